"""The formats by name. A reporter is a function ``(report, options) -> str``, registered by decoration."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TypeAlias

from attrs import fields

from consistency.errors import Fault, UsageError, did_you_mean
from consistency.model.comparison import Report
from consistency.reporters.options import Options

Reporter: TypeAlias = Callable[[Report, Options], str]

HASHED = frozenset({"html", "json", "jsonl"})
"""Formats that give the SHA-256 of the documents."""
FORMATS: dict[str, Reporter] = {}
_OPTIONS = [attribute.name for attribute in fields(Options)]


def reporter(name: str) -> Callable[[Reporter], Reporter]:
    """Register a function as the format ``name``; a wrong signature, or a name in use, is refused here."""

    def register(function: Reporter) -> Reporter:
        if list(inspect.signature(function).parameters) != ["report", "options"]:
            raise TypeError(f"a reporter takes (report, options): {function.__module__}.{function.__name__}")
        if name in FORMATS:
            raise ValueError(f"two reporters are called {name!r}")
        FORMATS[name] = function
        return function

    return register


def require_format(name: str) -> None:
    """Refuse a format that no reporter writes.

    Raises:
        UsageError: when it is none of ``FORMATS``.
    """
    if name not in FORMATS:
        several = "name one; --report FORMAT=FILE writes another as well" if "," in name else ""
        hint = several or did_you_mean(name, FORMATS, f"one of {', '.join(FORMATS)}")
        raise UsageError(Fault("", 0, 0, "unknown-format", f'unknown format "{name}"', hint))


def render(report: Report, format: str, **options: object) -> str:  # noqa: A002 - the word of the command line
    """A report as text.

    Args:
        report: what ``check`` gave.
        format: ``text``, ``html``, ``markdown``, ``concise``, ``json``, ``jsonl``, ``junit``, ``sarif``, ``github``,
            ``gitlab`` or ``rdjson``.
        options: ``colour`` and ``verbose`` (true or false) for text; ``fail_on``, the least severity that machine
            formats call an error; ``folder`` and ``repository``, by which formats for code hosts name files.

    Raises:
        UsageError: when there is no such format or option.
    """
    require_format(format)
    for name in options:
        if name not in _OPTIONS:
            hint = did_you_mean(name, _OPTIONS, f"one of {', '.join(_OPTIONS)}")
            raise UsageError(Fault("", 0, 0, "unknown-option", f'a report has no option "{name}"', hint))
    try:
        chosen = Options(**options)  # type: ignore[arg-type]  # attrs checks the values
    except (TypeError, ValueError) as error:
        raise UsageError(Fault("", 0, 0, "unknown-option", f"a report cannot be made so: {error.args[0]}")) from error
    return FORMATS[format](report, chosen)
