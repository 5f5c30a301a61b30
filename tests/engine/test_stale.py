"""A ledger against documents that were changed since."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from consistency.engine import stale
from consistency.engine.check import check
from consistency.engine.find import find
from consistency.engine.ledger import ledger_text
from consistency.engine.sources import gather
from consistency.engine.stale import MOST_SHOWN
from consistency.model.document import Citation, Locator
from consistency.model.fact import Fact
from consistency.rulefiles import load_rules


@pytest.fixture
def edited(folder):
    """Writes a document of the folder anew, after its ledger; gives the faults of a check."""
    rules, _ = load_rules([folder / "rules.yaml"])

    def sources():
        return gather(data=[folder / "data"], documents=folder / "texts")

    def edit(text, name="report.txt", rules=rules):
        (folder / "texts" / name).write_text(text, encoding="utf-8")
        return check(sources(), rules).faults

    found = find(sources(), rules)
    (folder / "data" / "ledger.jsonl").write_text(ledger_text(found.sources, found.facts), encoding="utf-8")
    return edit


def places(faults):
    return [(f.path.rsplit("/", 1)[-1], f.line, f.column, f.message) for f in faults if f.line]


def test_documents_as_the_ledger_knows_them_are_no_fault(edited, folder):
    assert edited((folder / "texts" / "report.txt").read_text(encoding="utf-8")) == ()


def test_a_changed_document_is_named_though_its_statements_are_the_same(edited, folder):
    (fault,) = edited((folder / "texts" / "report.txt").read_text(encoding="utf-8") + "\nMore follows.\n")
    assert fault.code == "stale-ledger"
    assert fault.message == "changed documents: report"
    assert "extract --ledger" in fault.hint


def test_statements_that_only_moved_are_not_gone(edited):
    text = "Report\n\nA new line.\n\nMore than 300\nvisitors came to the congress.\n\nThe keepers run 28 lighthouses.\n"
    assert [f.message for f in edited(text)] == ["changed documents: report"]


def test_a_statement_that_is_gone_is_named_where_it_stood(edited):
    faults = edited("Report\n\nOf late:\n\nMore than 300 visitors came to the congress.\n\nThe keepers left 28.\n")
    assert {f.code for f in faults} == {"stale-ledger"}
    assert "0 facts are new and 1 gone" in str(faults)
    gone = "the ledger has \u201c28\u201d for the rule lighthouses, and the text no longer says so"
    assert places(faults) == [("report.txt", 7, 17, gone)]


def test_a_statement_before_all_others_is_named_where_it_stood(edited):
    faults = edited("Report\n\nMore than 300 ships came to the congress.\n\nThe keepers run 28 lighthouses.\n")
    assert [place[:3] for place in places(faults)] == [("report.txt", 3, 1)]


def test_a_statement_that_says_something_else_is_named_where_it_stands(edited):
    faults = edited("Report\n\nMore than 300 visitors came to the congress.\n\nThe keepers run 27 lighthouses.\n")
    now = "the ledger has \u201c28\u201d for the rule lighthouses, and the text now says \u201c27\u201d"
    assert places(faults) == [("report.txt", 5, 17, now)]


def test_a_text_that_is_cut_short_names_places_within_it(edited):
    faults = edited("Report\n")
    assert [place[:3] for place in places(faults)] == [("report.txt", 1, 7), ("report.txt", 1, 7)]


def test_one_of_two_like_statements_is_missed(edited, folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    twice = "They run 28 lighthouses.\n\nThey run 28 lighthouses.\n"
    edited(twice)
    found = find(gather(data=[folder / "data"], documents=folder / "texts"), rules)
    (folder / "data" / "ledger.jsonl").write_text(ledger_text(found.sources, found.facts), encoding="utf-8")
    assert [place[1] for place in places(edited("They run 28 lighthouses.\n\nThey rest.\n"))] == [3]


def test_the_one_of_two_like_statements_that_was_edited_is_missed(edited, folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    second = "Now that the new one on the cape is lit at last, they run 28 lighthouses on the coast.\n"
    edited(f"They run 28 lighthouses.\n\n{second}")
    found = find(gather(data=[folder / "data"], documents=folder / "texts"), rules)
    (folder / "data" / "ledger.jsonl").write_text(ledger_text(found.sources, found.facts), encoding="utf-8")
    assert [place[1] for place in places(edited(f"They rest.\n\n{second}"))] == [1]


def test_of_two_copies_the_edited_one_is_missed(edited, folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    copy = "Now that the new one on the cape is lit at last, they run 28 lighthouses on the coast.\n"
    edited(f"{copy}\n{copy}")
    found = find(gather(data=[folder / "data"], documents=folder / "texts"), rules)
    (folder / "data" / "ledger.jsonl").write_text(ledger_text(found.sources, found.facts), encoding="utf-8")
    other = copy.replace("run", "left")
    assert [place[1] for place in places(edited(f"{other}\n{copy}"))] == [1]


def test_of_two_like_short_statements_the_one_of_the_edited_paragraph_is_missed(edited, folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    edited("They run 28 lighthouses.\n\nThey run 28 lighthouses.\n")
    found = find(gather(data=[folder / "data"], documents=folder / "texts"), rules)
    (folder / "data" / "ledger.jsonl").write_text(ledger_text(found.sources, found.facts), encoding="utf-8")
    assert [place[1] for place in places(edited("They rest.\n\nThey run 28 lighthouses.\n"))] == [1]


def test_the_same_words_as_a_plan_are_another_statement(edited):
    faults = edited("Report\n\nMore than 300 visitors came to the congress.\n\nThe keepers will run 28 lighthouses.\n")
    now = "the ledger has \u201c28\u201d for the rule lighthouses, and the text now says \u201c28\u201d (planned)"
    assert places(faults) == [("report.txt", 5, 22, now)]


def test_other_rules_over_the_same_documents_are_told_in_numbers_alone(edited, folder):
    other = (folder / "rules.yaml").read_text(encoding="utf-8").replace("(guests|visitors)", "visitors")
    (folder / "rules.yaml").write_text(other, encoding="utf-8")
    rules, _ = load_rules([folder / "rules.yaml"])
    (fault,) = edited((folder / "texts" / "report.txt").read_text(encoding="utf-8"), rules=rules)
    assert (fault.line, fault.message) == (0, "0 facts are new and 1 gone")


def test_a_long_list_is_cut(edited, folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    edited("".join(f"They run {n} lighthouses.\n\n" for n in range(MOST_SHOWN + 5)))
    found = find(gather(data=[folder / "data"], documents=folder / "texts"), rules)
    (folder / "data" / "ledger.jsonl").write_text(ledger_text(found.sources, found.facts), encoding="utf-8")
    faults = edited("Nothing.\n")
    assert len(places(faults)) == MOST_SHOWN
    assert f"{MOST_SHOWN + 5} gone" in str(faults)


def test_a_ledger_is_not_stale_for_rules_that_were_not_looked_for(edited, folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    fewer = evolve(rules, rules=rules.rules[:1])
    text = (folder / "texts" / "report.txt").read_text(encoding="utf-8")
    assert edited(text, rules=fewer) == ()


def _plainly(before, after):
    """The pairs as the words say it: each statement takes the first one left that stands in a like place."""
    then, now = list(before), list(after)
    for place in (stale._sentence_in_paragraph, stale._sentence, stale._paragraph):
        for fact in tuple(then):
            same = next((f for f in now if place(f) and place(f) == place(fact)), None)
            if same is not None:
                then.remove(fact)
                now.remove(same)
                yield fact, same
    yield from zip_longest(then, now)


placed = st.builds(
    lambda paragraph, passage: (paragraph, passage), st.integers(0, 3), st.sampled_from(["", "one", "two"])
)


@given(st.lists(placed, max_size=6), st.lists(placed, max_size=6))
def test_like_statements_are_paired_by_place_as_the_plain_definition_pairs_them(before, after):
    then, now = (
        [
            Fact("a", Citation("a", at, at + 1, 1, at + 1, "x", locator=Locator((), paragraph)), passage=passage)
            for at, (paragraph, passage) in enumerate(places)
        ]
        for places in (before, after)
    )
    assert list(stale._paired(then, now)) == list(_plainly(then, now))
