from __future__ import annotations

import json

import pytest

from consistency import compare
from consistency.cli import main

RULES = """\
version: 1
rules:
  - id: ferry-fair
    fact: when the ferry fair is held
    kind: date
    find: ["the ferry fair (is|was) held [on] {value}"]
    examples:
      - text: "the ferry fair is held on 3 June"
        finds: "3 June"
      - agrees: ["the ferry fair is held on 3 June", "the ferry fair was held on June 3, 2024"]
      - contradicts: ["the ferry fair is held on 3 June", "the ferry fair was held on 4 June 2024"]
"""


@pytest.fixture
def checked(tmp_path, capsys):
    """The comparison of the first text with another one."""

    def check(poster, letter):
        (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
        (tmp_path / "letter.txt").write_text(f"{letter}\n", encoding="utf-8")
        (tmp_path / "poster.txt").write_text(f"{poster}\n", encoding="utf-8")
        main(["check", "--rules", str(tmp_path / "rules.yaml"), "--format", "json", str(tmp_path)])
        (comparison,) = json.loads(capsys.readouterr().out)["comparisons"]
        return comparison

    return check


@pytest.mark.parametrize(
    ("letter", "verdict", "reason"),
    [
        ("This year the ferry fair is held on June 3.", "agreement", "same"),
        ("This year the ferry fair is held on June 4.", "contradiction", "apart"),
        ("The ferry fair is held on 3 June 2024 again.", "agreement", "refines"),
        ("The ferry fair is held on 4 June 2024 again.", "contradiction", "apart"),
        ("The ferry fair is held June 2024.", "agreement", "refines"),
        ("The ferry fair is held 3-5 June, as ever.", "agreement", "refines"),
    ],
)
def test_days_without_a_year_are_held_against_one_another_and_against_dates(checked, letter, verdict, reason):
    comparison = checked("Come along: the ferry fair is held on 3 June!", letter)
    assert (comparison["verdict"], comparison["reason"]) == (verdict, reason)
    assert "--06-03" in [fact["value"] for fact in comparison["facts"]]


def test_periods_without_a_year_must_have_the_same_ends(checked):
    comparison = checked("The ferry fair is held from 3 to 5 June.", "The ferry fair is held June 3-6.")
    assert (comparison["verdict"], comparison["reason"]) == ("drift", "scope-changed")


def test_a_period_with_a_year_refines_the_same_period_without_one(checked):
    comparison = checked("The ferry fair is held from 3 to 5 June.", "The ferry fair was held June 3-5, 2024.")
    assert (comparison["verdict"], comparison["reason"]) == ("agreement", "refines")


def test_two_years_stay_apart_beside_a_day_without_one(checked):
    comparison = checked(
        "The ferry fair is held on 3 June. The ferry fair was held on 3 June 2023.",
        "The ferry fair was held on 3 June 2024.",
    )
    assert (comparison["verdict"], comparison["reason"]) == ("contradiction", "apart")


def test_the_examples_of_such_a_rule_hold(tmp_path):
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    assert main(["rules", "test", str(tmp_path / "rules.yaml")]) == 0


def test_people_read_the_name_of_the_month(tmp_path, capsys):
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "a.txt").write_text("The ferry fair is held 3-5 June.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The ferry fair is held June 3-6.\n", encoding="utf-8")
    main(["check", "--rules", str(tmp_path / "rules.yaml"), str(tmp_path)])
    assert "from 3 June to 6 June" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("The new bridge opens on 3 June.", "agreement"),
        ("The new bridge opens on 4 June.", "contradiction"),
    ],
)
def test_two_texts_are_compared_by_days_without_a_year(statement, verdict):
    assert compare("The new bridge opens on 3 June 2024.", statement).verdict == verdict


@pytest.mark.parametrize(
    ("poster", "letter", "expected"),
    [
        ("until 3 June 2024", "3 June", "agreement"),
        ("with effect from 3 June 2024", "3 June", "agreement"),
        ("until 3 June", "3 June 2024", "agreement"),
        ("until 4 June 2024", "3 June", "drift"),
        ("by 3 June 2024", "3 June", "drift"),
    ],
)
def test_a_last_day_names_one_day_of_any_year(checked, poster, letter, expected):
    said = checked(f"The ferry fair is held {poster}.", f"The ferry fair was held on {letter}.")
    assert said["verdict"] == expected
