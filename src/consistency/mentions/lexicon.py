"""The words that the grammars are made from, as one frozen object. A second language is a second folder of lists."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve, frozen

from consistency.algebra.unit_words import UnitWord, unit_words
from consistency.lexicons import by_role, rows
from consistency.model.reading import BOUNDS, Bound

if TYPE_CHECKING:
    from collections.abc import Iterable

BOUND_OF: Final[dict[str, Bound]] = {bound: bound for bound in BOUNDS}
"""The bounds by their names in the lists."""

_Money: TypeAlias = dict[str, tuple[str, Fraction]]

LONGEST_SINGULAR = 3
"""Characters up to which a word is no plural by its ending alone: "gas", "bus"."""


@frozen
class Hedge:
    """A phrase that limits a number, in lower case with single spaces."""

    phrase: str
    bound: Bound


@frozen(eq=False)
class Lexicon:
    """The words of one language.

    Attributes:
        language: the folder of the lists.
        numbers: number words with their value and class.
        scales: abbreviated scales with their value and where they may stand.
        fractions: denominators in words, and whether the word is plural.
        denominators: those, and plurals of two words ("twenty-firsts"), which only stand behind a number.
        vague: plural scales with low end, literal and implied high end.
        multiples: words for so many times as much, such as "twofold"; all but the first word only have to follow.
        before, for_age: bounds by hedge in front of a number.
        after: hedges behind a number by their first word, the longest first.
        symbols, names: spellings of units, with and without case.
        money_before, money_after: spellings of currencies with code and part.
        money_large: letters that are a currency only in front of a large amount.
        roles: small words of the grammar by role.
        plurals, stopwords: see their files.
    """

    language: str
    numbers: Mapping[str, tuple[int, str]]
    scales: Mapping[str, tuple[int, str]]
    fractions: Mapping[str, tuple[int, bool]]
    denominators: Mapping[str, tuple[int, bool]]
    vague: Mapping[str, tuple[int, int, int]]
    multiples: Mapping[str, int]
    before: Mapping[str, Bound]
    after: Mapping[str, tuple[Hedge, ...]]
    for_age: Mapping[str, Bound]
    symbols: Mapping[str, UnitWord]
    names: Mapping[str, UnitWord]
    money_before: Mapping[str, tuple[str, Fraction]]
    money_after: Mapping[str, tuple[str, Fraction]]
    money_large: Mapping[str, tuple[str, Fraction]]
    roles: Mapping[str, frozenset[str]]
    plurals: frozenset[str]
    stopwords: frozenset[str]

    def kind_of_number(self, word: str) -> str:
        """The class of a number word in lower case; "" for any other word."""
        return self.numbers[word][1] if word in self.numbers else ""

    def is_plural(self, word: str) -> bool:
        """Whether a word in lower case has the form of a plural noun."""
        if word in self.plurals:
            return True
        ends, others = tuple(self.roles["plural-end"]), tuple(self.roles["singular-end"])
        return len(word) > LONGEST_SINGULAR and word.endswith(ends) and not word.endswith(others)

    def extended(
        self, *, units: Iterable[tuple[str, str]] = (), hedges: Iterable[tuple[str, str, str]] = ()
    ) -> Lexicon:
        """The same lexicon with more words.

        Args:
            units: spelling and unit id, for each; a spelling with capitals is read with them only.
            hedges: phrase, place ("before" or "after") and bound, for each.
        """
        hedges, units = tuple(hedges), tuple(units)
        behind = [(hedge.phrase, hedge.bound) for group in self.after.values() for hedge in group]
        behind += [(phrase.lower(), BOUND_OF[bound]) for phrase, place, bound in hedges if place == "after"]
        return evolve(
            self,
            names=dict(self.names) | {word: UnitWord(unit) for word, unit in units if word == word.lower()},
            symbols=dict(self.symbols) | {word: UnitWord(unit) for word, unit in units if word != word.lower()},
            before=dict(self.before) | {p.lower(): BOUND_OF[bound] for p, place, bound in hedges if place == "before"},
            after=_by_first_word(behind),
        )


lexicon_in_use: ContextVar[Lexicon | None] = ContextVar("lexicon_in_use", default=None)
"""The lexicon in use, if it is not the default one."""


def current() -> Lexicon:
    """The lexicon in use."""
    return lexicon_in_use.get() or default()


def names_of(unit: str) -> list[str]:
    """The names by which texts call a unit."""
    return [name for name, word in default().names.items() if word.unit == unit]


@cache
def default(language: str = "en") -> Lexicon:
    """The lexicon that the package ships for a language."""
    symbols, names = unit_words(language)
    before, after, large = _currencies(language)
    fractions: dict[str, tuple[int, bool]] = {}
    for singular, plural, denominator in rows("fractions", language):
        fractions[singular] = (int(denominator), False)
        fractions[plural] = (int(denominator), True)
    hedges, words = rows("hedges", language), rows("numbers", language)
    tens = [(word, int(value)) for word, value, kind in words if kind == "ten"]
    units = [(f"{word}s", int(value)) for word, value, kind in rows("ordinals", language) if kind == "unit"]
    compound = {f"{t}{join}{u}": (a + b, True) for t, a in tens for u, b in units for join in ("-", " ")}
    return Lexicon(
        language=language,
        numbers={word: (int(value), kind) for word, value, kind in words},
        scales={word: (int(value), where) for word, value, where in rows("scales", language)},
        fractions=fractions,
        denominators=compound | fractions,
        vague={phrase: (int(a), int(b), int(c)) for phrase, a, b, c in rows("vague", language)},
        multiples={phrase: int(value) for phrase, value in rows("multiples", language)},
        before={phrase: BOUND_OF[bound] for phrase, place, bound in hedges if place == "before"},
        after=_by_first_word((phrase, bound) for phrase, place, bound in hedges if place == "after"),
        for_age={phrase: BOUND_OF[bound] for phrase, place, bound in hedges if place == "age"},
        symbols=symbols,
        names=names,
        money_before=before,
        money_after=after,
        money_large=large,
        roles={role: frozenset(word for _, word in words) for role, words in by_role("words", language).items()},
        plurals=frozenset(word for (word,) in rows("plurals", language)),
        stopwords=frozenset(word for (word,) in rows("stopwords", language)),
    )


def _by_first_word(hedges: Iterable[tuple[str, str]]) -> dict[str, tuple[Hedge, ...]]:
    """Hedges by their first word, the longest first."""
    found: dict[str, dict[str, Hedge]] = {}
    for phrase, bound in hedges:
        found.setdefault(phrase.split()[0], {})[phrase] = Hedge(phrase, BOUND_OF[bound])
    return {
        word: tuple(sorted(group.values(), key=lambda h: (-len(h.phrase), h.phrase))) for word, group in found.items()
    }


def _currencies(language: str) -> tuple[_Money, _Money, _Money]:
    """Spellings of currencies in front of an amount, behind it, and in front of a large one; codes are in both."""
    before: _Money = {}
    after: _Money = {}
    large: _Money = {}
    for code, part, place, spellings in rows("currencies", language):
        entry = (code, Fraction(part))
        if place == "large":
            large |= dict.fromkeys(spellings.split("|"), entry)
            continue
        for spelling in spellings.split("|"):
            after.setdefault(spelling, entry)
            if place != "after":
                before.setdefault(spelling, entry)
        after.setdefault(code, (code, Fraction(1)))
        before.setdefault(code, (code, Fraction(1)))
    return before, after, large
