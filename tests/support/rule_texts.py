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
