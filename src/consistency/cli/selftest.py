"""``consistency selftest``: proof that the rules can fail, and that a rewording does not make them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from consistency.cli import output
from consistency.cli.extract import absent_texts
from consistency.cli.inputs import inputs
from consistency.cli.progress import progress
from consistency.engine.selection import chosen_by
from consistency.engine.selftest import CHANGES, selftest
from consistency.reporters.words import plural

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from consistency.engine.selftest import Selftest, Trial


def run(arguments: Namespace) -> int:
    """Print a table of the changes and what became of them, and every rule that cannot fail."""
    given = inputs(arguments)
    config, rules = given.config, given.rules
    faults = [*given.faults, *given.sources.faults, *absent_texts(given.sources)]
    if not given.sources.documents:  # a ledger has no words to change
        output.print_faults(faults)
        output.print_lines(["Nothing was tried: no document was read."])
        return 2
    chosen = tuple(r for r in rules.rules if r.operand or chosen_by(r, config.select, config.ignore))
    if all(rule.operand for rule in chosen):  # none of which "every rule can fail" could be said
        output.print_faults(faults)
        output.print_lines(["Nothing was tried: no rule could be used."])
        return 2
    with progress(len(given.sources.documents) + CHANGES) as tick:
        result = selftest(given.sources, evolve(rules, rules=chosen), progress=tick)
    output.print_faults(faults)
    output.print_lines(_lines(result, verbose=arguments.verbose))
    if faults:
        return 2
    return int(not result.passed)


def _lines(result: Selftest, *, verbose: bool) -> Iterator[str]:
    yield f"{'change':<20}{'tried':>7}{'as expected':>13}"
    for kept, title in ((False, "must be reported"), (True, "must change nothing")):
        yield f"-- {title}"
        trials = [trial for trial in result.trials if trial.kept is kept]
        tried = Counter(trial.change for trial in trials)
        good = Counter(trial.change for trial in trials if trial.outcome == "as expected")
        for change in sorted(tried):
            yield f"{change:<20}{tried[change]:>7,}{good[change]:>13,}"
        yield f"{'all':<20}{tried.total():>7,}{good.total():>13,}"
    wrong = [trial for trial in result.trials if trial.outcome != "as expected"]
    if wrong and verbose:
        yield from ("", "Not as expected")
        yield from (f"  {_line(trial)}" for trial in wrong)
    if result.cannot_fail:
        yield from ("", "Rules that cannot fail on these documents")
        yield from (f"  {rule}" for rule in result.cannot_fail)
    yield ""
    able = "every rule can fail" if not result.cannot_fail else f"{plural(len(result.cannot_fail), 'rule')} cannot fail"
    yield f"{plural(len(result.trials), 'change')}, {len(wrong):,} not as expected; {able}"


def _line(trial: Trial) -> str:
    was = " ".join(trial.citation.quote.split())
    return (
        f"{trial.citation}: {trial.rule}: {trial.change}: “{was}” as “{' '.join(trial.quote.split())}”: {trial.outcome}"
    )
