"""Which rules are compared: those that are selected and not ignored."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from consistency.errors import Fault, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from consistency.model.rule import Rule, RuleSet


def chosen_by(rule: Rule, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether a rule is among those selected and not among those ignored; each is an id, a glob or a tag."""

    def named(patterns: Sequence[str]) -> bool:
        return any(fnmatchcase(rule.id, p) or p in rule.tags for p in patterns)

    return (not select or named(select)) and not named(ignore)


def unused_selectors(select: Sequence[str], ignore: Sequence[str], rules: RuleSet) -> Iterator[Fault]:
    """A fault for each selector that names no rule: a slip of the pen must not make a check smaller."""
    names = {name for rule in rules.rules for name in (rule.id, *rule.tags)}
    for option, selectors in (("select", select), ("ignore", ignore)):
        for selector in selectors:
            if not any(chosen_by(rule, (selector,), ()) for rule in rules.rules):
                hint = did_you_mean(selector, sorted(names), "consistency rules list shows every rule")
                yield Fault("", 0, 0, "unknown-rule", f'{option} "{selector}" names no rule', hint)
