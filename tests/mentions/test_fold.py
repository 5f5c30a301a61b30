"""The folded copy has the text's offsets, one byte a character, and both ways of making it agree."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.mentions.fold import fold, fold_slowly

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("–—−‘’“”′″€≥≤≈∼μ…½⅓Ω•⁻⁹×０１２")), max_size=80)


@given(TEXTS)
@settings(deadline=None)
def test_the_copy_is_as_long_as_the_text_and_eight_bits_wide(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(ord(char) < 256 for char in folded)


@given(TEXTS)
@settings(deadline=None)
def test_the_quick_way_gives_what_the_plain_way_gives(text):
    assert fold(text) == fold_slowly(text)


def test_every_character_is_folded_alike_in_both_ways():
    for code in range(0x110000):
        if not 0xD800 <= code < 0xE000:
            assert fold(f"é{chr(code)}")[1] == fold_slowly(chr(code)), hex(code)


def test_quotes_dashes_spaces_and_case_are_read_alike_but_a_minus_is_no_dash():
    assert fold("“A”\u2009‑ ’") == '"a" - \''
    assert len({fold(char) for char in "-–—−"}) == 4
