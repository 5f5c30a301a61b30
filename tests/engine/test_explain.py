from __future__ import annotations

import pytest

from consistency.engine.explain import explain
from consistency.engine.sources import gather
from consistency.errors import UsageError
from consistency.rulefiles import load_rules


def test_every_candidate_and_the_derivation_are_shown(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    text = explain("lighthouses", gather([folder / "texts"]), rules)
    assert "Candidates (2 taken, 0 refused)" in text
    assert "“29” allows {29}" in text
    assert "Verdict: contradiction (apart)" in text
    assert text.count("witness") == 2


def test_an_unknown_rule_is_refused_with_the_nearest_name(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    with pytest.raises(UsageError, match='did you mean "lighthouses"'):
        explain("lighthouse", gather([folder / "texts"]), rules)
