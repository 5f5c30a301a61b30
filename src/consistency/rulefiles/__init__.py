"""Rule files: read, checked, described."""

from consistency.rulefiles.advice import advise
from consistency.rulefiles.load import SUFFIXES, load_rules
from consistency.rulefiles.patterns import PatternError, parse_pattern
from consistency.rulefiles.schema import schema, schema_text

__all__ = ["SUFFIXES", "PatternError", "advise", "load_rules", "parse_pattern", "schema", "schema_text"]
