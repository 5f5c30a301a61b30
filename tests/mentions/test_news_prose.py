"""Values in ordinary reports: levels and ranges of money, limits far from their numbers, names with numbers.

Each case tells what a careful reader takes from the sentence: the quote, the bound, the number and its unit.
"""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

LEVELS = {
    "The herd grew from 5 to 2 million.": ["5 | exact 5", "2 million | exact 2000000"],
    "The herd grew from 2 to 5 million.": ["2 | exact 2000000", "5 million | exact 5000000"],
    "The herd shrank from 5 to 2 million.": ["5 | exact 5000000", "2 million | exact 2000000"],
    "Tolls rose from $1.2 to 1.3 billion.": ["$1.2 | exact 1.2e+09 USD", "1.3 billion | exact 1.3e+09 USD"],
    "The fee went from £5 to 7.": ["£5 | exact 5 GBP", "7 | exact 7 GBP"],
    "The club went from £5 to 300 members.": ["£5 | exact 5 GBP", "300 | exact 300"],
    "The mayor raised the price of a loaf by Rs 85 to Rs 1,925.": [
        "Rs 85 | exact 85 INR",
        "Rs 1,925 | exact 1925 INR",
    ],
}
LEVELS_FAR_FROM_THEIR_VERB = {
    "The mill cut its estimate of what a sack of old rye may fetch by 15 cents to $5.75 per bushel.": [
        "15 cents | exact 0.15 USD",
        "$5.75 per bushel | exact 5.75 USD / bushel",
    ],
    "The mill cut tolls by 5 to 7 percent.": ["5 to 7 percent | range 5 to 7 percent"],
    "The mill cut tolls for a range of 10 to 50 boats.": ["range of 10 to 50 | range 10 to 50"],
    "The mill raised output from its capacity of 14 tons to 50 tons.": [
        "14 tons | exact 14 ton",
        "50 tons | exact 50 ton",
    ],
    "The mill cut tolls from a range of 5 to 10 euros.": ["range of 5 to 10 euros | range 5 to 10 EUR"],
    "Rye costs 15 cents to $5.75 per bushel.": ["15 cents to $5.75 per bushel | range 0.15 to 5.75 USD / bushel"],
}
RANGES_OF_MONEY = {
    "Dorn gave $500 to 1,000 families.": ["$500 | exact 500 USD", "1,000 | exact 1000"],
    "A seat costs $500 to 1,000.": ["$500 to 1,000 | range 500 to 1000 USD"],
    "A ferryman earns $50,000-$60,000 a year.": ["$50,000-$60,000 a year | range 50000 to 60000 USD / year"],
    "Oil cost between $40 and $55 per barrel.": ["between $40 and $55 per barrel | range 40 to 55 USD / oil_barrel"],
    "It costs $40 per km-5 pass.": ["$40 | exact 40 USD"],
    "It costs from $40 a ton to $50 a barrel.": [
        "$40 a ton | exact 40 USD / ton",
        "$50 a barrel | exact 50 USD / oil_barrel",
    ],
    "The vase may fetch £40m-60m.": ["£40m-60m | range 40000000 to 60000000 GBP"],
    "The vase may fetch £5-10m.": ["£5-10m | range 5000000 to 10000000 GBP"],
    "The vase may fetch £5m to 10m, 60m away.": ["£5m to 10m | range 5000000 to 10000000 GBP", "60m | exact 60 meter"],
    "The £9m 40m pool is wet.": ["£9m | exact 9000000 GBP", "40m | exact 40 meter"],
    "It grossed more than US $690,000.": ["more than US $690,000 | above 690000 USD"],
    "It cost about HK $5 million.": ["about HK $5 million | about 5000000 HKD"],
    "A $5 million fund opened.": ["$5 million | exact 5000000 USD"],
    "Earlier it was Rs 1975, now it is Rs 2015.": ["Rs 1975 | exact 1975 INR", "Rs 2015 | exact 2015 INR"],
}
LIMITED_RANGES = {
    "The quay holds at least 5 to 10 boats.": ["at least 5 to 10 | at-least 5"],
    "The quay holds up to 5-10% of them.": ["up to 5-10% | at-most 10 percent"],
    "The quay holds not more than 5 to 10 boats.": ["not more than 5 to 10 | at-most 10"],
    "The quay holds about 5 to 10 boats.": ["about 5 to 10 | range 5 to 10"],
    "Tolls run from less than 3 to 60 euros.": ["less than 3 to 60 euros | range 3 to 60 EUR"],
    "It comes within 5 to 10 days.": ["within 5 to 10 days | range 5 to 10 day"],
    "No more than 2 or 3 boats came.": ["No more than 2 or 3 | at-most 3"],
    "It lived 9 million to 7 million years ago.": ["9 million to 7 million years | range 7000000 to 9000000 year"],
    "He faces between six months and a year in jail.": ["between six months and a year | range 0.5 to 1 year"],
    "She faces six months to a year in jail.": ["six months to a year | range 0.5 to 1 year"],
    "It is ten days to a bridge.": ["ten days | exact 10 day"],
    "It is open to 18-21 year olds.": ["18-21 year olds | range 18 to 21 year"],
    "It is used by 18-21 year olds.": ["by 18-21 year olds | range 18 to 21 year"],
    "It took 9 years to 7 years.": ["9 years | exact 9 year", "7 years | exact 7 year"],
}
LIMITS = {
    "Gusts of 74 mph (119 kph) or more blew.": [
        "74 mph | at-least 74 mile_per_hour",
        "119 kph | at-least 119 kilometer_per_hour",
    ],
    "Fines of $500 (£400) or less are rare.": ["$500 | at-most 500 USD", "£400 | at-most 400 GBP"],
    "It is 5 km (3 miles) or so away.": ["5 km | exact 5 kilometer", "3 miles | exact 3 mile"],
    "Nothing more than 12 mm of rain fell.": ["Nothing more than 12 mm | at-most 12 millimeter"],
    "It is bordering on 40 percent.": ["bordering on 40 percent | nearly 40 percent"],
    "It came near to 100 percent.": ["near to 100 percent | about 100 percent"],
    "Nothing less than 12 boats will do.": ["Nothing less than 12 | at-least 12"],
    "Tolls are lower than a year ago.": [],
    "Tolls are lower than two years ago.": ["two years | exact 2 year"],
    "It sank more than two years ago.": ["more than two years | above 2 year"],
}
SHARES = {
    "About one of every eight boats leaks.": ["About one of every eight | about 0.125"],
    "Two of each ten boats leak.": ["Two of each ten | exact 0.2"],
    "Anna is one of eight finalists.": ["eight | exact 8"],
    "Two of eight boats leak.": ["Two of eight | exact 0.25"],
    "The town spends a third less on roads.": ["a third | exact 0.333333333"],
    "They have a third lower risk.": ["a third | exact 0.333333333"],
    "The town lost a third fewer boats.": ["a third | exact 0.333333333"],
    "The rent is a fifth lower than it was.": ["a fifth | exact 0.2"],
    "The town opened a third less known road.": [],
}
NUMBERS = {
    "It helped 14 lakh 70 thousand farmers.": ["14 lakh 70 thousand | exact 1470000"],
    "It cost Rs 2 crore 50 lakh.": ["Rs 2 crore 50 lakh | exact 25000000 INR"],
    "It sold 5 million 20 years ago.": ["5 million | exact 5000000", "20 years | exact 20 year"],
    "The rate is five-point-two percent.": ["five-point-two percent | exact 5.2 percent"],
    "Dorn kept a five-point lead.": ["five | exact 5"],
    "He scored six half-centuries.": ["six | exact 6"],
    "The first half of the year was wet, the half-year profits dry.": ["first | exact 1"],
    "It took half of the year, or a half-year.": ["half of the year | exact 0.5 year", "half-year | exact 0.5 year"],
    "It took half a century.": ["half a century | exact 0.5 century"],
    "Its quarter-point cut came late.": ["quarter | exact 0.25"],
    "Its quarter-final came late.": [],
    "Dorn raised a 5m-strong army.": ["5m | exact 5000000"],
    "Dorn dug a 5m-deep well.": ["5m | exact 5 meter"],
    "The total is 10^99999999999 in all.": [],
    "The total is 10^6 in all.": ["10^6 | exact 1000000"],
    "Of the 27 Italy has five.": ["27 | exact 27", "five | exact 5"],
    "The crowd stood 3m from the stage.": ["3m | exact 3 meter"],
    "The audience stood 3m from him.": ["3m | exact 3 meter"],
    "The audience fell to 3m from 4m.": ["3m | exact 3000000", "4m | exact 4000000"],
    "Savings of three years (2025/26 to 2027/28) count.": ["three years | exact 3 year"],
}
THINGS = {
    "Dorn opened 12 more bars.": ["12 | exact 12"],
    "Dorn has 12 bars and three barns.": ["12 | exact 12", "three | exact 3"],
    "They threw 12 stones.": ["12 | exact 12"],
    "At a pressure of 12 bars it burst.": ["12 bars | exact 12 bar"],
    "It holds 2.5 bars.": ["2.5 bars | exact 2.5 bar"],
    "12 bars": ["12 bars | exact 12 bar"],
    "The boxer weighs 12 stones.": ["12 stones | exact 12 stone"],
}
NO_VALUES = {
    "It was filed on 4/9 by the clerk.": [],
    "It was filed on 4/10.": [],
    "It rests on 3/4 of the boats.": ["3/4 | exact 0.75"],
    "It rests on 2/3 majority.": ["2/3 | exact 0.666666667"],
    "The Standard & Poor's 500 fell.": [],
    "It recalls more than 90 Model 3 cars.": ["more than 90 | above 90"],
    "Model 3 cars were recalled.": ["3 | exact 3"],
    'The film "Dorn 3" sold well.': [],
    '"Dorn 3," he said.': [],
    'He wrote "12 boats" on it.': ["12 | exact 12"],
    "A truck burnt on U.S. 50 there.": [],
    "Two 3-pointers and two three-pointers fell.": ["Two | exact 2", "two | exact 2"],
    "He hit a 5-iron to 20 feet.": ["20 feet | exact 20 foot"],
    "It gave the Dorns (6-8) a win in five games.": ["6 | exact 6", "8 | exact 8", "five | exact 5"],
    "Children (6-8) read it.": ["6-8 | range 6 to 8"],
    "Dorn won on 12-22 shooting.": ["12 | exact 12", "22 | exact 22"],
}
AMOUNTS_BEHIND_CUES = {
    "She crossed the line 12 seconds ahead.": ["12 seconds | exact 12 second"],
    "They found a box 12 inches long in a room 9 feet wide.": ["12 inches | exact 12 inch", "9 feet | exact 9 foot"],
    "A tunnel ends at a highway 40 miles south.": ["40 miles | exact 40 mile"],
    "Guests must book 48 hours or more ahead.": ["48 hours or more | at-least 48 hour"],
    "Dorn will stage 40 plays and may table 12 motions.": ["40 | exact 40", "12 | exact 12"],
    "Rain fell, according to rule 12 players may leave.": [],
    "See book 3 of it, line 12, page 5 in it, and table 3 second row.": [],
    "In stage 4 cancers it is rare.": [],
}
YEARS = {
    "It was cut to 1999 levels.": "1999",
    "Tolls are higher than 2019 levels.": "2019",
    "That is a 5 percent increase over 2018.": "2018",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        LEVELS
        | LEVELS_FAR_FROM_THEIR_VERB
        | RANGES_OF_MONEY
        | LIMITED_RANGES
        | LIMITS
        | SHARES
        | NUMBERS
        | THINGS
        | NO_VALUES
        | AMOUNTS_BEHIND_CUES
    ).items(),
)
def test_a_report_is_read_as_its_readers_do(text, expected):
    assert told_values(text, dates=False) == expected


@pytest.mark.parametrize(("text", "year"), YEARS.items())
def test_what_is_compared_with_a_year_is_no_number(text, year):
    assert [text[m.start : m.end] for m in scan(text) if m.reading.kind == "year"] == [year]


def test_years_listed_behind_over_are_when_and_not_how_many():
    text = "They met over 2018, 2019 and 2021."
    assert [(text[m.start : m.end], m.reading.kind) for m in scan(text)] == [
        ("2018", "year"),
        ("2019", "year"),
        ("2021", "year"),
    ]


@pytest.mark.parametrize("text", ["A gain over 2000 feet.", "Growth over 2010 members."])
def test_what_is_counted_behind_a_change_is_no_year(text):
    assert [m.reading.kind for m in scan(text) if m.reading.kind == "year"] == []


def test_levels_of_a_game_are_counted():
    assert [m.reading.kind for m in scan("The game has 1999 levels.")] == ["count"]


def test_a_reader_of_a_limited_range_thinks_of_both_its_ends():
    (mention,) = scan("at least 5 to 10 boats")
    assert (mention.reading.literal.high, mention.reading.implied.high) == (None, 10)
