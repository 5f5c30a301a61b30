"""Golden files: ``REWRITE_GOLDEN=1 pytest tests/reporters`` writes them anew, to be reviewed in the diff."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def golden():
    def check(name, text):
        path = GOLDEN / name
        if os.environ.get("REWRITE_GOLDEN"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.read_bytes().decode("utf-8") == text

    return check
