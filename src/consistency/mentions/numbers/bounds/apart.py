"""Finds bounds with words between them and their number: "above the red line of 5", "capping prices at 5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.dates.words import UNTIL
from consistency.mentions.fold import MONEY, MONEY_SIGNS
from consistency.mentions.lexicon import names_of
from consistency.mentions.numbers.bounds.hedges import WINDOW, BoundWords, limit_at_end
from consistency.mentions.pieces import trie

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon
    from consistency.mentions.source import SourceText
    from consistency.model.reading import Bound

_PHRASE: Final = 40
"""The most characters between a bound and its number."""
_OWNER = re.compile(r"(?<![^ \n])[a-z'-]{1,20}\Z")
_MOST_OF_CARRIER: Final = 5
"""The most words between a bound and the word for its line, plus one."""
_NAMES: Final = trie([*names_of("degree"), *names_of("percent")])
_LARGE = LatePattern(
    rf"[$£¥{MONEY}] ?\d[\d,]*+(?:\.\d+)?|\d{{1,3}}(?:,\d{{3}})++(?!\d|\.\d)|"
    rf"\d+(?:\.\d+)?(?:%| ?(?:° ?[cf]?|{_NAMES}|[cf](?![a-z\d]))|(?P<plain>))"
)
"""An amount of money, a share, a temperature, thousands; or a number that a scale must follow."""
_LEVEL = LatePattern(rf"[^ \n]{{1,20}}(?: [a-z]{{1,12}}){{0,3}}? {UNTIL}(?![a-z])")
"""An amount in front of another level."""


def bound_apart(source: SourceText, window: str, at: int) -> tuple[Bound, int] | None:
    """The bound in a window of text that ends with no hedge, and where it begins; else None."""
    last = window[window.rfind(" ") + 1 :]
    word = last if last.isalpha() else source.preceding_word(at)
    return _across(source, window, at, word) or _passed(source, window, at, word) or _priced(source, window, at)


def _across(source: SourceText, window: str, at: int, word: str) -> tuple[Bound, int] | None:
    """A hedge with words between it and the number, and where it begins; ``word`` is the last of them.

    "Above the red line of 5", "at least another 5", "above the 5 percent mark", "capping prices at 5".
    """
    lexicon, grammar = source.lexicon, source.grammar
    if window.endswith(grammar.hints.of):
        carrier = grammar.carrier.search(window, max(0, len(window) - _PHRASE))
        return _carried(lexicon, window[: carrier.start()].rstrip(" \n"), carrier[0]) if carrier else None
    if word not in grammar.hints.across:
        return None
    if word in lexicon.roles["one"]:
        led = window[: -len(word)].rstrip(" \n")
        found = limit_at_end(lexicon, led)
        if found and led[found[1]].isalpha() and led[found[1] :] not in lexicon.roles["place-word"]:
            return found  # "almost a 5 percent drop"; "a row over a 5 percent rise" limits nothing
    near = max(0, len(window) - _PHRASE)
    between = grammar.between_bound.search(window, near) if word in grammar.hints.between else None
    if between:
        found = limit_at_end(lexicon, window[: between.start()])
        vague = found is not None and found[0] in ("above", "below", "at-most")
        return None if vague and between["next"] else found  # "over the next 5 years" is no bound
    if word in lexicon.roles["at"]:
        capping = grammar.capping.search(window)
        return ("at-most", capping.start()) if capping else None
    if word not in grammar.hints.articles or not grammar.mark.match(source.folded, at):
        return None
    return _beyond(source, window[: -len(word)])


def _passed(source: SourceText, window: str, at: int, word: str) -> tuple[Bound, int] | None:
    """The bound of a verb in front of a large amount without a noun: "the toll crossed 23,000", "approached $1 bn"."""
    roles = source.lexicon.roles
    is_below = word in roles["approached"]
    if not (is_below or word in roles["passed"]) or not window.endswith(word):
        return None
    amount = _LARGE.match(source.folded, at)
    if amount is None:
        return None
    scale = source.grammar.scale.match(source.folded, amount.end())
    if scale is None and amount["plain"] is not None:
        return None
    end = scale.end() if scale else amount.end()
    following = source.spaced_word(end)
    if following in roles["handed"]:
        return None  # "passed $5 to him", "walked past 5,000 of them"
    is_free = source.grammar.clause_end.match(source.folded, end) or following in source.lexicon.stopwords
    return ("nearly" if is_below else "above", len(window) - len(word)) if is_free else None


def _priced(source: SourceText, window: str, at: int) -> tuple[Bound, int] | None:
    """The lower bound of a least price: "rooms from $90", "fares start at €15"; else None."""
    roles = source.lexicon.roles
    if source.folded[at] not in MONEY_SIGNS or not window.endswith(tuple(roles["from"] | roles["at"])):
        return None
    words = window.split()
    is_price = len(words) > 1 and (
        (words[-1] in roles["from"] and words[-2] in roles["priced"])
        or (words[-1] in roles["at"] and words[-2] in roles["start-of-price"])
    )
    is_price = is_price and not _LEVEL.match(source.folded, at)  # "raise the fee from $12 to $14"
    return ("at-least", len(window) - len(words[-1])) if is_price else None


def bound_at_mark(source: SourceText, at: int, end: int, floor: int) -> BoundWords | None:
    """The bound of a number with a mark behind it, words between: "above the key 7,000 mark"; else None.

    Args:
        source: the text.
        at: where the number begins.
        end: where it ends, its unit included.
        floor: where the text before ends that already belongs to something else.
    """
    roles, follow = source.lexicon.roles, source.follow(end)
    if not (follow in roles["mark"] or follow in roles["mark-adjective"] or follow == "-"):
        return None
    following = source.following_word(end)
    if following in roles["mark-adjective"]:
        following = source.following_word(source.folded.index(following, end) + len(following))
    if following not in roles["mark"]:
        return None
    floor = max(floor, at - WINDOW)
    window = source.folded[floor:at].rstrip(" \n")
    named = source.grammar.before_mark.search(window)
    found = _beyond(source, window[: named.start()]) if named else None
    return BoundWords(found[0], floor + found[1]) if found else None


def _beyond(source: SourceText, window: str) -> tuple[Bound, int] | None:
    """The bound at the end of a window in front of a mark: "passed", "above"."""
    passed = source.grammar.passing.search(window)
    return ("above", passed.start()) if passed else limit_at_end(source.lexicon, window)


def _carried(lexicon: Lexicon, led: str, carrier: str) -> tuple[Bound, int] | None:
    """The hedge of a line with a number, words between them: "above the red", "below analysts'", "over city".

    Args:
        lexicon: the lists of words.
        led: the words in front of the line.
        carrier: the word for the line, or for a measure, over which nothing passes: "over a length of".
    """
    between: list[str] = []
    roles = lexicon.roles
    is_extent = not roles["extent"].isdisjoint(carrier.split())
    for _ in range(_MOST_OF_CARRIER):
        found = limit_at_end(lexicon, led)
        if found:
            if is_extent and (
                led[found[1] :] in roles["gone-over"] or not roles["one"].issuperset(between[:1] or [""])
            ):
                return None  # "above the price of $5" says which price it is
            is_owned = any(word.endswith(("'", *roles["genitive-end"])) for word in between)
            is_led = not between or between[0] in roles["determiner"] | roles["own"] | roles["one"] or is_owned
            return found if is_led or roles["foreteller"].issuperset(between) else None
        word = _OWNER.search(led)
        if word is None:
            return None
        between.insert(0, word[0])
        led = led[: word.start()].rstrip(" \n")
    return None
