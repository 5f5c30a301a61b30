"""Values in short items of the press: what may not be exceeded, ages in lists, ordinals that are units, quotations."""

from __future__ import annotations

import pytest
from told_values import told_values

from consistency.mentions.scan import scan

DENIED = {
    "Visitors may not bring more than two bags.": ["not bring more than two | at-most 2"],
    "A porter cannot carry more than 20 kg.": ["cannot carry more than 20 kg | at-most 20 kilogram"],
    "The walk does not take more than 5 minutes.": ["not take more than 5 minutes | at-most 5 minute"],
    "It did not pay more than $5 that it owed.": ["more than $5 | above 5 USD"],
}
AGES = {
    "Boys aged 12, 14 and 16 came.": ["12 | exact 12 year", "14 | exact 14 year", "16 | exact 16 year"],
    "Their sons, ages 4 and 7, wept.": ["4 | exact 4 year", "7 | exact 7 year"],
    "He was with Anna, aged 4, and 20 others.": ["4 | exact 4 year", "20 | exact 20"],
    "Anna, aged 4 and 20 others fled.": ["4 | exact 4 year", "20 | exact 20"],
    "He was aged 12 and 300 came.": ["12 | exact 12 year", "300 | exact 300"],
}
INTERVALS = {
    "The ratio is 0.72 [0.68, 0.77].": ["0.72 | exact 0.72", "0.68, 0.77 | range 0.68 to 0.77"],
    "It is 0.9 (95% CI: 0.8, 1.1).": ["0.9 | exact 0.9", "95% | exact 95 percent", "0.8, 1.1 | range 0.8 to 1.1"],
    "It lies in [-0.5, 0.5].": ["-0.5, 0.5 | range -0.5 to 0.5"],
    "It is told in two works [12, 15].": ["two | exact 2"],
}
UNITS = {
    "They had 12 second-half points.": ["12 | exact 12"],
    "All 10 second-innings wickets fell.": ["10 | exact 10"],
    "It is a 10-second-long call, or 3 second-long calls.": [
        "10-second | exact 10 second",
        "3 second | exact 3 second",
    ],
    'A city of 23 million "is hungry".': ["23 million | exact 23000000"],
    'It is 23 " wide.': ['23 " | exact 23 inch'],
}
HYPHENS = {
    "Boys of 16- and 17-year-olds and 16- or 17-year-olds came.": [
        "16 | exact 16 year",
        "17-year-olds | exact 17 year",
        "16 | exact 16 year",
        "17-year-olds | exact 17 year",
    ],
    "He met 16 and 17-year-olds.": ["16 | exact 16", "17-year-olds | exact 17 year"],
    "They drove two 4x4s.": ["two | exact 2", "4 | exact 4"],
    "They ran 3x10s.": ["3 | exact 3", "10s | exact 10 second"],
    "Call or visit 10-12 High Street by noon.": [],
}
ONE = {
    "At one point the line reached the door, at one stage the road.": [],
    "One cannot swim there.": [],
    "It cost one point.": ["one | exact 1"],
}
SPORT = {
    "He had 249 yards and two fourth-quarter scores.": ["249 yards | exact 249 yard", "two | exact 2"],
    "They lost three quarter-finals.": ["three | exact 3"],
    "It is a three-quarter-mile run.": ["three-quarter-mile | exact 0.75 mile"],
    "Dorn was second on 129, Lund third.": ["second | exact 2", "129 | exact 129"],
    "She is third behind Anna.": ["third | exact 3"],
    "It was second to none.": [],
    "They turned the ball over eight times.": ["eight times | exact 8 fold"],
    "He turned it over three times.": ["three times | exact 3 fold"],
    "It was seen over eight times.": ["over eight times | above 8 fold"],
    "It turned into over eight times the cost.": ["over eight times | above 8 fold"],
    "It has a rating of 10/10.": ["10/10 | exact 1"],
}
REPORTS = {
    "The town owes R1.3-billion.": ["R1.3-billion | exact 1.3e+09 ZAR"],
    "It was dug over almost half a century.": ["almost half a century | nearly 0.5 century"],
    "It fell between 2.1 per cent and 1.5 per cent.": [
        "between 2.1 per cent and 1.5 per cent | range 1.5 to 2.1 percent"
    ],
    "There were zero new road deaths.": ["zero | exact 0"],
    "There were zero emission cars.": [],
    "A one-time fee and a two-time winner were named.": ["two | exact 2"],
    "It spends over Sh.100 billion.": ["over Sh.100 billion | above 1e+11 KES"],
    "It fell by around a third due to rain.": ["around a third | about 0.333333333"],
    "It was almost a third following the vote.": ["almost a third | nearly 0.333333333"],
    "She won a third following the vote.": ["third | exact 3"],
    "He owes $40,000 and counting.": ["$40,000 and counting | at-least 40000 USD"],
    "It is not much more than 40 boats.": ["not much more than 40 | about 40"],
}
YEARS = {
    "It ran in the 2009 and 2010 seasons.": ["2009", "2010"],
    "Founded 1887.": ["1887"],
    "It dates back to 1066.": ["1066"],
    "It dates from 1066 and went back to 1066 boats.": ["1066", "1066"],
    "It rests on an 1871 civil rights law.": ["1871"],
    "It has more seats than 2019.": ["2019"],
    "The class of '98 met.": ["'98"],
    "It is open up to and including 15 March 2024.": ["up to and including 15 March 2024"],
    "Runs 3 and 5 failed.": [],
    "The 08:00 from Lund is late.": ["08:00"],
    "It is shut between the hours of 10am and 2pm.": ["between the hours of 10am and 2pm"],
    "On May 3 and 5 the ferry is out.": ["May 3", "5"],
    "May 3 and 5 boats": ["May 3", "5"],
    "She was given another five years on October 21, 2015.": ["five years", "October 21, 2015"],
    "It was larger than 2022's.": ["2022"],
    "On 1987, June 12 and in 1988, May 12,000 came.": ["1987, June 12", "1988", "12,000"],
    "In 1998 K. Lund wrote to J. B. Moss.": ["1998"],
    "It drew 2003 J. Then it stopped.": ["2003 J"],
    "In 1999, 2000 and 2001 it rained.": ["1999", "2000", "2001"],
    "It rained in 1996, 2000, 2007 and 2010.": ["1996", "2000", "2007", "2010"],
    "In June 12,000 people came, and in May 2,100 people.": ["12,000", "2,100"],
    "It struck at 09:18 UTC (04:18 local time).": ["09:18 UTC", "04:18 local time"],
}
TABLES = (DENIED, AGES, INTERVALS, UNITS, HYPHENS, ONE, SPORT, REPORTS)


@pytest.mark.parametrize(("text", "expected"), [case for table in TABLES for case in table.items()])
def test_an_item_of_the_press_is_read_as_its_readers_do(text, expected):
    assert told_values(text) == expected


@pytest.mark.parametrize(("text", "quotes"), YEARS.items())
def test_a_date_takes_in_its_own_words_only(text, quotes):
    assert [text[m.start : m.end] for m in scan(text)] == quotes
