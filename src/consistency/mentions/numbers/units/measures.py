"""Reads the unit or currency beside a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.algebra.units import resolve
from consistency.late import LatePattern
from consistency.mentions.dates.words import OR
from consistency.mentions.fold import DOUBLE_PRIME, PRIME
from consistency.mentions.numbers.units.compounds import per_unit, with_factors
from consistency.mentions.numbers.units.currencies import currency_behind
from consistency.mentions.numbers.units.powers import LETTERS, SHARES, WITH_PARTS
from consistency.mentions.numbers.units.spellings import Measure
from consistency.mentions.numbers.units.unit import GAP_BEFORE, read_unit
from consistency.mentions.pieces import SPACES
from consistency.mentions.source import NEXT_WORD

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

_GLUED_PART = LatePattern(
    rf"-?\d{{1,2}}(?:m|min|s|sec|in|lbs?|oz|-?inch|''|[\"'{PRIME}{DOUBLE_PRIME}])?(?![{LETTERS}\d]|[.,:/]\d)"
)
_WEIGHT_REACH: Final = 48
_OTHER_WEIGHT = LatePattern(rf",?[ \n]?(?:{OR} )?\(?(?:[a-z]+ ){{0,2}}\d[\d.,]*+[ -]?([a-z]+)")
"""A weight behind another: "1,430 pounds (649 kg)", "9,652 pounds or 4.8 tonnes", "6 pounds 5 ounces"."""
_LONGEST_THING: Final = 5
"""The most words of the phrase behind pounds, with its "of"."""
_FAR_MORE: Final = 10**9
"""From so many pounds on, money is more likely than weight."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_NO_UNIT = frozenset(["", *".,;:!?()]}"])
_OPENING = {mark: re.compile(rf"(?:^|(?<=[ \n(\[{{=:,])){mark}(?=[^ \n{mark}])") for mark in "\"'"}
_QUOTED = 200  # characters in front of a closing mark where its opening one is looked for


def read_measure(source: SourceText, at: int, *, digits: bool) -> Measure | None:
    """The unit or currency behind a number that ends at an offset; None without one.

    Args:
        source: the text.
        at: where the number ends.
        digits: whether the number is written in digits, so that symbols may follow.
    """
    folded = source.folded
    after = folded[at : at + 1]
    if after in _OPENING and (folded[at + 1 : at + 2] == "s" or _closes(folded, at)):
        return None  # "the 80's", a quotation
    if after in _NO_UNIT or (
        after in SPACES
        and (word := source.follow(at)).isalpha()
        and word not in source.grammar.hints.units
        and not word.endswith("co")  # carbon: "MtCO2"
    ):
        return None
    gap = GAP_BEFORE.match(folded, at)
    begin = gap.end() if gap else at
    if begin >= len(folded) or (not folded[begin].isalpha() and folded[at:begin].strip(" \n")):
        return None  # "$5 - $7"
    if folded[begin] == "$" and "\n" in folded[at:begin]:
        return None  # a line of a terminal, "$ make test"
    unit = read_unit(source, begin, glued=begin == at, digits=digits)
    money = currency_behind(source, begin)
    if (
        money
        and (unit is None or money.end >= unit.end)
        and (begin == at or money.end - begin > 1 or not folded[begin].isalpha())
        and not (unit and (folded[begin - 1] == "-" or _is_weighed(source, at, money.end)))
    ):
        return per_unit(source, money)
    if unit is not None and unit.unit not in SHARES and unit.unit != "fold":  # "300 times a day" are no rate of folds
        unit = with_factors(source, unit)
    return unit if unit is None or _ends_there(source.folded, begin, unit) else None


def _is_weighed(source: SourceText, at: int, end: int) -> bool:
    """Whether a number of pounds is a weight, by the words beside it: "weighs 1,100 pounds" is no money.

    Args:
        source: the text.
        at: where the number ends.
        end: where the unit ends that is also a currency.
    """
    window = source.folded[max(0, at - _WEIGHT_REACH) : at]
    roles, before = source.lexicon.roles, window.split()
    if not roles["weight"].isdisjoint(window.replace("-", " ").split()[:-1]):
        return True
    if len(before) > 1 and before[-2] in roles["weight-lost"] and len(before[-1]) <= len("999"):
        return True
    of = source.grammar.of_unit.match(source.folded, end)
    if of and source.follow(end) in roles["of"] and source.follow(of.end()).isalpha():
        is_huge = source.lexicon.numbers.get(before[-1], (0, ""))[0] >= _FAR_MORE
        return not (is_huge or _is_of_money(source, end))  # "135 pounds of cargo", no "135 pounds of old debt"
    behind = _OTHER_WEIGHT.match(source.folded, end)
    if behind and _is_mass(source, behind[1]):
        return True
    is_behind = before and (before[-1][0] == "(" or (len(before) > 1 and before[-2] in roles["step-or"]))
    led = before[-2 if before[-1][0] == "(" else -3 :][:1] if is_behind else []
    return bool(led) and _is_mass(source, led[0].rstrip(","))


def _is_of_money(source: SourceText, at: int) -> bool:
    """Whether the phrase behind pounds is about money: "of cash", "of unpaid bills"; it ends at the next small word."""
    for count in range(_LONGEST_THING):
        word = NEXT_WORD.match(source.folded, at)
        if word is None or (count > 1 and word[1] in source.lexicon.stopwords):
            return False
        if word[1] in source.lexicon.roles["money-of"]:
            return True
        at = word.end()
    return False


def _is_mass(source: SourceText, word: str) -> bool:
    """Whether a word is the name or the symbol of a mass."""
    unit = source.lexicon.names.get(word) or source.lexicon.symbols.get(word)
    return unit is not None and resolve(unit.unit).dimension == (("mass", 1),)


def _closes(folded: str, at: int) -> bool:
    """Whether a mark of inches or feet ends a quotation that begins in front of the number."""
    window = folded[max(0, at - _QUOTED) : at]
    opened = max((match.end() for match in _OPENING[folded[at]].finditer(window)), default=0)
    return opened > 0 and folded[at] not in window[opened:]


def _ends_there(folded: str, begin: int, unit: Measure) -> bool:
    """Whether no digits are glued to a unit: "24703L202" is a code, "3km-5km" a range, "6-foot-3" one measure."""
    end = unit.end
    if unit.unit in WITH_PARTS and _GLUED_PART.match(folded, end):
        return True
    if folded[end : end + 1].isdigit() or (folded[end : end + 1] == "_" and folded[end + 1 : end + 2].isalnum()):
        return False  # "3 kg_total"
    if not (folded[end : end + 1] == "-" and folded[end - 1].isalpha() and folded[end + 1 : end + 2].isdigit()):
        return True
    second = _NUMBER.match(folded, end + 1)
    if second is None:
        return False
    behind = second.end() + (folded[second.end() : second.end() + 1] == " ")
    return folded.startswith(folded[begin:end], behind)  # "3 km-5 km"


def per_number(source: SourceText, at: int) -> Measure | None:
    """The rate of "per 1,000" behind a number; None without one."""
    if source.follow(at) not in source.lexicon.roles["per"]:
        return None
    match = source.grammar.per_number.match(source.folded, at)
    if match is None:
        return None
    group = match[2] or match[3]
    number = (int(match[1].replace(",", "")) if match[1] else 1) * (source.lexicon.numbers[group][0] if group else 1)
    return Measure(f"per {number}", match.end()) if number >= 10 and str(number).strip("0") == "1" else None
