"""Every change that applies, one after the other, and which rules none of them made fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.engine.selftest.mutation_trials import mutated
from consistency.engine.selftest.original import original_of
from consistency.engine.selftest.rewording_trials import reworded
from consistency.engine.selftest.rewordings import QUOTES, TEXTS
from consistency.engine.selftest.trials import Selftest, Trial

if TYPE_CHECKING:
    from collections.abc import Callable

    from consistency.engine.sources import Sources
    from consistency.model.rule import RuleSet

CHANGES = len(QUOTES) + len(TEXTS)  # rewordings, each of which reads everything once


def selftest(sources: Sources, rules: RuleSet, progress: Callable[[str], None] | None = None) -> Selftest:
    """Change every statement of every rule in each way that applies, and look again.

    Args:
        sources: with texts; a ledger has none to change.
        rules: the rules.
        progress: called with the id of each document and the name of each rewording.
    """
    tell = progress or (lambda _: None)
    original = original_of(sources, rules)
    trials = list[Trial]()
    for document in sources.documents:
        tell(document.id)
        trials += mutated(original, document)
    for change in (*QUOTES, *TEXTS):
        tell(change)
        trials += reworded(original, change)
    able = original.with_parents(t.rule for t in trials if not t.kept and t.outcome != "not reported")
    return Selftest(tuple(trials), tuple(sorted({r.id for r in rules.rules if not r.operand} - able)))
