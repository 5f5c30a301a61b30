"""The words in front of a number that limit it. They are looked for from the number, backwards."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.late import LatePattern
from consistency.mentions.fold import AT_LEAST, AT_MOST, MONEY, MONEY_SIGNS, NEAR
from consistency.mentions.pieces import SPACES
from consistency.model.reading import OPPOSITE

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon
    from consistency.mentions.source import SourceText
    from consistency.model.reading import Bound

WINDOW: Final = 90
MOST_BETWEEN: Final = 6
"""Words between "no" and the bound of what it denies."""
REACH: Final = 50
PHRASE: Final = 40
"""Characters of the longest words that stand between a bound and its number."""
LONGEST: Final = 5
"""The most words in a hedge."""
_ALL_LENGTHS: Final = tuple(range(LONGEST, 0, -1))

OPENING: Final = "(\"'[{\x97\x96"
_SYMBOL = LatePattern(rf"[<>=~±{NEAR}{AT_LEAST}{AT_MOST}]++\Z")
_SUFFIX = re.compile(r"(?<![a-z'])[a-z']++\.?\Z")
_GLUED = re.compile(r"(?:[a-z\d]-|\d)\Z")
"""In front of what is no word of its own: "a two-under 70", "5C. One"."""
_SYMBOLS = str.maketrans({AT_LEAST: "≥", AT_MOST: "≤", NEAR: "≈"})
_OWNER = re.compile(r"(?<![^ \n])[a-z'-]{1,20}\Z")
MOST_OF_CARRIER: Final = 5
"""The most words between a bound and the line that it tells of, and one more."""
_WORD = re.compile(r"[a-z']++\Z")
_LETTERS: Final = f"{ascii_lowercase}'"
_LONGEST_NEGATION: Final = 20
_LARGE = LatePattern(
    rf"[$£¥{MONEY}] ?\d[\d,]*+(?:\.\d+)?|\d{{1,3}}(?:,\d{{3}})++(?!\d|\.\d)|"
    rf"\d+(?:\.\d+)?(?:%| ?(?:° ?[cf]?|degrees|[cf](?![a-z\d]))|(?P<plain>))"
)
"""An amount of money, a share, a temperature, thousands; or a number that a scale must follow."""
_LEVEL = LatePattern(r"[^ \n]{1,20}(?: [a-z]{1,12}){0,3}? (to)(?![a-z])")
"""An amount in front of another level."""
_CLAUSE = re.compile(r"[.,;:!?()\x96\x97]")


class BoundWords(NamedTuple):
    """A bound and the far end of its words: where they begin when in front, where they end when behind."""

    kind: Bound
    place: int


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
    found = _ends_with(lexicon, window) or (_ends_with(lexicon, window, age=True) if age else None)
    found = found or _without_hedge(source, window, at)
    if found is None or _is_motion(lexicon, window, found[1]):
        return None
    kind, begin = found
    if (
        begin + floor
        and source.folded[floor + begin - 1] not in SPACES
        and _GLUED.search(source.folded, max(0, floor + begin - 2), floor + begin)
    ):
        return None
    if kind in ("about", "exact", "nearly"):
        outer = _ends_with(lexicon, window[:begin].rstrip(" \n"))
        if outer and outer[0] in OPPOSITE:
            kind, begin = outer
    if kind not in OPPOSITE:
        return BoundWords(kind, floor + begin)
    led = window[:begin].rstrip(" \n")
    negated = _negation(lexicon, led)
    if negated is not None:
        return BoundWords(OPPOSITE[kind], floor + negated)
    is_cut, is_price = at - WINDOW == floor, source.folded[at] in MONEY_SIGNS
    is_denied = _is_of_nobody(lexicon, led, is_cut=is_cut, is_price=is_price)
    return BoundWords(OPPOSITE[kind] if is_denied else kind, floor + begin)


def _without_hedge(source: SourceText, window: str, at: int) -> tuple[Bound, int] | None:
    """The bound of a window that ends with no hedge."""
    last = window[window.rfind(" ") + 1 :]
    word = last if last.isalpha() else source.preceding_word(at)
    return _across(source, window, at, word) or _passed(source, window, at, word) or _priced(source, window, at)


def _across(source: SourceText, window: str, at: int, word: str) -> tuple[Bound, int] | None:
    """A hedge that words part from the number, the last of which is given, and where it begins.

    "Above the red line of 5", "at least another 5", "above the 5 percent mark", "capping prices at 5".
    """
    lexicon, grammar = source.lexicon, source.grammar
    if window.endswith(grammar.hints.of):
        carrier = grammar.carrier.search(window, max(0, len(window) - PHRASE))
        return _carried(lexicon, window[: carrier.start()].rstrip(" \n")) if carrier else None
    if word not in grammar.hints.across:
        return None
    if word in lexicon.roles["one"]:
        led = window[: -len(word)].rstrip(" \n")
        found = _limit(lexicon, led)
        if found and led[found[1]].isalpha() and led[found[1] :] not in lexicon.roles["place-word"]:
            return found  # "almost a 5 percent drop"; "a row over a 5 percent rise" limits nothing
    near = max(0, len(window) - PHRASE)
    between = grammar.between_bound.search(window, near) if word in grammar.hints.between else None
    if between:
        found = _limit(lexicon, window[: between.start()])
        vague = found is not None and found[0] in ("above", "below", "at-most")
        return None if vague and between["next"] else found  # "over the next 5 years" is no bound
    if word in lexicon.roles["at"]:
        capping = grammar.capping.search(window)
        return ("at-most", capping.start()) if capping else None
    if word not in grammar.hints.articles or not grammar.mark.match(source.folded, at):
        return None
    return _beyond(source, window[: -len(word)])


def _passed(source: SourceText, window: str, at: int, word: str) -> tuple[Bound, int] | None:
    """As in "the toll crossed 23,000 on Friday", "it passed $1 trillion": a large amount with no thing behind it."""
    if word not in source.lexicon.roles["passed"] or not window.endswith(word):
        return None
    amount = _LARGE.match(source.folded, at)
    if amount is None:
        return None
    scale = source.grammar.scale.match(source.folded, amount.end())
    if scale is None and amount["plain"] is not None:
        return None
    end = scale.end() if scale else amount.end()
    following, roles = source.spaced_word(end), source.lexicon.roles
    if following in roles["handed"]:
        return None  # "passed $5 to him", "walked past 5,000 of them"
    is_free = source.grammar.clause_end.match(source.folded, end) or following in source.lexicon.stopwords
    return ("above", len(window) - len(word)) if is_free else None


def _priced(source: SourceText, window: str, at: int) -> tuple[Bound, int] | None:
    """As in "rooms from $90", "fares start at €15": the least price."""
    roles = source.lexicon.roles
    if source.folded[at] not in MONEY_SIGNS or not window.endswith(tuple(roles["from"] | roles["at"])):
        return None
    words = window.split()
    is_price = len(words) > 1 and (
        (words[-1] in roles["from"] and words[-2] in roles["priced"])
        or (words[-1] in roles["at"] and words[-2] in roles["start-of-price"])
    )
    level = _LEVEL.match(source.folded, at)
    is_price = is_price and not (level and level[1] in roles["range"])  # "raise the fee from $12 to $14"
    return ("at-least", len(window) - len(words[-1])) if is_price else None


def bound_at_mark(source: SourceText, at: int, end: int, floor: int) -> BoundWords | None:
    """The bound of a number that a mark stands behind, words between them: "above the key 7,000 mark".

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
    named = source.grammar.before_named_mark.search(window) or source.grammar.before_mark.search(window)
    found = _beyond(source, window[: named.start()]) if named else None
    return BoundWords(found[0], floor + found[1]) if found else None


def _beyond(source: SourceText, window: str) -> tuple[Bound, int] | None:
    """The bound of a mark that stands behind a window: "passed", "above"."""
    passed = source.grammar.passing.search(window)
    return ("above", passed.start()) if passed else _limit(source.lexicon, window)


def _carried(lexicon: Lexicon, led: str) -> tuple[Bound, int] | None:
    """The hedge of a line that a number tells, words between them: "above the red", "below analysts'", "over city"."""
    between: list[str] = []
    roles = lexicon.roles
    for _ in range(MOST_OF_CARRIER):
        found = _limit(lexicon, led)
        if found:
            is_owned = any(word.endswith(("'", "'s")) for word in between)
            is_led = not between or between[0] in roles["determiner"] | roles["own"] | roles["one"] or is_owned
            return found if is_led or roles["foreteller"].issuperset(between) else None
        word = _OWNER.search(led)
        if word is None:
            return None
        between.insert(0, word[0])
        led = led[: word.start()].rstrip(" \n")
    return None


def _limit(lexicon: Lexicon, window: str) -> tuple[Bound, int] | None:
    """The hedge at the end of a window, unless it leaves a number exact."""
    found = _ends_with(lexicon, window.rstrip(" \n"))
    return None if found is None or found[0] == "exact" else found


def _is_motion(lexicon: Lexicon, window: str, begin: int) -> bool:
    """Whether words that look like a hedge tell where something went: "edged up to 5 percent"."""
    if not window.endswith(tuple(lexicon.roles["motion"]), begin):
        return False
    words = window[:begin].split()[-2:]
    if not words or words[-1] not in lexicon.roles["motion-verb"]:
        return False
    return words[-1] not in lexicon.roles["back"] or words[0] not in lexicon.roles["brings-back"]


def _ends_with(lexicon: Lexicon, window: str, *, age: bool = False) -> tuple[Bound, int] | None:
    """The longest hedge, or the longest one for ages, at the end of a window, and where it begins."""
    hedges, lengths = lexicon.for_age if age else lexicon.before, _lengths(lexicon, age)
    last = window[window.rfind(" ") + 1 :]
    if last.isalpha() and last not in lengths:
        return None
    words = window[-REACH:].split()[-LONGEST:]
    if not words:
        return None
    if words[-1][0] in OPENING:
        counts = _ALL_LENGTHS
    else:
        pair = f"{words[-2].lstrip(OPENING)} {words[-1]}" if len(words) > 1 else ""
        counts = lengths.get(pair) or lengths.get(words[-1], ())
    for count in counts:
        if count > len(words):
            continue
        phrase = words[-count:]
        phrase[0] = phrase[0].lstrip(OPENING)
        hedge = hedges.get(" ".join(phrase))
        if hedge:
            begin = len(window)
            for word in reversed(phrase):
                begin = window.rfind(word, 0, begin)
            return hedge, begin
    if words[-1].isalpha():
        return None
    match = _SYMBOL.search(window, max(0, len(window) - 3)) or _SUFFIX.search(window, max(0, len(window) - 20))
    known = hedges.get(match[0].translate(_SYMBOLS)) if match else None
    return (known, match.start()) if match and known else None


@lru_cache(maxsize=16)
def _lengths(lexicon: Lexicon, age: bool) -> dict[str, tuple[int, ...]]:  # noqa: FBT001 - a key of the cache
    """How many words the hedges have that stand in front of a number, by their last word or two, the most first."""
    lengths: dict[str, set[int]] = {}
    phrases = [hedge.split() for hedge in (lexicon.for_age if age else lexicon.before)]
    for words in phrases:
        lengths.setdefault(words[-1], set()).update({1} & {len(words)})
    for words in phrases:
        if len(words) > 1:
            lengths.setdefault(" ".join(words[-2:]), set(lengths[words[-1]])).add(len(words))
    return {last: tuple(sorted(counts, reverse=True)) for last, counts in lengths.items()}


@lru_cache(maxsize=8)
def _nobody(lexicon: Lexicon) -> tuple[str, ...]:
    """The words of nobody, each with the gap behind it."""
    return tuple(f"{word} " for word in lexicon.roles["nobody"])


def _negation(lexicon: Lexicon, window: str) -> int | None:
    """Where a negation in front of a bound begins; auxiliaries may stand between."""
    end = len(window)
    for _ in range(3):
        near = window[max(0, end - _LONGEST_NEGATION) : end]
        word = near[len(near.rstrip(_LETTERS)) :]
        if word in lexicon.roles["negation"] or word.endswith("n't"):
            return end - len(word)
        if word not in lexicon.roles["auxiliary"]:
            return None
        end = len(window[: end - len(word)].rstrip(" \n"))
    return None


def _is_of_nobody(lexicon: Lexicon, led: str, *, is_cut: bool, is_price: bool) -> bool:
    """Whether the clause in front of a bound says it of nobody: "no ward had more than 24", "none of them is above 5".

    Args:
        lexicon: the lists of words.
        led: the words in front of the bound.
        is_cut: whether they may begin inside a clause.
        is_price: whether the bound is one of money, for which things are sold.
    """
    roles = lexicon.roles
    if not any(map(led.__contains__, _nobody(lexicon))):
        return False
    clause = _CLAUSE.split(led)
    words = clause[-1].split()
    if words and words[-1] in roles["adverbial"] and not (is_price and words[-1] in roles["price-lead"]):
        return False  # "no rain fell for more than 3 weeks"
    for at in range(max(0, len(words) - MOST_BETWEEN - 1), len(words) - 1):
        if words[at] in roles["nobody"]:
            opens = words[at - 1] in roles["clause-opening"] if at else len(clause) > 1 or not is_cut
            return opens and words[at + 1] not in roles["turn-with-no"]
    return False
