"""A small project to call the command in."""

from __future__ import annotations

import subprocess
import sys

import pytest
from library_rules import BOOKS, HEAD, PARTICIPANTS, ROOMS

from consistency.cli import main

REPORT = "# Report\n\nIn May, 312 people took part in the meeting. The library holds 5,000 books.\n\nIt has 12 rooms.\n"
LETTER = "# Letter\n\nThe meeting was attended by more than 400 participants. Readers have 5,000 books.\n"
RULES = HEAD + PARTICIPANTS + BOOKS + ROOMS
CONFIGURATION = 'rules = "rules"\ndocuments = "docs"\n'


@pytest.fixture
def project(tmp_path, monkeypatch):
    """Two documents, three rules, one planted error; the working folder."""
    for path, text in {
        "docs/report.md": REPORT,
        "docs/letter.md": LETTER,
        "rules/library.yaml": RULES,
        "consistency.toml": CONFIGURATION,
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys):
    """Call the command in this process; gives the exit status, standard output, and the lines of standard error."""

    def call(*arguments):
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return status, out, err.splitlines()

    return call


@pytest.fixture
def command(project):
    """Call the command as a user does, in a process of its own."""

    def call(*arguments, **settings):
        return subprocess.run(
            [sys.executable, "-m", "consistency", *map(str, arguments)],
            cwd=project, capture_output=True, check=False, **settings,
        )  # fmt: skip

    return call
