"""Finds numbers that are names: telephone numbers, document symbols, section numbers, codes, addresses.

They hold no value that could agree or disagree, so no other finder may read them. Each run of digits is looked at
once: the words before it, the signs glued to it, then the words behind it. Dates without a value (no year, or an order
that cannot be known) and times of day belong here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.mentions.dates.clock import SCORE
from consistency.mentions.dates.clock_forms import CUES as CUES_OF_TIME
from consistency.mentions.dates.counted import counts
from consistency.mentions.dates.words import DAY_CUES, MONTHS
from consistency.mentions.identifiers.aside import is_age_aside
from consistency.mentions.identifiers.codes import glued_span
from consistency.mentions.identifiers.forms import (
    AMOUNT,
    BEFORE_EPOCH,
    BLOCK,
    BRACES,
    CAPITAL_NUMBER,
    CITATION,
    CLOCK,
    DASHED_PHONE,
    DAY_AND_MONTH,
    DAY_END,
    DAY_THEN_MONTH,
    DEFINITION,
    EMERGENCY,
    ENUMERATOR,
    FEWEST_DIALLED,
    HOTLINE,
    LEGAL_CITATION,
    LOCAL_PHONE,
    MODAL_MONTHS,
    MONTH_BEHIND,
    NUMERIC_DATE,
    PARENTHESES,
    PHONE,
    PHONE_LEADS,
    PHONE_REACHES,
    PLAIN_RUN,
    POSTAL_CODE,
    REACTING_WORDS,
    RUN,
    UNIT_SYMBOL,
    UNSURE_DIGITS,
    ZIP_CODE,
    opens_line,
)
from consistency.mentions.identifiers.proper import is_proper
from consistency.mentions.identifiers.streets import STREET
from consistency.mentions.labels import CUES, cued_span
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.mentions.dates.clock import Time
    from consistency.mentions.dates.expressions import Expression
    from consistency.mentions.hits import Span, Window


REACH: Final = 40
"""How many characters in front of digits are searched for words that announce a name."""
CALL_REACH: Final = 80
"""How many characters in front of a telephone number are searched for a word such as "call"."""
_ROWS = tuple(CUES["list"])


LONGEST_DAY: Final = 2
"""Digits of a day of a month."""


class DigitRun(NamedTuple):
    """A run of digits in a text, with the words right before it."""

    text: str
    folded: str
    start: int
    end: int
    words: Sequence[str]
    is_dated: bool
    limit: int  # where the next date begins
    is_sure: bool = False  # whether it belongs to a date, though names of a row may stand there

    @property
    def left(self) -> str:
        """The character before the run; a space at the beginning of the text."""
        return self.folded[self.start - 1] if self.start else " "

    @property
    def right(self) -> str:
        """The character behind the run; a space at the end of the text."""
        return self.folded[self.end] if self.end < len(self.folded) else " "


def identifiers_in(text: str, folded: str, dates: Sequence[Expression | Time], window: Window) -> list[Span]:
    """The identifiers that begin in a window of a text; ``dates`` are the dates and times written there."""
    spans = [(date.start, date.end) for date in dates if not date.has_value]
    spans += _among_digits(text, folded, [date for date in dates if date.has_value], window)
    for number in window.matches(CAPITAL_NUMBER, text):
        span = cued_span(text, folded, number.start(), number.end(), _words_before(folded, number.start()))
        if span is None and is_proper(text, folded, *number.span()):
            span = number.span()
        spans += [span] if span else []
    return _merged(sorted(spans))


def _among_digits(text: str, folded: str, dates: list[Expression | Time], window: Window) -> list[Span]:
    """The identifiers among the runs of digits."""
    spans: list[Span] = []
    at, index = window.start, 0
    has_list = "(1)" in folded and "(2)" in folded
    while (digits := RUN.search(folded, at)) and digits.start() < window.stop:
        start, at = digits.span()
        while index < len(dates) and dates[index].end <= start:
            index += 1
        is_dated = index < len(dates) and dates[index].start < at
        limit = dates[index].start if index < len(dates) else len(text)
        is_sure = is_dated and _is_sure(dates[index], folded, start)
        run = DigitRun(text, folded, start, at, _words_before(folded, start), is_dated, limit, is_sure)
        span = _span(run, has_list=has_list)
        if span:
            spans.append(span)
            at = max(at, span[1])
    return spans


def _is_sure(date: Expression | Time, folded: str, start: int) -> bool:
    """Whether digits belong to a date despite a word for labels in front: "the fair runs 3 to 5 May"."""
    days = getattr(date, "days", None)
    return days is not None and not days.is_bare and folded[max(0, start - REACH) : start].rstrip(" \n").endswith(_ROWS)


def _words_before(folded: str, start: int) -> list[str]:
    """The last words before an offset, at most three, without opening brackets."""
    return folded[max(0, start - REACH) : start].rstrip(" \n(").rsplit(None, 3)[-3:]


def _span(run: DigitRun, *, has_list: bool) -> Span | None:
    """The identifier that contains a run of digits; None if it may be a value."""
    glued = glued_span(run.text, run.folded, run.start, run.end, is_dated=run.is_dated)
    if glued:
        return glued
    cued = cued_span(run.text, run.folded, run.start, run.end, run.words)
    if cued and not (run.is_dated and (cued[1] <= run.end or run.limit <= cued[0] or run.is_sure)):
        return cued
    if run.is_dated:
        return None
    found = _bracketed(run, has_list=has_list) or _behind_month(run)
    return found if found or is_plain(run) else by_neighbours(run) or by_form(run)


def is_plain(run: DigitRun) -> bool:
    """Whether neither the digits of a run nor the word behind can make it an identifier."""
    found = PLAIN_RUN.match(run.folded, run.start)
    if found is None or found["word"] in REACTING_WORDS:
        return False
    if found["gap"] and run.text[found.start("word")].isupper():
        return False
    if found["word"] and len(found["word"]) == 1 and not found["gap"]:
        return False  # "221B Baker Street"
    return run.end - run.start < FEWEST_DIALLED or not HOTLINE.match(run.folded, run.start)


def _bracketed(run: DigitRun, *, has_list: bool) -> Span | None:
    """The span of a citation, enumerator or telephone number behind an opening bracket; else None."""
    start, folded, left = run.start, run.folded, run.left
    if left in "[{":
        found = (CITATION if left == "[" else BRACES).match(folded, start - 1)
        return found.span() if found else None
    if left == "(":
        phone = PHONE.match(folded, start - 1)
        if phone:
            return phone.span()
        if is_age_aside(run.text, start):
            return None
        found = PARENTHESES.match(folded, start - 1)
        before = folded[start - 2] if start > 1 else " "
        if before.isdigit() and UNSURE_DIGITS.search(run.text, max(0, start - 12), start + 8):
            return None  # "4.52(3) Å"
        if found and (before.isalnum() or has_list or _is_citation(run, found.end())):
            return found.span()
    opening = folded.rfind("+", max(0, start - 4), start)
    if opening >= 0 and not folded[opening + 1 : start].strip(" ("):
        phone = PHONE.match(folded, opening)
        return phone.span() if phone else None
    return None


def _is_citation(run: DigitRun, end: int) -> bool:
    """Whether a number alone in parentheses follows words and ends a clause: a note, not a count."""
    if end >= len(run.folded) or run.folded[end] not in ".,;" or not run.words:
        return False
    if len(run.words) > 1 and run.words[-2][-1].isdigit() and "." in run.folded[run.start : end]:
        return False  # the value of the year before: "SEK 4.6 bn (4.1)"
    return run.words[-1][-1].isalpha()


def _behind_month(run: DigitRun) -> Span | None:
    """The span of a day behind the name of its month; "17 July (1 week)" has no such day; else None."""
    word = run.words[-1] if run.words and run.left != "(" else ""
    if word.rstrip(".") not in MONTHS or not _is_month(run, word):
        return None
    if _is_amount(run):
        return None
    behind = DAY_END.match(run.folded, run.end)
    return run.folded.rfind(word, 0, run.start), behind.end() if behind else run.end


def _is_amount(run: DigitRun) -> bool:
    """Whether a number behind a month is no day but an amount: "In April 1,900", "In April 12 boats", "April 12%"."""
    amount = AMOUNT.match(run.folded, run.start)
    end = amount.end() if amount else run.end
    if run.folded.startswith("%", end) or "," in run.folded[run.start : end]:
        return True
    may_be_none = end - run.start > LONGEST_DAY or not current().roles["in"].isdisjoint(run.words[-2:-1])
    return may_be_none and counts(run.text, run.folded, end)


def by_neighbours(run: DigitRun) -> Span | None:
    """The identifier that the words behind a run of digits announce; else None."""
    text, folded, start = run.text, run.folded, run.start
    for form in (HOTLINE, EMERGENCY, BEFORE_EPOCH, DASHED_PHONE, BLOCK):
        found = form.match(folded, start)
        if found:
            return found.span()
    month = MONTH_BEHIND.match(folded, start)
    if month and (month["month"] not in MODAL_MONTHS or text[month.start("month")].isupper()):
        return start, min(month.end(), max(run.end, run.limit))
    capital = run.end + (1 if run.right in " \n" else 2)
    if text[capital : capital + 1].isupper() and text[capital - 1] in " \n":
        for form in (POSTAL_CODE, LEGAL_CITATION, STREET):
            found = form.match(text, start)
            if found:
                return found.span()
    return None


def _is_month(run: DigitRun, word: str) -> bool:
    """Whether the word before digits is a month, so that they may be its day."""
    return word.rstrip(".") not in MODAL_MONTHS or run.text[run.folded.rfind(word, 0, run.start)].isupper()


def by_form(run: DigitRun) -> Span | None:
    """The identifier by the form of the digits: a time, a date of unknown order, an enumerator, a code; else None."""
    text, folded, start, end = run.text, run.folded, run.start, run.end
    for form, where in ((NUMERIC_DATE, folded), (ZIP_CODE, text)):
        found = form.match(where, start)
        if found:
            return found.span()
    is_cued = run.words and run.words[-1] in DAY_CUES
    day = DAY_AND_MONTH.match(folded, start) if is_cued else DAY_THEN_MONTH.match(folded, start)
    if day and (is_cued or not counts(text, folded, day.end())):
        return day.span()
    if _is_local_phone(run):
        return start, start + len("000-0000")
    clock = CLOCK.match(folded, start)
    if clock and (
        clock["hours"] or clock["half"] or folded[start + 1] != ":" or (run.words and run.words[-1] in CUES_OF_TIME)
    ):
        return None if SCORE.search(folded, max(0, start - 24), start) else clock.span()
    if opens_line(text, start):
        found = ENUMERATOR.match(text, start)
        if found and not (found[0][-1].isdigit() and _is_measured(text, found.end())):
            return found.span()
    if folded[start] == "0" and end - start > 1 and folded[start:end].isdigit() and "".join(run.words[-1:]).isalpha():
        return start, end
    found = DEFINITION.match(folded, start) if run.left in "(,; \n" else None
    return found.span() if found else None


def _is_local_phone(run: DigitRun) -> bool:
    """Whether digits are a local telephone number behind a word such as "call": "Call the office at 330-1142."."""
    if not (run.words and run.words[-1] in PHONE_LEADS and LOCAL_PHONE.match(run.folded, run.start)):
        return False
    return not PHONE_REACHES.isdisjoint(run.folded[max(0, run.start - CALL_REACH) : run.start].split())


def _is_measured(text: str, end: int) -> bool:
    """Whether the symbol of a unit follows a number with a full stop in it: "1.5 TiB" is no title."""
    symbol = UNIT_SYMBOL.match(text, end)
    return symbol is not None and symbol[1] in current().symbols


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
