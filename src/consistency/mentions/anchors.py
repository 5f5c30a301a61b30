"""Where numbers may begin: every run of digits, and every number word.

Words are found by an automaton where ``ahocorasick_rs`` is installed (the extra ``fast``), else by an expression.
Both find the same; a test compares them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from consistency.mentions.fold import FRACTION
from consistency.mentions.grammar import ANY_LETTER

try:
    import ahocorasick_rs
except ImportError:  # pragma: no cover - the extra is not installed
    ahocorasick_rs = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from consistency.mentions.grammar import Grammar
    from consistency.mentions.hits import Window
    from consistency.mentions.source import Source

_LETTERS_ALONE = bytes(
    code if re.match(rf"[{ANY_LETTER}]", chr(code)) else ord("0") if chr(code).isdecimal() else ord(" ")
    for code in range(256)
)
_DIGITS = re.compile(rf"[\d{FRACTION}]+")


def anchors(source: Source) -> list[int]:
    """Where numbers may begin, in order."""
    found = [match.start() for match in _DIGITS.finditer(source.folded)]
    search = words_by_expression if ahocorasick_rs is None else words_by_automaton
    words = search(source.grammar, source.folded)
    return sorted(found + words) if found and words else found or words


def words_by_expression(grammar: Grammar, folded: str) -> list[int]:
    """Where number words begin, by the regular expression of the grammar."""
    return [match.start() for match in grammar.word_anchors.finditer(f" {folded}")]


def anchors_in(source: Source, window: Window) -> list[int]:
    """Where numbers may begin in a part of a text, in order."""
    found = window.starts(_DIGITS, source.folded)
    return sorted(found + window.starts_behind(source.grammar.word_anchors, source.folded))


def word_places(source: Source) -> list[tuple[int, int]]:
    """Where numbers and ordinals in words may stand, with the articles that may count a unit, in order.

    Candidates are found in a copy that holds letters, digits and spaces alone, which is several times faster.
    """
    padded = f" {source.folded}"
    letters = padded.encode("latin-1").translate(_LETTERS_ALONE).decode("latin-1")
    at = source.grammar.places.match
    found = [at(padded, match.start()) for match in source.grammar.place_starts.finditer(letters)]
    return [(match.start(), match.end() - 1) for match in found if match]


def words_by_automaton(grammar: Grammar, folded: str) -> list[int]:
    """Where number words begin, by an automaton over the words; the expression then looks at each place alone."""
    automaton, articles = _automaton(grammar)
    at_word = grammar.anchor.match
    found: list[int] = []
    for word, start, _ in automaton.find_matches_as_indexes(folded.encode("latin-1")):
        begin = start
        if word >= articles:  # a unit: its article begins the number
            begin = _article(grammar, folded, start)
            if begin < 0:
                continue
        if at_word(folded, begin) and (not found or found[-1] < begin):
            found.append(begin)
    return found


def _article(grammar: Grammar, folded: str, at: int) -> int:
    """Where the article in front of an offset begins, -1 when there is none."""
    window = folded[max(0, at - 70) : at]
    word = window.rstrip(" \n")
    if len(word) == len(window):
        return -1
    for article in grammar.lexicon.roles["one"]:
        if word.endswith(article):
            return at - len(window) + len(word) - len(article)
    return -1


@lru_cache(maxsize=8)
def _automaton(grammar: Grammar) -> tuple[Any, int]:
    """The automaton of a grammar's number words and units, and the index of the first unit."""
    lexicon = grammar.lexicon
    words = sorted(
        {phrase.split()[0] for phrase in (*lexicon.numbers, *lexicon.fractions, *lexicon.vague, *lexicon.multiples)}
    )
    units = sorted(lexicon.roles["unit-of-one"] - set(words))
    automaton = ahocorasick_rs.BytesAhoCorasick(
        [word.encode("latin-1") for word in (*words, *units)],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    return automaton, len(words)
