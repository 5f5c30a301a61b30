"""Whether a number of four digits names a year: only the words around it can say."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase
from typing import Final

from consistency.algebra.calendar import year_of
from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.listed_years import LISTING, end_of_years, follows_year, follows_years_of_one
from consistency.mentions.dates.words import OF, PAIRED_YEAR, meanings
from consistency.mentions.lexicon import current
from consistency.mentions.pieces import GAP, GENITIVE, trie

_BEFORE = LatePattern(r"([a-z][a-z'.-]*|[^a-z\s])[ \n(\"'\[]*$")
_IN_WORD: Final = f"{ascii_lowercase}'.-"
_AFTER = re.compile(rf"(?:{GAP}([^\W\d_]++(?!\d)(?:[.-][^\W\d_]+)*+|[^\w\s]))?(?:{GAP}([^\W\d_]+))?")
PAIRED = LatePattern(PAIRED_YEAR)
_CLOSED = re.compile(r"[.,;:!?)\]]|[ \n]*\Z")
_BASE = re.compile(r"=100(?!\d)")
"""Of an index, behind the year in which it was 100: "(2015=100)"."""
_ENTRY = re.compile(r"(?:: {1,9}| [-\u2013\u2014] )[\"\u201c\u2018']?[A-Z](?:[a-z]| [a-z])")
_LETTERED = re.compile(r"[a-h](?:[,;)]|$)")  # two works of one year: "2005b"
_QUOTE_ENDS = re.compile(r"[a-z.,!?]'(?![a-z])")
_OWNING = re.compile(rf"(?<!0){GENITIVE}(?![a-z\d])")  # no "less than 1980's"
_NAME = re.compile(r"[A-Z][a-z]{2,}-$")
_NAME_BEHIND = re.compile(r"[A-Z]\. (?:[A-Z]\. )*([A-Z][a-z]+)")
"""A name whose initials are no units: "in 1998 K. Lund"."""
_NAME_OF = LatePattern(rf"[a-z)] [A-Z]\w+ {OF} \Z")

NEAR: Final = 64
"""Characters in front of a year in which words of an office are looked for."""
FIRST, LAST, OLDEST = 1900, 2100, 1500
"""A number outside is a year only where words or brackets say so ("in 1789", "the 1805 charter", "(1817-1842)")."""


@cache
def _words(role: str) -> frozenset[str]:
    return with_role("year_cues", role)


_CITED = LatePattern(rf"(?:[A-Z][^\W\d_]+|\b{trie(_words('cited'))}),? $")  # "(Adams, 2000)", "(Adams et al., 2000)"
_PREFIX = LatePattern(rf"(?<![a-z]){trie(_words('prefix'))}-$")
_COMPARED = LatePattern(rf"(?<![a-z]){trie(_words('compared'))}{GAP}{trie(_words('span'))}{GAP}$")
_ARTICLES: Final = with_role("words", "one")
_GENITIVE_ENDS: Final = tuple(with_role("words", "genitive-end"))
_THAN: Final = with_role("words", "than")
_MORE_THAN = LatePattern(
    rf"(?<![a-z]){trie(with_role('words', 'comparative'))}{GAP}(?:[a-z-]{{2,20}}{GAP}){{1,3}}{trie(_THAN)}{GAP}\Z"
)
_EXCELLED = LatePattern(rf"(?<![a-z]){trie(_words('excelled'))}{GAP}{trie(_THAN)}{GAP}\Z")
_OF: Final = frozenset(meanings("of"))
_BACK: Final = frozenset((*meanings("to"), *with_role("words", "from")))
_TRACED = LatePattern(rf"(?<![a-z]){trie(_words('traced'))}{GAP}(?:[a-z]+{GAP}){{1,4}}\Z")
"""In front of the year in which something came about: "dates from 1066", "records going back to 1066"."""
_COMPOUND = LatePattern(rf"-{trie(_words('compound'))}\b")


def is_year(text: str, folded: str, start: int, end: int) -> bool:
    """Whether the four digits at ``start`` are a year; ``end`` is where they, or the years joined to them, end."""
    if not (_is_free_before(text, folded, start) and _is_free_after(folded, end)):
        return False
    year, is_period = int(folded[start : start + 4]), end - start > 5
    previous, after = word_before(folded, start), _AFTER.match(folded, end)
    following = (after[1] or "", after[2] or "") if after else ("", "")
    if _is_price_year(previous, following, year) or _is_of_levels(folded, start, end, following, previous):
        return True
    is_unit = _is_unit(text, following[0], end) and not (is_period and following[0] in _words("one-year"))
    if _is_compared_year(folded, start, end, previous) and not (is_unit or _counts(text, following, end)):
        return True
    is_of_number = is_numbered(previous) and not _is_yearly(previous, following[0])
    if is_unit or (is_of_number and not _is_span(text, folded, previous, end, is_period=is_period)):
        return False
    is_known = (
        previous in _words("year")
        or (previous in _OF and _follows_name(text, start))
        or (previous in _BACK and _TRACED.search(folded, max(0, start - NEAR), start) is not None)
        or (is_made_in_year(previous) and _CLOSED.match(folded, end) is not None)  # "Founded 1887."
        or (year < OLDEST and _is_of_reign(folded, start, previous, following))
        or _opens_entry(text, start, end)
        or (
            (is_period and year < FIRST and previous in _words("opening"))  # "built between 1066 and 1087"
            and is_made_in_year(word_before(folded, folded.rindex(previous, 0, start)))
        )
    )
    is_one = (
        folded[start - 1 : start] == "-"
        or previous in _words("determiner")
        or previous.endswith(_GENITIVE_ENDS)
        or (previous in LISTING and follows_years_of_one(folded, start))
    )
    is_enclosed = folded[start - 1 : start] in "([" and start > 0 and folded[end : end + 1] in ")],;"
    is_cited = folded[end : end + 1] in ");" and _CITED.search(text, max(0, start - 24), start) is not None
    is_named = is_known or is_one or is_enclosed or is_cited
    is_round = year % 100 == 0 and not (_is_deadline(folded, start, year) or _is_beside_year(text, folded, start, end))
    if is_round and not (is_named or is_period):
        return False
    if (
        not FIRST <= year <= LAST
        and not is_known
        and (year < OLDEST or year % 50 == 0 or not (is_period or is_one or previous in _words("loose")))
    ):
        return False
    is_sure = is_named and not is_round and (year >= FIRST or previous in _ARTICLES)  # "an 1871 law of 3 sections"
    return is_sure or not _counts(text, following, end)


def _is_span(text: str, folded: str, previous: str, end: int, *, is_period: bool) -> bool:
    """Whether years stand behind a word of number: "more than 2022's", "over 2019-2021", "over 2019 and 2020"."""
    if _OWNING.match(folded, end) and not is_period:
        return True  # what a year has is compared
    if previous not in _words("span"):
        return False
    listed = None if is_period else end_of_years(folded, end)
    return is_period or (listed is not None and not counts(text, folded, listed))


def _is_yearly(previous: str, following: str) -> bool:
    """As in "an estimated 2015 population": what stands behind the year is told once a year."""
    return previous in _words("of-record") and following in _words("yearly")


def is_year_in_words(text: str, folded: str, start: int, end: int) -> bool:
    """Whether two digits or words that may be a year are one: only the word in front of them can say so."""
    previous = word_before(folded, start)
    is_known = previous in _words("year") or (previous in _OF and _follows_name(text, start))
    is_loose = previous in _words("loose") and previous not in _OF and PAIRED.match(folded, start)
    is_short = folded[start : start + 1] == "'" and (
        (previous in _words("short") and _CLOSED.match(folded, end))
        or (previous in _words("shortened") and not _QUOTE_ENDS.search(folded, end, end + NEAR))
    )
    return (
        bool(is_known or is_loose or is_short)
        and not folded.startswith(("-", "'"), end)
        and not counts(text, folded, end)
    )


def is_numbered(word: str) -> bool:
    """Whether what stands behind a word is the number of a thing, or a number of things: "page 2012", "over 2012"."""
    return word in _words("count") or word.rstrip(".") in _words("count")


def is_made_in_year(word: str) -> bool:
    """Whether a word tells that something came about, which it does in a year: "built around 1850"."""
    return word in _words("made")


def word_before(folded: str, start: int) -> str:
    """The word in front of an offset, or the sign that stands there; "" at the beginning."""
    window = folded[max(0, start - 24) : start]
    words = window.rstrip(' \n("[')
    if "a" <= words[-1:] <= "z":  # as a rule
        return words[len(words.rstrip(_IN_WORD)) :].lstrip("'.-")
    before = _BEFORE.search(window)
    return before[1] if before else ""


def announces_year(word: str) -> bool:
    """Whether a number of four digits right behind a word is a year."""
    return word in _words("year")


def may_be_year(day: int) -> bool:
    """Whether a day lies in a year that needs no words around it to be one."""
    return FIRST <= year_of(day) <= LAST


def _is_price_year(previous: str, following: tuple[str, str], year: int) -> bool:
    """Whether it is the year of the prices of an amount: "in 2017 dollars", "constant 2015 US dollars"."""
    return (
        FIRST <= year <= LAST
        and year % 100 != 0
        and previous in _words("price-before")
        and not _words("price").isdisjoint(following)
    )


def _is_recent(folded: str, start: int, end: int) -> bool:
    """Whether four digits alone may be a year of these two centuries."""
    return FIRST <= int(folded[start : start + 4]) <= LAST and end - start == len("2018")


def _is_deadline(folded: str, start: int, year: int) -> bool:
    """Whether a round number is the year by which something comes: "a metre by 2100", but "it rose by 2100"."""
    led = folded[max(0, start - NEAR) : start].split()[-2:]
    if not (FIRST <= year <= LAST and led and led[-1] in _words("deadline")):
        return False
    return led[0] not in current().roles["change"]


def _is_beside_year(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a year that is not round stands next to it in a list: "in 1999, 2000 and 2001"."""
    if follows_year(folded, start):
        return True
    others = end_of_years(folded, end)
    return others is not None and not counts(text, folded, others)


def _is_of_levels(folded: str, start: int, end: int, following: tuple[str, str], previous: str) -> bool:
    """Whether something is compared with what was in a year: "cut to 1999 levels"."""
    is_of_year = following[0] in _words("of-year") and previous in _words("compares")
    return is_of_year and _is_recent(folded, start, end)


def _is_compared_year(folded: str, start: int, end: int, previous: str) -> bool:
    """Whether a year is compared with: "a 10% increase over 2018", "more seats than 2018", "hotter than 2018"."""
    if previous in _THAN and _is_recent(folded, start, end) and folded[end - 2 : end] != "00":
        near = max(0, start - NEAR)
        return any(form.search(folded, near, start) is not None for form in (_MORE_THAN, _EXCELLED))
    if previous not in _words("span") or not _is_recent(folded, start, end):
        return False
    return _COMPARED.search(folded, max(0, start - 32), start) is not None


def _opens_entry(text: str, start: int, end: int) -> bool:
    """Whether it opens a line, and a sentence follows: "1858: The company was wound up"."""
    return (not start or text[start - 1] == "\n") and _ENTRY.match(text, end) is not None


def _is_of_reign(folded: str, start: int, previous: str, following: tuple[str, str]) -> bool:
    """Whether a number of old times tells how long somebody ruled: "king from 1209", "from 1209 until his death"."""
    if previous not in _words("reign-lead"):
        return False
    if following[0] in _words("ends") and following[1] in current().roles["own"]:
        return True
    return not _words("reign").isdisjoint(folded[max(0, start - NEAR) : start].split())


def _follows_name(text: str, start: int) -> bool:
    """Whether "of" before the year follows a name: "the Treaty of 1929"."""
    return bool(_NAME_OF.search(text, max(0, start - 32), start))


def _is_free_before(text: str, folded: str, start: int) -> bool:
    """Whether nothing glued to the number makes it part of a code, an amount or a longer number."""
    char = folded[start - 1] if start else " "
    if char == "-":
        return bool(_PREFIX.search(folded[max(0, start - 8) : start]) or _NAME.search(text[max(0, start - 24) : start]))
    return char in " \n([{\"'*_\x96\x97;,?!>|~©" and not (
        char in ",'\x96\x97" and start > 1 and folded[start - 2].isdigit()
    )


def _is_free_after(folded: str, end: int) -> bool:
    """Whether nothing glued to the end of the number makes it another thing."""
    char = folded[end] if end < len(folded) else " "
    if _LETTERED.match(folded, end):
        return True
    if char in ".,:":
        return not folded[end + 1 : end + 2].isdigit()
    if char == "-":
        return bool(_COMPOUND.match(folded, end))
    if char == "=":
        return _BASE.match(folded, end) is not None
    return char in " \n)]}\"*_;!?'\x8f\x96\x97|<~" and folded[end : end + 2] not in ("'\"", "''")


def _is_unit(text: str, word: str, end: int) -> bool:
    """Whether the word behind is a unit, a scale or a sign that only quantities have."""
    if not word:
        return False
    if word in _words("quantity") or word in current().names:
        return True
    at = _at_word(text, end)
    return (
        len(word) <= 3
        and text[at : at + len(word)] in current().symbols
        and word not in _words("year") | _words("function")
        and not ((name := _NAME_BEHIND.match(text, at)) and name[1].lower() not in _words("function"))
    )


def counts(text: str, folded: str, end: int) -> bool:
    """Whether the number that ends at ``end`` measures or counts what follows."""
    after = _AFTER.match(folded, end)
    following = (after[1] or "", after[2] or "") if after else ("", "")
    return _is_unit(text, following[0], end) or _counts(text, following, end)


def measures(text: str, folded: str, end: int) -> bool:
    """Whether a unit stands behind the number that ends at ``end``."""
    after = _AFTER.match(folded, end)
    return _is_unit(text, after[1] or "" if after else "", end)


def _at_word(text: str, end: int) -> int:
    while end < len(text) and text[end].isspace():
        end += 1
    return end


def _counts(text: str, following: tuple[str, str], end: int) -> bool:
    """Whether the number counts what follows: a plural noun, or one word and then a plural noun."""
    word, second = following
    if not word[:1].isalpha() or text[_at_word(text, end)].isupper() or word in _words("function"):
        return False
    return _is_plural(word) or (second not in _words("function") and _is_plural(second))


def _is_plural(word: str) -> bool:
    lexicon = current()
    return word not in _words("verb") and (lexicon.is_plural(word) or word in lexicon.roles["people"])
