"""Tables of flags for the words beside a number: one look instead of many expressions.

A word that no expression of the grammar could match is plain. The tables are made from the lexicons, word by word as
texts have them.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from consistency.lexicons import with_role
from consistency.mentions.dates.words import HOLIDAYS, MONTHS, ORDINALS, SEASONS, WEEKDAYS, first_words, meanings
from consistency.mentions.fold import AT_LEAST, AT_MOST, NEAR, OHM
from consistency.mentions.grammar import grammar_of
from consistency.mentions.labels import CUES, ROLES
from consistency.mentions.pieces import LAST_LETTERS, LETTER
from consistency.mentions.plain.flags import (
    AGES,
    AND,
    ARTICLE,
    BOUND,
    CARBON,
    CAREFUL,
    CLASS,
    CLOCK,
    COUNTS,
    CUE,
    DATES,
    EVERY,
    INITIAL,
    LEADS,
    LIMIT,
    LOOSE,
    MARK,
    MONTH,
    NAMES,
    PARTS,
    PER,
    PERIOD,
    PLURAL,
    SCALE,
    SHARE,
    SHIFT,
    SKIP,
    STOP,
    TAIL,
    UNIT,
)
from consistency.mentions.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from consistency.mentions.lexicon import Lexicon

    Flags = Mapping[str, int]
    Roles = Mapping[int, frozenset[str]]

DATE_ROLES: Final = ("opening", "year", "quarter", "half", "quarter-sign", "half-sign")
"""Roles of date words that may be in front of a year."""
_FIRST_LETTERS = re.compile(rf"[{LETTER}]+")
_CLOSING: Final = ",;)"
_LIMITS: Final = frozenset(f"=<>{NEAR}{AT_LEAST}{AT_MOST}")


def before_numbers(lexicon: Lexicon) -> Table:
    """The table of flags for words in front of a number, with the marks that touch them."""
    return Table(partial(_look_before, _flags(_roles_before(lexicon))))


def behind_numbers(lexicon: Lexicon) -> Table:
    """The table of flags for words behind a number; only the letters up to the first mark count."""
    return Table(partial(_look_behind, lexicon, _flags(_roles_behind(lexicon))))


def _roles_before(lexicon: Lexicon) -> Roles:
    """The words in front of a number, by flag."""
    grammar, roles, loose = grammar_of(lexicon), lexicon.roles, _listed("loose")
    return {
        CAREFUL: _words(
            MONTHS,
            WEEKDAYS,
            roles["minus"],
            grammar.hints.money,
            lexicon.numbers,
            lexicon.fractions,
            ORDINALS,
            set(_lasts(lexicon.vague)) - roles["of"],
            roles["per"] - roles["one"] - roles["determiner"],
            roles["point"],
            meanings("last"),
            meanings("week"),
            meanings("weekend"),
            _lasts(meanings("era")),
        ),
        MONTH: _words(MONTHS),
        BOUND: _words(
            _lasts(lexicon.before),
            _lasts(roles["of"]),
            grammar.hints.between,
            roles["at"],
            roles["passed"],
            roles["approached"],
        ),
        ARTICLE: _words(grammar.hints.articles),
        NAMES: _words(roles["label"]),
        CLASS: _words(roles["class"]),
        CUE: _words(_lasts(ROLES)),
        AGES: _words(grammar.hints.ages),
        DATES: _words(
            _lasts(meanings("before")),
            _lasts(meanings("part")),
            _lasts(meanings("fiscal")),
            _lasts(HOLIDAYS),
            SEASONS,
            *(meanings(role) for role in DATE_ROLES),
        )
        - (loose - meanings("to").keys()),
        LOOSE: loose,
        PARTS: _words(
            _lasts(HOLIDAYS),
            WEEKDAYS,
            meanings("half"),
            meanings("quarter"),
            " ".join(meanings("part")).split(),
            SEASONS,
            meanings("unit"),
            meanings("week-of"),
            meanings("period"),
        )
        - loose,
    }


def _look_before(flags: Flags, word: str) -> int:
    """The flags of a word in front of a number."""
    if word in _LIMITS:
        return BOUND
    core = word.lstrip("([\"'")
    if core.isalpha():
        return flags.get(core, 0) | (NAMES if len(core) == 1 else 0)
    if core[-1:] in _CLOSING and core[:-1].isalpha():
        known = flags.get(core[:-1], 0)
        return known & (DATES | PARTS) | (DATES if known & CAREFUL else 0)
    if word[-1] in ".,;:)" and any(char.isdigit() for char in word):
        return 0
    if core[-1:] == ":" and core[:-1].isalpha():
        return (flags.get(core[:-1], 0) & CUE) | (flags.get(core, 0) & BOUND)
    last = LAST_LETTERS.search(core.rstrip(".,;:)]\"'"))
    if any(char.isdigit() or not (char.isalpha() or char in ".,;:)]\"'-") for char in core):
        return CAREFUL | (flags.get(last[0], 0) & DATES if last else 0)
    if last is None or core.endswith("-"):
        return CAREFUL
    known = flags.get(last[0], 0) | flags.get(core, 0) | flags.get(core.rstrip(".:"), 0)
    if known:
        return CUE if known == CUE else known | CAREFUL
    return NAMES if core[-1].isalpha() and len(last[0]) == 1 else 0


def _flags(roles: Roles) -> Flags:
    """The flags of each word of some roles."""
    flags: dict[str, int] = {}
    for flag, words in roles.items():
        for word in words:
            flags[word] = flags.get(word, 0) | flag
    return flags


def _roles_behind(lexicon: Lexicon) -> Roles:
    """The words behind a number, by flag."""
    roles, hints = lexicon.roles, grammar_of(lexicon).hints
    scales = {word for word, (_, kind) in lexicon.numbers.items() if kind == "scale"}
    abbreviations = {word.lower() for word, (_, where) in lexicon.scales.items() if where != "any"}
    clock = _words(
        first_words(meanings("zone", "clock_words")),
        meanings("named", "clock_words"),
        first_words(way for way, sign in meanings("past", "clock_words").items() if sign == "1"),
        _listed("clock"),
    )
    calendar = _words(
        ORDINALS,
        MONTHS,
        first_words(meanings("era")),
        meanings("calibrated"),
        meanings("decade"),
        meanings("nought"),
        meanings("suffix"),
        CUES["hotline"],
        CUES["block"],
        CUES["emergency"],
    )
    return {
        CAREFUL: clock | calendar,
        CLOCK: clock - calendar,
        COUNTS: _words(
            hints.goes_on - scales - abbreviations - roles["and"],
            hints.ranges - roles["and"],
            roles["over"],
            hints.zero,
            lexicon.numbers.keys() - scales,
            lexicon.fractions,
            first_words(roles["age-short"]),
            roles["squared"],
            roles["cubed"],
            _listed("counts"),
        ),
        MONTH: _words(MONTHS),
        UNIT: _words(hints.units),
        SCALE: _words(scales),
        LIMIT: _words(lexicon.after),
        EVERY: _words(hints.every),
        TAIL: _words(first_words(meanings("after")), _listed("tail")),
        AND: _words(roles["and"]),
        SHARE: _words(hints.shares),
        PER: _words(roles["per"], hints.rated),
        SHIFT: _words(first_words(meanings("shift")), first_words(roles["age-after"])) - roles["of"],
        SKIP: _words(roles["noun-skip"]),
        MARK: _words(roles["mark"], roles["mark-adjective"]),
        LEADS: _words(roles["unit-skip"]),
        PERIOD: _words(
            WEEKDAYS,
            meanings("quarter"),
            meanings("half"),
            meanings("unit"),
            meanings("century"),
            meanings("centuries"),
            meanings("millennium"),
            first_words(meanings("back")),
            meanings("to"),
            meanings("and"),
            meanings("or"),
        ),
    }


def _look_behind(lexicon: Lexicon, flags: Flags, word: str) -> int:
    """The flags of a word behind a number."""
    first = _FIRST_LETTERS.match(word)
    known = flags.get(first[0], 0) if first else 0
    known |= STOP if word in lexicon.stopwords else 0
    known |= COUNTS if OHM in word else 0
    known |= CARBON if word.endswith("co") else 0
    known |= INITIAL if len(word) == 1 else 0
    return known | (PLURAL if lexicon.is_plural(word) else 0)


def _words(*lists: Iterable[str]) -> frozenset[str]:
    return frozenset(word.rstrip(".") for words in lists for word in words) | frozenset(
        word for words in lists for word in words
    )


def _lasts(phrases: Iterable[str]) -> list[str]:
    return [phrase.split()[-1] for phrase in phrases]


def _listed(role: str) -> frozenset[str]:
    """The words of a role in the list of words beside numbers."""
    return with_role("beside_numbers", role)
