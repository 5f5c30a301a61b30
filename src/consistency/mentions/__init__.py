"""From text to values: any number, date or period, with what it literally allows and what a reader takes from it."""

from consistency.mentions.apart import LateValues
from consistency.mentions.scan import extract, extract_passage, scan

__all__ = ["LateValues", "extract", "extract_passage", "scan"]
