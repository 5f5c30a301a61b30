"""Values as wire reports write them: hedges far from their numbers, changes, scores, names with numbers.

Each case tells what a careful reader takes from the sentence: the quote, the bound, the number.
"""

from __future__ import annotations

import pytest
from told_values import told_values

FAR_HEDGES = {
    "The two mills burnt more than a combined 300 crates.": ["two | exact 2", "more than a combined 300 | above 300"],
    "At least another 12 ferries sank.": ["At least another 12 | at-least 12"],
    "At least an additional 40 mills fell.": ["At least an additional 40 | at-least 40"],
    "Up to a further 500 mills may close.": ["Up to a further 500 | at-most 500"],
    "Almost a record 7 km were run.": ["Almost a record 7 km | nearly 7 kilometer"],
    "It will last for at least the next 18 months.": ["at least the next 18 months | at-least 18 month"],
    "It rained over the past 12 days.": ["12 days | exact 12 day"],
    "It rained over the next 12 days.": ["12 days | exact 12 day"],
    "There were at the very least 30 geese.": ["at the very least 30 | at-least 30"],
    "It weighs a touch over 2 tons.": ["a touch over 2 tons | above 2 ton"],
    "It weighs a shade under 2 tons.": ["a shade under 2 tons | nearly 2 ton"],
    "Geese rarely live the better part of 20 years.": ["the better part of 20 years | nearly 20 year"],
    "Fewer geese came, well less than 90.": ["well less than 90 | below 90"],
    "The ferry has crossed 200 lakes.": ["has crossed 200 | above 200"],
    "Another 12 geese came.": ["12 | exact 12"],
}
LIMITS_OF_NOBODY = {
    "No ward had more than 24 beds.": ["more than 24 | at-most 24"],
    "It is said that no class will have more than 24 pupils.": ["more than 24 | at-most 24"],
    "None of the dams is higher than 40 metres.": ["higher than 40 metres | at-most 40 meter"],
    "Nobody waited more than 3 hours.": ["more than 3 hours | at-most 3 hour"],
    "In town, no mill had less than 12 wheels.": ["less than 12 | at-least 12"],
    "No doubt more than 300 geese came.": ["more than 300 | above 300"],
    "No other town has more than 24 mills.": ["more than 24 | above 24"],
    "No rain fell for more than 3 weeks.": ["more than 3 weeks | above 3 week"],
    "No fee is due if you cancel within 3 weeks.": ["within 3 weeks | at-most 3 week"],
    "It is free, up to a maximum of 3 weeks.": ["up to a maximum of 3 weeks | at-most 3 week"],
    "Nothing is paid by guests who stay less than 3 weeks.": ["less than 3 weeks | below 3 week"],
    "None of them stays when it has more than 3 geese.": ["more than 3 | above 3"],
    "There was no rain, and more than 300 geese came.": ["more than 300 | above 300"],
}
ROWS_AND_LISTS = {
    "North, 15, 1,702, +12.9%": ["15 | exact 15", "1,702 | exact 1702", "+12.9% | exact 12.9 percent"],
    "A ratio of 0.72, 95% of it due to geese.": ["0.72 | exact 0.72", "95% | exact 95 percent"],
    "Crates of 10, 20 and 30 kg": ["10 | exact 10 kilogram", "20 | exact 20 kilogram", "30 kg | exact 30 kilogram"],
}
AMOUNTS = {
    "It expects between EUR 5 million and EUR 7 million.": [
        "between EUR 5 million and EUR 7 million | range 5000000 to 7000000 EUR"
    ],
    "It paid EUR 12 500.50 for 1 861.3 million crates.": [
        "EUR 12 500.50 | exact 12500.5 EUR",
        "1 861.3 million | exact 1.8613e+09",
    ],
    "This is Phase II of it.": ["II | exact 2"],
}
MARKS = {
    "The index rose above the 7,000 mark.": ["above the 7,000 | above 7000"],
    "Shares broke through the $500 barrier.": ["through the $500 | above 500 USD"],
    "The count has passed the 10,000 milestone.": ["passed the 10,000 | above 10000"],
    "Rents fell below their 2 percent target.": ["below their 2 percent | below 2 percent"],
    "Above the 20 geese flew an owl.": ["20 | exact 20"],
    "At the 7,000 mark it fell.": ["7,000 | exact 7000"],
    "It cost 7,000 marks.": ["7,000 marks | exact 7000 DEM"],
    "A law capping fees at $35 passed.": ["capping fees at $35 | at-most 35 USD"],
    "A cap was seen at 35 places.": ["35 | exact 35"],
    "Rents edged up to 4.4 percent.": ["4.4 percent | exact 4.4 percent"],
    "The trip takes up to 50 minutes.": ["up to 50 minutes | at-most 50 minute"],
    "Rents of up to 4.4 percent are rare.": ["up to 4.4 percent | at-most 4.4 percent"],
}
STEPS = {
    "Sales grew by 4 percent to 3.2 million tons.": [
        "4 percent | exact 4 percent",
        "3.2 million tons | exact 3200000 ton",
    ],
    "Debt fell by 30 to 120.": ["30 | exact 30", "120 | exact 120"],
    "Rents rose by 5 to 7 percent.": ["5 to 7 percent | range 5 to 7 percent"],
    "They raised anywhere from 10 to 20 thousand dollars.": [
        "anywhere from 10 to 20 thousand dollars | range 10000 to 20000 USD"
    ],
}
FORMS = {
    "Two and a half million geese came.": ["Two and a half million | exact 2500000"],
    "Some 2½ million geese came.": ["Some 2½ million | about 2500000"],
    "It has 2 1/2 million geese.": ["2 1/2 million | exact 2500000"],
    "A ½ million geese came.": ["½ million | exact 500000"],
    "He kept two and a half geese.": ["two and a half | exact 2.5"],
    "The owls hold a 5-point lead.": ["5 | exact 5"],
    "The set a 5 is open.": [],
    "A magnitude-7.1 quake struck.": ["7.1 | exact 7.1"],
    "An under-16 ban was debated.": ["under-16 | below 16"],
    "He shot a two-under 70.": ["two | exact 2", "70 | exact 70"],
    "Fewer than a third were ripe.": ["Fewer than a third | below 0.333333333"],
    "A third were ripe.": ["A third | exact 0.333333333"],
    "A third man said no.": ["third | exact 3"],
    "It fell by nearly a percentage point.": ["nearly a percentage point | nearly 1 percentage-point"],
    "The bank made a half-point cut.": ["half | exact 0.5"],
    "Lows of 5C are likely.": ["5C | exact 5 degree_Celsius"],
    "The isotope 5C is rare.": [],
    "A $15 minimum wage is law.": ["$15 | exact 15 USD"],
    "It costs $15 minimum.": ["$15 minimum | at-least 15 USD"],
    "It needs 50 percent plus one vote.": ["50 percent | exact 50 percent", "one | exact 1"],
}
SHARES = {
    "The owls won 27 of the 51 seats.": ["27 | exact 27", "51 | exact 51"],
    "She won nine of 14 races.": ["nine | exact 9", "14 | exact 14"],
    "She won 9 of 14 races.": ["9 of 14 | exact 0.642857143"],
    "It hit three out of the four mills.": ["three out of the four | exact 0.75"],
    "The odds were 1 in 190 million.": ["1 in 190 million | exact 5.26315789e-09"],
    "It has a 1-in-4 chance.": ["1-in-4 | exact 0.25"],
    "He hit 15-of-22 and went 3-for-4.": ["15 | exact 15", "22 | exact 22", "3 | exact 3", "4 | exact 4"],
    "One of the seven mills burnt.": ["seven | exact 7"],
}
SCORES = {
    "She won 6-4, 3-6, 7-6.": [f"{points} | exact {points}" for points in (6, 4, 3, 6, 7, 6)],
    "The Owls fell to 20-33.": ["20 | exact 20", "33 | exact 33"],
    "The law passed on a 4-5 vote.": ["4 | exact 4", "5 | exact 5"],
    "She won 2-3 medals a year.": ["2-3 | range 2 to 3"],
    "Use 4-6 of them.": ["4-6 | range 4 to 6"],
}
TIMES = {
    "Trading closed at 1430 GMT.": ["1430 GMT | exact 870 UTC"],
    "It lent 128 books over two years.": ["128 | exact 128", "two years | exact 2 year"],
    "Over two years, it lent 128 books.": ["two years | exact 2 year", "128 | exact 128"],
    "It was lent for over two years.": ["over two years | above 2 year"],
    "It burnt over two years ago.": ["over two years | above 2 year"],
    "Over two years later it burnt.": ["Over two years | above 2 year"],
    "It took an average of 31 minutes.": ["31 minutes | exact 31 minute"],
    "Rents weakened 0.3% to 36.21.": ["0.3% | exact 0.3 percent", "36.21 | exact 36.21"],
    "She led by two hundredths of a second there.": ["two hundredths of a second | exact 0.02 second"],
    "It will reach 27C here and 9C there.": ["27C | exact 27 degree_Celsius", "9C | exact 9 degree_Celsius"],
}
PARTS = {
    "Rents have risen by a fifth in the north.": ["a fifth | exact 0.2"],
    "Deposits grew a third to 6 tons.": ["a third | exact 0.333333333", "6 tons | exact 6 ton"],
    "It rose 22½p.": ["22½p | exact 0.225 GBP"],
    "It was the second-fastest boat.": ["second | exact 2"],
    "Maybe ten geese came.": ["Maybe ten | about 10"],
    "He is a two-time mayor.": ["two | exact 2"],
}
RANGES = {
    "Rents will fall to between 2% and 3%.": ["between 2% and 3% | range 2 to 3 percent"],
    "Rents fell from 3% to 2%.": ["3% | exact 3 percent", "2% | exact 2 percent"],
    "The wait is now over six months.": ["over six months | above 6 month"],
    "Girls as young as nine sing.": ["as young as nine | at-least 9"],
}
GLUED = {
    "A man in his 60s and a woman in her late 40s met.": ["60s | range 60 to 69 year", "40s | range 40 to 49 year"],
    "A 30-something baker came.": ["30-something | range 30 to 39 year"],
    "It was warm, in the low 30s or the 60s.": [],
    "She won in 14:41.07, he in 1:43.2.": ["14:41.07 | exact 881.07 second", "1:43.2 | exact 103.2 second"],
    "It left at 10:30.": ["10:30 | exact 630"],
    "She finished fourth.": ["fourth | exact 4"],
}
PARTED_SIGNS = {
    "costs $5 - $7 each": ["$5 - $7 | range 5 to 7 USD"],
    "costs $5 million - $7 million": ["$5 million - $7 million | range 5000000 to 7000000 USD"],
    "some 20 - odd mills , a 5 - point lead": ["some 20 - odd | about 20", "5 | exact 5"],
    "a $ 3.5 - billion deal": ["$ 3.5 - billion | exact 3.5e+09 USD"],
    "a half - million geese": ["half - million | exact 500000"],
    "down 0 . 6 % to 30 yen": ["0 . 6 % | exact 0.6 percent", "30 yen | exact 30 JPY"],
    "in 2 hours , 3 minutes and 59 seconds": ["2 hours , 3 minutes and 59 seconds | exact 7439 second"],
    "it cost 20 usd": ["20 usd | exact 20 USD"],
    "the over-60s and under-25s": ["over-60s | above 60 year", "under-25s | below 25 year"],
    "down by a third or more": ["a third or more | at-least 0.333333333"],
    "there are 1 414 021 100 of them": ["1 414 021 100 | exact 1.4140211e+09"],
}
UNITS = {
    "A poll has a +/-3.1 point margin.": ["+/-3.1 | about 3.1"],
    "It killed 1.4 geese per 100 million miles.": ["1.4 geese per 100 million | exact 1.4 per 100000000"],
    "It makes 350Nm and 258lb ft from 1,600cc.": [
        "350Nm | exact 350 newton_meter",
        "258lb ft | exact 258 foot_pound",
        "1,600cc | exact 1600 cubic_centimeter",
    ],
    "It has a 48MP camera, 460ppi and 120fps.": [
        "48MP | exact 48 megapixel",
        "460ppi | exact 460 pixels_per_inch",
        "120fps | exact 120 frame_per_second",
    ],
    "A dose of 30mcg for 72bpm.": ["30mcg | exact 30 microgram", "72bpm | exact 72 beat_per_minute"],
    "A 120sqm flat or 3,000sqft.": ["120sqm | exact 120 square_meter", "3,000sqft | exact 3000 square_foot"],
    "Shares fell 3.4pc.": ["3.4pc | exact 3.4 percent"],
    "A torque of 479 pound-feet.": ["479 pound-feet | exact 479 foot_pound"],
}
NO_VALUES = {
    "Ring 0800 555 111 or dial 101.": [],
    "Two-factor locks, a Fortune 500 firm and Train 2816.": [],
    "Couple found safe.": [],
    "Rain fell in the low 30s.": [],
    "Ward 12, Pier 39 and Wi-Fi 6 are names.": [],
    "Game 7 is near.": [],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        FAR_HEDGES
        | LIMITS_OF_NOBODY
        | ROWS_AND_LISTS
        | AMOUNTS
        | MARKS
        | STEPS
        | FORMS
        | SHARES
        | SCORES
        | TIMES
        | PARTS
        | RANGES
        | UNITS
        | GLUED
        | PARTED_SIGNS
        | NO_VALUES
    ).items(),
)
def test_a_report_is_read_as_its_readers_do(text, expected):
    assert told_values(text) == expected
