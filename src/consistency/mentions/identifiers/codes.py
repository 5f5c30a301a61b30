"""Finds codes, digits glued to letters and signs: "COVID-19", "A/72/1", "5G", "2.1.3", "https://a.example/2021"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import behind_any_of, with_role
from consistency.mentions.dates.words import NUMBERS
from consistency.mentions.fold import EN_DASH, MONEY_SIGNS, OTHER
from consistency.mentions.identifiers.large_money import large_money
from consistency.mentions.lexicon import current, default
from consistency.mentions.pieces import GENITIVE, trie

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.mentions.hits import Span

ADDRESS = LatePattern(
    r"[A-Za-z][A-Za-z\d+.-]{1,12}://[^\s<>\"]+|www\.[^\s<>\"]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}|10\.\d{4,9}/\S+"
    r"|\b(?:arn|urn):[^\s<>\"]+"
)
SYMBOL = LatePattern(r"[A-Z]{1,8}(?:/[A-Z\d][A-Za-z\d.\-]{0,20}){1,8}")
KEY = LatePattern(
    r"(?<![\w:-])(?:(?=[\d:]*[A-Fa-f]|(?:\d{2}:){5})(?:[\dA-Fa-f]{0,4}:){3,}[\dA-Fa-f]{1,4}"
    r"|[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12})(?![\w:])"
)
"""Fingerprints, addresses of machines and unique names: "8c:e8:6a:81", "fe80::1ff:fe23:890a"."""
LETTERED = LatePattern(r"(?<![^\W_])(?P<letters>[^\W\d_]+)(?P<hyphen>-?)(?P<rest>\d\w*(?:[.-]\d\w*)?)")
_NAMES, _FIRM, _BEHIND_FIRM, _FIRM_VERB, _SCREEN, _BEHIND_SCREEN, _DOCKET = (
    trie(with_role("digit_names", role))
    for role in ("name", "firm", "firm-behind", "firm-verb", "screen", "screen-behind", "docket")
)
SUBSTANCES: Final = tuple(sorted(with_role("digit_names", "substance")))
"""How chemical names begin behind the number of a place: "2-propanol", "25-hydroxyvitamin D"."""
_AT = trie(with_role("words", "at"))
_FRONT_OF_FIRM = behind_any_of(with_role("digit_names", "firm-front"), " ")
_SPELLED = trie(word.title() for word, number in NUMBERS.items() if 0 < number <= 12)
DIGIT_NAME = LatePattern(
    r"\d{1,2}/0[1-9](?![\w/.,])|\d{1,2}/0\d{2,5}(?![\w/]|[.,]\d)"
    rf"|{_FIRM}(?={GENITIVE}\b| {_BEHIND_FIRM}\b)|{_FRONT_OF_FIRM}{_FIRM}\b"
    rf"|(?:(?<![\s\S])|(?<=[.!?] )){_FIRM}(?= {_FIRM_VERB}\b)"
    rf"|{_NAMES}(?:(?<=\))|(?!\w))"
    r"|\d{1,4}\(\d{1,5}(?:[-\u2013/]\d{1,5})?\)(?:: ?[A-Za-z]?\d{1,7}|, \d{1,5}(?=[-\u2013]\d))"
    r"(?:[-\u2013][A-Za-z]?\d{1,7})?(?![\w.]\d)"  # volume, issue and pages
    rf"|\d{{1,2}}-(?:[A-Z]{{2}}|{_DOCKET})-\d{{2,6}}(?!\w)"  # cases of courts
    r"|1-8(?:00|88|77|66|55|44|33)-[A-Z\d-]{4,12}(?!\w)"  # numbers to call in letters
    r"|(?:19|20)?\d{2}/\d{3,6}(?:/[A-Z]{2,5}){1,2}(?!\w)"  # plans that a council is asked to allow
    rf"|\d{{1,2}}-{_SPELLED}\b|\d{{1,2}}-(?i:{trie(SUBSTANCES)})[a-z]*(?!\w)"
    rf"|{_SCREEN}(?=/\d| {_BEHIND_SCREEN}| {_AT} \d)"
    r"|(?!\d{1,4}/\d{1,4}(?:[kMG]?Hz|VAC|VDC|[kVAW]?[VAW]|mg|mm|[MG]B)(?!\w))(?!1/[2348](?:h|hr|in|ft|mi|oz|lb)(?![\w-]))\d{1,4}/\d{1,4}[A-Za-z][\w-]*"
    r"|(?=[\dA-Fa-f]{7,64}(?!\w))(?!\d+[Ee]\d+(?!\w))\d+[A-Fa-f]+\d[\dA-Fa-f]*"  # a change of files
)
"""Digits that are a name with what is glued to them."""
CHAIN = LatePattern(
    rf"(?:\d{{1,3}}(?:[-{EN_DASH}]\d{{1,3}}){{2,5}}|(?<=[=:])\d+(?:-\d+){{3,}}(?:-x)?)"
    rf"(?![\w%{EN_DASH}-]|[.,/]\d| %)"
)
"""Three numbers or more, as in "a 4-2-3-1 formation", "a 9-4-4 record", and "isbn=978-0-00-000000-2"."""
VERSION = LatePattern(
    r"(?!\d{1,3}(?:\.\d{3})+(?!\.))\d{1,4}(?:\.\d{1,4}){2,5}(?![\w,])|\d{1,4}(?:\.\d{1,4})?\.[xX](?![^\W_])"
)
GREEK = LatePattern("[\u0370-\u03ff]")
POWERS: Final = frozenset("1234")
FACTORS = LatePattern(r"\d (?:[^\W\d_]{1,6}(?:-?[1-4])? ){0,2}(?P<last>[^\W\d_]{1,6})(?:-?[1-4])?[ ·]\Z")
"""A number and the units behind it, in front of another unit."""
SUBSCRIPT = re.compile(r"\d{1,3}(?![\w.,%°])")
TOKEN_LEFT, TOKEN_RIGHT = 96, 400

AMOUNT_LETTERS: Final = frozenset(word.lower() for word in default().money_before if word.isalpha()) | {"us", "hk", "x"}
"""Letters that may stand directly before an amount: currencies, the sign of multiplication."""
JOINED_WORDS: Final = default().roles["joined"]
"""Words that a hyphen joins to an amount: "Under-18"."""


def glued_span(text: str, folded: str, start: int, end: int, *, is_dated: bool) -> Span | None:
    """The span of the code that contains the digits at ``start``; None if they may be a value.

    Args:
        text: one running text.
        folded: its folded copy.
        start: where the run of digits begins.
        end: where it ends.
        is_dated: whether the digits belong to a date: then they can only be in an address or a document symbol.
    """
    left = folded[start - 1] if start else " "
    right = folded[end] if end < len(folded) else " "
    run = folded[start:end]
    has_slash, dots = "/" in run, run.count(".") + (right == ".")
    if (right == EN_DASH or "-" in run) and not is_dated and left in " \n(=:" and (found := CHAIN.match(folded, start)):
        return found.span()
    if (
        left in " \n("
        and right in " \n),;%."
        and not has_slash
        and dots < 2
        and right + folded[end + 1 : end + 2] != ".x"
    ):
        return None
    if left in "/@-_.=:?&#" or left.isalnum() or right in "/@-_:" or has_slash:
        opening, closing = _token(folded, start, end)
        token = folded[opening:closing]
        for form in _forms_of(token):
            span = _around(form, text, opening, closing, start)
            if span:
                return span
    if is_dated or left in MONEY_SIGNS:
        return None
    if left not in ".,":
        found = DIGIT_NAME.match(text, start) if has_slash or right in "-(" or right.isalpha() else None
        found = found or (VERSION.match(text, start) if dots else None)
        if found:
            return found.span()
    if left in ")]":
        found = SUBSCRIPT.match(folded, start)
        return found.span() if found else None
    is_named = left.isalpha() or left == "-" or (left == OTHER and GREEK.match(text[start - 1]))  # "γ1"
    return _lettered(text, folded, start, end) if is_named else None


def _forms_of(token: str) -> Iterator[LatePattern]:
    """The expressions that can match some characters, by the signs in them: long keys of letters have none."""
    if any(sign in token for sign in ("://", "www.", "@", "10.", "rn:")):
        yield ADDRESS
    if "/" in token:
        yield SYMBOL
    if token.count(":") > 2 or token.count("-") > 3:  # as a key has at least
        yield KEY


def _token(folded: str, start: int, end: int) -> Span:
    """The characters around a run up to the next spaces, within bounds."""
    floor, ceiling = max(0, start - TOKEN_LEFT), min(len(folded), end + TOKEN_RIGHT)
    opening = max(folded.rfind(" ", floor, start), folded.rfind("\n", floor, start)) + 1
    stops = [stop for stop in (folded.find(" ", end, ceiling), folded.find("\n", end, ceiling)) if stop >= 0]
    return max(opening, floor), min(stops, default=ceiling)


def _around(form: LatePattern, text: str, opening: int, closing: int, start: int) -> Span | None:
    """The span of the match of an expression that contains the run at ``start``; else None."""
    while opening <= start:
        found = form.search(text, opening, closing)
        if found is None or found.start() > start:
            return None
        before = text[found.start() - 1 : found.start()]
        is_unit = before.isalnum() or before == "°" or _is_measure(text, found)
        if found.end() > start and not is_unit:  # "200°C/180°C", "8 GB/256 GB"
            return found.span()
        opening = found.end() if found.end() > opening else opening + 1
    return None


def _is_measure(text: str, found: re.Match[str]) -> bool:
    """Whether a match is a unit behind a number, a stroke and another measure: "120 V/60 Hz"."""
    led = text[max(0, found.start() - 2) : found.start()]
    unit, _, rest = found[0].partition("/")
    return led[:1].isdigit() and led[1:] == " " and rest.isdigit() and unit in current().symbols


def _is_power(text: str, found: re.Match[str]) -> bool:
    """Whether a unit with a negative power stands behind a number and another unit: "5 W m-2 K-1"."""
    symbols = current().symbols
    if found["rest"] not in POWERS or found["letters"] not in symbols:
        return False
    before = FACTORS.search(text, max(0, found.start() - TOKEN_LEFT), found.start())
    return before is not None and before["last"] in symbols


def _lettered(text: str, folded: str, start: int, end: int) -> Span | None:
    """The span of a word of letters and digits, with or without a hyphen between them; None if it may be a value."""
    opening, _ = _token(folded, start, end)
    found = next(
        (m for m in LETTERED.finditer(text, opening, min(len(text), end + 24)) if m.start() < start < m.end()), None
    )
    if found is None:
        return None
    letters = found["letters"]
    if text[found.start() - 1 : found.start()] in MONEY_SIGNS:
        return None  # "$A5"
    if found["hyphen"]:
        is_code = not letters.islower() and letters.lower() not in JOINED_WORDS and not _is_power(text, found)
    elif found["rest"] in ("2", "3") and letters in current().symbols:
        is_code = False  # a square or a cube
    elif found["rest"][0] == "2" and letters.endswith("CO") and letters[:-2] in current().symbols:
        is_code = False  # "5 MtCO2e"
    else:
        is_code = letters.lower() not in AMOUNT_LETTERS and not large_money(text, folded, start)
    return found.span() if is_code else None
