"""Reports: the same records, rendered for a person, a machine, or a pipeline."""

from consistency.reporters import json_document, markdown, text
from consistency.reporters.mentions import mentions_jsonl, mentions_text
from consistency.reporters.options import Options
from consistency.reporters.registry import FORMATS, render
from consistency.reporters.text import finding_text

__all__ = [
    "FORMATS",
    "Options",
    "finding_text",
    "json_document",
    "markdown",
    "mentions_jsonl",
    "mentions_text",
    "render",
    "text",
]
