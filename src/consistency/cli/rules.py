"""``consistency rules``: list, test and describe rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.cli.rule_pages import rule_pages
from consistency.cli.settings import require_rules, settings
from consistency.engine.examples import run_examples
from consistency.reporters.escape import dumps
from consistency.reporters.words import plural
from consistency.rulefiles import advise, load_rules, schema_text

if TYPE_CHECKING:
    from argparse import Namespace

    from consistency.model.rule import Rule, RuleSet


def run(arguments: Namespace) -> int:
    """Do what was asked for with the rules named, or with those of the configuration."""
    if arguments.action == "schema":
        output.write(schema_text())
        return 0
    arguments.rules = [*arguments.paths, *(arguments.rules or ())] or None
    del arguments.paths  # here they are rule files, not documents
    rules, faults = load_rules(require_rules(settings(arguments)))
    output.print_faults(faults)
    status = {"list": _list, "test": _test, "docs": _docs}[arguments.action](arguments, rules)
    return 2 if faults else status


def _list(arguments: Namespace, rules: RuleSet) -> int:
    compared = [rule for rule in rules.rules if not rule.operand]
    if arguments.format == "json":
        output.write(dumps([_row(rule) for rule in compared], indent=2) + "\n")
        return 0
    margin = max((len(rule.id) for rule in compared), default=0)
    kinds = max((len(rule.kind) for rule in compared), default=0)
    output.print_lines(f"{rule.id:<{margin}}  {rule.kind:<{kinds}}  {rule.fact}" for rule in compared)
    return 0


def _row(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "fact": rule.fact,
        "kind": rule.kind,
        "theme": rule.theme,
        "tags": list(rule.tags),
        "path": rule.place.path,
        "line": rule.place.line,
        "examples": len(rule.examples),
    }


def _test(_arguments: Namespace, rules: RuleSet) -> int:
    results = run_examples(rules)
    failed = [result for result in results if not result.passed]
    output.print_lines(
        f"{result.example.place if result.example.place.line else result.rule.place}: {result.rule.id}:"
        f" {result.example.check}: {result.problem}"
        for result in failed
    )
    output.print_warnings(advise(rules))
    without = sum(not rule.examples for rule in rules.rules if not rule.operand)
    counts = [
        f"{plural(len(results), 'example')} of {plural(len(rules.rules), 'rule')}",
        f"{len(results) - len(failed)} hold",
        f"{len(failed)} do not",
        *([f"{plural(without, 'rule')} without an example"] if without else []),
    ]
    output.print_lines([", ".join(counts)])
    return int(bool(failed))


def _docs(_arguments: Namespace, rules: RuleSet) -> int:
    output.write(rule_pages(rules))
    return 0
