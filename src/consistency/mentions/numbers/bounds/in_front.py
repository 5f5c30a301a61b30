"""Finds the words in front of a number that limit it, searching backwards from the number."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final

from consistency.algebra.status import DENIAL_ENDS
from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.words import NUMBERS, meanings
from consistency.mentions.fold import MONEY_SIGNS
from consistency.mentions.lexicon import names_of
from consistency.mentions.numbers.bounds.apart import bound_apart
from consistency.mentions.numbers.bounds.hedges import WINDOW, BoundWords, hedge_at_end
from consistency.mentions.pieces import SPACES, trie
from consistency.model.reading import OPPOSITE

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon
    from consistency.mentions.source import SourceText

_MOST_BETWEEN: Final = 6
"""How many words may be between "no" and the bound that it denies."""
_GLUED = re.compile(r"(?:[a-z\d]-|\d)\Z")
"""Characters in front of letters that are no separate word: "a two-under 70", "5C. One"."""
_SHARES: Final = frozenset(name.split()[-1] for name in names_of("percent"))
_LETTERS: Final = f"{ascii_lowercase}'"
_LONGEST_NEGATION: Final = 20
_TO: Final = frozenset(meanings("to"))
_PRAISED = LatePattern(rf"{trie(word for word, value in NUMBERS.items() if value == 1)}(?![a-z])|[^ \n-]{{1,12}}-[a-z]")
"""What words such as "a good" praise: "a good one", "a good 5-star hotel"; of "a good 40 minutes" they say more."""
_CLAUSE = re.compile(r"[.,;:!?()\x96\x97]")


def bound_before(source: SourceText, at: int, floor: int = 0, *, age: bool = False) -> BoundWords | None:
    """The bound that ends right in front of an offset, not reaching below ``floor``.

    Args:
        source: the text.
        at: where the number begins.
        floor: where the text before ends that already belongs to something else.
        age: whether the number is an age, which more words limit ("until", "after").
    """
    floor = max(floor, at - WINDOW)
    window = source.folded[floor:at].rstrip(" \n")
    lexicon = source.lexicon
    if window[-1:] == "-" and source.preceding_word(at) in lexicon.roles["hyphened"]:
        window = window[:-1]
    elif not window or (len(window) == at - floor and window[-1].isalnum()):
        return None
    found = hedge_at_end(lexicon, window) or (hedge_at_end(lexicon, window, age=True) if age else None)
    found = found or bound_apart(source, window, at)
    if found is None or _is_motion(lexicon, window, found[1]):
        return None
    kind, begin = found
    if window[begin:] in lexicon.roles["praise"] and _PRAISED.match(source.folded, at):
        return None
    if kind in ("above", "below") and (
        _is_disputed(lexicon, window, begin) or _is_distance(source, floor + begin, window[begin:])
    ):
        return None
    if (
        begin + floor
        and source.folded[floor + begin - 1] not in SPACES
        and _GLUED.search(source.folded, max(0, floor + begin - 2), floor + begin)
    ):
        return None
    if kind in ("about", "exact", "nearly"):
        outer = hedge_at_end(lexicon, window[:begin].rstrip(" \n"))
        if outer and outer[0] in OPPOSITE and window[outer[1] : begin].strip(" \n") not in lexicon.roles["during"]:
            kind, begin = outer  # not so "over almost half a century"
    if kind not in OPPOSITE:
        return BoundWords(kind, floor + begin)
    led = window[:begin].rstrip(" \n")
    negated = _negation(lexicon, led)
    if negated is not None:
        return BoundWords(OPPOSITE[kind], floor + negated)
    is_cut, is_price = at - WINDOW == floor, source.folded[at] in MONEY_SIGNS
    is_denied = _is_of_nobody(lexicon, led, is_cut=is_cut, is_price=is_price)
    return BoundWords(OPPOSITE[kind] if is_denied else kind, floor + begin)


def _is_motion(lexicon: Lexicon, window: str, begin: int) -> bool:
    """Whether words that look like a hedge belong to a verb of motion: "edged up to 5 percent"."""
    if not window.endswith(tuple(lexicon.roles["motion"]), begin):
        return False
    words = window[:begin].split()[-2:]
    if not words or words[-1] not in lexicon.roles["motion-verb"]:
        return False
    return words[-1] not in lexicon.roles["back"] or words[0] not in lexicon.roles["brings-back"]


def _is_disputed(lexicon: Lexicon, window: str, begin: int) -> bool:
    """Whether "over" gives the subject of a dispute, or the range of an average: "a row over 40 jobs"."""
    if window[begin:] not in lexicon.roles["during"]:
        return False
    before, _, last = window[:begin].rstrip(" \n").rpartition(" ")
    if last not in lexicon.roles["averaged"]:
        return last in lexicon.roles["disputing"]
    return not before or bool(_CLAUSE.match(before[-1])) or before.rpartition(" ")[2] in with_role("claims", "be")


def _is_distance(source: SourceText, at: int, hedge: str) -> bool:
    """Whether a share in front of a hedge is the difference of two amounts: "5 percent more than $40"."""
    if source.folded[at - 2 : at] != "% " and source.preceding_word(at) not in _SHARES:
        return False
    return hedge.rpartition(" ")[2] in source.lexicon.roles["compared-from"]


@lru_cache(maxsize=8)
def _nobody(lexicon: Lexicon) -> tuple[str, ...]:
    """The words such as "nobody", each with the gap behind it."""
    return tuple(f"{word} " for word in lexicon.roles["nobody"])


def _negation(lexicon: Lexicon, window: str) -> int | None:
    """Where a negation in front of a bound begins, also across auxiliaries; None without one."""
    end, previous = len(window), ""
    for _ in range(3):
        near = window[max(0, end - _LONGEST_NEGATION) : end]
        word = near[len(near.rstrip(_LETTERS)) :]
        is_undone = previous in _TO and word in lexicon.roles["undone"]  # "failed to rise above"
        if word in lexicon.roles["negation"] or word.endswith(DENIAL_ENDS) or is_undone:
            return end - len(word)
        if word not in lexicon.roles["auxiliary"]:
            return None
        end, previous = len(window[: end - len(word)].rstrip(" \n")), word
    return None


def _is_of_nobody(lexicon: Lexicon, led: str, *, is_cut: bool, is_price: bool) -> bool:
    """Whether the clause in front of a bound is about nobody: "no ward had more than 24", "none of them is above 5".

    Args:
        lexicon: the lists of words.
        led: the words in front of the bound.
        is_cut: whether they may begin inside a clause.
        is_price: whether the bound is an amount of money.
    """
    roles = lexicon.roles
    if not any(map(led.__contains__, _nobody(lexicon))):
        return False
    clause = _CLAUSE.split(led)
    words = clause[-1].split()
    if words and words[-1] in roles["adverbial"] and not (is_price and words[-1] in roles["price-lead"]):
        return False  # "no rain fell for more than 3 weeks"
    for at in range(max(0, len(words) - _MOST_BETWEEN - 1), len(words) - 1):
        if words[at] in roles["nobody"]:
            opens = words[at - 1] in roles["clause-opening"] if at else len(clause) > 1 or not is_cut
            goes_on = roles["clause-within"].isdisjoint(words[at:])  # "no fee is due if you cancel within 14 days"
            return opens and goes_on and words[at + 1] not in roles["turn-with-no"]
    return False
