"""Rule files from their text."""

from __future__ import annotations

import pytest

from consistency.rulefiles import load_rules


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Load a rule file from its text."""
    monkeypatch.chdir(tmp_path)

    def load(text):
        path = tmp_path / "rules.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_rules(["rules.yaml"])

    return load
