"""Decides whether a letter at digits is a unit, a label, a plural or a point of the compass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.fold import EN_DASH, MINUS
from consistency.model.reading import OPPOSITE

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

LABELS: Final = frozenset("abcdefBDEGHPS")
COLDEST: Final = 15
"""Fewer degrees than this usually have a degree sign: 14C is an isotope."""
LASTING: Final = {"d": "day", "m": "minute"}
"""Letters that are units of time only in the settings of a program: "TTL: 7d", "timeout 30m"."""
_SETTING = LatePattern(r"(?<![\w.,/-])(?P<words>[a-z][a-z_ =:\"'-]{0,40})?[ =:\"'(](\d{1,4})\Z")
_WORDS = re.compile(r"[a-z]+")
_BEARING = re.compile(r"\d{1,3} \d{1,2} \Z")
_DIGITS = re.compile(r"\d+\Z")
_GOES_ON: Final = frozenset([*".,-/", MINUS, EN_DASH])
"""Signs in front of digits that belong to a longer number."""
_DECADE = re.compile(r"\d0s,? (?:[a-z]{2,3} )?\Z")
_SIDES = re.compile(r"\dx\Z")
_WARM = re.compile(r"\b(?:\d|\d\.)\d[cf]\b")


def is_label(source: SourceText, at: int) -> bool:
    """Whether a letter glued to whole digits is a label: "Fig. 5b", "2009a", "14C", but not "12V", "30C" or "98.6F"."""
    run = _DIGITS.search(source.folded, max(0, at - 12), at)
    if source.text[at] == "G" and run:
        return True
    if source.text[at] in "CF" and run and _is_weather(source, run.start(), at + 1):
        return False
    if run is None or source.folded[run.start() - 1 : run.start()] in _GOES_ON:
        return False
    return source.text[at] in LABELS or (source.text[at] in "CF" and int(run[0]) < COLDEST)


def _is_weather(source: SourceText, at: int, end: int) -> bool:
    """Whether a number is beside a word of temperature or another temperature: "lows of 5C", "27C and 9C"."""
    if source.following_word(end) in source.lexicon.roles["warming"]:
        return True  # "a 2C rise"
    if source.lexicon.before.get(source.preceding_word(at)) in OPPOSITE:
        return True  # "keep below 5C"
    window = source.folded[max(0, at - 48) : at]
    return not source.lexicon.roles["weather"].isdisjoint(window.split()) or _WARM.search(window) is not None


def is_plural(source: SourceText, at: int) -> bool:
    """Whether digits with an s are people, years of age or marks: "the over-60s", "in their 20s", "straight 9s"."""
    run = _DIGITS.search(source.folded, max(0, at - 12), at)
    if run and len(run[0]) == 1 and _SIDES.search(source.folded, max(0, run.start() - 4), run.start()):
        return True  # "4x4s"
    if run and source.preceding_word(run.start()) in source.lexicon.roles["grade-before"]:
        return True
    if run is None or not run[0].endswith("0") or source.folded[run.start() - 1 : run.start()] == "'":
        return False
    if _DECADE.search(source.folded, max(0, run.start() - 10), run.start()):
        return True  # "the 1980s, 90s"
    word, roles = source.preceding_word(run.start()), source.lexicon.roles
    return any(word in roles[role] for role in ("possessive", "decade-part", "decade-before"))


def is_bearing(source: SourceText, at: int) -> bool:
    """Whether a letter is a point of the compass: behind "71 35", or in "25 N. Korean ships"."""
    if source.text[at] in "NSEW" and source.folded.startswith(". ", at + 1):
        return source.spaced_word(at + 2) in source.lexicon.roles["divided-land"]
    return source.text[at] in "NSEW" and _BEARING.search(source.folded, max(0, at - 12), at) is not None


def lasts(source: SourceText, at: int, letter: str) -> bool:
    """Whether a letter glued to digits is a length of time: "timeout: 30m", "kept for 7d", but "a 30m pool"."""
    end = at + 1
    if source.folded[end : end + 1].isalnum() or source.folded[end : end + 1] in ("-", "/"):
        return False
    found = _SETTING.search(source.folded, max(0, at - 48), at)
    words = _WORDS.findall(found["words"] or "") if found else []
    roles = source.lexicon.roles
    if not roles["setting"].isdisjoint(words):
        return True
    following = source.spaced_word(end)
    ends = not following or following in source.lexicon.stopwords
    return letter == "d" and bool(words) and words[-1] in roles["lasting"] and ends
