"""Reads the words before a date: those that limit it, and those that only announce it."""

from __future__ import annotations

from typing import NamedTuple

from consistency.late import LatePattern
from consistency.mentions.dates.bounds import BEFORE, ENDS, OPENINGS
from consistency.mentions.dates.operands import YEARS
from consistency.mentions.dates.words import ON, THE, WEEKDAY, WEEKDAYS, meanings
from consistency.mentions.dates.years import announces_year, is_made_in_year, is_numbered
from consistency.mentions.lexicon import default
from consistency.mentions.pieces import GAP, spaced, trie

GLUED = meanings("glued")
REACH_BACK = 48
"""Characters before a date in which the words that belong to it are looked for."""
CIRCA = r"(?<=[a-z]\.)(?<![a-z\d.][a-z]\.)"
"""Behind a letter that limits a date glued to it: "c.1850"."""

THAN = tuple(default().roles["than"])
LEAD = LatePattern(
    rf"(?<![a-z\d\xb5-\xff-])(?:(?P<bound>{trie([*BEFORE, *OPENINGS])})(?:{GAP}|{CIRCA}))?"
    rf"(?:{THE}{GAP})?(?:(?P<year>{YEARS}){GAP}|(?:{ON}{GAP})?(?:{WEEKDAY},?{GAP})?(?:{THE}{GAP})?)$"
    rf"|(?<![a-z])(?P<glued>{trie(GLUED)})-$"
)
LEADING = frozenset(
    phrase.split()[-1]
    for phrase in (
        *(*BEFORE, *OPENINGS, *GLUED, *meanings("the"), *meanings("year"), *meanings("on")),
        *(day + dot for day in WEEKDAYS for dot in ("", ".")),
    )
)
"""The last words of what may stand before a date."""
TITLE_WORDS = frozenset(meanings("title"))
"""With a capital inside a sentence they are part of a title: "Objectives Through the Year 2035"."""
TOPICAL = frozenset(meanings("topical"))
"""Words that limit a date only behind a word of making ("built about 1850"): "a book about 2010" is not dated."""


class Lead(NamedTuple):
    """The words before a date: a bound, ``from``, ``between`` or nothing, where they begin, and where the date does.

    Words such as "no later than" compare dates and nothing else.
    """

    bound: str
    opening: int
    start: int
    compares: bool = False
    names_end: bool = False

    @property
    def is_begun(self) -> bool:
        """Whether the words say that a period begins on the date: "starting in May 2021"."""
        return self.names_end and self.bound == "at-least"


def read_lead(text: str, folded: str, at: int, floor: int, *, is_old: bool) -> Lead:
    """The words before the date at ``at``; "about" limits old dates, because few books are about 300 BC."""
    last = (folded[max(floor, at - REACH_BACK) : at].split() or ["-"])[-1].rstrip(",-")
    if last not in LEADING and last.rstrip(".").isalpha():
        return Lead("", at, at)
    found = LEAD.search(folded, max(floor, at - REACH_BACK), at)
    if found is None:
        return Lead("", at, at)
    if found["glued"]:
        return Lead(GLUED[found["glued"]], found.start("glued"), at)
    start = found.start("year") if found["year"] else at
    if found["bound"] is None:
        return Lead("", start, start)
    opening = found.start("bound")
    words = spaced(found["bound"])
    if words[-1] == "." and text[found.end("bound") : at].lstrip(" \n")[:1].isupper():
        return Lead("", start, start)  # "It rose to 5 °C. The 1990s were cold."
    if words in TITLE_WORDS and text[opening].isupper() and text[:opening].rstrip(" \n")[-1:].isalnum():
        return Lead("", start, start)
    about = BEFORE.get(words) == "about"
    led = folded[max(0, opening - REACH_BACK) : opening].split()[-2:]
    is_made = about and (is_old or any(map(is_made_in_year, led)))
    if words in TOPICAL and not is_made:
        return Lead("", start, start)
    last = words.split()[-1]
    is_least = last != words and is_numbered(last)  # "since at least 2009"
    compares = words.endswith(THAN) or is_least or is_made or (about and announces_year(words.split()[0]))
    return Lead(BEFORE.get(words) or OPENINGS[words], opening, start, compares, names_end=words in ENDS)
