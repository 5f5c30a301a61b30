"""Texts of small rule files."""

from __future__ import annotations


def rule(extra="", kind="count", find='find: "{value} zebras"'):
    """A file of one rule about zebras, on lines 3 to 6, its other keys behind them."""
    lines = [f"kind: {kind}", find, extra]
    body = "".join(f"    {line}\n" for text in lines for line in text.split("\n") if line)
    return f"version: 1\nrules:\n  - id: zebras\n    fact: zebras\n{body}"


def network(*expressions):
    """A file of rules that derive, each from its id, its expression and what it is held against; lions and a title."""
    lines = [
        f"  - {{id: {name}, fact: x, kind: number, derive: {d}, compare_with: {c}}}\n" for name, d, c in expressions
    ]
    lions = "  - {id: lions, fact: x, kind: count, find: '{value} lions'}\n"
    title = "  - {id: title, fact: x, kind: name, names: [Old Lions, Young Lions]}\n"
    return "version: 1\nrules:\n" + "".join(lines) + lions + title


def lines(**keys):
    """The keys of a rule as lines of a rule file."""
    return "".join(f"    {key}: {value}\n" for key, value in keys.items())


PLAIN_CLAIMS = {
    "entry is free": "Entry is free.",
    "requires a permit": "The site requires a permit.",
    "members vote by post": "Members vote by post.",
    "must wear a helmet": "Visitors must wear a helmet.",
    "applies to all staff": "The code applies to all staff.",
    "shop is always open": "The shop is always open.",
    "permits expire": "Permits expire.",
    "helmets are mandatory": "Helmets are mandatory.",
    "bid was opened": "The bid was opened.",
    "entry ... free": "Entry to the park is free.",
    "free entry": "There is free entry.",
    "needs Python": "It needs Python.",
    "fair trade": "The shop supports fair trade.",
    "does not share data": "It does not share data.",
    "shares data": "It shares data.",
    "we accept cards": "We accept cards.",
    "licence allows copies": "The licence allows copies.",
    "deposit is refundable": "The deposit is refundable.",
    "helmets must be worn": "Helmets must be worn.",
    "lift does not restart automatically": "The lift does not restart automatically.",
    "light is on": "The light is on.",
}
"""Phrases of claims, and a sentence that makes each without ado."""
