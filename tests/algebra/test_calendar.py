from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.algebra.calendar import (
    DAYS_IN_CYCLE,
    clock,
    date_of,
    era_text,
    first_day,
    in_any_year,
    iso,
    last_day,
    span,
    year_of,
    years,
)
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


@given(st.integers(-9999, 9598), st.integers(1, 12))
def test_days_go_on_without_gap_before_the_epoch(year, month):
    first, last = first_day(year, month), last_day(year, month)
    assert date_of(first) == (year, month, 1)
    assert date_of(last + 1)[2] == 1
    assert year_of(first) == year_of(last) == year
    assert span(iso(first)).low == first
    assert span(iso(first, "month")) == Interval(first, last)
    assert in_any_year(first) == in_any_year(first + DAYS_IN_CYCLE)


@pytest.mark.parametrize(
    ("day", "precision", "text", "words"),
    [
        (first_day(-299), "year", "-0299", "300 BC"),
        (first_day(0), "year", "0000", "1 BC"),
        (first_day(-11999), "year", "-11999", "12000 BC"),
        (first_day(-299, 3), "month", "-0299-03", "-0299-03"),
        (first_day(-299, 3, 5), "day", "-0299-03-05", "-0299-03-05"),
        (first_day(2021), "year", "2021", "2021"),
    ],
)
def test_years_before_the_epoch_are_told_as_people_count_them(day, precision, text, words):
    assert iso(day, precision) == text
    assert era_text(text) == words


def test_the_years_of_an_open_span_are_open():
    assert years(Interval()) == Interval()
    assert years(Interval(span("2021").low)) == Interval(2021)


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "00:00"), (1025, "17:05"), (Fraction(1501, 2), "12:30:30"), (1440, "24:00"), (1560, "02:00")],
)
def test_minutes_after_midnight_are_shown_as_a_time(minutes, text):
    assert clock(minutes) == text
