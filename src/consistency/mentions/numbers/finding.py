"""All numeric values of a text, in one pass from anchor to anchor."""

from __future__ import annotations

import re
from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.mentions.numbers.amount import Amount, kind_of
from consistency.mentions.numbers.amounts import read_amount, read_unit_of_one
from consistency.mentions.numbers.bounds import BoundWords, bound_at_mark, bound_before, tells_when
from consistency.mentions.numbers.bounds_behind import bound_after, bound_behind_bracket
from consistency.mentions.numbers.compounds import per_unit
from consistency.mentions.numbers.currencies import currency_before
from consistency.mentions.numbers.either import read_either
from consistency.mentions.numbers.glued_forms import read_age_decade, read_race_time
from consistency.mentions.numbers.joins import join_bounds, join_composites, share_units
from consistency.mentions.numbers.margins import read_margin, read_outside
from consistency.mentions.numbers.measures import per_number, read_measure
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.numeral import Numeral
from consistency.mentions.numbers.numerals import read_digits
from consistency.mentions.numbers.ranges import read_colon_ratio, read_range
from consistency.mentions.numbers.shares import read_share
from consistency.mentions.numbers.uncounted import counts_nothing, names_something, numbers_a_class
from consistency.mentions.numbers.values import Value, hit_of
from consistency.mentions.numbers.words import read_words
from consistency.mentions.source import REACH, SourceText
from consistency.model.reading import OPPOSITE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from consistency.mentions.hits import Hit

SHORTEST_UNIT = 3
"""Characters of a gap and a unit behind a hedge: "5+ km", but "5+ A grades"."""
_RUN = re.compile(r"[\d.,]*\d[a-z]*")


def numbers_in(
    source: SourceText, places: Iterable[int], blocked: Sequence[tuple[int, int]], floor: int = 0
) -> list[Hit]:
    """The numeric values that begin at some places of a text, in order; nothing that touches a blocked span.

    Args:
        source: the text.
        places: where numbers may begin, in order.
        blocked: spans that hold something else, such as dates, in order.
        floor: where the value before the first place ends.
    """
    values = join_composites(source, _values(source, places, blocked, floor))
    share_units(source, values)
    kept, limits = [], [*(start for start, _ in blocked), len(source.text)]
    for value in values:
        limit = limits[bisect_left(limits, value.end)]
        if value.start >= floor and _finish(source, value, floor, limit):
            kept.append(value)
        floor = max(floor, value.end)
    return [hit_of(value) for value in join_bounds(source, kept)]


def _values(source: SourceText, places: Iterable[int], blocked: Sequence[tuple[int, int]], floor: int) -> list[Value]:
    """The values at the places outside the blocked spans, without bounds and nouns."""
    found: list[Value] = []
    at, spans = 0, [*blocked, (len(source.text), len(source.text))]
    index = 0
    for begin in places:
        if begin < at:
            continue
        while spans[index][1] <= begin:
            floor, index = spans[index][1], index + 1
        if spans[index][0] <= begin:
            at = spans[index][1]
            continue
        value = _read(source, begin, max(floor, found[-1].end if found else 0), spans[index][0])
        if value is None:
            run = _RUN.match(source.folded, begin)
            at = run.end() if run else begin + 1
        else:
            found.append(value)
            at = value.end
    return found


def _read(source: SourceText, at: int, floor: int, limit: int) -> Value | None:
    """The value that begins at an anchor, between what came before and the next blocked span."""
    if source.folded[at].isalpha():
        special = _vague(source, at) or _one_unit(source, at, floor)
        if special:
            return special if special.end <= limit else None
    amount = read_amount(source, at, floor)
    if amount is None:
        return read_colon_ratio(source, at, limit) or read_race_time(source, at, limit) or read_age_decade(source, at)
    if amount.end > limit:
        return None
    value = (
        read_range(source, amount, limit)
        or read_either(source, amount, limit)
        or read_margin(source, amount, limit)
        or read_share(source, amount, limit)
    )
    if value is None or value.start < floor:
        if counts_nothing(source, amount) and bound_before(source, amount.start) is None:
            return None
        value = Value(amount.start, amount.end, amount, kind=amount.kind, unit=amount.unit)
    if value.upper and value.start > floor:
        read_outside(source, value, limit)
    return value


def _one_unit(source: SourceText, at: int, floor: int) -> Value | None:
    """As in "more than an hour", "an hour and a half": an article that counts, beside a bound or a further part."""
    match = source.grammar.one_unit.match(source.folded, at)
    if match is None:
        return None
    end = len(match[0].rstrip()) + at
    amount = read_unit_of_one(source, Numeral(at, end, 1, 1, words=True))
    if amount is None:
        return None
    two = source.grammar.or_two.match(source.folded, amount.end)
    if two and amount.step:
        upper = amount.copied()
        upper.times(2)
        return Value(at, two.end(), amount, upper, "range", amount.kind, amount.unit)
    value = Value(at, amount.end, amount, kind=amount.kind, unit=amount.unit)
    bound = bound_before(source, at, floor)
    if bound is not None and bound.kind != "exact":
        return None if tells_when(source, bound, at, amount.end) else value
    if amount.step == 0 or source.grammar.and_number.match(source.folded, amount.end):
        return value
    return value if source.is_all(at, amount.end) else None


def _vague(source: SourceText, at: int) -> Value | None:
    """As in "hundreds of thousands", "threefold", "twice as"."""
    match = source.grammar.vague.match(source.folded, at)
    if match is None:
        return None
    phrase = " ".join(match[0].split())
    if phrase in source.lexicon.multiples:
        return _multiple(at, phrase.split()[0], source.lexicon.multiples[phrase])
    known = source.lexicon.vague[phrase]
    article = source.word_before(at, "one") if match[0].startswith(tuple(source.lexicon.roles["few"])) else None
    begin = at if article is None else article
    amount = Amount(begin, match.end(), Numeral(begin, match.end(), known[0], 0, words=True), known[0], 0)
    value = Value(begin, match.end(), amount, bound="range", kind="count", vague=known)
    of = source.grammar.of_unit.match(source.folded, match.end())
    measure = read_measure(source, of.end() if of else match.end(), digits=False)
    if measure and measure.factor == 1:
        value.kind, value.unit, value.end = kind_of(measure), measure.unit, measure.end
    return value


def _multiple(at: int, word: str, times: int) -> Value:
    end = at + len(word)
    amount = Amount(at, end, Numeral(at, end, times, 0, words=True), times, 0, "ratio", "fold")
    return Value(at, end, amount, kind="ratio", unit="fold")


def _finish(source: SourceText, value: Value, floor: int, limit: int) -> bool:
    """Find the bounds on both sides, and the counted noun, up to the next blocked span.

    False when the number turns out to be part of a name.
    """
    before = bound_before(source, value.start, floor, age=value.kind == "age")
    if before is None:
        before = bound_at_mark(source, value.start, value.end, floor)
    if before and value.kind == "duration" and tells_when(source, before, value.start, value.end):
        before = None
    if before:
        if value.kind is None and not value.amount.numeral.words:
            _money_before_bound(source, value, before.place, floor)
        if value.is_plain:
            value.bound = "exact" if _is_margin(source, value, before.place) else before.kind
        elif _is_limited_range(source, value, before):
            value.bound = before.kind
        value.start = min(value.start, before.place)
    after = _limit_behind(source, value, limit)
    _minus_around(source, value)
    if value.kind in (None, "count"):
        single = value.upper is None and value.amount.value == 1
        value.noun, end = counted_noun(source, value.end, single=single)
        if not (before or after or value.upper) and (
            numbers_a_class(source, value.amount)
            or ((single or not value.noun) and names_something(source, value.amount))
        ):
            return False
        if after is None and value.noun:
            after = bound_after(source, end)
            after = after if after and after.kind in ("at-least", "at-most") else None
            _for_every(source, value, end, limit)
            _per_number(source, value, end, limit)
    if after and (value.is_plain or (value.bound == "about" and after.kind in ("at-least", "at-most"))):
        value.bound = after.kind
    return True


def _is_margin(source: SourceText, value: Value, at: int) -> bool:
    """As in "an accuracy of ±0.5 °C": what is measured and has no number in front; "± 40 guests" are about as many."""
    return value.kind in ("percent", "quantity") and source.folded.startswith(source.grammar.hints.margin, at)


def _limit_behind(source: SourceText, value: Value, limit: int) -> BoundWords | None:
    """The bound behind a value, which takes it in unless a bracket stands between."""
    after = bound_after(source, value.end)
    if after and after.place > limit:
        return None
    if after and value.kind == "money" and source.follow(value.end) in source.lexicon.roles["plus"]:
        after = after if source.grammar.clause_end.match(source.folded, after.place) else None  # "$5 plus a bonus"
    if after is None:
        return bound_behind_bracket(source, value.end) if value.kind else None
    value.end = after.place
    _unit_behind_bound(source, value, limit)
    return after


def _is_limited_range(source: SourceText, value: Value, before: BoundWords) -> bool:
    """Whether a range is limited: "at least 5 to 10", but not "within 5 to 10 days", "from over 5 to 10"."""
    if not value.is_range or before.kind not in OPPOSITE:
        return False
    words, roles = source.folded[before.place : value.start].strip(" \n"), source.lexicon.roles
    if words in roles["spanning"] or (value.kind == "age" and words not in source.lexicon.before):
        return False  # "by 18-21 year olds"
    return source.preceding_word(before.place) not in roles["from"]


def _money_before_bound(source: SourceText, value: Value, at: int, floor: int) -> None:
    """As in "$ more than 20": the currency stands in front of the words that limit the amount."""
    money = currency_before(source, at, floor)
    if money is None:
        return
    money = per_unit(source, money._replace(end=value.end))
    value.start, value.end, value.kind, value.unit = money.start, money.end, "money", money.unit
    value.amount.kind, value.amount.unit = "money", money.unit


def _unit_behind_bound(source: SourceText, value: Value, limit: int) -> None:
    """As in "20-plus years", "100-odd miles", "5 or more years": the unit stands behind the words that limit it."""
    measure = read_measure(source, value.end, digits=False) if value.kind is None and value.is_plain else None
    if measure is None or measure.money or measure.factor != 1:
        return
    if not SHORTEST_UNIT <= measure.end - value.end <= limit - value.end:
        return
    value.kind, value.unit, value.end = kind_of(measure), measure.unit, measure.end
    value.amount.kind, value.amount.unit, value.amount.end = value.kind, value.unit, value.end


def _minus_around(source: SourceText, value: Value) -> None:
    """As in "- 2 degrees" for a whole text, and "a loss of ($5)" in accounts."""
    text, amount = source.text, value.amount
    if not value.is_plain or amount.value <= 0 or value.start == 0:
        return
    before = text[value.start - 1]
    if before == " " and text[: min(value.start, REACH)].strip() in ("-", "–", "−"):
        begin = len(text) - len(text.lstrip())
        if not source.is_all(begin, value.end):
            return
        value.start = begin
    elif before == "(" and value.kind == "money" and text[value.end : value.end + 1] == ")":
        if source.preceding_word(value.start - 1) not in source.lexicon.roles["accounting"]:
            return
        value.start, value.end = value.start - 1, value.end + 1
    else:
        return
    amount.value = -amount.value


LEAST_YEAR: Final = 1_000


def _is_whole(source: SourceText, whole: Numeral) -> bool:
    """Whether a number behind "one child in" is that of all children: no year, and nothing is counted behind it."""
    may_be_year = whole.value >= LEAST_YEAR and "," not in source.text[whole.start : whole.end]
    if whole.value <= 1 or may_be_year:
        return False
    return (
        counted_noun(source, whole.end, single=False)[0] == "" and read_measure(source, whole.end, digits=True) is None
    )


def _per_number(source: SourceText, value: Value, end: int, limit: int) -> None:
    """As in "3.4 deaths per 100,000": a count that turns out to be a rate."""
    rate = per_number(source, end)
    if rate is not None and rate.end <= limit and value.kind != "ratio":
        value.kind, value.unit, value.end = "ratio", rate.unit, rate.end


def _for_every(source: SourceText, value: Value, end: int, limit: int) -> None:
    """As in "one teacher for every twenty pupils": a count that turns out to be a ratio."""
    if source.follow(end) not in source.grammar.hints.every or value.upper is not None:
        return
    match, is_of = source.grammar.for_every.match(source.folded, end), False
    if match is None and value.amount.value == 1:
        match, is_of = source.grammar.one_of.match(source.folded, end), True
    if match is None:
        return
    at = match.end()
    whole = read_words(source, at) if source.folded[at].isalpha() else read_digits(source, at)
    if whole is None or whole.value <= 0 or whole.end > limit or (is_of and not _is_whole(source, whole)):
        return
    value.amount.value, value.amount.step = Fraction(value.amount.value) / whole.value, 0
    value.kind, value.noun, value.end = "ratio", "", whole.end
