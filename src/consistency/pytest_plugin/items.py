"""A rule file as a collector, a rule as a test, and on request an example as a test."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from consistency.model.failing import UNCOMPARED
from consistency.pytest_plugin import project_of
from consistency.reporters import finding_text
from consistency.reporters.escape import visible
from consistency.reporters.words import acceptance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from consistency.model.comparison import Finding
    from consistency.model.rule import Rule

PYTESTS_OWN = frozenset({"filterwarnings", "parametrize", "skip", "skipif", "usefixtures", "xfail"})


class ConsistencyWarning(pytest.PytestWarning):
    """Statements that differ, in a rule that does not fail the run."""


class Disagreement(Exception):  # noqa: N818 -- it is a finding, not an error of the run
    """Carries the text of a failure to pytest's report."""


class RuleFile(pytest.File):
    """A rule file: one test a rule."""

    def collect(self) -> Iterator[pytest.Item]:
        """One item a rule, in the order of the file; every fault of the file at once."""
        project = project_of(self.config)
        rules, faults = project.loaded
        own = [fault for fault in faults if not fault.path or project.same_file(fault.path, self.path)]
        if own:
            raise self.CollectError("\n".join(visible(str(fault)) for fault in own))
        try:
            project.require_documents()
        except pytest.UsageError as error:
            raise self.CollectError(str(error)) from None
        here = [r for r in rules.rules if project.checks(r) and project.same_file(r.place.path, self.path)]
        for rule in sorted(here, key=lambda rule: rule.place):
            yield RuleItem.from_parent(self, name=rule.id, rule=rule)
            if self.config.option.consistency_examples:
                for number, _ in enumerate(rule.examples, start=1):
                    yield ExampleItem.from_parent(self, name=f"{rule.id}[example-{number}]", rule=rule, number=number)


class _RuleTest(pytest.Item):
    """What both kinds of tests have: the rule, its place and its tags."""

    def __init__(self, *, rule: Rule, **given: Any) -> None:
        super().__init__(**given)
        self.rule = rule
        self.add_marker("consistency")
        for tag in rule.tags:
            if tag.isidentifier() and tag not in PYTESTS_OWN and not tag.startswith("_"):
                self.config.addinivalue_line("markers", f"{tag}: rules with this tag")
                self.add_marker(tag)
            self.extra_keyword_matches.add(tag)

    def reportinfo(self) -> tuple[PathLike[str] | str, int | None, str]:
        """The rule's own file and line."""
        return self.path, self._line() - 1, self.name

    def _line(self) -> int:
        return self.rule.place.line

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The finding alone; a traceback only for what is not one."""
        if isinstance(excinfo.value, Disagreement | ConsistencyWarning):  # which filters of pytest may make an error
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)


class RuleItem(_RuleTest):
    """A rule held against the documents of the session."""

    def runtest(self) -> None:
        """Pass when the statements agree; a rule that compared nothing is skipped, or fails when strict."""
        project = project_of(self.config)
        finding = project.finding(self.rule.id)
        self._record(finding)
        if problems := project.notices(self.rule.id):
            raise Disagreement("\n".join([*problems, self._text_of(finding)]))
        if finding.accepted:
            pytest.xfail(accepted(finding))
        if project.fails(finding) or (project.strict and finding.verdict in UNCOMPARED):
            raise Disagreement(self._text_of(finding))
        if project.report.faults:
            raise Disagreement("\n".join(visible(str(fault)) for fault in project.report.faults))
        if finding.verdict in UNCOMPARED:
            pytest.skip(visible(f"{finding.verdict}: {finding.message}"))
        if finding.verdict != "agreement":
            self.warn(ConsistencyWarning(self._text_of(finding)))

    def _text_of(self, finding: Finding) -> str:
        return finding_text(finding, verbose=self.config.option.verbose > 0)

    def _record(self, finding: Finding) -> None:
        """Properties for the JUnit report; strings only, for they travel between processes."""
        record = self.user_properties
        record.append(("verdict", finding.verdict))
        record.append(("reason", finding.comparison.reason))
        record.append(("message", finding.message))
        for fact in finding.comparison.facts:
            record.append(("citation", f"{fact.citation}: {fact.words}"))


def accepted(finding: Finding) -> str:
    """Why a finding does not fail, in one line."""
    told = acceptance(finding)
    return visible(told if finding.waiver else f"{told}: {finding.message}")


class ExampleItem(_RuleTest):
    """One example of a rule, run on the example's own texts."""

    def __init__(self, *, number: int, **given: Any) -> None:
        super().__init__(**given)
        self.number = number

    def _line(self) -> int:
        return self.rule.examples[self.number - 1].place.line or self.rule.place.line

    def runtest(self) -> None:
        """Fail when the example does not hold."""
        problem = project_of(self.config).example_problem(self.rule.id, self.number)
        if problem:
            raise Disagreement(f"{self.rule.examples[self.number - 1].check}: {problem}")
