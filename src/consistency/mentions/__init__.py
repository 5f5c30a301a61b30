"""From text to values: numbers, dates and periods, each with what its words allow and what a reader takes from them."""

from consistency.mentions.by_sentence import LateValues
from consistency.mentions.scan import extract, extract_passage, scan
from consistency.mentions.scores import without_scores

__all__ = ["LateValues", "extract", "extract_passage", "scan", "without_scores"]
