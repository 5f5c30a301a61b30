"""Whole documents of several trades against rules as their authors would write them: the verdict, and what is cited."""

from __future__ import annotations

import pytest

from consistency import check


@pytest.fixture
def judged(tmp_path):
    """The finding of the last rule, its quotes, and the quotes of near misses."""

    def run(rule, *texts, more="", issued=()):
        (tmp_path / "rules.yaml").write_text(f"version: 1\n{more}rules:\n  - id: a-fact\n    fact: a fact\n{rule}")
        (tmp_path / "docs").mkdir()
        entries = []
        for number, text in enumerate(texts, 1):
            (tmp_path / "docs" / f"d{number}.md").write_text(text)
            dated = f", issued: {issued[number - 1]}" if issued else ""
            entries.append(f"  - {{id: d{number}, file: d{number}.md{dated}}}")
        (tmp_path / "docs" / "documents.yaml").write_text("documents:\n" + "\n".join(entries) + "\n")
        report = check(data=[tmp_path / "docs"], rules=[tmp_path / "rules.yaml"])
        assert report.faults == ()
        (finding,) = report.findings
        quotes = [f"{fact.document} {fact.words}" for fact in finding.comparison.facts]
        missed = [f"{near.citation.document} {near.citation.words}" for near in report.near_misses]
        return (finding.verdict, finding.comparison.reason), quotes, missed

    return run


def lines(**keys):
    return "".join(f"    {key}: {value}\n" for key, value in keys.items())


TABLE = "| Bay | Boats | Crews | Change |\n|---|---|---|---|\n| North | 15 | 1,702 | +12.9% |\n"


def test_the_cells_of_a_row_do_not_share_the_unit_of_the_last_one(judged):
    rule = lines(kind="count", find='["{value} crews in the north", "North {other} {value}"]')
    verdict, quotes, _ = judged(rule, TABLE, "There were 1,702 crews in the north.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 1,702", "d2 1,702"])


@pytest.mark.parametrize(
    ("texts", "expected", "cited"),
    [
        (("Leaks were seen in 97 out of 1,207 wells.", "Leaks were seen in 97 wells."), "agreement", "97"),
        (("Leaks were seen in 79 out of 1,207 wells.", "Leaks were seen in 97 wells."), "contradiction", "79"),
        (("Leaks were seen in nine of 14 wells.", "Leaks were seen in 9 wells."), "agreement", "nine"),
    ],
)
def test_a_part_of_so_many_things_is_a_number_of_them(judged, texts, expected, cited):
    verdict, quotes, _ = judged(lines(kind="count", find='"seen in {value} wells"'), *texts)
    assert (verdict[0], quotes[0]) == (expected, f"d1 {cited}")


def test_behind_its_of_stands_the_number_of_all(judged):
    rule = lines(kind="count", find='["of {value} wells", "has {value} wells"]')
    verdict, quotes, _ = judged(rule, "Leaks were seen in 97 of 1,207 wells.", "The field has 1,207 wells.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 1,207", "d2 1,207"])


@pytest.mark.parametrize("part", ["one of 27 wells", "one of seven wells", "12 of the 27 wells"])
def test_one_of_many_and_a_part_of_known_ones_tell_how_many_there_are(judged, part):
    verdict, _, _ = judged(lines(kind="count", find='"{value} wells"'), f"It is {part}.", "There are 31 wells.")
    assert verdict == ("contradiction", "apart")


def test_a_part_is_still_a_share_for_rules_of_shares(judged):
    rule = lines(kind="percent", find='["{value} of the wells leak", "{value} wells leak"]')
    verdict, quotes, _ = judged(rule, "97 out of 1,207 wells leak.", "8.0% of the wells leak.")
    assert (verdict[0], quotes[0]) == ("agreement", "d1 97 out of 1,207")


def test_a_bare_number_is_an_age_where_the_rule_asks_for_one(judged):
    rule = lines(kind="age", find='["aged {value}", "people who were {value}"]')
    verdict, _, _ = judged(rule, "Members are aged at least 50 years.", "We asked people who were 50 or older.")
    assert verdict == ("agreement", "same")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("There was an increase in leaks.", "contradiction"),
        ("There was no increase in leaks.", "agreement"),
        ("It went on without increase in leaks.", "agreement"),
    ],
)
def test_no_denies_a_claim(judged, said, expected):
    rule = lines(kind="term", find='["increase in leaks", "more leaks than before"]')
    verdict, _, _ = judged(rule, "There were not more leaks than before.", said)
    assert verdict[0] == expected


@pytest.mark.parametrize("said", ["failed to build 20 mills", "was unable to build 20 mills"])
def test_a_failure_denies_a_value(judged, said):
    rule = lines(kind="count", plan="true", find='["build {value} mills", "built {value} mills"]')
    assert judged(rule, "The town built 20 mills.", f"The town {said}.")[0] == ("contradiction", "denied")


def test_a_limit_that_nobody_passes_is_an_upper_one(judged):
    rule = lines(kind="count", find='["ward had {value} beds"]')
    verdict, quotes, _ = judged(rule, "No ward had more than 24 beds.", "Each ward had at most 24 beds.")
    assert (verdict, quotes[0]) == (("agreement", "same"), "d1 more than 24")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("425 to 440 million euros", "425 to 450 million euros", ("drift", "implied-apart")),
        ("425 to 440 million euros", "between EUR 425 million and EUR 440 million", ("agreement", "same")),
        ("4 to 5 million euros", "4.1 to 4.8 million euros", ("agreement", "refines")),
        ("5 to 7 tonnes", "5 to 8 tonnes", ("drift", "implied-apart")),
        ("5 to 7 tonnes", "6 tonnes", ("agreement", "refines")),
    ],
)
def test_two_ranges_have_the_same_ends(judged, first, second, expected):
    kind = "money" if "euro" in first else "quantity"
    rule = lines(kind=kind, find='["expects {value}"]')
    assert judged(rule, f"The mill expects {first}.", f"The mill expects {second}.")[0] == expected


def test_two_rough_ways_to_say_an_exact_number_agree_where_it_stands_beside_them(judged):
    rule = lines(kind="count", find='["{value} people came"]')
    rough = ("More than 2,400 people came.", "About 2,400 people came.")
    assert judged(rule, *rough)[0] == ("drift", "bound-changed")


def test_an_exact_number_explains_its_rough_ones(judged):
    rule = lines(kind="count", find='["{value} people came"]')
    texts = ("More than 2,400 people came.", "About 2,400 people came.", "2,412 people came.")
    assert judged(rule, *texts)[0] == ("agreement", "refines")


@pytest.mark.parametrize(("constant", "expected"), [("100 / 3", "agreement"), ("2 * 40", "contradiction")])
def test_a_value_is_held_against_an_expression_of_numbers(judged, constant, expected):
    more = (
        "facts:\n"
        '  - {id: rented, fact: rented flats, kind: count, find: "{value} are rented"}\n'
        '  - {id: flats, fact: flats, kind: count, find: "{value} flats"}\n'
    )
    rule = lines(kind="percent", derive="rented / flats", compare_with=f'"{constant}"', relation="at-least")
    verdict, _, _ = judged(rule, "Of its 640 flats, 220 are rented.", more=more)
    assert verdict[0] == expected
