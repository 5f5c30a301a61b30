"""Values in bulletins and notices: lists of what happened when, programmes, ages, units that are none."""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

AGES = {
    "Children under 5 ride free, adults over 65 for half.": [
        "under 5 | below 5 year",
        "over 65 | above 65 year",
        "half | exact 0.5",
    ],
    "Deaths of infants below five fell.": ["below five | below 5 year"],
    "Among women over 40, 12 fell ill.": ["over 40 | above 40 year", "12 | exact 12"],
    "Any child under 5 or person over 60 may ride.": ["under 5 | below 5 year", "over 60 | above 60 year"],
    "People over 60% of the way turned back.": ["over 60% | above 60 percent"],
    "It saw patients over 12 long weeks.": ["12 long weeks | exact 12 week"],
    "The lift takes men under 3 crates and people over 300.": ["under 3 | below 3", "over 300 | above 300"],
}
UNITS = {
    "The test has 24 degrees of freedom.": ["24 | exact 24"],
    "It turns by 24 degrees of arc.": ["24 degrees | exact 24 degree"],
    "A bowl has 412 kcals.": ["412 kcals | exact 412 kilocalorie"],
    "Rents are R290 a month and N500 per day.": [
        "R290 a month | exact 290 ZAR / month",
        "N500 per day | exact 500 NGN / day",
    ],
    "Take the R62 a mile on.": [],
    "It fell on a quarter-on-quarter basis.": [],
    "It owes RM2.63bil, $5mil and 3bil euros.": [
        "RM2.63bil | exact 2.63e+09 MYR",
        "$5mil | exact 5000000 USD",
        "3bil euros | exact 3e+09 EUR",
    ],
    "Of the boats only one sank, and they kept only one.": ["one | exact 1", "one | exact 1"],
    "It was the only one.": [],
}
BOUNDS = {
    "Arrivals neared 570,000 tonnes.": ["neared 570,000 tonnes | nearly 570000 metric_ton"],
    "Sales approached $50 million in May.": ["approached $50 million | nearly 50000000 USD"],
    "Turnout approached 60 per cent on Sunday.": ["approached 60 per cent | nearly 60 percent"],
    "The toll passed 60 per cent.": ["passed 60 per cent | above 60 percent"],
    "They approached 50 mills, and 5,000 people in all.": ["50 | exact 50", "5,000 | exact 5000"],
    "It takes nowhere near 40 people.": ["nowhere near 40 | below 40"],
    "It has room for 40 or slightly more, if not 50.": ["40 or slightly more | at-least 40", "50 | exact 50"],
    "LAC states agree.": [],
    "It sold an estimated 2015 sheep.": ["an estimated 2015 | about 2015"],
    "It is 10 per cent more than RM129.7 million.": [
        "10 per cent | exact 10 percent",
        "RM129.7 million | exact 129700000 MYR",
    ],
    "It trades 8% above $40.": ["8% | exact 8 percent", "$40 | exact 40 USD"],
    "It rose 8%, above $40.": ["8% | exact 8 percent", "above $40 | above 40 USD"],
    "Dorn was sued over $5 million.": ["$5 million | exact 5000000 USD"],
    "Averaged over 65 sites, it lost 7%.": ["65 | exact 65", "7% | exact 7 percent"],
    "The load is spread over 15 piers.": ["15 | exact 15"],
    "She averaged over 30 points.": ["over 30 | above 30"],
    "The row over 40 job cuts cost over $5 million.": ["40 | exact 40", "over $5 million | above 5000000 USD"],
}
EXTENTS = {
    "Cores came from up to a depth of 15 cm.": ["up to a depth of 15 cm | at-most 15 centimeter"],
    "Trees grow above an average height of 5 m.": ["above an average height of 5 m | above 5 meter"],
    "It ran over a distance of 5 km within a radius of 9 km.": ["5 km | exact 5 kilometer", "9 km | exact 9 kilometer"],
    "It has a maximum speed of 90 km/h.": ["90 km/h | exact 90 kilometer / hour"],
    "It rose above the price of $40.": ["$40 | exact 40 USD"],
}
LISTS = {
    "at depths of 0-10, 10-20, 20-30, and 30-40 cm": [
        "0-10 | range 0 to 10 centimeter",
        "10-20 | range 10 to 20 centimeter",
        "20-30 | range 20 to 30 centimeter",
        "30-40 cm | range 30 to 40 centimeter",
    ],
    "classes of 5-10, 11-15 and 16-20%": [
        "5-10 | range 5 to 10 percent",
        "11-15 | range 11 to 15 percent",
        "16-20% | range 16 to 20 percent",
    ],
    "Dorn won 6-4, 3-6 and 7-5.": [
        "6 | exact 6",
        "4 | exact 4",
        "3 | exact 3",
        "6 | exact 6",
        "7 | exact 7",
        "5 | exact 5",
    ],
    "at 0\u22128 cm and at 10\u221212 M": ["0\u22128 cm | range 0 to 8 centimeter", "10 | exact 10"],
}
DATES = {
    "the town's 3pm kick-offs and 9 a.m. classes": ["3pm", "9 a.m."],
    "He tuned in to 5 AM stations.": [],
    "She led the BBC 1947-55.": ["1947-55"],
    "The coin was minted between 1053 and 1056.": ["between 1053 and 1056"],
    "He reigned from 1154 to 1189.": ["from 1154 to 1189"],
    "It has an estimated 2015 population of 6,300.": ["2015", "6,300"],
    "It grew in FY 21, and in FY 2022.": ["FY 21", "FY 2022"],
    "It grew in fiscal 21 boats.": ["21"],
    "Open 17 July (1 week)": ["17 July", "1 week"],
    "On the night of 12/13 June it sank.": ["12/13 June"],
    "Stage 3 until 4 pm, then Stage 4.": ["until 4 pm"],
    "The hall is open from 11am.": ["from 11am"],
    "The hall is open from 10:30.": ["10:30"],
    "They met on the second day in 1888.": ["second", "1888"],
    "They met on the second day of May 1888.": ["second day of May 1888"],
    "1858: The mill burned.\n1900 – A school was built.\n2000: Dorn grew.": ["1858", "1900", "2000"],
    "It was hotter than 2018 and worse than 2019.": ["2018", "2019"],
    "It was better than 2018 boats.": ["better than 2018"],
    "3/13/86 The firm goes public.\n4/22/87 It moves.": ["3/13/86", "4/22/87"],
    "3/13/86 of them": [],
}


@pytest.mark.parametrize(("text", "expected"), (AGES | UNITS | BOUNDS | EXTENTS | LISTS).items())
def test_a_bulletin_is_read_as_its_readers_do(text, expected):
    assert told_values(text) == expected


@pytest.mark.parametrize(("text", "quotes"), DATES.items())
def test_a_date_of_a_notice_takes_in_its_own_words_only(text, quotes):
    assert [text[m.start : m.end] for m in scan(text)] == quotes


def test_old_years_are_years_where_something_came_about_between_them():
    kinds = [
        mention.reading.kind
        for text in ("It was built between 1066 and 1087.", "It holds between 1066 and 1087 casks.")
        for mention in scan(text)
    ]
    assert kinds == ["period", "count"]


def test_the_nights_of_two_days_are_a_period_of_any_year():
    (night,) = scan("the night of 12/13 June")
    assert night.reading.is_month_day
    assert night.reading.literal.low < night.reading.literal.high
