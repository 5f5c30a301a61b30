"""Values as daily papers tell them: sums of rand, hours of four digits, levels, and prices each.

Each case tells what a careful reader takes from the sentence: the quote, the bound, the number and its unit.
"""

from __future__ import annotations

import pytest
from told_values import told_values

SUMS = {
    "The ferryman was fined R250.": ["R250 | exact 250 ZAR"],
    "A fine of R250 awaits him.": ["R250 | exact 250 ZAR"],
    "The R350 grant goes on.": ["R350 | exact 350 ZAR"],
    "Kale costs N450 per litre.": ["N450 per litre | exact 450 NGN / liter"],
    "Take the R250 to the dyke.": [],
    "Carts cost time on the R250.": [],
    "He paid R2 for it.": [],
}
HOURS = {
    "The mill burnt at 0430.": ["0430 | exact 270"],
    "The mill burnt at about 0430 on Monday.": ["about 0430 | about 270"],
    "It is open from 0900 to 1700.": ["from 0900 to 1700 | range 540 to 1020"],
    "It is open 0900-1700.": ["0900-1700 | range 540 to 1020"],
    "It sold from 7 am to 1730 boats.": ["from 7 am | at-least 420", "1730 | exact 1730"],
    "It costs 0430 crowns.": [],
    "The code is 0430.": [],
    "It rained in the year two thousand.": ["year two thousand | exact 730120"],
    "In a year two thousand boats came.": ["two thousand | exact 2000"],
}
LEVELS = {
    "The yield is up to 4.67% from 4.58%.": ["4.67% | exact 4.67 percent", "4.58% | exact 4.58 percent"],
    "Rye climbed, up to $4.67 from $4.58.": ["$4.67 | exact 4.67 USD", "$4.58 | exact 4.58 USD"],
    "Save up to 30% from 5 May.": ["up to 30% | at-most 30 percent", "5 May | exact 126"],
    "They enhanced the cap from 200 to 300 euros.": ["200 | exact 200 EUR", "300 euros | exact 300 EUR"],
}
EACH = {
    "Wool is at AUS$2.50 a kg.": ["AUS$2.50 a kg | exact 2.5 AUD / kilogram"],
    "It sees 34 cents per share to 36 cents per share.": ["34 cents per share to 36 cents | range 0.34 to 0.36 USD"],
    "It sees $1.10 a barrel to $1.20 a barrel.": [
        "$1.10 a barrel to $1.20 a barrel | range 1.1 to 1.2 USD / oil_barrel"
    ],
    "It sees between $1.10 a share and $1.20 a share.": ["between $1.10 a share and $1.20 | range 1.1 to 1.2 USD"],
    "It made 34 cents per share, and 36 cents per share then.": [
        "34 cents | exact 0.34 USD",
        "36 cents | exact 0.36 USD",
    ],
    "Gold is at $1,807 a troy ounce.": ["$1,807 a troy ounce | exact 1807 USD / troy_ounce"],
    "Rye is at Rs 1,400 per quintal.": ["Rs 1,400 per quintal | exact 1400 INR / quintal"],
}
LIMITS = {
    "60 mph winds or stronger may come.": ["60 mph | at-least 60 mile_per_hour"],
    "Winds of 60 mph or stronger may come.": ["60 mph or stronger | at-least 60 mile_per_hour"],
    "It brings 2-inch hail or larger.": ["2-inch | at-least 2 inch"],
    "Bags of 10 kg or lighter are free.": ["10 kg or lighter | at-most 10 kilogram"],
    "It saw 5 percent growth or more jobs.": ["5 percent | exact 5 percent"],
    "It took a good 40 minutes.": ["a good 40 minutes | at-least 40 minute"],
    "It is a good 5-star inn, and a good one.": ["5 | exact 5"],
}
PARTS = {
    "Fees may rise by as much as a fifth.": ["as much as a fifth | at-most 0.2"],
    "Only a fifth – 20.8% – came.": ["a fifth | exact 0.2", "20.8% | exact 20.8 percent"],
    "The pond is a third full and cold.": ["a third | exact 0.333333333"],
    "It is about a third finished.": ["about a third | about 0.333333333"],
    "It was a third full day.": ["third | exact 3"],
    "The queue was a mile long by 9 May.": ["a mile | exact 1 mile", "by 9 May | at-most 130"],
    "It is a foot deep and has 3 doors.": ["a foot | exact 1 foot", "3 | exact 3"],
    "He ran a mile, then 3 laps.": ["3 | exact 3"],
}
COUNTS = {
    "She paid ten grand for two grand pianos.": ["ten grand | exact 10000", "two | exact 2"],
    "It costs £20 grand.": ["£20 grand | exact 20000 GBP"],
    "He has 2 grand old mills.": ["2 | exact 2"],
    "It bought one 25-seat bus.": ["one | exact 1", "25 | exact 25"],
    "One after another they left.": [],
    "It takes two and a third cups, or 3 and a fifth hours.": [
        "two and a third cups | exact 2.33333333 cup",
        "3 and a fifth hours | exact 3.2 hour",
    ],
    "The fund holds two and a third million pounds.": ["two and a third million pounds | exact 2333333.33 GBP"],
    "One and a third man came.": ["third | exact 3"],
    "dozen¾%": ["dozen | exact 12", "¾% | exact 0.75 percent"],
    "Drivers face six- or 12-month bans.": ["six | exact 6 month", "12-month | exact 12 month"],
    "About 3.4m voted in it.": ["About 3.4m | about 3400000"],
    "The waiting lists grew to 7.6m, it said.": ["7.6m | exact 7600000"],
    "More than 1.3m are waiting.": ["More than 1.3m | above 1300000"],
    "The last 350m were steep.": ["350m | exact 350 meter"],
    "The boy fell 30ft.": ["30ft | exact 30 foot"],
    "The door is 5 ft. wide.": ["5 ft. | exact 5 foot"],
    "Terms totalling over 35 years": ["over 35 years | above 35 year"],
    "Some were in their 20s, and one man was not.": ["20s | range 20 to 29 year", "one | exact 1"],
    "Two pupils got straight 9s.": ["Two | exact 2"],
    "It took 9s.": ["9s | exact 9 second"],
    "It is the sixth of more than 20 trips.": ["sixth | exact 6", "more than 20 | above 20"],
    "It rose from pad 40, of 40 pads.": ["40 | exact 40"],
    "It trades in Tokyo (TYO:7203) now.": [],
    "She stood fourth among them.": ["fourth | exact 4"],
}


@pytest.mark.parametrize(
    ("text", "told"), [case for cases in (SUMS, HOURS, LEVELS, EACH, LIMITS, PARTS, COUNTS) for case in cases.items()]
)
def test_reads_what_a_reader_takes(text, told):
    assert told_values(text) == told
