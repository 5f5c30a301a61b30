"""Documents without rules: which of their values are held against one another, and what comes of it."""

from __future__ import annotations

import random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import consistency
from consistency.engine.counterparts import compare_documents
from consistency.engine.sources import Sources
from consistency.model.document import Manifest
from consistency.readers import parse


def compared(*texts, **options):
    names = [f"{'abcdef'[n]}.md" for n, _ in enumerate(texts)]
    documents = [parse(text, Manifest(name, name), "markdown") for name, text in zip(names, texts, strict=True)]
    return compare_documents(Sources(tuple(documents)), **options)


def found(*texts):
    """The verdict and the words of the statements of each finding."""
    return [(f.verdict, *(fact.quote for fact in f.comparison.facts)) for f in compared(*texts).findings]


TITLED = "# The fair of {year}\n\nThe fair had {value} guests.\n"
TABLE = "| Item | {a} | {b} |\n|---|---|---|\n| Guests | {c} | {d} |\n"

CASES = [
    # one text, another one, what is found
    ("It lent 48,200 books in 2023.", "It lent 50,300 books in 2023.", [("contradiction", "48,200", "50,300"), "2023"]),
    ("The keepers run 29 boats.", "The keepers run 29 boats.", ["29"]),
    ("The keepers run 29 boats.", "The keepers run twenty-nine boats.", [("agreement", "29", "twenty-nine")]),
    ("The keepers run 29 boats.", "The keepers run about 30 boats.", [("agreement", "29", "about 30")]),
    ("The keepers run 29 boats.", "The keepers run over 29 boats.", [("contradiction", "29", "over 29")]),
    # either may say more than the other
    ("The keepers run over 20 boats.", "The keepers run 29 boats.", [("agreement", "over 20", "29")]),
    ("The keepers run 29 boats.", "The keepers run over 20 boats.", [("agreement", "29", "over 20")]),
    ("About 7 of the crew row.", "Over 7 of the crew row.", [("drift", "About 7", "Over 7")]),
    # words around differ a little
    (
        "The average stay was 5.4 days, half a day longer.",
        "“The average stay was 4.5 days, half a day longer,” said director Mary Quill.",
        [("contradiction", "5.4 days", "4.5 days"), "half a day"],
    ),
    (
        "The library lent 48,200 books in May, said its director.",
        "In May the library lent 50,300 books.",
        [("contradiction", "48,200", "50,300")],
    ),
    # other words, other names, another time
    ("The keepers run 29 boats.", "Readers borrowed 31 novels.", []),
    ("The yard in Ada built 29 boats.", "The yard in Bel built 31 boats.", []),
    ("In 2022 the keepers ran 29 boats.", "In 2023 the keepers ran 31 boats.", []),
    # titles of other years: the value may have moved, but not when something was
    (TITLED.format(year=2022, value=310), TITLED.format(year=2023, value=350), [("drift", "310", "350")]),
    (TITLED.format(year=2022, value=310), TITLED.format(year=2023, value=310), ["310"]),
    (
        "# 2022\n\nThe mill opened on 5 May 1990.",
        "# 2023\n\nThe mill opened on 6 May 1990.",
        [("contradiction", "5 May 1990", "6 May 1990")],
    ),
    # rows that differ in their values alone are told apart by these
    (
        "- Readers aged 15 to 24: 12 percent\n- Readers aged 25 to 54: 31 percent\n",
        "- Readers aged 25 to 54: 33 percent\n- Readers aged 55 to 64: 12 percent\n",
        [("contradiction", "31 percent", "33 percent"), "25 to 54"],
    ),
    ("- Guests under 15: 12 percent\n- Guests under 25: 31 percent\n", "- Guests under 55: 14 percent\n", []),
    # a cell is known by its row and its column
    (
        TABLE.format(a=2022, b=2023, c="1,200", d="1,300"),
        TABLE.format(a=2023, b=2024, c="1,350", d="1,400"),
        [("contradiction", "1,300", "1,350")],
    ),
    (TABLE.format(a=2022, b=2023, c=120, d=130), TABLE.format(a=2024, b=2025, c=140, d=150), []),
    ("| Item | In, EUR | Kept |\n|---|---|---|\n| Oar | 12 | 30 |", "| Item | Kept |\n|---|---|\n| Oar | 31 |", []),
    # several values in a sentence: each is held against the one at its place
    (
        "The fleet has 29 boats, 14 tugs and 3 docks.",
        "The fleet has 29 boats, 15 tugs and 3 docks.",
        ["29", ("contradiction", "14", "15"), "3"],
    ),
    ("Run it with --size 8 --rounds 3.", "Run it for five of the rounds with --size 8.", ["8"]),
    # code and titles state nothing
    ("```\nkeepers run 29 boats\n```\n", "```\nkeepers run 31 boats\n```\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_values_in_like_words_are_held_against_one_another(one, other, expected):
    wanted = [("agreement", case, case) if isinstance(case, str) else case for case in expected]
    assert sorted(found(one, other)) == sorted(wanted)
    turned = [(verdict, second, first) for verdict, first, second in wanted]
    assert sorted(found(other, one)) == sorted(turned)


def test_a_finding_cites_both_places_and_names_its_rule_by_the_words():
    report = compared("# Fair\n\nThe harbour fair had 310 guests.", "The harbour fair had 350 guests.")
    (finding,) = report.findings
    assert [str(fact.citation) for fact in finding.comparison.facts] == ["a.md:3:22", "b.md:1:22"]
    assert finding.comparison.rule.id == "harbour-fair-guests"
    assert finding.comparison.rule.fact == "The harbour fair had … guests."
    assert str(finding.comparison.rule.place) == "a.md:3:22"
    assert finding.severity == "error"
    assert "at the same place of the same words" in finding.comparison.steps[0]


def test_one_fact_of_three_documents_is_one_finding_with_the_gravest_verdict():
    (finding,) = compared(*(f"The harbour fair had {n} guests." for n in (310, 310, 350))).findings
    assert finding.verdict == "contradiction"
    assert [fact.document for fact in finding.comparison.facts] == ["a.md", "b.md", "c.md"]
    assert {fact.quote for fact in finding.comparison.witnesses} == {"310", "350"}


def test_rules_of_like_words_have_ids_of_their_own():
    report = compared(*["The fleet has 29 boats and 14 tugs."] * 2)
    assert [f.comparison.rule.id for f in report.findings] == ["fleet-boats-tugs", "fleet-boats-tugs-2"]


def test_values_without_a_counterpart_are_counted_and_listed():
    texts = "The fair had 310 guests. A lamp costs 12 euros.", "The fair had 310 guests."
    report = compared(*texts)
    (notice,) = report.notices
    assert notice.message == "1 of 3 values are stated in like words in no other document"
    assert not report.sections
    silent = [value.citation.quote for section in compared(*texts, coverage=True).sections for value in section.silent]
    assert silent == ["12 euros"]


def test_a_document_of_which_nothing_is_compared_is_counted():
    (notice,) = compared("The fair had 310 guests.", "The fair had 310 guests.", "A lamp costs 12 euros.").notices
    assert notice.message.endswith(
        "1 of 3 values are stated in like words in no other document, among them all of 1 document"
    )


def test_common_words_do_not_make_a_part_of_a_longer_sentence():
    rules = "\n\n".join(f"The rule for {thing} takes a document." for thing in THINGS for _ in range(20))
    long = "Whoever checks a document about boats by a rule on very old sails takes 0.2 s for each of them."
    assert found(f"It takes five documents and a rule.\n\n{rules}", f"{long}\n\n{rules}") == []


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        ((), "nothing-to-compare"),
        (("The fair had 310 guests.",), "nothing-to-compare"),
        (("The fair had 310 guests.", "A lamp costs 12 euros."), "no-counterpart"),
    ],
)
def test_a_run_that_compares_nothing_is_at_fault(texts, code):
    assert [fault.code for fault in compared(*texts).faults] == [code]


THINGS = ["boats", "tugs", "oars", "lamps", "sails", "nets", "ropes", "docks"]
PLACES = ["harbour", "school", "museum", "library", "market", "mill", "tower", "garden"]


@st.composite
def documents(draw):
    """Sentences that differ in more than their values."""
    pairs = draw(
        st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(THINGS)), min_size=2, max_size=12, unique=True)
    )
    return [f"The {place} keeps {draw(st.integers(2, 900))} {thing} in its hall." for place, thing in pairs]


@given(documents())
def test_a_document_agrees_with_itself(sentences):
    report = compared(*["\n\n".join(sentences)] * 2)
    assert [f.verdict for f in report.findings] == ["agreement"] * len(sentences)
    assert not report.notices


@given(documents(), st.randoms(use_true_random=False))
def test_one_changed_number_is_the_only_contradiction_in_any_order(sentences, chance):
    number = chance.randrange(len(sentences))
    value = int(next(word for word in sentences[number].split() if word.isdigit()))
    changed = [*sentences]
    changed[number] = sentences[number].replace(str(value), str(value + 1000))
    chance.shuffle(changed)
    report = compared("\n\n".join(sentences), "\n\n".join(changed))
    wrong = [f for f in report.findings if f.verdict != "agreement"]
    assert [[fact.quote for fact in f.comparison.facts] for f in wrong] == [[str(value), str(value + 1000)]]
    assert len(report.findings) == len(sentences)


def test_the_order_of_documents_changes_nothing(tmp_path):
    chance = random.Random(3)
    paths = []
    for name in "abc":
        paths.append(tmp_path / f"{name}.md")
        paths[-1].write_text(f"The fair had {chance.randint(1, 9)} guests and {chance.randint(1, 9)} cooks.", "utf-8")
    assert consistency.compare_documents(paths) == consistency.compare_documents(paths[::-1])
    assert (
        consistency.compare_documents(consistency.read(paths)).findings == consistency.compare_documents(paths).findings
    )


def test_time_is_bounded_where_all_lines_are_alike():
    lines = [f"- Oars: {n}" for n in range(1, 4000)]
    report = compared("\n".join(lines), "\n".join(lines[::-1]))
    assert {f.verdict for f in report.findings} == {"agreement"}


def test_what_cannot_be_read_is_a_fault_and_the_rest_is_compared(tmp_path):
    for name in "ab":
        (tmp_path / f"{name}.md").write_text("The fair had 310 guests.", "utf-8")
    (tmp_path / "c.md").write_bytes(b"\xff\xfe\xff")
    report = consistency.compare_documents(tmp_path)
    assert len(report.findings) == 1
    assert [evolve(fault, path="") for fault in report.faults]
