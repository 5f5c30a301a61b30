"""Rules that derive from other rules: circles, missing and unusable operands."""

from __future__ import annotations

from rule_texts import network, rule

from consistency.rulefiles import load_rules


def test_a_circle_of_derivations_takes_out_its_rules_and_those_that_need_them(load):
    rules, faults = load(network(("a", "b + 1", 2), ("b", "1", "a"), ("c", "lions - a", 2), ("d", "lions", 3)))
    assert [(f.line, f.code) for f in faults] == [
        (3, "derive-cycle"),
        (4, "derive-cycle"),
        (5, "unusable-operand"),
    ]
    assert "a -> b -> a" in faults[0].message
    assert "computed itself" in faults[2].message
    assert [r.id for r in rules.rules] == ["d", "lions", "title"]


def test_a_rule_falls_with_an_operand_that_has_a_fault(load):
    tigers = "  - {id: tigers, fact: x, kind: count, find: '{value} of the'}\n"
    _, faults = load(network(("a", "tigers + 1", 2)) + tigers)
    assert [(f.line, f.code, f.hint) for f in faults if f.line == 3] == [(3, "unusable-operand", "mend tigers first")]


def test_names_have_no_value_to_compute_with_but_can_be_counted(load):
    rules, (fault,) = load(network(("a", "title + 1", 2), ("b", "count(title) + 1", 2)))
    assert (fault.line, fault.code) == (3, "unusable-operand")
    assert "b" in rules.by_id


def test_both_sides_may_not_be_the_same_expression(load):
    _, (fault,) = load(network(("a", "lions + 1", "lions  +  1")))
    assert fault.code == "rule-cannot-fail"


def test_an_operand_may_stand_in_a_file_that_cannot_be_read_and_the_hint_says_so(tmp_path):
    (tmp_path / "a.yaml").write_text(network(("a", "tigers", 3)))
    (tmp_path / "b.yaml").write_text("version: 1\nfacts: [\n")
    faults = load_rules([tmp_path])[1]
    assert [f.code for f in faults] == ["unknown-operand", "not-yaml"]
    assert "b.yaml" in faults[0].hint


def test_a_misspelt_operand_gets_a_suggestion(load):
    _, (fault,) = load(network(("a", "lion - 1", 3)))
    assert fault.hint == 'did you mean "lions"?'


def test_a_long_chain_of_derivations_falls_with_its_end(load):
    chain = [(f"r{n}", f"r{n + 1} + 1", 0) for n in range(300)]
    rules, faults = load(network(*chain))
    assert [f.code for f in faults] == ["unusable-operand"] * 299 + ["unknown-operand"]
    assert [r.id for r in rules.rules] == ["lions", "title"]


def test_a_long_circle_is_named_by_its_next_rule(load):
    circle = [(f"r{n}", f"r{(n + 1) % 300}", 0) for n in range(300)]
    _, faults = load(network(*circle))
    assert len(faults) == 300
    assert faults[0].message == "the rule derives from itself: by way of r1"


def test_a_hint_does_not_list_hundreds_of_ids(load):
    many = [(f"r{n}", "lions", 0) for n in range(100)]
    _, (fault,) = load(network(*many, ("odd", "zzzzzz", 0)))
    assert fault.hint == ""


def test_an_expression_that_can_never_be_computed_is_refused(load):
    _, (fault,) = load(network(("a", "year(lions) + 1", 2)))
    assert (fault.line, fault.code) == (3, "not-computable")
    assert "lions is a count" in fault.message


def test_operands_may_stand_in_another_file(tmp_path):
    (tmp_path / "a.yaml").write_text(rule("derive: lions * 2", find=""))
    (tmp_path / "b.yaml").write_text("version: 1\nfacts: [{id: lions, fact: x, kind: count, find: '{value} lions'}]\n")
    rules, faults = load_rules([tmp_path])
    assert faults == ()
    assert [(r.id, r.operand) for r in rules.rules] == [("lions", True), ("zebras", False)]
