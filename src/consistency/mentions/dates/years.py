"""Decides whether a number of four digits is a year, by the words around it."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import Final, NamedTuple

from consistency.algebra.calendar import year_of
from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.counted import counts, counts_words, is_unit, words_behind, year_words
from consistency.mentions.dates.glued import is_free_after, is_free_before
from consistency.mentions.dates.listed_years import LISTING, end_of_years, follows_year, follows_years_of_one
from consistency.mentions.dates.words import OF, PAIRED_YEAR, meanings
from consistency.mentions.lexicon import current
from consistency.mentions.pieces import GAP, GENITIVE, trie

_BEFORE = LatePattern(r"([a-z][a-z'.-]*|[^a-z\s])[ \n(\"'\[]*$")
_IN_WORD: Final = f"{ascii_lowercase}'.-"
PAIRED = LatePattern(PAIRED_YEAR)
_CLOSED = re.compile(r"[.,;:!?)\]]|[ \n]*\Z")
_ENTRY = re.compile(r"(?:: {1,9}| [-\u2013\u2014] )[\"\u201c\u2018']?[A-Z](?:[a-z]| [a-z])")
_QUOTE_ENDS = re.compile(r"[a-z.,!?]'(?![a-z])")
_OWNING = re.compile(rf"(?<!0){GENITIVE}(?![a-z\d])")  # no "less than 1980's"
_NAME_OF = LatePattern(rf"[a-z)] [A-Z]\w+ {OF} \Z")

NEAR: Final = 64
"""Characters in front of a year in which words of an office are looked for."""
FIRST, LAST, OLDEST = 1900, 2100, 1500
"""A number outside is a year only if words or brackets say so ("in 1789", "the 1805 charter", "(1817-1842)")."""


_CITED = LatePattern(rf"(?:[A-Z][^\W\d_]+|\b{trie(year_words('cited'))}),? $")
"""In front of a year: "(Adams, 2000)", "(Adams et al., 2000)"."""
_COMPARED = LatePattern(rf"(?<![a-z]){trie(year_words('compared'))}{GAP}{trie(year_words('span'))}{GAP}$")
_ARTICLES: Final = with_role("words", "one")
_GENITIVE_ENDS: Final = tuple(with_role("words", "genitive-end"))
_THAN: Final = with_role("words", "than")
_MORE_THAN = LatePattern(
    rf"(?<![a-z]){trie(with_role('words', 'comparative'))}{GAP}(?:[a-z-]{{2,20}}{GAP}){{1,3}}{trie(_THAN)}{GAP}\Z"
)
_EXCELLED = LatePattern(rf"(?<![a-z]){trie(year_words('excelled'))}{GAP}{trie(_THAN)}{GAP}\Z")
_OF: Final = frozenset(meanings("of"))
_BACK: Final = frozenset((*meanings("to"), *with_role("words", "from")))
_TRACED = LatePattern(rf"(?<![a-z]){trie(year_words('traced'))}{GAP}(?:[a-z]+{GAP}){{1,4}}\Z")
"""Words in front of the year of an origin: "dates from 1066", "records going back to 1066"."""


class _Digits(NamedTuple):
    """Four digits that may be a year.

    Attributes:
        text: the text.
        folded: its folded copy.
        start: where they begin.
        end: where they, or the years joined to them, end.
        year: the number.
        previous: the word or the sign in front of them.
        following: the word or the sign behind them, and the word behind that.
    """

    text: str
    folded: str
    start: int
    end: int
    year: int
    previous: str
    following: tuple[str, str]

    @property
    def is_period(self) -> bool:
        """Whether other years are joined to them."""
        return self.end - self.start > len("2018-")

    @property
    def is_recent(self) -> bool:
        """Whether they stand alone and may be a year of these two centuries."""
        return FIRST <= self.year <= LAST and self.end - self.start == len("2018")

    @property
    def counts(self) -> bool:
        """Whether they count the words behind them."""
        return counts_words(self.text, self.following, self.end)


def is_year(text: str, folded: str, start: int, end: int) -> bool:
    """Whether the four digits at ``start`` are a year; ``end`` is where they, or the years joined to them, end."""
    if not (is_free_before(text, folded, start) and is_free_after(folded, end)):
        return False
    year, previous, following = int(folded[start : start + 4]), word_before(folded, start), words_behind(folded, end)
    digits = _Digits(text, folded, start, end, year, previous, following)
    if _is_price_year(digits) or _is_of_levels(digits):
        return True
    is_one_year = digits.is_period and following[0] in year_words("one-year")
    is_measure = not is_one_year and is_unit(text, following[0], end)
    if _is_compared_year(digits) and not (is_measure or digits.counts):
        return True
    is_of_number = is_numbered(previous) and not _is_yearly(previous, following[0])
    if is_measure or (is_of_number and not _is_span(digits)):
        return False
    return _is_year_by_words(digits)


def _is_year_by_words(digits: _Digits) -> bool:
    """Whether the words around digits without a unit say that they are a year, or leave no other meaning."""
    folded, start, end, year = digits.folded, digits.start, digits.end, digits.year
    is_known, is_one = _is_announced(digits), _is_one_year(digits)
    is_enclosed = folded[start - 1 : start] in "([" and start > 0 and folded[end : end + 1] in ")],;"
    is_cited = folded[end : end + 1] in ");" and _CITED.search(digits.text, max(0, start - 24), start) is not None
    is_named = is_known or is_one or is_enclosed or is_cited
    is_round = year % 100 == 0 and not (_is_deadline(digits) or _is_beside_year(digits))
    if is_round and not (is_named or digits.is_period):
        return False
    if not FIRST <= year <= LAST and not is_known:
        is_led = digits.is_period or is_one or digits.previous in year_words("loose")
        if year < OLDEST or year % 50 == 0 or not is_led:
            return False
    is_sure = is_named and not is_round and (year >= FIRST or digits.previous in _ARTICLES)
    return is_sure or _is_told_yearly(digits) or not digits.counts  # "an 1871 law of 3 sections" is sure


def _is_told_yearly(digits: _Digits) -> bool:
    """Whether a yearly figure is behind them, which is not counted: "expects 2025 sales of $3 bn"."""
    return digits.following[0] in year_words("told-yearly") and FIRST <= digits.year <= LAST


def _is_announced(digits: _Digits) -> bool:
    """Whether the words around digits say that they are a year: "in 1887", "the Treaty of 1929", "Founded 1887."."""
    folded, start, previous = digits.folded, digits.start, digits.previous
    return (
        previous in year_words("year")
        or (previous in _OF and _follows_name(digits.text, start))
        or (previous in _BACK and _TRACED.search(folded, max(0, start - NEAR), start) is not None)
        or (is_made_in_year(previous) and _CLOSED.match(folded, digits.end) is not None)
        or (digits.year < OLDEST and _is_of_reign(digits))
        or _opens_entry(digits)
        or (
            (digits.is_period and digits.year < FIRST and previous in year_words("opening"))
            and is_made_in_year(word_before(folded, folded.rindex(previous, 0, start)))  # "built between 1066 and 1087"
        )
    )


def _is_one_year(digits: _Digits) -> bool:
    """Whether the word or sign in front of digits makes them a single year: "the 1805 charter", "last week's 1999"."""
    return (
        digits.folded[digits.start - 1 : digits.start] == "-"
        or digits.previous in year_words("determiner")
        or digits.previous.endswith(_GENITIVE_ENDS)
        or (digits.previous in LISTING and follows_years_of_one(digits.folded, digits.start))
    )


def _is_span(digits: _Digits) -> bool:
    """Whether they are years despite a word of number in front: "more than 2022's", "over 2019-2021"."""
    if digits.is_period:
        return digits.previous in year_words("span")
    if _OWNING.match(digits.folded, digits.end):
        return True  # what a year has is compared
    listed = end_of_years(digits.folded, digits.end) if digits.previous in year_words("span") else None
    return listed is not None and not counts(digits.text, digits.folded, listed)


def _is_yearly(previous: str, following: str) -> bool:
    """Whether a yearly figure is behind the year: "an estimated 2015 population"."""
    return previous in year_words("of-record") and following in year_words("yearly")


def is_year_in_words(text: str, folded: str, start: int, end: int) -> bool:
    """Whether two digits or words are a year, by the word in front of them."""
    previous = word_before(folded, start)
    is_known = previous in year_words("year") or (previous in _OF and _follows_name(text, start))
    is_loose = previous in year_words("loose") and previous not in _OF and PAIRED.match(folded, start)
    is_short = folded[start : start + 1] == "'" and (
        (previous in year_words("short") and _CLOSED.match(folded, end))
        or (previous in year_words("shortened") and not _QUOTE_ENDS.search(folded, end, end + NEAR))
    )
    return (
        bool(is_known or is_loose or is_short)
        and not folded.startswith(("-", "'"), end)
        and not counts(text, folded, end)
    )


def is_numbered(word: str) -> bool:
    """Whether a number behind a word is a label or a count: "page 2012", "over 2012"."""
    return word in year_words("count") or word.rstrip(".") in year_words("count")


def is_made_in_year(word: str) -> bool:
    """Whether a word is one of making, which dates a thing by its year: "built around 1850"."""
    return word in year_words("made")


def word_before(folded: str, start: int) -> str:
    """The word or the sign in front of an offset; "" at the beginning."""
    window = folded[max(0, start - 24) : start]
    words = window.rstrip(' \n("[')
    if "a" <= words[-1:] <= "z":  # as a rule
        return words[len(words.rstrip(_IN_WORD)) :].lstrip("'.-")
    before = _BEFORE.search(window)
    return before[1] if before else ""


def announces_year(word: str) -> bool:
    """Whether a number of four digits right behind a word is a year."""
    return word in year_words("year")


def may_be_year(day: int) -> bool:
    """Whether a day is in a year that is recognised without words around it."""
    return FIRST <= year_of(day) <= LAST


def _is_price_year(digits: _Digits) -> bool:
    """Whether they are the year of the prices of an amount: "in 2017 dollars", "constant 2015 US dollars"."""
    return (
        FIRST <= digits.year <= LAST
        and digits.year % 100 != 0
        and digits.previous in year_words("price-before")
        and not year_words("price").isdisjoint(digits.following)
    )


def _is_deadline(digits: _Digits) -> bool:
    """Whether a round number is the year of a deadline: "a metre by 2100", but not "it rose by 2100"."""
    led = digits.folded[max(0, digits.start - NEAR) : digits.start].split()[-2:]
    if not (FIRST <= digits.year <= LAST and led and led[-1] in year_words("deadline")):
        return False
    return led[0] not in current().roles["change"]


def _is_beside_year(digits: _Digits) -> bool:
    """Whether a year that is not round is next to them in a list: "in 1999, 2000 and 2001"."""
    if follows_year(digits.folded, digits.start):
        return True
    others = end_of_years(digits.folded, digits.end)
    return others is not None and not counts(digits.text, digits.folded, others)


def _is_of_levels(digits: _Digits) -> bool:
    """Whether they are the year of a comparison with its levels: "cut to 1999 levels"."""
    is_of_year = digits.following[0] in year_words("of-year") and digits.previous in year_words("compares")
    return is_of_year and digits.is_recent


def _is_compared_year(digits: _Digits) -> bool:
    """Whether they are the year of a comparison: "a 10% increase over 2018", "more seats than 2018"."""
    folded, start = digits.folded, digits.start
    if digits.previous in _THAN and digits.is_recent and digits.year % 100:
        near = max(0, start - NEAR)
        return any(form.search(folded, near, start) is not None for form in (_MORE_THAN, _EXCELLED))
    if digits.previous not in year_words("span") or not digits.is_recent:
        return False
    return _COMPARED.search(folded, max(0, start - 32), start) is not None


def _opens_entry(digits: _Digits) -> bool:
    """Whether they open a line, and a sentence follows: "1858: The company was wound up"."""
    opens = not digits.start or digits.text[digits.start - 1] == "\n"
    return opens and _ENTRY.match(digits.text, digits.end) is not None


def _is_of_reign(digits: _Digits) -> bool:
    """Whether they are an old year of a reign or an office: "king from 1209", "from 1209 until his death"."""
    if digits.previous not in year_words("reign-lead"):
        return False
    following = digits.following
    if following[0] in year_words("ends") and following[1] in current().roles["own"]:
        return True
    before = digits.folded[max(0, digits.start - NEAR) : digits.start]
    return not year_words("reign").isdisjoint(before.split())


def _follows_name(text: str, start: int) -> bool:
    """Whether "of" before the year follows a name: "the Treaty of 1929"."""
    return bool(_NAME_OF.search(text, max(0, start - 32), start))
