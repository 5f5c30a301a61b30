"""A project that is not ours: two documents, four rules, one planted error."""

from __future__ import annotations

import pytest
import yaml  # noqa: F401 -- these two stay in memory, or each run in this process would import them anew
from library_rules import HEAD, PARTICIPANTS, ROOMS

import consistency.pytest_plugin.items  # noqa: F401

REPORT = """\
# Report

In May, 312 people took part in the annual meeting. The library holds 5,000 books.

It has 12 rooms.
"""
LETTER = """\
# Letter

The meeting was attended by more than 400 participants. Readers have 5,000 books to choose from.
"""
BOOKS = """\
  - id: books
    fact: books that the library holds
    kind: count
    find: "{value} books"
    tags: [stock, skip]
    examples:
      - contradicts: ["5 books", "5 books"]
      - ignores: "5 people live there"
"""
"""With an example that does not hold."""
CHAIRS = """\
  - id: chairs
    fact: chairs in the library
    kind: count
    find: "{value} chairs"
    examples:
      - ignores: "5 people live there"
"""
RULES = HEAD + PARTICIPANTS + BOOKS + ROOMS + CHAIRS
CONFIGURATION = '[tool.consistency]\nrules = "rules"\ndocuments = "docs"\n'


@pytest.fixture
def project(pytester, monkeypatch):
    """The sample project, with itself as the working folder."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p no:hypothesispytest")  # it takes seconds, and nothing here needs it
    for path, text in {
        "docs/report.md": REPORT,
        "docs/letter.md": LETTER,
        "rules/library.yaml": RULES,
        "pyproject.toml": CONFIGURATION,
    }.items():
        (pytester.path / path).parent.mkdir(exist_ok=True)
        (pytester.path / path).write_text(text, encoding="utf-8")
    return pytester
