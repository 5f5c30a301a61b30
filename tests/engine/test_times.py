from __future__ import annotations

import json

import pytest
from rule_texts import lines

from consistency.cli import main

RULES = """\
version: 1
rules:
  - id: gate-closing
    fact: when the harbour gate shuts
    kind: time
    find: ["the gate (shuts|closes) [at] {value}"]
    examples:
      - text: "the gate shuts at 17:30"
        finds: "17:30"
      - agrees: ["the gate shuts at 17:30", "the gate closes at 5:30 p.m."]
      - contradicts: ["the gate shuts at 17:30", "the gate closes at 6 pm"]
"""


@pytest.mark.parametrize(
    ("other", "verdict", "reason"),
    [
        ("In winter the gate closes at 5:30 p.m. sharp.", "agreement", "qualified"),
        ("In winter the gate closes about 5:30 pm.", "agreement", "qualified"),
        ("In winter the gate closes at 6 pm.", "contradiction", "apart"),
        ("In winter the gate closes after 6 pm.", "contradiction", "crosses-bound"),
        ("In winter the gate closes at 17:30 GMT.", "incomparable", "different-dimensions"),
        ("In winter the gate closes at half past five.", "agreement", "qualified"),
        ("In winter the gate closes at 5:30.", "agreement", "qualified"),
        ("In winter the gate closes at half past six.", "contradiction", "apart"),
        ("In winter the gate closes at 6:30.", "contradiction", "apart"),
    ],
)
def test_times_of_day_are_compared_as_any_value(tmp_path, capsys, other, verdict, reason):
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "board.txt").write_text("From May on the gate shuts at 17:30 each day.\n", encoding="utf-8")
    (tmp_path / "leaflet.txt").write_text(f"{other}\n", encoding="utf-8")
    main(
        [
            "check",
            "--rules",
            str(tmp_path / "rules.yaml"),
            "--format",
            "json",
            str(tmp_path / "board.txt"),
            str(tmp_path / "leaflet.txt"),
        ]
    )
    (comparison,) = json.loads(capsys.readouterr().out)["comparisons"]
    assert (comparison["verdict"], comparison["reason"]) == (verdict, reason)
    assert comparison["facts"][0]["value"] == "17:30"
    assert main(["rules", "test", str(tmp_path / "rules.yaml")]) == 0


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The bar closes at 18:00.", ("agreement", "refines")),
        ("The bar is open till 6 p.m.", ("agreement", "same")),
        ("The bar closes at 17:30.", ("drift", "implied-apart")),
        ("The bar closes at 7 p.m.", ("contradiction", "crosses-bound")),
        ("The bar is open until 5:30 p.m.", ("drift", "implied-apart")),
        ("The bar closes by 6 p.m.", ("agreement", "same")),
    ],
)
def test_until_names_the_time_at_which_something_ends(judged, said, expected):
    rule = lines(kind="time", find='["bar is open {value}", "bar closes [at] {value}"]')
    assert judged(rule, "The bar is open until 6 p.m.", said)[0] == expected
