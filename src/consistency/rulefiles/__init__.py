"""Rule files: read, checked, described."""

from consistency.rulefiles.load import load_rules
from consistency.rulefiles.patterns import PatternError, parse_pattern

__all__ = ["PatternError", "load_rules", "parse_pattern"]
