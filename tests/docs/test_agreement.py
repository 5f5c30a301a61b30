"""The tables of "what agreement means" say what the program does."""

from __future__ import annotations

import json
import re

from consistency import check, compare
from consistency.engine.judge import SEVERITY
from consistency.mentions import scan
from consistency.model.comparison import REASONS
from consistency.model.reading import decimal_text

PAGE = "docs/explanation/what-agreement-means.md"


def rows(text):
    """The rows of the first table of a text, as lists of cells."""
    lines = [line for line in re.split(r"\n\n", text[text.index("|") :])[0].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def pytest_generate_tests(metafunc):
    text = (metafunc.config.rootpath / PAGE).read_text(encoding="utf-8")
    if "rule" in metafunc.fixturenames:
        parts = re.split(r"<!-- rule: (.*) -->\n", text)[1:]
        cases = [
            (json.loads(rule), *row) for rule, part in zip(parts[::2], parts[1::2], strict=True) for row in rows(part)
        ]
        assert len(cases) > 15
        metafunc.parametrize(
            ("rule", "one", "other", "verdict", "reason"), cases, ids=[f"{c[1]} / {c[2]}" for c in cases]
        )
    if "written" in metafunc.fixturenames:
        cases = rows(text[text.index("| written |") :])
        metafunc.parametrize(("written", "literal", "implied"), cases, ids=[case[0] for case in cases])


def test_the_verdict_of_two_statements(tmp_path, rule, one, other, verdict, reason):
    (tmp_path / "rules.yaml").write_text(
        json.dumps({"version": 1, "rules": [{"id": "fact", "fact": "a fact", **rule}]})
    )
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "a.txt").write_text(one)
    (tmp_path / "set" / "b.txt").write_text(other)
    manifest = "documents: [{id: a, file: a.txt, issued: 2021}, {id: b, file: b.txt, issued: 2023}]"
    (tmp_path / "set" / "documents.yaml").write_text(manifest)
    (finding,) = check(data=tmp_path / "set", rules=tmp_path / "rules.yaml").findings
    assert (finding.verdict, f"`{finding.comparison.reason}`") == (verdict, reason)


def test_the_readings_of_a_number(written, literal, implied):
    (mention,) = scan(written)
    implied = literal if implied == "the same" else implied
    assert (shown(mention.reading.literal), shown(mention.reading.implied)) == (literal, implied)


def shown(interval):
    low, high = (None if end is None else decimal_text(end) for end in (interval.low, interval.high))
    if interval.is_point:
        return f"{{{low}}}"
    left = f"{'[' if interval.low_closed else '('}{low or '−∞'}"
    return f"{left}, {high or '∞'}{']' if interval.high_closed else ')'}"


def test_every_reason_and_severity_is_in_its_table(root):
    text = (root / PAGE).read_text(encoding="utf-8")
    reasons = {row[0].strip("`"): row[2] for row in rows(text[text.index("| reason | verdict | why |") :])}
    assert reasons == REASONS
    assert {row[0]: row[1] for row in rows(text[text.index("| verdict | severity |") :])} == SEVERITY


def test_what_the_page_says_of_two_texts_is_so(root):
    text = (root / "docs/explanation/two-texts.md").read_text(encoding="utf-8")
    tables = [rows(part) for part in re.split(r"(?=\| reference \| statement \|)", text)[1:]]
    assert len(tables) == 2
    for reference, statement, verdict, why in (row for table in tables for row in table):
        pair = compare(reference, statement)
        assert (pair.verdict, f"`{pair.reason}`") == (verdict, why), (reference, statement)
