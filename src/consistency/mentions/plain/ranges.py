"""Reads two plain numbers as a range: "5-7 km", "12 to 40 percent", "between 300 and 853 boats"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.lexicons import with_role
from consistency.mentions.hits import Hit
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.units.currencies import money_may_lead
from consistency.mentions.numbers.values.changes import CUE_REACH, is_change
from consistency.mentions.numbers.values.ends import shares_thousand
from consistency.mentions.plain.flags import AGES, ARTICLE, BOUND, CAREFUL, COUNTS, CUE, SCALE
from consistency.mentions.plain.number import PlainNumber
from consistency.mentions.plain.readings import reading_of_range
from consistency.mentions.plain.values import noun_of
from consistency.model.reading import OPPOSITE

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

_NUMBER = r"(?!0\d)\d{1,3}(?:,\d{3})*+(?:\.\d{1,12}+)?"
PAIRING: Final = with_role("words", "pair")
"""The words that join most pairs of numbers without a dash; other pairs are read with every expression."""
PAIR = re.compile(
    rf"({_NUMBER})(?: ?[-\x96] ?| ({'|'.join(sorted(PAIRING, reverse=True))}) )({_NUMBER})(?![\d'\x85]|[.,:/]\d)"
)
_OPENING: Final = 60
_STEPS: Final = ("change", "step-before", "step-or")
"""Words in front of a range that make it a step: "rose 2 to 3 percent"."""


def read_pair(source: SourceText, pair: re.Match[str], led: int, floor: int, *, aside: bool) -> Hit | None:
    """The range of a pair of numbers; None if it may be another range, or none.

    Args:
        source: the text.
        pair: the two numbers and the words between, a match of ``PAIR``.
        led: the flags of the word in front of the first.
        floor: where the number in front of it ends.
        aside: whether a bracket opens in front of it.
    """
    folded, start = source.folded, pair.start()
    grammar, roles = source.grammar, source.lexicon.roles
    begin = _begin(source, start, led, floor, joined=pair[2] or "")
    if begin is None:
        return None
    led_by = source.preceding_word(start), source.preceding_word(begin)
    if any(not roles[step].isdisjoint(led_by) for step in _STEPS):
        return None
    if not pair[2] and shares_thousand(pair[1], pair[3]):
        return None
    last = PlainNumber(source, pair[3], pair.start(3), pair.end(), 0)
    if last.right.isalpha() or last.right in ("-", "\x96") or last.known & (CAREFUL | COUNTS | SCALE):
        return None
    if (aside and last.right not in (" ", "%")) or not last.take_unit():
        return None
    if begin == start and last.word and last.word[1] in roles["ratio"]:
        return None
    if led & AGES and grammar.age_before.search(folded, max(0, start - 24), start):
        return None
    if led & (BOUND | ARTICLE) and last.kind == "duration":
        return None  # the words in front may tell when: "after 2 to 3 years"
    noun = noun_of(last) if last.kind is None and pair[3] != "1" else ""
    if noun is None or (last.kind is None and pair[3] == "1"):
        return None
    if last.kind is None and begin < start and money_may_lead(source, begin):
        return None
    if last.kind is None and not noun and not pair[2]:
        return None  # two bare numbers with a dash between them may be a score: "won 6-4"
    reading = reading_of_range(pair[1], pair[3], last.kind, last.unit, last.factor, counts=bool(noun))
    return Hit(begin, last.end, reading, noun) if reading else None


def _begin(source: SourceText, start: int, led: int, floor: int, *, joined: str) -> int | None:
    """Where a range begins, with its opening word; None if words in front may change it."""
    folded, before = source.folded, source.tables.before
    opened = source.grammar.opening.search(folded, max(0, start - _OPENING), start)
    if opened:
        begin = opened.start()
        words = source.pieces_before(begin)
        is_led = bool(words) and before[words[-1]] & (BOUND | ARTICLE | CAREFUL | CUE)
        return None if begin < floor or is_led or is_change(source, begin) else begin
    cues = source.lexicon.roles["ratio"]
    if joined in source.lexicon.roles["with"] or not cues.isdisjoint(folded[max(0, start - CUE_REACH) : start].split()):
        return None
    bound = bound_before(source, start, floor) if led & (BOUND | ARTICLE) else None
    if bound and bound.kind in OPPOSITE:
        return None  # "at least 5 to 10"
    return bound.place if bound else start
