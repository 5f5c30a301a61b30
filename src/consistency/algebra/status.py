"""Whether a sentence reports a fact, plans it, asks for it or denies it.

The words that say so stand in the list of statuses of a language. A sentence is cut at commas and
semicolons; in each piece the first such word decides, and a piece without one takes the status of its neighbour.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from consistency.late import LatePattern
from consistency.lexicons import any_of, by_role, rows, with_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Status: TypeAlias = Literal["done", "planned", "requested", "negated"]

_ROWS = rows("statuses")

_FRAGMENTS = {"be": any_of(with_role("claims", "be"))}
_FRAGMENTS |= {name: expression for role, name, expression in _ROWS if role == "fragment"}
_FRAGMENTS |= {
    name: any_of(word for role, named, word in _ROWS if (role, named) == ("denial-taken-back", name))
    for name in ("comfort", "mere")
}


def _expression(role: str, name: str) -> str:
    """An expression of the list, its fragments filled in."""
    written = next(expression for kind, called, expression in _ROWS if (kind, called) == (role, name))
    for fragment, expression in _FRAGMENTS.items():
        written = written.replace(f"{{{fragment}}}", expression)
    return written


def _words(role: str) -> frozenset[str]:
    return frozenset(word for kind, _, word in _ROWS if kind == role)


_PAST, _NOUN_BEFORE, _SUBORDINATE, _CLAUSE_AFTER = (
    LatePattern(_expression("form", name)) for name in ("past", "noun-before", "subordinate", "clause-after")
)
_CUE = LatePattern(
    "|".join(f"(?P<{name}>{_expression('cue', name)})" for name in ("negated", "requested", "planned", "done", "short"))
)
# How the words begin that open a cue: all other words are passed over quickly.
_BY_LETTER: dict[str, list[str]] = {}
for _stem in sorted(_words("opener")):
    _BY_LETTER.setdefault(_stem[0], []).append(_stem[1:])
_OPENERS = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(_BY_LETTER.items()))
_GATE = LatePattern(rf"\b(?:{_OPENERS})|{_expression('cue', 'short')}")

# "Has not yet ratified", "is no longer a member", "a non-permanent member", "failed to ratify"; but "not only a
# member", and "non-governmental bodies train officials".
DENIAL_REACH = 4
FARTHEST_VERB = 120  # characters behind the sign with which a clause begins
_DENIALS, _BETWEEN, _TAKEN_BACK = (_words(role) for role in ("denial", "denial-between", "denial-taken-back"))
NOT: Final = by_role("statuses")["denial"][0][2]
DENIAL_ENDS: Final = tuple(with_role("statuses", "denial-ending"))
_DENIALS_OF_WORDS = _words("denial-of-words")
_FORBIDDING, _BANNING, _REFUSING = (
    {tuple(words.split()) for words in _words(role)} for role in ("forbidding", "banning", "refusing")
)
_FORBIDDEN_IN = {length: {words for words in _FORBIDDING | _BANNING if len(words) == length} for length in (1, 2)}
_FORBIDDEN_TO = _words("forbidding-to")
_FORBIDDING_VERBS, _PAST_VERBS = with_role("claims", "be"), _words("forbidding-past")
_OR, _ENDING = with_role("words", "or"), _words("forbidding-end")
_AFTER_LIMIT = _FORBIDDING_VERBS | _ENDING
_ORDERS, _ORDERS_FIRST, _ORDER_THROUGH = (_words(role) for role in ("order", "order-first", "order-through"))
_PARTING = (with_role("name_words", "small") | _ENDING) - with_role("claims", "article", "determiner")
ORDER_REACH = 5  # words between a denial and the bound of what is not to be done
OR_REACH = 12  # the same, where an "or" joins the bound to another thing that is not to be done
_DENIALS_OF_VERBS = {tuple(words.split()) for words in _words("denial-of-verb")}
_DENIALS_BESIDE = {tuple(words.split()) for words in _words("denial-beside")} | _DENIALS_OF_VERBS
_LENGTHS_BESIDE, _LENGTHS_OF_VERBS = ({*map(len, kinds)} for kinds in (_DENIALS_BESIDE, _DENIALS_OF_VERBS))

_SIGN = LatePattern(r"[,;:—](?!\d)")
_SIGN_OR_STOP = LatePattern(r"[,;:—.!?](?!\d)")
_WORD = re.compile(r"\w+")
_CLAUSE_VERBS = _words("clause-verb")
_PIECE = re.compile(r"[^,;:]+(?:(?:,(?=\d{3}\b)|:(?=\d))[^,;:]*)*")

# Verbs that open the items of a plan: "Increase the coverage to 95 percent", "Completing the second report".
_IMPERATIVES, _GERUNDS, _AFTER_GERUND = (_words(role) for role in ("imperative", "gerund", "after-gerund"))
_NOUNS = _words("noun")  # "Support for 14 formats"
_OPENING = re.compile(r"[\s\W\d]*(?:\(?[a-z0-9]{1,3}[.)]\s+)?([A-Z][a-z]+)\b(?:\s+(\w+))?")


def statuses_of(sentence: str, places: Iterable[int]) -> list[Status]:
    """What a sentence says of each value at the offsets given."""
    return list(map(status_at(sentence), places))


def status_at(sentence: str) -> Callable[[int], Status]:
    """What a sentence says of the value at an offset; the sentence is read once, however often that is asked."""
    pieces = _pieces(sentence)
    ends = [piece.end for piece in pieces]
    statuses = _resolved(pieces)
    return lambda at: statuses[bisect_right(ends, at)]


def is_denied(before: Sequence[str], *, value: bool = False) -> bool:
    """Whether the words in front of a phrase deny it: one of the last two that count denies, and nothing takes it back.

    Args:
        before: up to ``DENIAL_REACH`` words of the same sentence in front of the phrase, in lower case.
        value: whether the phrase states a value: "no ward with more than 24 beds" limits it, and "no increase" denies.
    """
    said = [word for word in before if word not in _BETWEEN]
    near = said[-2:]
    if not _TAKEN_BACK.isdisjoint(near):
        return False
    if any(map(denies, near)):
        return True
    if not value and before and before[-1] in _DENIALS_OF_WORDS:
        return True
    if any(tuple(said[-length:]) in _DENIALS_BESIDE for length in _LENGTHS_BESIDE):
        return True
    return any(tuple(said[-1 - length : -1]) in _DENIALS_OF_VERBS for length in _LENGTHS_OF_VERBS)


def clause_begun(text: str, start: int, end: int) -> int | None:
    """The offset of the last sign in a stretch behind which a clause with its own verb begins; None without one.

    Args:
        text: the text around.
        start: from where to look.
        end: up to where; the clause goes on behind it.
    """
    signs = [match.start() for match in _SIGN.finditer(text, start, end)]
    if not signs:
        return None
    next_sign = _SIGN_OR_STOP.search(text, end)
    clause = text[signs[-1] : next_sign.start() if next_sign else len(text)]
    words = (word.lower() for word in _WORD.findall(clause[:FARTHEST_VERB]))
    return None if _CLAUSE_VERBS.isdisjoint(words) else signs[-1]


def is_forbidden(behind: Sequence[str], *, counted: bool = False, describes: bool = False) -> bool:
    """Whether the first form of "be" behind a value forbids it: "more than six days in a row are not allowed".

    A clause that begins before it speaks of something else: "more than 300 guests knew that dogs are not allowed". And
    "more than 300 books are banned" or "were not allowed" tells how many were, and so does "40 tonnes are rejected".

    Args:
        behind: words of the same sentence behind the value, in lower case.
        counted: whether the value tells how many, or what part.
        describes: whether it belongs to a noun in front of it: "files over 256 KB are rejected".
    """
    at = next((at for at, word in enumerate(behind) if word in _AFTER_LIMIT), len(behind))
    if at == len(behind) or behind[at] not in _FORBIDDING_VERBS:
        return False
    led = (NOT,) if at and denies(behind[at - 1]) else ()  # "will not be funded"
    said = {(*led, *behind[at + 1 : at + 1 + length]) for length in (1, 2)}
    is_of_now = behind[at] not in _PAST_VERBS
    if not said.isdisjoint(_FORBIDDING):
        return is_of_now or not counted
    is_refused = is_of_now and describes and not said.isdisjoint(_REFUSING)
    return not counted and (is_refused or not said.isdisjoint(_BANNING))


def is_forbidding(before: Sequence[str], *, in_time: bool) -> bool:
    """Whether the words of a clause in front of a bound forbid what is beyond it: "noise is not allowed after".

    Args:
        before: the words from the beginning of the clause to the bound, in lower case.
        in_time: whether the bound is one of time, which may stand farther from them: "not allowed in the park after".
    """
    begun = max(0, len(before) - ORDER_REACH - 2)
    for at in reversed(range(begun, len(before))):
        if length := next((n for n, words in _FORBIDDEN_IN.items() if tuple(before[at : at + n]) in words), 0):
            between = before[at + length :]
            between = between[:-1] if not _ORDER_THROUGH.isdisjoint(between[-1:]) else between
            if len(between) == 2 and between[0] in _FORBIDDEN_TO:
                return True
            return not between or (in_time and len(between) <= ORDER_REACH and _AFTER_LIMIT.isdisjoint(between))
    return False


def is_ordered_not(before: Sequence[str]) -> bool:
    """Whether the words of a clause in front of a bound ask that it be not passed: "do not take it for more than".

    What a report denies is left alone ("did not close for more than a day"), and so is the bound of something else that
    a preposition or a conjunction begins ("do not drive in winds above 80 km/h", "do not stop if it is above 5").

    Args:
        before: the words from the beginning of the clause to the bound, in lower case.
    """
    at = next((at for at in reversed(range(len(before))) if denies(before[at])), None)
    if at is None:
        return False
    led, between = before[:at], before[at + 1 :]
    if not _OR.isdisjoint(between[-1:]) and len(between) <= OR_REACH and _ENDING.isdisjoint(between):
        between = ()  # "do not use it after a month or more than 3 times"
    between = between[:-1] if not _ORDER_THROUGH.isdisjoint(between[-1:]) else between
    if len(between) > ORDER_REACH or not _PARTING.isdisjoint(between):
        return False
    asking = without_denial(before[at]) or "".join(led[-1:])
    is_first = _ORDERS_FIRST.issuperset(led) and not _ORDERS_FIRST.isdisjoint((asking, before[at]))
    return is_first or not _ORDERS.isdisjoint((asking, before[at]))


def denies(word: str) -> bool:
    """Whether a word denies by itself or by its ending."""
    return word in _DENIALS or word.endswith(DENIAL_ENDS)


def behind_denial(words: Sequence[str]) -> Sequence[str] | None:
    """The words behind the last denial among some, "not" or "no longer"; None where nothing denies."""
    ends = [at + 1 for at, word in enumerate(words) if denies(word)]
    ends += [
        at + length
        for length in _LENGTHS_OF_VERBS
        for at in range(len(words) - length + 1)
        if tuple(words[at : at + length]) in _DENIALS_OF_VERBS
    ]
    return words[max(ends) :] if ends else None


def without_denial(word: str) -> str:
    """A word without the ending that denies; "" for one that has none."""
    return next((word.removesuffix(end) for end in DENIAL_ENDS if word.endswith(end)), "")


class _Piece(NamedTuple):
    """What stands between two commas: where, its status if a word gives it one, and whether it is a main clause."""

    start: int
    end: int
    status: Status | None
    is_subordinate: bool


def _pieces(sentence: str) -> tuple[_Piece, ...]:
    """The sentence cut at its commas; an item of a plan has one status for all of it."""
    lower = sentence.lower()
    if len(lower) != len(sentence):  # some letters have a longer small form
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in sentence)
    spans = [piece.span() for piece in _PIECE.finditer(lower)]
    statuses = [_status(lower, start, end) for start, end in spans]
    if not any(statuses):
        statuses = [_opening(sentence)] * len(spans)
    return tuple(
        _Piece(start, end, status, _SUBORDINATE.match(lower, start) is not None)
        for (start, end), status in zip(spans, statuses, strict=True)
    )


def _resolved(pieces: Sequence[_Piece]) -> list[Status]:
    """The status of each piece: its own, else that of the main piece before it, else of the next that has one.

    One more follows for what stands behind the last piece.
    """
    resolved: list[Status] = []
    following: Status = "done"
    after: list[Status] = []
    for piece in reversed(pieces):
        following = piece.status or following
        after.append(following)
    before: Status | None = None
    for piece, following in zip(pieces, reversed(after), strict=True):
        resolved.append(piece.status or before or following)
        if piece.status and not piece.is_subordinate:
            before = piece.status
    return [*resolved, before or "done"]


def _status(lower: str, start: int, end: int) -> Status | None:
    """The status that the first deciding word of one piece gives, None where there is none."""
    for place in _GATE.finditer(lower, start, end):
        cue = _CUE.match(lower, place.start(), end)
        if cue is None:
            continue
        if cue["negated"]:
            return "negated"
        if cue["done"]:
            return "done"
        if cue["short"] or not _is_noun(lower, start, cue):
            return "requested" if cue["requested"] else "planned"
    return "done" if _PAST.search(lower, start, end) else None


def _is_noun(lower: str, start: int, cue: re.Match[str]) -> bool:
    """Whether a cue of one word, "will" or "request", stands as a noun after the words from ``start`` on."""
    return " " not in cue[0] and bool(_NOUN_BEFORE.search(lower, max(start, cue.start() - 24), cue.start()))


def _opening(sentence: str) -> Status | None:
    """``planned`` for an item of a plan, which opens with a verb and has no subject."""
    first = _OPENING.match(sentence)
    if first is None:
        return None
    word, following = first[1].lower(), (first[2] or "").lower()
    if (word in _IMPERATIVES and f"{word} {following}" not in _NOUNS) or (
        word in _GERUNDS and following in _AFTER_GERUND and not _CLAUSE_AFTER.search(sentence)
    ):
        return "planned"
    return None
