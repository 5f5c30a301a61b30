"""The matrix of facts by documents: the state of each document in a comparison, decided from its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from consistency.reporters.escape import visible
from consistency.reporters.states import STATE_WORDS, State, state_of

if TYPE_CHECKING:
    from consistency.model.comparison import Comparison
    from consistency.reporters.view import Statement

FEW = 8  # documents; up to here a cell has room for the words themselves


@frozen
class Cell:
    """A cell of the matrix: one document's statement of one fact; ``more`` counts its further statements."""

    column: int
    state: State
    words: str
    more: int
    label: str


def cells_of(comparison: Comparison, flat: tuple[Statement, ...], columns: dict[str, int]) -> tuple[Cell | int, ...]:
    """A row of the matrix; a number means so many silent cells."""
    by_column: dict[int, list[Statement]] = {}
    for statement in flat:
        if statement.fact.document in columns:
            by_column.setdefault(columns[statement.fact.document], []).append(statement)
    found: list[Cell | int] = []
    done = 0
    for column in sorted(by_column):
        found += _silent(column - done, len(columns))
        found.append(_cell(column, by_column[column], state_of(comparison, by_column[column])))
        done = column + 1
    return (*found, *_silent(len(columns) - done, len(columns)))


def _silent(run: int, documents: int) -> list[int]:
    """A run of silent cells: one by one if there are few documents, else as one number."""
    return [1] * run if documents <= FEW else [run] * bool(run)


def _cell(column: int, found: list[Statement], state: State) -> Cell:
    first = next((s for s in found if s.witness), found[0]).fact
    words = visible(first.words)
    more = len({s.fact.quote for s in found}) - 1
    label = f"{visible(first.document)}: {STATE_WORDS[state]}, “{words}”" + (f" and {more} more" if more else "")
    return Cell(column, state, words, more, label)
