from __future__ import annotations

from attrs import evolve

from consistency.engine.examples import run_examples
from consistency.model.rule import Example
from consistency.rulefiles import load_rules


def test_examples_that_hold_have_no_problem(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    assert [r.problem for r in run_examples(rules)] == ["", "", ""]


def test_examples_that_do_not_hold_say_what_was_found(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    wrong = (
        Example("finds", ("over 300 guests",), "300"),
        Example("ignores", ("over 300 guests",)),
        Example("agrees", ("29 guests", "28 guests")),
    )
    results = run_examples(evolve(rules, rules=(evolve(rules.rules[0], examples=wrong),)))
    assert [r.passed for r in results] == [False] * 3
    assert results[0].problem == "found ['over 300'], not '300'"
    assert results[2].problem == "the verdict is contradiction (apart), not agreement; found ['29', '28']"


def test_an_example_of_a_verdict_says_which_text_is_silent_and_that_one_text_is_too_few(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    wrong = Example("contradicts", ("29 guests", "28 quests")), Example("contradicts", ("29 guests",))
    silent, alone = run_examples(evolve(rules, rules=(evolve(rules.rules[0], examples=wrong),)))
    assert silent.problem.endswith("found ['29'], nothing in ['28 quests']")
    assert "two texts" in alone.problem
