"""The report as a stream: one JSON object a line, each with its ``type``; the summary comes last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.reporters.escape import dumps
from consistency.reporters.json_document import report_object
from consistency.reporters.registry import reporter

if TYPE_CHECKING:
    from consistency.model.comparison import Report
    from consistency.reporters.options import Options

TYPES = {
    "document": "documents",
    "comparison": "comparisons",
    "unmatched": "unmatched",
    "near-miss": "near_misses",
    "error": "errors",
    "notice": "notices",
}


@reporter("jsonl")
def json_lines(report: Report, options: Options) -> str:
    """The parts of the JSON report, one a line."""
    whole = report_object(report, options.fail_on)
    lines = [dumps({"type": name, **row}) for name, part in TYPES.items() for row in whole[part]]
    return "\n".join([*lines, dumps({"type": "summary", "version": whole["version"], **whole["summary"]})]) + "\n"
