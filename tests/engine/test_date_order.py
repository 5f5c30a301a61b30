from __future__ import annotations

import pytest

import consistency
from consistency.cli import main
from consistency.errors import UsageError
from consistency.mentions.dates.order import unsure_dates

RULES = """\
version: 1
rules:
  - id: permit-expiry
    fact: when the permit expires
    kind: date
    find: ["permit expires on {value}"]
    examples: [{contradicts: ["permit expires on 3 May 2020", "permit expires on 4 May 2020"]}]
"""


@pytest.fixture
def permit(tmp_path, monkeypatch):
    """A project whose two documents give dates that may be of either order."""
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/act.txt").write_text("The permit expires on 03/04/2025.\n", encoding="utf-8")
    (tmp_path / "docs/letter.txt").write_text("Your permit expires on 3 April 2025.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def configure(order):
        named = f'date-order = "{order}"\n' if order else ""
        text = f'rules = "rules.yaml"\ndocuments = "docs"\n{named}'
        (tmp_path / "consistency.toml").write_text(text, encoding="utf-8")

    return configure


@pytest.mark.parametrize(("order", "outcome"), [("day-first", "AGREEMENT"), ("month-first", "CONTRADICTION")])
def test_dates_are_read_in_the_order_of_the_configuration(permit, capsys, order, outcome):
    permit(order)
    main(["check"])
    out = capsys.readouterr().out
    assert out.startswith(outcome)
    assert "unsure-dates" not in out


def test_without_an_order_a_check_names_the_dates_that_it_did_not_read(permit, capsys):
    permit("")
    main(["check"])
    out = capsys.readouterr().out
    assert "docs/act.txt:1:23: unsure-dates: 1 date is not read, such as 03/04/2025" in out
    assert "letter.txt:1:24: unsure" not in out


def test_rules_that_ask_for_no_dates_are_told_of_none(permit, capsys, tmp_path):
    permit("")
    (tmp_path / "rules.yaml").write_text(RULES.replace("kind: date", "kind: code"), encoding="utf-8")
    main(["check"])
    assert "unsure-dates" not in capsys.readouterr().out


def test_an_order_that_is_none_is_refused(permit, capsys):
    permit("year-last")
    assert main(["check"]) == 2
    assert "consistency.toml:3:1: wrong-value" in capsys.readouterr().err
    with pytest.raises(UsageError, match="date_order"):
        consistency.extract("on 3/4/2020", date_order="year-last")


@pytest.mark.parametrize(("order", "day"), [("day-first", "2020-04-03"), ("month-first", "2020-03-04")])
def test_the_library_takes_an_order(order, day):
    (found,) = consistency.extract("It closed on 3/4/2020.", date_order=order)
    assert found.reading.end_text(found.reading.value) == day
    assert consistency.extract("It closed on 3/4/2020.") == ()


def test_what_a_text_shows_outweighs_the_order_in_use():
    found = consistency.extract("From 3/4/2020, not 4/25/2020.", date_order="day-first")
    assert [mention.reading.end_text(mention.reading.value) for mention in found] == ["2020-03-04", "2020-04-25"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("3/4/2020 and 5-6-2021", ["3/4/2020", "5-6-2021"]),
        ("3/4/2020 and 25/4/2020", []),
        ("4/4/2020, 3.4.2020, 0/4/2020 and 13/14/2020", []),
    ],
)
def test_dates_of_no_known_order_are_found(text, dates):
    assert [text[start:end] for start, end in unsure_dates(text)] == dates
