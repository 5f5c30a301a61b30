"""The report for a pull request comment or a job summary: GitHub's Markdown, everything foreign escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.reporters.context import in_sentence
from consistency.reporters.escape import code_span
from consistency.reporters.escape import markdown as escaped
from consistency.reporters.registry import reporter
from consistency.reporters.view import (
    asks_to_act,
    by_weight,
    numbered,
    operand_numbers,
    place_key,
    statements_of,
    to_list,
)
from consistency.reporters.words import (
    VERDICT_WORDS,
    acceptance,
    asides,
    computed_text,
    denominators,
    details,
    is_dated,
    outcome,
    plural,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from consistency.model.comparison import Finding, Report
    from consistency.reporters.options import Options

LIMIT = 60_000  # characters; GitHub refuses a comment above 65,536
CONTEXT = 60  # characters shown before and after a quote
LISTED = 20  # statements of one finding that are listed before the rest is counted
FOLDED = 6_000  # characters of one folded list before the rest is counted
SIGNS = {"contradiction": "❌", "drift": "⚠️", "unmatched": "❓", "incomparable": "❔", "agreement": "✅"}


@reporter("markdown")
def markdown(report: Report, options: Options) -> str:  # noqa: ARG001 - a comment has one form
    """The findings to act on in full, the rest folded; cut short, with a note, if GitHub would refuse the length."""
    findings = by_weight(report.findings)
    full = [f for f in findings if asks_to_act(f)]
    short = [f for f in findings if not asks_to_act(f)]
    head = f"## Consistency report\n\n**{outcome(report)}**\n"
    tail = _folded("Everything else", [_short(f) for f in short]) if short else ""
    tail += _folded("Near misses", [_near_miss(report, i) for i in range(len(report.near_misses))])
    tail += _folded("Could not be used", [f"- {code_span(str(f))}" for f in report.faults])
    tail += _folded("Not in order", [f"- {code_span(str(n))}" for n in report.notices])
    tail += f"\n<sub>{denominators(report)}</sub>\n"
    room = LIMIT - len(head) - len(tail)
    blocks: list[str] = []
    for index, finding in enumerate(full):
        block = _block(finding)
        room -= len(block) + 1
        if room < 0:
            blocks.append(f"\n**{plural(len(full) - index, 'more finding')} did not fit here.**\n")
            break
        blocks.append(block)
    return head + "".join(blocks) + tail


def _block(finding: Finding) -> str:
    comparison = finding.comparison
    rule = comparison.rule
    word = VERDICT_WORDS[finding.verdict]
    lines = [f"\n### {SIGNS.get(finding.verdict, '')} {word}: {escaped(rule.fact)}\n"]
    lines += _statements(finding)
    lines.append(f"\n{escaped(finding.message.strip())} ({comparison.reason})\n")
    lines.append(f"Rule {code_span(rule.id)}, {code_span(str(rule.place))}; {finding.severity}")
    if finding.accepted:
        lines.append(f"\n{escaped(acceptance(finding))}{'' if finding.waiver else '.'}")
    return "\n".join(lines) + "\n"


def _statements(finding: Finding) -> Iterable[str]:
    comparison = finding.comparison
    flat = statements_of(comparison, finding.ignored)
    numbers = numbered(flat)
    for statement in to_list(flat, LISTED):
        fact = statement.fact
        before, quote, after = in_sentence(fact.citation, CONTEXT)
        where = " › ".join([*fact.citation.locator.headings[-1:], fact.citation.locator.number or "¶0"])
        proof = " ←" if statement.witness else ""
        yield f"{numbers[place_key(fact)]}. {code_span(str(fact.citation))} {escaped(where)}{proof}  "
        yield f"   {escaped(before)}**{code_span(quote)}**{escaped(after)}  "
        yield f"   {escaped('; '.join(details(statement, dated=is_dated(comparison.rule))))}"
    if len(flat) > LISTED:
        yield f"\nand {plural(len(flat) - LISTED, 'more statement')}."
    for fact in comparison.facts:
        if fact.operands:
            used = ", ".join(f"({number})" for number in operand_numbers(fact, numbers))
            yield f"\nComputed from {used}: {code_span(computed_text(fact))}"


def _short(finding: Finding) -> str:
    comparison = finding.comparison
    flat = statements_of(comparison)
    told = [comparison.reason, plural(len(flat), "statement"), *asides(finding, flat)]
    quotes = ", ".join(dict.fromkeys(code_span(s.fact.words) for s in flat[:4]))
    word = VERDICT_WORDS[finding.verdict]
    line = f"- {word} {code_span(comparison.rule.id)} {escaped(comparison.rule.fact)} ({', '.join(told)})"
    return f"{line}: {quotes}" if quotes else line


def _near_miss(report: Report, index: int) -> str:
    near = report.near_misses[index]
    words = f"{code_span(near.citation.words)} {code_span(near.rule)}: {escaped(near.why)}"
    return f"- {code_span(str(near.citation))} {words}"


def _folded(title: str, lines: list[str]) -> str:
    if not lines:
        return ""
    shown: list[str] = []
    for line in lines:
        if sum(map(len, shown)) + len(line) > FOLDED:
            break
        shown.append(line)
    rest = [f"- and {len(lines) - len(shown):,} more"] if len(shown) < len(lines) else []
    body = "\n".join([*shown, *rest])
    return f"\n<details><summary>{title}: {len(lines):,}</summary>\n\n{body}\n\n</details>\n"
