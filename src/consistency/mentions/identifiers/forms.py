"""The expressions for numbers that are names, and the words that announce them. Each is tried at a run of digits."""

from __future__ import annotations

import re
from typing import Final

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.clock_forms import OCLOCK
from consistency.mentions.dates.eras import BEFORE, EARLIER_ERAS, END
from consistency.mentions.dates.words import (
    AM_OR_PM,
    AND,
    DASH,
    DASHES,
    DAY,
    MONTHS,
    NUMBERS,
    OF,
    SUFFIX,
    THE,
    UNTIL,
    meanings,
)
from consistency.mentions.labels import CUES
from consistency.mentions.pieces import GAP, MAY_GAP, trie

RUN = LatePattern(r"[0-9][0-9]*(?:[.,:/-][0-9]+)*")
CAPITAL_NUMBER = LatePattern(rf"\b(?:{'|'.join(w.title() for w, n in NUMBERS.items() if 0 < n <= 12)})\b")

# Expressions that are tried at a run of digits, in the folded copy.
PHONE = LatePattern(r"[+][ (]{0,2}\d{1,3}[\d ()./-]{5,20}\d|\(\d{2,5}\)[ -]?\d{2,4}(?:[ -]\d{2,4}){1,3}(?!\d)")
DASHED_PHONE = LatePattern(
    r"(?:1-)?\d{3,4}-\d{3,4}-\d{4}(?![\d-])|1[38]00 \d{3} \d{3}(?![.,]?\d| \d)"
    r"|(?<!\d )0\d{2,4} \d{3,4}(?: ?\d{3,4})?(?![\d.,]\d|\d| \d)"
)
FEWEST_DIALLED: Final = 3
HOTLINE = LatePattern(rf"\d{{{FEWEST_DIALLED},6}}(?={GAP}(?:[a-z-]+{GAP}){{0,2}}{trie(CUES['hotline'])}\b)")
EMERGENCY = LatePattern(rf"(?<![^\s(\"']){trie(CUES['emergency-number'])}(?={GAP}{trie(CUES['emergency'])}\b)")
BEFORE_EPOCH = LatePattern(rf"\d[\d,]{{0,8}}{GAP}{BEFORE}{END}")
BLOCK = LatePattern(rf"\d{{2,5}}(?={GAP}{trie(CUES['block'])}{GAP}{OF}{GAP})")
LOCAL_PHONE = LatePattern(rf"\d{{3}}-\d{{4}}(?={MAY_GAP}(?:[.,;)]|$)|{GAP}{trie(CUES['listing'])}{GAP})")
"""As in "at 330-1142.", behind a word such as "call"."""
PHONE_LEADS, PHONE_REACHES = frozenset(CUES["phone-lead"]), frozenset([*CUES["phone-reach"], *CUES["phone"]])
CLOCK = LatePattern(
    rf"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d{{1,9}})?)?(?![\d:]|\.\d)"
    rf"(?P<hours>{MAY_GAP}{AM_OR_PM}\.?{END})?"
    rf"|[01]?\d(?:\.[0-5]\d)?(?P<half>{MAY_GAP}{AM_OR_PM}\.?{END}|{GAP}{OCLOCK})"
    rf"|(?:[01]\d|2[0-3])[0-5]\d(?={GAP}{trie(meanings('zone', 'clock_words'))}(?![a-z]))"
)
NUMERIC_DATE = LatePattern(
    r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?:-\d{1,2}\1\d{1,2}\1(?:\d{4}|\d{2}))?(?![\d./-]?\d)|\d{1,2}/\d{1,2}-\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?(?![\d./-]?\d)"
)
_NO_THING = trie(with_role("year_cues", "function"))
DAY_AND_MONTH = LatePattern(
    rf"(?:3[01]|[12]?\d|0\d)/(?:3[01]|[12]?\d|0\d)(?![\d/]|[.,]\d|{GAP}{OF}\b|{GAP}(?!{_NO_THING}(?![a-z]))[a-z])"
)
"""As in "on 4/9 by the clerk", but not "on 2/3 majority"."""
DAY_THEN_MONTH = LatePattern(r"(?:1[3-9]|2\d|3[01])/(?:0[1-9]|1[0-2])(?![\w/%]|[.,]\d)")
"""As in "ends 31/12", which can only be a date, unless it counts a noun."""
LAST_DAY = rf"{MAY_GAP}{DASH}{MAY_GAP}{DAY}(?![.,]?\d)"
BEFORE_LAST = rf"(?:,{MAY_GAP}{DAY}){{0,10}}+,?{GAP}(?:{AND}|{UNTIL}){GAP}(?:{THE}{GAP})?"
OTHER_DAYS = rf"(?:{BEFORE_LAST}{DAY}|{LAST_DAY})?"
MONTH_BEHIND = LatePattern(
    rf"\d{{1,2}}(?:{SUFFIX})?{OTHER_DAYS}{MAY_GAP}(?:{OF}{GAP})?(?P<month>{trie(MONTHS)})(?![a-z\d])"
)
AMOUNT = LatePattern(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?")
DAY_END = LatePattern(rf"(?:{SUFFIX})?(?:{LAST_DAY})?")
CITATION = LatePattern(r"\[\d{1,3}(?:[,;\x96-][ \n]?\d{1,3}){0,20}\]")
BRACES = re.compile(r"\{\d{1,6}\}")
PARENTHESES = LatePattern(r"\((?!\d{1,3}(?:,\d{3})+\))\d{1,3}(?:\.\d+)?(?:[,;\x96-][ \n]?\d{1,3}(?:\.\d+)?){0,20}\)")
UNSURE_DIGITS = LatePattern(
    r"(?<![\w.])\d+\.\d+\(\d{1,2}\) ?(?=Å|%|°C|[numkMG]?(?:eV|Pa|[mgsVTKJNW])(?![a-z])|[numkMG]A(?![a-z]))"
)
"""A measure with the margin of its last digits in brackets."""
DEFINITION = re.compile(r"\d{1,2}[ \n]?=[ \n]?(?=[a-z]{2}|\d)")

# Expressions that are tried at a run of digits, in the text itself, where capitals count.
POSTAL_CODE = LatePattern(r"\d{4,6} [A-Z]{4,}(?:[ -][A-Z]{2,})?(?: \d{1,2}\b|(?=, [A-Z]{3,}))")
ZIP_CODE = LatePattern(r"(?<=[, ][A-Z]{2} )\d{5}(?:-\d{4})?(?!\w)")
LEGAL_CITATION = LatePattern(
    r"\b\d{1,4} (?:U\. ?S\. ?C\.|USC|C\. ?F\. ?R\.|CFR|F\. ?[23]d|U\. ?S\.|S\. ?Ct\.|Stat\.|Fed\. Reg\.|FR)"
    r" ?(?:§{1,2}|[Pp]arts?|[Ss]ections?)? ?\d[\d.\-]*(?:\([A-Za-z\d]+\)){0,3}"
)
ENUMERATOR = LatePattern(
    r"\d{1,3}(?:\.\d{1,2}){0,3}[.)](?=\s|$)|\d{1,2}(?:\.\d{1,2}){1,3}(?=[ \t]+[A-Z][a-z])|(?<=\()\d{1,3}\)"
)
UNIT_SYMBOL = LatePattern(r"[ \t]+([A-Z][A-Za-z]{1,4})(?![\w'-])")
_LINE_START = LatePattern(r"(?:^|\n)[ \t\"'*_•–—(-]{0,20}$")

MODAL_MONTHS: Final = frozenset(meanings("modal-month"))
"""Months that are other words without a capital."""
PLAIN_RUN = LatePattern(
    rf"(?!0\d)\d{{1,4}}(?:,\d{{3}})*(?:\.\d+)?(?:(?=[^\s\w.,:/)={DASHES}])|(?P<gap>{MAY_GAP})(?P<word>[a-z]+))"
)
"""Digits that are no identifier by themselves, with a harmless sign or a word behind them."""
REACTING_WORDS: Final = frozenset(
    letters
    for phrase in (
        *(phrase for role in ("half-day", "hour", "zone") for phrase in meanings(role, "clock_words")),
        *(phrase for role in ("and", "of", "suffix", "to") for phrase in meanings(role)),
        *(*MONTHS, *EARLIER_ERAS, *CUES["block"], *CUES["emergency"]),
    )
    for letters in re.findall("[a-z]+", phrase)[:1]
)
"""The first letters of words that make the digits in front an identifier."""


def opens_line(text: str, at: int) -> bool:
    """Whether nothing but marks stands in front of an offset in its line."""
    return _LINE_START.search(text, max(0, at - 22), at) is not None
