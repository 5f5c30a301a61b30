"""What a session checks, read once and checked once."""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from consistency.engine.baseline import read_baseline
from consistency.engine.check import check
from consistency.engine.config import Config, chosen, find_config, load_config
from consistency.engine.examples import run_examples
from consistency.engine.repository import place_of
from consistency.engine.selection import chosen_by, unused_selectors
from consistency.engine.sources import gather, gather_for
from consistency.engine.targets import beside, keep_inputs, target
from consistency.errors import ConsistencyError, did_you_mean
from consistency.late import late_property
from consistency.mentions.vocabulary import in_use
from consistency.model.failing import FAIL_ON, fails, notice_fails
from consistency.pytest_plugin import looks_like_rules
from consistency.reporters import finding_text, render
from consistency.reporters.escape import visible
from consistency.reporters.words import denominators, outcome
from consistency.rulefiles import SUFFIXES, load_rules

if TYPE_CHECKING:
    from consistency.errors import Fault
    from consistency.model.comparison import Finding, Report
    from consistency.model.fact import Fact
    from consistency.model.rule import Rule, RuleSet, Verdict

REPORT = "--consistency-report"


class Project:
    """The rules and documents of a pytest session; also the ``consistency`` fixture."""

    def __init__(self, config: pytest.Config) -> None:
        self._pytest = config

    @late_property
    def settings(self) -> Config:
        """Options win over pytest's configuration file, and that over ours, the nearest one as for the command."""
        option, ini, root = self._pytest.option, self._pytest.getini, self._pytest.rootpath
        start = self._pytest.invocation_params.dir
        try:
            with chdir(start):
                path = find_config(Path())
            with chdir(root):
                settings = load_config(_relative(start / path, root)) if path else Config()
        except ConsistencyError as error:
            raise pytest.UsageError(str(error)) from None
        named: dict[str, Any] = {}
        for name in ("rules", "data", "documents"):
            given = getattr(option, f"consistency_{name}")
            paths = [start / path for path in given] if given else ini(f"consistency_{name}")
            if paths:
                named[name] = tuple(_relative(path, root) for path in paths)
        return chosen(settings, named)

    @late_property
    def rule_paths(self) -> tuple[Path, ...]:
        """The rule files and folders that are named, absolute."""
        return tuple((self._pytest.rootpath / path).resolve() for path in self.settings.rules)

    def names(self, path: Path) -> bool:
        """Whether a rule file is named, itself or by its folder."""
        return any(path.resolve().is_relative_to(named) for named in self.rule_paths)

    def same_file(self, written: str, path: Path) -> bool:
        """Whether a path as reports write it is this file."""
        return (self._pytest.rootpath / written).resolve() == path.resolve()

    @late_property
    def loaded(self) -> tuple[RuleSet, tuple[Fault, ...]]:
        """The rules of the session, and what is wrong with their files and with what the configuration selects."""
        session_files = [Path(argument.split("::")[0]) for argument in self._pytest.args]
        start, root = self._pytest.invocation_params.dir, self._pytest.rootpath
        named = [_relative(path, root) for path in self.rule_paths]
        alone = [start / path for path in session_files if path.suffix.lower() in SUFFIXES]
        with chdir(root), in_use(self.settings.vocabulary):
            rules, faults = load_rules([*named, *(_relative(path, root) for path in alone if not self.names(path))])
        return rules, (*faults, *unused_selectors(self.settings.select, self.settings.ignore, rules))

    @late_property
    def report(self) -> Report:
        """Everything that the rules find in the documents.

        Raises:
            pytest.UsageError: when no documents are named.
        """
        self.require_documents()
        settings = self.settings
        rules, faults = self.loaded
        with chdir(self._pytest.rootpath), in_use(settings.vocabulary):
            if settings.data:
                sources = gather(data=settings.data, documents=settings.folder)
            else:
                sources = gather_for(rules, settings.documents, settings.exclude)
            baseline = read_baseline(settings.baseline) if settings.baseline else None
            return check(
                sources, rules, select=settings.select, ignore=settings.ignore, faults=faults, baseline=baseline
            )

    def checks(self, rule: Rule) -> bool:
        """Whether a rule is compared, and not left out by the configuration."""
        return not rule.operand and chosen_by(rule, self.settings.select, self.settings.ignore)

    def require_rules(self) -> None:
        """Refuse to run no rules where rules were asked for.

        Raises:
            pytest.UsageError: when none are named, or a file or folder that is named holds none.
        """
        given = [argument.split("::")[0].lower() for argument in self._pytest.args]
        if not (self.rule_paths or any(path.endswith(SUFFIXES) for path in given)):
            raise pytest.UsageError(
                "--consistency: no rules to run: name them with --consistency-rules, with consistency_rules"
                " in pytest's configuration, or in [tool.consistency] or consistency.toml"
            )
        self.require_named()

    def require_named(self) -> None:
        """Refuse to leave out rules that are named, which would pass unseen.

        Raises:
            pytest.UsageError: when a file or folder that is named holds none.
        """
        rules, faults = self.loaded
        root = self._pytest.rootpath
        unseen = [str(fault) for fault in faults if fault.path and not looks_like_rules(root / fault.path)]
        files = sorted({rule.place.path for rule in rules.rules})
        unseen += [f"{file}: its name must end in .yaml or .yml" for file in files if not looks_like_rules(root / file)]
        if unseen:
            raise pytest.UsageError("\n".join(map(visible, unseen)))

    def require_documents(self) -> None:
        """Refuse to check nothing, or to leave out documents that are named.

        Raises:
            pytest.UsageError: when no documents are named, or several beside data sets.
        """
        if self.settings.data and len(self.settings.documents) > 1:
            raise pytest.UsageError(
                "documents must be one folder where data sets are given: the one that holds their files"
            )
        if not (self.settings.data or self.settings.documents):
            raise pytest.UsageError(
                "no documents to check: name them with --consistency-documents, with consistency_documents"
                " in pytest's configuration, or in [tool.consistency]"
            )

    @property
    def strict(self) -> bool:
        """Whether rules that compared nothing fail."""
        return bool(self._pytest.option.consistency_strict or self._pytest.getini("consistency_strict"))

    def finding(self, rule_id: str) -> Finding:
        """What the check says of a rule.

        Raises:
            LookupError: when no rule of the session has that id.
        """
        __tracebackhide__ = True
        found = {finding.comparison.rule.id: finding for finding in self.report.findings}
        if rule_id not in found:
            hint = did_you_mean(rule_id, sorted(found), "consistency rules list shows every rule")
            raise LookupError(f"no rule is called {rule_id!r} ({hint})")
        return found[rule_id]

    def verdict(self, rule_id: str) -> Verdict:
        """The verdict on a rule, such as ``agreement``."""
        __tracebackhide__ = True
        return self.finding(rule_id).verdict

    def statements(self, rule_id: str) -> tuple[Fact, ...]:
        """Every statement of a rule's fact, each with its citation."""
        __tracebackhide__ = True
        return self.finding(rule_id).comparison.facts

    @late_property
    def _examples(self) -> dict[str, list[str]]:
        problems: dict[str, list[str]] = {}
        with in_use(self.settings.vocabulary):
            for result in run_examples(self.loaded[0]):
                problems.setdefault(result.rule.id, []).append(result.problem)
        return problems

    def example_problem(self, rule_id: str, number: int) -> str:
        """What is wrong with the example of that number, from 1; empty when it holds."""
        return self._examples[rule_id][number - 1]

    def agree(self, *rule_ids: str) -> None:
        """Fail the test, with the citations, unless the statements of each rule agree and all inputs could be read."""
        __tracebackhide__ = True
        found = list(map(self.finding, rule_ids))
        verbose = self._pytest.option.verbose > 0
        texts = [finding_text(finding, verbose=verbose) for finding in found if finding.verdict != "agreement"]
        texts += [visible(str(fault)) for fault in self.report.faults]
        if texts:
            pytest.fail("\n\n".join(texts), pytrace=False)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails its test."""
        return fails(finding, self.settings.fail_on)

    def notices(self, rule_id: str) -> tuple[str, ...]:
        """What is no longer in order with the waivers of a rule, and fails its test."""
        places = {(w.place.path, w.place.line) for w in self.loaded[0].waivers if w.rule == rule_id}
        noted = [n for n in self.report.notices if (n.path, n.line) in places]
        return tuple(visible(str(notice)) for notice in noted if notice_fails(notice, self.settings.fail_on))

    def summary(self) -> list[str]:
        """What was looked at, once it was."""
        if "report" not in self.__dict__:
            return []
        return [
            *(visible(str(notice)) for notice in self.report.notices),
            outcome(self.report),
            denominators(self.report),
        ]

    @late_property
    def _targets(self) -> list[tuple[str, Path]]:
        """The format and the file of each report, relative to the folder where pytest was started."""
        start = self._pytest.invocation_params.dir
        given = [target(text, REPORT) for text in self._pytest.option.consistency_report]
        return [(name, start / path) for name, path in given]

    def require_reports(self) -> None:
        """Refuse reports that could not be written.

        Raises:
            pytest.UsageError: when one is not ``FORMAT=FILE``, of a format that there is.
        """
        try:
            self._targets  # noqa: B018 -- read, it is checked
        except ConsistencyError as error:
            raise pytest.UsageError(str(error)) from None

    def write_reports(self) -> None:
        """Write each report that was asked for; where one may not or cannot be written, the session ends with that."""
        root = self._pytest.rootpath
        options = {"fail_on": FAIL_ON[self.settings.fail_on], **place_of(root)}
        try:
            with chdir(root):
                others = [path.resolve() for path in beside(self.settings)]
            sources = [root / source.path for source in self.report.sources]
            keep_inputs([path for _, path in self._targets], sources, others)
            for name, path in self._targets:
                path.write_bytes(render(self.report, name, **options).encode("utf-8", "backslashreplace"))
        except (ConsistencyError, OSError) as error:
            pytest.exit(f"{REPORT}: {error}", pytest.ExitCode.USAGE_ERROR)


def _relative(path: Path, root: Path) -> Path:
    """The path as seen from the root, so that reports read the same on every machine."""
    return Path(os.path.relpath(path, root))
