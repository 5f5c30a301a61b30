"""Values whose noun is left out behind one that has it: "47 wells in 2021 and 39 in 2022"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.lexicons import with_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens
    from consistency.model.mention import Mention

_JOINTS = with_role("words", "elided") | {""}
_SIGNS = " \n,;("


def elided(value: Mention, tokens: Tokens) -> Iterator[Mention]:
    """The values of other dates that follow one with a date behind it, one behind the other."""
    if not value.as_of:
        return
    standing = tokens.values_by_word(tokens.sentence_number(tokens.index_at(value.start))).values()
    by_start = {s.mention.start: s.mention for each in standing for s in each if s.mention.start >= value.end}
    behind = [by_start[start] for start in sorted(by_start)]
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
