"""Finds the order of day and month in dates such as "3/4/2020": that of the text, else that of the user."""

from __future__ import annotations

from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

from consistency.algebra.calendar import MONTHS_IN
from consistency.late import LatePattern
from consistency.mentions.dates.words import YEAR
from consistency.mentions.fold import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from consistency.mentions.dates.days import Days, Unsure

DateOrder: TypeAlias = Literal["day-first", "month-first"]
ORDERS: Final[tuple[DateOrder, ...]] = get_args(DateOrder)

order_in_use: ContextVar[DateOrder | None] = ContextVar("order_in_use", default=None)
"""The order of dates in texts that show none."""

_IN_DIGITS = LatePattern(
    rf"(?<![\d/-])(\d{{1,2}})([/-])(\d{{1,2}})\2(?:({YEAR})|\d\d)(?!/?\d|-(?!\d{{1,2}}/\d{{1,2}}/)\d)"
)
_ANY = LatePattern(r"[0-9][/-][0-9]{1,2}[/-][0-9]{4}")
_TWELVE: Final = MONTHS_IN["year"]


def in_known_order(found: Unsure, folded: str) -> Days | None:
    """A day in digits, in the order that the other dates of the text show, else in the order in use; else None."""
    order = _order(folded)
    return None if order is None else found.day_first if order == "day-first" else found.month_first


def unsure_dates(text: str) -> Iterator[tuple[int, int]]:
    """The spans of dates that are not read, because their day and month may be in either order."""
    if _ANY.search(text) is None:
        return
    folded = fold(text)
    if _order(folded) is None:
        yield from (date.span() for date in _IN_DIGITS.finditer(folded) if _is_unsure(date))


def _is_unsure(date: re.Match[str]) -> bool:
    first, second = int(date[1]), int(date[3])
    return date[4] is not None and first != second and 0 < first <= _TWELVE and 0 < second <= _TWELVE


def _order(folded: str) -> DateOrder | None:
    """The order of day and month in a text; the order in use if it shows none, or both."""
    shown = _shown(folded)
    return next(iter(shown)) if len(shown) == 1 else order_in_use.get()


@lru_cache(maxsize=8)
def _shown(folded: str) -> frozenset[DateOrder]:
    """The orders of day and month that dates in digits show in a text: a number above twelve is a day."""
    days = [tuple(map(int, date.group(1, 3))) for date in _IN_DIGITS.finditer(folded)]
    return frozenset(
        "day-first" if first > _TWELVE else "month-first"
        for first, second in days
        if min(first, second) <= _TWELVE < max(first, second)
    )
