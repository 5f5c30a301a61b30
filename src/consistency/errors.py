"""One tree of errors: each says where, what, and what to try."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen(order=True)
class Fault:
    """One thing wrong with one input.

    Attributes:
        path: the file as the user named it; empty when there is none.
        line: 1-based line, 0 when the fault concerns the whole file.
        column: 1-based column in code points, 0 when unknown.
        code: a stable kebab-case code such as ``unknown-key``.
        message: what was wrong, in one sentence without a full stop.
        hint: what to try; may be empty.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = ":".join([self.path or "consistency", *(str(n) for n in (self.line, self.column) if n)])
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.code}: {self.message}{hint}"


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A hint for a word that is not known: the nearest one that is, or else what ``otherwise`` says.

    Nearness is the ratio of ``difflib``, 0.6 at least.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

    near = get_close_matches(word, list(known), n=1)
    return f'did you mean "{near[0]}"?' if near else otherwise


def way_to(path: str) -> str:
    """A hint for a path at which there is nothing: what a shell or Windows reads in one stands for itself here."""
    if path.startswith("~") or not {"*", "?", "$"}.isdisjoint(path):
        return "write it out, or name the folder: * ? ~ and $ stand for themselves here"
    return "write / between folders" if "\\" in path and os.sep == "/" else "check the path"


class ConsistencyError(Exception):
    """The root of every error that the library raises on purpose.

    Attributes:
        faults: everything that is wrong, sorted by place.
    """

    faults: tuple[Fault, ...]

    def __init__(self, faults: Fault | Iterable[Fault]) -> None:
        self.faults = (faults,) if isinstance(faults, Fault) else tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


class UsageError(ConsistencyError):
    """The call or the configuration cannot be carried out as written."""


class DocumentError(ConsistencyError):
    """A document or a manifest cannot be read."""


class RuleError(ConsistencyError):
    """A rule file cannot be used as written."""


class LedgerError(ConsistencyError):
    """A ledger cannot be read, or does not fit its documents."""


class UnitError(ConsistencyError):
    """A unit is unknown, or two units have different dimensions."""
