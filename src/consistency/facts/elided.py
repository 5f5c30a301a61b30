"""Values whose noun is left out behind one that has it: "47 wells in 2021 and 39 in 2022"."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from consistency.lexicons import with_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens
    from consistency.model.mention import Mention

_JOINTS = with_role("words", "elided") | {""}
_SIGNS = " \n,;("
_START = attrgetter("start")
MOST: Final = 12
"""Values that one noun is left out of: a sentence that goes on so is a table, and time must grow no faster than it."""


def elided(value: Mention, tokens: Tokens) -> Iterator[Mention]:
    """The values of other dates that follow one with a date behind it, one behind the other."""
    if not value.as_of:
        return
    stated = tokens.mentions_of(tokens.sentence_number(tokens.index_at(value.start)))
    first = bisect_left(stated, value.end, key=_START)
    behind = stated[first : first + 2 * MOST]
    said, begin = value, tokens.passage.start
    for date, other in zip(behind[::2], behind[1::2], strict=False):
        joint = tokens.text[date.end - begin : other.start - begin].strip(_SIGNS).casefold()
        if not (date.reading.is_date and _is_of_sort(other, value) and " ".join(joint.split()) in _JOINTS):
            return
        if other.as_of in ("", said.as_of):
            return
        yield other
        said = other


def _is_of_sort(other: Mention, value: Mention) -> bool:
    """Whether a value may be said of what another one is said of."""
    sorts = ((m.reading.kind, m.reading.unit, m.status) for m in (other, value))
    return len({*sorts}) == 1 and other.noun in ("", value.noun)
