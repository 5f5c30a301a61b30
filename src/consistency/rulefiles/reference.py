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
    "find": ("A find", "A phrase, or a mapping with a phrase and more about it."),
    "documents": ("documents", "A document must meet all conditions that you give."),
    "rounding": ("rounding", ""),
    "example": ("An example", "Each example has exactly one check: `text` with `finds`, or one of the others."),
    "waiver": ("A waiver", "Accepts the findings of a rule. A waiver that has expired or is not needed is reported."),
}

KINDS = {
    "count": "how many things: `29 countries`",
    "percent": "a share: `over 70%`; or percentage points, which are never compared with percent: `60 basis points`",
    "money": "an amount of a currency: `121 trillion yuan`",
    "quantity": "a number with a unit: `12,000 km`",
    "date": "a day or a month: `10 June 2023`",
    "period": "from one date to another: `2021-2025`",
    "year": "a calendar year: `2030`",
    "month-day": "a day of any year: `3 June`; it is compared with a date by day and month",
    "time": "a time of day: `5:30 p.m.`, `17:30`",
    "clock-face": "a time that may be morning or afternoon: `10:30`; it is compared with a time as a clock shows it",
    "ordinal": "a place in a row: `third`, `52nd`",
    "duration": "a length of time: `ten years`",
    "age": "the age of someone: `aged 60 or above`",
    "ratio": "a part of a whole: `two-thirds`, `one in five`",
    "number": "a number of any sort",
    "code": "what identifies a thing: `3.11`, `ISO 9001:2015`, `0800 555 111`; two codes are the same or different",
    "name": "what a thing is called",
    "term": "a claim, and how strong it is",
}

HEAD = f"""\
# Rule reference

This page is generated from the code: `python -m consistency.rulefiles.reference`.

## Phrases

Write a phrase in the words of the documents, with a slot in place of the value.

| written | means |
|---|---|
| `word` | the word, in upper or lower case |
| `(a\\|b c)` | one of these |
| `[a]` | optional |
| `run[s]`, `countr(y\\|ies)` | `(runs\\|run)`, `(country\\|countries)`: a word with endings |
| `...` | any words of the sentence; at most {MOST_GAPS} times in a phrase, not at its beginning or end |
| `\\(` | the character itself |
"""

MATCHING = f"""
A phrase matches whole words within one sentence. Spaces, line and page breaks, hyphens, dashes, quotes, commas,
brackets and markup do not matter. A word is letters and digits, with apostrophes inside it; everything else separates
words. So `well-being` is two words, `{{value}}%` is the same as `{{value}}`, and `(%)` is nothing. "Per month" also
matches "a month", "each month", "monthly" and "/month", even with the noun that is counted in between.

A row of a table is one sentence, with its cells in order. `Vacancies {{value}}` takes the first cell after the label
that has a value of the right kind, and `Vacancies {{other}} {{value}}` takes the second one: the columns "2023" and
"2024" are two facts. A dash that fills a cell is not a value. `{{other}}` matches it, and `{{value}}` does not skip
it.

`{{value}}` is a complete value: its bound ("more than", "nearly"), its digits or words, its scale and its unit. A
unit beside it in the phrase stands for any unit: `takes {{value}} hours` also finds "takes 90 minutes". What is
counted does not belong to it. Write `{{value}} participants`, not `more than {{value}}`; the phrase also finds
"one participant".
The words of a phrase can pick a part of a value: `open from {{value}} to {{other}}` takes the first time of "open
from 7 to 9 p.m.". "The", "only" and similar words may come before a value, and for the kind `duration` "a month" is a
value. A phrase needs a word that carries meaning, and has at most {LONGEST:,} characters.

Put phrases in quotes: in YAML, `{{` or `[` at the beginning means something else.

## Kinds

| kind | compares |
|---|---|
"""

FAULTS_HEAD = """
## Faults

All faults of all files are reported at once, each with file, line, column, code and a hint. A rule with a fault is left
out of the run, and so are rules that derive from it. All others are checked. Any fault makes the exit status 2.

| code | means |
|---|---|
"""

ADVICE_HEAD = """
These are warnings. The rules are still used, and the exit status does not change:

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
