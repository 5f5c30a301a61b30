"""From mentions to facts: which rule claims which value, with qualifiers and citation."""

from consistency.facts.bind import bind
from consistency.facts.derive import Derived, constant, derive
from consistency.facts.gate import Gate, gate
from consistency.facts.sieve import Sieve
from consistency.facts.values.rates import basis
from consistency.facts.words.folding import stem

__all__ = ["Derived", "Gate", "Sieve", "basis", "bind", "constant", "derive", "gate", "stem"]
