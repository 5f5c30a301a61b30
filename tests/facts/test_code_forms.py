from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.facts.fillers.codes import LONGEST, codes

# text, its codes, the longest at each place
CASES = [
    ("It needs Python 3.11 and port 8080.", ["3.11", "8080"]),
    ("certified to ISO 9001:2015.", ["ISO 9001:2015", "9001:2015"]),
    ("EN ISO 1090-2, then", ["EN ISO 1090-2", "ISO 1090-2", "1090-2"]),
    ("to BS/EN 1090 and A/B", ["BS/EN 1090", "1090", "A/B"]),
    ("Regulation (EU) 2016/679", ["(EU) 2016/679", "2016/679"]),
    ("now in (v2.1.3)", ["v2.1.3"]),
    ("see A/72/1.", ["A/72/1"]),
    ("set app.timeout_ms, then", ["app.timeout_ms"]),
    ("dial 0800 555 111 now", ["0800 555 111", "555", "111"]),
    ("dial +41 22 917 90 00", ["+41 22 917 90 00", "22", "917", "90", "00"]),
    ("dial (020) 7946 0000", ["(020) 7946 0000", "7946", "0000"]),
    ("dial 800 555 1234!", ["800 555 1234", "555", "1234"]),
    ("dial 0800''''''555''''''111, then", ["0800''''''555''''''111", "555", "111"]),  # entities, as they are masked
    ("port 8080 3 times", ["8080", "3"]),
    ("on Python 3.11+, then", ["3.11"]),
    ("It runs on Java 17+.", ["17"]),
    ("(on Java 17+)", ["17"]),
    ("pip install gantry==2.4.1", ["2.4.1"]),
    ("wants lathe>=3.10 and node ^18.2 or ~=4.1", ["3.10", "18.2", "4.1"]),
    ("doi:10.5555/weir.3, then", ["doi:10.5555/weir.3", "10.5555/weir.3"]),
    ("from lathe:1.25 or node@18.2", ["lathe:1.25", "1.25", "node@18.2", "18.2"]),
    ("a == b and = or ^ alone", []),
    ("a plain sentence (of words), and no more.", []),
    (f"x{'9' * LONGEST}", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_codes_are_found_with_the_letters_in_front_of_them(text, expected):
    assert [text[code.start : code.end] for code in codes(text)] == expected


@given(st.text(alphabet="A1a. /-:([)]+,\n§v=^~") | st.text())
def test_codes_stand_in_any_text_in_order_and_begin_and_end_inside_of_it(text):
    found = list(codes(text))
    assert [code.start for code in found] == sorted(code.start for code in found)
    assert all(0 <= code.start < code.end <= len(text) for code in found)
    assert all(not text[code.start].isspace() and not text[code.end - 1].isspace() for code in found)
