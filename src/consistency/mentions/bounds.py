"""The words before and behind a number that limit it. They are looked for from the number, backwards and forwards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.mentions.fold import AT_LEAST, AT_MOST, NEAR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.lexicon import Hedge, Lexicon
    from consistency.mentions.source import Source
    from consistency.model.reading import Bound

OPPOSITE: Final[Mapping[Bound, Bound]] = {
    "above": "at-most",
    "at-least": "below",
    "below": "at-least",
    "at-most": "above",
}
"""What a negation makes of a bound."""

WINDOW: Final = 90
GLUED: Final = frozenset({"+", "-odd", "-plus", "-ish", "ish"})
_SPACE = re.compile(r"[ \n]{1,60}+")
_LAST = re.compile(rf"(?:[a-z']++\.?|[<>=~±{NEAR}{AT_LEAST}{AT_MOST}]++)\Z")
_SYMBOLS = str.maketrans({AT_LEAST: "≥", AT_MOST: "≤", NEAR: "≈"})
_FIRST = re.compile(r"[ \n]{0,60}+(-?[a-z]++|\+)")
_WORD = re.compile(r"[a-z']++\Z")


class BoundWords(NamedTuple):
    """A bound and the far end of its words: where they begin when in front, where they end when behind."""

    kind: Bound
    place: int


def bound_before(source: Source, at: int, floor: int = 0, *, age: bool = False) -> BoundWords | None:
    """The bound that ends right in front of an offset, not reaching below ``floor``.

    Args:
        source: the text.
        at: where the number begins.
        floor: where the text before ends that already belongs to something else.
        age: whether the number is an age, which more words limit ("until", "after").
    """
    floor = max(floor, at - WINDOW)
    window = source.folded[floor:at].rstrip(" \n")
    if not window or (len(window) == at - floor and window[-1].isalnum()):
        return None
    lexicon = source.lexicon
    found = _ends_with(lexicon.before, window) or (_ends_with(lexicon.for_age, window) if age else None)
    if found is None and window.endswith(tuple(lexicon.roles["of"])):
        carrier = source.grammar.carrier.search(window)
        found = _ends_with(lexicon.before, window[: carrier.start()].rstrip(" \n")) if carrier else None
        found = found if found and found[0].bound in OPPOSITE else None
    if found is None:
        return None
    kind, begin = found[0].bound, found[1]
    if kind in ("about", "exact", "nearly"):
        outer = _ends_with(lexicon.before, window[:begin].rstrip(" \n"))
        if outer and outer[0].bound in OPPOSITE:
            kind, begin = outer[0].bound, outer[1]
    negated = _negation(lexicon, window[:begin].rstrip(" \n")) if kind in OPPOSITE else None
    return BoundWords(kind, floor + begin) if negated is None else BoundWords(OPPOSITE[kind], floor + negated)


def _ends_with(hedges: Mapping[str, tuple[Hedge, ...]], window: str) -> tuple[Hedge, int] | None:
    """The longest hedge at the end of a window, and where it begins."""
    last = window[max(window.rfind(" "), window.rfind("\n")) + 1 :]
    known = hedges.get(last)
    if known is None:
        match = _LAST.search(last)
        known = hedges.get(match[0].translate(_SYMBOLS)) if match else None
        if match is None or known is None:
            return None
        last = match[0]
    for hedge in known:
        begin = _phrase_start(window, hedge.phrase) if " " in hedge.phrase else len(window) - len(last)
        if begin >= 0:
            return hedge, begin
    return None


def _phrase_start(window: str, phrase: str) -> int:
    """Where a phrase that ends a window begins, -1 when the window does not end with it."""
    end = len(window)
    if window.endswith(phrase):
        end -= len(phrase)
    else:
        for word in reversed(phrase.split(" ")):
            end = len(window[:end].rstrip(" \n"))
            if not window.endswith(word, 0, end):
                return -1
            end -= len(word)
    return end if end == 0 or not window[end - 1].isalnum() else -1


def _negation(lexicon: Lexicon, window: str) -> int | None:
    """Where a negation in front of a bound begins; auxiliaries may stand between."""
    end = len(window)
    for _ in range(3):
        match = _WORD.search(window, max(0, end - 20), end)
        if match is None:
            return None
        if match[0] in lexicon.roles["negation"] or match[0].endswith("n't"):
            return match.start()
        if match[0] not in lexicon.roles["auxiliary"]:
            return None
        end = len(window[: match.start()].rstrip(" \n"))
    return None


def bound_after(source: Source, at: int) -> BoundWords | None:
    """The bound that begins right behind an offset."""
    follow = source.follow(at)
    if follow not in source.lexicon.after and follow != "-":
        return None
    match = _FIRST.match(source.folded, at)
    if match is None:
        return None
    for hedge in source.lexicon.after.get(match[1], ()):
        if hedge.phrase in GLUED and match.start(1) != at:
            continue
        end = _phrase_end(source.folded, match.start(1), hedge.phrase)
        if end and source.following_word(end) not in source.lexicon.roles["than"]:
            return BoundWords(hedge.bound, end)
    return None


def _phrase_end(folded: str, at: int, phrase: str) -> int:
    """Where a phrase that begins at an offset ends; 0 when it does not stand there."""
    for index, word in enumerate(phrase.split(" ")):
        gap = _SPACE.match(folded, at) if index else None
        if index and gap is None:
            return 0
        at = gap.end() if gap else at
        if not folded.startswith(word, at):
            return 0
        at += len(word)
    return at if at >= len(folded) or not folded[at].isalnum() else 0
