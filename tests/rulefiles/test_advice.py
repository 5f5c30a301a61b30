from __future__ import annotations

import pytest

from consistency.model.rule import Example, Find, Place, Rule, RuleSet
from consistency.rulefiles import advise
from consistency.rulefiles.patterns import parse_pattern

FINDS = Example("finds", ("12 zebras",), "12")


@pytest.mark.parametrize(
    ("examples", "codes"),
    [
        ((), ["no-examples"]),
        ((FINDS,), ["no-negative-example"]),
        ((FINDS, Example("agrees", ("12 zebras", "12 zebras"))), ["no-negative-example"]),
        ((FINDS, Example("ignores", ("12 lions",))), []),
        ((Example("contradicts", ("12 zebras", "13 zebras")),), []),
        ((Example("drifts", ("12 zebras", "13 zebras")),), []),
    ],
)
def test_a_rule_without_examples_or_without_a_negative_one_gets_a_warning(examples, codes):
    rule = Rule(id="zebras", fact="zebras", kind="count", place=Place("a.yaml", 3, 5), examples=examples)
    warnings = advise(RuleSet((rule,)))
    assert [(w.path, w.line, w.column, w.code) for w in warnings] == [("a.yaml", 3, 5, code) for code in codes]


def test_operands_need_no_examples():
    assert advise(RuleSet((Rule(id="zebras", fact="zebras", kind="count", operand=True),))) == ()


@pytest.mark.parametrize(
    ("phrase", "codes"),
    [
        ("More than {value} zebras", ["bound-in-phrase"]),
        ("zebras (at least {value})", ["bound-in-phrase"]),
        ("{value} zebras", []),
        ("a maximum of zebras {value}", []),
        ("zebras maximum {value}", []),
    ],
)
def test_a_bound_in_a_phrase_gets_a_warning(phrase, codes):
    found = (Find(parse_pattern(phrase)),)
    example = Example("ignores", ("12 lions",))
    rule = Rule(id="zebras", fact="zebras", kind="count", find=found, examples=(example,))
    assert [w.code for w in advise(RuleSet((rule,)))] == codes
