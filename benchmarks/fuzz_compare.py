"""Look for documents on which a comparison without rules crashes, breaks a law, or takes more than linear time.

A document is a few telling pieces, repeated; a second one has some of them changed. Each pair is compared at one size
and at four times that size. The laws: a citation quotes its document; a document and its copy never disagree; a drafted
rule is one that the loader takes. Every finding is printed with its pieces.

Run: ``python benchmarks/fuzz_compare.py [--seconds 60] [--seed 1]``
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from fuzz_check import MARKS, PIECES, _document, _word
from fuzzing import main

from consistency.engine.counterparts import compare_documents, draft_rules
from consistency.engine.sources import Sources
from consistency.rulefiles import load_rules

if TYPE_CHECKING:
    from consistency.model.comparison import Report

MORE = (
    *"The harbour has {n} boats.;The harbour of {w} has {n} boats and 5 tugs.;about {n} percent;over {n};In 2020".split(
        ";"
    ),
    *"\n| Item | 2020 | {n} |\n|---|---|---|\n| {w} | {n} | 5 |\n;\n- aged {n} to 90: 5 percent\n;\n- {w}: {n}\n".split(
        ";"
    ),
    *"no boats;from {n} to 900;12 {n} {n};{w} {w} {w}".split(";"),
)


class CompareFuzzing:
    """Two documents that say much the same."""

    def __init__(self, seed: int, folder: Path):
        self.chance = random.Random(seed)
        self.found: list[str] = []
        self.rule_file = folder / "rules.yaml"
        self.comparisons = self.facts = 0

    def round(self, size: int = 3_000) -> None:
        """One pair, short and long, in some format."""
        pieces = self.chance.choices(MORE, k=self.chance.randint(1, 3)) + self.chance.choices(PIECES, k=3)
        self.chance.shuffle(pieces)
        glue = self.chance.choice(["", " ", " "])
        unit = glue.join(pieces) + glue
        mark = self.chance.choice(tuple(MARKS))
        change = self.chance.choice([0, 0, 1, 7])
        what = f"{unit!r} * n, {mark}, numbers + {change}"
        try:
            times = size // len(unit) + 1
            for _ in range(2):  # what grows up to a limit only, or by chance, does so once
                short, long = self.timed(unit, times, mark, change), self.timed(unit, 4 * times, mark, change)
                if long < 0.8 or long < 8 * short:
                    return
                times *= 4
            self.found.append(f"superlinear: {what}: {short:.2f} s, then {long:.2f} s")
        except Exception:  # noqa: BLE001 - whatever it is, it is a finding
            self.found.append(f"{what}\n{traceback.format_exc(limit=-4)}")

    def timed(self, unit: str, times: int, mark: str, change: int) -> float:
        """Seconds of processor time for a comparison."""
        texts = [
            "".join(unit.replace("{n}", str(at + more)).replace("{w}", _word(at)) for at in range(times))
            for more in (0, change)
        ]
        documents = tuple(_document(number, text, mark) for number, text in enumerate(texts))
        sources = Sources(documents)
        start = sum(os.times()[:4])
        report = compare_documents(sources)
        taken = sum(os.times()[:4]) - start
        self.keeps_laws(report, sources, copied=texts[0] == texts[1], small=len(texts[0]) < 6_000)
        self.comparisons += 1
        self.facts += report.facts
        return taken

    def keeps_laws(self, report: Report, sources: Sources, *, copied: bool, small: bool) -> None:
        """Hold a report against the laws; rules are drafted for small documents alone."""
        by_id = {document.id: document.text for document in sources.documents}
        for finding in report.findings:
            for fact in finding.comparison.facts:
                assert by_id[fact.document][fact.citation.start : fact.citation.end] == fact.quote, "the quote law"
            assert not copied or finding.verdict == "agreement", f"a copy disagrees: {finding.message}"
        if small and (drafts := draft_rules(report, sources)).rules:
            self.rule_file.write_text(drafts.text, encoding="utf-8")
            _, faults = load_rules([self.rule_file])
            assert not faults, f"a draft has faults: {faults[0]}"

    def told(self) -> str:
        """How many comparisons were made, and of how much."""
        return f"{self.comparisons:,} comparisons, {self.facts:,} facts"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        sys.exit(main(__doc__, lambda seed: CompareFuzzing(seed, Path(place))))
