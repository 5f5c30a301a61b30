"""Rewordings: changes to the words of one statement, or to a whole text, that keep what it says."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from consistency.engine.selftest.mutations import DIGITS
from consistency.engine.selftest.wordings import (
    PERCENT,
    PERCENTS,
    SAME_BOUND,
    SCALES,
    SMALL,
    WORD_NUMBER,
    bound_words,
    respelled,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.model.fact import Fact

_DECIMALS = re.compile(r"(\d+\.\d{3}) ([^\W\d_]+)")
_SYMBOL = re.compile(r"\d\s?[a-z]{1,3}\b")  # nobody writes "two s"
_BETWEEN_WORDS = re.compile(r"(?<=\S) ")  # and none that indents a line
_BEFORE_SMALL = re.compile(r" (?=[a-z])")  # a capital on a new line may begin a new paragraph


def _percent_sign(fact: Fact) -> str:
    match = PERCENTS.search(fact.quote)
    if not match:
        return fact.quote
    sign = f" {PERCENT}" if "%" in match.group() else "%"
    return fact.quote[: match.start()] + sign + fact.quote[match.end() :]


def _bound_word(fact: Fact) -> str:
    """Another word for the same bound."""
    match = bound_words(fact)
    synonym = SAME_BOUND.get(match.group().lower()) if match else None
    return respelled(fact.quote, match, synonym) if match and synonym else fact.quote


def _smaller_scale(fact: Fact) -> str:
    """1.346 billion as 1,346 million: three decimals, so that no digit is lost or won."""
    match = _DECIMALS.search(fact.quote)
    scale = next((value for value, word in SCALES.items() if match and word == match[2]), 1)
    if not match or scale // 1000 not in SCALES:
        return fact.quote
    number = int(Fraction(match[1]) * 1000)
    return f"{fact.quote[: match.start()]}{number:,} {SCALES[scale // 1000]}{fact.quote[match.end() :]}"


def _number_word(fact: Fact) -> str:
    """Digits for a small number in words, and words for small digits."""
    quote = fact.quote
    if fact.reading is None or fact.reading.kind not in ("count", "number", "duration"):
        return quote
    words, digits = WORD_NUMBER.findall(quote), DIGITS.findall(quote)
    if len(words) == 1 and not digits and words[0].lower() in SMALL and "-" not in quote:
        return WORD_NUMBER.sub(str(SMALL.index(words[0].lower())), quote)
    if len(digits) == 1 and not words and digits[0] in map(str, range(2, 20)) and not _SYMBOL.search(quote):
        return DIGITS.sub(SMALL[int(digits[0])], quote)
    return quote


LINE_WRAP = "line wrap"
ONE_LINE = ("heading", "cell")
"""Passages that no line may end in."""
IN_MARKDOWN = ("bold",)
"""Rewordings that are marks of Markdown."""

QUOTES: dict[str, Callable[[Fact], str]] = {
    "percent sign": _percent_sign,
    "bound word": _bound_word,
    "smaller scale": _smaller_scale,
    "number word": _number_word,
    LINE_WRAP: lambda fact: _BEFORE_SMALL.sub("\n", fact.quote, count=1),
    "bold": lambda fact: fact.quote if "\n" in fact.quote or "*" in fact.quote else f"**{fact.quote}**",
    "no-break space": lambda fact: _BETWEEN_WORDS.sub("\u00a0", fact.quote),
}
"""Rewordings of one statement; one that does not apply returns the quote as it is."""

TEXTS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "curly quotes": lambda text: text.replace("'", "’"),
}
"""Rewordings of a whole text."""
