"""Reports: the same records, rendered for a person, a machine, or a pipeline."""

from consistency.reporters import json_document, markdown, text
from consistency.reporters.mentions import mentions_jsonl
from consistency.reporters.options import Options
from consistency.reporters.registry import FORMATS, render

__all__ = ["FORMATS", "Options", "json_document", "markdown", "mentions_jsonl", "render", "text"]
