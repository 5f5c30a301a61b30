"""The folded copy has the text's offsets, one byte a character, and is what the table of like characters says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.mentions.fold import OTHER, SAME, fold

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("–—−‘’“”′″€≥≤≈∼μ…½⅓Ω•⁻⁹×０１２")), max_size=80)
ALIKE = {char: target for chars, target in SAME.items() for char in chars}
ALIKE |= {chr(ord("０") + digit): str(digit) for digit in range(10)}


def folded_alone(char):
    """What one character is folded to: what it is read like, else its small letter, where one byte can hold it."""
    if char in ALIKE:
        return ALIKE[char]
    return char.lower() if char < "\x80" or "\xa0" <= char <= "\xff" else OTHER


@given(TEXTS)
@settings(deadline=None)
def test_the_copy_is_as_long_as_the_text_and_eight_bits_wide(text):
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(ord(char) < 256 for char in folded)


@given(TEXTS)
@settings(deadline=None)
def test_each_character_is_folded_as_it_is_alone(text):
    assert fold(text) == "".join(map(folded_alone, text))


def test_every_character_is_folded_as_the_table_says():
    for code in range(0x110000):
        if not 0xD800 <= code < 0xE000:
            assert fold(f"é{chr(code)}")[1] == folded_alone(chr(code)), hex(code)


def test_quotes_dashes_spaces_and_case_are_read_alike_but_a_minus_is_no_dash():
    assert fold("“A”\u2009‑ ’") == '"a" - \''
    assert len({fold(char) for char in "-–—−"}) == 4
