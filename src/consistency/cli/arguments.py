"""The command line. Imported at every start, so it imports argparse alone."""

from __future__ import annotations

import argparse
import re

from consistency import __version__
from consistency.model.failing import FAIL_ON

TYPE_CHECKING = False  # typing is a third of a start
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import NoReturn

DESCRIPTION = """\
Finds declared facts in documents, with exact citations, and compares every statement of the same fact.

Exit status: 0 no findings at or above --fail-on; 1 findings; 2 something could not be read or used."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, in the style of every other fault."""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Refuse what is not known here, where the options of the command are, not in the parser above."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        from consistency.errors import did_you_mean  # noqa: PLC0415 -- only when something is wrong

        choice = re.search(r"invalid choice: '([^']*)'.*choose from (.*)\)", message)
        option = re.search(r"unrecognized arguments: (?:[^-]\S* )*(--[^\s=]+)", message)
        written, known = "", list[str]()
        if choice:
            written, known = choice[1], re.findall(r"[\w-]+", choice[2])
        elif option:
            written, known = option[1], re.findall(r"--[\w-]+", self.format_help())
        hint = did_you_mean(written, known, f"{self.prog} --help")
        self.exit(2, f"consistency: usage: {message} ({hint})\n")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command. Its result names in ``run`` the module that does the work."""
    top = _Parser(
        prog="consistency",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"consistency {__version__}")
    top.add_argument("--debug", action="store_true", help="print the traceback of an internal error")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, run: str, text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".", allow_abbrev=False)
        made.set_defaults(run=run)
        made.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        return made

    _check(command("check", "check", "compare every statement of the facts that the rules declare"))
    _compare(command("compare", "compare", "compare documents without rules: what they state in much the same words"))
    _extract(command("extract", "extract", "print the values in documents, or write the ledger of a data set"))
    _explain(command("explain", "explain", "show every candidate of a rule, and how its verdict follows"))
    _rules(command("rules", "rules", "list, test and describe rules"))
    _baseline(command("baseline", "baseline", "record today's findings, so that only new ones fail"))
    _selftest(command("selftest", "selftest", "change every statement in memory, and check that the rules notice"))
    _init(command("init", "init", "write a configuration, a first rule file and a workflow"))
    return top


def _path(text: str) -> Path:
    from pathlib import Path  # noqa: PLC0415 -- not needed for --version and --help

    if not text:  # it would be the working folder
        raise argparse.ArgumentTypeError("a path is empty: is a variable of the shell not set?")
    return Path(text)


def _paths(command: argparse.ArgumentParser, name: str, text: str) -> None:
    """Paths that may be left out: with a default, no message asks for them."""
    command.add_argument("paths", nargs="*", default=[], type=_path, metavar=name, help=text)


def _sources(command: argparse.ArgumentParser) -> None:
    _paths(command, "DOCUMENT", "documents, and folders of them")
    command.add_argument(
        "--data",
        action="append",
        type=_path,
        metavar="DIR",
        help="a data set, which is a folder with documents.yaml; repeatable",
    )
    command.add_argument("--documents", type=_path, metavar="DIR", help="where the files of the data sets are")
    command.add_argument(
        "--exclude", action="append", metavar="PATTERN", help="a name or path to skip in folders; repeatable"
    )


def _configuration(command: argparse.ArgumentParser) -> None:
    command.add_argument("--config", type=_path, metavar="FILE", help="use this configuration, not the nearest one")


def _rule_files(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--rules", action="append", type=_path, metavar="PATH", help="a rule file, or a folder of them; repeatable"
    )


def _selection(command: argparse.ArgumentParser) -> None:
    _rule_files(command)
    command.add_argument(
        "--select",
        action="append",
        metavar="RULE",
        help="check only these: ids, globs, tags; repeatable, or commas",
    )
    command.add_argument("--ignore", action="append", metavar="RULE", help="skip these; works like --select")


def _reports(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", metavar="FORMAT", help="format of the report: text, json, markdown and more")
    command.add_argument("--output", type=_path, metavar="FILE", help="write the report to a file")
    command.add_argument(
        "--report", action="append", default=[], metavar="FORMAT=FILE", help="also write this report; repeatable"
    )
    command.add_argument("--fail-on", choices=FAIL_ON, help="what fails the run (default: error)")
    command.add_argument("-v", "--verbose", action="store_true", help="show every statement, derivation and near miss")
    command.add_argument("-q", "--quiet", action="store_true", help="print no report, only faults")


def _check(command: argparse.ArgumentParser) -> None:
    _sources(command)
    _selection(command)
    _configuration(command)
    _reports(command)
    command.add_argument("--baseline", type=_path, metavar="FILE", help="known findings, which no longer fail the run")
    command.add_argument("--since", metavar="REF", help="fail only for findings on lines that changed since REF")
    command.add_argument(
        "--coverage", action="store_true", help="also show values that no rule covers, and facts by document"
    )


def _compare(command: argparse.ArgumentParser) -> None:
    _sources(command)
    _configuration(command)
    _reports(command)
    command.add_argument(
        "--coverage", action="store_true", help="also show values that no other document states in like words"
    )
    command.add_argument("--write-rules", type=_path, metavar="FILE", help="write rules that find what was compared")


def _extract(command: argparse.ArgumentParser) -> None:
    _sources(command)
    _selection(command)
    _configuration(command)
    command.add_argument(
        "--format", choices=("text", "jsonl"), default="text", help="how to print the values (default: text)"
    )
    command.add_argument("--output", type=_path, metavar="FILE", help="write the values to a file")
    command.add_argument("--ledger", type=_path, metavar="FILE", help="write the facts that the rules find to a ledger")


def _explain(command: argparse.ArgumentParser) -> None:
    command.add_argument("rule", metavar="RULE", help="id of the rule")
    _sources(command)
    _rule_files(command)
    _configuration(command)


def _rules(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(title="actions", metavar="ACTION", required=True)
    for name, text in (
        ("list", "list the rules and their facts"),
        ("test", "run the examples in the rules"),
        ("docs", "print a reference of the rules in Markdown"),
        ("schema", "print the JSON Schema of rule files, for editors"),
    ):
        action = actions.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".", allow_abbrev=False)
        action.set_defaults(action=name)
        if name != "schema":
            _paths(action, "PATH", "rule files, and folders of them")
            _rule_files(action)
            _configuration(action)
        if name == "list":
            action.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def _baseline(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(title="actions", metavar="ACTION", required=True)
    for name, text in (
        ("write", "record all current findings"),
        ("check", "show which findings are new, and which recorded ones are gone"),
    ):
        action = actions.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".", allow_abbrev=False)
        action.set_defaults(action=name)
        _sources(action)
        _selection(action)
        _configuration(action)
        action.add_argument("--baseline", type=_path, metavar="FILE", help="default: consistency-baseline.json")
        if name == "write":
            action.add_argument("--force", action="store_true", help="also record new findings in an existing baseline")


def _selftest(command: argparse.ArgumentParser) -> None:
    _sources(command)
    _selection(command)
    _configuration(command)
    command.add_argument("-v", "--verbose", action="store_true", help="name every change that went wrong")


def _init(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", nargs="?", type=_path, default=".", metavar="DIR", help="default: this folder")
