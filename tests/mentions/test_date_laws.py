"""Whatever date is written in a supported way reads back as that date, and no text breaks the reader."""

from __future__ import annotations

from datetime import date, timedelta

from finders import find_dates
from hypothesis import given, settings
from hypothesis import strategies as st

RENDERINGS = [
    "{d.day} {month} {d.year}",
    "{month} {d.day}, {d.year}",
    "{d.day}{suffix} of {month} {d.year}",
    "{d.day} {short}. {d.year}",
    "{short} {d.day} {d.year}",
    "{d.year}-{d.month:02}-{d.day:02}",
    "{d.year}/{d.month:02}/{d.day:02}",
    "{d.day}-{short}-{d.year}",
    "{d.day}\n{month}\n{d.year}",
]


@settings(deadline=None, max_examples=150)
@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.sampled_from(RENDERINGS))
def test_every_rendered_date_reads_back(day, rendering):
    suffix = "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    months = "January February March April May June July August September October November December".split()
    month = months[day.month - 1]
    text = "It was " + rendering.format(d=day, month=month, short=month[:3], suffix=suffix) + "."
    (found,) = find_dates(text)
    assert found.reading.literal.low == found.reading.literal.high == day.toordinal()


@settings(deadline=None, max_examples=60)
@given(
    st.dates(date(1901, 1, 1), date(2090, 12, 31)),
    st.integers(1, 5000),
    st.sampled_from(["{} to {}", "from {} to {}", "{}–{}"]),
)
def test_every_rendered_period_reads_back(day, length, rendering):
    last = day + timedelta(days=length)
    (found,) = find_dates(rendering.format(day.isoformat(), last.isoformat()))
    assert (found.reading.literal.low, found.reading.literal.high) == (day.toordinal(), last.toordinal())


PIECES = "2021 2019 - – / . , ( ) May may 5 31 of the end early since by q3 to and AD BC first 19th century s".split(
    " "
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from([*PIECES, "\n"])).map(" ".join) | st.text())
def test_dates_stand_in_order_without_overlap_in_any_text(text):
    at = 0
    for found in find_dates(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end
