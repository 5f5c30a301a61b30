"""From mentions to facts: which rule claims which value, with qualifiers and citation."""

from consistency.facts.bind import bind
from consistency.facts.derive import Derived, derive

__all__ = ["Derived", "bind", "derive"]
