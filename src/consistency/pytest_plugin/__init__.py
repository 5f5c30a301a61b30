"""Rule files collected as tests, one a rule. Loaded into every pytest run, so it imports pytest alone at start."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from consistency.pytest_plugin.items import RuleFile
    from consistency.pytest_plugin.project import Project

SUFFIXES = (".yaml", ".yml")
HEAD = 65536  # bytes looked at to tell a rule file from any other YAML


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the command line, and keys of pytest's own configuration file."""
    group = parser.getgroup("consistency", "facts stated in more than one document")
    add = group.addoption
    add("--consistency", action="store_true", help="run the rules that the configuration names, with the other tests")
    add("--consistency-rules", action="append", metavar="PATH", help="rule files, and folders of them; repeatable")
    add("--consistency-documents", action="append", metavar="PATH", help="documents to check; repeatable")
    add("--consistency-data", action="append", metavar="DIR", help="data sets to check; repeatable")
    add("--consistency-strict", action="store_true", help="rules that compared nothing fail; by default, they skip")
    add("--consistency-examples", action="store_true", help="run the examples in the rules as tests of their own")
    add("--consistency-report", action="append", metavar="FORMAT=FILE", help="write a report as well; repeatable")
    parser.addini("consistency_rules", "rule files, and folders of them, to run as tests", type="paths")
    parser.addini("consistency_documents", "documents, and folders of them, to check", type="paths")
    parser.addini("consistency_data", "data sets to check", type="paths")
    parser.addini("consistency_strict", "whether rules that compared nothing fail", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Have the rule files visited that were asked for and stand outside the folders that pytest visits."""
    config.addinivalue_line("markers", "consistency: a rule that holds documents against each other")
    if config.option.consistency_report:
        project_of(config).require_reports()
    asked = config.option.consistency or config.option.consistency_rules
    all_tests = config.args_source != pytest.Config.ArgsSource.ARGS
    visits_all = all_tests and config.args_source != pytest.Config.ArgsSource.TESTPATHS
    if asked or (all_tests and config.getini("consistency_rules")):
        project_of(config).require_rules()
        start = config.invocation_params.dir
        visited = [(start / argument.split("::")[0]).resolve() for argument in config.args]
        for path in project_of(config).rule_paths:
            if not any(path.is_relative_to(folder) for folder in visited):
                config.args.append(str(path))
    elif visits_all and _is_configured(config.invocation_params.dir) and project_of(config).rule_paths:
        project_of(config).require_named()


def _is_configured(start: Path) -> bool:
    """Whether a configuration of ours may stand in a folder or above: a cheap look, for each project is asked."""
    for folder in (start, *start.parents):
        try:
            if (folder / "consistency.toml").is_file() or b"consistency" in (folder / "pyproject.toml").read_bytes():
                return True
        except OSError:  # none is there, or none that may be read
            continue
    return False


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> RuleFile | None:
    """Take a rule file that was named, on the command line or in a configuration."""
    if not looks_like_rules(file_path):
        return None
    if not (parent.session.isinitpath(file_path) or project_of(parent.config).names(file_path)):
        return None
    from consistency.pytest_plugin.items import RuleFile  # noqa: PLC0415 -- only where there are rules

    collector: RuleFile = RuleFile.from_parent(parent, path=file_path)
    return collector


def looks_like_rules(path: Path) -> bool:
    """Whether a file is YAML that starts like a rule file, with ``version:`` and ``rules:`` or ``facts:``."""
    if path.suffix.lower() not in SUFFIXES:
        return False
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:  # somebody else's file, and nothing that we were asked for
        return False
    return bool(
        re.search(rb"^version\s*:", head, re.MULTILINE) and re.search(rb"^(rules|facts)\s*:", head, re.MULTILINE)
    )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Have a rule that is skipped point at its own file and line, not at this plugin."""
    report = yield
    if report.skipped and isinstance(report.longrepr, tuple) and item.get_closest_marker("consistency"):
        path, line, _ = item.reportinfo()
        report.longrepr = (str(path), (line or 0) + 1, report.longrepr[2])
    return report


@pytest.fixture(scope="session")
def consistency(request: pytest.FixtureRequest) -> Project:
    """The project's own check, made once: ``consistency.agree("rule-id")`` fails with both citations."""
    return project_of(request.config)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the reports that were asked for, and hand the counts of a worker to its controller."""
    config = session.config
    if hasattr(config, "workerinput"):
        config.workeroutput["consistency"] = _summary(config)  # type: ignore[attr-defined]  # xdist's
    elif config.option.consistency_report and not config.option.collectonly and session.testscollected:
        project_of(config).write_reports()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Take the counts of an xdist worker; each of them checked the same documents by the same rules."""
    lines = getattr(node, "workeroutput", {}).get("consistency")
    if lines:
        node.config.stash[_SUMMARY] = lines  # type: ignore[attr-defined]  # xdist's


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was looked at."""
    lines = config.stash.get(_SUMMARY, None) or _summary(config)
    if lines:
        terminalreporter.section("consistency")
        for line in lines:
            terminalreporter.line(line)


_SUMMARY = pytest.StashKey[list[str]]()
_PROJECT = pytest.StashKey["Project"]()


def _summary(config: pytest.Config) -> list[str]:
    return config.stash[_PROJECT].summary() if _PROJECT in config.stash else []


def project_of(config: pytest.Config) -> Project:
    """The rules and documents of the session, read when first asked for."""
    if _PROJECT not in config.stash:
        from consistency.pytest_plugin.project import Project  # noqa: PLC0415 -- only where it is wanted

        config.stash[_PROJECT] = Project(config)
    return config.stash[_PROJECT]
