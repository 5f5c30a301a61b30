from __future__ import annotations

from fractions import Fraction

import pytest
from finders import find_identifiers
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.comparators.relate import relate
from consistency.lexicons import rows
from consistency.mentions import scan
from consistency.mentions.hits import Window
from consistency.mentions.source import source_of
from consistency.mentions.stretches import read_divided
from consistency.mentions.thorough import read_part

# text, quote, bound, low, high, zone
TIMES = [
    ("open until 9 p.m. at the latest", "until 9 p.m. at the latest", "at-most", "00:00", "21:00", ""),
    ("open after 9 p.m. at the latest", "9 p.m. at the latest", "at-most", "00:00", "21:00", ""),
    ("open from noon to 2 p.m.", "from noon to 2 p.m.", "range", "12:00", "14:00", ""),
    ("open noon–5:30 pm", "noon–5:30 pm", "range", "12:00", "17:30", ""),
    ("between midnight and 6 a.m.", "between midnight and 6 a.m.", "range", "00:00", "06:00", ""),
    ("tea from noon to 1:15", "from noon to 1:15", "range", "12:00", "13:15", ""),
    ("at 9 o'clock at night", "9 o'clock at night", "exact", "21:00", "21:00", ""),
    ("at twelve o'clock at night", "twelve o'clock at night", "exact", "00:00", "00:00", ""),
    ("at half-past six in the evening", "half-past six in the evening", "exact", "18:30", "18:30", ""),
    ("at 12:00 hrs", "12:00 hrs", "exact", "12:00", "12:00", ""),
    ("doors 19:00h", "19:00h", "exact", "19:00", "19:00", ""),
    ("sent 11:45:36 +0300", "11:45:36 +0300", "exact", "11:45:36", "11:45:36", "UTC+03:00"),
    ("sent 12:38:07 -0730", "12:38:07 -0730", "exact", "12:38:07", "12:38:07", "UTC-07:30"),
    ("The gate shuts at 5pm.", "5pm", "exact", "17:00", "17:00", ""),
    ("doors at 5.30 p.m.", "5.30 p.m.", "exact", "17:30", "17:30", ""),
    ("bus at 17:05", "17:05", "exact", "17:05", "17:05", ""),
    ("bus at 05:07", "05:07", "exact", "05:07", "05:07", ""),
    ("the bell rang at 12:30:15 UTC", "12:30:15 UTC", "exact", "12:30:15", "12:30:15", "UTC"),
    ("boats sail at 17h30", "17h30", "exact", "17:30", "17:30", ""),
    ("at 17.30 GMT", "17.30 GMT", "exact", "17:30", "17:30", "UTC"),
    ("at 0800 hours the", "0800 hours", "exact", "08:00", "08:00", ""),
    ("by radio, 1430 GMT", "1430 GMT", "exact", "14:30", "14:30", "UTC"),
    ("at 1430 hrs", "1430 hrs", "exact", "14:30", "14:30", ""),
    ("10 a.m. EST", "10 a.m. EST", "exact", "10:00", "10:00", "EST"),
    ("10:00+02:00", "10:00+02:00", "exact", "10:00", "10:00", "UTC+02:00"),
    ("10:00 UTC+2", "10:00 UTC+2", "exact", "10:00", "10:00", "UTC+2"),
    ("12am", "12am", "exact", "00:00", "00:00", ""),
    ("12 p.m.", "12 p.m.", "exact", "12:00", "12:00", ""),
    ("12 noon", "12 noon", "exact", "12:00", "12:00", ""),
    ("twelve midnight", "twelve midnight", "exact", "00:00", "00:00", ""),
    ("3 o'clock in the afternoon", "3 o'clock in the afternoon", "exact", "15:00", "15:00", ""),
    ("at 5 in the morning", "5 in the morning", "exact", "05:00", "05:00", ""),
    ("half past nine in the evening", "half past nine in the evening", "exact", "21:30", "21:30", ""),
    ("at five past 9 pm", "five past 9 pm", "exact", "21:05", "21:05", ""),
    ("at five minutes to nine p.m.", "five minutes to nine p.m.", "exact", "20:55", "20:55", ""),
    ("at a quarter to six a.m.", "a quarter to six a.m.", "exact", "05:45", "05:45", ""),
    ("six p.m.", "six p.m.", "exact", "18:00", "18:00", ""),
    ("by 5 pm", "by 5 pm", "at-most", "00:00", "17:00", ""),
    ("before 17:00", "before 17:00", "below", "00:00", "17:00", ""),
    ("after 11 p.m.", "after 11 p.m.", "above", "23:00", "24:00", ""),
    ("no later than 23:59", "no later than 23:59", "at-most", "00:00", "23:59", ""),
    ("from 5 pm onwards", "from 5 pm onwards", "at-least", "17:00", "24:00", ""),
    ("5 pm or later.", "5 pm or later", "at-least", "17:00", "24:00", ""),
    ("around 5 pm", "around 5 pm", "about", "16:30", "17:30", ""),
    ("about 5:15 pm", "about 5:15 pm", "about", "17:07:30", "17:22:30", ""),
    ("about 5:20 pm", "about 5:20 pm", "about", "17:17:30", "17:22:30", ""),
    ("nearly 5 pm", "nearly 5 pm", "about", "16:30", "17:30", ""),
    ("9am-5pm", "9am-5pm", "range", "09:00", "17:00", ""),
    ("9-11 am", "9-11 am", "range", "09:00", "11:00", ""),
    ("11-1 pm", "11-1 pm", "range", "11:00", "13:00", ""),
    ("5 to 6 pm", "5 to 6 pm", "range", "17:00", "18:00", ""),
    ("from 9 a.m. to 5 p.m. GMT", "from 9 a.m. to 5 p.m. GMT", "range", "09:00", "17:00", "UTC"),
    ("between 9 and 11 a.m.", "between 9 and 11 a.m.", "range", "09:00", "11:00", ""),
    ("9:30-17:00", "9:30-17:00", "range", "09:30", "17:00", ""),
    ("8:00 a.m. – 12:00 noon", "8:00 a.m. – 12:00 noon", "range", "08:00", "12:00", ""),
    ("8 a.m. to midnight", "8 a.m. to midnight", "range", "08:00", "24:00", ""),
    ("from 10 pm to 2 am", "from 10 pm to 2 am", "range", "22:00", "02:00", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "bound", "low", "high", "zone"), TIMES)
def test_a_time_of_day_is_read_with_its_bound_and_zone(text, quote, bound, low, high, zone):
    (found,) = scan(text)
    reading = found.reading
    assert text[found.start : found.end] == quote
    ends = (reading.end_text(reading.literal.low), reading.end_text(reading.literal.high))
    assert (reading.kind, reading.bound, *ends, reading.unit) == ("time", bound, low, high, zone)


FACES = [
    ("at 5 o'clock", "5 o'clock", "exact", "05:00", "05:00"),
    ("at half past three", "half past three", "exact", "03:30", "03:30"),
    ("it was a quarter past nine", "a quarter past nine", "exact", "09:15", "09:15"),
    ("at quarter to nine", "quarter to nine", "exact", "08:45", "08:45"),
    ("at ten past five", "ten past five", "exact", "05:10", "05:10"),
    ("We met at ten to nine.", "ten to nine", "exact", "08:50", "08:50"),
    ("before twenty to 9", "before twenty to 9", "below", "12:00", "08:40"),
    ("at 10:30", "10:30", "exact", "10:30", "10:30"),
    ("at 12:05", "12:05", "exact", "12:05", "12:05"),
    ("by 10:30", "by 10:30", "at-most", "12:00", "10:30"),
    ("after 10:30", "after 10:30", "above", "10:30", "12:00"),
    ("11:30 or later", "11:30 or later", "at-least", "11:30", "12:00"),
    ("around 10:30", "around 10:30", "about", "10:22:30", "10:37:30"),
    ("from 9:30 to 11:30", "from 9:30 to 11:30", "range", "09:30", "11:30"),
    ("from 8 until 10 o'clock", "from 8 until 10 o'clock", "range", "08:00", "10:00"),
]


@pytest.mark.parametrize(("text", "quote", "bound", "low", "high"), FACES)
def test_a_time_whose_half_of_the_day_is_open_is_what_a_clock_shows(text, quote, bound, low, high):
    (found,) = scan(text)
    reading = found.reading
    ends = (reading.end_text(reading.literal.low), reading.end_text(reading.literal.high))
    assert (text[found.start : found.end], reading.kind, reading.bound, *ends) == (
        quote,
        "clock-face",
        bound,
        low,
        high,
    )


SET_ASIDE = [
    ("from 10:30 to 2:30", "10:30 to 2:30"),
    ("a lap of 13:45", "13:45"),
    ("in 13:45 minutes", "13:45"),
    ("a 16:10 ratio", "16:10"),
    ("Psalm 23:04", "Psalm 23:04"),
    ("as John 14:22 says", "14:22"),
    ("they flew 1430 hrs", "1430"),
]


@pytest.mark.parametrize(("text", "span"), SET_ASIDE)
def test_what_is_no_time_and_what_reaches_over_twelve_has_no_value_and_is_no_number(text, span):
    assert [text[start:end] for start, end in find_identifiers(text)] == [span]
    assert scan(text) == ()


NO_TIMES = [
    "from 9 to 5", "at 5.30", "1700 hours of work", "a ratio of 10:30", "the 3:1 win", "17:60", "at 25:00", "2h30m",
    "it rose to two to three", "about two to three", "rates stood at two to four",
    "at zero to nine", "after five to ten weeks", "before five to ten thousand people", "at five to ten percent",
    "capped at five to ten", "it was estimated at five to ten",
    "until ten to five votes",
    "a quarter to two thirds of them", "a quarter to nine percent", "25 o'clock shadows", "I am 5", "5 PM2.5",
    "between 8 and noon", "3 in the morning", "half the past five years", "a.m. only", "", "2021-05-06T10:00:00Z",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_TIMES)
def test_other_numbers_are_no_times(text):
    assert [found for found in scan(text) if found.reading.is_clock] == []


@pytest.mark.parametrize("text", [*(row[0] for row in FACES), *NO_TIMES])
def test_what_a_sentence_says_depends_on_no_time_in_another_one(text):
    alone, beside = scan(f"{text}.\nIt rained."), scan(f"{text}.\nIt rained at 5 pm.")
    assert [mention.reading for mention in beside[:-1]] == [mention.reading for mention in alone]


def test_an_hour_is_one_of_24_where_the_text_writes_the_afternoon_so():
    assert [m.reading.end_text(m.reading.value) for m in scan("tea at 10:30, dinner at 19:15")] == ["10:30", "19:15"]
    assert [m.reading.kind for m in scan("tea at 10:30, dinner at 19:15, not 7 pm")] == ["clock-face", "time", "time"]


def test_a_date_and_a_time_stand_beside_each_other():
    assert [m.reading.kind for m in scan("12 May 2019 at 17:00")] == ["date", "time"]
    assert [m.reading.kind for m in scan("at 5 pm on 12 May 2019")] == ["time", "date"]


@settings(deadline=None, max_examples=150)
@given(
    st.times(),
    st.sampled_from(["at {:%H:%M} hours", "at {:%H:%M} GMT", "{:%I:%M %p}", "{:%I.%M}{:%p}", "until {:%H:%M:%S}Z"]),
)
def test_every_rendered_time_reads_back(time, rendering):
    (found,) = scan(rendering.format(time, time))
    seconds = time.second if "S" in rendering else 0
    assert found.reading.value == time.hour * 60 + time.minute + Fraction(seconds, 60)


PIECES = (
    "5 9 10 12 17 5pm 17:00 9:30 17h30 a.m. p.m. am noon midnight o'clock half quarter past to at by from until and - "
    "– hours hrs h half-past at night between GMT five ten minutes in the morning 0800 1430 2019 May 12 about day , . "
    "( ) percent or later"
).split(" ")


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from([*PIECES, "\n"]), max_size=12).map(" ".join))
def test_times_are_read_fast_as_all_expressions_read_them(text):
    assert read_divided(source_of(text)) == read_part(source_of(text), Window(0, len(text)))


RELATIONS = [
    ("5 pm", "17:00", "agreement", "same"),
    ("5 pm", "5:30 pm", "contradiction", "apart"),
    ("5 pm", "about 5:10 pm", "contradiction", "apart"),
    ("5:10 pm", "around 5 pm", "agreement", "refines"),
    ("by 5 pm", "4:30 pm", "agreement", "refines"),
    ("by 5 pm", "5:30 pm", "contradiction", "crosses-bound"),
    ("after 5 pm", "after 6 pm", "drift", "implied-apart"),
    ("before 5 pm", "after 5 pm", "contradiction", "crosses-bound"),
    ("5 pm", "after 5 pm", "drift", "bound-changed"),
    ("9-11 am", "9 to 11 a.m.", "agreement", "same"),
    ("9-11 am", "9-12 noon", "agreement", "refines"),
]


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), RELATIONS)
def test_two_times_compare(one, other, verdict, reason):
    relation = relate(scan(one)[0].reading, scan(other)[0].reading)
    assert (relation.verdict, relation.reason) == (verdict, reason)


def test_every_word_of_the_clock_has_a_known_role():
    roles = {role for _, role, _ in rows("clock_words")}
    assert roles == set(
        "cue phrase-cue figured half-day daytime hour hours hours-sign named part past minute zone length instant "
        "open".split()
    )
    for phrase, role, meaning in rows("clock_words"):
        if role in ("half-day", "daytime", "named"):
            assert meaning in ("0", "12", "18"), phrase
        if role == "part":
            assert 0 < int(meaning) <= 30
        if role == "past":
            assert meaning in ("1", "-1")
