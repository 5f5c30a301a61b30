"""Reads the currency beside a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.lexicons import with_role
from consistency.mentions.fold import EN_DASH, FRACTION, MINUS, MONEY_SIGNS
from consistency.mentions.identifiers.large_money import large_money
from consistency.mentions.numbers.units.spellings import TOKEN, Measure, is_boundary, phrase_at, spellings

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

_LAST_LETTERS = re.compile(r"[a-z]++\Z")
_BEFORE_AMOUNT = f" \n-{MINUS}{EN_DASH}"
_SIGNS_OF_MONEY = MONEY_SIGNS | {"¢"}
_WIDEST_GAP: Final = 60
_SMALL: Final = frozenset("usd eur gbp inr jpy cny chf aud cad nzd hkd sgd".split())
"""Codes that are no other words, so that they need no capitals."""
_ANY_CASE: Final = with_role("words", "money-any-case")
_INITIALS = re.compile(r"(?<![A-Za-z.])([A-Z]{2,3}|[A-Z]\.[A-Z]\.) \Z")
_PENCE = re.compile(rf"\d+{FRACTION}?\Z")


def currency_before(source: SourceText, at: int, floor: int) -> Measure | None:
    """The currency in front of a number that begins at an offset, also across a sign; else None."""
    large = large_money(source.text, source.folded, at) if at and source.folded[at - 1].isalpha() else None
    if large and large[0] >= floor:
        return Measure(large[1][0], at, large[1][1], money=True, start=large[0])
    at = _gap_before(source, at) if source.folded[at - 2 : at] == "  " else at
    if not money_may_lead(source, at):
        return None
    match = source.grammar.money.search(source.folded, max(floor, at - 9), at)
    if match is None:
        return None
    end = match.start() + len(match[0].rstrip(f" \n-{MINUS}{EN_DASH}"))
    known = source.lexicon.money_before
    for begin in range(match.start(), end):
        written = source.text[begin:end]
        if begin > match.start() and written[0].isalpha() and source.folded[begin - 1].isalpha():
            continue
        entry = known.get(written) if written.isupper() or not written.isalpha() else None
        entry = entry or (known.get(written.lower()) if _may_lead(written) else None)
        entry = entry or (known.get(written.upper()) if written in _SMALL else None)
        if entry:
            country = country_before(source, begin) if written in _SIGNS_OF_MONEY else None
            if country and country[1] >= floor:
                code, part = known[country[0]]
                return Measure(code, end, part, money=True, start=country[1])
            return Measure(entry[0], end, entry[1], money=True, start=begin)
    return None


def country_before(source: SourceText, at: int) -> tuple[str, int] | None:
    """The currency of a money sign behind the initials of a country and a gap, and where they begin: "HK $5"."""
    found = _INITIALS.search(source.text, max(0, at - 6), at)
    spelled = found[1].replace(".", "").lower() + source.text[at] if found else ""
    return (spelled, found.start(1)) if found and spelled in source.lexicon.money_before else None


def _gap_before(source: SourceText, at: int) -> int:
    """The start of a gap in front of a number, which tags may widen: ``<b>€</b> <i>949</i>``."""
    folded, first = source.folded, max(0, at - _WIDEST_GAP)
    while at - 2 >= first and folded[at - 2] == folded[at - 1] == " ":
        at -= 1
    return at


def money_may_lead(source: SourceText, at: int) -> bool:
    """Whether the characters in front of a number can end a currency."""
    at = _gap_before(source, at) if source.folded[at - 2 : at] == "  " else at
    window = source.folded[max(0, at - 9) : at].rstrip(_BEFORE_AMOUNT)
    if not window or window[-1] in _SIGNS_OF_MONEY or "$" in window[-3:]:
        return bool(window)  # "$5", "$US5"
    if not (window[-1].isalpha() or window[-1] == "."):
        return False
    word = window[window.rfind(" ") + 1 :].rstrip(".")
    if not word.isalpha():
        match = _LAST_LETTERS.search(word)
        word = match[0] if match else ""
    return word in source.grammar.hints.money


def _may_lead(written: str) -> bool:
    """Whether letters may be a currency in front: codes and their like in capitals, "Rs" and "RMB" in any case."""
    return not written.isalpha() or not written.islower() or written in _ANY_CASE


def currency_behind(source: SourceText, at: int) -> Measure | None:
    """The currency that begins at an offset, behind a number."""
    token = TOKEN.match(source.folded, at)
    if token is None:
        return None
    known, spelled = source.lexicon.money_after, spellings(source.lexicon)
    if token[0] not in spelled.currencies:
        return None
    phrase = phrase_at(source, at, spelled.money.get(token[0], ()))
    if phrase:
        code, part = known[phrase[0]]
        return None if _names_thing(source, phrase[1]) else Measure(code, phrase[1], part, money=True)
    if len(token[0]) == 1 and token[0].isalpha() and not _glued_cents(source, at):
        return None
    written = source.text[at : token.end()]
    if not (written.isupper() or written.islower()) and written in source.lexicon.symbols:
        return None  # "4 Myr" are years, "4 MYR" is money
    entry = known.get(written) if written.isupper() or not written.isalpha() else None
    entry = entry or known.get(token[0])
    if (
        entry is None
        or (written.isalpha() and _names_thing(source, token.end()))
        or not is_boundary(source.folded, token.end())
    ):
        return None
    return Measure(entry[0], token.end(), entry[1], money=True)


def _names_thing(source: SourceText, at: int) -> bool:
    """Whether the name of a currency belongs to another word: "16 euro-zone states", "ten dollar-denominated bonds"."""
    roles = source.lexicon.roles
    if source.spaced_word(at) in roles["currency-area"]:
        return True
    if source.folded[at : at + 1] != "-":
        return False
    following = source.following_word(at)
    return bool(following) and not any(following in roles[role] for role in ("one", "per", "plus"))


def _glued_cents(source: SourceText, at: int) -> bool:
    """Whether a single letter means pence or cents: "50p", "11c", glued to few digits and in lower case."""
    run = _PENCE.search(source.folded, max(0, at - 5), at)
    return source.text[at].islower() and run is not None and at - run.start() <= 3
