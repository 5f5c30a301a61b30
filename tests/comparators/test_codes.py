from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import fact

from consistency.comparators import compare_facts
from consistency.comparators.codes import relate_codes
from consistency.model.rule import Rule

VERDICTS = [
    ("3.11", "3.11", "same"),
    ("3.11", "3.12", "apart"),
    ("3.11", "31.1", "apart"),
    ("3.11", "311", "apart"),
    ("3", "3.11", "refines"),
    ("3.1", "3.11", "apart"),
    ("v2.1", "2.1", "same"),
    ("ISO 9001:2015", "iso 9001", "refines"),
    ("3.x", "3.11", "refines"),
    ("3.x", "3", "same"),
    ("3.x", "2.7", "apart"),
    ("10.1.x.x", "10.1.4.2", "refines"),
    ("CC BY-SA 4.0", "cc-by-sa-4.0", "same"),
    ("ISO 9001", "9001", "same"),
    ("ISO 9001", "EN 9001", "apart"),
    ("TCP/8443", "8443", "same"),
    ("TCP/8443", "UDP/8443", "apart"),
    ("TCP/8443", "8433", "apart"),
    ("(EU) 2016/679", "2016/679", "same"),
    ("(EU) 2016/679", "2016/680", "apart"),
    ("0800 555 111", "(0800) 555-111", "same"),
    ("0800 555 111", "0800 555 112", "apart"),
    ("+44 1632 960123", "01632 960 123", "same"),
    ("+44 (0)1632 960123", "(01632) 960123", "same"),
    ("0044 1632 960123", "+44 1632 960123", "same"),
    ("+353 1 960 0123", "01 960 0123", "same"),
    ("+44 1632 960123", "01632 960124", "apart"),
    ("+44 1632 960123", "+45 1632 960123", "apart"),
    ("+44 1632 960123", "032 960123", "apart"),
    ("+44 20", "020", "apart"),
    ("HMAC SHA-256", "HMAC-SHA256", "same"),
    ("HMAC SHA-256", "HMAC-SHA512", "apart"),
    ("app.timeout_ms", "app.timeout", "apart"),
    ("help@mill.example", "Help@Mill.example", "same"),
    ("help@mill.example", "info@mill.example", "apart"),
    ("help@mill.example", "help@mill.example.org", "apart"),
    ("help@old-mill.example", "help@oldmill.example", "apart"),
    ("https://www.mill.example/", "http://mill.example", "same"),
    ("www.mill.example", "mill.example/tours", "refines"),
    ("mill.example/tours", "https://mill.example/tours#prices", "refines"),
    ("https://mill.example/tours", "https://mill.example/tours?lang=en", "refines"),
    ("https://mill.example/tour", "https://mill.example/tours", "apart"),
    ("https://mill2.example", "https://mill3.example", "apart"),
]


@pytest.mark.parametrize(("a", "b", "reason"), VERDICTS)
def test_codes_are_the_same_a_part_of_another_or_apart(a, b, reason):
    assert relate_codes(a, b).reason == relate_codes(b, a).reason == reason


@given(st.text(), st.text())
def test_the_order_of_two_codes_does_not_matter_and_each_is_the_same_as_itself(a, b):
    assert relate_codes(a, b) == relate_codes(b, a)
    assert relate_codes(a, a).reason == "same"


def compared(*facts, **keys):
    comparison = compare_facts(Rule("a", "a fact", "code", **keys), facts)
    return comparison.verdict, comparison.reason


def coded(code, start, **fields):
    return fact(None, start=start, label=code, **fields)


def test_a_denied_code_contradicts_the_same_code_and_says_nothing_of_another_one():
    said, denied = coded("3.11", 0), coded("3.11", 20, status="negated")
    assert compared(said, denied) == ("contradiction", "denied")
    assert compared(coded("3.12", 0), denied) == ("incomparable", "different-status")


def test_a_code_of_a_later_document_supersedes_another_where_the_rule_lets_it_change():
    old, new = coded("2.1", 0, issued="2021"), coded("2.2", 20, issued="2023")
    assert compared(old, new) == ("contradiction", "apart")
    assert compared(old, new, changes="freely") == ("drift", "superseded")


def test_of_very_many_codes_each_is_held_against_the_first():
    facts = [coded("7", place) for place in range(300)] + [coded(f"8.{n}", 1000 + n) for n in range(300)]
    assert compared(*facts) == ("contradiction", "apart")
