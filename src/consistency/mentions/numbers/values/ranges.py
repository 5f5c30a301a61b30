"""Reads two numbers as one value: the ends of a range, or a ratio."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.mentions.dates.words import AND
from consistency.mentions.fold import EM_DASH, EN_DASH, MINUS, OTHER
from consistency.mentions.lexicon import default
from consistency.mentions.numbers.amount import Amount
from consistency.mentions.numbers.amounts import as_money, read_amount, read_price, read_unit_of_one
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.numeral import Numeral
from consistency.mentions.numbers.units.powers import WITH_PARTS
from consistency.mentions.numbers.values.changes import CUE_REACH, are_step_and_level, clause_before, is_change
from consistency.mentions.numbers.values.ends import DEGREES, compatible, in_thousands, one_unit
from consistency.mentions.numbers.values.unnumbered import read_multiple
from consistency.mentions.numbers.values.value import Value
from consistency.mentions.pieces import GAP, spaced, trie

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

TEN = 10
RATED = frozenset({"money", "percent"})
"""Kinds whose ranges may begin with the greater end: "between 2.1 and 1.5 percent"; others are comparisons."""
_INTERVAL = re.compile(rf", ?(?=[-+{MINUS}]?\d+\.\d+%?[\])])")
DASHES = frozenset(f"-~{EN_DASH}{EM_DASH}{MINUS}")
CONTEST_REACH = 60
MOST_POINTS = 1000
_COLON = LatePattern(r"(\d{1,4}) ?: ?(\d{1,3}(?:,\d{3})+|\d{1,6})(?![\d:.,/]\d|[\da-z])")
_SCORES = LatePattern(rf"\d[-{EN_DASH}]\d{{1,3}}(?: \(\d{{1,2}}[-/{EN_DASH}]\d{{1,2}}\))?,?(?: {AND})? \Z")
"""A score in front of another: "6-4, 3-6", "7-6 (7-4), 3-6"."""


_ENDS = rf"\d{{1,4}}(?:\.\d{{1,3}})?[-{EN_DASH}{MINUS}]\d{{1,4}}(?:\.\d{{1,3}})?"
_RANGES = LatePattern(rf"(?:,? (?:{AND} )?{_ENDS}){{1,12}}+(?P<percent> ?%)?")
"""Further ranges of a list."""
_FOR_ONE = trie(default().roles["per"] | default().roles["one"])
_EACH = LatePattern(rf"{GAP}(?P<each>{_FOR_ONE}{GAP}[a-z]{{3,12}})(?=[ -][^;]{{1,40}}(?P=each))")
"""What each of two prices is for, behind the first: "a share"."""
_DOTTED = frozenset([".", OTHER])
_DOTS = LatePattern(rf"(?P<gap> ?)(?P<sign>\.\.\.?|{OTHER})(?P=gap)(?=[-+{MINUS}]?\d)")
"""As in "20…80 %", "-40 ... 85 °C"; "it took 20... 30 came" has a gap behind the dots alone."""


def read_range(source: SourceText, first: Amount, limit: int) -> Value | None:
    """The range that begins with a number: "5 to 7 percent", "between 5 and 7", "5-7"; None if it begins none."""
    found = _join(source, first)
    if found is None:
        return None
    join, opened = found
    spoken = any(char.isalpha() for char in join[0])
    second = _last(source, first, join.end())
    if second is None or second.end > limit or not compatible(first, second):
        return None
    if not opened and (ratio := _read_ratio(source, first, second)):
        return ratio
    if spoken and not opened and _are_apart(source, first, second):
        return None
    if are_step_and_level(source, first, second) if spoken or opened else _are_parts(source, first, second):
        return None
    low, high = first.copied() if spoken else in_thousands(source, first, second), second
    if first.kind == "age" and first.end == first.numeral.end and second.kind == "duration":
        low.unit, high.kind = second.unit, "age"  # "aged 6-23 months" begins at months, too
    if not one_unit(low, high):
        return None
    if low.value >= high.value:
        reversible = opened and spaced(opened[1]) in source.lexicon.roles["reversible"]
        is_past = second.kind == "duration" and source.following_word(second.end) in source.lexicon.roles["ago"]
        is_turned = is_past or (opened and first.numeral.scale != second.numeral.scale)  # "between 9 and 7 million"
        is_turned = is_turned or (opened and second.kind in RATED and opened[1] in source.lexicon.roles["between"])
        if low.value == high.value or not (reversible or is_turned or (spoken and low.value < 0)):
            return None
        low, high = high, low
    if not spoken and high.kind is None and low.value < 0 and join[0].strip() not in ("~", ","):
        return None
    return Value(opened.start() if opened else first.start, second.end, low, high, "range", high.kind, high.unit)


def _last(source: SourceText, first: Amount, at: int) -> Amount | None:
    """The second number of a range, which may share the currency of the first."""
    grammar, folded = source.grammar, source.folded
    anchor = grammar.range_end.match(folded, at)
    if anchor and not grammar.anchor.match(folded, anchor.end()):
        anchor = None
    last = read_amount(source, anchor.end(), at) if anchor else None
    last = last or _one_of_unit(source, at, first) or read_multiple(source, at)
    if not first.money_in_front or (last and last.kind == "money"):
        return last
    last = (read_price(source, anchor.end(), first.unit.partition(" ")[0]) if anchor else None) or last
    return as_money(source, last, first) if last and last.kind == "quantity" else last


def _are_apart(source: SourceText, first: Amount, second: Amount) -> bool:
    """Whether a bare number behind "to" ends no range: "weakened 0.3% to 36.21", "gave $500 to 1,000 families"."""
    if second.kind is not None:
        return False
    is_given = first.money_in_front and second.numeral.scale == 1
    return first.kind == "percent" or (is_given and counted_noun(source, second.end, single=False)[0] != "")


def _one_of_unit(source: SourceText, at: int, first: Amount) -> Amount | None:
    """The second end of "from six months to a year": an article that counts a unit of time."""
    article = source.grammar.one_unit.match(source.folded, at) if first.kind == "duration" else None
    end = at + len(article[0].rstrip()) if article else at
    return read_unit_of_one(source, Numeral(at, end, 1, 1, words=True)) if article else None


def _join(source: SourceText, first: Amount) -> tuple[re.Match[str], re.Match[str] | None] | None:
    """The words that join a number to the next as a range, and those that open it, such as "between" and "from"."""
    grammar, folded = source.grammar, source.folded
    end = first.end + (first.unit in DEGREES and folded[first.end : first.end + 2] == ". ")  # "80° C. to 95° C."
    if first.kind == "money" and (each := _EACH.match(folded, end)):
        end = each.end()  # "34 cents per share to 36 cents per share"
    follow = source.follow(end)
    if follow in _DOTTED:
        dots = _DOTS.match(folded, end)
        return (dots, None) if dots and source.text[dots.end("sign") - 1] in ".…" else None
    if follow == ",":
        interval = _INTERVAL.match(folded, end) if _opens_interval(source, first) else None
        return (interval, None) if interval else None
    if follow not in grammar.hints.ranges and follow not in DASHES:
        return None
    opened = grammar.opening.search(folded, max(0, first.start - 60), first.start)
    join = grammar.ranges.match(folded, end) or (grammar.with_.match(folded, end) if opened else None)
    if join and opened and opened[1] in source.lexicon.roles["from"] and is_change(source, opened.start()):
        return None if any(map(str.isalpha, join[0])) else (join, None)  # "fell from 20-30 pairs to 5"
    if join and join[0] == MINUS and first.numeral.value == TEN:
        return None  # a power that lost its mark: "10−12 M"
    return (join, opened) if join else None


def _opens_interval(source: SourceText, first: Amount) -> bool:
    """Whether a number is the first of an interval: "[0.68, 0.77]", "95% CI 0.68, 0.77", but "[12, 15]"."""
    if first.numeral.step == 1:
        return False
    led = source.folded[max(0, first.start - CUE_REACH) : first.start]
    return led[-1:] == "[" or not source.lexicon.roles["interval"].isdisjoint(led.replace(":", " ").split()[-2:])


def _are_parts(source: SourceText, first: Amount, second: Amount) -> bool:
    """Whether numbers joined by a dash are a composite measure ("5-foot-10") or a score, and so no range."""
    return (first.unit in WITH_PARTS and second.unit != first.unit) or _is_score(source, first, second)


def _is_score(source: SourceText, first: Amount, second: Amount) -> bool:
    """Whether numbers joined by a dash are a score: "6-4, 3-6", "lost 1-2", "a 4-5 vote", "fell to 20-33"."""
    bare = not (first.kind or second.kind) and first.numeral.step == second.numeral.step == 1
    if not bare or second.value >= MOST_POINTS or source.following_word(second.end) in source.grammar.hints.units:
        return False
    if counted_noun(source, second.end, single=False)[0]:
        return False
    words, roles = clause_before(source, first.start, CONTEST_REACH).replace(",", " ").split(), source.lexicon.roles
    if len(words) > 1 and words[-1] in roles["range"] and words[-2] in roles["change"]:
        return True
    contest = roles["contest"]
    if source.folded[first.start - 1 : first.start] == "(" and source.folded[second.end : second.end + 1] == ")":
        behind = source.folded[second.end + 1 : second.end + CONTEST_REACH].partition(". ")[0]
        words += behind.rstrip(".").split()  # "the Dorns (6-8) won"
    following = source.following_word(second.end)
    is_behind = following in contest or following in roles["contest-behind"]
    if is_behind or not contest.isdisjoint(words):
        return True
    is_behind = _SCORES.search(source.folded, max(0, first.start - CONTEST_REACH), first.start) is not None
    return is_behind and not _is_of_list(source, second)


def _is_of_list(source: SourceText, last: Amount) -> bool:
    """Whether a range begins a list of ranges with a unit at its end: "at 0-10, 10-20 and 20-30 cm"."""
    found = _RANGES.match(source.folded, last.end)
    if found is None:
        return False
    return found["percent"] is not None or source.following_word(found.end()) in source.grammar.hints.units


def _read_ratio(source: SourceText, first: Amount, second: Amount, *, colon: bool = False) -> Value | None:
    """The ratio of two numbers beside a word for ratios: "a ratio of 3 to 1", "a 3-to-1 ratio"; else None.

    Numbers joined by a colon are ratios beside more words: "odds of 1:20", "a slope of 1:12".
    """
    if first.kind or second.kind or second.value <= 0 or first.numeral.step != 1 or second.numeral.step != 1:
        return None
    clause, roles = clause_before(source, first.start, CUE_REACH), source.lexicon.roles
    cues = roles["ratio"] | roles["proportion"] if colon else roles["ratio"]
    if cues.isdisjoint(clause.replace(":", " ").split()) and source.following_word(second.end) not in cues:
        return None
    share = Amount(first.start, second.end, first.numeral, Fraction(first.value) / second.value, 0, "ratio")
    return Value(first.start, second.end, share, kind="ratio")


def read_colon_ratio(source: SourceText, at: int, limit: int) -> Value | None:
    """The ratio of digits joined by a colon, beside a word for ratios: "a ratio of 3:1"; else None."""
    found = _COLON.match(source.folded, at)
    if found is None or found.end() > limit:
        return None
    numbers = [(found.span(group), int(found[group].replace(",", ""))) for group in (1, 2)]
    first, second = (Amount(*span, Numeral(*span, number, 1), number, 1) for span, number in numbers)
    ratio = _read_ratio(source, first, second, colon=True)
    return _read_ratios(source, ratio, limit) or ratio if ratio else None


def _read_ratios(source: SourceText, low: Value, limit: int) -> Value | None:
    """The range between two ratios, in either order: "between 1:10 and 10:1", "15:1 to 99:1"; else None."""
    found = _join(source, low.amount)
    high = read_colon_ratio(source, found[0].end(), limit) if found else None
    if found is None or high is None or high.upper or high.amount.value == low.amount.value:
        return None
    opened = found[1].start() if found[1] else low.start
    lower, upper = sorted((low.amount, high.amount), key=lambda ratio: ratio.value)
    return Value(opened, high.end, lower, upper, "range", "ratio")
