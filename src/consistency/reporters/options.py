"""What a caller may ask of every format."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

from attrs import field, frozen, validators

FailOn: TypeAlias = Literal["error", "warning", "note", "never"]
FAIL_ON: tuple[FailOn, ...] = get_args(FailOn)


@frozen
class Options:
    """How to render.

    Attributes:
        colour: whether text may hold colour codes of a terminal.
        verbose: whether text shows every statement and every near miss.
        fail_on: the least severity that gates; machine formats say "error" of exactly what gates.
    """

    colour: bool = False
    verbose: bool = False
    fail_on: FailOn = field(default="error", validator=validators.in_(FAIL_ON))
