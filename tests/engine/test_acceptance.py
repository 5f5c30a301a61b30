from __future__ import annotations

import pytest
from readings import count, fact

from consistency.comparators import compare_facts
from consistency.engine.baseline import apply_baseline, baseline_text, read_baseline
from consistency.engine.judge import judge
from consistency.engine.waivers import apply_waivers
from consistency.errors import UsageError
from consistency.model.rule import Rule, Waiver


def finding(rule_id="lighthouses", numbers=(29, 28)):
    facts = [fact(count(n), d, quote=str(n)) for n, d in zip(numbers, "ab", strict=True)]
    return judge(compare_facts(Rule(rule_id, "lighthouses", "count"), facts))


def waiver(**fields):
    return Waiver(**{"rule": "lighthouses", "reason": "known", "owner": "the keeper"} | fields)


@pytest.mark.parametrize(
    ("fields", "accepted", "codes"),
    [
        ({}, True, []),
        ({"document": "a", "quote": "29"}, True, []),
        ({"until": "2020-05-01"}, True, []),
        ({"until": "2020"}, True, []),
        ({"until": "2020-04-30"}, False, ["expired-waiver"]),
        ({"document": "c"}, False, ["unused-waiver"]),
        ({"quote": "30"}, False, ["unused-waiver"]),
        ({"rule": "others"}, False, ["unused-waiver"]),
    ],
)
def test_a_waiver_accepts_what_it_names_until_it_runs_out(fields, accepted, codes):
    (judged,), notices = apply_waivers([finding()], [waiver(**fields)], "2020-05-01")
    assert (judged.accepted == "waiver") == accepted
    assert [n.code for n in notices] == codes


def test_a_waiver_of_an_agreement_is_unused():
    _, notices = apply_waivers([finding(numbers=(29, 29))], [waiver()], "2020-05-01")
    assert [n.code for n in notices] == ["unused-waiver"]


def test_a_baseline_knows_its_findings_and_names_those_that_are_gone(tmp_path):
    path = tmp_path / "baseline.json"
    path.write_text(baseline_text([finding(), finding("guests"), finding("keepers", (3, 3))]), encoding="utf-8")
    baseline = read_baseline(path)
    assert len(baseline.entries) == 2
    (known, new), gone = apply_baseline([finding(), finding("towers")], baseline)
    assert (known.accepted, new.accepted) == ("baseline", "")
    assert [g.code for g in gone] == ["baseline-gone"]
    assert "guests" in gone[0].message


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2}', '{"version": 1, "entries": [{}]}'])
def test_a_bad_baseline_is_refused(tmp_path, text):
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="bad-baseline"):
        read_baseline(path)
