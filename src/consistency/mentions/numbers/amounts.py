"""Reads one amount: a number with its sign, currency and unit, without bounds and ranges."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.numbers.ages import is_age_group, make_age
from consistency.mentions.numbers.amount import TIMES, Amount, kind_of
from consistency.mentions.numbers.edges import free_on_the_left, free_on_the_right, signed
from consistency.mentions.numbers.numeral import Numeral, scale_behind, whole
from consistency.mentions.numbers.numerals.articles import is_pair, with_article
from consistency.mentions.numbers.numerals.digits import read_digits
from consistency.mentions.numbers.numerals.fractions import part_at
from consistency.mentions.numbers.numerals.scales import scaled
from consistency.mentions.numbers.numerals.words import read_words
from consistency.mentions.numbers.units.compounds import per_unit
from consistency.mentions.numbers.units.currencies import currency_before
from consistency.mentions.numbers.units.measures import per_number, read_measure
from consistency.mentions.numbers.units.powers import SHARES
from consistency.mentions.numbers.units.spellings import Measure

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

THOUSAND: Final = 1000
_BELOW = LatePattern(r" ?/ ?[a-z]")
"""A stroke and the thing that a price is for, even if it is no unit: "€30-60/hd"."""
_LEADS_ON = LatePattern(r"[ \n]?\d")
"""A gap and digits behind a currency, which then belongs to the next number: "EUR 500 - EUR 900"."""


def read_amount(source: SourceText, at: int, floor: int = 0) -> Amount | None:
    """The amount whose number begins at an offset; None if the number states no value.

    Args:
        source: the text.
        at: where the number itself begins.
        floor: where the text before ends that already belongs to something else.
    """
    numeral = read_words(source, at) if source.folded[at].isalpha() else read_digits(source, at)
    numeral = with_article(source, numeral) if numeral else None
    if numeral is None or numeral.start < floor:
        return None
    numeral = _of_grand(source, numeral)
    if not numeral.words and source.folded[numeral.start - 1 : numeral.start] == "(":
        accounted = _accounted(source, numeral, floor)
        if accounted:
            return accounted
    money = currency_before(source, numeral.start, floor)
    if not (money or free_on_the_left(source, numeral, floor)):
        return None
    if is_age_group(source, numeral):
        return Amount(numeral.start, numeral.end + 1, numeral, numeral.value, numeral.step, "age", "year")
    begin, negative = signed(source, numeral, money.start if money else numeral.start, floor)
    if money:
        numeral = _money_scale(source, numeral)
    measure = _measure(source, numeral, money)
    if not (measure or numeral.words or free_on_the_right(source, numeral.end)):
        return None
    amount = Amount(begin, numeral.end, numeral, -numeral.value if negative else numeral.value, numeral.step)
    if measure:
        amount.kind, amount.unit, amount.end = kind_of(measure), measure.unit, measure.end
        amount.money_in_front, amount.factor = money is not None, measure.factor
        amount.times(measure.factor)
        _behind_unit(source, amount)
    if source.follow(amount.end) in source.grammar.hints.zero:
        _below_zero(source, amount)
    if amount.kind in ("duration", None):
        make_age(source, amount)
    return amount


def _of_grand(source: SourceText, numeral: Numeral) -> Numeral:
    """A number of thousands in speech: "ten grand for it", but not "ten grand pianos"; unchanged without them."""
    roles, word = source.lexicon.roles, source.spaced_word(numeral.end)
    if word not in roles["grand"] or numeral.scale != 1:
        return numeral
    end = source.folded.index(word, numeral.end) + len(word)
    following = source.spaced_word(end)
    if following and not any(following in roles[role] for role in ("governor", "one", "part-behind")):
        return numeral
    value, step = whole(numeral.value * THOUSAND), whole(numeral.step * THOUSAND)
    return numeral._replace(end=end, value=value, step=step, rounded=True, scale=THOUSAND)


def _accounted(source: SourceText, numeral: Numeral, floor: int) -> Amount | None:
    """The negative amount of accounts, in parentheses with its unit outside: "$(5.2) million", "(3.4)%"; else None."""
    opening = numeral.start - 1
    if opening < floor or source.folded[numeral.end : numeral.end + 1] != ")":
        return None
    money = currency_before(source, opening, floor)
    behind = read_measure(source, numeral.end + 1, digits=True)
    if money and source.folded[opening - 1] != " ":
        closed = numeral._replace(end=numeral.end + 1)
        total = _money_scale(source, closed)
        total = scaled(source, closed) if total is closed else total
        amount = Amount(
            money.start, total.end, total, -total.value, total.step, "money", money.unit, money_in_front=True
        )
        amount.times(money.factor)
        return amount
    if behind and behind.unit in SHARES:
        return Amount(opening, behind.end, numeral, -numeral.value, numeral.step, "percent", behind.unit)
    return None


def _money_scale(source: SourceText, numeral: Numeral) -> Numeral:
    """A number with a scale that needs a currency: "$5m", "€10B", "P1.2-B"; unchanged without one."""
    match = source.grammar.letters.match(source.text, numeral.end)
    if match is None or numeral.words:
        return numeral
    written, spaced = match[1], match[0][0] == " "
    known = source.lexicon.scales.get(written) or source.lexicon.scales.get(written.lower())
    if known is None or (spaced and (known[1] == "glued" or written.lower() in ("b", "t"))):
        return numeral
    value, step = whole(numeral.value * known[0]), whole(numeral.step * known[0])
    return numeral._replace(end=match.end(), value=value, step=step, rounded=True, scale=known[0])


def as_money(source: SourceText, amount: Amount, other: Amount) -> Amount:
    """The same amount in the currency of the one in front, if its letters are a scale: the end of "$40m-60m"."""
    numeral = _money_scale(source, amount.numeral)
    if numeral.end != amount.end or other.numeral.scale not in (1, numeral.scale):
        return amount
    return Amount(amount.start, amount.end, numeral, numeral.value, numeral.step, "money", other.unit)


def read_price(source: SourceText, at: int, currency: str) -> Amount | None:
    """The number at an offset in the currency of the one in front, if it is a price: the end of "$20-25/hour"."""
    numeral = read_digits(source, at) if source.folded[at].isdigit() else None
    if numeral is None:
        return None
    numeral = _money_scale(source, numeral)
    price = per_unit(source, Measure(currency, numeral.end, money=True))
    if price.end == numeral.end and not _BELOW.match(source.folded, numeral.end):
        return None
    return Amount(at, price.end, numeral, numeral.value, numeral.step, "money", price.unit)


def _measure(source: SourceText, numeral: Numeral, money: Measure | None) -> Measure | None:
    """The unit of a number: the currency in front, or the unit behind, also "of a mile" behind a fraction."""
    if money:
        behind = read_measure(source, numeral.end, digits=True)
        is_again = behind and behind.money and behind.unit.startswith(money.unit) and behind.factor == 1
        if behind and is_again and not _LEADS_ON.match(source.folded, behind.end):
            return behind
        return per_unit(source, money._replace(end=numeral.end))
    measure = per_number(source, numeral.end) or read_measure(source, numeral.end, digits=not numeral.words)
    if measure is None and isinstance(numeral.value, Fraction) and (numeral.step == 0 or numeral.value < 1):
        link = source.grammar.of_unit.match(source.folded, numeral.end)
        measure = read_measure(source, link.end(), digits=False) if link else None
        if measure and link and measure.end - link.end() < 3:
            return None  # "half of m" is no length
    return measure or _measure_beyond(source, numeral)


def _measure_beyond(source: SourceText, numeral: Numeral) -> Measure | None:
    """The unit behind a word in between: "two more hours", "one full day", "a couple of hours"."""
    roles, follow = source.lexicon.roles, source.follow(numeral.end)
    if follow in roles["unit-skip"]:
        skipped = source.grammar.unit_skip.match(source.folded, numeral.end)
    elif follow in roles["of"] and is_pair(source, numeral):
        skipped = source.grammar.of_unit.match(source.folded, numeral.end)
    else:
        return None
    is_word = skipped is not None and source.folded[skipped.end() : skipped.end() + 1].isalpha()
    measure = read_measure(source, skipped.end(), digits=False) if skipped and is_word else None
    if measure is None or skipped is None:
        return None
    if numeral.value == 1:
        return measure if measure.unit in TIMES - {"second"} else None  # "one more second chance"
    word = source.folded[skipped.end() : measure.end].split()[-1]
    return measure if measure.unit in SHARES or source.lexicon.is_plural(word) else None


def _behind_unit(source: SourceText, amount: Amount) -> None:
    """Take in a fraction or a scale behind the unit: "an hour and a half", "75 USD million"."""
    folded, numeral = source.folded, amount.numeral
    follow = source.follow(amount.end)
    joined = follow in source.lexicon.roles["and"] and amount.kind in ("duration", "quantity", "money")
    part = source.grammar.part.match(folded, amount.end) if joined else None
    found = part_at(source, part) if part and not numeral.rounded and numeral.step else None
    if found:
        amount.value, amount.step, amount.end = amount.value + found[0], 0, found[1]
        amount.numeral = numeral._replace(step=0)
    elif amount.kind == "money" and follow in source.lexicon.numbers and numeral.scale == 1:
        times, end = scale_behind(source, amount.end)
        if end > amount.end:
            amount.times(times)
            amount.end, amount.numeral = end, numeral._replace(rounded=True, scale=times)


def _below_zero(source: SourceText, amount: Amount) -> None:
    """Make an amount negative: "2 degrees below zero"."""
    below = source.grammar.below_zero.match(source.folded, amount.end)
    if below and (amount.kind is None or amount.unit.startswith("degree")):
        amount.value, amount.end = -amount.value, below.end()


def read_unit_of_one(source: SourceText, numeral: Numeral) -> Amount | None:
    """The amount of one unit, counted by an article: "an hour"; else None."""
    measure = read_measure(source, numeral.end, digits=False)
    if measure is None:
        return None
    amount = Amount(numeral.start, measure.end, numeral, 1, 1, kind_of(measure), measure.unit)
    amount.factor = measure.factor
    amount.times(measure.factor)
    _behind_unit(source, amount)
    return amount
