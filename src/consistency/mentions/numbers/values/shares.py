"""Reads two numbers as a share: "one in five", "37 of 40", "one over three"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from consistency.mentions.numbers.amount import Amount
from consistency.mentions.numbers.amounts import read_amount
from consistency.mentions.numbers.values.value import Value

if TYPE_CHECKING:
    import re

    from consistency.mentions.source import SourceText

TEN, SMALL, MANY = 10, 20, 10**6
ROUND_WHOLES = (100, 1000, 10_000, 100_000)
"""Round totals of rates; any number in front of them is a share: "45 in 100" is 45 percent."""


def read_share(source: SourceText, amount: Amount, limit: int) -> Value | None:
    """The share that begins with an amount: "one in five", "37 of 40", "a 1-in-5 chance"; None if it begins none."""
    follow, shares = source.follow(amount.end), source.grammar.hints.shares
    if follow not in shares and not (follow == "-" and source.following_word(amount.end) in shares):
        return None
    if amount.kind or amount.numeral.share or amount.value == 0:
        return None
    join = source.grammar.share.match(source.folded, amount.end)
    link = (join["link"] or join["joined"]) if join else ""
    is_of = link in source.lexicon.roles["of"] and " " not in link
    if not isinstance(amount.value, int) and " " not in link:
        return None  # "8.94 out of 10" is one, "8.94 in 10" none
    if join is None:
        return _read_quotient(source, amount, limit)
    is_each = join["whole"] in source.lexicon.roles["each"]
    if amount.value < 0 or (join["whole"] and is_of and not is_each):
        return None  # "27 of the 51 seats" are two counts
    if is_of and not is_each and amount.value == 1 and amount.numeral.words:
        return None  # "one of eight finalists" is nobody's share
    whole = _whole_behind(source, amount, join, limit)
    if whole is None or not (" " in link or _are_share(amount, whole, is_of=is_of and not is_each)):
        return None
    numeral = amount.numeral
    if whole.value in ROUND_WHOLES and not (numeral.words or " " in link or link in source.lexicon.roles["of"]):
        numeral = numeral._replace(rounded=True)
    step = Fraction(amount.step) / whole.value if numeral.rounded else 0
    share = Amount(amount.start, whole.end, numeral, Fraction(amount.value) / whole.value, step, "ratio")
    counted = int(whole.value) if link in source.lexicon.roles["of"] else 0
    return Value(amount.start, whole.end, share, kind="ratio", whole=counted)


def _are_share(amount: Amount, whole: Amount, *, is_of: bool) -> bool:
    """Whether two numbers are a share: "1 in 190 million", "45 in 100", but "45 in 120" and "nine of 14" are counts."""
    alike = amount.numeral.words == whole.numeral.words
    if is_of:
        return alike
    if alike and amount.value < whole.value and whole.value in ROUND_WHOLES:
        return True
    is_few = amount.value <= SMALL and (whole.value <= MANY or amount.value == 1)
    return is_few and (alike or _is_style(amount, whole))


def _is_style(amount: Amount, whole: Amount) -> bool:
    """Whether numbers are in words below ten and in digits from ten, as in newspapers: "one in 10"."""
    return amount.numeral.words and amount.value < TEN <= whole.value and (amount.value == 1 or whole.value % TEN == 0)


def _read_quotient(source: SourceText, amount: Amount, limit: int) -> Value | None:
    """A fraction as it is read aloud, with no word behind it: "one over three"; else None."""
    join = source.grammar.over.match(source.folded, amount.end)
    below = _whole_behind(source, amount, join, limit) if join else None
    if below is None or not source.grammar.clause_end.match(source.folded, below.end):
        return None
    share = Amount(amount.start, below.end, amount.numeral, Fraction(amount.value) / below.value, 0, "ratio")
    return Value(amount.start, below.end, share, kind="ratio")


def _whole_behind(source: SourceText, amount: Amount, join: re.Match[str], limit: int) -> Amount | None:
    """The total behind "in", "of" or "out of" of which an amount may be a share; else None."""
    if not source.grammar.anchor.match(source.folded, join.end()):
        return None
    whole = read_amount(source, join.end(), join.start())
    if whole is None or whole.end > limit or whole.kind or not isinstance(whole.value, int):
        return None
    led = join.groupdict().get("whole")  # a quotient has no such words
    if source.folded[whole.end : whole.end + 1] == "-" and led in source.lexicon.roles["definite"]:
        return None  # "a majority of two in the 120-member council"
    return whole if whole.value > amount.value else None
