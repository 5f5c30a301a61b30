"""Reports: the same records, rendered for a person, a machine, or a pipeline."""

from consistency.reporters import (  # noqa: F401 - importing a format registers it
    concise,
    github,
    gitlab,
    html,
    json_document,
    json_lines,
    junit,
    markdown,
    rdjson,
    sarif,
    text,
)
from consistency.reporters.mentions import mentions_jsonl, mentions_text
from consistency.reporters.options import Options
from consistency.reporters.registry import FORMATS, HASHED, render, require_format
from consistency.reporters.text import finding_text

__all__ = [
    "FORMATS",
    "HASHED",
    "Options",
    "finding_text",
    "mentions_jsonl",
    "mentions_text",
    "render",
    "require_format",
]
