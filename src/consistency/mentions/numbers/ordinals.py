"""Finds ordinals: "52nd", "seventy-eighth", "the Second Protocol", "Phase II".

An ordinal ranks something, so a thing must follow it. Fractions ("a third of"), units ("one second"), adverbs
("First, ...") and idioms ("first aid") rank nothing and are left out.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from consistency.algebra.bounds import readings
from consistency.algebra.interval import Interval
from consistency.late import LatePattern
from consistency.lexicons import rows, with_role
from consistency.mentions.dates.words import (
    AND,
    DASH,
    OF,
    OR,
    ORDINAL_WORD,
    ORDINALS,
    SUFFIX,
    THE,
    UNTIL,
    meanings,
    ordinal_value,
)
from consistency.mentions.hits import Hit, Window
from consistency.mentions.identifiers.streets import names_street
from consistency.mentions.lexicon import default
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.numerals.fractions import part_has_verb, tells_state
from consistency.mentions.pieces import GAP, MAY_GAP, WORD_END, trie
from consistency.model.reading import OPPOSITE, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.mentions.source import SourceText

SCALES = {word: value for word, (value, kind) in ORDINALS.items() if kind == "scale"}
CARDINALS = {word: (int(value), kind) for word, value, kind in rows("numbers") if kind != "group"}
SEVERAL = [word for word, (value, _) in CARDINALS.items() if 1 < value <= 100]
CUES = {
    role: with_role("ordinal_cues", role)
    for role in (
        "opener",
        "idiom",
        "numbered",
        "superlative",
        "rank-verb",
        "closing",
        "ranked",
        "lead",
        "rank-behind",
        "part",
        "no-rank",
        "superlative-end",
    )
}
ARTICLES = with_role("words", "one")
PAST_ENDS = tuple(with_role("words", "past-end"))
FUNCTION = with_role("year_cues", "function", "determiner")

ANCHOR = LatePattern(
    rf"(?<![a-z\d\xb5-\xff./])(?:(?P<digits>(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,9}})){SUFFIX}"
    rf"|(?P<words>{ORDINAL_WORD}|{trie(SCALES)}{WORD_END})"
    rf"|(?P<thing>{trie(CUES['numbered'])}){GAP}(?P<roman>[ivx]{{1,6}}){WORD_END})"
)
RANGE = LatePattern(
    rf"(?<![a-z\d./])(?<!\d-)(?P<low>\d{{1,4}})(?:{SUFFIX})?(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}{UNTIL}{GAP}(?:{THE}{GAP})?)"
    rf"(?P<high>\d{{1,4}}){SUFFIX}"
)
CARDINAL = rf"{trie(CARDINALS)}"
BEFORE = LatePattern(
    rf"(?<![a-z\d])(?P<cardinals>(?:{CARDINAL}(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}(?:{AND}{GAP})?)){{1,12}})$"
)
_STONES = LatePattern(r"\d*(?:[02-9]|11) ?st(?![a-z])|\d+ ?st ?\d{1,2} ?lb")
"""As in "3st", "11st 4lb": no ordinal is written so."""
_IN_WORD = re.compile(r"[\w\s]")
_JOINING: Final = frozenset(meanings("and"))
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
OF_OR_END = LatePattern(rf"{GAP}{OF}(?![a-z])|{MAY_GAP}(?:[.,;:!?)]|$)")
DETERMINERS = with_role("year_cues", "determiner")
COPULAS = with_role("claims", "be")
FIRST = next(word for word, (value, _) in ORDINALS.items() if value == 1)
SECOND = next(word for word, (value, _) in ORDINALS.items() if value == 2)
ROMAN = {"i": 1, "v": 5, "x": 10}
WINDOW = 120


def are_stones(folded: str, start: int) -> bool:
    """Whether the number at an offset that "st" follows is a weight."""
    return _STONES.match(folded, start) is not None


def ordinals_in(source: SourceText, window: Window, floor: int = 0) -> Iterator[Hit]:
    """The ordinals that begin in a window of a text, not before the end of the previous ordinal (``floor``)."""
    text, folded, at = source.text, source.folded, floor
    for found in window.matches(ANCHOR, folded):
        if found.start() < at:
            continue
        hit = (
            _in_digits(source, found, at)
            if found["digits"]
            else _in_words(text, folded, found, at)
            if found["words"]
            else _in_roman(text, found)
        )
        if hit is not None and not names_street(text, hit.end):
            yield hit
            at = hit.end


def _hit(start: int, end: int, low: int, high: int | None = None) -> Hit:
    literal = Interval(low, low if high is None else high)
    value = Fraction(low) if high is None else None
    bound = "exact" if high is None else "range"
    return Hit(start, end, Reading("ordinal", bound, literal, literal, value))  # type: ignore[arg-type]


def _in_digits(source: SourceText, found: re.Match[str], floor: int) -> Hit | None:
    """An ordinal such as "52nd", or the range that ends with it; None if it ranks nothing."""
    folded, (start, end) = source.folded, found.span()
    if are_stones(folded, start):
        return None
    number = int(found["digits"].replace(",", ""))
    spread = RANGE.match(folded, start)
    if spread is None:
        opening = max(floor, start - 24)
        spread = next((m for m in RANGE.finditer(folded, opening, end) if m.end() == end), None)
    if spread and int(spread["low"]) < int(spread["high"]):
        return _hit(spread.start(), spread.end(), int(spread["low"]), int(spread["high"]))
    return _bounded(source, _hit(start, end, number), floor) if number else None


def _bounded(source: SourceText, hit: Hit, floor: int) -> Hit:
    """The ordinal with its bound: "no lower than 5th"; "over 5th Avenue" and "by the 5th" limit nothing."""
    found = bound_before(source, hit.start, floor)
    if found is None or found.kind not in OPPOSITE:
        return hit
    last = source.folded[found.place : hit.start].rsplit(maxsplit=1)[-1]
    if last.isalpha() and last not in source.lexicon.roles["than"] and found.kind not in ("at-least", "at-most"):
        return hit
    value = Fraction(hit.reading.literal.low or 0)
    literal, implied = readings(found.kind, value, Fraction(0), floor=True)
    return Hit(found.place, hit.end, Reading("ordinal", found.kind, literal, implied, value))


def _in_roman(text: str, found: re.Match[str]) -> Hit | None:
    """The Roman numeral of "Phase II"; for a single letter the word needs a capital, too: not "the part I like"."""
    start, end = found.span("roman")
    if not text[start:end].isupper() or not (text[found.start()].isupper() or end > start + 1):
        return None
    digits = [ROMAN[char] for char in found["roman"]]
    value = sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
    return _hit(start, end, value)


def _in_words(text: str, folded: str, found: re.Match[str], floor: int) -> Hit | None:
    """An ordinal in words, with the cardinal words before it; None if it ranks nothing."""
    start, end = found.span()
    words = found["words"]
    value = SCALES.get(words) or ordinal_value(words)
    cardinals = BEFORE.search(folded, max(floor, start - WINDOW), start)
    if cardinals:
        total = _compound(cardinals["cardinals"], words, value)
        if total is None or (words in SCALES and _is_part(folded, cardinals, end)):
            return None
        start, value = cardinals.start(), total
    elif HYPHENATED.match(folded, end):
        return None
    before = last_word(folded, start)
    if not _ranks(text, folded, start, end, words, before, is_compound=cardinals is not None):
        return None
    return _hit(start, end, value)


def plain_ordinal(text: str, folded: str, start: int, end: int) -> Hit | None:
    """The ordinal of one word at an offset, without number words in front; None if it ranks nothing."""
    word = folded[start:end]
    if names_street(text, end):
        return None
    ranks = _ranks(text, folded, start, end, word, last_word(folded, start), is_compound=False)
    return Hit(start, end, ordinal_reading(ORDINALS[word][0])) if ranks else None


def last_word(folded: str, start: int) -> str:
    """The word, the number or the sign in front of an offset, across gaps; "" when none is near."""
    window = folded[max(0, start - 24) : start].rstrip(" \n")
    last = window[-1:]
    if last in _NUMERALS:
        return window[len(window.rstrip(_NUMERALS)) :].lstrip(".,") or last
    return window[len(window.rstrip(ascii_lowercase)) :] or ("" if _IN_WORD.match(last) else last)


@lru_cache(maxsize=256)
def ordinal_reading(value: int) -> Reading:
    """The reading of one ordinal."""
    return _hit(0, 1, value).reading


def _is_part(folded: str, cardinals: re.Match[str], end: int) -> bool:
    """Whether a scale is a fraction: "one hundredth of a second", but not "the one hundredth visitor"."""
    if CARDINALS.get(cardinals["cardinals"].strip(" \n-"), (0, ""))[0] != 1:
        return False
    return OF_OR_END.match(folded, end) is not None and last_word(folded, cardinals.start()) not in DETERMINERS


def _compound(cardinals: str, words: str, value: int) -> int | None:
    """The number of "two hundred thirty second"; None if the words are a fraction ("two third") or no number."""
    total = group = 0
    least = 0
    for word in re.findall("[a-z]+", cardinals):
        if word in _JOINING:
            continue
        number, kind = CARDINALS[word]
        if kind == "hundred":
            group = max(1, group) * number
        elif kind == "scale":
            total, group = total + max(1, group) * number, 0
        else:
            group += number
        least = number
    if words in SCALES:
        return total + max(1, group) * value if value == 100 or not total % value else None
    tens = value >= 10 or least >= 100
    return total + group + value if least >= 100 or (least >= 20 and not tens) else None


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


def _ranks(text: str, folded: str, start: int, end: int, words: str, before: str, *, is_compound: bool) -> bool:
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
        or (led in _JOINING and _is_added(folded, start, before, led, word))
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
