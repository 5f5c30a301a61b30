"""Numbers that are names: telephone numbers, document symbols, section numbers, codes, addresses.

They hold no value that could agree or disagree, so no other finder may read them. Each family is one expression.
Dates without a value (no year, or an order that cannot be known) and times of day belong here too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.lexicons import rows
from consistency.mentions.date_words import (
    DASH,
    DAY,
    GAP,
    MONTH,
    MONTHS,
    OPTIONAL_GAP,
    ORDINAL_WORD,
    WORD_END,
    any_of,
)
from consistency.mentions.dates import expressions
from consistency.mentions.fold import fold
from consistency.mentions.lexicon import default
from consistency.mentions.years import counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.mentions.dates import Expression

    Span = tuple[int, int]

CUES: Final = {
    role: [phrase for phrase, kind in rows("identifier_cues") if kind == role]
    for role in ("before", "firm", "unsure", "product", "phone", "code", "street")
}
START = r"(?<![a-z\d\xb5-\xff])"
ROMAN = r"[ivxlc]{1,6}"
NUMBER = rf"\d+(?:[./-]\d+){{0,5}}[a-z]?{WORD_END}(?:[ \n]?\((?:[a-z]|\d{{1,3}}|{ROMAN})\)){{0,3}}"
LABEL = rf"(?:{NUMBER}|[a-z]\.?\d+(?:\.\d+){{0,3}}{WORD_END})"
WORD_LABEL = rf"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve){WORD_END}"
MORE = (
    rf"(?:(?:,{OPTIONAL_GAP}|{OPTIONAL_GAP}{DASH}{OPTIONAL_GAP}|,?{GAP}(?:and|or|to|through){GAP})"
    rf"{NUMBER}(?!{GAP}[a-z]+s\b)){{0,12}}"
)
AFTER_CUE = rf"\.?{OPTIONAL_GAP}:?{OPTIONAL_GAP}"

# In the folded copy of a text.
FIRM = re.compile(
    rf"{START}{any_of([*CUES['before'], *CUES['firm']])}{AFTER_CUE}\(?(?P<label>{LABEL}|{WORD_LABEL}){MORE}\)?"
)
UNSURE = re.compile(rf"{START}{any_of(CUES['unsure'])}{GAP}(?P<label>{LABEL}){MORE}")
CODE = re.compile(rf"{START}{any_of(CUES['code'])}(?:[ :#.]{{1,3}}|-)[a-z]{{0,4}}\d[\da-z./:()-]*")
PHONE = re.compile(
    rf"{START}{any_of(CUES['phone'])}[ \n:.]{{0,4}}(?:(?:no|number|is|at)[.:]?{GAP})?"
    rf"[+(]?{OPTIONAL_GAP}\d[\d ()./-]{{1,24}}\d(?!\d)"
    rf"|\+[ (]{{0,2}}\d{{1,3}}[\d ()./-]{{5,20}}\d"
    r"|\(\d{2,5}\)[ -]?\d{2,4}(?:[ -]\d{2,4}){1,3}(?!\d)"
    r"|(?<![\d.,/-])\d{3,4}-\d{3,4}-\d{4}(?![\d-])"
)
BEFORE_EPOCH = re.compile(rf"(?<![\d.,])\d[\d,]{{0,8}}{GAP}(?:bce?{WORD_END}|b\.c\.(?:e\.)?)")
HOTLINE = re.compile(rf"(?<![\d.,])\d{{3,6}}(?={GAP}(?:[a-z-]+{GAP}){{0,2}}(?:hotline|helpline)s?\b)")
CITATION = re.compile(r"\[\d{1,3}(?:[,;\x96-][ \n]?\d{1,3}){0,20}\]")
BRACKETED = re.compile(r"(?<![\w)])\(\d{1,2}\)(?=[ \n]+[a-z])")
STREET = re.compile(rf"{START}\d{{1,5}}[a-z]?{GAP}(?:[a-z'-]+{GAP}){{1,3}}{any_of(CUES['street'])}(?![a-z])")
ADDRESS = re.compile(
    r"(?<![a-z\d])[a-z][a-z\d+.-]{1,12}://[^\s<>\"]+|(?<![a-z\d])www\.[^\s<>\"]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}|(?<![\d.])10\.\d{4,9}/\S+"
)
PRODUCT = re.compile(rf"{START}{any_of(CUES['product'])}(?:{GAP}|-)\d[\d.]*[a-z]?{WORD_END}")
DATE = re.compile(
    rf"{START}(?:(?P<first>{MONTH}){GAP}(?:the{GAP})?(?:{DAY}|{ORDINAL_WORD})"
    rf"|(?:{DAY}|{ORDINAL_WORD}){OPTIONAL_GAP}(?:of{GAP})?(?P<last>(?:{any_of(MONTHS)}){WORD_END}))(?![\d%])"
)
CLOCK = re.compile(
    rf"(?<![\d:.,])(?:(?:[01]\d|2[0-4]|(?:(?<=at )|(?<=from )|(?<=to )|(?<=by )|(?<=until ))\d)"
    rf":[0-5]\d(?::[0-5]\d(?:[.,]\d{{1,9}})?)?(?![\d:])"
    rf"(?:{OPTIONAL_GAP}[ap]\.?m\.?(?![a-z]))?"
    rf"|[01]?\d(?:[:.][0-5]\d)?{OPTIONAL_GAP}[ap]\.?m\.?(?![a-z])|[01]?\d{GAP}o'clock)"
)
NUMERIC_DATE = re.compile(r"(?<![\d./-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d./-]?\d)")

# In the text itself, where capitals count.
SYMBOL = re.compile(r"(?<![\w/.])(?=[A-Z\d/.\-]*\d)[A-Z]{1,8}(?:/[A-Z\d][A-Za-z\d.\-]{0,20}){1,8}")
LETTERED = re.compile(r"(?<![^\W_])(?P<letters>[^\W\d_]+)(?P<hyphen>-?)(?P<rest>\d\w*(?:[.-]\d\w*)?)")
GLUED = re.compile(
    r"(?<![\w.,$€£])(?:[2-6]G|[1-4]D|(?:480|720|1080|1440|2160)[pi]|24/7|9/11"
    r"|[48]K(?= (?:TV|[Vv]ideo|[Dd]isplay|[Uu]ltra|UHD)))(?!\w)"
)
VERSION = re.compile(
    r"(?<![\w.,])v?(?!\d{1,3}(?:\.\d{3})+(?!\.))\d{1,4}(?:\.\d{1,4}){2,5}(?![\w,])|(?<!\w)v\d+(?:\.\d+)*(?!\w)"
)
POSTAL = re.compile(
    r"(?<![\w.,$€£-])\d{4,6} [A-Z]{4,}(?:[ -][A-Z]{2,})?(?: \d{1,2}\b|(?=, [A-Z]{3,}))"
    r"|(?<=[, ])[A-Z]{2} \d{5}(?:-\d{4})?(?!\w)"
)
LEGAL = re.compile(
    r"(?<![\w.,$])\d{1,4} (?:U\. ?S\. ?C\.|USC|C\. ?F\. ?R\.|CFR|F\. ?[23]d|U\. ?S\.|S\. ?Ct\.|Stat\.|Fed\. Reg\.)"
    r" ?§{0,2} ?\d[\d.\-]*(?:\([A-Za-z\d]+\)){0,3}"
)
ENUMERATOR = re.compile(
    r"(?:^|\n)[ \t\"'*_•–—-]{0,20}(?P<label>(?:\d{1,3}(?:\.\d{1,2}){0,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)](?=\s|$)"
    r"|\((?:\d{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})\)|\d{1,2}(?:\.\d{1,2}){1,3}(?=[ \t]+[A-Z][a-z]))"
)

# Letters that may stand directly before an amount: currencies, the sign of multiplication.
AMOUNT_LETTERS: Final = frozenset(code.lower() for code, *_ in rows("currencies")) | {
    "rs",
    "us",
    "hk",
    "nt",
    "rmb",
    "x",
}
JOINED_WORDS: Final = frozenset(
    "mid pre post non sub top under over about than to of and plus aged age from up".split()
)
"""Words that a hyphen joins to an amount: "Under-18"."""
MODAL_MONTHS: Final = frozenset({"may", "march", "mar"})
"""Months that are other words without a capital."""
RATIO = re.compile(r"\b(?:ratio|odds|scale|score|won|lost|beat)[a-z ]{0,16}$")
YEAR_LIKE = re.compile(r"(?:19|20)\d\d(?![\d./-])")


def find_identifiers(text: str, folded: str | None = None, dates: Iterable[Expression] | None = None) -> list[Span]:
    """Where numbers stand that hold no value, in order and without overlap.

    Args:
        text: one running text.
        folded: its folded copy, when the caller has it already.
        dates: the dates written in it, when the caller has them already.
    """
    folded = fold(text) if folded is None else folded
    dates = expressions(text, folded) if dates is None else dates
    merged: list[Span] = []
    for start, end in sorted(_spans(text, folded, list(dates))):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _spans(text: str, folded: str, dates: list[Expression]) -> Iterator[Span]:
    for family in (BEFORE_EPOCH, CODE, PHONE, HOTLINE, CITATION, STREET, ADDRESS):
        yield from (found.span() for found in family.finditer(folded))
    for family in (SYMBOL, GLUED, VERSION, POSTAL, LEGAL):
        yield from (found.span() for found in family.finditer(text))
    yield from (found.span("label") for found in ENUMERATOR.finditer(text))
    yield from _cued(text, folded)
    for found in PRODUCT.finditer(folded):
        if not text[found.start() : found.start() + 2].islower():
            yield found.span()
    yield from ((date.start, date.end) for date in dates if date.days is None)
    taken = [(date.start, date.end) for date in dates if date.days is not None]
    for start, end in _unless_dates(text, folded):
        if not any(start < last and first < end for first, last in taken):
            yield start, end


def _cued(text: str, folded: str) -> Iterator[Span]:
    """Numbers behind a word that numbers things, unless they look like a year or count what follows."""
    for found in FIRM.finditer(folded):
        cue = folded[found.start() : found.start("label")].strip(" \n(:")
        if not YEAR_LIKE.match(found["label"]) or cue in CUES["firm"]:
            yield found.span()
    for found in UNSURE.finditer(folded):
        if not YEAR_LIKE.match(found["label"]) and not counts(text, folded, found.end()):
            yield found.span()


def _unless_dates(text: str, folded: str) -> Iterator[Span]:
    """Spans that give way to a date with a value."""
    for found in DATE.finditer(folded):
        month = "first" if found["first"] else "last"
        if text[found.start(month)].isupper() or found[month].rstrip(".") not in MODAL_MONTHS:
            yield found.span()
    for found in CLOCK.finditer(folded):
        if not RATIO.search(folded, max(0, found.start() - 24), found.start()):
            yield found.span()
    yield from (found.span() for found in NUMERIC_DATE.finditer(folded))
    if "(1)" in folded and "(2)" in folded:
        yield from (found.span() for found in BRACKETED.finditer(folded))
    for found in LETTERED.finditer(text):
        if _is_code(found["letters"], found["hyphen"], found["rest"]):
            yield found.span()


def _is_code(letters: str, hyphen: str, rest: str) -> bool:
    """Whether letters and digits glued together are a code or a word with a footnote mark, and not an amount."""
    if hyphen:
        return not letters.islower() and letters.lower() not in JOINED_WORDS
    if rest in ("2", "3") and letters in default().symbols:
        return False  # a square or a cube
    return letters.lower() not in AMOUNT_LETTERS
