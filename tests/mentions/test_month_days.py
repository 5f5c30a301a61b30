"""Days without a year: "3 June" is a day of any year."""

from __future__ import annotations

import calendar

import pytest
from finders import find_dates
from hypothesis import assume, given
from hypothesis import strategies as st

from consistency.mentions import scan
from consistency.mentions.hits import Window
from consistency.mentions.source import source_of
from consistency.mentions.stretches import read_divided
from consistency.mentions.thorough import read_part

# text, quote, bound, low, high
CASES = [
    ("The ferry sails on 3 June.", "3 June", "exact", "--06-03", "--06-03"),
    ("It sails June 3 at noon", "June 3", "exact", "--06-03", "--06-03"),
    ("Sailing: Jan. 6", "Jan. 6", "exact", "--01-06", "--01-06"),
    ("It sailed on 6 Jan. and sank", "6 Jan", "exact", "--01-06", "--01-06"),
    ("Monday, 3 June, is a feast", "3 June", "exact", "--06-03", "--06-03"),
    ("the 3rd of June", "3rd of June", "exact", "--06-03", "--06-03"),
    ("on the first of June", "first of June", "exact", "--06-01", "--06-01"),
    ("June the 3rd was wet", "June the 3rd", "exact", "--06-03", "--06-03"),
    ("it opened 3 june", "3 june", "exact", "--06-03", "--06-03"),
    ("a leap day, 29 February", "29 February", "exact", "--02-29", "--02-29"),
    ("Apply by 15 March.", "by 15 March", "at-most", None, "--03-15"),
    ("closed until 15 March", "until 15 March", "at-most", None, "--03-15"),
    ("not before 15 March", "not before 15 March", "at-least", "--03-15", None),
    ("before March 15", "before March 15", "below", None, "--03-15"),
    ("open from 5 July onwards", "from 5 July onwards", "at-least", "--07-05", None),
    ("around 3 June", "around 3 June", "about", "--05-31", "--06-06"),
    ("the fair runs 3-5 June.", "3-5 June", "range", "--06-03", "--06-05"),
    ("the fair runs June 3–5.", "June 3–5", "range", "--06-03", "--06-05"),
    ("from 3 to 5 June", "from 3 to 5 June", "range", "--06-03", "--06-05"),
    ("from 28 June to 5 July", "from 28 June to 5 July", "range", "--06-28", "--07-05"),
    ("between 3 and 5 June", "between 3 and 5 June", "range", "--06-03", "--06-05"),
    ("from June 3 to 5 it rained", "from June 3 to 5", "range", "--06-03", "--06-05"),
]


@pytest.mark.parametrize(("text", "quote", "bound", "low", "high"), CASES)
def test_a_day_without_a_year_is_a_day_of_any_year(text, quote, bound, low, high):
    (found,) = [mention for mention in scan(text) if mention.reading.kind == "month-day"]
    reading = found.reading
    ends = [reading.end_text(end) for end in (reading.literal.low, reading.literal.high)]
    assert (text[found.start : found.end], reading.bound, *ends) == (quote, bound, low, high)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("open 3 and 5 June", ["3", "5 June"]),
        ("open on the 3rd and 5th of June", ["3rd", "5th of June"]),
        ("open June 3, 5 and 7.", ["June 3", "5", "7"]),
        ("open June 3 and 5 in Rome", ["June 3", "5"]),
        ("from 20 December to 5 January", ["20 December", "5 January"]),
        ("June 2019 and 3 June", ["June 2019", "3 June"]),
    ],
)
def test_days_of_a_list_share_their_month(text, quotes):
    assert [text[found.start : found.end] for found in find_dates(text)] == quotes


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("open June 3, 5 and 7, 2019.", ["2019-06-03", "2019-06-05", "2019-06-07"]),
        ("open June 3 and 6, 2019.", ["2019-06-03", "2019-06-06"]),
    ],
)
def test_days_of_a_list_share_the_month_in_front_and_the_year_behind(text, days):
    assert [found.reading.end_text(found.reading.literal.low) for found in find_dates(text)] == days


@pytest.mark.parametrize(
    "text",
    [
        "31 June and 30 February",
        "they may march 3 miles",
        "from 3 to 5 may be enough",
        "3 and 5 may be enough",
        "In May 15 people fell ill",
        "two weeks before 3 June",
        "It rained in early April. The first boat sank.",
        "It ended in May. 3 boats sank.",
        "June",
    ],
)
def test_what_names_no_day_of_a_month_is_none(text):
    assert [mention for mention in scan(text) if mention.reading.kind == "month-day"] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In June 41% of them left.", "41%"),
        ("On June 4% were lost.", "4%"),
        ("In June 12.5 percent left.", "12.5 percent"),
        ("In June 4.1 million people left.", "4.1 million"),
        ("In June 12 million people left.", "12 million"),
        ("In June 12 people left.", "12"),
        ("In June 150 people left.", "150"),
        ("In June 1,500 people left.", "1,500"),
    ],
)
def test_a_number_of_things_behind_a_month_is_no_day_of_it(text, number):
    assert [text[m.start : m.end] for m in scan(text)] == [number]


@pytest.mark.parametrize(
    ("text", "number"),
    [("On June 3, 500 people came.", "500"), ("On June 3, 5 of them left.", "5"), ("June 3 and 5 more came", "5")],
)
def test_a_number_behind_a_day_is_no_second_day(text, number):
    assert [text[m.start : m.end] for m in scan(text) if m.reading.kind == "count"] == [number]


days = st.integers(1, 12).flatmap(
    lambda month: st.tuples(st.just(month), st.integers(1, calendar.monthrange(2000, month)[1]))
)
forms = st.sampled_from(["{day} {month}", "{month} {day}", "{day} of {month}", "{short}. {day}", "{day} {short}"])
NAMES = "January February March April May June July August September October November December".split()


@given(days, forms, st.sampled_from(["on ", "by ", "since ", ""]), st.sampled_from([".", " it rained", ", a Monday"]))
def test_any_day_in_any_form_is_read_back(day, form, front, behind):
    month = NAMES[day[0] - 1]
    assume(month != "May" or "." not in form)  # a word that is whole ends a sentence with its point
    text = f"We met {front}{form.format(day=day[1], month=month, short=month[:3])}{behind}"
    (found,) = scan(text)
    reading = found.reading
    assert reading.kind == "month-day"
    assert reading.value is not None
    assert reading.end_text(reading.value) == f"--{day[0]:02}-{day[1]:02}"
    source = source_of(text)
    assert read_divided(source) == read_part(source, Window(0, len(text)))
