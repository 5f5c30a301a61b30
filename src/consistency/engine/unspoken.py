"""Why a rule that names its documents found nothing: none of them was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.errors import did_you_mean

if TYPE_CHECKING:
    from consistency.engine.sources import Sources
    from consistency.model.comparison import Comparison

FEW = 5
"""Documents that are named where the rule may mean one of them."""
MANY = 500
"""Documents from which on none is looked for that is nearly called so: each rule would take a while."""


def with_unspoken(comparison: Comparison, sources: Sources) -> Comparison:
    """The comparison; one that found nothing says so where the rule speaks of no document that was looked at."""
    wanted = comparison.rule.documents
    if comparison.verdict != "unmatched" or not wanted.is_set:
        return comparison
    known = sources.manifests
    if any(map(wanted.admits, known)):
        return comparison
    ids = sorted(manifest.id for manifest in known)
    named = sorted(wanted.ids.difference(ids))
    if named and wanted.ids.isdisjoint(ids):
        more = f" and {len(ids) - FEW} more" if len(ids) > FEW else ""
        there = f"there are {', '.join(ids[:FEW])}{more}" if ids else ""
        hint = did_you_mean(named[0], ids if len(ids) < MANY else (), there)
        why = f"the rule speaks of {', '.join(named)}, and no document is called so"
    else:
        why = "the rule speaks of none of the documents"
        hint = "documents: of the rule; series, genre and issue stand in the manifest of a data set"
    return evolve(comparison, steps=(*comparison.steps, f"{why} ({hint})" if hint else why))
