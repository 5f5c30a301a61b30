"""Of many statements few are compared, and the verdict is that of all pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import count, fact, measure

from consistency.comparators import compare_computed, compare_facts, computed, plans
from consistency.comparators.witnesses import MOST_PAIRS_OF, one_of_each_reading, possible_witnesses
from consistency.model.rule import Rule

values = st.builds(count, st.integers(1, 4), st.sampled_from(["exact", "at-least", "at-most"])) | st.builds(
    measure, st.integers(1, 4), kind=st.just("quantity"), unit=st.sampled_from(["kilometer", "meter", "hectare"])
)
families = st.lists(values, min_size=1, max_size=6)
relations = st.sampled_from(["equal", "at-most", "at-least"])


def facts(readings, **fields):
    return [fact(reading, start=place, **fields) for place, reading in enumerate(readings)]


@given(families, families, relations)
def test_computed_values_have_the_verdict_of_all_pairs(derived, stated, relation):
    rule = Rule("a", "a fact", "quantity", derive="x", relation=relation)
    told = compare_computed(rule, facts(derived), facts(stated))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(computed, "one_of_each_reading", list)
        assert compare_computed(rule, facts(derived), facts(stated)) == told


@given(families, families, relations)
def test_plans_have_the_verdict_of_all_pairs(planned, done, relation):
    rule = Rule("a", "a fact", "quantity", plan=True, relation=relation)
    stated = [*facts(planned, status="planned"), *facts(done, status="done")]
    told = compare_facts(rule, stated)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plans, "possible_witnesses", list)
        assert compare_facts(rule, stated) == told


def test_a_value_that_is_repeated_is_held_against_the_others_once(monkeypatch):
    related = []
    plain = computed._relate
    monkeypatch.setattr(computed, "_relate", lambda *given: related.append(given) or plain(*given))
    rule = Rule("a", "a fact", "count", derive="x", relation="at-most")
    compare_computed(rule, facts([count(3)] * 50), facts([count(5), count(6)] * 50))
    assert len(related) == 2


def test_a_missed_target_is_found_among_thousands_of_values():
    rule = Rule("a", "a fact", "count", plan=True, relation="at-least")
    planned = facts(map(count, range(5000)), status="planned")
    done = facts(map(count, range(5000, 9000)), status="done")
    assert compare_facts(rule, [*planned, *done]).reason == "apart"
    late = fact(count(4998), document="b", status="done")
    missed = compare_facts(rule, [*planned, *done, late])
    assert missed.reason == "missed"
    assert missed.witnesses[1] == late


def test_the_possible_witnesses_are_all_distinct_ones_or_the_extremes_of_each_unit():
    few = facts([count(3), count(4), count(3)])
    assert possible_witnesses(few) == one_of_each_reading(few) == few[:2]
    many = facts([measure(n, unit=unit) for unit in ("meter", "hectare") for n in range(1, MOST_PAIRS_OF)])
    assert {(f.reading.unit, int(f.reading.value)) for f in possible_witnesses(many)} == {
        (unit, n) for unit in ("meter", "hectare") for n in (1, MOST_PAIRS_OF - 1)
    }


def test_of_many_ways_to_write_a_name_the_others_are_held_against_the_first():
    rule = Rule("a", "a name", "name", names=("Lake Council",))
    written = [fact(document="a", start=n, label=f"Lake Council{chr(0x4E00 + n)}") for n in range(MOST_PAIRS_OF + 50)]
    assert compare_facts(rule, written).reason == "respelled"
    other = fact(document="b", label="Council of the Lake")
    renamed = compare_facts(rule, [*written, other])
    assert (renamed.reason, renamed.witnesses) == ("renamed", (written[0], other))


ranked = st.lists(st.tuples(st.integers(0, 3), st.booleans()), min_size=2, max_size=7)


@given(ranked, st.booleans())
def test_a_denied_term_excludes_the_first_that_is_as_strong(stated, ordered):
    claims = [
        fact(start=at, rank=rank, label=f"t{rank}", status="negated" if is_denied else "done")
        for at, (rank, is_denied) in enumerate(stated)
    ]
    denied, said = ([f for f in claims if (f.status == "negated") == wanted] for wanted in (True, False))
    pairs = [(d, s) for d in denied for s in said if s.rank >= d.rank or not ordered]
    told = compare_facts(Rule("a", "a claim", "term", ordered=ordered), claims)
    assert (told.reason == "denied") == bool(pairs)
    assert not pairs or told.witnesses == pairs[0]


def test_one_denial_among_very_many_values_is_not_overlooked():
    stated = facts([count(number) for number in range(MOST_PAIRS_OF + 50)], status="done")
    denial = fact(count(MOST_PAIRS_OF // 2), start=9999, status="negated")
    assert compare_facts(Rule("a", "a fact", "count"), [*stated, denial]).reason == "denied"
