from __future__ import annotations

from readings import count, fact

from consistency.errors import Fault
from consistency.model.comparison import Comparison, Finding, Report
from consistency.model.fact import stated_facts
from consistency.model.rule import Find, Place, Rule, RuleSet, Term
from consistency.rulefiles import parse_pattern


def test_the_facts_behind_a_derived_one_are_those_in_the_text():
    first, second = fact(count(3), "a"), fact(count(4), "b")
    inner = fact(count(7), operands=(first, second), formula="a + b")
    assert list(stated_facts([fact(count(8), operands=(inner,), formula="+ 1"), second])) == [first, second, second]


def test_the_slots_of_a_phrase_are_found_in_its_choices_too():
    assert parse_pattern("as of {as_of} (there were {value}|{items}) [and {other}]").slots == {
        "as_of", "value", "items", "other",
    }  # fmt: skip


def test_a_rule_tracks_plans_when_it_or_a_phrase_of_it_says_so():
    planned = Find(parse_pattern("a law"), status="planned")
    assert not Rule("x", "a law", "term", find=(Find(parse_pattern("a law")),)).tracks_status
    assert Rule("x", "a law", "term", plan=True).tracks_status
    assert not Rule("x", "the version", "code", find=(planned,)).tracks_status
    assert Rule("x", "a law", "term", terms=(Term("law", (planned,)),)).tracks_status


def test_rules_are_found_by_id():
    rule = Rule("x", "a fact", "count", place=Place("rules.yaml", 3, 5))
    assert RuleSet((rule,)).by_id == {"x": rule}
    assert str(rule.place) == "rules.yaml:3:5"


def test_a_report_counts_its_statements_and_verdicts():
    rule = Rule("x", "a fact", "count", derive="y + 1")
    comparison = Comparison(rule, "single-source", "only-here", (fact(count(3)),))
    report = Report(findings=(Finding(comparison, "note", "one", "f"),))
    assert (report.facts, report.count("single-source"), report.count("drift")) == (1, 1, 0)
    assert comparison.derived
    assert report.findings[0].verdict == "single-source"


def test_a_fault_names_its_place_as_far_as_it_is_known():
    assert str(Fault("a.md", 3, 5, "bad", "it is bad", "mend it")) == "a.md:3:5: bad: it is bad (mend it)"
    assert str(Fault("", 0, 0, "bad", "it is bad")) == "consistency: bad: it is bad"
