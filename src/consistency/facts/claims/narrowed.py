"""Finds the words beside a claim that narrow it: "unless you book", "for members only", "except on Mondays"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.facts.claims.conditions import SOLELY, condition_end, condition_mark
from consistency.facts.claims.manner import PARTLY
from consistency.facts.claims.marks import LONGEST, begun_by, claim_words, first_words, is_number
from consistency.facts.claims.recurring import may_recur, recurring
from consistency.facts.claims.run_on import LONGEST_NOUN
from consistency.facts.claims.scope import (
    LONGEST_SCOPE,
    NOW,
    is_embracing,
    is_year,
    named_behind,
    of_some,
    reserved,
    scope_mark,
    scoped,
)
from consistency.facts.fillers.articles import ANY_TIMES
from consistency.facts.words.classes import MONTHS
from consistency.facts.words.inflected import looks_plural
from consistency.facts.words.verbs import infinitives
from consistency.lexicons import rows, with_role
from consistency.model.fact import LIMITED

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from consistency.facts.claims.scope import Scope

EXCEPTION_REACH: Final = 6
"""How many words behind a claim are searched for words that narrow it."""
CLAUSE_ENDS: Final = frozenset(";:—")
_BEHIND: Final = (
    "unlimited", "behind", "habit", "whenever", "bounding", "until", "limiting", "coordinating", "scope", "ranging",
    "within-year", "relative", "closing", "from",
)  # fmt: skip
"""The roles of words behind a claim that may narrow it."""
_FRONT: Final = first_words("front", "habit", "condition", "unlimited", "until", "from", "limiting", "scope")
"""The first words of phrases that narrow the claim behind them."""
SUBJECT_REACH: Final = 3
"""How many words behind "and" are searched for the verb of another clause."""
_DATED = MONTHS | first_words("dated")
_ORDERED = claim_words("foremost").keys() | {(word,) for word, *_ in rows("ordinals")}
_ENDS_RANGE = first_words("ranging-to") - first_words("coordinating")
_AND = with_role("words", "and")
LONGEST_DATE: Final = 4
"""How many words a date may have, plus one."""
_BEFORE_NUMBER: Final = 2
"""How many words may be between "for" and a number of days: "for the first 30 days", "for up to a year"."""


class Placed(NamedTuple):
    """A claim in its sentence.

    Attributes:
        words: the sentence.
        first: the first word of the claim, or the verb in front if it has none.
        last: its last word.
        breaks: the signs of the sentence, by the index of the word in front of each.
        is_of_now: whether the claim says what is always so.
        scope: what of all that it is said of narrows it.
        is_name: whether the word at a place is written as a name.
    """

    words: tuple[str, ...]
    first: int
    last: int
    breaks: Mapping[int, str]
    is_of_now: bool
    scope: Scope
    is_name: Callable[[int], bool]


def narrowed_in_front(claim: Placed, pieces: Sequence[tuple[int, int]]) -> set[str]:
    """The marks that the clauses and phrases in front of a claim give it.

    Args:
        claim: the claim.
        pieces: the spans of words in front of it, cut at commas; the claim follows the last.
    """
    words, is_of_now = claim.words, claim.is_of_now
    marks = set[str]()
    for number, (begin, end) in enumerate(pieces):
        said = _without_joint(words[begin:end])
        if not said or said[0] not in _FRONT:
            continue
        behind = pieces[number + 1 :]
        if not behind and not first_words("subordinator").isdisjoint(said):  # "not everyone knows that entry is free"
            continue
        roles = ["front", *(["condition"] if behind and _is_one_clause(words, behind) else [])]
        roles += ["habit"] if is_of_now and _is_set_in_front(said, is_last=not behind) else []
        if begun_by(said, "unlimited") is None:
            told = _marked(words, (end - 1,), end - len(said), roles) or set()
            if not told and claim.scope and len(behind) and len(said) <= 1 + LONGEST_SCOPE:
                told |= {scoped(words, (end - 1,), end - len(said), claim.scope, claim.is_name)} - {""}
            marks |= told
            marks |= {_dated(words, (end - 1,), end - len(said), is_of_now=is_of_now)}
            if not behind and said[:1] in claim_words("limiting"):  # "only the first entry is free"
                marks.add(SOLELY)
    return marks - {""}


def _is_set_in_front(said: tuple[str, ...], *, is_last: bool) -> bool:
    """Whether a piece in front of a claim is a phrase of its own: no comma parts "in winter" from "entry is free"."""
    found = begun_by(said, "habit")
    return found is not None and (not is_last or found[1] == len(said))


def _is_one_clause(words: tuple[str, ...], behind: Sequence[tuple[int, int]]) -> bool:
    """Whether the words behind a condition are one clause with the claim, with no other clause joined to it."""
    return not any((words[begin],) in claim_words("joining") for begin, end in behind if begin < end)


def _without_joint(piece: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a piece without the word that joins it to the piece before."""
    return piece[1:] if piece[:1] in claim_words("joining") else piece


def narrowed_behind(claim: Placed) -> set[str]:
    """The marks that the words soon behind a claim give it, in its clause."""
    words, breaks, last = claim.words, claim.breaks, claim.last
    marks = set[str]()
    keys = first_words(*_BEHIND)
    reach = chained = passed = last + 1
    for place in range(last + 1, min(last + 1 + EXCEPTION_REACH, len(words))):
        if breaks.get(place - 1, "") in CLAUSE_ENDS:
            break
        trailing = begun_by(words[place : place + LONGEST], "trailing") if place == reach else None
        reach += trailing[1] if trailing else (words[place],) in claim_words("limiting") and place == reach
        if words[place] not in keys or place < passed:
            continue
        rest = words[place : place + LONGEST]
        if begun_by(rest, "unlimited") is not None:
            break
        begun = _marks_behind(words, breaks, place, is_of_now=claim.is_of_now)
        told = begun or _of_what(claim, place, is_beside=place in (reach, chained))
        marks |= told
        if (words[place],) in claim_words("scope"):
            chained = _behind_named(words, breaks, place, is_told=bool(told), otherwise=chained)
        limit = _limit(claim, place, is_beside=place in (reach, chained))
        marks |= {limit}
        if any(mark.startswith(LIMITED) for mark in (limit, *(begun or ()))):
            passed = condition_end(words, breaks, place + 1)  # "except on Mondays"
        if begun is None and _begins_clause(rest):
            break
    return marks


def _behind_named(words: Sequence[str], breaks: Container[int], place: int, *, is_told: bool, otherwise: int) -> int:
    """Where the words of a preposition end: "free for members on Mondays", "to those under 12"."""
    if is_told:
        return 1 + max(named_behind(words, breaks, place), default=place)
    found = begun_by(words[place + 1 : place + LONGEST], "unscoped")
    return place + 1 + found[1] if found and "group" in found[0] else otherwise


def _of_what(claim: Placed, place: int, *, is_beside: bool) -> set[str]:
    """The mark of a preposition behind a claim: for whom or what, when each year or day, or for whom alone it holds."""
    words, breaks = claim.words, claim.breaks
    mark = ""
    if is_beside and claim.scope and breaks.keys().isdisjoint(range(claim.last, place)):
        mark = scoped(words, breaks, place, claim.scope, claim.is_name)
    mark = mark or (of_some(words, breaks, place) if is_beside else "")
    if not mark and is_beside and may_recur(words[claim.first : claim.last]):
        mark = recurring(words, breaks, place)
    if not mark and (is_beside or place - 1 in breaks):
        mark = reserved(words, breaks, place)
    return {mark} - {""}


def _limit(claim: Placed, place: int, *, is_beside: bool) -> str:
    """The mark of a date, a time, a number or "only" at a place behind a claim that limits it; "" where none does."""
    words, breaks, last, is_of_now = claim.words, claim.breaks, claim.last, claim.is_of_now
    if dated := _dated(words, breaks, place, is_of_now=is_of_now):
        return dated
    is_last = place in breaks or place + 1 == len(words)
    if is_last and claim.scope in ("asked", "state") and (words[place],) in claim_words("closing"):
        return f"{LIMITED}:{words[place]}"  # "members may vote once"
    if is_of_now and _is_for_a_time(words[place : place + LONGEST]):
        return condition_mark(LIMITED, words, breaks, place)
    if is_beside and (bounded := _bounded(claim, place, is_of_many=looks_plural(words[last]))):
        return bounded
    if is_of_now and place == last + 1 and _is_some_of_many(words, last, breaks):
        return condition_mark(f"{LIMITED}:that", words, breaks, place)
    is_denied = (words[place - 1],) in claim_words("denial")  # "not only"
    return SOLELY if not is_denied and _is_limiting(words, place, last, breaks, is_habit=is_of_now) else ""


def _is_some_of_many(words: Sequence[str], last: int, breaks: Mapping[int, str]) -> bool:
    """Whether a clause behind the last noun of a claim limits it to some of many: "covers cars that burn oil"."""
    if (words[last + 1],) not in claim_words("relative") or last in breaks:
        return False
    is_any = not first_words("article").isdisjoint(words[max(0, last - LONGEST_NOUN) : last])
    return is_any or looks_plural(words[last])


def _marks_behind(words: Sequence[str], breaks: Mapping[int, str], place: int, *, is_of_now: bool) -> set[str] | None:
    """The marks of the rows that begin at a place behind a claim; None if none does."""
    whenever = ["whenever"] if place - 1 not in breaks else []  # "free in May, when roses bloom"
    return _marked(words, breaks, place, ["behind", *(["habit", *whenever] if is_of_now else [])])


def _marked(words: Sequence[str], breaks: Container[int], place: int, roles: Iterable[str]) -> set[str] | None:
    """The marks of the rows of some roles that begin at a place, with the words they name; None if none does."""
    found = [said for role in roles if (said := begun_by(words[place : place + LONGEST], role))]
    return {_named(mark, words, breaks, place, length) for marks, length in found for mark in marks} if found else None


def _named(mark: str, words: Sequence[str], breaks: Container[int], place: int, length: int) -> str:
    """The mark of a row that begins at a place, with the words it names there."""
    if mark == PARTLY and is_embracing(words, place):
        return ""
    if mark == PARTLY:
        return scope_mark(words, breaks, place) or condition_mark(mark, words, breaks, place)
    if mark == LIMITED:
        return condition_mark(mark, words[: place + length], breaks, place)
    return condition_mark(mark, words, breaks, place, length) if mark.startswith(LIMITED) else mark


def _is_limiting(words: tuple[str, ...], place: int, last: int, breaks: Mapping[int, str], *, is_habit: bool) -> bool:
    """Whether an "only" behind a claim belongs to it: right behind, last, or in front of "for".

    What was done "only after a debate" was done.
    """
    if (words[place],) not in claim_words("limiting"):
        return False
    behind = words[place + 1 : place + 2]
    if behind in claim_words("limiting-when"):
        return is_habit
    return place == last + 1 or place + 1 == len(words) or place in breaks or behind in claim_words("limiting-before")


def _begins_clause(words: Sequence[str]) -> bool:
    """Whether words join another clause to the claim: "and", and soon a verb or a subject of its own."""
    if begun_by(words, "coordinating") is None:
        return False
    behind = words[1 : 1 + SUBJECT_REACH]
    return words[0] not in _AND or any(
        (word,) in claim_words("subject") or infinitives(word) or word in NOW for word in behind
    )


def _dated(words: Sequence[str], breaks: Container[int], at: int, *, is_of_now: bool) -> str:
    """The mark of "until" or "from" with a date at a place; "" if there is none."""
    roles = ("until", "from") if is_of_now else ("until",)
    found = next(filter(None, (begun_by(words[at : at + LONGEST], role) for role in roles)), None)
    if found is None:
        return ""
    (mark,), length = found
    behind = words[at + length : at + length + LONGEST_DATE]
    if "from" in mark and not _ENDS_RANGE.isdisjoint(behind):
        return ""  # "from 2024 to 2026"
    is_dated = any(word in _DATED or is_year(word) for word in behind[:2])
    return condition_mark(mark, words, breaks, at, length) if is_dated else ""


def _is_for_a_time(words: Sequence[str]) -> bool:
    """Whether words begin with "for" and a length of time, or with the first of many.

    "Free for 30 days", "free for the first two weeks", "free for the first 100 guests".
    """
    if (words[0],) not in claim_words("lasting"):
        return False
    for place in range(1, min(_BEFORE_NUMBER + 2, len(words) - 1)):
        is_of_first, is_time = (words[place - 1],) in claim_words("foremost"), words[place + 1] in ANY_TIMES
        if is_number(words[place]):
            return is_time or is_of_first
        if is_time and (words[place],) in claim_words("foremost"):
            return True
    return False


def _bounded(claim: Placed, place: int, *, is_of_many: bool) -> str:
    """The mark of a limit and a number at a place: "after 6 p.m.", "up to 24 hours before", "adults over 65"."""
    words = claim.words
    found = begun_by(words[place : place + LONGEST], "bounding")
    if found is None or not (claim.is_of_now or (is_of_many and "many" in found[0])):
        return ""
    at = place + found[1]
    is_first = first_words("definite").issuperset(words[at : at + 1]) and words[at + 1 : at + 2] in _ORDERED
    if not (is_first or any(map(is_number, words[at : at + 1]))):
        return ""
    end = next((end for end in range(at, len(words)) if (words[end],) in claim_words("scope")), len(words))
    mark = next((mark for mark in found[0] if mark.startswith(LIMITED)), f"{LIMITED}:{words[place]}")
    return condition_mark(mark, words[:end], claim.breaks, place, found[1])
