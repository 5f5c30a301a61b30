"""Selects the statements that can prove a verdict: one for each reading; of very many, only the extremes."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.model.fact import Fact
    from consistency.model.reading import Reading

MOST_PAIRS_OF = 200  # distinct statements compared pair by pair; of more, only the extremes


def pairs_of(facts: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """All pairs of the first ``MOST_PAIRS_OF`` facts, and each of the others with the first."""
    near, far = facts[:MOST_PAIRS_OF], facts[MOST_PAIRS_OF:]
    return [*combinations(near, 2), *((facts[0], other) for other in far)]


def one_of_each_reading(facts: Iterable[Fact]) -> list[Fact]:
    """The first fact of each reading; names and terms have none."""
    first: dict[Reading, Fact] = {}
    for fact in facts:
        if fact.reading is not None:
            first.setdefault(fact.reading, fact)
    return list(first.values())


def possible_witnesses(facts: Iterable[Fact]) -> list[Fact]:
    """The first fact of each reading; of very many only the extremes in each unit, which can prove any verdict."""
    shown = [(fact, fact.reading) for fact in one_of_each_reading(facts) if fact.reading is not None]
    if len(shown) <= MOST_PAIRS_OF:
        return [fact for fact, _ in shown]
    by_unit = defaultdict[str, list[tuple["Fact", "Reading"]]](list)
    for fact, reading in shown:
        by_unit[reading.unit].append((fact, reading))
    return [fact for unit in sorted(by_unit) for fact, _ in extremes(by_unit[unit])]


def extremes(shown: Sequence[tuple[Fact, Reading]]) -> list[tuple[Fact, Reading]]:
    """The statements with the least and the greatest ends on each scale: if any two are apart, two of these are."""
    keys = (
        lambda s: s[1].literal.lower,
        lambda s: s[1].literal.upper,
        lambda s: s[1].implied.lower,
        lambda s: s[1].implied.upper,
    )
    scales = sorted({s[1].scale for s in shown})
    alike = [[s for s in shown if s[1].scale == scale] for scale in scales]
    chosen = [pick(group, key=key) for group in alike for key in keys for pick in (min, max)]
    return [s for i, s in enumerate(chosen) if s not in chosen[:i]]
