from __future__ import annotations

import json

import pytest
from attrs import evolve

from consistency.engine.check import check
from consistency.engine.sources import gather
from consistency.reporters import render
from consistency.rulefiles import load_rules


@pytest.fixture
def report(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    return check(gather(data=[folder / "data"], documents=folder / "texts"), rules, coverage=True)


def covering(folder, **texts):
    """The report on some texts by their ids, and what the rules cover in them."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    rules, _ = load_rules([folder / "rules.yaml"])
    return check(gather([folder / f"{name}.txt" for name in texts]), rules, coverage=True)


def test_the_values_that_no_rule_speaks_of_are_named_by_section(report):
    silent = {(s.document, value.citation.quote) for s in report.sections for value in s.silent}
    assert silent == {("letter", "June 2023")}
    assert sum(s.values for s in report.sections) == report.mentions


def test_the_matrix_has_a_state_for_each_fact_and_document(report):
    matrix = {row["rule"]: row["documents"] for row in json.loads(render(report, "json"))["coverage"]["matrix"]}
    assert matrix["lighthouses"] == {"letter": "contradicts", "report": "contradicts"}
    assert matrix["congress-guests"] == {"letter": "agrees", "report": "agrees"}


def test_people_read_the_same(report):
    text = render(report, "text")
    assert "Values that no rule speaks of (1 of 5)" in text
    assert "letter › Letter on the lighthouse congress: 1 of 3\n    3:42 “June 2023”" in text
    assert "! !  lighthouses" in text


def test_twelve_silent_values_of_a_section_are_named_and_the_rest_counted(report):
    section = next(section for section in report.sections if section.silent)
    full = evolve(section, silent=section.silent * 15, values=15)
    text = render(evolve(report, sections=(full,)), "text")
    assert text.count("3:42 “June 2023”") == 12
    assert "; and 3 more\n" in text


@pytest.mark.parametrize(
    ("here", "there", "is_named"),
    [
        ("The lamp needs 230 V.", "It runs on 230 volts.", True),
        ("It has 12 windows.", "The tower with its 12 windows stands on a rock.", True),
        ("It opened on 3 May 2019.", "Open since 2019-05-03.", False),  # since then is not on that day
        ("It opened on 3 May 2019.", "The opening was on 2019-05-03.", True),
        ("A ticket is 4.50 euros.", "Pay EUR 4.50 at the door.", True),
        ("The lamp needs 230 V.", "The lamp needs 240 V.", False),
        ("It has 12 windows.", "It has 12 rooms.", False),
        ("In all, 8,012 friends pay.", "Friends: 8012.", True),
        ("The lamp cost 3,910,000.", "All else was 3910000.", True),
        ("It has 8,000 windows.", "It has 8,000 stones.", False),
        ("It has 812 windows.", "It has 812 stones.", False),
        ("It was shut from 3 March to 16 May 2025.", "Between 3 March and 16 May 2025 it was painted.", True),
        ("The tower was built in 1871.", "In 1871 the rock was bare.", False),
        ("The first keeper was old.", "The first lamp burnt oil.", False),
    ],
)
def test_a_silent_value_that_another_document_states_is_named_with_it(folder, here, there, is_named):
    report = covering(folder, here=here, there=there)
    found = {section.document: [value.elsewhere for value in section.silent] for section in report.sections}
    assert found == (
        {
            "here.txt": [("there.txt",) if is_named else ()],
            "there.txt": [("here.txt",) if is_named else ()],
        }
    )


def test_a_value_that_a_rule_speaks_of_in_one_document_is_named_in_another(folder):
    report = covering(folder, letter="The keepers run 29 lighthouses.", note="All of the 29 lighthouses were painted.")
    text = render(report, "text")
    assert (
        "Values that no rule speaks of (1 of 2; 1 of them in several documents, for which a rule may be missing)"
        in text
    )
    assert "note.txt: 1 of 1\n    1:12 “29” (also in letter.txt)" in text
    sections = json.loads(render(report, "json"))["coverage"]["sections"]
    assert [value["elsewhere"] for section in sections for value in section["silent"]] == [["letter.txt"]]


def test_of_a_value_in_many_documents_three_are_named(folder):
    report = covering(folder, **{f"d{number}": "The lamp needs 230 V." for number in range(6)})
    assert "1:16 “230 V” (also in d1.txt, d2.txt, d3.txt, 2 more)" in render(report, "text")


def test_values_of_several_documents_are_named_first(folder):
    shelves = " ".join(f"It has {number} shelves." for number in range(40, 60))
    text = render(covering(folder, note=shelves, other="There are 59 shelves."), "text")
    assert "note.txt: 20 of 20\n    1:369 “59” (also in other.txt); 1:8 “40”" in text


def test_coverage_is_told_only_when_asked_for(folder):
    rules, _ = load_rules([folder / "rules.yaml"])
    plain = check(gather([folder / "texts"]), rules)
    assert plain.sections == ()
    assert "coverage" not in json.loads(render(plain, "json"))
