"""The scale and unit of a value, where a phrase has them as well: "takes {value} hours" finds "takes 90 minutes", too.

A value has its scale and unit with it, in any spelling. Asked for once more, the words of a phrase would find that
spelling alone, and pass the others over in silence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from consistency.algebra.likeness import SMALL_WORDS
from consistency.algebra.named_units import is_currency, named_unit, scale_words, titled_unit
from consistency.algebra.units import dimension, is_known
from consistency.model.pattern import Choice, Slot, Word
from consistency.rulefiles.kinds import MEASURED
from consistency.rulefiles.patterns import extent_of

if TYPE_CHECKING:
    from consistency.model.pattern import Pattern
    from consistency.model.rule import RuleKind

VALUE = Slot("value")
LONGEST = 3  # words of a scale and a unit: "million per cent", "square metres"


def with_own_unit(pattern: Pattern, kind: RuleKind) -> Pattern:
    """The phrase without need of a scale and a unit beside its value; as it is where nothing else carries meaning."""
    parts = pattern.parts
    if VALUE not in parts or kind not in MEASURED:
        return pattern
    at = parts.index(VALUE)
    behind = [(at + 1, at + 1 + length) for length in range(LONGEST, 0, -1)]
    for start, end in [*behind, (at - 1, at)] if at else behind:
        words = parts[start:end]
        texts = [word.text for word in words if isinstance(word, Word)]
        if len(texts) == end - start and (_is_currency if start < at else _is_own)(texts, kind):
            rest = (*parts[:start], *parts[end:])
            here = (*parts[:start], Choice((words, ())), *parts[end:])
            return evolve(pattern, parts=here) if extent_of(rest).content else pattern
    return pattern


def _is_own(texts: list[str], kind: RuleKind) -> bool:
    """Whether words behind a value of a kind are its scale, its unit, or both."""
    unit = texts[1:] if texts[0].casefold() in scale_words() else texts
    return not unit or _is_unit(unit, kind)


def _is_unit(texts: list[str], kind: RuleKind) -> bool:
    """Whether words are a unit that values of a kind have; "in" and "a" are none."""
    if not SMALL_WORDS.isdisjoint(map(str.casefold, texts)):
        return False
    unit = named_unit(" ".join(texts), money=kind == "money")
    match kind:
        case "money":
            return is_currency(unit)
        case "percent":
            return unit == "percent"
        case "duration":
            return is_known(unit) and dimension(unit) == "time"
        case "quantity":
            return titled_unit(" ".join(texts)) is not None
        case _:
            return False


def _is_currency(texts: list[str], kind: RuleKind) -> bool:
    """Whether words in front of a value are its unit: "EUR {value}"."""
    return kind == "money" and _is_unit(texts, kind)
