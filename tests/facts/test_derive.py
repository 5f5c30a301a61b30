from __future__ import annotations

import re
from fractions import Fraction

import pytest
from attrs import evolve
from readings import count, date, fact, measure

from consistency.algebra.interval import Interval, point
from consistency.facts import derive
from consistency.facts.arithmetic import Computed, shown
from consistency.model.rule import Rule


def rule(kind="count", **fields):
    return Rule("derived", "a derived fact", kind, **fields)


def of(name, reading, document="a", **fields):
    return evolve(fact(reading, document, **fields), rule=name)


def interval(source, kind="count", **facts):
    """The literal interval that an expression has for single facts of these readings."""
    named = {name.replace("_", "-"): [of(name.replace("_", "-"), r)] for name, r in facts.items()}
    (derived,) = derive(rule(kind), source, named).facts
    return derived.reading.literal


def test_a_quotient_carries_the_rounding_of_both():
    gdp = measure(121 * 10**12, step=10**12, kind="money", unit="CNY")
    per_head = measure(85698, kind="money", unit="CNY")
    found = interval("gdp / per-head", gdp=gdp, per_head=per_head)
    assert found.low == Fraction(1205 * 10**11) / Fraction("85698.5")
    assert found.high == Fraction(1215 * 10**11) / Fraction("85697.5")


def test_percent_are_shares_of_one():
    insured = measure("1.05", step="0.01", kind="count")
    assert interval("insured / share", insured=insured, share=measure(50, unit="percent")).high > 2
    assert interval("share * 2", "percent", share=measure(40, step="0", unit="percent")) == point(80)


@pytest.mark.parametrize(
    ("source", "kind", "facts", "expected"),
    [
        ("plans + 1", "count", {"plans": count(3)}, point(4)),
        ("session + 1945", "number", {"session": count(78)}, point(2023)),
        ("year(day) - 1945", "ordinal", {"day": date("2023-10-10")}, point(78)),
        ("year(start) + 1", "number", {"start": date("1979", "at-least")}, point(1980)),
        ("issued - age", "number", {"age": measure(30, step="0", kind="duration", unit="year")}, point(1990)),
        ("later - earlier", "duration", {"later": date("2023-06-15"), "earlier": date("2023-06-14")}, point(1)),
        ("-plans * 2", "number", {"plans": count(3)}, point(-6)),
    ],
)
def test_expressions(source, kind, facts, expected):
    named = {name: [of(name, r, issued="2020-05-01")] for name, r in facts.items()}
    (derived,) = derive(rule(kind), source, named).facts
    assert derived.reading.literal == expected


def test_a_date_and_a_duration_make_a_date():
    found = interval(
        "start + gap", "date", start=date("2019-04-29"), gap=measure(2, step="0", kind="duration", unit="day")
    )
    assert found == date("2019-05-01").literal


def test_a_year_is_the_days_of_the_year():
    assert interval("agenda - 10", "year", agenda=count(2030)) == date("2020").literal


def test_operands_of_one_document_go_together():
    facts = {
        "whole": [of("whole", count(10), "a"), of("whole", count(20), "b")],
        "part": [of("part", count(5), "a"), of("part", count(4), "b")],
    }
    assert [f.reading.value for f in derive(rule(), "whole / part", facts).facts] == [2, 5]


def test_operands_of_different_documents_are_taken_where_no_document_has_all():
    facts = {"whole": [of("whole", count(10), "a")], "part": [of("part", count(5), "b"), of("part", count(2), "c")]}
    derived = derive(rule(), "whole / part", facts).facts
    assert [f.reading.value for f in derived] == [2, 5]
    assert [o.document for o in derived[0].operands] == ["a", "b"]
    assert "whole / part = 2 where" in derived[0].formula


def test_statements_are_counted_once_for_each_value():
    facts = {"plans": [of("plans", count(1), "a"), of("plans", count(1), "b"), of("plans", count(2), "b", start=9)]}
    (derived,) = derive(rule(), "count(plans)", facts).facts
    assert (derived.reading.value, len(derived.operands)) == (2, 3)


def test_what_is_missing_is_named():
    assert derive(rule(), "a / b", {"a": [of("a", count(1))]}).missing == ("b",)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("n / zero", "holds zero"),
        ("area + money", "cannot be added"),
        ("day + day", "two dates"),
        ("day * n", "multiplied"),
        ("n - day", "bare number|from a duration"),
        ("day + n", "bare number"),
        ("issued - n", "year of issue"),
        ("hour + n", "a time of day"),
        ("feast + n", "a day without a year"),
        ("years(since)", "an open period"),
    ],
)
def test_what_cannot_be_computed_says_why(source, message):
    facts = {
        "n": [of("n", count(1))],
        "zero": [of("zero", count(0))],
        "day": [of("day", date("2020-01-01"))],
        "area": [of("area", measure(1, kind="quantity", unit="hectare"))],
        "money": [of("money", measure(1, kind="money", unit="CNY"))],
        "hour": [of("hour", measure(600, kind="time"))],
        "feast": [of("feast", measure(60, kind="month-day"))],
        "since": [of("since", date("2020", "at-least"))],
    }
    derived = derive(rule(), source, facts)
    assert derived.facts == ()
    assert re.search(message, derived.problem)


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Computed(point(4)), "4"),
        (Computed(Interval(Fraction(1205, 1000), None)), "1.205 to ∞"),
        (Computed(Interval(None, Fraction(10**9 + 7, 3))), "−∞ to 333333000"),
        (Computed(point(Fraction(1, 3)), (("CNY", 1), ("hectare", -1))), "0.333333 CNY / hectare"),
        (Computed(date("2020-02").literal, is_date=True), "2020-02-01 to 2020-02-29"),
    ],
)
def test_amounts_are_shown_with_six_figures(amount, text):
    assert shown(amount) == text


def test_a_value_that_is_denied_is_no_operand():
    denied = of("boys", count(12), status="negated")
    assert derive(rule(), "boys + 1", {"boys": [denied]}).missing == ("boys",)
    (derived,) = derive(rule(), "boys + 1", {"boys": [denied, of("boys", count(13), "b")]}).facts
    assert derived.reading.literal == point(14)
