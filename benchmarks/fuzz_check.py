"""Look for rules and documents on which a check crashes, breaks the quote law, or takes more than linear time.

A document is a few telling pieces, repeated, and what the rules look for stands among them. Each is checked and
reported at one size and at four times that size, which may take little more than four times the time; what takes longer
is measured again at larger sizes. Every finding is printed with the rules and the pieces that show it.

Run: ``python benchmarks/fuzz_check.py [--seconds 60] [--seed 1]``
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from fuzzing import main

from consistency.engine.check import check
from consistency.engine.sources import Sources
from consistency.model.document import Document, Manifest
from consistency.model.fact import stated_facts
from consistency.readers import parse
from consistency.reporters import render
from consistency.reporters.registry import FORMATS
from consistency.rulefiles import load_rules

if TYPE_CHECKING:
    from consistency.model.rule import RuleSet

# In a piece, "{n}" becomes the number of the repetition, and "{w}" a word of its own.
PIECES = (
    "plan",
    "5",
    "{n}",
    "boats",
    "plan {n} boats",
    "{n} percent of all boats",
    "long {n} km",
    "cost ${n} million",
    *"in 2020;As of May 2020;on 5 May 2021;will;shall not;was;not;non-;for the lake;for the sea".split(";"),
    *"at home;a;and;built;harbour;Aville;Bville and Cville;{n} towns;number {n}".split(";"),
    *". . , ; : ! ... ( ) “ ” ' ’s ß é İ {w}".split(" "),
    *"such as a, b and c;such as;Lake Concil;LAKE council;Lake {w} Council;Outline of Women of Lake".split(";"),
    "\n",
    "\n\n",
    "\n\n# Boats of the lake\n\n",
    "\n## {w}\n",
    "\n- ",
    "\n{n}. ",
    "\n> ",
    "\n| plan {n} boats | b |\n",
    "<!-- consistency: ignore[r0] old -->",
    "`",
    "\n```\n",
    *"\n.. note:: |::\n\n    |:ref:`a <b>` |\n====\n|\n.. list-table::\n\n   * - |\n     - |\n   |`_ |\n.. ".split("|"),
    *"** ~~ <b> </b> <p> </p> <td> <li> <table><tr> &amp; <!-- --> [a](b)".split(" "),
)
WORDS = (
    "plan build boats boats lake sea cost long number towns such as only the a in of (plan|build) [big] ..."
).split()
VALUES = ("{value}", "{value}", "{value}", "{items}", "as of {as_of} ... {value}", "{other} {value}")
NAMES = ("Lake Council of Ruritania", "Lake Council", "Outline for the Women of the Lake and Council", "plan boats")
CLAIMS = ("the only lake", "one of the few lakes", "will ... boats", "not for the lake", "plan ... the lake")
SAID = {"{value}": "{n} 5 5", "{as_of}": "2020 May", "{other}": "7", "{items}": "a, b", "...": "then", "[big]": "big"}
KINDS = ("count", "count", "count", "number", "percent", "money", "quantity", "date", "year", "ordinal")
MARKS: dict[str, str] = {"text": ".txt", "markdown": ".md", "html": ".html", "rst": ".rst", "csv": ".csv"}


class CheckFuzzing:
    """Rules, and documents that say what they look for."""

    def __init__(self, seed: int, folder: Path):
        self.chance = random.Random(seed)
        self.found: list[str] = []
        self.rule_file = folder / "rules.yaml"
        self.said: list[str] = []
        self.checks = self.facts = 0

    def some(self, options: tuple[str, ...], most: int) -> list[str]:
        """One to ``most`` of some options."""
        return self.chance.choices(options, k=self.chance.randint(1, most))

    def phrase(self) -> str:
        """A phrase with a slot somewhere between its words."""
        words = self.some(tuple(WORDS), 3)
        words.insert(self.chance.randint(0, len(words)), self.chance.choice(VALUES))
        return self.sought(" ".join(words))

    def sought(self, phrase: str) -> str:
        """A phrase or a name, which some pieces of the document will say."""
        said = phrase.replace("(plan|build)", "build")
        for part, values in SAID.items():
            said = said.replace(part, self.chance.choice(values.split(" ")))
        self.said.append(said)
        return phrase

    def rule(self, number: int) -> dict[str, object]:
        """A rule of some kind; not each is one that the loader takes."""
        made: dict[str, object] = {"id": f"r{number}", "fact": "a fact", "examples": [{"ignores": "none"}]}
        kind = self.chance.choice([*KINDS, "name", "name", "term", "term"])
        made["kind"] = kind
        if kind == "name":
            names = dict.fromkeys(map(self.sought, self.some(NAMES, 2)))
            made |= {"names": list(names), "likeness": self.chance.choice(["60", "90"])}
        elif kind == "term":
            claims = map(self.sought, self.some(CLAIMS, 3))
            made["terms"] = {f"t{at}": [phrase] for at, phrase in enumerate(dict.fromkeys(claims))}
        else:
            made["find"] = [self.phrase() for _ in range(self.chance.randint(1, 3))]
            more: list[dict[str, object]] = [
                {},
                {"regex": [r"plan (?P<value>\w+)"]},
                {"members": ["Aville", "Bville", "Cville"], "relation": self.chance.choice(["equal", "at-least"])},
                {"changes": self.chance.choice(["upward", "freely"])},
                {"find": [{"planned": self.phrase()}, {"done": self.phrase()}], "plan": "true", "relation": "at-least"},
                {"rounding": {"figures": "2"}},
                {"derive": "r0 + 1", "compare_with": "r0"} if number else {},
            ]
            made |= self.chance.choice(more)
        if self.chance.random() < 0.3:
            made["unless"] = self.some(("for the sea", "at home", "(built|build)"), 2)
        if self.chance.random() < 0.2:
            made["about"] = self.some(("boats of the lake", "harbour", "title"), 2)
        return made

    def rules(self) -> RuleSet:
        """A few rules that the loader takes."""
        while True:
            self.said = []
            made = [self.rule(number) for number in range(self.chance.randint(1, 3))]
            self.rule_file.write_text(json.dumps({"version": "1", "rules": made}, indent=1), encoding="utf-8")
            rules, _ = load_rules([self.rule_file])
            if rules.rules:
                return rules

    def round(self, size: int = 6_000) -> None:
        """One document, short and long, against some rules, in some format of report."""
        rules = self.rules()
        glue = self.chance.choice(["", " ", " ", " "])
        pieces = self.some(PIECES, 4) + self.some(tuple(self.said), 3)
        self.chance.shuffle(pieces)
        unit = glue.join(pieces) + glue
        mark = self.chance.choice(tuple(MARKS))
        parts = self.chance.choice([1, 1, 1, 20])
        format_ = self.chance.choice(tuple(FORMATS))

        def spent(times: int) -> float:
            text = [unit.replace("{n}", str(at)).replace("{w}", _word(at)) for at in range(times)]
            step = max(1, times // parts)
            texts = ["Title\n\n" + "".join(text[at : at + step]) for at in range(0, times, step)]
            return self.timed(rules, texts, mark, format_)

        what = f"{self.rule_file.read_text(encoding='utf-8')}\n{unit!r} * n, {mark} in {parts}, {format_}"
        try:
            times = size // len(unit) + 1
            for _ in range(2):  # what grows up to a limit only, or by chance, does so once
                short, long = spent(times), spent(4 * times)
                if long < 0.4 or long < 7 * short:
                    return
                times *= 4
            self.found.append(f"superlinear: {what}: {short:.2f} s, then {long:.2f} s")
        except Exception:  # noqa: BLE001 - whatever it is, it is a finding
            self.found.append(f"{what}\n{traceback.format_exc(limit=-4)}")

    def timed(self, rules: RuleSet, texts: list[str], mark: str, format_: str) -> float:
        """Seconds of processor time, those of copies of the process included, for a check with its report."""
        start = sum(os.times()[:4])
        documents = tuple(_document(number, text, mark) for number, text in enumerate(texts))
        report = check(Sources(documents), rules, coverage=format_ == "json")
        render(report, format_)
        taken = sum(os.times()[:4]) - start
        by_id = {document.id: document.text for document in documents}
        for finding in report.findings:
            for fact in stated_facts(finding.comparison.facts):
                assert by_id[fact.document][fact.citation.start : fact.citation.end] == fact.quote, "the quote law"
        self.checks += 1
        self.facts += report.facts
        return taken

    def told(self) -> str:
        """How many checks were made, and of how much."""
        return f"{self.checks:,} checks, {self.facts:,} facts"


def _word(number: int) -> str:
    """A word of letters for each number."""
    return "q" + "".join(chr(ord("a") + int(digit)) for digit in str(number))


def _document(number: int, text: str, mark: str) -> Document:
    name = f"d{number}{MARKS[mark]}"
    return parse(text, Manifest(name, source=name, issued=str(2000 + number)), mark)  # type: ignore[arg-type]  # a key


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        sys.exit(main(__doc__, lambda seed: CheckFuzzing(seed, Path(place))))
