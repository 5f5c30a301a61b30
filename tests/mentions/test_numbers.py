"""Written numbers are read with kind, unit, both intervals and exact span."""

from __future__ import annotations

import pytest

from consistency.mentions.numbers import find_numbers


def shown(interval):
    low = "-inf" if interval.low is None else str(interval.low)
    high = "inf" if interval.high is None else str(interval.high)
    return f"{'[' if interval.low_closed else '('}{low}, {high}{']' if interval.high_closed else ')'}"


CASES = [
    # text, quote, kind, bound, literal, implied, unit, noun
    ("It has 29 countries.", "29", "count", "exact", "[29, 29]", "[29, 29]", "", "countries"),
    ("more than 300 officials", "more than 300", "count", "above", "(300, inf)", "(300, 400)", "", "officials"),
    ("at least one deputy", "at least one", "count", "at-least", "[1, inf)", "[1, 2)", "", "deputy"),
    ("fewer than 40 cases", "fewer than 40", "count", "below", "[0, 40)", "[30, 40)", "", "cases"),
    (
        "a share of 65.2 percent",
        "65.2 percent",
        "percent",
        "exact",
        "[1303/20, 261/4]",
        "[1303/20, 261/4]",
        "percent",
        "",
    ),
    (
        "1.05 billion users",
        "1.05 billion",
        "count",
        "exact",
        "[1045000000, 1055000000]",
        "[1045000000, 1055000000]",
        "",
        "users",
    ),
    ("nearly 30 states", "nearly 30", "count", "nearly", "[27, 30)", "[27, 30)", "", "states"),
    ("about 1,000 people", "about 1,000", "count", "about", "[900, 1100]", "[900, 1100]", "", "people"),
    (
        "fees of 88 percent or higher",
        "88 percent or higher",
        "percent",
        "at-least",
        "[88, inf)",
        "[88, 89)",
        "percent",
        "",
    ),
    ("must not exceed 65 percent", "not exceed 65 percent", "percent", "at-most", "[0, 65]", "[64, 65]", "percent", ""),
    ("cost 85,698 yuan", "85,698 yuan", "money", "exact", "[171395/2, 171397/2]", "[171395/2, 171397/2]", "CNY", ""),
    ("paid US$3.5bn", "US$3.5bn", "money", "exact", "[3450000000, 3550000000]", "[3450000000, 3550000000]", "USD", ""),
    ("5 to 7 percent", "5 to 7 percent", "percent", "range", "[5, 7]", "[5, 7]", "percent", ""),
    ("between $5 and $7", "between $5 and $7", "money", "range", "[5, 7]", "[5, 7]", "USD", ""),
    (
        "worth 5-7 million yuan",
        "5-7 million yuan",
        "money",
        "range",
        "[5000000, 7000000]",
        "[5000000, 7000000]",
        "CNY",
        "",
    ),
    ("a 33-year-old", "33-year-old", "age", "exact", "[33, 33]", "[33, 33]", "year", ""),
    ("lasting 2 hours 30 minutes", "2 hours 30 minutes", "duration", "exact", "[150, 150]", "[150, 150]", "minute", ""),
    ("One in five homes", "One in five", "ratio", "exact", "[1/5, 1/5]", "[1/5, 1/5]", "", ""),
    ("37 of the 40 seats", "37 of the 40", "ratio", "exact", "[37/40, 37/40]", "[37/40, 37/40]", "", ""),
    ("3.8 per 1,000", "3.8 per 1,000", "ratio", "exact", "[15/4, 77/20]", "[15/4, 77/20]", "per 1000", ""),
    (
        "tens of thousands of visitors",
        "tens of thousands",
        "count",
        "range",
        "[20000, 100000)",
        "[20000, 100000)",
        "",
        "",
    ),
    (
        "driving at 120 km/h",
        "120 km/h",
        "quantity",
        "exact",
        "[239/2, 241/2]",
        "[239/2, 241/2]",
        "kilometer / hour",
        "",
    ),
    (
        "more than 10 and less than 40",
        "more than 10 and less than 40",
        "count",
        "range",
        "(10, 40)",
        "(10, 40)",
        "",
        "",
    ),
]


@pytest.mark.parametrize(("text", "quote", "kind", "bound", "literal", "implied", "unit", "noun"), CASES)
def test_a_written_value_is_read(text, quote, kind, bound, literal, implied, unit, noun):
    (mention,) = find_numbers(text)
    reading = mention.reading
    assert text[mention.start : mention.end] == quote
    assert (reading.kind, reading.bound, reading.unit, mention.noun) == (kind, bound, unit, noun)
    assert (shown(reading.literal), shown(reading.implied)) == (literal, implied)
