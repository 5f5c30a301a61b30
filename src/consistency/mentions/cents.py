"""Gives cents and other shared parts of currencies the currency that the text names: "€1.30, up 12 cents"."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.lexicons import rows
from consistency.mentions.pieces import trie

if TYPE_CHECKING:
    from consistency.mentions.hits import Hit
    from consistency.mentions.source import SourceText


@cache
def _parts() -> dict[str, frozenset[str]]:
    """The names of the hundredth of each currency, by its code."""
    found: dict[str, set[str]] = {}
    for code, part, _, spellings in rows("currencies"):
        if part == "0.01":
            found.setdefault(code, set()).update(spellings.split("|"))
    return {code: frozenset(names) for code, names in found.items()}


@cache
def _shared() -> tuple[frozenset[str], re.Pattern[str]]:
    """The names of parts that several currencies have, and an expression for all names of parts."""
    times = Counter(name for names in _parts().values() for name in names)
    shared = frozenset(name for name, count in times.items() if count > 1)
    return shared, re.compile(rf"(?<![a-z]){trie(times)}(?![a-z])")


def may_name_currency(source: SourceText) -> bool:
    """Whether a text has a name such as "cents", which several currencies share."""
    return not source.words.isdisjoint(_shared()[0])


def name_currency(source: SourceText, hits: list[Hit]) -> list[Hit]:
    """Give cents and the like the only other currency that the text names, if that currency has such parts."""
    if not may_name_currency(source):
        return hits
    names, expression = _shared()
    folded = source.folded
    money = [(at, hit) for at, hit in enumerate(hits) if hit.reading.kind == "money"]
    found = {at: expression.search(folded, hit.start, hit.end) for at, hit in money}
    shared = [(at, hit) for at, hit in money if (part := found[at]) and part[0] in names]
    named = {hit.reading.unit[:3] for at, hit in money if (at, hit) not in shared}
    if len(named) == 1:
        (code,) = named
        for at, hit in shared:
            if names <= _parts().get(code, frozenset()):
                hits[at] = hit._replace(reading=evolve(hit.reading, unit=code + hit.reading.unit[3:]))
    return hits
