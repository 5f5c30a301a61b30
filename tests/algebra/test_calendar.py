from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.algebra.calendar import clock, iso, span, year_of, years
from consistency.algebra.interval import Interval

dates = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31))


@given(dates)
def test_a_day_lies_in_its_month_and_its_year(date):
    day = span(date.isoformat())
    assert day.is_point
    assert day.within(span(date.isoformat()[:7]))
    assert day.within(span(date.isoformat()[:4]))
    assert iso(day.low) == date.isoformat()
    assert year_of(day.low) == date.year


@given(dates)
def test_months_and_years_follow_on_without_gap(date):
    year, after = span(f"{date.year:04d}"), dt.date(date.year, 12, 31).toordinal()
    assert year.high == after
    assert years(year) == Interval(date.year, date.year)


@pytest.mark.parametrize(
    ("precision", "text"),
    [("day", "2021-09-14"), ("month", "2021-09"), ("quarter", "2021-09"), ("year", "2021"), ("decade", "2021")],
)
def test_a_date_is_shown_as_finely_as_it_was_written(precision, text):
    assert iso(span("2021-09-14").low, precision) == text


@pytest.mark.parametrize("text", ["", "2021-13", "2021-02-30", "21-", "2021-09-14-2", "soon"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        span(text)


def test_the_years_of_an_open_span_are_open():
    assert years(Interval()) == Interval()
    assert years(Interval(span("2021").low)) == Interval(2021)


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "00:00"), (1025, "17:05"), (Fraction(1501, 2), "12:30:30"), (1440, "24:00"), (1560, "02:00")],
)
def test_minutes_after_midnight_are_shown_as_a_time(minutes, text):
    assert clock(minutes) == text
