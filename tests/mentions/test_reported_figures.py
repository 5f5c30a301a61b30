"""Values as papers report sport, markets and prices: leads of a second, stones, scores, times that something took.

Each case tells what a careful reader takes from the sentence: the quote, the bound, the number and its unit.
"""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

LEADS = {
    "He finished more than a second ahead.": ["more than a second | above 1 second"],
    "She was half a second slower.": ["half a second | exact 0.5 second"],
    "They came home within a second behind.": ["within a second | at-most 1 second"],
    "It opened a second faster.": [],
    "He wants a second home.": ["second | exact 2"],
    "A second ahead was the ferry.": [],
}
COMPARED_WITH_THE_PAST = {
    "They sold three times as many as a year ago.": ["three times | exact 3 fold"],
    "Rents are as high as ten years ago.": ["ten years | exact 10 year"],
    "They earn twice as much as five years earlier.": ["twice | exact 2 fold", "five years | exact 5 year"],
    "Signs show as much as five years earlier.": ["as much as five years | at-most 5 year"],
    "It may last as long as a year.": ["as long as a year | at-most 1 year"],
}
SPANS = {
    "Rents fell 20% over two years.": ["20% | exact 20 percent", "two years | exact 2 year"],
    "It costs $50 billion, half of it new, over eight years.": [
        "$50 billion | exact 5e+10 USD",
        "half | exact 0.5",
        "eight years | exact 8 year",
    ],
    "It is for adults and children over 12 years.": ["over 12 years | above 12 year"],
    "Patients over 75 years take less.": ["over 75 years | above 75 year"],
    "They taught children over two years.": ["two years | exact 2 year"],
    "It has 90 rooms over three floors.": ["90 | exact 90", "three | exact 3"],
    "It hit 40 people over 20 years.": ["40 | exact 40", "20 years | exact 20 year"],
    "On the 14th, over four games were lost.": ["14th | exact 14", "over four | above 4"],
    "In 2019, over two years went by.": ["over two years | above 2 year"],
    "They waited long, over eight years.": ["over eight years | above 8 year"],
    "She won gold over 400 metres.": ["400 metres | exact 400 meter"],
    "A victory over 1 mile then": ["1 mile | exact 1 mile"],
    "The record, over 400 metres long": ["over 400 metres | above 400 meter"],
    "The record over 200 kg was lifted.": ["over 200 kg | above 200 kilogram"],
    "Rents fell 20 percent over two years.": ["20 percent | exact 20 percent", "two years | exact 2 year"],
}
BROUGHT_BACK = {
    "The mill may buy back up to 40 boats.": ["up to 40 | at-most 40"],
    "She will pay back up to €300.": ["up to €300 | at-most 300 EUR"],
    "Rents climbed back up to 30 percent.": ["30 percent | exact 30 percent"],
}
STONES = {
    "He weighs 14st 7lb now.": ["14st 7lb | exact 203 pound"],
    "She lost 3st in a year.": ["3st | exact 3 stone"],
    "He carried 11 st 4 lb then.": ["11 st 4 lb | exact 158 pound"],
    "At 21st 4lb he won.": ["21st 4lb | exact 298 pound"],
    "She turned 21st in the list.": ["21st | exact 21"],
    "It was the 11th mill.": ["11th | exact 11"],
}
SCORES = {
    "The town backed it by 64-0 after a long talk.": ["64 | exact 64", "0 | exact 0"],
    "It burnt 10-5 years ago.": ["10-5 years | range 5 to 10 year"],
}
LIMITS_BEHIND_WHAT_IS_MEASURED = {
    "It needs 16 GB of RAM or more.": ["16 GB | at-least 16 gigabyte"],
    "Bring 500 grams of flour or more.": ["500 grams | at-least 500 gram"],
    "They face three years in prison or more.": ["three years | at-least 3 year"],
    "Buy 10 kg of red meat or less.": ["10 kg | at-most 10 kilogram"],
    "Half of 10 kg of meat or fish": ["Half | exact 0.5", "10 kg | exact 10 kilogram"],
    "5 kg of more or less dry wood": ["5 kg | exact 5 kilogram"],
    "Take 5 kg of meat or more fish.": ["5 kg | exact 5 kilogram"],
}
TIMES_AND_DEGREES = {
    "a two- to threefold rise": ["two- to threefold | range 2 to 3 fold"],
    "a five-to-sixfold rise": ["five-to-sixfold | range 5 to 6 fold"],
    "A 2C rise melts it.": ["2C | exact 2 degree_Celsius"],
    "At 1.5C and 2C": ["1.5C | exact 1.5 degree_Celsius", "2C | exact 2 degree_Celsius"],
    "He took the 2C ferry.": [],
}
NAMES = {
    "It returns status 413 or HTTP 404.": [],
    "Its error 0.3 is low.": ["0.3 | exact 0.3"],
    "Sales at 7-Eleven rose.": [],
    "Shares of 3M fell, and 3M shares rose.": [],
    "It sold 3M in a day.": ["3M | exact 3000000"],
    "The 737 MAX 10 flew; a Boeing 737 Max 8 did not.": [],
    "The 737 Max was grounded.": [],
    "They sold 39 737s and five 747s.": ["39 | exact 39", "five | exact 5"],
    "A timeout of 300s": ["300s | exact 300 second"],
    "The load is MAX 10 kg.": ["MAX 10 kg | at-most 10 kilogram"],
}
LENGTHS_UP_TO_AN_HOUR = {
    "Nine boats came in the 24 hours to 6 a.m.": ["Nine | exact 9", "24 hours | exact 24 hour", "6 a.m. | exact 360"],
    "It ran from 22 hours to 6 a.m.": ["from 22 hours to 6 a.m. | range 1320 to 1800"],
}
ACCOUNTS = {
    "The deficit was £(23.4)m, before €(0.5)bn.": ["£(23.4)m | exact -23400000 GBP", "€(0.5)bn | exact -500000000 EUR"],
    "Scope 3 gases rose.": [],
}
INITIALS = {
    "It hit 5 U.S. towns and 12 U.K. mills.": ["5 | exact 5", "12 | exact 12"],
    "It stood at 74.2 U.S. cents, or 5 U.S. dollars.": [
        "74.2 U.S. cents | exact 0.742 USD",
        "5 U.S. dollars | exact 5 USD",
    ],
    "She sold 3 T-shirts for 40 C-sections and 30 M&A deals.": ["3 | exact 3", "40 | exact 40", "30 | exact 30"],
    "It took 25 N. Korean ships.": ["25 | exact 25"],
    "It weighs 25 N. The other is lighter.": ["25 N | exact 25 newton"],
    "The 401(k) and 401k plans of a 501(c)(3) body": [],
    "a 3 pt lead": ["3 pt | exact 3 point"],
    "They use 5 U of it.": ["5 U | exact 5 enzyme_unit"],
}
PRICES_OF_AREAS = {
    "Rents are $84 a square foot.": ["$84 a square foot | exact 84 USD / foot ** 2"],
    "Land costs €900 an acre, power 12 cents a kilowatt-hour.": [
        "€900 an acre | exact 900 EUR / acre",
        "12 cents a kilowatt-hour | exact 0.12 EUR / kilowatt_hour",
    ],
}
STROKES = {
    "It does 21/29 mpg.": ["21 | exact 21 mile_per_gallon", "29 mpg | exact 29 mile_per_gallon"],
    "A plank of 11/16 inch": ["11/16 inch | exact 0.6875 inch"],
    "The 8 GB/256 GB one": ["8 GB | exact 8 gigabyte", "256 GB | exact 256 gigabyte"],
    "It runs on 120 V/60 Hz.": ["120 V | exact 120 volt", "60 Hz | exact 60 hertz"],
    "The report A/72/1 is long.": [],
    "It films 4K at 60 fps, and 4K resolution is usual.": ["60 fps | exact 60 frame_per_second"],
    "Some 4K people came.": ["Some 4K | about 4000"],
}
YEARS_OF_TWO_DIGITS = {
    "She is of the class of '98.": [],
    "What they see for '04, or for '05.": [],
    "He said '12 boats' and '50 hurt'.": ["12 | exact 12", "50 | exact 50"],
}
TURNS_OF_PAPERS = {
    "Oil fell to $64/b.": ["$64/b | exact 64 USD / oil_barrel"],
    "Some 200-some boats and twenty-some mills": ["Some 200-some | about 200", "twenty-some | about 20"],
    "A 20-something clerk": ["20-something | range 20 to 29 year"],
    "About 20-something percent": [],
}
SHARES_OF_ALL = {
    "One child in three goes hungry.": ["One child in three | exact 0.333333333"],
    "One boat in five changed hands.": ["One boat in five | exact 0.2"],
    "One bed in three rooms is old.": ["One | exact 1", "three | exact 3"],
}
MINUTES = {
    "She won in 3m 42s.": ["3m 42s | exact 222 second"],
    "She swam 50m 24s ago.": ["50m | exact 50 meter", "24s | exact 24 second"],
    "It is 3m, 42s away.": ["3m | exact 3 meter", "42s | exact 42 second"],
}
LABELS_IN_FRONT = {
    "In Table 3, 12% of the boats sank.": ["12% | exact 12 percent"],
    "Under Section 5, 10 percent is due.": ["10 percent | exact 10 percent"],
    "In Table 3, 12 kg are shown.": ["12 kg | exact 12 kilogram"],
    "At week 4, 12 (31.5%) were well.": ["12 | exact 12", "31.5% | exact 31.5 percent"],
    "In Tables 3, 4 and 5 it is shown.": [],
}
APPROXIMATIONS = {
    "It has c.23% of it, or approx.30 km.": ["c.23% | about 23 percent", "approx.30 km | about 30 kilometer"],
}
COMPARED_AMOUNTS = {
    "It lent 45 fewer than a year ago.": ["45 | exact 45"],
    "It costs 12 percent less than two years ago.": ["12 percent | exact 12 percent", "two years | exact 2 year"],
    "It opened less than a year ago.": ["less than a year | below 1 year"],
}
MILLIONS = {
    "It was EUR 1,245.6m (1,198.3m).": ["EUR 1,245.6m | exact 1.2456e+09 EUR", "1,198.3m | exact 1.1983e+09"],
    "It drew 8.9m visitors, against a record 10.2m.": ["8.9m | exact 8900000", "10.2m | exact 10200000"],
    "It is a 3m wall, 10.2m long.": ["3m | exact 3 meter", "10.2m | exact 10.2 meter"],
    "He threw 9m, then 10.2m.": ["9m | exact 9 meter", "10.2m | exact 10.2 meter"],
}
PRICES_IN_EIGHTHS = {}
CASES = (
    LEADS
    | COMPARED_WITH_THE_PAST
    | SPANS
    | BROUGHT_BACK
    | STONES
    | SCORES
    | LIMITS_BEHIND_WHAT_IS_MEASURED
    | NAMES
    | INITIALS
    | PRICES_OF_AREAS
    | MILLIONS
    | LABELS_IN_FRONT
    | APPROXIMATIONS
    | COMPARED_AMOUNTS
    | SHARES_OF_ALL
    | MINUTES
    | TURNS_OF_PAPERS
    | STROKES
    | YEARS_OF_TWO_DIGITS
    | ACCOUNTS
    | TIMES_AND_DEGREES
    | LENGTHS_UP_TO_AN_HOUR
    | PRICES_IN_EIGHTHS
)


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_told(text, expected):
    assert told_values(text, dates=False) == expected


YEARS = {
    "The sea may rise by a metre by 2100.": "year",
    "By 2100, the town may be gone.": "year",
    "It rose by 2100.": "count",
    "It grew by 2100 boats.": "count",
}


@pytest.mark.parametrize(("text", "kind"), YEARS.items(), ids=YEARS)
def test_round_numbers_behind_by(text, kind):
    assert scan(text)[-1].reading.kind == kind


def test_the_base_of_an_index_is_a_year():
    assert [mention.reading.kind for mention in scan("The index (2015=100) rose.")] == ["year", "count"]
