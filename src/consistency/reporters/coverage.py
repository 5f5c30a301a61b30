"""Shows what the rules cover: the values that no rule reads, and the matrix of facts by documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from consistency.reporters.escape import visible
from consistency.reporters.states import STATE_WORDS, state_of
from consistency.reporters.view import by_weight, statements_of

if TYPE_CHECKING:
    from consistency.model.comparison import Report
    from consistency.model.coverage import SilentValue

SIGNS = {"agrees": "=", "drifts": "~", "contradicts": "!", "not-comparable": "?", "only-here": "1", "silent": "."}
LISTED = 12  # silent values of one section that the text names, first those that stand in other documents, too
NAMED = 3  # of these documents


def coverage_lines(report: Report) -> list[str]:
    """The coverage as lines for people: sections with the values that no rule reads, then one line a fact."""
    silent = [value for section in report.sections for value in section.silent]
    values, shared = sum(s.values for s in report.sections), sum(bool(value.elsewhere) for value in silent)
    told = f"; {shared:,} of them in several documents, for which a rule may be missing" if shared else ""
    lines = [f"Values that no rule speaks of ({len(silent):,} of {values:,}{told})"]
    for section in report.sections:
        if section.silent:
            title = " › ".join([section.document, *map(visible, section.headings[-1:])])
            lines.append(f"  {title}: {len(section.silent)} of {section.values}")
            shown = [*map(_named, sorted(section.silent, key=lambda value: not value.elsewhere)[:LISTED])]
            more = len(section.silent) - len(shown)
            lines.append("    " + "; ".join([*shown, *([f"and {more} more"] if more > 0 else [])]))
    documents = [source.id for source in report.sources]
    legend = ", ".join(f"{SIGNS[state]} {words}" for state, words in [*STATE_WORDS.items(), ("silent", "silent")])
    lines += ["", f"Facts by documents ({legend})"]
    lines += [f"  {number}  {visible(name)}" for number, name in enumerate(documents, 1)]
    lines.append("  " + " ".join(str(number)[-1] for number in range(1, len(documents) + 1)))
    for row in matrix(report):
        lines.append("  " + " ".join(SIGNS[row["documents"].get(d, "silent")] for d in documents) + "  " + row["rule"])
    return lines


def _named(value: SilentValue) -> str:
    """A value that no rule reads, and the other documents that have it."""
    place, others = value.citation, value.elsewhere
    more = [f"{len(others) - NAMED} more"] if len(others) > NAMED else []
    also = f" (also in {', '.join([*map(visible, others[:NAMED]), *more])})" if others else ""
    return f"{place.line}:{place.column} “{visible(' '.join(place.quote.split()))}”{also}"


def coverage_object(report: Report) -> dict[str, Any]:
    """The coverage as an object for JSON."""
    return {
        "sections": [
            {
                "document": section.document,
                "headings": list(section.headings),
                "values": section.values,
                "silent": [
                    {
                        **{name: getattr(value.citation, name) for name in ("start", "end", "line", "column", "quote")},
                        "elsewhere": list(value.elsewhere),
                    }
                    for value in section.silent
                ],
            }
            for section in report.sections
        ],
        "matrix": matrix(report),
    }


def matrix(report: Report) -> list[dict[str, Any]]:
    """The state of each document for each fact that it states; documents left out are silent."""
    rows = []
    for finding in by_weight(report.findings):
        said: dict[str, list[Any]] = {}
        for statement in statements_of(finding.comparison):
            said.setdefault(statement.fact.document, []).append(statement)
        states = {document: state_of(finding.comparison, found) for document, found in sorted(said.items())}
        rows.append({"rule": finding.comparison.rule.id, "verdict": finding.verdict, "documents": states})
    return rows
