"""Makes the row of a fact in the matrix, and its article. Every foreign word is made visible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from consistency.late import late_property
from consistency.model.comparison import REASONS, Finding
from consistency.model.rule import Verdict
from consistency.reporters.escape import visible
from consistency.reporters.html.cards import Card, cards_of
from consistency.reporters.html.cells import Cell, cells_of
from consistency.reporters.html.drawing import Drawing, draw
from consistency.reporters.view import (
    Numbers,
    Places,
    Statement,
    asks_to_act,
    numbered,
    operand_numbers,
    place_key,
    statements_of,
)
from consistency.reporters.words import acceptance, is_dated, reading_text, verdict_words

if TYPE_CHECKING:
    from consistency.model.fact import Fact


@frozen
class Derivation:
    """A computed value: its formula with the values filled in, and the numbers of the statements it comes from."""

    formula: str
    value: str
    numbers: tuple[int, ...]


@frozen
class Moment:
    """The statements for one date."""

    date: str
    numbers: tuple[int, ...]
    words: str


@frozen(slots=False)  # slots=False: what its cards ask for one after the other is made once
class Row:
    """One fact: a row of the matrix, and the article behind it. A number among the cells is a run of silent ones."""

    anchor: str
    rule: str
    fact: str
    theme: str
    verdict: Verdict
    verdict_words: str
    severity: str
    message: str
    reason: str
    reason_words: str
    accepted: str
    place: str
    note: str
    cells: tuple[Cell | int, ...]
    cards: tuple[Card, ...]
    derivations: tuple[Derivation, ...]
    steps: tuple[str, ...]
    moments: tuple[Moment, ...]
    drawing: Drawing | None

    @late_property
    def linked(self) -> frozenset[int]:
        """The numbers of the statements that the article links to."""
        computed = [number for derivation in self.derivations for number in derivation.numbers]
        return frozenset([*computed, *(number for moment in self.moments for number in moment.numbers)])


def row_of(finding: Finding, places: Places, columns: dict[str, int], anchors: set[str]) -> Row:
    """The row of a finding.

    Args:
        finding: what to show.
        places: where the documents are, by id.
        columns: the place of each document in the matrix.
        anchors: the addresses in use; the row's own is added.
    """
    comparison = finding.comparison
    rule = comparison.rule
    flat = statements_of(comparison, finding.ignored)
    numbers = numbered(flat)
    message = visible(finding.message).strip()
    return Row(
        anchor=_anchor(rule.id, anchors),
        rule=visible(rule.id),
        fact=visible(rule.fact),
        theme=visible(rule.theme),
        verdict=finding.verdict,
        verdict_words=verdict_words(finding),
        severity=finding.severity,
        message=message[:1].upper() + message[1:],
        reason=comparison.reason,
        reason_words=_reason_words(finding),
        accepted=visible(acceptance(finding)),
        place=visible(str(rule.place)),
        note=visible(rule.note),
        cells=cells_of(comparison, flat, columns),
        cards=cards_of(flat, places, columns, dated=is_dated(rule), titles=asks_to_act(finding)),
        derivations=tuple(_derivation(fact, numbers) for fact in comparison.facts if fact.operands),
        steps=tuple(visible(step) for step in comparison.steps) if asks_to_act(finding) or comparison.derived else (),
        moments=_moments(flat, numbers, dated=is_dated(rule)),
        drawing=draw(comparison, numbers),
    )


def _anchor(rule: str, taken: set[str]) -> str:
    """The address of a fact: its rule's id; made plain and unique for an id that no rule file could hold."""
    plain = base = re.sub(r"[^A-Za-z0-9.-]", "-", rule) or "fact"
    number = 1
    while plain in taken:
        number += 1
        plain = f"{base}-{number}"
    taken.add(plain)
    return plain


def _reason_words(finding: Finding) -> str:
    """The meaning of the reason, if a reader should act and the message does not give it already; else ""."""
    words = REASONS[finding.comparison.reason]
    return words if asks_to_act(finding) and words not in finding.message else ""


def _derivation(fact: Fact, numbers: Numbers) -> Derivation:
    value = reading_text(fact.reading) if fact.reading else ""
    return Derivation(visible(fact.formula or fact.rule), value, operand_numbers(fact, numbers))


def _moments(flat: tuple[Statement, ...], numbers: Numbers, *, dated: bool) -> tuple[Moment, ...]:
    """The statements by date, if they have several dates; the date of issue counts for facts that change."""
    found: dict[str, list[Fact]] = {}
    for statement in flat:
        fact = statement.fact
        if fact.as_of and not statement.operand and (dated or fact.as_of_source != "manifest"):
            found.setdefault(fact.as_of, []).append(fact)
    if len(found) < 2:
        return ()
    return tuple(
        Moment(
            visible(date),
            tuple(numbers[place_key(fact)] for fact in facts),
            ", ".join(dict.fromkeys(f"“{visible(fact.words)}”" for fact in facts)),
        )
        for date, facts in sorted(found.items())
    )
