"""A second language needs no code: a folder of lists, and German is read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

GERMAN = Path(__file__).parent / "german"
PROGRAM = """
import sys
from consistency import extract
for line in sys.stdin.read().splitlines():
    for m in extract(line):
        r = m.reading
        ends = (r.end_text(r.literal.low) or "", r.end_text(r.literal.high) or "")
        print(line[m.start : m.end], r.kind, r.bound, *ends, r.unit or m.noun, sep="|")
    print()
"""
CASES = {
    "Etwa 40 Kinder und mindestens zwölf Boote.": [
        "Etwa 40|count|about|36|44|kinder",
        "mindestens zwölf|count|at-least|12||boote",
    ],
    "Zwölf Millionen Menschen, zwei tausend Schulen": [
        "Zwölf Millionen|count|exact|11500000|12500000|menschen",
        "zwei tausend|count|exact|2000|2000|schulen",
    ],
    "12,5 Kilometer, rund 20 Prozent": [
        "12,5 Kilometer|quantity|exact|12.45|12.55|kilometer",
        "rund 20 Prozent|percent|about|18|22|percent",
    ],
    "zwischen 5 und 7 Tonnen, 10 bis 12 Stunden": [
        "zwischen 5 und 7 Tonnen|quantity|range|5|7|metric_ton",
        "10 bis 12 Stunden|duration|range|10|12|hour",
    ],
    "am 5. März 2020, im Dezember 2019, seit 1990": [
        "5. März 2020|date|exact|2020-03-05|2020-03-05|",
        "Dezember 2019|date|exact|2019-12|2019-12|",
        "seit 1990|year|at-least|1990||",
    ],
    "die 1990er, ab 3. Mai 2021 an, am 3. Mai 2021 an Bord": [
        "1990er|period|exact|1990|1999|",
        "ab 3. Mai 2021 an|date|at-least|2021-05-03||",
        "3. Mai 2021|date|exact|2021-05-03|2021-05-03|",
    ],
    "18 Jahre oder mehr, nicht mehr als 5 Kilometer": [
        "18 Jahre oder mehr|duration|at-least|18||year",
        "nicht mehr als 5 Kilometer|quantity|at-most||5|kilometer",
    ],
    "ein Viertel der Schulen, Hunderte Menschen": [
        "ein Viertel|ratio|exact|0.25|0.25|",
        "Hunderte|count|range|200|1000|menschen",
    ],
    "minus 3 Grad, 60 Kilometer pro Stunde": [
        "minus 3 Grad|quantity|exact|-3.5|-2.5|degree",
        "60 Kilometer pro Stunde|quantity|exact|59.5|60.5|kilometer / hour",
    ],
}


READING = """
import sys
from consistency.model.document import Manifest
from consistency.readers import parse
for passage in parse(sys.stdin.read(), Manifest("a")).passages:
    print(passage.kind)
"""
LETTER = "Inhalt\n\nBoote\n\nSchulen\n\nBoote\n\nEs gibt 29 Boote.\n\nARUN • 80331 SEE 1\nwww.a.org • TELEFON: + 41 2\n"


def in_german(program: str, text: str) -> str:
    """What a program prints of a text with the German lists."""
    environment = {**os.environ, "CONSISTENCY_LEXICON": str(GERMAN), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, input=text, env=environment, capture_output=True, check=True, encoding="utf-8")
    return run.stdout


@pytest.fixture(scope="module")
def found():
    blocks = in_german(PROGRAM, "\n".join(CASES)).rstrip("\n").split("\n\n")
    return dict(zip(CASES, ([line for line in block.split("\n") if line] for block in blocks), strict=True))


@pytest.mark.parametrize("text", CASES)
def test_a_folder_of_lists_is_a_language(found, text):
    assert found[text] == CASES[text]


def test_contents_and_letterheads_are_told_by_their_words():
    kinds = ["heading", "contents", "contents", "heading", "paragraph", "letterhead"]
    assert in_german(READING, LETTER).split() == kinds


CHECK = """
import sys
from consistency import check
folder = sys.stdin.read()
for finding in check([f"{folder}/a.md", f"{folder}/b.md"], f"{folder}/rules.yaml").findings:
    print(finding.comparison.rule.id, finding.verdict, finding.comparison.reason)
"""
PAIRS = {
    "boote": ("count", "{value} Boote", "Es gibt 40 Boote.", "Mindestens fünfzig Boote fuhren."),
    "eintritt": ("term", "Eintritt ist frei", "Der Eintritt ist frei.", "Der Eintritt ist nicht frei."),
    "weg": ("quantity", "Weg ist {value} lang", "Der Weg ist 12 Kilometer lang.", "Der Weg ist 12000 Meter lang."),
}


def test_facts_and_claims_are_held_against_one_another(tmp_path):
    rules = [
        {"id": name, "fact": name, "kind": kind, "find": [phrase], "examples": [{"ignores": "Kein Wort."}]}
        for name, (kind, phrase, *_) in PAIRS.items()
    ]
    (tmp_path / "rules.yaml").write_text(json.dumps({"version": 1, "rules": rules}), encoding="utf-8")
    for at, name in ((2, "a"), (3, "b")):
        (tmp_path / f"{name}.md").write_text("\n\n".join(pair[at] for pair in PAIRS.values()), encoding="utf-8")
    told = ["boote contradiction crosses-bound", "eintritt contradiction denied", "weg agreement same"]
    assert in_german(CHECK, str(tmp_path)).splitlines() == told


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    result = subprocess.run(
        [sys.executable, "-m", "consistency", "extract", str(GERMAN)],
        env={**os.environ, "CONSISTENCY_LEXICON": str(tmp_path / "none")},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert result.returncode == 2
    assert "names no folder of word lists" in result.stderr
    assert "Traceback" not in result.stderr
