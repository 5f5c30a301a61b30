from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import count, date, fact, measure, period

from consistency.comparators import compare_computed, compare_constant, compare_facts
from consistency.model.pattern import Pattern, Word
from consistency.model.rule import Find, Rule

if TYPE_CHECKING:
    import random


def rule(kind="count", **fields):
    return Rule("some-rule", "a fact", kind, **fields)


def verdict(comparison):
    return comparison.verdict, comparison.reason


def test_no_statement_is_unmatched_and_one_is_single_source():
    assert verdict(compare_facts(rule(), [])) == ("unmatched", "nothing-found")
    assert verdict(compare_facts(rule(), [fact(count(3))])) == ("single-source", "only-here")


def test_the_gravest_pair_is_the_verdict_and_its_witnesses():
    facts = [fact(count(29), "a"), fact(count(29), "b"), fact(count(31), "c")]
    comparison = compare_facts(rule(), facts)
    assert verdict(comparison) == ("contradiction", "apart")
    assert [f.document for f in comparison.witnesses] == ["a", "c"]


@given(st.lists(st.integers(1, 40), min_size=2, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_facts_does_not_matter(numbers, shuffler: random.Random):
    facts = [fact(count(n), f"doc-{i}", issued="2020") for i, n in enumerate(numbers)]
    shuffled = facts[:]
    shuffler.shuffle(shuffled)
    assert compare_facts(rule(), facts) == compare_facts(rule(), shuffled)


def test_thousands_of_distinct_values_are_compared_by_their_extremes():
    facts = [fact(count(n, "at-most"), "a", n) for n in range(1000, 3000)]
    assert verdict(compare_facts(rule(), facts)) == ("drift", "implied-apart")
    facts.append(fact(count(5000), "b"))
    comparison = compare_facts(rule(), facts)
    assert verdict(comparison) == ("contradiction", "crosses-bound")
    assert {f.document for f in comparison.witnesses} == {"a", "b"}


@pytest.mark.parametrize(
    ("changes", "earlier", "later", "expected"),
    [
        ("never", 20, 30, ("contradiction", "apart")),
        ("upward", 20, 30, ("drift", "superseded")),
        ("upward", 30, 20, ("contradiction", "reversed")),
        ("downward", 30, 20, ("drift", "superseded")),
        ("downward", 20, 30, ("contradiction", "reversed")),
        ("freely", 30, 20, ("drift", "superseded")),
        ("upward", 20, 20, ("agreement", "same")),
    ],
)
def test_a_fact_that_moves_is_held_against_its_dates(changes, earlier, later, expected):
    facts = [fact(count(earlier), "a", issued="2021"), fact(count(later), "b", issued="2023")]
    assert verdict(compare_facts(rule(changes=changes), facts)) == expected


def test_a_fact_that_moves_is_still_contradicted_for_one_date():
    facts = [fact(count(20), "a", issued="2021"), fact(count(30), "b", issued="2021")]
    assert verdict(compare_facts(rule(changes="freely"), facts)) == ("contradiction", "apart")


def test_units_are_converted_and_unlike_ones_are_not_compared():
    metres = fact(measure(3000, step="1", kind="quantity", unit="meter"), "a")
    kilometres = fact(measure(3, step="1", kind="quantity", unit="kilometer"), "b")
    hectares = fact(measure(3, step="1", kind="quantity", unit="hectare"), "c")
    assert compare_facts(rule("quantity"), [metres, kilometres]).verdict == "agreement"
    comparison = compare_facts(rule("quantity"), [metres, kilometres, hectares])
    assert verdict(comparison) == ("incomparable", "different-dimensions")
    assert [f.document for f in comparison.witnesses] == ["a", "c"]


def share(n, unit="", bound="exact"):
    return measure(n, bound=bound, step=0, kind="ratio", unit=unit)


@pytest.mark.parametrize("kind", ["percent", "ratio"])
@pytest.mark.parametrize(
    ("part", "percent", "expected"),
    [
        (share("1/5"), measure(20, unit="percent"), ("agreement", "same")),
        (share("2/3"), measure("66.7", step="0.1", unit="percent"), ("agreement", "refines")),
        (share("2/3"), measure(70, unit="percent"), ("contradiction", "apart")),
        (share("1/2", bound="above"), measure(49, unit="percent"), ("contradiction", "crosses-bound")),
        (share("3", unit="per 1000"), measure("0.3", step="0.1", unit="percent"), ("agreement", "same")),
    ],
)
def test_a_part_of_a_whole_is_held_against_percent(part, percent, expected, kind):
    for pair in ((part, percent), (percent, part)):
        facts = [fact(reading, document) for reading, document in zip(pair, "ab", strict=True)]
        assert verdict(compare_facts(rule(kind), facts)) == expected


def test_a_plain_number_is_no_share():
    facts = [fact(count(20), "a"), fact(measure(20, unit="percent"), "b")]
    assert verdict(compare_facts(rule("ratio"), facts)) == ("incomparable", "different-dimensions")


def test_copies_confirm_nothing():
    copies = [fact(count(29), d, passage="the same sentence") for d in "ab"]
    comparison = compare_facts(rule(), copies)
    assert verdict(comparison) == ("agreement", "copied")
    assert [f.copy for f in comparison.facts] == [False, True]
    assert compare_facts(rule(), [*copies, fact(count(29), "c", passage="other words")]).reason == "same"


def test_another_value_of_one_sentence_is_no_copy():
    beside = [fact(count(number), quote=str(number), passage="29 this year, 27 last year") for number in (29, 27)]
    assert not any(f.copy for f in compare_facts(rule(), beside).facts)


@pytest.mark.parametrize(
    ("names", "spelling", "expected"),
    [
        (("Outline of Work", "Outline of Work"), "exact", ("agreement", "same")),
        (("Outline of Work", "Outline for Work"), "exact", ("drift", "renamed")),
        (("Five-Year Plan", "Five-Year-Plan"), "exact", ("drift", "respelled")),
        (("Five-Year Plan", "Five-Year-Plan"), "flexible", ("agreement", "same")),
        (("Covid-19", "COVID-19"), "exact", ("drift", "respelled")),
        (("CHILDREN'S RIGHTS", "Children’s Rights"), "exact", ("agreement", "same")),
        (("Children's Rights", "Children’s Rights"), "exact", ("agreement", "same")),
    ],
)
def test_names(names, spelling, expected):
    facts = [fact(document=d, label=name) for d, name in zip("ab", names, strict=True)]
    assert verdict(compare_facts(rule("name", spelling=spelling), facts)) == expected


def test_terms_are_compared_by_rank():
    few, only = fact(document="a", label="one of few", rank=0), fact(document="b", label="the only", rank=1)
    assert verdict(compare_facts(rule("term"), [few, only])) == ("drift", "rank-changed")
    assert verdict(compare_facts(rule("term", ordered=False), [few, only])) == ("drift", "renamed")
    assert verdict(compare_facts(rule("term"), [few, few])) == ("agreement", "same")


def test_a_denial_of_a_claim_leaves_room_for_weaker_ones_alone():
    few, only = fact(document="a", label="one of few", rank=0), fact(document="b", label="the only", rank=1)
    not_few, not_only = (fact(document="c", label=f.label, rank=f.rank, status="negated") for f in (few, only))
    assert verdict(compare_facts(rule("term"), [few, not_only])) == ("agreement", "refines")
    assert verdict(compare_facts(rule("term"), [only, not_only])) == ("contradiction", "denied")
    assert verdict(compare_facts(rule("term"), [only, not_few])) == ("contradiction", "denied")
    assert verdict(compare_facts(rule("term"), [few, only, not_only])) == ("contradiction", "denied")
    assert verdict(compare_facts(rule("term", ordered=False), [few, not_only])) == ("contradiction", "denied")


STATUSES = [
    (["planned", "done"], ("agreement", "fulfilled")),
    (["requested", "planned"], ("agreement", "taken-up")),
    (["requested", "done"], ("agreement", "fulfilled")),
    (["planned", "planned"], ("agreement", "same")),
    (["planned", "negated"], ("contradiction", "missed")),
    (["done", "negated"], ("contradiction", "denied")),
    (["planned"], ("single-source", "pending")),
    (["done"], ("single-source", "only-here")),
]


@pytest.mark.parametrize(("statuses", "expected"), STATUSES)
def test_plans_and_outcomes(statuses, expected):
    facts = [fact(document=d, label="a law", status=s) for d, s in zip("abc", statuses, strict=False)]
    assert verdict(compare_facts(rule("term", plan=True), facts)) == expected


def test_a_status_that_a_phrase_declares_makes_a_plan():
    phrase = Find(Pattern("a law", (Word("a"), Word("law"))), status="planned")
    facts = [fact(document="a", label="a law", status="planned"), fact(document="b", label="a law")]
    assert compare_facts(rule("term", find=(phrase,)), facts).reason == "fulfilled"


@pytest.mark.parametrize(
    ("relation", "outcome", "reason"),
    [("equal", 56, "missed"), ("at-least", 56, "fulfilled"), ("at-least", 54, "missed"), ("at-most", 54, "fulfilled")],
)
def test_a_target_may_be_beaten_on_the_side_that_the_rule_names(relation, outcome, reason):
    facts = [fact(measure(55), "a", status="planned"), fact(measure(outcome), "b", issued="2023")]
    assert compare_facts(rule("percent", plan=True, relation=relation), facts).reason == reason


def test_an_outcome_outside_of_the_target_misses_it():
    planned = fact(measure(5, "below"), "a", status="planned", issued="2021")
    met, missed = (fact(measure(n), d, issued="2023") for n, d in ((4, "b"), (6, "c")))
    assert compare_facts(rule("percent", plan=True), [planned, met]).reason == "fulfilled"
    assert verdict(compare_facts(rule("percent", plan=True), [planned, met, missed])) == ("contradiction", "missed")


def test_a_plan_whose_date_has_passed_is_unreported():
    words = {"status": "planned", "as_of": "2021", "as_of_source": "text", "passage": "one sentence, written twice"}
    plan = [fact(count(3), start=s, **words) for s in (0, 50)]
    assert verdict(compare_facts(rule(plan=True), plan, "2023-01-01")) == ("single-source", "unreported")
    assert verdict(compare_facts(rule(plan=True), plan, "2020-01-01")) == ("single-source", "pending")
    assert verdict(compare_facts(rule(plan=True), [fact(count(3), status="planned")], "2023")) == (
        "single-source",
        "pending",
    )


def test_a_plan_that_is_fulfilled_does_not_make_its_outcomes_agree():
    planned = fact(count(10, "above"), "a", status="planned", issued="2020")
    outcomes = [fact(count(n), d, issued="2022") for n, d in ((20, "b"), (30, "c"))]
    comparison = compare_facts(rule(plan=True), [planned, *outcomes])
    assert verdict(comparison) == ("contradiction", "apart")
    assert [f.document for f in comparison.witnesses] == ["b", "c"]
    assert compare_facts(rule(plan=True), [planned, outcomes[0]]).reason == "fulfilled"


def test_two_plans_that_differ_are_not_made_one_by_an_outcome():
    plans = [fact(count(n), d, status="planned", issued="2020") for n, d in ((10, "a"), (15, "b"))]
    outcome = fact(count(30), "c", issued="2022")
    found = compare_facts(rule(plan=True, relation="at-least"), [*plans, outcome])
    assert verdict(found) == ("contradiction", "apart")


def test_an_outcome_that_measures_something_else_fulfils_no_plan():
    planned = fact(measure(20, kind="quantity", unit="meter"), "a", status="planned", issued="2020")
    outcome = fact(measure(20, kind="quantity", unit="hectare"), "b", issued="2022")
    assert verdict(compare_facts(rule("quantity", plan=True), [planned, outcome])) == (
        "incomparable",
        "different-dimensions",
    )


def test_a_plan_that_falls_short_of_a_request_does_not_take_it_up():
    requested = fact(count(30), "a", status="requested", issued="2020")
    plans = [fact(count(n), "b", status="planned", issued="2021") for n in (30, 20)]
    assert verdict(compare_facts(rule(plan=True), [requested, plans[0]])) == ("agreement", "taken-up")
    assert verdict(compare_facts(rule(plan=True), [requested, plans[1]])) == ("incomparable", "different-status")


def test_what_was_done_before_a_plan_does_not_miss_it():
    done = fact(count(12), "a", issued="2020")
    planned = fact(count(20), "b", status="planned", issued="2022")
    assert verdict(compare_facts(rule(plan=True), [done, planned])) == ("incomparable", "different-status")
    later = fact(count(20), "c", issued="2023")
    assert verdict(compare_facts(rule(plan=True, changes="upward"), [planned, later])) == ("agreement", "fulfilled")


DENIALS = [
    (count(20), count(20), ("contradiction", "denied")),
    (count(20), count(30), ("incomparable", "different-status")),
    (count(20, "above"), count(25), ("contradiction", "denied")),
    (count(20, "above"), count(15), ("incomparable", "different-status")),
    (
        measure(20, kind="quantity", unit="meter"),
        measure(20, kind="quantity", unit="hectare"),
        ("incomparable", "different-status"),
    ),
]


@pytest.mark.parametrize("plan", [False, True])
@pytest.mark.parametrize(("denied", "said", "expected"), DENIALS)
def test_a_denied_value_excludes_that_value_and_no_other(denied, said, expected, plan):
    facts = [fact(denied, "a", status="negated"), fact(said, "b")]
    assert verdict(compare_facts(rule(denied.kind, plan=plan), facts)) == expected


def test_values_beside_a_denial_are_still_compared():
    denied = fact(count(40), "a", status="negated")
    assert verdict(compare_facts(rule(), [denied, fact(count(29), "b"), fact(count(30), "c")])) == (
        "contradiction",
        "apart",
    )
    same = compare_facts(rule(), [denied, fact(count(29), "b"), fact(count(29), "c")])
    assert verdict(same) == ("agreement", "same")
    assert [f.document for f in same.facts] == ["a", "b", "c"]


RELATIONS = [
    ("equal", 3, 3, True),
    ("equal", 3, 4, False),
    ("at-most", 3, 4, True),
    ("at-most", 5, 4, False),
    ("at-least", 5, 4, True),
    ("at-least", 3, 4, False),
    ("before", 3, 4, True),
    ("before", 4, 4, False),
    ("after", 5, 4, True),
    ("after", 4, 4, False),
]


@pytest.mark.parametrize(("relation", "left", "right", "holds"), RELATIONS)
def test_computed_values_relate_as_the_rule_says(relation, left, right, holds):
    expected = ("agreement", "holds") if holds else ("contradiction", "broken")
    computed, stated = [fact(count(left), formula="x")], [fact(count(right), "b")]
    assert verdict(compare_computed(rule(relation=relation), computed, stated)) == expected
    assert verdict(compare_constant(rule(relation=relation), computed, count(right).value)) == expected


def test_a_computed_value_is_held_against_no_value_that_is_denied():
    computed = [fact(count(25), formula="x")]
    denied = [fact(count(n), "b", status="negated") for n in (25, 30)]
    assert verdict(compare_computed(rule(), computed, denied[:1])) == ("contradiction", "denied")
    assert verdict(compare_computed(rule(), computed, denied[1:])) == ("incomparable", "different-status")
    stated = fact(count(25), "c")
    assert verdict(compare_computed(rule(), computed, [denied[1], stated])) == ("agreement", "holds")


@pytest.mark.parametrize(
    ("relation", "left", "right", "reason"),
    [
        ("before", period("2016", "2020"), period("2021", "2025"), "holds"),
        ("before", period("2016", "2022"), period("2021", "2025"), "broken"),
        ("after", period("2021", "2025"), period("2016", "2020"), "holds"),
        ("after", period("2021", "2025"), period("2016", "2022"), "broken"),
        ("before", date("2023"), date("2023-06"), "holds"),
    ],
)
def test_a_period_is_before_another_when_it_has_ended(relation, left, right, reason):
    comparison = compare_computed(rule("period", relation=relation), [fact(left)], [fact(right, "b")])
    assert comparison.reason == reason


def test_the_steps_let_a_reader_redo_the_verdict():
    comparison = compare_facts(rule(), [fact(count(20, "above"), quote="over 20"), fact(count(30, "above"), "b")])
    assert comparison.steps[0] == "a:1:1: “over 20” allows (20, ∞), is read as (20, 30)"
    assert "drift (implied-apart)" in comparison.steps[-1]
