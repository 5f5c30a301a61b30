"""The examples inside rules, run as tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.engine.comparing import by_rule, compare_rule, with_operands
from consistency.facts import bind
from consistency.mentions import extract
from consistency.model.document import Manifest
from consistency.model.rule import Example, Rule
from consistency.readers import parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from consistency.model.fact import Fact
    from consistency.model.rule import RuleSet

VERDICTS = {
    "agrees": "agreement",
    "drifts": "drift",
    "contradicts": "contradiction",
    "incomparable": "incomparable",
}


@frozen
class ExampleResult:
    """What became of one example.

    Attributes:
        rule: the rule that holds it.
        example: the example.
        problem: what was found in place of what the example says; "" when it holds.
    """

    rule: Rule
    example: Example
    problem: str = ""

    @property
    def passed(self) -> bool:
        """Whether the example holds."""
        return not self.problem


def run_examples(rules: RuleSet) -> tuple[ExampleResult, ...]:
    """Run every example of every rule, in the order of the rules."""
    return tuple(_result(rule, example, rules) for rule in rules.rules for example in rule.examples)


def _result(rule: Rule, example: Example, rules: RuleSet) -> ExampleResult:
    facts = list(_facts(with_operands([rule], rules), example))
    own = [f for f in facts if f.rule == rule.id and not f.operands]
    quotes = [" ".join(f.quote.split()) for f in own]
    if example.check == "finds":
        problem = (
            "" if " ".join(example.quote.split()) in quotes else f"found {quotes or 'nothing'}, not {example.quote!r}"
        )
    elif example.check == "ignores":
        problem = f"found {quotes}" if quotes else ""
    else:
        comparison = compare_rule(rule, by_rule(facts))
        wanted = VERDICTS[example.check]
        problem = ""
        if comparison.verdict != wanted:
            problem = (
                f"the verdict is {comparison.verdict} ({comparison.reason}), not {wanted}; found {quotes or 'nothing'}"
            )
            problem += _silence(example, {fact.document for fact in own}) if quotes else ""
    return ExampleResult(rule, example, problem)


def _silence(example: Example, found_in: Collection[str]) -> str:
    """The texts of an example in which nothing was found: with a single statement, there is nothing to compare."""
    if len(example.texts) == 1:
        return " (give two texts or more: one alone is compared with nothing)"
    silent = [text for number, text in enumerate(example.texts) if _id(number) not in found_in]
    return f", nothing in {silent}" if silent else ""


def _id(number: int) -> str:
    """The id of the document that a text of an example is."""
    return f"example-{number + 1}"


def _facts(rules: Iterable[Rule], example: Example) -> Iterator[Fact]:
    """Each text as a document of its own, issued one year after the one before."""
    everywhere = [evolve(rule, documents=type(rule.documents)(), passages=()) for rule in rules]
    for number, text in enumerate(example.texts):
        manifest = Manifest(_id(number), issued=f"{2000 + number}-01-01")
        document = parse(text, manifest)
        yield from bind(everywhere, document, extract(document))[0]
