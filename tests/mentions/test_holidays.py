"""Days that have a name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.mentions import scan
from consistency.mentions.dates.holidays import easter, on_holiday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Easter 2019", "2019-04-21"),
        ("Easter Monday, 2024", "2024-04-01"),
        ("Good Friday 2000", "2000-04-21"),
        ("Ash Wednesday 2021", "2021-02-17"),
        ("Pentecost 2020", "2020-05-31"),
        ("Labor Day 2019", "2019-09-02"),
        ("Memorial Day 2019", "2019-05-27"),
        ("Memorial Day 2021", "2021-05-31"),
        ("Martin Luther King Day 2019", "2019-01-21"),
        ("World Water Day in 2018", "2018-03-22"),
        ("Remembrance Day 2018", "2018-11-11"),
        ("Xmas 2018", "2018-12-25"),
        ("MLK Day 2020", "2020-01-20"),
        ("Presidents' Day 2020", "2020-02-17"),
        ("Columbus Day 2021", "2021-10-11"),
        ("Black Friday 2019", "2019-11-29"),
        ("Mardi Gras 2020", "2020-02-25"),
    ],
)
def test_a_named_day_is_read_with_its_year(text, day):
    (mention,) = scan(f"The mill opened on {text}, said Anna.")
    assert mention.reading.kind == "date"
    assert mention.reading.end_text(mention.reading.literal.low) == day
    assert mention.reading.literal.low == mention.reading.literal.high


@pytest.mark.parametrize("text", ["Thanksgiving 2019", "Labour Day 2019", "Mother's Day 2019"])
def test_of_a_day_that_differs_or_is_not_known_the_year_alone_is_read(text):
    (mention,) = scan(f"The mill opened on {text}, said Anna.")
    assert mention.reading.end_text(mention.reading.literal.low) == "2019"


@pytest.mark.parametrize("text", ["Easter 1066", "Orthodox Easter 2019"])
def test_a_day_that_is_not_known_is_no_value(text):
    assert not scan(f"The mill opened on {text}, said Anna.")


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_between_22_march_and_25_april(year):
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.integers(1, 9999))
def test_a_weekday_of_a_month_lies_in_its_week(year):
    first, last = on_holiday("labor day", f"{year:04}"), on_holiday("memorial day", f"{year:04}")
    assert first
    assert last
    labor, memorial = date.fromordinal(first.low), date.fromordinal(last.low)
    assert (labor.month, labor.isoweekday(), labor.day <= 7) == (9, 1, True)
    assert (memorial.month, memorial.isoweekday(), (memorial + timedelta(7)).month) == (5, 1, 6)
