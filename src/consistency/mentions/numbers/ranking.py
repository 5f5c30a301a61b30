"""Decides whether an ordinal ranks a thing: "the second mill" does, "a third of it", "a second ahead" do not."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import Final

from consistency.late import LatePattern
from consistency.lexicons import by_role, rows, with_role
from consistency.mentions.dates.words import AND, DASH, OF, OR, ORDINAL_WORD, ORDINALS, SUFFIX, THE, UNTIL, meanings
from consistency.mentions.lexicon import default
from consistency.mentions.numbers.numerals.fractions import part_has_verb, tells_state
from consistency.mentions.pieces import GAP, WORD_END, trie

CARDINALS = {word: (int(value), kind) for word, value, kind in rows("numbers") if kind != "group"}
SEVERAL = [word for word, (value, _) in CARDINALS.items() if 1 < value <= 100]
CUES = {role: with_role("ordinal_cues", role) for role in by_role("ordinal_cues")}
ARTICLES = with_role("words", "one")
PAST_ENDS = tuple(with_role("words", "past-end"))
FUNCTION = with_role("year_cues", "function", "determiner")
COPULAS = with_role("claims", "be")
FIRST = next(word for word, (value, _) in ORDINALS.items() if value == 1)
SECOND = next(word for word, (value, _) in ORDINALS.items() if value == 2)
_IN_WORD = re.compile(r"[\w\s]")
JOINING: Final = frozenset(meanings("and"))
_NUMERALS: Final = "0123456789.,"
NEXT_WORD = re.compile(r"(?P<gap>[ \n]*)(?P<word>[a-z\xb5-\xff]+|\S)?")
_SUPERLATIVE = rf"(?:{trie(CUES['superlative'])}|[a-z]+{trie(CUES['superlative-end'])})"
HYPHENATED = LatePattern(rf"{DASH}(?=[a-z])(?!{_SUPERLATIVE}\b)")
SUPERLATIVE = LatePattern(
    rf"(?:{DASH}|{GAP}{AND}{GAP}){_SUPERLATIVE}\b|{GAP}{trie(CUES['superlative'])}{GAP}[a-z]"
    rf"|{GAP}{AND}{GAP}{trie(CUES['closing'])}{GAP}[a-z]"
)
"""Words in front of the ranked thing: "third-largest", "third most visited", "third and most recent"."""
_PART_OF = LatePattern(rf"{trie(CUES['part'])} {OF} {trie(ARTICLES)} \Z")
"""In front of a second of time: "two hundredths of a second"."""
LISTED = LatePattern(
    rf"(?:,?{GAP}(?:{AND}|{OR}|{UNTIL}){GAP}|,{GAP}|{DASH})(?:{THE}{GAP})?(?:{ORDINAL_WORD}|\d{{1,3}}{SUFFIX})"
)
_THAN = rf"[a-z]{{4,5}}{GAP}{trie(with_role('words', 'than'))}"
OF_MANY = LatePattern(rf"{GAP}{OF}{GAP}(?:(?:{THE}|{_THAN}){GAP})?(?:(?!1\b)\d|{trie(SEVERAL)}{WORD_END})")
"""Words behind an ordinal that is one of several: "the second of three goals", "the sixth of more than 20"."""


def ranks(text: str, folded: str, start: int, end: int, words: str, before: str, *, is_compound: bool) -> bool:
    """Whether an ordinal ranks a thing, by the words around it."""
    after = NEXT_WORD.match(folded, end)
    word = (after["word"] or "") if after else ""
    is_alone = not word and not before
    if is_alone or is_compound:
        return True
    if before[0:1].isdigit() or before in CARDINALS or before in CUES["no-rank"]:
        return False
    if folded[start - 1 : start] in "-\x96\x97" and start:
        return False
    if words == SECOND and (
        _PART_OF.search(folded, max(0, start - 24), start) or (before in ARTICLES and word in CUES["lead"])
    ):
        return False  # "a second ahead"
    is_content = word.isalpha() and word not in FUNCTION and bool(after and after["gap"])
    compound = None if words in ORDINALS else _ranks_as_compound(words, before, word, is_content=is_content)
    if compound is not None:
        return compound
    led = last_word(folded, folded.rfind(before, 0, start)) if before in ARTICLES else ""
    if before in ARTICLES and (
        tells_state(folded, end)
        or part_has_verb(default().roles, led, word)
        or (led in JOINING and _is_added(folded, start, before, led, word))
    ):
        return False  # "less than a third voted", "is a third full", "two and a third cups"
    if before in COPULAS and word.endswith(PAST_ENDS) and words not in CUES["ranked"]:
        return False  # "samples were first dried"
    is_content = is_content or SUPERLATIVE.match(folded, end) is not None
    is_idiom = is_content and f"{words} {word}" in CUES["idiom"] and not text[start].isupper()
    if (before in CUES["rank-verb"] or (before in COPULAS and _ranks_behind_is(words, word))) and not is_idiom:
        return True
    if not is_content:
        is_one = LISTED.match(folded, end) or OF_MANY.match(folded, end)
        return before in CUES["opener"] and bool(is_one) and before not in ARTICLES
    if is_idiom:
        return False
    if words not in (FIRST, SECOND):
        return True
    return (
        before in CUES["opener"]
        or (text[start].isupper() and before not in ("", ".", "?", "!", ":", ";"))
        or not before
    )


def last_word(folded: str, start: int) -> str:
    """The word, the number or the sign in front of an offset, across gaps; "" when none is near."""
    window = folded[max(0, start - 24) : start].rstrip(" \n")
    last = window[-1:]
    if last in _NUMERALS:
        return window[len(window.rstrip(_NUMERALS)) :].lstrip(".,") or last
    return window[len(window.rstrip(ascii_lowercase)) :] or ("" if _IN_WORD.match(last) else last)


def _ranks_as_compound(words: str, before: str, word: str, *, is_content: bool) -> bool | None:
    """Whether a compound ordinal ranks a thing: "twenty-first" does, "a thirty-second pause" not; None in doubt."""
    if not words.endswith(SECOND):
        return True
    if before in ARTICLES:
        return word in CUES["ranked"]
    return True if not is_content and before in CUES["opener"] else None


def _ranks_behind_is(words: str, word: str) -> bool:
    """Whether an ordinal behind "is" is a rank, by the word behind it: "was second on 129", "is third, behind"."""
    return words != FIRST and (word in CUES["rank-behind"] or not word.isalpha())


def _is_added(folded: str, start: int, before: str, led: str, word: str) -> bool:
    """Whether a fraction of many things is added to the number in front of "and a"."""
    number = last_word(folded, folded.rfind(led, 0, folded.rfind(before, 0, start)))
    return (number in CARDINALS or number.isdigit()) and (
        default().is_plural(word) or CARDINALS.get(word, (0, ""))[1] == "scale"
    )
