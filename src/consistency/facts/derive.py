"""Values that a rule computes from the facts of other rules; each cites its operands."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, product
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.algebra.expression import ISSUED, Operand, operands, parse_expression
from consistency.algebra.interval import point
from consistency.facts.arithmetic import (
    Computed,
    NotComputableError,
    amount_of,
    evaluate,
    in_percent,
    reading_of,
    shown,
)
from consistency.model.fact import OPERANDS, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from consistency.model.rule import Rule

MOST_COMBINATIONS = 64  # of operands' statements; more of them add no new witness


@frozen
class Derived:
    """What a rule computes.

    Attributes:
        facts: one for each combination of operands' statements.
        missing: names of the operands that no document states.
        problem: why a combination could not be computed; "" when all could.
    """

    facts: tuple[Fact, ...] = ()
    missing: tuple[str, ...] = ()
    problem: str = ""


def derive(rule: Rule, source: str, facts: Mapping[str, Sequence[Fact]]) -> Derived:
    """Compute an expression of a rule.

    Operands of one document are taken together where a document states them all; else those of all documents.

    Args:
        rule: whose facts the results become.
        source: the expression, which the loader has checked.
        facts: the facts of every other rule by id.
    """
    expression = parse_expression(source)
    wanted = list(dict.fromkeys(o.name for o in operands(expression) if o.name != ISSUED and o.function != "count"))
    counted = {o.name for o in operands(expression) if o.function == "count"}
    stated = {name: _distinct(facts.get(name, ())) for name in wanted}
    missing = tuple(sorted({n for n in wanted if not stated[n]} | {n for n in counted if not facts.get(n)}))
    if missing:
        return Derived(missing=missing)
    found, problem = [], ""
    for chosen in islice(_combinations(stated), MOST_COMBINATIONS):
        cited = [*chosen.values(), *(f for name in sorted(counted) for f in facts[name])]
        try:
            amount = evaluate(expression, lambda o, chosen=chosen: _operand(o, chosen, facts))  # type: ignore[misc]
        except NotComputableError as error:
            problem = problem or str(error)
            continue
        found.append(_derived(rule, source, amount, cited))
    return Derived(tuple(found), (), problem)


def constant(source: str) -> Fraction | None:
    """The value of an expression of numbers alone; None where it names a rule, or has no value."""
    expression = parse_expression(source)
    if any(operands(expression)):
        return None
    try:
        return evaluate(expression, lambda o: _operand(o, {}, {})).interval.low
    except NotComputableError:
        return None


def _distinct(facts: Sequence[Fact]) -> list[Fact]:
    """One fact for each reading in each document; copies and repeats add nothing, and a denial states no value."""
    kept: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        if fact.reading is not None and fact.status != "negated":
            kept.setdefault((fact.document, fact.reading.literal, fact.reading.unit), fact)
    return list(kept.values())


def _combinations(stated: Mapping[str, list[Fact]]) -> Iterator[dict[str, Fact]]:
    by_document: defaultdict[str, dict[str, list[Fact]]] = defaultdict(dict)
    for name, facts in stated.items():
        for fact in facts:
            by_document[fact.document].setdefault(name, []).append(fact)
    whole = [choices for _, choices in sorted(by_document.items()) if len(choices) == len(stated)]
    for choices in whole or [dict(stated)]:
        for combination in product(*(choices[name] for name in stated)):
            yield dict(zip(stated, combination, strict=True))


def _operand(operand: Operand, chosen: Mapping[str, Fact], facts: Mapping[str, Sequence[Fact]]) -> Computed:
    if operand.name == ISSUED:
        years = {fact.issued[:4] for fact in chosen.values()} - {""}
        if len(years) != 1:
            raise NotComputableError("the operands' documents have no common year of issue")
        return Computed(point(int(years.pop())))
    if operand.function == "count":
        said = {(f.label.casefold(), f.reading.literal if f.reading else None) for f in facts[operand.name]}
        return Computed(point(len(said)))
    reading = chosen[operand.name].reading
    assert reading is not None  # noqa: S101 - _distinct kept facts with a reading only
    return amount_of(reading, operand.function)


def _derived(rule: Rule, source: str, amount: Computed, cited: list[Fact]) -> Fact:
    values = " · ".join(f"{fact.rule} = {fact.quote!r}" for fact in cited)
    latest = max((fact.issued for fact in cited), default="")
    first = cited[0]
    return evolve(
        first,
        rule=rule.id,
        reading=reading_of(amount, rule),
        label="",
        as_of=max((fact.as_of for fact in cited), default=""),
        issued=latest,
        passage="",
        copy=False,
        operands=tuple(cited),
        formula=f"{source} = {shown(in_percent(amount, rule))}{OPERANDS}{values}",
    )
