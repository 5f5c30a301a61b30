from __future__ import annotations

import pytest

from consistency.engine.explain import explain
from consistency.engine.sources import gather
from consistency.errors import UsageError
from consistency.rulefiles import load_rules


def test_every_candidate_and_the_derivation_are_shown(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    text = "\n".join(explain("lighthouses", gather([folder / "texts"]), rules))
    assert "Candidates (2 taken, 0 refused)" in text
    assert "“29” allows {29}" in text
    assert "Verdict: contradiction (apart)" in text
    assert text.count("witness") == 2


def test_an_unknown_rule_is_refused_with_the_nearest_name(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    with pytest.raises(UsageError, match='did you mean "lighthouses"'):
        explain("lighthouse", gather([folder / "texts"]), rules)


def test_a_rule_that_finds_nothing_says_what_was_missing(folder):
    (folder / "silent.yaml").write_text(
        "version: 1\nrules: [{id: boats, fact: boats, kind: count, find: '{value} steamers'}]\n"
    )
    rules, _ = load_rules([folder / "silent.yaml"])
    text = "\n".join(explain("boats", gather([folder / "texts"]), rules))
    assert "none: no sentence holds the words of a phrase with a value of the rule's kind" in text
    assert "Derivation" not in text


def test_what_a_rule_asks_for_is_told_with_its_phrases(folder):
    (folder / "limits.yaml").write_text(
        "version: 1\nrules: [{id: keepers, fact: lighthouses, kind: count, find: 'run {value} lighthouses', "
        "limit: true, changes: upward, passages: item, unless: closed, note: Counted in June.}]\n"
    )
    rules, _ = load_rules([folder / "limits.yaml"])
    lines = [line.strip() for line in explain("keepers", gather([folder / "texts"]), rules)]
    assert {"passages: item", "unless: closed", "changes: upward", "note: Counted in June."} <= {*lines}
    assert "limit: words that bound the value do not count" in lines
