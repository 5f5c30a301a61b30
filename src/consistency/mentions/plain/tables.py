"""The tables for reading plain numbers with a lexicon. They fill as texts are read, and hold no text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from consistency.mentions.plain.beginnings import beginnings
from consistency.mentions.plain.links import linking_words
from consistency.mentions.plain.surroundings import before_numbers, behind_numbers

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon
    from consistency.mentions.numbers.numeral import Exact
    from consistency.mentions.table import FewWords, Table
    from consistency.model.reading import Kind


class Tables(NamedTuple):
    """Flags of words by place: in front of a number, behind it, between two, as a unit, at its beginning."""

    before: Table
    behind: Table
    links: frozenset[str]
    units: dict[tuple[str, bool, bool], KnownUnit]
    beginnings: FewWords


class PlainUnit(NamedTuple):
    """The kind, the unit and the factor of a word behind a number; no kind for a word that is no unit."""

    kind: Kind | None
    unit: str = ""
    factor: Exact = 1


KnownUnit: TypeAlias = "tuple[PlainUnit | None, tuple[tuple[int, tuple[str, ...]], ...]]"
"""A unit, or None in doubt, and the longer spellings that may begin at an offset in it."""


@lru_cache(maxsize=8)
def tables_of(lexicon: Lexicon) -> Tables:
    """The tables of a lexicon, which fill as texts are read."""
    return Tables(before_numbers(lexicon), behind_numbers(lexicon), linking_words(lexicon), {}, beginnings(lexicon))
