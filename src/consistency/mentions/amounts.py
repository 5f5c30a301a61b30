"""One amount: a number with its sign, currency and unit, before bounds and ranges are looked at."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import define

from consistency.mentions.fold import EN_DASH, MINUS
from consistency.mentions.measures import Measure, currency_before, per_number, read_measure
from consistency.mentions.numerals import Exact, Numeral, read_digits, whole
from consistency.mentions.words import read_words
from consistency.model.reading import Kind

if TYPE_CHECKING:
    from consistency.mentions.source import Source

TIMES = frozenset("second minute hour day week fortnight month year decade century millennium".split())
SHARES = frozenset({"percent", "percentage-point", "basis-point"})
RATIOS = frozenset({"permille", "ppm", "ppb", "fold"})
OLDEST = 130
DASHES = f"-{EN_DASH}{MINUS}"
HALF = Fraction(1, 2)


@define
class Amount:
    """A number with what belongs to it.

    Attributes:
        start, end: its span, sign, currency and unit included.
        numeral: the number alone.
        value, step: as in a reading, sign and scale included.
        kind, unit: as in a reading; "" for a bare number.
        money_in_front: whether its currency stands in front.
    """

    start: int
    end: int
    numeral: Numeral
    value: Exact
    step: Exact
    kind: Kind | None = None
    unit: str = ""
    money_in_front: bool = False

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
    money = currency_before(source, numeral.start, floor)
    if not (numeral.words or money or _free_on_the_left(source.folded, numeral.start, floor)):
        return None
    begin, negative = _sign(source, numeral, money.start if money else numeral.start, floor)
    if money:
        numeral = _money_scale(source, numeral)
    measure = _measure(source, numeral, after_money=money is not None)
    if measure is None and not numeral.words and not _free_on_the_right(source.folded, numeral):
        return None
    amount = Amount(begin, numeral.end, numeral, -numeral.value if negative else numeral.value, numeral.step)
    if money:
        amount.kind, amount.unit, amount.money_in_front = "money", money.unit, True
        amount.times(money.factor)
        if measure and measure.money and measure.unit.startswith(money.unit):
            amount.unit, amount.end = measure.unit, measure.end
    elif measure:
        amount.kind, amount.unit, amount.end = _kind(measure), measure.unit, measure.end
        amount.times(measure.factor)
    _age(source, amount)
    return amount


def _kind(measure: Measure) -> Kind:
    if measure.money:
        return "money"
    if measure.unit in SHARES:
        return "percent"
    if measure.unit in TIMES or (measure.unit.endswith(("second", "year")) and " " not in measure.unit):
        return "quantity" if measure.unit in ("light_year", "arcsecond") else "duration"
    return "ratio" if measure.unit in RATIOS or measure.unit.startswith("per ") else "quantity"


def _with_article(source: Source, numeral: Numeral) -> Numeral | None:
    """As in "a hundred", "half a million": a bare group word needs an article, and takes it in."""
    folded, numbers = source.folded, source.lexicon.numbers
    if numeral.share and numeral.words and numeral.value == HALF:
        match = source.grammar.half_of.match(folded, numeral.end)
        if match is None:
            return numeral
        times = numbers[match[1]][0]
        rounded = numbers[match[1]][1] == "scale" and times >= 10**6
        return Numeral(numeral.start, match.end(), times // 2, times // 2 if rounded else 1, rounded, words=True)
    first = source.grammar.word.match(folded, numeral.start) if numeral.words else None
    if first is None or numbers[first[0]][1] not in ("hundred", "scale", "group"):
        return numeral
    begin = source.word_before(numeral.start, "one")
    return None if begin is None else numeral._replace(start=begin)


def _free_on_the_left(folded: str, at: int, floor: int) -> bool:
    """Whether no letter, digit or point is glued to the front of a number in digits."""
    if at <= floor:
        return True
    before, outer = folded[at - 1], folded[at - 2] if at > 1 else " "
    if before.isalnum() or before in "_#@&\\":
        return False
    if before in ".,:/":
        return not (outer.isdigit() or (before in "./" and outer.isalpha()))
    return not (before in DASHES and (outer.isalnum() or outer in ")]"))


def _free_on_the_right(folded: str, numeral: Numeral) -> bool:
    """Whether no letter or further digits are glued to the end of a number in digits."""
    after, following = folded[numeral.end : numeral.end + 1], folded[numeral.end + 1 : numeral.end + 2]
    if after.isalpha() or (after and after in "_@\\"):
        return False
    if after and after in ".,:":
        return not following.isdigit()
    if after and after in f"-{EN_DASH}" and following.isalpha():  # "a 12-member board", but no "7-b"
        return folded[numeral.end + 1 : numeral.end + 4].isalpha()
    return not (after == "/" and following.isalpha())


def _sign(source: Source, numeral: Numeral, begin: int, floor: int) -> tuple[int, bool]:
    """Where the number with its sign begins, and whether it is negative."""
    folded = source.folded
    if not numeral.words and begin > floor and folded[begin - 1] in f"{DASHES}+":
        outer = folded[begin - 2] if begin - 1 > floor else " "
        if not (outer.isalnum() or outer in ".)]%°"):
            return begin - 1, folded[begin - 1] != "+"
    spoken = source.word_before(begin, "minus")
    if spoken is not None and spoken >= floor:
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


def _measure(source: Source, numeral: Numeral, *, after_money: bool) -> Measure | None:
    """The unit behind a number; behind a fraction also "of a mile", "an hour"."""
    per = None if after_money else per_number(source, numeral.end)
    if per:
        return per
    measure = read_measure(source, numeral.end, digits=not numeral.words)
    if measure is None and isinstance(numeral.value, Fraction) and numeral.step == 0:
        link = source.grammar.of_unit.match(source.folded, numeral.end)
        measure = read_measure(source, link.end(), digits=False) if link else None
        if measure and link and (measure.unit == "percent" or measure.end - link.end() < 3):
            return None
    return measure


def _age(source: Source, amount: Amount) -> None:
    """Make an age of a duration, and of a bare number behind "aged"."""
    grammar, folded = source.grammar, source.folded
    if amount.kind == "duration":
        match = grammar.age_after.match(folded, amount.end)
        if match:
            amount.kind, amount.end = "age", match.end()
    elif amount.kind is None:
        match = grammar.age_short.match(folded, amount.end)
        if match:
            amount.kind, amount.unit, amount.end = "age", "year", match.end()
    may_be = amount.kind in ("duration", None) and amount.value <= OLDEST
    if may_be and grammar.age_before.search(folded, max(0, amount.start - 24), amount.start):
        amount.kind, amount.unit = "age", amount.unit or "year"


def is_pronoun(source: Source, amount: Amount) -> bool:
    """Whether "one" is no number: "the one", "one of the", "one another"."""
    if amount.kind or not amount.numeral.words or amount.value != 1 or amount.numeral.share:
        return False
    if source.preceding_word(amount.start) in source.lexicon.roles["pronoun-before"]:
        return True
    after = source.following_word(amount.end)
    if not after:
        return len(source.text) > amount.end - amount.start
    return after in source.lexicon.roles["pronoun-after"]
