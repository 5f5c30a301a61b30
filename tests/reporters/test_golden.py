"""Golden files: ``REWRITE_GOLDEN=1 pytest tests/reporters`` writes them anew, to be reviewed in the diff.

Style and scripts of a page stand in them by the names of their files.
"""

from __future__ import annotations

import base64
import hashlib
import os
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
import sample_reports

from consistency.reporters import FORMATS, render

SUFFIX = {"text": "txt", "markdown": "md", "json": "json"}
ASSETS = resources.files("consistency.reporters.html") / "assets"


def abridged(page):
    """A page with the names of its style and scripts in place of their contents and their hashes."""
    for name in ("report.css", "early.js", "report.js"):
        text = (ASSETS / name).read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert text in page
        assert digest in page
        page = page.replace(text, f"({name})").replace(digest, f"({name})")
    return page


@pytest.mark.parametrize("report", ["sample", "empty", "hostile"])
@pytest.mark.parametrize("name", sorted(FORMATS))
def test_each_format_renders_as_its_golden_file(name, report):
    path = Path(__file__).parent / "golden" / f"{report}.{SUFFIX.get(name, name)}"
    text = render(getattr(sample_reports, report)(), name)
    text = abridged(text) if name == "html" else text
    if os.environ.get("REWRITE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_finding_nothing_wrong_and_looking_at_nothing_never_print_the_same(name):
    looked = sample_reports.agreeing()
    assert render(looked, name) != render(sample_reports.empty(), name)


def test_text_ends_with_the_denominators():
    assert render(sample_reports.sample(), "text").splitlines()[-1] == (
        "Looked at: 8 rules, 3 documents (from text), 18 mentions, 14 statements, 7 comparisons, 1 near miss, 1 fault."
    )


EVERY_FORMAT = (
    "import hashlib, sample_reports as s; from consistency.reporters import FORMATS, render; "
    "print([(n, hashlib.sha256(render(s.sample(), n).encode()).hexdigest()) for n in sorted(FORMATS)])"
)


def test_reports_are_the_same_bytes_whatever_the_hash_seed_terminal_language_and_time_zone():
    folder = Path(__file__).parent
    printed = {
        subprocess.run(
            [sys.executable, "-c", EVERY_FORMAT],
            env={**os.environ, "PYTHONPATH": str(folder), "PYTHONHASHSEED": seed, "COLUMNS": columns, "TZ": zone},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed, columns, zone in (("1", "40", "UTC"), ("2", "200", "Asia/Tokyo"))
    }
    assert len(printed) == 1
