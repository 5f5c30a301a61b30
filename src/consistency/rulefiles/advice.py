"""What makes rules weak without making them wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.errors import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.model.rule import Rule, RuleSet
    from consistency.rulefiles.codes import AdviceCode

NEGATIVE = ("ignores", "contradicts", "drifts")


def advise(rules: RuleSet) -> tuple[Fault, ...]:
    """Warnings on rules that can be used as they are: those without examples, or with examples of one sort only."""
    return tuple(sorted(warning for rule in rules.rules if not rule.operand for warning in _weaknesses(rule)))


def _weaknesses(rule: Rule) -> Iterator[Fault]:
    if not rule.examples:
        hint = "add examples: with a text and what it finds, and a text that the rule ignores"
        yield _warning(rule, "no-examples", f"the rule {rule.id} has no examples", hint)
    elif not any(example.check in NEGATIVE for example in rule.examples):
        hint = f"add one of {', '.join(NEGATIVE)}"
        yield _warning(rule, "no-negative-example", f"no example of {rule.id} shows what it must not accept", hint)


def _warning(rule: Rule, code: AdviceCode, message: str, hint: str) -> Fault:
    return Fault(rule.place.path, rule.place.line, rule.place.column, code, message, hint)
