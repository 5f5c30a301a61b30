"""Recognises digits that are plainly names, without a value: "[28]", "(3)", "CD34", "Figure 4"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.dates.clock_forms import BY_12_HOURS
from consistency.mentions.dates.words import last_words, meanings
from consistency.mentions.identifiers.aside import is_age_aside
from consistency.mentions.identifiers.codes import AMOUNT_LETTERS, DIGIT_NAME, VERSION
from consistency.mentions.identifiers.forms import CITATION, RUN
from consistency.mentions.identifiers.large_money import large_money
from consistency.mentions.labels import cued_span
from consistency.mentions.plain.flags import CAREFUL, MONTH, SHARE, UNIT
from consistency.mentions.source import NEXT_WORD, REACH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.source import SourceText

_ENCLOSED = re.compile(r"\d{1,3}\)(?![ -]?\d)")
_DIGITS = re.compile(r"\d+(?![.,:/-]?\d)")
_LETTERS = re.compile(r"[^\W\d_]+\Z")
_WHOLE = LatePattern(r"\d{1,3}(?:\.\d{1,3})*+(?:[a-z](?![a-z\d]))?(?![a-z%°\d]|[.,:/-]\d)")
_REST = re.compile(r"\d\w{0,20}+(?!\w|[.,:/-]\d)")
_DATED: Final = last_words([*meanings("quarter-sign"), *meanings("half-sign"), *meanings("fiscal")])
"""Letters that make a date with digits glued to them: "Q3", "FY2021"."""

_JOINS: Final = frozenset([*meanings("and"), *meanings("or"), *meanings("to")])
_OPENS: Final = frozenset(" \n([\"'")


def end_of_name(source: SourceText, at: int) -> int:
    """The end of a name made of digits and the letters or brackets around them; 0 if they may be a value."""
    folded = source.folded
    left = folded[at - 1] if at else ""
    if left == "[":
        citation = CITATION.match(folded, at - 1)
        return citation.end() if citation else 0
    if left == "(":
        enclosed = _ENCLOSED.match(folded, at)
        if enclosed is None or is_age_aside(source.text, at):
            return 0
        return 0 if _is_accounted(source, at, enclosed.end()) else enclosed.end()
    return _end_of_code(source, at) if left.isalpha() else 0


def _end_of_code(source: SourceText, at: int) -> int:
    """The end of a word of letters and digits, given its first digit: "CD34", "CH3ONO2"; 0 if it may be a value."""
    folded = source.folded
    letters = _LETTERS.search(folded, max(0, at - REACH), at)
    if letters is None or letters[0] in AMOUNT_LETTERS or letters[0] in _DATED or large_money(source.text, folded, at):
        return 0
    if source.tables.before[letters[0]] & CAREFUL:
        return 0
    if letters.start() and folded[letters.start() - 1] not in _OPENS:
        return 0
    digits = _DIGITS.match(folded, at)
    if digits is None or letters[0].endswith("co"):  # carbon: "MtCO2"
        return digits.end() if digits else 0
    rest = _REST.match(source.text, at)
    return rest.end() if rest else 0


def _is_accounted(source: SourceText, at: int, end: int) -> bool:
    """Whether a number in brackets may be a negative amount: "$(5)", "(3)%"."""
    folded = source.folded
    outer, following = folded[at - 2 : at - 1] if at > 1 else " ", NEXT_WORD.match(folded, end)
    if outer not in " \n" and not outer.isalpha():
        return True
    return folded[end : end + 62].lstrip(" \n")[:1] == "%" or (
        following is not None and bool(source.tables.behind[following[1]] & UNIT)
    )


def end_of_label(source: SourceText, at: int, words: Sequence[str], floor: int) -> int:
    """The end of a label that the words in front announce; 0 if they announce none, -1 if all must be tried.

    Args:
        source: the text.
        at: where the digits begin.
        words: the words in front of them.
        floor: where the number in front ends; words up to there announce nothing.
    """
    text, folded = source.text, source.folded
    run = RUN.match(folded, at)
    end = run.end() if run else at
    span = cued_span(text, folded, at, end, words)
    if span is None:
        return 0
    following, beyond = NEXT_WORD.match(folded, end), NEXT_WORD.match(folded, span[1])
    if following and source.tables.behind[following[1]] & SHARE:
        following = NEXT_WORD.match(folded, following.end())  # "chapter 3 of March"
    if (
        span[0] < floor
        or (beyond and (beyond[1] in _JOINS or source.tables.behind[beyond[1]] & MONTH))
        or not _WHOLE.match(folded, at)
        or (following and source.tables.behind[following[1]] & CAREFUL)
        or DIGIT_NAME.match(text, at)
        or BY_12_HOURS.match(folded, end - 1)
        or VERSION.match(text, at)
    ):
        return -1
    return span[1]
