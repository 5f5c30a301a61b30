"""The reference page of the command line, from the parser: ``python tests/docs/commands_page.py`` writes it anew."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from consistency.cli.arguments import parser

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "commands.md"

HEAD = """\
# Command reference

This page is made from the code: `python tests/docs/commands_page.py`.

Exit status: 0 nothing at or above `--fail-on`; 1 findings; 2 some of the work could not be done. What could not be
done stands on standard error, one line each: `file:line:column: code: what is wrong (what to try)`. Options that a
[configuration](../tutorial.md#5-keep-it-that-way) names as well are taken from there when they are not given.
"""


def commands_page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_command(parser(), "consistency")])


def _command(command: argparse.ArgumentParser, name: str) -> Iterator[str]:
    parts = next((a for a in command._actions if isinstance(a, argparse._SubParsersAction)), None)
    shown = [a for a in command._actions if a.help != argparse.SUPPRESS and a is not parts and a.dest != "help"]
    if name != "consistency":
        yield f"## `{name}`\n"
        yield f"{command.description}\n"
    if shown:
        yield "| option | means |\n|---|---|"
        yield from (f"| {_option(action)} | {_text(action.help or '')} |" for action in shown)
        yield ""
    for part, parsed in parts.choices.items() if parts else ():
        yield from _command(parsed, f"{name} {part}")


def _option(action: argparse.Action) -> str:
    value = action.metavar or ("" if action.nargs == 0 else "|".join(action.choices or ()) or action.dest.upper())
    names = action.option_strings or [""]
    return ", ".join(f"`{f'{name} {value}'.strip()}`".replace("|", "\\|") for name in names)


def _text(words: str) -> str:
    return words.replace("%%", "%").replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(commands_page(), encoding="utf-8")
