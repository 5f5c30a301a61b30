"""Whatever value is written in a supported way reads back as that value, and no text breaks the reader."""

from __future__ import annotations

from fractions import Fraction

import pytest
from finders import find_numbers
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.algebra.bounds import readings
from consistency.algebra.rounding import preimage
from consistency.mentions.scan import scan

BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
HEDGES = {
    "more than": "above", "over": "above", "at least": "at-least", "no fewer than": "at-least", "up to": "at-most",
    "not more than": "at-most", "fewer than": "below", "nearly": "nearly", "about": "about", "roughly": "about",
}  # fmt: skip
NOISE = st.lists(
    st.sampled_from(
        "5 12 3.5 1,000 one two hundred million half third a an and to from between of in per percent % $ € USD km m "
        "kg hours year old aged more than less about not exceed - – — − . , ; ( ) ± × / \n ½ ² point minus".split(" ")
    ),
    max_size=14,
)


def in_words(number: int) -> str:
    """A number below 10**15 in English words."""
    if number < 20:
        return BELOW_TWENTY[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return TENS[tens] + (f"-{BELOW_TWENTY[rest]}" if rest else "")
    for scale, name in (
        (10**12, "trillion"),
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if number >= scale:
            above, rest = divmod(number, scale)
            tail = "" if not rest else f" and {in_words(rest)}" if rest < 100 else f" {in_words(rest)}"
            return f"{in_words(above)} {name}{tail}"
    raise AssertionError(number)


def the_one(text: str):
    (mention,) = find_numbers(text)
    return mention


@given(st.integers(2, 10**13))
@settings(deadline=None, max_examples=150)
def test_a_whole_number_in_words_reads_back(number):
    mention = the_one(f"They saw {in_words(number)} birds.")
    assert mention.reading.value == number
    assert mention.noun == "birds"


@given(st.integers(2, 10**12), st.sampled_from(["{:,}", "{}"]))
@settings(deadline=None)
def test_a_count_in_digits_is_exact(number, style):
    mention = the_one(f"They saw {style.format(number)} birds.")
    assert mention.reading.literal == preimage(Fraction(number), Fraction(0))
    assert mention.reading.step == 0


@given(st.integers(1, 10**6), st.integers(1, 4), st.sampled_from(["percent", "%", " per cent", " kg", " km/h", "°C"]))
@settings(deadline=None)
def test_a_measure_is_what_rounds_to_its_last_digit(digits, places, unit):
    value, step = Fraction(digits, 10**places), Fraction(1, 10**places)
    written = f"{digits // 10**places}.{digits % 10**places:0{places}d}"
    mention = the_one(f"It was {written}{unit if unit[0] in ' %°' else ' ' + unit} then.")
    assert mention.reading.literal == preimage(value, step)
    assert mention.reading.value == value


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from(["million", "billion", "trillion", "bn"]))
@settings(deadline=None)
def test_a_scaled_amount_of_money_keeps_the_place_of_its_last_digit(whole, cents, scale):
    times = {"million": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}[scale]
    reading = the_one(f"It cost ${whole}.{cents:02d} {scale} in all.").reading
    assert (reading.kind, reading.unit) == ("money", "USD")
    assert reading.literal == preimage(Fraction(whole * 100 + cents, 100) * times, Fraction(times, 100))


@given(st.integers(2, 10**9), st.sampled_from(sorted(HEDGES)))
@settings(deadline=None)
def test_a_bound_gives_the_readings_of_the_algebra(number, words):
    mention = the_one(f"There were {words} {number:,} birds.")
    literal, implied = readings(HEDGES[words], Fraction(number), Fraction(0), floor=True)
    assert (mention.reading.literal, mention.reading.implied) == (literal, implied)
    assert f"{words} {number:,}" == f"There were {words} {number:,} birds."[mention.start : mention.end]


@given(
    st.integers(1, 500),
    st.integers(1, 500),
    st.sampled_from(["{}-{} km", "{}–{} km", "{} to {} km", "between {} and {} km"]),
)
@settings(deadline=None)
def test_a_range_keeps_both_ends(low, width, style):
    reading = the_one(f"A walk of {style.format(low, low + width)} awaits.").reading
    assert (reading.literal.low, reading.literal.high, reading.unit) == (low, low + width, "kilometer")


@given(st.one_of(st.text(max_size=120), NOISE.map(" ".join), NOISE.map("".join)))
@settings(deadline=None, max_examples=300)
def test_no_text_breaks_the_scan_and_mentions_stay_in_order_inside_it(text):
    end = 0
    for mention in scan(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


@pytest.mark.parametrize(
    "unit", ["7 ", "1,", "one ", "a hour and ", "5 to ", "- ", "1 000 ", "two hundred and ", "$", "from 1 "]
)
def test_long_repetitions_are_read_piece_by_piece(unit):
    mentions = find_numbers(unit * 2000)
    assert len(mentions) <= 2 * 2000


def test_a_blocked_span_holds_no_number():
    text = "Call 5551234 for 12 rooms."
    assert [text[m.start : m.end] for m in find_numbers(text, [(5, 12)])] == ["12"]
