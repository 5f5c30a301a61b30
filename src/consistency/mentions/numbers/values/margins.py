"""Reads numbers with a margin of error: "2.3 ± 0.1 kg", "4.52(3) Å", "(2.3 ± 0.4) × 10⁻¹² W"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.words import first_words
from consistency.mentions.numbers.amount import Amount, kind_of
from consistency.mentions.numbers.amounts import read_amount
from consistency.mentions.numbers.numerals.exponents import power_of_ten
from consistency.mentions.numbers.units.measures import read_measure
from consistency.mentions.numbers.units.powers import SHARES
from consistency.mentions.numbers.values.ends import compatible
from consistency.mentions.numbers.values.value import Value
from consistency.mentions.pieces import GAP, trie

if TYPE_CHECKING:
    import re

    from consistency.mentions.source import SourceText

_BRIEF = LatePattern(r"\((\d{1,2})\)")
_SIGN = r"(?:±|\+ ?/ ?[-\x80\x96]|\+-)"
_WORDS = [phrase for phrase in with_role("words", "margin") if phrase[0].isalpha()]
_PLUS_MINUS = LatePattern(rf" ?\(?{_SIGN} ?(?=[\d.])|,?{GAP}{trie(_WORDS)}{GAP}")
_BEGINS: Final = frozenset(("±", "+", "(", ",", *first_words(_WORDS)))
_OF_WHICH: Final = ("money", "quantity", "duration")
"""Kinds of values whose margin may be in percent."""
HUNDRED: Final = 100
_LABEL = r"(?: ?\([a-z]{2,12}\.?\))"
_FURTHER = LatePattern(rf"{_LABEL}?(?: ?{_SIGN} ?\d{{1,9}}(?:\.\d{{1,9}})?{_LABEL}?){{0,3}}+")
_OFF = LatePattern(rf"{_SIGN} ?(\d{{1,9}}(?:\.\d{{1,9}})?)")


def read_margin(source: SourceText, amount: Amount, limit: int) -> Value | None:
    """A number with its margin: "2.3 ± 0.1 kg"; None without one."""
    brief = _BRIEF.match(source.folded, amount.end) if amount.kind is None else None
    if brief and amount.step < 1:
        return _read_brief(source, amount, brief, limit)
    join = _PLUS_MINUS.match(source.folded, amount.end) if source.follow(amount.end) in _BEGINS else None
    margin = _margin_at(source, join.end()) if join else None
    if join is None or margin is None or margin.end > limit:
        return None
    if margin.kind == "percent" and amount.kind in _OF_WHICH:
        margin.value = abs(Fraction(amount.value)) * Fraction(margin.value) / HUNDRED  # "$20 billion, plus or minus 2%"
    elif not compatible(amount, margin) or (amount.unit and margin.unit and not _are_alike(amount.unit, margin.unit)):
        return None
    value = Value(amount.start, margin.end, amount, margin, "range", amount.kind or margin.kind, margin=True)
    value.unit = amount.unit or margin.unit
    if "(" not in join[0]:
        _read_further(source, value, limit)
        return value
    if source.folded[value.end : value.end + 1] != ")":
        return None
    value.end += 1
    _read_unit(source, value, value.end, limit)
    return value


def _margin_at(source: SourceText, at: int) -> Amount | None:
    """The amount, also one of money, that begins at an offset."""
    begin = source.grammar.range_end.match(source.folded, at)
    is_number = begin is not None and source.grammar.anchor.match(source.folded, begin.end())
    return read_amount(source, begin.end(), at) if begin and is_number else None


def _are_alike(unit: str, of_margin: str) -> bool:
    """Whether a margin fits its number: the units are the same, or percent and percentage points."""
    return unit == of_margin or (unit == "percent" and of_margin in SHARES)


def _read_brief(source: SourceText, amount: Amount, brief: re.Match[str], limit: int) -> Value | None:
    """A measure with the margin of its last digits in brackets: "4.52(3) Å" is 4.52 ± 0.03 Å."""
    margin = Amount(*brief.span(), amount.numeral, int(brief[1]) * amount.step, amount.step)
    value = Value(amount.start, brief.end(), amount, margin, "range", margin=True)
    return value if _read_unit(source, value, brief.end(), limit) else None


def _read_further(source: SourceText, value: Value, limit: int) -> None:
    """Add further margins to the first: "125.1 ± 0.2 (stat) ± 0.1 (syst) GeV"."""
    margin, further = value.upper, _FURTHER.match(source.folded, value.end) if value.kind is None else None
    if margin is None or further is None or not value.end < further.end() <= limit:
        return
    offs = _OFF.findall(further[0])
    if _read_unit(source, value, further.end(), limit) or offs:
        value.end = max(value.end, further.end())
        margin.value += sum(map(Fraction, offs))


def read_outside(source: SourceText, value: Value, limit: int) -> None:
    """Take in the power of ten and the unit behind two numbers in brackets: "(2.3 ± 0.4) × 10⁻¹² W", "(5-7) mm"."""
    folded, begin = source.folded, value.start - 1
    if (
        value.kind
        or value.upper is None
        or begin < 0
        or folded[begin] != "("
        or folded[value.end : value.end + 1] != ")"
    ):
        return
    end = value.end + 1
    power = power_of_ten(source, end, value.amount.value)
    if power:
        times, end = power
    if end > limit or not (_read_unit(source, value, end, limit) or power):
        return
    value.start, value.end = begin, max(value.end, end)
    if power:
        value.amount.times(times)
        value.upper.times(times)


def _read_unit(source: SourceText, value: Value, at: int, limit: int) -> bool:
    """Give a value the unit behind an offset; False if there is none."""
    measure = read_measure(source, at, digits=True) if value.kind is None else None
    if measure is None or measure.end > limit or measure.factor != 1:
        return False
    value.kind, value.unit, value.end = kind_of(measure), measure.unit, measure.end
    return True
