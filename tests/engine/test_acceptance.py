from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import count, fact

from consistency.comparators import compare_facts
from consistency.engine.baseline import apply_baseline, baseline_text, read_baseline
from consistency.engine.judge import judge
from consistency.engine.waivers import apply_waivers
from consistency.errors import UsageError
from consistency.model.comparison import Comparison
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
    (judged,), notices = apply_waivers([finding()], [waiver(**fields)], "2020-05-01", {"lighthouses"})
    assert (judged.accepted == "waiver") == accepted
    assert [n.code for n in notices] == codes


def test_a_waiver_of_a_rule_that_is_misspelt_says_so():
    _, (notice,) = apply_waivers([finding()], [waiver(rule="lighthuoses")], "2020-05-01", {"lighthouses"})
    assert (notice.message, notice.hint) == (
        "the waiver of lighthuoses: no rule has this id",
        'did you mean "lighthouses"?',
    )
    _, (notice,) = apply_waivers([], [waiver()], "2020-05-01", {"lighthouses"})
    assert notice.message == "the waiver of lighthouses: no finding needs it any more"


def test_a_waiver_of_an_agreement_is_unused():
    _, notices = apply_waivers([finding(numbers=(29, 29))], [waiver()], "2020-05-01", {"lighthouses"})
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


@given(
    st.lists(st.sampled_from(["5 books", "Old  books", "straße", "books\nof"]), max_size=3),
    st.lists(st.tuples(st.sampled_from(["", "a", "b"]), st.sampled_from(["", "BOOKS", "old books", "5", "books old"]))),
)
def test_a_waiver_covers_a_finding_that_cites_its_document_and_its_words(quotes, named):
    facts = tuple(fact(document="ab"[at % 2], start=at, quote=quote) for at, quote in enumerate(quotes))
    verdict = ("single-source", "only-here") if facts else ("unmatched", "nothing-found")
    made = judge(Comparison(Rule("books", "books", "count"), *verdict, facts))
    waivers = [Waiver("books", str(at), "me", document=d, quote=q) for at, (d, q) in enumerate(named)]

    def is_covered(waiver):
        words = " ".join(waiver.quote.split()).casefold()
        said = [" ".join(one.quote.split()).casefold() for one in facts]
        cites = not waiver.document or any(one.document == waiver.document for one in facts)
        return cites and (not waiver.quote or any(words in quote for quote in said))

    ((judged,), _) = apply_waivers([made], [Waiver("halls", "other", "me"), *waivers], "2020-01-01", {"books"})
    assert judged.waiver == next(filter(is_covered, waivers), None)
