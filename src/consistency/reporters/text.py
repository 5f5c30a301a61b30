"""Writes the report for a terminal: the most important findings first, each statement with its place, counts last."""

from __future__ import annotations

import sys
from textwrap import wrap
from typing import TYPE_CHECKING

from consistency.reporters.context import in_sentence
from consistency.reporters.coverage import coverage_lines
from consistency.reporters.escape import cut, visible
from consistency.reporters.registry import reporter
from consistency.reporters.view import (
    ORDER,
    Statement,
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
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from consistency.model.comparison import Finding, Report, Source
    from consistency.model.fact import NearMiss
    from consistency.model.rule import Verdict
    from consistency.reporters.options import Options

WIDTH = 100  # fixed, so that a report is the same on a terminal and in a pipe
NEAR_MISSES = 10  # near misses listed unless all are asked for
FEW = 20  # rules named that found nothing, where none found anything, unless all are asked for
CONTEXT = 32  # characters shown before and after a quote
TITLE = 60  # characters of a heading, or of a quote in a short line, that are shown
PLACE = 36  # characters of a place with its statement beside it; a longer place has it below
LISTED = 20  # statements of one finding that are listed unless all are asked for
SHORT = 4  # statements quoted in a short line unless all are asked for
COLOURS: dict[Verdict, str] = {
    "contradiction": "1;31",
    "drift": "1;33",
    "unmatched": "1;35",
    "incomparable": "1;36",
    "agreement": "32",
    "single-source": "36",
}


@reporter("text")
def text(report: Report, options: Options) -> str:
    """The default report."""
    pen = Pen(options.colour)
    findings = by_weight(report.findings) if report.sources else ()  # where nothing was read, nothing was missing
    full = [f for f in findings if asks_to_act(f) and f.comparison.facts]
    short = [f for f in findings if not (asks_to_act(f) and f.comparison.facts)]
    blocks = [_block(finding, pen, verbose=options.verbose) for finding in full]
    for verdict in ORDER:
        group = [f for f in short if f.verdict == verdict]
        if group:
            title = f"{VERDICT_WORDS[verdict].upper()} ({len(group):,})"
            shown = group if report.facts or options.verbose else group[:FEW]
            lines = [line for f in shown for line in _short(f, pen, verbose=options.verbose)]
            more = [f"  and {len(group) - len(shown):,} more (--verbose names them)"] if len(shown) < len(group) else []
            blocks.append([pen.paint(title, COLOURS[verdict]), *lines, *more])
    if report.near_misses:
        blocks.append(_near_misses(report.near_misses, pen, verbose=options.verbose))
    if report.faults:
        blocks.append([pen.bold("Could not be used"), *(f"  {visible(str(fault))}" for fault in report.faults)])
    if report.notices:
        blocks.append([pen.bold("Not in order"), *(f"  {visible(str(notice))}" for notice in report.notices)])
    if report.sections:
        blocks.append(coverage_lines(report))
    if report.sources:
        blocks.append([pen.bold("Documents"), *(f"  {line}" for line in _documents(report.sources))])
    blocks.append([pen.bold(outcome(report)), denominators(report)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def finding_text(finding: Finding, *, verbose: bool = False) -> str:
    """One finding with all its statements, as the report shows it, without colour."""
    return "\n".join(_block(finding, Pen(colour=False), verbose=verbose))


class Pen:
    """Adds colour to words if asked for."""

    def __init__(self, colour: bool) -> None:  # noqa: FBT001 - a pen has one property
        self._colour = colour

    def paint(self, words: str, code: str) -> str:
        """The words in a colour of the terminal."""
        return f"\x1b[{code}m{words}\x1b[0m" if self._colour and words else words

    def bold(self, words: str) -> str:
        """The words in bold."""
        return self.paint(words, "1")

    def dim(self, words: str) -> str:
        """The words in a faint colour."""
        return self.paint(words, "2")


def _block(finding: Finding, pen: Pen, *, verbose: bool) -> list[str]:
    comparison = finding.comparison
    rule = comparison.rule
    title = pen.paint(VERDICT_WORDS[finding.verdict].upper(), COLOURS[finding.verdict])
    lines = [f"{title}  {pen.bold(visible(rule.fact))}", ""]
    lines += _statements(finding, pen, most=sys.maxsize if verbose else LISTED)
    lines += _wrapped(f"{_sentence(finding.message)} ({comparison.reason})")
    if rule.note:
        lines += _wrapped(f"Note: {rule.note}")
    if verbose:
        lines += [pen.dim(line) for step in comparison.steps for line in _wrapped(step, "  - ", "    ")]
    lines += [pen.dim(f"  Rule {visible(rule.id)}, {visible(str(rule.place))}; {finding.severity}")]
    if finding.accepted:
        lines += _wrapped(acceptance(finding) + ("" if finding.waiver else "."))
    return lines


def _sentence(message: str) -> str:
    words = visible(message).strip()
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) else ".")


def _statements(finding: Finding, pen: Pen, *, most: int) -> Iterator[str]:
    comparison = finding.comparison
    flat = statements_of(comparison, finding.ignored)
    if not flat:
        return
    numbers = numbered(flat)
    shown = to_list(flat, most)
    places = [visible(str(s.fact.citation)) for s in shown]
    digits = max(2, *(len(str(numbers[place_key(s.fact)])) for s in shown))
    margin = max((len(place) for place in places if len(place) <= PLACE), default=0) + 6 + digits
    for statement, place in zip(shown, places, strict=True):
        mark = "*" if statement.witness else " "
        head = f"  {mark}{numbers[place_key(statement.fact)]:>{digits}}  {place}".ljust(margin)
        if len(place) > PLACE:
            yield pen.bold(head)
            head = " " * margin
        before, quote, after = in_sentence(statement.fact.citation, CONTEXT)
        yield f"{pen.bold(head)}{pen.dim(before)}“{pen.bold(quote)}”{pen.dim(after)}"
        yield " " * margin + pen.dim(_details(statement, dated=is_dated(comparison.rule)))
    if len(shown) < len(flat):
        yield f"  and {len(flat) - len(shown):,} more (--verbose lists them)"
    for fact in comparison.facts:
        if fact.operands:
            used = ", ".join(f"({number})" for number in operand_numbers(fact, numbers))
            yield from _wrapped(f"Computed from {used}: {visible(computed_text(fact))}")
    yield ""


def _details(statement: Statement, *, dated: bool) -> str:
    locator = statement.fact.citation.locator
    above = [cut(title, TITLE) for title in locator.headings[-1:]]
    above += [locator.number] if locator.number else []
    return "; ".join([*map(visible, details(statement, dated=dated)), *([" › ".join(above)] if above else [])])


def _short(finding: Finding, pen: Pen, *, verbose: bool) -> list[str]:
    comparison = finding.comparison
    flat = statements_of(comparison)
    shown = flat if verbose else flat[:SHORT]
    quotes: dict[str, list[str]] = {}
    for statement in shown:
        quotes.setdefault(cut(statement.fact.words, TITLE), []).append(visible(str(statement.fact.citation)))
    told = [f"“{quote}” {', '.join(places)}" for quote, places in quotes.items()]
    told += [f"and {len(flat) - len(shown):,} more"] if len(shown) < len(flat) else []
    about = [comparison.reason, *asides(finding, flat)]
    about += [finding.severity] if finding.severity in ("error", "warning") else []
    words = "; ".join(told) or visible(comparison.rule.fact)
    tail = pen.dim(f"({', '.join(about)})")
    lines = [f"  {pen.bold(visible(comparison.rule.id))}  {words} {tail}"]
    if verbose or finding.verdict == "unmatched":
        lines += [pen.dim(line) for step in comparison.steps for line in _wrapped(step, "    - ", "      ")]
    return lines


def _near_misses(near: tuple[NearMiss, ...], pen: Pen, *, verbose: bool) -> list[str]:
    shown = near if verbose else near[:NEAR_MISSES]
    lines = [pen.bold("Near misses: places that look like a statement of a rule and are none")]
    for n in shown:
        before, quote, after = in_sentence(n.citation, CONTEXT)
        place = pen.bold(visible(str(n.citation)))
        lines.append(f"  {place}  {pen.dim(before)}“{pen.bold(quote)}”{pen.dim(after)}")
        lines += [pen.dim(line) for line in _wrapped(f"{n.rule}: {n.why}", "    ", "      ")]
    if len(near) > len(shown):
        lines.append(f"  and {len(near) - len(shown):,} more (--verbose lists all)")
    return lines


def _documents(sources: tuple[Source, ...]) -> Iterator[str]:
    margin = max((length for source in sources if (length := len(visible(source.id))) <= PLACE), default=0)
    for source in sources:
        path = source.path if source.path != source.id else ""
        known = [source.title, f"issued {source.issued}" if source.issued else "", path]
        known.append("from the ledger" if source.origin == "ledger" else "")
        yield f"{visible(source.id):<{margin}}  {visible('; '.join(k for k in known if k))}".rstrip()


def _wrapped(words: str, first: str = "  ", then: str = "  ") -> Iterable[str]:
    return wrap(visible(words), WIDTH, initial_indent=first, subsequent_indent=then, break_on_hyphens=False)
