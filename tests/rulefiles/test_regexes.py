from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.rulefiles.regexes import regex_fault

V = "(?P<value>[0-9]+)"


@pytest.mark.parametrize(
    "source",
    [
        f"{V} zebras",
        r"(?P<value>\d{1,3}(?:,\d{3})*) zebras",
        f"{V} (?:zebras|lions) in (?:the )?(?:north|south)",
        f"(?:[A-Z][a-z]+ ){{1,5}}{V}",
        f"(?:big |small )+{V}",
        f"(?:north|south)* {V} zebras",
        rf"(?<=herd of ){V}\b",
        f"(?>herd) of {V}",
        f"herds? of {V}(?!%)",
        f"(?i:herd).{{0,40}}?{V}",
        f"(herd)? of (?(1){V}|many) zebras",
    ],
)
def test_plain_expressions_are_accepted(source):
    assert regex_fault(source) is None


@pytest.mark.parametrize(
    ("source", "code", "words"),
    [
        ("(?P<value>a+)+ zebras", "hostile-regex", "repeat stands inside a repeat"),
        (f"(?:[a-z]+ )*{V}", "hostile-regex", "repeat stands inside a repeat"),
        (f"(?:(?:[a-z]{{1,9}}) )+{V}", "hostile-regex", "repeat stands inside a repeat"),
        (f"(?:[A-Z][a-z]+ ){{1,6}}{V}", "hostile-regex", "repeat stands inside a repeat"),
        (f"(?:a|aa)+{V}", "hostile-regex", "begin alike"),
        (f"(?:[ab]|a b)+{V}", "hostile-regex", "begin alike"),
        (f"(?:a?b?)*{V}", "hostile-regex", "can be empty"),
        (f"(?:zebra){{2000}}{V}", "hostile-regex", "more than 1000 times"),
        (f"(?:zebra){{0,2000}}{V}", "hostile-regex", "more than 1000 times"),
        (rf"{V} (zebras) \2", "hostile-regex", "refers back"),
        ("(" * 400 + V + ")" * 400, "hostile-regex", "nests too deep"),
        (V + "x" * 1000, "hostile-regex", "at most 1000"),
        (f"{V} (zebras", "bad-value", "cannot be read"),
        ("[0-9]+ zebras", "bad-value", "no group named value"),
        ("(?P<value>[0-9]*)", "pattern-too-broad", "nothing at all"),
    ],
)
def test_an_expression_that_could_run_for_ever_or_give_nothing_is_refused(source, code, words):
    found, message, hint, column = regex_fault(source)
    assert (found, words in message) == (code, True), message
    assert hint
    assert 1 <= column <= len(source)


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="ab(|)*+?{}[]\\^$.,19:<>P=!value", max_size=40))
def test_any_text_is_accepted_or_refused_in_words(source):
    fault = regex_fault(source + V)
    assert fault is None or (fault[1] and 1 <= fault[3] <= len(source + V))
