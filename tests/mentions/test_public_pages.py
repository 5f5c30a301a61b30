"""Values as public pages write them: journals, results of companies, sport, museums, notices of rights.

Each case tells what a careful reader takes from the sentence: the quote, the bound, the number and its unit.
"""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

RAISED_POINTS = {
    "The rate was 0·94 (0·88–1·01) and the share 12·5%.": [
        "0·94 | exact 0.94",
        "0·88–1·01 | range 0.88 to 1.01",
        "12·5% | exact 12.5 percent",
    ],
    "It needs at least 3·5 kg.": ["at least 3·5 kg | at-least 3.5 kilogram"],
    "The dose was 5·10^3 mg.": ["5·10^3 mg | exact 5000 milligram"],
    "Rooms 3•4•5": ["3 | exact 3", "4 | exact 4", "5 | exact 5"],
}
GROWTH = {
    "Sales more than doubled to 5 million crates.": [
        "more than doubled | above 2 fold",
        "5 million | exact 5000000",
    ],
    "The herd nearly tripled and the flock has at least quadrupled.": [
        "nearly tripled | nearly 3 fold",
        "at least quadrupled | at-least 4 fold",
    ],
    "Rents are almost double the rate of the hill towns.": ["almost double | nearly 2 fold"],
    "The herd doubled, an approximate doubling.": [],
    "It grew fast, more than doubling its size.": ["more than doubling | above 2 fold"],
    "A row over double standards, a more than double-digit rise.": [],
    "It grew from 5 to double the size.": ["5 | exact 5"],
}
MONEY = {
    "The 16 euro-zone states": ["16 | exact 16"],
    "The 18 euro area states": ["18 | exact 18"],
    "Ten dollar-denominated bonds": ["Ten | exact 10"],
    "A 5 dollar-a-day wage": ["5 dollar-a-day | exact 5 USD / day"],
    "The bridge cost 12.500 EUR, the gate €1.250.": ["12.500 EUR | exact 12500 EUR", "€1.250 | exact 1250 EUR"],
    "Fuel costs €1.459 a litre.": ["€1.459 a litre | exact 1.459 EUR / liter"],
    "The fee is KWD 12.500.": ["KWD 12.500 | exact 12.5 KWD"],
    "The fees are €1,250 and €12.500.": ["€1,250 | exact 1250 EUR", "€12.500 | exact 12.5 EUR"],
}
MILLIONS = {
    "The harbour moved 8.4m teu.": ["8.4m | exact 8400000"],
    "The 90m tonne harvest is in.": ["90m tonne | exact 90000000 metric_ton"],
    "She won the 400m hurdles.": ["400m | exact 400 meter"],
    "A 20m euro bridge": ["20m euro | exact 20000000 EUR"],
}
MOTION = {
    "The toll was revised up to 168 from 130.": ["168 | exact 168", "130 | exact 130"],
    "Fees rose by up to 30 percent.": ["up to 30 percent | at-most 30 percent"],
}
STEPS = {
    "Crude regained 71 cents to $89.50 a barrel.": [
        "71 cents | exact 0.71 USD",
        "$89.50 a barrel | exact 89.5 USD / oil_barrel",
    ],
    "Gold faded $7.40 to $1,839.": ["$7.40 | exact 7.4 USD", "$1,839 | exact 1839 USD"],
    "The herd dwindled from 90 to 20.": ["90 | exact 90", "20 | exact 20"],
    "It raised the share of homes with gas from 40 to 60 percent.": [
        "40 | exact 40 percent",
        "60 percent | exact 60 percent",
    ],
    "A hike in its retirement age from 65 to 67": ["65 | exact 65", "67 | exact 67"],
    "It brought the number of dead from 12 to 15.": ["12 | exact 12", "15 | exact 15"],
    "An increase in the dose of from 5 to 10 mg": ["from 5 to 10 mg | range 5 to 10 milligram"],
    "It lies off the coast of Dorn from 5 to 10 km.": ["from 5 to 10 km | range 5 to 10 kilometer"],
    "The total number of offences was 4.2m – the lowest.": ["4.2m | exact 4200000"],
    "Seeds weigh .07 ounces to .85 ounces.": [".07 ounces to .85 ounces | range 0.07 to 0.85 ounce"],
    "A tank of water from 5 to 10 m deep": ["from 5 to 10 m | range 5 to 10 meter"],
}
SCALES = {
    "The mill cost $60+ million and has 20+ million visitors.": [
        "$60+ million | at-least 60000000 USD",
        "20+ million | at-least 20000000",
    ],
    "It burns 10+ thousand tonnes, or 20-odd thousand crates.": [
        "10+ thousand tonnes | at-least 10000 metric_ton",
        "20-odd thousand | about 20000",
    ],
}
PARTS = {
    "Less than a third submitted bids.": ["Less than a third | below 0.333333333"],
    "Harm is very rare (<1/10,000).": ["<1/10,000 | below 0.0001"],
    "The pupil-to-teacher ratio: 13:1": ["13:1 | exact 13"],
    "The score: 3:1": [],
    "It took 5+1⁄2 hours and 1⁄2 mile.": ["5+1⁄2 hours | exact 5.5 hour", "1⁄2 mile | exact 0.5 mile"],
    "5 + 1": ["5 | exact 5", "1 | exact 1"],
}
MARKS = {
    "It fell below that $10 million mark.": ["below that $10 million | below 10000000 USD"],
    "It has cracked $400 million worldwide.": ["cracked $400 million | above 400000000 USD"],
    "The share rose all the way up to 49 percent.": ["49 percent | exact 49 percent"],
    "The approximate 1,100 rooms": ["approximate 1,100 | about 1100"],
}
ZEROS = {
    "There were zero new cases and zero known deaths.": ["zero | exact 0", "zero | exact 0"],
    "Zero emission boats with zero tolerance rules": [],
}
NAMES = {
    "The side plays a 4-3-3, or a 4–2–3–1 formation.": [],
    "Its 10-K and 10-Q are late, as is Form 8-K.": [],
    "Case 20-CV-977 (Dkt. 93), isbn=978-0-00-000000-2": [],
    "Application 13/0521, and Dorn et al., 22(2): 598–607 and 376(9753):1658-69": [],
    "Pub. L. 90–618, 73 FR 39861 and title 18, United States Code": [],
    "The walk is 5-7 km.": ["5-7 km | range 5 to 7 kilometer"],
}


@pytest.mark.parametrize(
    ("text", "values"),
    (RAISED_POINTS | GROWTH | MONEY | MILLIONS | MOTION | STEPS | SCALES | PARTS | MARKS | ZEROS | NAMES).items(),
)
def test_values_of_public_pages_are_told_as_a_reader_takes_them(text, values):
    assert told_values(text) == values


DATES = {
    "It opened in May. The 2021 plan was late.": ["2021"],
    "It closed in Sept. 2021.": ["Sept. 2021"],
    "It rose to 5 °C. The 1990s were cold.": ["5 °C", "1990s"],
    "A mill of c. the 1990s": ["c. the 1990s"],
    "On the 9th day of November, 1860, the ferry sank.": ["9th day of November, 1860"],
    "It was built between 400 and 550 BCE.": ["between 400 and 550 BCE"],
    "©2024 Dorn, ©2000 Lund and ©2019-2023 Elm Mills": [
        "2024",
        "2000",
        "2019-2023",
    ],
}


@pytest.mark.parametrize(("text", "quotes"), DATES.items())
def test_dates_of_public_pages(text, quotes):
    assert [text[m.start : m.end] for m in scan(text)] == quotes


HOURS = {
    "Open daily 10.00 to 17.00.": ["10.00 to 17.00 | range 600 to 1020"],
    "Opening hours: Monday 9.00 - 11.30, Tuesday 13.00–16.30": [
        "9.00 - 11.30 | range 540 to 690",
        "13.00–16.30 | range 780 to 990",
    ],
    "It rose from 10.00 to 17.00.": ["10.00 | exact 10", "17.00 | exact 17"],
    "The shop opened with prices of 10.00 to 17.00 euros.": ["10.00 to 17.00 euros | range 10 to 17 EUR"],
}


@pytest.mark.parametrize(("text", "values"), HOURS.items())
def test_hours_with_full_stops_are_times_where_something_is_open(text, values):
    assert told_values(text) == values
