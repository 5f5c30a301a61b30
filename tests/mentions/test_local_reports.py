"""Values in reports of towns and courts: foreign sums, ages in brackets, weights, names that hold number words."""

from __future__ import annotations

import pytest
from told_values import told_values

SUMS = {
    "The pier needs P1.2-B, against P950-M before, and P3.1-T in all.": [
        "P1.2-B | exact 1.2e+09 PHP",
        "P950-M | exact 950000000 PHP",
        "P3.1-T | exact 3.1e+12 PHP",
    ],
    "The pier costs $5-B.": ["$5-B | exact 5e+09 USD"],
    "It costs PHP8 million, or PHP 8.4 million with tax, and PHP5,000 a day.": [
        "PHP8 million | exact 8000000 PHP",
        "PHP 8.4 million | exact 8400000 PHP",
        "PHP5,000 a day | exact 5000 PHP / day",
    ],
    "The site runs PHP 8.1 and PHP8.": [],
    "He paid N50k and then N2m.": ["N50k | exact 50000 NGN", "N2m | exact 2000000 NGN"],
    "She drives an R1T.": [],
    "It costs P5-P10 million, N200-300bn or R5 to R10 million.": [
        "P5-P10 million | range 5000000 to 10000000 PHP",
        "N200-300bn | range 2e+11 to 3e+11 NGN",
        "R5 to R10 million | range 5000000 to 10000000 ZAR",
    ],
    "The mare made 75,000gns.": ["75,000gns | exact 78750 GBP"],
}
AGES = {
    "Ada Dorn (42), of Mill Lane, was fined.": ["42 | exact 42 year"],
    "They met Ben Vogel Lund (31), a driver, at noon.": ["31 | exact 31 year"],
    "They live in San Telmo (31), a port.": [],
    "As told by Dorn (42), a mason, it fell.": [],
    "Ada Dorn (42) built it.": [],
}
MEASURES = {
    "She rides at 9st5lb, he at 11st.": ["9st5lb | exact 131 pound", "11st | exact 11 stone"],
    "He is 5ft4 and weighs 11st4, she is 5ft2.": [
        "5ft4 | exact 64 inch",
        "11st4 | exact 158 pound",
        "5ft2 | exact 62 inch",
    ],
    "Born at 8lb4oz, his sister at 7lb 5.": ["8lb4oz | exact 132 ounce", "7lb 5 | exact 117 ounce"],
    "At 11 stone 4, she won.": ["11 stone 4 | exact 158 pound"],
    "It took 2h3 to cross the 40ft2 yard.": ["2h3 | exact 123 minute", "40ft2 | exact 40 foot ** 2"],
    "She lost two stone 4 months later.": ["two stone | exact 2 stone", "4 months | exact 4 month"],
    "He is 5-foot-10, 180 pounds.": ["5-foot-10 | exact 70 inch", "180 pounds | exact 180 pound"],
    "The wreck lies in 26 fathoms.": ["26 fathoms | exact 26 fathom"],
    "It fell to an over two-month low.": ["over two-month | above 2 month"],
    "It fell over two months.": ["two months | exact 2 month"],
}
PRICES = {
    "Lambs made €5.10-5.15/kg.": ["€5.10-5.15/kg | range 5.1 to 5.15 EUR / kilogram"],
    "It pays $20-25/hr.": ["$20-25/hr | range 20 to 25 USD / hour"],
    "Ewes are up €30-60/hd.": ["€30-60 | range 30 to 60 EUR"],
    "It costs $10-12 a barrel.": ["$10-12 a barrel | range 10 to 12 USD / oil_barrel"],
    "It costs $10-$12m/year.": ["$10-$12m/year | range 10000000 to 12000000 USD / year"],
    "It costs £3 to 4 million a year.": ["£3 to 4 million a year | range 3000000 to 4000000 GBP / year"],
    "It took $5 to 6 hours of work.": ["$5 | exact 5 USD", "6 hours | exact 6 hour"],
}
COUNTS = {
    "In June 1,900 boats came.": ["1,900 | exact 1900"],
    "By May 12,000 had left, in Ely 4,500.": ["12,000 | exact 12000", "4,500 | exact 4500"],
    "On May 12, 2,000 left; on June 5,2020 all did.": [
        "May 12 | exact 133",
        "2,000 | exact 2000",
        "June 5,2020 | exact 737581",
    ],
    "It was the second of three goals.": ["second | exact 2", "three | exact 3"],
    "The third of the boats sank.": [],
    "A 42yo man and a 5yo.": ["42yo | exact 42 year", "5yo | exact 5 year"],
    "The margin rose +6.9ppts in 3 mths.": ["+6.9ppts | exact 6.9 percentage-point", "3 mths | exact 3 month"],
}
FLOWS = {
    "It pumps 450 kb/d.": ["450 kb/d | exact 450 thousand_barrel_per_day"],
    "It pumps 2.1 mb/d.": ["2.1 mb/d | exact 2.1 million_barrel_per_day"],
    "It ships 5 Mtpa.": ["5 Mtpa | exact 5 million_tonne_per_year"],
}
CALLS = {
    "Call the office at 447-2212.": [],
    "Dial 101 or 999.": [],
    "Call Ann on 1800 333 000.": [],
    "Heat it at 300-1200.": ["300-1200 | range 300 to 1200"],
    "It called 101 or 999 times.": ["101 | exact 101", "999 times | exact 999 fold"],
    "The town of 1800 had 333 000 trees.": ["1800 | exact 1800", "333 000 | exact 333000"],
}
PLACES = {
    "A fire at 12 Mill Lane, Ely, spread.": [],
    "She lives at 221B Baker Street.": [],
    "He fell at 9 Oak Close and 14A Mill Road.": [],
    "Shots rang in the 1200 block of Oak Avenue.": [],
    "A 12 storey block of flats has 400 blocks of stone.": ["12 | exact 12", "400 | exact 400"],
    "The 12 British boats close in.": ["12 | exact 12"],
}
NAMES = {
    "A bus left the road on Three Notch Road today.": [],
    "The team joined the Big Ten last year.": [],
    "They saw a race of Formula One there.": [],
    "The bridge fell and the Three Gorges Dam held.": [],
    "They keep the Five Principles of trade.": ["Five | exact 5"],
    "The buyer pays Two Hundred Dollars within Thirty Days.": [
        "Two Hundred Dollars | exact 200 USD",
        "within Thirty Days | at-most 30 day",
    ],
    "The board names Two (2) Clerks.": ["Two | exact 2"],
    "Death of Three Men in Ely": ["Three | exact 3"],
    "Police Seize Four Cars": ["Four | exact 4"],
    "Three Men Held": ["Three | exact 3"],
}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        *SUMS.items(),
        *AGES.items(),
        *MEASURES.items(),
        *PRICES.items(),
        *COUNTS.items(),
        *FLOWS.items(),
        *CALLS.items(),
        *PLACES.items(),
        *NAMES.items(),
    ],
)
def test_what_local_reports_write_is_read(text, values):
    assert told_values(text) == values
