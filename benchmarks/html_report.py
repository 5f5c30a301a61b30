"""How the HTML report behaves when it is large: 1,000 rules over 200 documents, in a headless Chromium.

Run: ``python benchmarks/html_report.py [--rules 1000] [--documents 200] [--statements 12] [--keep report.html]``
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "reporters"))

import browser

from consistency.algebra.interval import Interval, point
from consistency.model.comparison import Comparison, Finding, Report, Source
from consistency.model.document import Citation, Locator
from consistency.model.fact import Fact
from consistency.model.reading import Reading
from consistency.model.rule import Place, Rule
from consistency.reporters import render

BEFORE = "In its yearly review of the works the council noted that the district had by then completed "
AFTER = " bridges and paths, and that the remaining ones were to follow before the end of the coming season."
VERDICTS = ("agreement",) * 6 + ("drift", "drift", "contradiction", "single-source")
REASONS = {"agreement": "same", "drift": "implied-apart", "contradiction": "apart", "single-source": "only-here"}
SEVERITIES = {"agreement": "off", "drift": "warning", "contradiction": "error", "single-source": "note"}


def generated(rules: int, documents: int, statements: int) -> Report:
    """A report of the size asked for, the same at every run."""
    chance = random.Random(7)
    sources = tuple(Source(f"d{n:03}", f"Document {n}", f"{2000 + n % 25}", f"d{n:03}.txt") for n in range(documents))
    findings = []
    for number in range(rules):
        verdict = VERDICTS[number % len(VERDICTS)]
        rule = Rule(
            f"rule-{number:04}",
            f"bridges and paths of district {number}",
            "count",
            Place("r.yaml", number + 1, 1),
            theme=f"Theme {number % 20}",
        )
        amount = 1 if verdict == "single-source" else chance.randint(2, 2 * statements - 2)
        facts = tuple(_fact(rule.id, chance, documents, verdict) for _ in range(amount))
        proof = facts[:2] if verdict in ("drift", "contradiction") else ()
        comparison = Comparison(rule, verdict, REASONS[verdict], facts, proof, ("the first step", "the second step"))
        findings.append(Finding(comparison, SEVERITIES[verdict], "what was found, in one sentence", rule.id))
    return Report(sources, tuple(findings), rules=rules, mentions=rules * statements)


def _fact(rule: str, chance: random.Random, documents: int, verdict: str) -> Fact:
    value = 300 if verdict == "agreement" else chance.randint(290, 310)
    quote = f"more than {value}"
    citation = Citation(
        f"d{chance.randrange(documents):03}",
        100,
        100 + len(quote),
        chance.randint(1, 900),
        12,
        quote,
        BEFORE,
        AFTER,
        Locator(("Part one", "Works"), chance.randint(1, 80)),
    )
    literal, implied = Interval(value, None, low_closed=False), point(value + 1)
    year = str(chance.randint(2018, 2024))
    reading = Reading("count", "above", literal, implied, Fraction(value))
    return Fact(rule, citation, reading, as_of=year, as_of_source="text")


def timed(page: browser.Browser, script: str) -> float:
    """Milliseconds that a script takes, the painting after it included."""
    return page.run(
        f"(async () => {{ const t = performance.now(); {script};"
        " await new Promise(done => requestAnimationFrame(() => setTimeout(done))); return performance.now() - t; })()"
    )


def main() -> None:
    """Generate, render, load, and press what a reader presses."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", type=int, default=1000)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--statements", type=int, default=12)
    parser.add_argument("--keep", type=Path)
    chosen = parser.parse_args()
    report = generated(chosen.rules, chosen.documents, chosen.statements)
    start = time.perf_counter()
    text = render(report, "html")
    print(f"rendered {report.facts:,} statements in {time.perf_counter() - start:.2f} s, {len(text) / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder:
        path = chosen.keep or Path(folder) / "report.html"
        path.write_text(text, encoding="utf-8")
        with browser.Browser(browser.find() or sys.exit("no Chromium is installed")) as page:
            print(f"loaded and painted in {page.open(path.resolve().as_uri()):.2f} s")
            search = (
                "document.getElementById('_search').value = '{}'; document.querySelector('.tools')"
                ".dispatchEvent(new Event('change'))"
            )
            for name, script in {
                "first search": search.format("district 77"),
                "next search": search.format("district 78"),
                "all again": search.format(""),
                "open a fact": "document.querySelector('tr.fact:not([hidden]) .open').click()",
                "more rows": "document.querySelector('#_further button').click()",
            }.items():
                print(f"{name}: {timed(page, script):.0f} ms")
            print("problems:", page.problems or "none")


if __name__ == "__main__":
    main()
