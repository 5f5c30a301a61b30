"""The reference page of the rule language, made from the tables of keys.

``python -m consistency.rulefiles.reference`` prints it; ``docs/reference/rules.md`` is what it printed.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from consistency.model.pattern import SLOTS
from consistency.model.rule import RULE_KINDS
from consistency.rulefiles.faults import ADVICE, FAULTS
from consistency.rulefiles.keys import TABLES
from consistency.rulefiles.patterns import LONGEST, MOST_GAPS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.rulefiles.records import Key

TITLES = {
    "file": ("A rule file", "A YAML mapping. A folder of rule files is read with all its subfolders."),
    "rule": ("A rule", "The entries of `rules:` and `facts:`."),
    "find": ("A find", "A phrase, or a mapping that says more about what the phrase states."),
    "documents": ("documents", "All that is given must hold."),
    "rounding": ("rounding", ""),
    "example": ("An example", "Exactly one check each: `text` with `finds`, or one of the others."),
    "waiver": ("A waiver", "Accepts the findings of a rule. A waiver that is past its date or not used is a finding."),
}

KINDS = {
    "count": "how many things: `29 countries`",
    "percent": "a share in percent: `over 70%`; or percentage points, never held against percent: `60 basis points`",
    "money": "an amount of a currency: `121 trillion yuan`",
    "quantity": "a number with a unit: `12,000 km`",
    "date": "a day or a month: `10 June 2023`",
    "period": "from one date to another: `2021-2025`",
    "year": "a calendar year: `2030`",
    "month-day": "a day of any year: `3 June`; a date is held against it by its day and month",
    "time": "a time of day: `5:30 p.m.`, `17:30`",
    "clock-face": "a time of either half of the day: `10:30`; a time is held against it as a clock shows it",
    "ordinal": "a place in a row: `third`, `52nd`",
    "duration": "a length of time: `ten years`",
    "age": "the age of someone: `aged 60 or above`",
    "ratio": "a part of a whole: `two-thirds`, `one in five`",
    "number": "a number of any sort",
    "code": "what identifies a thing: `3.11`, `ISO 9001:2015`, `0800 555 111`; it is the same or another",
    "name": "what a thing is called",
    "term": "a claim, and how strong it is",
}

HEAD = f"""\
# Rule reference

This page is made from the code: `python -m consistency.rulefiles.reference`.

## Phrases

A phrase is written as the documents say it, with a slot where the value stands.

| written | means |
|---|---|
| `word` | the word, whatever its case |
| `(a\\|b c)` | one of these |
| `[a]` | may be missing |
| `run[s]`, `countr(y\\|ies)` | `(runs\\|run)`, `(country\\|countries)`: a word with endings |
| `...` | any words within the sentence; at most {MOST_GAPS} in a phrase, not at its edge |
| `\\(` | the character itself |
"""

MATCHING = f"""
A phrase matches whole words: spaces, line and page breaks, hyphens, dashes, quotes, commas, brackets and markup do not
matter, and a phrase never crosses the end of a sentence. "Per" and a unit of time stand for "a month", "each month",
"monthly" and "/month", too, and so does "a month" behind what is counted. Letters and digits make a word, with
apostrophes inside it; everything else divides words. So `well-being` is two words, and `{{value}}%` is the same as
`{{value}}`, `(%)` nothing.

A row of a table is one sentence, its cells in their order. `Vacancies {{value}}` takes the first cell behind the label
with a value of its kind, `Vacancies {{other}} {{value}}` the second one: the columns "2023" and "2024" are two facts.
A dash that fills a cell is no value: `{{other}}` takes it, and `{{value}}` does not pass it.

`{{value}}` is a whole written value: its bound ("more than", "nearly"), its digits or words, its scale and its unit.
A unit that the phrase writes beside it stands for every one: `takes {{value}} hours` finds "takes 90 minutes", too.
The thing that is counted is not part of it: write `{{value}} participants`, not `more than {{value}}`; it finds "one
participant" as well.
Words of a phrase may lead to a part of it: `open from {{value}} to {{other}}` takes the first time of "open from 7 to 9
p.m.". "The", "only" and the like may stand before it, and of the kind `duration` "a month" may be it. A phrase needs
a word that carries meaning, and has at most {LONGEST:,} characters.

Quote phrases in YAML: one that starts with `{{` or `[` is something else there.

## Kinds

| kind | compares |
|---|---|
"""

FAULTS_HEAD = """
## Faults

All faults of all files are reported at once, each with file, line, column, code and a hint. A rule with a fault is left
out of the run, and so are rules that derive from it; the others are checked. Any fault makes the exit status 2.

| code | means |
|---|---|
"""

ADVICE_HEAD = """
More are warnings. The rules are used, and the exit status does not change:

| code | means |
|---|---|
"""


def reference() -> str:
    """The page as Markdown."""
    slots = [f"| `{{{name}}}` | {meaning} |\n" for name, meaning in SLOTS.items()]
    kinds = [f"| `{kind}` | {KINDS[kind]} |\n" for kind in RULE_KINDS]
    tables = [_table(name, keys) for name, keys in TABLES.items()]
    faults = [f"| `{code}` | {meaning} |\n" for code, meaning in FAULTS.items()]
    advice = [f"| `{code}` | {meaning} |\n" for code, meaning in ADVICE.items()]
    return "".join([HEAD, *slots, MATCHING, *kinds, *tables, FAULTS_HEAD, *faults, ADVICE_HEAD, *advice])


def _table(name: str, keys: Iterable[Key]) -> str:
    title, text = TITLES[name]
    lines = [f"\n## {title}\n"]
    if text:
        lines.append(f"\n{text}\n")
    for key in keys:
        required = " Required." if key.required else ""
        default = f" Default: {key.default}." if key.default else ""
        lines.append(f"\n### `{key.name}`\n\n{key.meaning}\n\n")
        lines.append(f"Value: {key.shape.words}.{required}{default}\n\n")
        lines.append(f"```yaml\n{key.name}: {key.example}\n```\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(reference())
