"""Written numbers are read with kind, unit, both intervals and exact span."""

from __future__ import annotations

from fractions import Fraction

import pytest
from finders import find_numbers
from marks import marked, unmarked

from consistency.mentions.numbers.numerals.digits import LONGEST


def shown(interval):
    low = "-inf" if interval.low is None else str(interval.low)
    high = "inf" if interval.high is None else str(interval.high)
    return f"{'[' if interval.low_closed else '('}{low}, {high}{']' if interval.high_closed else ')'}"


CASES = {
    "It has «29» countries.": "count exact [29, 29] of countries",
    "«more than 300» officials": "count above (300, inf) read as (300, 400) of officials",
    "«at least one» deputy": "count at-least [1, inf) read as [1, 2) of deputy",
    "«fewer than 40» cases": "count below [0, 40) read as [30, 40) of cases",
    "a share of «65.2 percent»": "percent exact [1303/20, 261/4] percent",
    "«1.05 billion» users": "count exact [1045000000, 1055000000] of users",
    "«nearly 30» states": "count nearly [27, 30) of states",
    "«about 1,000» people": "count about [900, 1100] of people",
    "fees of «88 percent or higher»": "percent at-least [88, inf) read as [88, 89) percent",
    "must «not exceed 65 percent»": "percent at-most [0, 65] read as [64, 65] percent",
    "cost «85,698 yuan»": "money exact [171395/2, 171397/2] CNY",
    "paid «US$3.5bn»": "money exact [3450000000, 3550000000] USD",
    "«5 to 7 percent»": "percent range [5, 7] percent",
    "«between $5 and $7»": "money range [5, 7] USD",
    "worth «5-7 million yuan»": "money range [5000000, 7000000] CNY",
    "«up to and including 5» guests": "count at-most [0, 5] read as [4, 5] of guests",
    "«6- to 14-year-olds»": "age range [6, 14] year",
    "a «33-year-old»": "age exact [33, 33] year",
    "lasting «2 hours 30 minutes»": "duration exact [150, 150] minute",
    "«One in five» homes": "ratio exact [1/5, 1/5]",
    "«37 of 40» seats": "ratio exact [37/40, 37/40]",
    "«3.8 per 1,000»": "ratio exact [15/4, 77/20] per 1000",
    "«tens of thousands» of visitors": "count range [20000, 100000)",
    "driving at «120 km/h»": "quantity exact [239/2, 241/2] kilometer / hour",
    "«more than 10 and less than 40»": "count range (10, 40)",
}
"""Where a value stands in a text, and its kind, bound, literal values, those read, unit and noun."""


def told(reading, noun):
    """What a value means, as the table has it."""
    literal, implied = shown(reading.literal), shown(reading.implied)
    parts = [reading.kind, reading.bound, literal, *([f"read as {implied}"] if implied != literal else [])]
    return " ".join([*parts, *([reading.unit] if reading.unit else []), *([f"of {noun}"] if noun else [])])


@pytest.mark.parametrize(("line", "meaning"), CASES.items())
def test_a_written_value_is_read(line, meaning):
    text = unmarked(line)
    (mention,) = find_numbers(text)
    assert marked(text, mention) == line
    assert told(mention.reading, mention.noun) == meaning


VALUES = [
    # text, value (or ends), unit: what stands beside a number decides what it is
    ("a third of the harvest", "1/3", ""),
    ("half a million readers", "500000", ""),
    ("a quarter of a million readers", "250000", ""),
    ("three quarters of a billion readers", "750000000", ""),
    ("two and a half miles", "5/2", "mile"),
    ("three quarters of an hour", "3/4", "hour"),
    ("an hour and a half", "3/2", "hour"),
    ("more than a decade", "1", "decade"),
    ("one point five degrees Celsius", "3/2", "degree_Celsius"),
    ("minus five degrees Celsius", "-5", "degree_Celsius"),
    ("12 degrees Celsius below zero", "-12", "degree_Celsius"),
    ("5 foot 10", "70", "inch"),
    ("20 dollars and 43 cents", "2043/100", "USD"),
    ("14 cents", "7/50", "USD"),
    ("3 CHF 20", "16/5", "CHF"),
    ("$15.40 per hour", "77/5", "USD / hour"),
    ("RMB 40 million", "40000000", "CNY"),
    ("40 million CFA francs", "40000000", "XOF"),
    ("FCFA 500", "500", "XOF"),
    ("₹5 lakh crore", "5000000000000", "INR"),
    ("1.3 × 10⁶ cells", "1300000", ""),
    ("2.5e-3 mol/L", "1/400", "mole / liter"),
    ("12,34,567 voters", "1234567", ""),
    ("1 234 567 voters", "1234567", ""),
    ("69,4 %", "347/5", "percent"),
    ("2 percentage points", "2", "percentage-point"),
    ("25 basis points", "25", "basis-point"),
    ("a 12-member panel", "12", ""),
    ("5 kg m-2 s−1", "5", "kilogram / meter ** 2 / second"),
    ("40 square kilometres", "40", "kilometer ** 2"),
    ("29 billion cu m", "29000000000", "meter ** 3"),
    ("one teacher for every twenty pupils", "1/20", ""),
    ("a ratio of one over three", "1/3", ""),
    ("dozens of owls", None, ""),
    ("a loss of ($99.50)", "-199/2", "USD"),
    ("1 hour thirty", "90", "minute"),
    ("98.6°F", "493/5", "degree_Fahrenheit"),
    ("a 5.9-litre engine", "59/10", "liter"),
    ("3 hundred and one geese", "301", ""),
    ("three lakh twenty thousand", "320000", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "unit"), VALUES)
def test_a_value_keeps_its_number_and_unit(text, value, unit):
    (mention,) = find_numbers(text)
    assert mention.reading.value == (None if value is None else Fraction(value))
    assert mention.reading.unit == unit


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("rose from 5 to 7 percent", ["5", "7 percent"]),
        ("wages of $3 to $4 and 5 days", ["$3 to $4", "5 days"]),
        ("10, 20 and 30 mg", ["10", "20", "30 mg"]),
        ("3 × 4 m", ["3", "4 m"]),
        ("the years went by, one by one", []),
        ("the one that won, one of many, one another", []),
        ("a two-way street and the first half", []),
        ("zero tolerance, but zero cases", ["zero"]),
        ("see Voyager 2, phase 3 and (12)", []),
        ("Lund 2 was built by a League One club", []),
        ("Air Force One landed, and it is number two, on page three", []),
        ("Anna (41), Dorn (300,000) and Lund (52,300).", ["300,000", "52,300"]),
        ("Net loss (5,000)", []),
        ("a French Ligue 1 club at 200 N.W. 5th Street", ["200"]),
        ("394 MWe in season 8", ["394 MWe"]),
        ("a quarter-million boats, and a 64/100 rating", ["a quarter-million", "64/100"]),
        ("(5,000)", []),
        ("x11, 5b, 2009a, 14C and G7", []),
        ("it has 2 has and 3 as", ["2", "3"]),
        ("41 54 N, 12 27 E", ["41", "54", "12", "27"]),
        ("Henry VI, Part 1 Henry VI", []),
    ],
)
def test_numbers_that_belong_together_or_to_a_name(text, quotes):
    assert [text[m.start : m.end] for m in find_numbers(text)] == quotes


def test_the_unit_of_a_list_belongs_to_all_its_members():
    assert [m.reading.unit for m in find_numbers("10, 20 and 30 mg")] == ["milligram"] * 3


def test_two_bounds_make_a_range_whose_ends_are_open_or_closed_as_written():
    (mention,) = find_numbers("at least 10 but less than 40 beds")
    assert shown(mention.reading.literal) == "[10, 40)"


def test_a_margin_is_a_range():
    (mention,) = find_numbers("a mass of 2.3 ± 0.1 kg")
    assert (shown(mention.reading.literal), mention.reading.value) == ("[11/5, 12/5]", None)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("does not exceed 40 beds", "at-most"),
        ("must not be less than 40 beds", "at-least"),
        ("no fewer than 40 beds", "at-least"),
        ("above the red line of 40 beds", "above"),
        ("40 beds or more", "at-least"),
        ("40 or more beds", "at-least"),
        ("40-odd beds", "about"),
        ("40+ beds", "at-least"),
        ("≥40 beds", "at-least"),
        ("~40 beds", "about"),
        ("some 40 beds", "about"),
        ("just under 40 beds", "nearly"),
        ("well over 40 beds", "above"),
        ("as many as 40 beds", "at-most"),
        ("exactly 40 beds", "exact"),
        ("children until 12 years of age", "at-most"),
        ("children after the age of 12", "above"),
        ("over   \n 40 beds", "above"),
    ],
)
def test_bounds_are_read_in_front_and_behind(text, bound):
    (mention,) = find_numbers(text)
    assert mention.reading.bound == bound


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("shares climbed $1.35 to $72.40", ["$1.35", "$72.40"]),
        ("the vote was 52-48 in the end", ["52", "48"]),
        ("actors in their 20s", ["20s"]),
        ("costs fell by a third.", ["a third"]),
        ("the villagers (a third of them) left", ["a third"]),
        ("sales of 3.4m units on a 3m board", ["3.4m", "3m"]),
        ("1.2m b/d, 5m MWh and a 3m bar", ["1.2m b/d", "5m MWh", "3m"]),
        ("a 12,000-square-foot hall", ["12,000-square-foot"]),
        ("0.02 of a second", ["0.02 of a second"]),
        ("the R&D 500 list", []),
    ],
)
def test_the_turns_of_newspapers_are_read(text, quotes):
    assert [text[m.start : m.end] for m in find_numbers(text)] == quotes


def test_cents_belong_to_both_ends_of_a_range_and_to_a_whole_list():
    (mention,) = find_numbers("55 to 60 cents")
    assert shown(mention.reading.literal) == "[11/20, 3/5]"
    assert [float(m.reading.value) for m in find_numbers("10, 20 and 30 cents")] == [0.1, 0.2, 0.3]


def test_more_stands_between_a_number_and_its_noun():
    assert find_numbers("3,000 more jobs")[0].noun == "jobs"


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ('the "29" laws', "29", "count"),
        ("the ‘29’ laws", "29", "count"),
        ("so-called “1.05 billion” people", "1.05 billion", "count"),
        ('"All of the 29" said he', "29", "count"),
        ('It is 5" wide.', '5"', "quantity"),
        ('a "board" 5" wide', '5"', "quantity"),
        ("the people's 6' wall", "6'", "quantity"),
    ],
)
def test_a_mark_that_ends_a_quotation_is_no_inch(text, quote, kind):
    assert [(text[m.start : m.end], m.reading.kind) for m in find_numbers(text)] == [(quote, kind)]


@pytest.mark.parametrize("mark", ["", "'", ",", " "])
def test_no_number_is_longer_than_the_longest(mark):
    longest = mark.join(["141"] * (LONGEST // len(f"141{mark}")))
    (mention,) = find_numbers(f"{longest} beds")
    assert mention.end == len(longest)
    assert all(found.end - found.start <= LONGEST for found in find_numbers(f"{mark.join(['141'] * 1_000)} beds"))
