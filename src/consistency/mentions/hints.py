"""Words beside a number that show which expressions of the grammar could match there."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from consistency.late import LatePattern
from consistency.lexicons import rows, with_role
from consistency.mentions.pieces import LETTER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.lexicon import Lexicon

_LETTERS = LatePattern(rf"[{LETTER}°]+")


class Hints(NamedTuple):
    """Words beside a number, by the expressions that could match when they are there."""

    goes_on: frozenset[str]  # behind a number in digits: scales, "and", "point"
    units: frozenset[str]  # behind a number: the first words of units and currencies
    ranges: frozenset[str]  # behind a number: "to", "and"
    shares: frozenset[str]  # behind a number: "in", "out", "over"
    zero: frozenset[str]  # behind a number: the first words of "below zero"
    every: frozenset[str]  # behind a counted noun: the first words of "for every"
    ages: frozenset[str]  # in front of a number: the last words of "aged between"
    aged: frozenset[str]  # behind a number: the first letters of words that make it an age
    money: frozenset[str]  # in front of a number: letters of currencies
    between: frozenset[str]  # in front of a number: the last words of phrases between it and its bound
    articles: frozenset[str]  # in front of a number: words between it and its bound when a mark follows
    across: frozenset[str]  # in front of a number: the last words of all phrases that may divide it from its bound
    of: tuple[str, ...]  # behind a share, or "half": the words that join it to its whole
    rated: frozenset[str]  # behind an amount of money: the first letters of "pcm", "p.a."
    margin: tuple[str, ...]  # in front of a number: "±" and other signs of a margin
    passed: tuple[str, ...]  # in front of a large amount: words such as "passed", after which it is a lower bound
    counted: frozenset[str]  # words that may begin a number, an ordinal or a decade
    begun: dict[str, tuple[str, ...]]  # the beginnings of words that may begin a value, by their first letter


def hints_of(lexicon: Lexicon) -> Hints:
    """The hints of a lexicon."""
    roles = lexicon.roles
    spellings = [*lexicon.names, *lexicon.money_after, *lexicon.symbols]
    units = {match[0] for word in spellings if (match := _LETTERS.match(word.lower()))}
    between = frozenset(phrase.split()[-1] for phrase in roles["between-bound"] | roles["between-next"])
    articles = roles["determiner"] | roles["own"] | roles["pointing"]
    ordinals = ordinal_words(lexicon)
    decades = decade_words(lexicon)
    phrases = (*lexicon.numbers, *lexicon.fractions, *lexicon.vague, *lexicon.multiples, *ordinals, *decades)
    counted = {phrase.split()[0] for phrase in phrases}
    begun = sorted(counted)
    return Hints(
        goes_on=frozenset({*lexicon.numbers, *(w.lower() for w in lexicon.scales), *lexicon.fractions, "x", "e"})
        | roles["and"]
        | roles["point"],
        units=frozenset(units) | roles["unit-plural"] | _first("square", roles) | _first("cubic", roles),
        ranges=roles["range"] | roles["with"],
        shares=roles["in"] | _first("of", roles) | roles["over"],
        zero=_first("below-zero", roles),
        every=_first("for-every", roles),
        ages=frozenset(phrase.split()[-1] for phrase in roles["age-before"] | roles["age-told"] | roles["age-limit"]),
        aged=frozenset(match[0] for word in roles["age-after"] | roles["age-short"] if (match := _LETTERS.match(word))),
        between=between,
        articles=articles,
        across=between | articles | roles["at"],
        of=tuple(sorted(roles["of"])),
        rated=frozenset(
            match[0]
            for letters in with_role("rates", "letters", language=lexicon.language)
            if (match := _LETTERS.match(letters))
        ),
        margin=tuple(sorted(roles["margin"])),
        passed=tuple(sorted(roles["passed"])),
        money=frozenset(word.lower().rstrip(".") for word in lexicon.money_before if word[0].isalpha()),
        counted=frozenset(counted) | {ten + ordinal for ten in tens(lexicon) for ordinal in ordinals},
        begun={letter: tuple(words) for letter, words in groupby(begun, itemgetter(0))},
    )


def _first(role: str, roles: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return frozenset(phrase.split()[0].rstrip(".") for phrase in roles[role])


def ordinal_words(lexicon: Lexicon) -> list[str]:
    """The ordinals of one word, such as "third" and "twentieth"."""
    return [word for word, *_ in rows("ordinals", lexicon.language)]


def decade_words(lexicon: Lexicon) -> frozenset[str]:
    """The names of decades, such as "nineties"."""
    return with_role("date_words", "decade", language=lexicon.language)


def tens(lexicon: Lexicon) -> list[str]:
    """The tens, such as "twenty", which hundreds, units and ordinals may follow without a gap."""
    return [word for word, (_, kind) in lexicon.numbers.items() if kind == "ten"]
