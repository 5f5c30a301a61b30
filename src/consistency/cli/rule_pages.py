"""A reference of rules as Markdown, made from the rule files themselves."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from attrs import fields

from consistency.model.reading import decimal_text
from consistency.model.rule import Rule
from consistency.reporters.escape import code_span, markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.model.rule import DocumentFilter, Example, Find, RuleSet

LIKENESS = fields(Rule).likeness.default
SAYS = {
    "agrees": "agree",
    "drifts": "drift",
    "contradicts": "contradict",
    "incomparable": "cannot be compared",
}


def rule_pages(rules: RuleSet) -> str:
    """One section a theme, one entry a rule: what it states, how it is found, how it may move, its examples."""
    ordered = sorted(rules.rules, key=lambda rule: (rule.theme, rule.place))
    lines = ["# Rules", ""]
    for theme, members in groupby(ordered, key=lambda rule: rule.theme):
        lines += [f"## {markdown(theme or 'Other')}", ""]
        for rule in members:
            lines += _entry(rule)
    return "\n".join(lines).rstrip() + "\n"


def _entry(rule: Rule) -> Iterator[str]:
    yield f"### {markdown(rule.id)}"
    yield ""
    yield f"{markdown(rule.fact)} ({'operand, ' if rule.operand else ''}{rule.kind}; {code_span(str(rule.place))})"
    yield ""
    for name, values in _settings(rule):
        yield f"- {name}: {', '.join(values)}"
    if rule.note:
        yield from ("", markdown(rule.note))
    if rule.examples:
        yield from ("", "Examples:", "")
        yield from (f"- {_example(example)}" for example in rule.examples)
    yield ""


def _settings(rule: Rule) -> Iterator[tuple[str, list[str]]]:
    """The keys that a rule sets, in the order of the rule language."""
    found: list[tuple[str, list[str]]] = [
        ("find", [_find(find) for find in rule.find]),
        ("regex", [code_span(source) for source in rule.regex]),
        ("names", [code_span(name) for name in rule.names]),
        ("terms, from weak to strong" if rule.ordered else "terms", [markdown(term.label) for term in rule.terms]),
        ("members", [code_span(pattern.source) for pattern in rule.members]),
        ("about", [code_span(phrase) for phrase in rule.about]),
        ("unless", [code_span(phrase) for phrase in rule.unless]),
        ("documents", list(_documents(rule.documents))),
        ("passages", list(rule.passages)),
        ("unit", [markdown(rule.unit)] if rule.unit else []),
        ("changes", [rule.changes] if rule.changes != "never" else []),
        ("plan", ["true"] if rule.plan else []),
        ("derive", [code_span(rule.derive)] if rule.derive else []),
        ("compare with", [code_span(rule.compare_with)] if rule.compare_with else []),
        ("relation", [rule.relation] if rule.compare_with or rule.relation != "equal" else []),
        ("rounding", [f"{rule.rounding} figures"] if rule.rounding is not None else []),
        ("limit", ["true"] if rule.limit else []),
        ("hedge", [decimal_text(rule.hedge)] if rule.hedge is not None else []),
        ("spelling", [rule.spelling] if rule.spelling != "exact" else []),
        ("likeness", [str(rule.likeness)] if rule.names and rule.likeness != LIKENESS else []),
        ("severity", [f"{verdict} {severity}" for verdict, severity in rule.severity]),
        ("tags", [markdown(tag) for tag in rule.tags]),
    ]
    return ((name, values) for name, values in found if values)


def _find(find: Find) -> str:
    says = [
        find.status,
        f"as of {find.as_of}" if find.as_of else "",
        f"plus {decimal_text(find.plus)}" if find.plus else "",
        f"times {int(find.times):,}" if find.times != 1 else "",
        markdown(find.unit),
        f"states {decimal_text(find.states)}" if find.states is not None else "",
        f"the {find.side} of a period" if find.side else "",
    ]
    told = ", ".join(word for word in says if word)
    return code_span(find.pattern.source) + (f" ({told})" if told else "")


def _documents(wanted: DocumentFilter) -> Iterator[str]:
    for name, values in (("id", wanted.ids), ("series", wanted.series), ("genre", wanted.genre)):
        if values:
            yield f"{name} {markdown(' or '.join(sorted(values)))}"
    if wanted.issued_from:
        yield f"issued from {wanted.issued_from} on"
    if wanted.issued_until:
        yield f"issued until {wanted.issued_until}"


def _example(example: Example) -> str:
    texts = " and ".join(f"“{markdown(text)}”" for text in example.texts)
    if example.check == "finds":
        return f"in {texts}, finds “{markdown(example.quote)}”"
    return f"ignores {texts}" if example.check == "ignores" else f"{texts} {SAYS[example.check]}"
