"""The options that every format takes."""

from __future__ import annotations

from attrs import field, frozen, validators

from consistency.model.failing import FAIL_ON


def _severity(name: str) -> str:
    return FAIL_ON.get(name, name)


@frozen
class Options:
    """How to render.

    Attributes:
        colour: whether text may hold colour codes of a terminal.
        verbose: whether text shows every statement and every near miss.
        folder: where the check was run; absolute, and used with ``repository`` alone.
        repository: the top of the repository, absolute; formats that a code host reads name files as seen from there.
        fail_on: the least severity or the verdict that fails the run; machine formats call only such findings "error".
    """

    colour: bool = False
    verbose: bool = False
    folder: str = ""
    repository: str = ""
    fail_on: str = field(default="error", converter=_severity, validator=validators.in_(sorted(set(FAIL_ON.values()))))
