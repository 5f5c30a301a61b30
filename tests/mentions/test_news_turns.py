"""Values as newspapers of many countries write them: steps of changes, marks with names, weights and currencies.

Each case tells what a careful reader takes from the sentence: the quote, the bound, the number and its unit.
"""

from __future__ import annotations

import itertools

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

CHANGES = {
    "Fares rose 5 percent, from $20 million to $21 million.": [
        "5 percent | exact 5 percent",
        "$20 million | exact 20000000 USD",
        "$21 million | exact 21000000 USD",
    ],
    "The fleet grew by 9 boats (from 30 to 39).": ["9 | exact 9", "30 | exact 30", "39 | exact 39"],
    "Fares rose 5 percent, with seats from $20 to $30.": [
        "5 percent | exact 5 percent",
        "from $20 to $30 | range 20 to 30 USD",
    ],
    "Tolls were revised from 12 to 14 euros.": ["12 | exact 12 EUR", "14 euros | exact 14 EUR"],
    "Ferry shares jumped 17% or 19.8p to 133.5p.": [
        "17% | exact 17 percent",
        "19.8p | exact 0.198 GBP",
        "133.5p | exact 1.335 GBP",
    ],
    "Trade rose from 1.2 to 1.3 million tonnes.": [
        "1.2 | exact 1200000 metric_ton",
        "1.3 million tonnes | exact 1300000 metric_ton",
    ],
    "The crowd grew from 20 to 21 million.": ["20 | exact 20000000", "21 million | exact 21000000"],
    "The fund fell from $20 to $3 million.": ["$20 | exact 20000000 USD", "$3 million | exact 3000000 USD"],
    "Readers rose from 900 to 1.3 million.": ["900 | exact 900", "1.3 million | exact 1300000"],
    "Readers rose from 900,000 to 1.3 million.": ["900,000 | exact 900000", "1.3 million | exact 1300000"],
    "Grants of 10, 20 and 30 million euros.": [
        "10 | exact 10000000 EUR",
        "20 | exact 20000000 EUR",
        "30 million euros | exact 30000000 EUR",
    ],
    "It lasts 3 or 4 to 5 hours.": ["3 | exact 3 hour", "4 to 5 hours | range 4 to 5 hour"],
    "The fund has mounted up to 15712 coins.": ["15712 | exact 15712"],
}
STEPS_AND_RECORDS = {
    "The toll rose by more than one hundred to 3,778.": ["more than one hundred | above 100", "3,778 | exact 3778"],
    "She is 2-18 against Ada, on lap 39.": ["2 | exact 2", "18 | exact 18"],
    "It lived between 110 and 100 million years ago.": [
        "between 110 and 100 million years | range 100000000 to 110000000 year"
    ],
    "22% are Irish, totalling 2,316 and 26% are not.": [
        "22% | exact 22 percent",
        "2,316 | exact 2316",
        "26% | exact 26 percent",
    ],
    "It fell from 20-30 pairs to 5.": ["20-30 | range 20 to 30", "5 | exact 5"],
    "Gusts of 175 kph and up to 240 kph.": [
        "175 kph | exact 175 kilometer_per_hour",
        "up to 240 kph | at-most 240 kilometer_per_hour",
    ],
    "The Mills Act 1998 (c.42) and the Wells Act 2006 c.46 hold.": [],
    "There were c.50 pairs.": ["c.50 | about 50"],
    "It took half-an-hour.": ["half-an-hour | exact 0.5 hour"],
    "It came with only one boat, the only one left.": ["one | exact 1"],
    "There were just over 2,09-million thefts.": ["just over 2,09-million | above 2090000"],
}
MARKS = {
    "It slipped below the key 8,100-mark.": ["below the key 8,100 | below 8100"],
    "It passed the much feared $1.25 mark.": ["passed the much feared $1.25 | above 1.25 USD"],
    "Growth fell below the town's official 2 percent target.": [
        "below the town's official 2 percent | below 2 percent"
    ],
    "It ran above the town's 2 percent annual target.": ["above the town's 2 percent | above 2 percent"],
    "It missed the key $1.25 mark.": ["$1.25 | exact 1.25 USD"],
    "It topped its $1.01 estimate.": ["topped its $1.01 | above 1.01 USD"],
    "The toll crossed 23,000 on Friday.": ["crossed 23,000 | above 23000"],
    "Fares passed $5.": ["passed $5 | above 5 USD"],
    "He passed $5 to Ada and 5,000 of them.": ["$5 | exact 5 USD", "5,000 | exact 5000"],
    "The ship crossed 23,000 miles of sea and passed 12 islands.": ["23,000 miles | exact 23000 mile", "12 | exact 12"],
}
FORECASTS = {
    "Fares of $7m were above Market Street expectations of $6m.": [
        "$7m | exact 7000000 USD",
        "above Market Street expectations of $6m | above 6000000 USD",
    ],
    "It paid $7m, exceeding Ada's expectation of $6m. It was below analysts' estimates of $9m.": [
        "$7m | exact 7000000 USD",
        "exceeding Ada's expectation of $6m | above 6000000 USD",
        "below analysts' estimates of $9m | below 9000000 USD",
    ],
    "More than half fell to levels of 5 percent.": ["More than half | above 0.5", "5 percent | exact 5 percent"],
}
ARTICLES = {
    "It was almost a 20% drop.": ["almost a 20% | nearly 20 percent"],
    "It took more than a half-hour.": ["more than a half-hour | above 0.5 hour"],
    "Ada has at least a 7-point lead.": ["at least a 7 | at-least 7"],
    "There was a row over a 5 percent rise.": ["5 percent | exact 5 percent"],
    "Ada has a 3 point lead.": ["3 | exact 3"],
    "If a 1 is true, a 1 > a 0 .": [],
}
AGES = {
    "Those under age 21 pay less.": ["under age 21 | below 21 year"],
    "People over age 65 pay less.": ["over age 65 | above 65 year"],
}
UNITS_BEHIND_HEDGES = {
    "It lasted 20-plus years.": ["20-plus years | at-least 20 year"],
    "It is 100-odd miles off.": ["100-odd miles | about 100 mile"],
    "It took 5 or more hours.": ["5 or more hours | at-least 5 hour"],
    "He has 5+ A grades and 30+ boats.": ["5+ | at-least 5", "30+ | at-least 30"],
    "The 737 MAX flew.": ["737 | exact 737"],
}
WEIGHTS = {
    "They seized 135 pounds of tea.": ["135 pounds | exact 135 pound"],
    "They seized 649 kilograms (1,430 pounds) of it.": [
        "649 kilograms | exact 649 kilogram",
        "1,430 pounds | exact 1430 pound",
    ],
    "It held 9,652 pounds or 4.8 tonnes.": ["9,652 pounds | exact 9652 pound", "4.8 tonnes | exact 4.8 metric_ton"],
    "The girl was 6 pounds 5 ounces.": ["6 pounds 5 ounces | exact 101 ounce"],
    "He has 300 pounds of debt.": ["300 pounds | exact 300 GBP"],
    "He has 20 pounds of unpaid bills.": ["20 pounds | exact 20 GBP"],
    "It took 5 million pounds of fish the funds need.": ["5 million pounds | exact 5000000 pound"],
    "It has 2 billion pounds of old kit.": ["2 billion pounds | exact 2e+09 GBP"],
    "She lost 30 pounds.": ["30 pounds | exact 30 pound"],
    "He paid 300 pounds.": ["300 pounds | exact 300 GBP"],
}
CURRENCIES = {
    "N28.7 billion, N50,000 and N2m were spent.": [
        "N28.7 billion | exact 2.87e+10 NGN",
        "N50,000 | exact 50000 NGN",
        "N2m | exact 2000000 NGN",
    ],
    "It cost between N20,000 and N30,000.": ["between N20,000 and N30,000 | range 20000 to 30000 NGN"],
    "The R50 million bridge cost over R1.2bn.": ["R50 million | exact 50000000 ZAR", "over R1.2bn | above 1.2e+09 ZAR"],
    "It cost N20,000-N30,000 or R5m-R6m, X2-N30,000.": [
        "N20,000-N30,000 | range 20000 to 30000 NGN",
        "R5m-R6m | range 5000000 to 6000000 ZAR",
    ],
    "The N95 masks, the N2 road, R2-D2 and P53.": [],
    "It owes more than $US900 million and $A5.5m.": [
        "more than $US900 million | above 900000000 USD",
        "$A5.5m | exact 5500000 AUD",
    ],
    "It cost Sh300 million, Ush5 million, Tk 500 crore and GH¢500.": [
        "Sh300 million | exact 300000000 KES",
        "Ush5 million | exact 5000000 UGX",
        "Tk 500 crore | exact 5e+09 BDT",
        "GH¢500 | exact 500 GHS",
    ],
}
COUNTS = {
    "The number of riders slipped by 9,000 to just over 31.8m.": [
        "9,000 | exact 9000",
        "just over 31.8m | above 31800000",
    ],
    "The population is 5.2m.": ["5.2m | exact 5200000"],
    "The number of elms within 20m of the road fell.": ["within 20m | at-most 20 meter"],
    "Some 70-100,000 came.": ["Some 70-100,000 | range 70000 to 100000"],
    "Codes run 1-10,000.": ["1-10,000 | range 1 to 10000"],
    "It sold more than a third (37%) of its boats.": [
        "more than a third | above 0.333333333",
        "37% | exact 37 percent",
    ],
    "It grew six % in all.": ["six % | exact 6 percent"],
    "It grew 5 pc.": ["5 pc | exact 5 percent"],
    "The star is 5 pc away.": ["5 pc | exact 5 parsec"],
}
NO_VALUES = {
    "Level 6B rules hold from Day Zero on the way to net zero.": [],
    "The 430 Dorn is here.": [],
    "The score was zero.": ["zero | exact 0"],
    "One day he may come.": [],
    "One day the pump failed.": [],
    "Ada will one day become a judge.": [],
    "One day in July, the dam broke.": [],
    "One day in hospital is enough.": ["One day | exact 1 day"],
    "The visit takes one day in July.": ["one day | exact 1 day"],
    "Of this leave, one day in July is paid.": ["one day | exact 1 day"],
    "The fair lasts one day.": ["one day | exact 1 day"],
    "The S&P 500 firms and Exhibits 1 and 2.": [],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        CHANGES
        | STEPS_AND_RECORDS
        | MARKS
        | FORECASTS
        | ARTICLES
        | AGES
        | UNITS_BEHIND_HEDGES
        | WEIGHTS
        | CURRENCIES
        | COUNTS
        | NO_VALUES
    ).items(),
)
def test_a_story_is_read_as_its_readers_do(text, expected):
    assert told_values(text, dates=False) == expected


def test_what_a_number_counts_is_no_other_number():
    assert [m.noun for m in scan("It rose from 154,000 two years ago.")] == ["", ""]


@pytest.mark.parametrize("text", ["since at least 1950", "until at least 2027", "at least since 2009"])
def test_a_year_may_be_the_least_that_is_known(text):
    (mention,) = scan(f"It has been so {text}.")
    assert (mention.reading.kind, mention.reading.bound) == ("year", "at-least")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("27 EU states", "eu states"),
        ("55 AU states", "au states"),
        ("50 US states", "us states"),
        ("20 MPs left", "mps"),
    ],
)
def test_initials_are_no_units_and_no_small_words(text, noun):
    (mention,) = scan(text)
    assert (mention.reading.kind, mention.noun) == ("count", noun)


def test_an_astronomical_unit_stays_one():
    (mention,) = scan("It is 30 AU from the sun.")
    assert mention.reading.unit == "astronomical_unit"


@pytest.mark.parametrize("words", ["two plans an", "two plans per", "one plan for every"])
def test_a_rate_takes_nothing_of_a_date_behind_it(words):
    text = f"On 25/12/2020 {words} 10/1-11/2/2017."
    found = scan(text)
    assert text[found[-1].start : found[-1].end] == "10/1-11/2/2017"
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))
