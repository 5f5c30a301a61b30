"""Reads plain numbers in digits with a few looks in tables.

A number is plain if no expression of the grammar could match the words and signs beside it, except those that are
tried here. All others are left to thorough.py, which reads everything; both read plain numbers alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.dates.words import DAY_CUES
from consistency.mentions.fold import AT_LEAST, AT_MOST, FRACTION, MINUS, MONEY_SIGNS, NEAR, OTHER
from consistency.mentions.identifiers.forms import (
    DASHED_PHONE,
    DAY_AND_MONTH,
    ENUMERATOR,
    LEGAL_CITATION,
    LOCAL_PHONE,
    POSTAL_CODE,
    ZIP_CODE,
    opens_line,
)
from consistency.mentions.identifiers.streets import STREET
from consistency.mentions.numbers.units.currencies import country_before
from consistency.mentions.pieces import SPACES
from consistency.mentions.plain.dates import OPENS, read_date
from consistency.mentions.plain.flags import (
    BOUND,
    CAREFUL,
    COUNTS,
    CUE,
    MONTH,
    SCALE,
    SHARE,
)
from consistency.mentions.plain.joined import end_of_joined, read_joined
from consistency.mentions.plain.names import end_of_label, end_of_name
from consistency.mentions.plain.number import NUMERIC, PlainNumber
from consistency.mentions.plain.ordinals import THE, read_digit_ordinal
from consistency.mentions.plain.parting import DASHES, is_parted_in_front
from consistency.mentions.plain.ranges import PAIR, PAIRING, read_pair
from consistency.mentions.plain.shares import read_share
from consistency.mentions.plain.values import value_of
from consistency.mentions.plain.years import YEAR_LENGTH, is_lone, read_year
from consistency.mentions.source import NEXT_WORD, REACH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.hits import Hit
    from consistency.mentions.source import SourceText

_NUMBER = re.compile(
    rf"(?!0\d|(?:19|20)\d{{6}}(?!\d))(\d{{1,3}}+(?:,\d{{3}})++|\d{{1,18}}+)(\.\d{{1,12}}+)?"
    rf"(?![\d'{FRACTION}{OTHER}]|[.,:/]\d|\.\.)",
    re.ASCII,
)
DASHED = LatePattern(r"(?:\d{1,3}|\d+[.,]\d+) ?[-\x96] ?(?:\d{1,3}|\d+[.,]\d+)(?=%|[ \n,.;)](?![\d/\x96-])|$)")
_YEAR = LatePattern(r"(?<!\d)(?:1\d|2[01])\d\d(?!\d)")
_LONE_YEAR = LatePattern(rf"(?:1\d|2[01])\d\d(?![\d'{FRACTION}]|[.,:/]\d)")
_JOINED = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_TENTHS = LatePattern(rf"\d{{1,3}}(?:\.\d{{1,2}})?/(?:5|10|100)(?![\d'{FRACTION}a-z]|[.,:/-]\d)")
_SCALE_LETTERS = re.compile(r"[a-z]{1,8}(?![a-z\d])")
_LIMITS: Final = frozenset(f"=<>~{NEAR}{AT_LEAST}{AT_MOST}{MINUS}")
_JOINS: Final = frozenset("±×·~<>°\x96\x97-")
_NO_WORDS: Final = ("",)
"""The word in front of a number that begins a text."""
_ENDS: Final = frozenset(" \n%,.;)")
ZIP_LENGTH = 5


def read_plain(source: SourceText, at: int, floor: int) -> Hit | int | None:
    """The value of the number in digits at an offset, or where it ends if it is a name.

    ``NUMERIC`` if it is not plain but certainly a number, None if every expression must be tried.

    Args:
        source: the text.
        at: where the run of digits begins.
        floor: where the number in front of it ends.
    """
    folded, start, aside = source.folded, at, False
    left = folded[at - 1] if at else " "
    if left not in SPACES:
        if left in _LIMITS:
            return _read_limited(source, at, floor)
        if left in MONEY_SIGNS:
            start = at - 1
            if country_before(source, start):
                return None
        aside = folded[start - 1 : start] == "("
    begin = start - aside
    if begin and folded[begin - 1] not in SPACES:
        return end_of_name(source, at) or end_of_joined(source, at) or _negative(source, at, start)
    words = source.pieces_before(begin)
    if not words:
        return _end_of_mark(source, at) or (None if start else _read_led(source, at, 0, 0, _NO_WORDS, 0))
    led = source.tables.before[words[-1]]
    return (_read_announced if led else _read_led)(source, at, start, led, words, floor)


def _read_announced(
    source: SourceText, at: int, start: int, led: int, words: Sequence[str], floor: int
) -> Hit | int | None:
    """The value of a number with a word in front that may announce it or join it; results as in ``read_plain``."""
    folded = source.folded
    aside = folded[start - 1 : start] == "("
    if led & CAREFUL and is_parted_in_front(source, words):
        led = 0
    if aside and _LONE_YEAR.match(folded, at):
        led &= CUE
    elif aside and led & CAREFUL and not (words[-1].isalpha() or words[-1][-1] in ".:"):
        led = 0  # what stands before the bracket is no word
    elif led & CUE and floor and not folded[floor:start].strip(" \n("):
        return None  # the word in front belongs to a value: "1 week (3)"
    if led & MONTH:
        return None if aside else read_date(source, at)
    if led & CAREFUL:
        return end_of_name(source, at) or None
    if words[-1] in THE and len(words) > 1 and source.tables.before[words[-2]] & MONTH:
        return read_date(source, at)
    return _read_led(source, at, start, led, words, floor)


def _read_led(source: SourceText, at: int, start: int, led: int, words: Sequence[str], floor: int) -> Hit | int | None:
    """The value of a number with its sign of money, if the word in front does not change it; as in ``read_plain``."""
    folded, aside = source.folded, start > 0 and source.folded[start - 1] == "("
    label = end_of_label(source, at, words[-3:], floor) if led & CUE and start == at else 0
    number = _NUMBER.match(folded, at)
    if label or number is None:
        if label > 0:
            return label
        part = None if label or aside or start != at else _TENTHS.match(folded, at)
        return NUMERIC if part and not _may_be_day(source, part, words[-1]) else None
    end = number.end()
    if end - at == YEAR_LENGTH and number[2] is None and start == at and "1000" <= number[0] < "2200":
        lone = is_lone(source, at, led, words, aside=aside)
        year = read_year(source, at) if lone else None
        if year or led or aside or not lone or folded[end : end + 1] != " ":
            return year or read_date(source, at)
    plain = PlainNumber(source, number[0], start, end, 0 if aside else led)
    is_led_on = plain.word and end - at != ZIP_LENGTH and not source.text[plain.word.start(1)].isupper()
    if not is_led_on and _is_code(source, at, end):
        return _end_of_mark(source, at)
    if start == at and (plain.word is None or plain.word[1] in PAIRING):
        found = _read_pair(source, at, led, floor, aside=aside)
        if found:
            return found
    if aside and (plain.right not in (" ", "%") or words[-1] in source.lexicon.roles["accounting"]):
        return end_of_name(source, at) or None
    return _read_number(plain, at, floor, words)


def _may_be_day(source: SourceText, part: re.Match[str], led: str) -> bool:
    """Whether a number behind a stroke may belong to a date: "on 4/10", "4/10 May"."""
    behind = NEXT_WORD.match(source.folded, part.end())
    if behind and source.tables.behind[behind[1]] & MONTH:
        return True
    return led in DAY_CUES and DAY_AND_MONTH.match(source.folded, part.start()) is not None


def _read_pair(source: SourceText, at: int, led: int, floor: int, *, aside: bool) -> Hit | None:
    """The range that begins with the number at an offset; None if it may be another value."""
    pair = PAIR.match(source.folded, at)
    if pair is None or _is_code(source, pair.start(3), pair.end()):
        return None
    return read_pair(source, pair, led, floor, aside=aside)


def _negative(source: SourceText, at: int, start: int) -> int | None:
    """``NUMERIC`` for a number behind a minus sign that is certainly a number; else None."""
    folded = source.folded
    if folded[start - 1] != "-" or folded[start - 2 : start - 1] not in OPENS:
        return None
    number = _no_year(folded, at)
    if number is None or _is_code(source, at, number.end()):
        return None
    plain = PlainNumber(source, number[0], at, number.end(), 0)
    return NUMERIC if _is_quantity(plain) else None


def _no_year(folded: str, at: int) -> re.Match[str] | None:
    """The number at an offset, if it cannot be a year."""
    number = _NUMBER.match(folded, at)
    return None if number and number.end() - at == YEAR_LENGTH and number[2] is None else number


def _is_quantity(plain: PlainNumber) -> bool:
    """Whether the words behind a number make it neither a name nor a date."""
    if plain.right not in _ENDS or plain.known & CAREFUL:
        return False
    return not (plain.known & SHARE and plain.may_be_date())


def _read_number(plain: PlainNumber, at: int, floor: int, words: Sequence[str]) -> Hit | int | None:
    """The value of a number that the words in front do not change; results as in ``read_plain``."""
    source, known = plain.source, plain.known
    if known & SHARE:
        share = read_share(source, at, plain.led) if plain.start == at else None
        if share:
            return share
        if plain.may_be_date():
            return read_date(source, at) if plain.start == at else None
    if known & (CAREFUL | COUNTS):
        return read_date(source, at) if known & MONTH else None if known & CAREFUL else NUMERIC
    if plain.word is None and (plain.right.isalpha() or plain.right in DASHES):
        if plain.start < at:
            letters = _SCALE_LETTERS.match(source.folded, plain.end)
            return NUMERIC if letters and not source.tables.behind[letters[0]] & CAREFUL else None
        ordinal = read_digit_ordinal(source, at, plain.led, words) if plain.right.isalpha() else None
        return ordinal or _hyphened(plain, floor) or read_date(source, at)
    if plain.known & SCALE and not plain.take_scale():
        return NUMERIC
    if not (plain.take_unit() if plain.start == at else plain.take_currency(source.text[plain.start])):
        return _doubtful(plain)
    return value_of(plain, floor)


def _read_limited(source: SourceText, at: int, floor: int) -> Hit | int | None:
    """The value of a number behind a sign: ">5", "n=12", "−3"; results as in ``read_plain``."""
    folded = source.folded
    number = _no_year(folded, at)
    if number is None:
        return None
    if folded[at - 1] == "=" and folded[at - 2 : at - 1] in ("<", ">"):
        return None  # ">=5"
    plain = PlainNumber(source, number[0], at, number.end(), 0 if folded[at - 1] == "=" else BOUND)
    if plain.right in SPACES and _is_code(source, at, number.end()):
        return None  # ">5 Mill Square"
    if plain.right.isalpha() or plain.right in DASHES or plain.known & (CAREFUL | COUNTS | SCALE):
        return None
    if folded[at - 1] == MINUS:
        return NUMERIC if folded[at - 2 : at - 1] in OPENS and _is_quantity(plain) else None
    return value_of(plain, floor) if plain.take_unit() else _doubtful(plain)


def _doubtful(plain: PlainNumber) -> int | None:
    """``NUMERIC`` if only numbers, units and limits beside a number make it doubtful; else None."""
    if plain.known & CAREFUL:
        return None
    if plain.word is not None or (plain.kind and plain.right not in SPACES):
        return NUMERIC
    sign = plain.source.folded[plain.end : plain.end + 62].strip(" \n")[:1] if plain.right in SPACES else ""
    return NUMERIC if sign and sign in _JOINS else None


def _hyphened(plain: PlainNumber, floor: int) -> Hit | int | None:
    """The value of a number with a hyphen behind it; ``NUMERIC`` for "5-7" if it is no date and no code."""
    dashed = DASHED.match(plain.source.folded, plain.start)
    if dashed and LOCAL_PHONE.match(plain.source.folded, plain.start):
        return None
    if dashed:
        return None if _YEAR.search(dashed[0]) or leads_on(plain.source, dashed.end()) else NUMERIC
    return read_joined(plain, floor) if plain.right == "-" and _JOINED.fullmatch(plain.written) else None


def leads_on(source: SourceText, end: int) -> bool:
    """Whether words behind two joined numbers may make them a date or a name: "5-7 May", "5-7 of May"."""
    following = NEXT_WORD.match(source.folded, end + source.folded.startswith(",", end))
    if following and len(following[1]) == 1 and source.folded[following.end() : following.end() + 1] == ".":
        return True  # "6-4 a.m."
    if following and source.tables.behind[following[1]] & SHARE:
        following = NEXT_WORD.match(source.folded, following.end())
    if following is None:
        return False
    return source.text[following.start(1)].isupper() or bool(source.tables.behind[following[1]] & CAREFUL)


def _end_of_mark(source: SourceText, at: int) -> int | None:
    """Where the mark of an item of a list ends: "3. ", "(a) 2)"."""
    if not opens_line(source.text, at):
        return None
    mark = ENUMERATOR.match(source.text, at)
    return mark.end() if mark and mark[0][:-1].isdigit() else None


def _is_code(source: SourceText, at: int, end: int) -> bool:
    """Whether a number belongs to an address, a code of laws, or the mark of an item of a list."""
    text, right = source.text, source.folded[end : end + 1]
    if end - at == ZIP_LENGTH and ZIP_CODE.match(text, at):
        return True
    if right not in SPACES:
        return right in (".", ")") and opens_line(text, at)
    if text[end + 1 : end + 2].isdigit() and DASHED_PHONE.match(source.folded, at):
        return True
    if not text[end : end + REACH].lstrip(" \t")[:1].isupper():
        return False
    if POSTAL_CODE.match(text, at) or LEGAL_CITATION.match(text, at) or STREET.match(text, at):
        return True
    return opens_line(text, at)
