"""What makes rules weak without making them wrong."""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from consistency.errors import Fault
from consistency.lexicons import rows
from consistency.rulefiles.kinds import MEASURED
from consistency.rulefiles.patterns import runs_before_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.model.pattern import Pattern
    from consistency.model.rule import Rule, RuleKind, RuleSet
    from consistency.rulefiles.faults import AdviceCode

NEGATIVE = ("ignores", "contradicts", "drifts")
LONGEST_BOUND = 5  # words
TELLS_WHEN = {("duration", "over")}  # "EUR 14 million over four years"
NO_BOUNDS = {"past", "maximum", "minimum", "max", "min"}
"""Words that a phrase may have: "over the past {value}" says when, and "daily maximum {value}" names a value."""
_LETTERS = frozenset(ascii_lowercase + " ")


def advise(rules: RuleSet) -> tuple[Fault, ...]:
    """Warnings on rules that can be used as they are: those with few examples, or with phrases that find too little."""
    return tuple(sorted(warning for rule in rules.rules if not rule.operand for warning in _weaknesses(rule)))


def _weaknesses(rule: Rule) -> Iterator[Fault]:
    if not rule.examples:
        hint = "add examples: with a text and what it finds, and a text that the rule ignores"
        yield _warning(rule, "no-examples", f"the rule {rule.id} has no examples", hint)
    elif not any(example.check in NEGATIVE for example in rule.examples):
        hint = f"add one of {', '.join(NEGATIVE)}"
        yield _warning(rule, "no-negative-example", f"no example of {rule.id} shows what it must not accept", hint)
    for find in rule.find:
        if bound := _bound_before_value(find.pattern, rule.kind):
            message = (
                f"{bound!r} is part of {{value}}, so {find.pattern.source!r} finds values behind these words alone"
            )
            yield _warning(rule, "bound-in-phrase", message, f"take {bound!r} out, and it finds every bound")


def _warning(rule: Rule, code: AdviceCode, message: str, hint: str) -> Fault:
    return Fault(rule.place.path, rule.place.line, rule.place.column, code, message, hint)


def _bound_before_value(pattern: Pattern, kind: RuleKind) -> str:
    """The words of a bound that a phrase has right before its value, "" where it has none."""
    for run in runs_before_value(pattern.parts) if kind in MEASURED else ():
        for length in range(LONGEST_BOUND, 0, -1):
            ending = " ".join(run[-length:])
            if ending in _bound_words() and (kind, ending) not in TELLS_WHEN:
                return ending
    return ""


@cache
def _bound_words() -> frozenset[str]:
    bounds = {phrase for phrase, place, *_ in rows("hedges") if place == "before" and set(phrase) <= _LETTERS}
    return frozenset(bounds - NO_BOUNDS)
