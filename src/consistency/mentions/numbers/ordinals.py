"""Finds ordinals: "52nd", "seventy-eighth", "the Second Protocol", "Phase II".

An ordinal ranks something, so a thing must follow it. Fractions ("a third of"), units ("one second"), adverbs
("First, ...") and idioms ("first aid") rank nothing and are left out.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.algebra.bounds import readings
from consistency.algebra.interval import Interval
from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.words import (
    AND,
    DASH,
    OF,
    ORDINAL_WORD,
    ORDINALS,
    SUFFIX,
    THE,
    UNTIL,
    ordinal_value,
)
from consistency.mentions.hits import Hit, Window
from consistency.mentions.identifiers.streets import names_street
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.ranking import CARDINALS, HYPHENATED, JOINING, last_word, ranks
from consistency.mentions.pieces import GAP, MAY_GAP, WORD_END, trie
from consistency.model.reading import OPPOSITE, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.mentions.source import SourceText

SCALES = {word: value for word, (value, kind) in ORDINALS.items() if kind == "scale"}

ANCHOR = LatePattern(
    rf"(?<![a-z\d\xb5-\xff./])(?:(?P<digits>(?:\d{{1,3}}(?:,\d{{3}}){{1,4}}|\d{{1,9}})){SUFFIX}"
    rf"|(?P<words>{ORDINAL_WORD}|{trie(SCALES)}{WORD_END})"
    rf"|(?P<thing>{trie(with_role('ordinal_cues', 'numbered'))}){GAP}(?P<roman>[ivx]{{1,6}}){WORD_END})"
)
RANGE = LatePattern(
    rf"(?<![a-z\d./])(?<!\d-)(?P<low>\d{{1,4}})(?:{SUFFIX})?(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}{UNTIL}{GAP}(?:{THE}{GAP})?)"
    rf"(?P<high>\d{{1,4}}){SUFFIX}"
)
BEFORE = LatePattern(
    rf"(?<![a-z\d])(?P<cardinals>(?:{trie(CARDINALS)}(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}(?:{AND}{GAP})?)){{1,12}})$"
)
_STONES = LatePattern(r"\d*(?:[02-9]|11) ?st(?![a-z])|\d+ ?st ?\d{1,2} ?lb")
"""As in "3st", "11st 4lb": no ordinal is written so."""
OF_OR_END = LatePattern(rf"{GAP}{OF}(?![a-z])|{MAY_GAP}(?:[.,;:!?)]|$)")
DETERMINERS = with_role("year_cues", "determiner")
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
    if not ranks(text, folded, start, end, words, before, is_compound=cardinals is not None):
        return None
    return _hit(start, end, value)


def plain_ordinal(text: str, folded: str, start: int, end: int) -> Hit | None:
    """The ordinal of one word at an offset, without number words in front; None if it ranks nothing."""
    word = folded[start:end]
    if names_street(text, end):
        return None
    is_rank = ranks(text, folded, start, end, word, last_word(folded, start), is_compound=False)
    return Hit(start, end, ordinal_reading(ORDINALS[word][0])) if is_rank else None


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
        if word in JOINING:
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
