from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from readings import count, date, fact, measure, month_day, period

from consistency.algebra.interval import point
from consistency.engine.selftest.mutations import MUTATIONS
from consistency.engine.selftest.rewordings import QUOTES, TEXTS
from consistency.model.reading import Reading
from consistency.model.rule import Find, Rule, Term
from consistency.rulefiles import parse_pattern


def ordinal(number):
    return Reading("ordinal", "exact", point(number), point(number), Fraction(number))


def part(some, whole):
    share = Fraction(some, whole)
    return Reading("ratio", "exact", point(share), point(share), share)


def clock(minutes):
    return Reading("time", "exact", point(minutes), point(minutes), Fraction(minutes))


def term(label, *phrases):
    return Term(label, tuple(Find(parse_pattern(phrase)) for phrase in phrases))


RANKS = Rule(
    "r", "rank", "term", terms=(term("few", "one of the few"), term("only", "the only (major|large) one [at all]"))
)
CLAIM = Rule("r", "a law", "term", find=(Find(parse_pattern("a law")),))
NAME = Rule("r", "name", "name", names=("Plan of Work", "Work Plan"))
CODE = Rule("r", "code", "code")
COUNT = Rule("r", "count", "count")


@pytest.mark.parametrize(
    ("name", "rule", "quote", "reading", "expected"),
    [
        ("number", COUNT, "29", count(29), "69"),
        ("number", COUNT, "over 1.05 billion", count(1_050_000_000, "above"), "over 5.05 billion"),
        ("number", COUNT, "700", count(700), "300"),
        ("number", COUNT, "twenty", count(20), "sixty"),
        ("number", COUNT, "Ninety-five", count(95), "Fifty-five"),
        ("number", COUNT, "Five", count(5), "Nine"),
        ("number", COUNT, "eight", count(8), "four"),
        ("number", COUNT, "more than ten", count(10, "above"), "more than sixty"),
        ("number", COUNT, "three out of five", part(3, 5), "three out of nine"),
        ("number", COUNT, "3 of 5", part(3, 5), "3 of 9"),
        ("code", CODE, "ISO 9001:2015", None, "ISO 9001:2019"),
        ("code", CODE, "app.timeout_ms", None, ""),
        ("ordinal", COUNT, "52nd", ordinal(52), "62nd"),
        ("ordinal", COUNT, "Third", ordinal(3), "Fourth"),
        ("ordinal", COUNT, "31     st", ordinal(31), "41     st"),
        ("year", COUNT, "June 2023", date("2023-06"), "June 2033"),
        ("year", COUNT, "2021-2025", period("2021", "2025"), "2021-2035"),
        ("month", COUNT, "June 2023", date("2023-06"), "December 2023"),
        ("month", COUNT, "3 June", month_day(6, 3), "3 December"),
        ("month", COUNT, "30 September", month_day(9, 30), "30 March"),
        ("bound", COUNT, "no later than 3 June", evolve(month_day(6, 3), bound="at-most"), "after 3 June"),
        ("hour", COUNT, "5:30 p.m.", clock(1050), "8:30 p.m."),
        ("hour", COUNT, "10:30", evolve(clock(630), kind="clock-face"), "07:30"),
        ("hour", COUNT, "at 17:30", clock(1050), "at 14:30"),
        ("bound", COUNT, "More than 70", count(70, "above"), "Less than 70"),
        ("bound", COUNT, "no less than 70", count(70, "at-least"), "less than 70"),
        ("bound", COUNT, "No more than 70", count(70, "at-most"), "More than 70"),
        ("bound", COUNT, "fewer than 70", count(70, "below"), "more than 70"),
        ("misspelling", NAME, "Second Programme of Work", None, "Second Progamme of Work"),
        ("preposition", NAME, "Second Programme of Work", None, "Second Programme for Work"),
        ("preposition", NAME, "second plan on rural work", None, "second plan of rural work"),
        ("case", NAME, "Plan of Work", None, "plan of work"),
        ("case", NAME, "PLAN OF WORK", None, "plan of work"),
        ("case", NAME, "Plan", None, "PLAN"),
        ("name", NAME, "Plan of Work", None, "Work Plan"),
        ("term", RANKS, "one of the few", None, "the only major one"),
        ("items", COUNT, "bread, milk and eggs", count(3), "milk and eggs"),
        ("denial", CLAIM, "a law", None, "not a law"),
    ],
)
def test_a_mutation_alters_what_is_said(name, rule, quote, reading, expected):
    stated = evolve(fact(reading, quote=quote), label="few" if rule is RANKS else "")
    assert MUTATIONS[name](stated, rule) == expected


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_mutation_leaves_alone_what_it_does_not_concern(name):
    other = {"name": CLAIM, "denial": RANKS}.get(name, COUNT)
    assert MUTATIONS[name](fact(quote="some words of others"), other) == ""


@pytest.mark.parametrize(
    ("name", "rule", "quote"),
    [
        ("misspelling", NAME, "Plan"),
        ("misspelling", NAME, "Plan A"),
        ("preposition", NAME, "Plan of Work"),
        ("case", evolve(NAME, spelling="flexible"), "Plan of Work"),
        ("name", evolve(NAME, names=("Plan of Work",)), "Plan  of\nWork"),
    ],
)
def test_a_name_that_a_mutation_would_make_another_or_the_same_is_left_alone(name, rule, quote):
    assert MUTATIONS[name](fact(quote=quote), rule) == ""


@pytest.mark.parametrize(
    ("name", "quote", "reading", "expected"),
    [
        ("percent sign", "70 percent", measure(70), "70%"),
        ("percent sign", "over 70%", measure(70, "above"), "over 70 percent"),
        ("percent sign", "29", count(29), "29"),
        ("bound word", "Over 300", count(300, "above"), "More than 300"),
        ("bound word", "less than 8", count(8, "below"), "below 8"),
        ("bound word", "exceeding 8", count(8, "above"), "exceeding 8"),
        ("smaller scale", "1.346 billion", count(1_346_000_000), "1,346 million"),
        ("smaller scale", "1.05 billion", count(1_050_000_000), "1.05 billion"),
        ("number word", "three", count(3), "3"),
        ("number word", "over 12", count(12, "above"), "over twelve"),
        ("number word", "2023", date("2023"), "2023"),
        ("number word", "thirty-two", count(32), "thirty-two"),
        ("line wrap", "more than 300", count(300, "above"), "more\nthan 300"),
        ("bold", "29", count(29), "**29**"),
        ("bold", "**29**", count(29), "**29**"),
        ("no-break space", "10 years", count(10), "10\u00a0years"),
    ],
)
def test_a_rewording_keeps_what_is_said(name, quote, reading, expected):
    assert QUOTES[name](fact(reading, quote=quote)) == expected


def test_a_whole_text_is_reworded():
    assert TEXTS["CRLF"]("a\nb") == "a\r\nb"
    assert TEXTS["curly quotes"]("the keeper's") == "the keeper’s"
