"""One amount: a number with its sign, currency and unit, before bounds and ranges are looked at."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import define

from consistency.mentions.fold import AT_LEAST, AT_MOST, EN_DASH, MINUS, NEAR
from consistency.mentions.numbers.bounds import bound_before
from consistency.mentions.numbers.currencies import currency_before
from consistency.mentions.numbers.measures import per_number, per_unit, read_measure
from consistency.mentions.numbers.numeral import Exact, Numeral, whole
from consistency.mentions.numbers.numerals import read_digits, scaled
from consistency.mentions.numbers.powers import SHARES
from consistency.mentions.numbers.words import part_at, read_words
from consistency.model.reading import Kind

if TYPE_CHECKING:
    from consistency.mentions.numbers.spellings import Measure
    from consistency.mentions.source import Source

TIMES = frozenset("second minute hour day week fortnight month year decade century millennium".split())
RATIOS = frozenset({"permille", "ppm", "ppb", "fold"})
OPERATORS = f"=<>~({NEAR}{AT_LEAST}{AT_MOST}"
OLDEST = 130
DASHES = f"-{EN_DASH}{MINUS}"
HALF_OR_QUARTERS = (2, 4)
"""Denominators of parts that need no word in front of a group: "half a million", "a quarter-million"."""
_PLUS_OR_MINUS = re.compile(rf"\+ ?/ ?[{DASHES}]\Z")
_PER = re.compile(r" |_per_")
_PLURAL = re.compile(r"s(?![a-z\d])")


@define
class Amount:
    """A number with what belongs to it.

    Attributes:
        start, end: its span, sign, currency and unit included.
        numeral: the number alone.
        value, step: as in a reading, sign and scale included.
        kind, unit: as in a reading; "" for a bare number.
        money_in_front: whether its currency stands in front.
        factor: what the name of the unit stands for: 1/100 for cents, in the unit of the dollar.
    """

    start: int
    end: int
    numeral: Numeral
    value: Exact
    step: Exact
    kind: Kind | None = None
    unit: str = ""
    money_in_front: bool = False
    factor: Exact = 1

    @property
    def sub_unit(self) -> bool:
        """Whether it is written in a part of the currency, such as cents."""
        return self.factor < 1

    def copied(self) -> Amount:
        """The same amount, to be changed."""
        return Amount(
            self.start,
            self.end,
            self.numeral,
            self.value,
            self.step,
            self.kind,
            self.unit,
            self.money_in_front,
            self.factor,
        )

    def times(self, factor: Exact) -> None:
        """Multiply the number, as a scale word or the part of a currency does."""
        if factor != 1:
            self.value, self.step = whole(self.value * factor), whole(self.step * factor)


def read_amount(source: Source, at: int, floor: int = 0) -> Amount | None:
    """The amount whose number begins at an offset; None when that is no number that states a value.

    Args:
        source: the text.
        at: where the number itself begins.
        floor: where the text before ends that already belongs to something else.
    """
    numeral = read_words(source, at) if source.folded[at].isalpha() else read_digits(source, at)
    numeral = _with_article(source, numeral) if numeral else None
    if numeral is None or numeral.start < floor:
        return None
    if not numeral.words and source.folded[numeral.start - 1 : numeral.start] == "(":
        accounted = _accounted(source, numeral, floor)
        if accounted:
            return accounted
    money = currency_before(source, numeral.start, floor)
    if not (money or _free_on_the_left(source, numeral, floor)):
        return None
    if _is_age_group(source, numeral):
        return Amount(numeral.start, numeral.end + 1, numeral, numeral.value, numeral.step, "age", "year")
    begin, negative = _sign(source, numeral, money.start if money else numeral.start, floor)
    if money:
        numeral = _money_scale(source, numeral)
    measure = _measure(source, numeral, money)
    if not (measure or numeral.words or _free_on_the_right(source, numeral.end)):
        return None
    amount = Amount(begin, numeral.end, numeral, -numeral.value if negative else numeral.value, numeral.step)
    if measure:
        amount.kind, amount.unit, amount.end = kind_of(measure), measure.unit, measure.end
        amount.money_in_front, amount.factor = money is not None, measure.factor
        amount.times(measure.factor)
        _behind_unit(source, amount)
    follow = source.follow(amount.end)
    if follow in source.grammar.hints.zero and (amount.kind is None or amount.unit.startswith("degree")):
        below = source.grammar.below_zero.match(source.folded, amount.end)
        if below:
            amount.value, amount.end = -amount.value, below.end()
    if amount.kind in ("duration", None):
        _age(source, amount)
    return amount


def _accounted(source: Source, numeral: Numeral, floor: int) -> Amount | None:
    """As in "$(5.2) million", "(3.4)%": accounts write a negative amount in parentheses, its unit outside."""
    opening = numeral.start - 1
    if opening < floor or source.folded[numeral.end : numeral.end + 1] != ")":
        return None
    money = currency_before(source, opening, floor)
    behind = read_measure(source, numeral.end + 1, digits=True)
    if money and source.folded[opening - 1] != " ":
        total = scaled(source, numeral._replace(end=numeral.end + 1))
        amount = Amount(
            money.start, total.end, total, -total.value, total.step, "money", money.unit, money_in_front=True
        )
        amount.times(money.factor)
        return amount
    if behind and behind.unit in SHARES:
        return Amount(opening, behind.end, numeral, -numeral.value, numeral.step, "percent", behind.unit)
    return None


def read_unit_of_one(source: Source, numeral: Numeral) -> Amount | None:
    """The amount of one unit whose number is an article."""
    measure = read_measure(source, numeral.end, digits=False)
    if measure is None:
        return None
    amount = Amount(numeral.start, measure.end, numeral, 1, 1, kind_of(measure), measure.unit)
    amount.factor = measure.factor
    amount.times(measure.factor)
    _behind_unit(source, amount)
    return amount


def _behind_unit(source: Source, amount: Amount) -> None:
    """As in "an hour and a half", "75 USD million", "2 degrees below zero": what stands behind a unit."""
    folded, numeral = source.folded, amount.numeral
    follow = source.follow(amount.end)
    joined = follow in source.lexicon.roles["and"] and amount.kind in ("duration", "quantity", "money")
    part = source.grammar.part.match(folded, amount.end) if joined else None
    found = part_at(source, part) if part and not numeral.rounded and numeral.step else None
    if found:
        amount.value, amount.step, amount.end = amount.value + found[0], 0, found[1]
        amount.numeral = numeral._replace(step=0)
    elif amount.kind == "money" and follow in source.lexicon.numbers and numeral.scale == 1:
        scale = source.grammar.scale.match(folded, amount.end)
        times, kind = source.lexicon.numbers.get(scale[2], (0, "")) if scale else (0, "")
        if scale and kind == "scale":
            amount.times(times)
            amount.end, amount.numeral = scale.end(), numeral._replace(rounded=True, scale=times)


def kind_of(measure: Measure) -> Kind:
    """The kind of an amount with this unit."""
    if measure.money:
        return "money"
    if measure.unit in SHARES:
        return "percent"
    if measure.unit in TIMES or (measure.unit.endswith(("second", "year")) and not _PER.search(measure.unit)):
        return "quantity" if measure.unit in ("light_year", "arcsecond") else "duration"
    return "ratio" if measure.unit in RATIOS or measure.unit.startswith("per ") else "quantity"


def _with_article(source: Source, numeral: Numeral) -> Numeral | None:
    """As in "a hundred", "half a million": a bare group word needs an article, and takes it in."""
    folded, numbers = source.folded, source.lexicon.numbers
    if numeral.share and numeral.words:
        match = source.grammar.half_of.match(folded, numeral.end)
        if match is None or (match["of"] is None and Fraction(numeral.value).denominator not in HALF_OR_QUARTERS):
            return numeral
        times = numbers[match["group"]][0]
        rounded = numbers[match["group"]][1] == "scale" and times >= 10**6
        part = Fraction(times, Fraction(numeral.value).denominator)
        return Numeral(numeral.start, match.end(), times * numeral.value, part if rounded else 1, rounded, words=True)
    first = source.grammar.word.match(folded, numeral.start) if numeral.words else None
    if first is None or numbers[first[0]][1] not in ("hundred", "scale", "group", "pair"):
        return numeral
    if numbers[first[0]][1] == "pair" and source.following_word(numeral.end) not in {"", *source.lexicon.roles["of"]}:
        return None  # "a couple said" are people
    begin = source.word_before(numeral.start, "one")
    if begin is None:
        is_number = numeral.start == 0 and numbers[first[0]][1] != "pair"
        return numeral if is_number or source.is_all(numeral.start, numeral.end) else None
    return numeral._replace(start=begin)


def _free_on_the_left(source: Source, numeral: Numeral, floor: int) -> bool:
    """Whether nothing is glued to the front of a number that makes a name or a formula of it."""
    folded, at = source.folded, numeral.start
    if at <= floor or folded[at - 1] in " \n":
        return True
    before, outer = folded[at - 1], folded[at - 2] if at > 1 else " "
    if before == "-" and outer.isalpha() and source.preceding_word(at) in source.lexicon.roles["hyphened"]:
        return True  # "a magnitude-7.1 quake", "an under-16 ban"
    if numeral.words:
        return not (before == "-" and outer.isalpha())
    if before in "x-" and source.grammar.side.search(folded, max(0, at - 5), at):
        return True
    if before.isalnum() or before in "_#@&\\^)]}" or (before == "(" and outer.isalpha()):
        return False
    if before in f"-{EN_DASH}" and at - 1 == floor and outer.isalnum():
        return True  # the other side of a score: "52-48"; a smaller part: "6-foot-3"
    if before in ".,:/":
        return not (outer.isdigit() or (before in "./" and outer.isalpha()))
    return not (before in f"{DASHES}+" and (outer.isalnum() or outer in ")]}"))


def _is_age_group(source: Source, numeral: Numeral) -> bool:
    """As in "the over-60s", "under-25s"."""
    folded, end = source.folded, numeral.end
    is_glued = folded[numeral.start - 1 : numeral.start] == "-" and _PLURAL.match(folded, end) is not None
    return is_glued and not numeral.words and source.preceding_word(numeral.start) in source.lexicon.roles["age-group"]


def _free_on_the_right(source: Source, end: int) -> bool:
    """Whether no letter or further digits are glued to the end of a number."""
    folded = source.folded
    after, following = source.text[end : end + 1], folded[end + 1 : end + 2]
    if after.isalpha() or (after and after in "_@\\"):
        return (
            after in "xX"
            and following.isdigit()
            and source.grammar.side.search(folded, max(0, end - 4), end + 1) is not None
        )
    if after and after in ".,:":
        return not following.isdigit()
    if after and after in f"-{EN_DASH}" and following.isalpha():  # "a 12-member board", but no "7-b"
        following_word = source.following_word(end)
        if following_word in source.lexicon.roles["uncounted"]:
            return False  # "a 30-something"
        joined = following_word in source.lexicon.roles["by"] or source.grammar.ranges.match(folded, end)
        return folded[end + 1 : end + 4].isalpha() or bool(joined) or following_word in source.lexicon.roles["hyphened"]
    return not (after == "/" and following.isalpha())


def _sign(source: Source, numeral: Numeral, begin: int, floor: int) -> tuple[int, bool]:
    """Where the number with its sign begins, and whether it is negative."""
    folded = source.folded
    left = folded[begin - 1 : begin] if begin else ""
    if left and left in DASHES and _PLUS_OR_MINUS.search(folded, max(floor, begin - 3), begin):
        return begin, False
    if not numeral.words and begin > floor:
        outer = folded[begin - 2] if begin - 1 > floor else " "
        is_link = begin - 1 == floor and floor > 0 and folded[floor - 1] not in " \n"  # "from -5 to -3" has none
        if folded[begin - 1] in f"{DASHES}+" and not is_link and not (outer.isalnum() or outer in ".)]%°"):
            return begin - 1, folded[begin - 1] != "+"
        if begin - 1 > floor and folded[begin - 1] == " " and folded[begin - 2] == MINUS:  # "= − 10"
            outer = folded[max(floor, begin - 4) : begin - 2].strip()
            if not outer or outer[-1] in OPERATORS:
                return begin - 2, True
    spoken = source.word_before(begin, "minus")
    if spoken is not None and spoken >= floor:
        hedge = bound_before(source, begin, floor)  # "plus or minus 3" is no negative number
        if hedge is None or hedge.place >= spoken:
            return spoken, True
    return begin, begin < numeral.start and folded[numeral.start - 1] in DASHES


def _money_scale(source: Source, numeral: Numeral) -> Numeral:
    """As in "$5m", "€10B": scales that need a currency."""
    match = source.grammar.letters.match(source.text, numeral.end)
    if match is None or numeral.words:
        return numeral
    written, spaced = match[1], match[0][0] == " "
    known = source.lexicon.scales.get(written) or source.lexicon.scales.get(written.lower())
    if known is None or (spaced and (known[1] == "glued" or written.lower() in ("b", "t"))):
        return numeral
    value, step = whole(numeral.value * known[0]), whole(numeral.step * known[0])
    return numeral._replace(end=match.end(), value=value, step=step, rounded=True, scale=known[0])


def _measure(source: Source, numeral: Numeral, money: Measure | None) -> Measure | None:
    """The unit of a number: the currency in front of it, or what stands behind, also "of a mile" behind a fraction."""
    if money:
        behind = read_measure(source, numeral.end, digits=True)
        if behind and behind.money and behind.unit.startswith(money.unit) and behind.factor == 1:
            return behind
        return per_unit(source, money._replace(end=numeral.end))
    measure = per_number(source, numeral.end) or read_measure(source, numeral.end, digits=not numeral.words)
    if measure is None and isinstance(numeral.value, Fraction) and (numeral.step == 0 or numeral.value < 1):
        link = source.grammar.of_unit.match(source.folded, numeral.end)
        measure = read_measure(source, link.end(), digits=False) if link else None
        if measure and link and (measure.unit == "percent" or measure.end - link.end() < 3):
            return None
    return measure


def _age(source: Source, amount: Amount) -> None:
    """Make an age of a duration, and of a bare number behind "aged"."""
    grammar, folded = source.grammar, source.folded
    following = source.follow(amount.end)
    if following == "-" or following in grammar.hints.aged:
        match = (grammar.age_after if amount.kind else grammar.age_short).match(folded, amount.end)
        if match:
            amount.kind, amount.unit, amount.end = "age", amount.unit or "year", match.end()
    may_be = amount.value <= OLDEST and source.preceding_word(amount.start) in grammar.hints.ages
    if may_be and amount.kind != "age" and grammar.age_before.search(folded, max(0, amount.start - 24), amount.start):
        amount.kind, amount.unit = "age", amount.unit or "year"
