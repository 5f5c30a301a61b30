"""Compares codes: versions, references, telephone numbers, addresses. Two codes are the same, or they are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.comparators.describe import relation_step, status_steps
from consistency.comparators.names import plain_name
from consistency.comparators.order import gravity
from consistency.comparators.relate import APART, DENIED, DIFFERENT_STATUS, REFINES, SAME, Relation
from consistency.comparators.values import SUPERSEDED
from consistency.comparators.when import dated_apart
from consistency.comparators.witnesses import pairs_of
from consistency.model.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

_GLUE = re.compile(r"[\s()\-]+")
"""Signs that people put between digits or leave out: "0800 555 111", "(0800) 555-111"."""
_PART = re.compile(r"\w+")
_ADDRESS = re.compile(r"https?://|www\.|@")
_WEB = re.compile(r"\A(?:https?://)?(?:www\.)?")
"""The beginnings of web addresses that are often left out."""
_VERSION = re.compile(r"v(?=\d)")
SHORTEST_LINE, LONGEST_COUNTRY = 6, 3  # digits of a telephone number without its nought, and of a country (ITU-T E.164)
_ANY = re.compile(r"(?<=\d)(?:\.[x*])+\Z")
"""The end of a version that means any number: "3.x"."""


def compare_codes(rule: Rule, facts: Sequence[Fact]) -> Comparison:
    """Compare facts whose labels are codes; at least two, the earlier first.

    Every two of the first different codes are compared, and the others with the first.
    """
    distinct: dict[tuple[str, bool], Fact] = {}
    for fact in facts:
        distinct.setdefault((plain_name(fact.label), fact.status == "negated"), fact)
    shown = list(distinct.values())
    if len(shown) == 1:
        relation, pair = SAME, (facts[0], facts[1])
    else:
        pairs = [(_relate(rule, *pair), pair) for pair in pairs_of(shown)]
        relation, pair = max(pairs, key=lambda p: gravity(p[0].verdict, p[0].reason))
    steps = (*status_steps(shown), relation_step(relation, *pair))
    return Comparison(rule, relation.verdict, relation.reason, tuple(facts), pair, steps)


def _relate(rule: Rule, a: Fact, b: Fact) -> Relation:
    relation = relate_codes(a.label, b.label)
    if relation == APART and rule.changes != "never" and dated_apart(a, b):
        return SUPERSEDED
    if (a.status == "negated") == (b.status == "negated"):
        return relation
    return DIFFERENT_STATUS if relation == APART else DENIED


def relate_codes(a: str, b: str) -> Relation:
    """The relation of two codes: the same, one finer than the other ("3" and "3.11", "3.x" and "3.11"), or different.

    Case, spaces, hyphens and brackets are ignored, and so are letters in front that only one code has: "ISO 9001" and
    "9001", "TCP/8443" and "8443", "v2.1" and "2.1".
    """
    if _ADDRESS.search(a) or _ADDRESS.search(b):
        return _relate_addresses(a, b)
    if len({_GLUE.sub("", plain_name(code).casefold()) for code in (a, b)}) == 1:
        return SAME
    if _are_one_line(a, b) or _are_one_line(b, a):
        return SAME
    (body_a, letters_a), (body_b, letters_b) = _divided(a), _divided(b)
    if letters_a and letters_b and letters_a != letters_b:
        return APART
    if _GLUE.sub("", body_a) == _GLUE.sub("", body_b):
        return SAME
    shorter, longer = sorted((_PART.findall(body_a), _PART.findall(body_b)), key=len)
    return REFINES if len(shorter) < len(longer) and longer[: len(shorter)] == shorter else APART


def _are_one_line(abroad: str, at_home: str) -> bool:
    """Whether two numbers reach one telephone, the first one with its country: "+44 1632 960 123", "01632 960123"."""
    if not abroad.lstrip("(").startswith(("+", "00")):
        return False
    far, near = (re.sub(r"\D", "", code.replace("(0)", "")) for code in (abroad, at_home))
    far = far.removeprefix("00")
    if at_home.lstrip("(").startswith("+"):
        return far == near
    line = near.removeprefix("0")
    is_national = near.startswith("0") and not near.startswith("00") and len(line) >= SHORTEST_LINE
    return is_national and far.endswith(line) and 0 < len(far) - len(line) <= LONGEST_COUNTRY


def _relate_addresses(a: str, b: str) -> Relation:
    """The relation of two addresses; hyphens count.

    A page is finer than its site, and a fragment or a query of a page is finer than the page.
    """
    bare = (_WEB.sub("", plain_name(code).casefold(), count=1).rstrip("/") for code in (a, b))
    shorter, longer = sorted(bare, key=len)
    if shorter == longer:
        return SAME
    return REFINES if longer.startswith(tuple(shorter + mark for mark in "/?#")) else APART


def _divided(code: str) -> tuple[str, str]:
    """A code without the letters in front of its number, and those letters."""
    folded = plain_name(code).casefold()
    digit = re.search(r"\d", folded)
    if digit is None:
        return folded, ""
    words = folded[: digit.start()].rstrip("+(")
    at = max(map(words.rfind, " /:")) + 1  # "ISO 9001", "TCP/8443"
    body = _ANY.sub("", _VERSION.sub("", folded[at:], count=1))
    return body, " ".join(_PART.findall(folded[:at]))
