"""Reads letters that are a currency only in front of a large amount: "N5.3 billion", "R50,000"; else they are codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.fold import EN_DASH
from consistency.mentions.labels import LARGE_SCALES
from consistency.mentions.lexicon import current, default
from consistency.mentions.pieces import GAP, trie

if TYPE_CHECKING:
    import re
    from fractions import Fraction

_THOUSAND: Final = trie(word for word, (value, _) in default().scales.items() if value == 10**3 and word.islower())
_LETTERS: Final = trie(letters.lower() for letters in default().money_large)
_TIMES: Final = trie(name for units in with_role("words", "rate-unit") for name in units.split("|") if len(name) > 2)
_PER: Final = trie(with_role("words", "per"))
_TO = rf"(?:[-{EN_DASH}]|{GAP}{trie(with_role('words', 'range'))}{GAP})"
_FIRST = rf"(?:\d{{1,4}}(?:\.\d{{1,3}})?{_TO}(?:{_LETTERS})?(?=\d))?+"
"""In front of the second of two numbers, which has the scale of both: "R5-R10 million"."""
_AMOUNT = LatePattern(
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?: \d{{3}})+(?:\.\d\d)?"
    rf"|{_FIRST}\d{{1,4}}(?:\.\d{{1,3}}|,\d{{1,2}})?(?:[ -]?{LARGE_SCALES}|-?{_THOUSAND}))"
    r"(?![a-z\d]|[,-]\d)"
    rf"|(?:\d{{3,4}}|\d{{1,4}}\.\d\d)(?=(?:{GAP}{_PER}{GAP}|/){_TIMES}(?![a-z]))"
)
"""Thousands, an amount with a scale, or a monthly payment: "R290 a month"."""
_LOW = LatePattern(r"(?<![\w./-])([^\W\d_]{1,4})\d[\d., ]{0,14}[a-z]{0,8}-\Z")
"""The first end of a range, in front of the second one: "N20,000-N30,000"."""
_SUM = LatePattern(r"\d{2,4}(?:\.\d\d)?(?![\w-]|[.,/]\d)")
_PAID, _PAYMENT = with_role("words", "sum-lead"), with_role("words", "sum-behind")
"""Beside a smaller amount, words that make a sum of it: "was fined R300", "a fine of R300", "the R350 grant"."""
_DEFINITE = with_role("words", "definite")
_LED: Final = 3
"""How many words in front of an amount may tell that it is a sum."""
_ENDS_CODE = LatePattern(r"\dT")
"""The end of a code, because trillions are written differently: "R1T" is a code, "P1.5-T" and "N5tn" are not."""
_REACH: Final = 32
_LONGEST: Final = max(map(len, default().money_large), default=0)


def large_money(text: str, folded: str, at: int) -> tuple[int, tuple[str, Fraction]] | None:
    """Where the letters of the currency in front of a large amount begin, with its code and part; else None.

    Args:
        text: one running text.
        folded: its folded copy.
        at: where the amount begins.
    """
    begin = at
    while begin and at - begin < _LONGEST and text[begin - 1].isalpha():
        begin -= 1
    if begin == at or (begin and (text[begin - 1].isalnum() or text[begin - 1] in "_./")):
        return None
    if text[begin - 1 : begin] == "-":
        low = _LOW.search(text, max(0, begin - _REACH), begin)
        if low is None or low[1] != text[begin:at]:
            return None
    entry = current().money_large.get(text[begin:at])
    amount = (_AMOUNT.match(folded, at) or _told_sum(folded, begin, at)) if entry else None
    if entry is None or amount is None or _ENDS_CODE.match(text, amount.end() - 2):
        return None
    return begin, entry


def _told_sum(folded: str, begin: int, at: int) -> re.Match[str] | None:
    """The amount at an offset, if the words beside it tell of a payment."""
    amount = _SUM.match(folded, at)
    if amount is None:
        return None
    led = folded[max(0, begin - _REACH) : begin].split()[-_LED:]
    behind = folded[amount.end() : amount.end() + _REACH].split()[:1]
    is_road = not led or led[-1] in _DEFINITE
    is_led = not is_road and not _PAID.isdisjoint(led)
    return amount if is_led or not _PAYMENT.isdisjoint(behind) else None  # "fares cost more on the R300"
