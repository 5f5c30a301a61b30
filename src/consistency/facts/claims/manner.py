"""Reads the words in front of a claim and inside it that deny it, weaken it, or put it at another time.

"Is not always free" is free at some times, "may be free" is free perhaps, and "will be free" is free on a later day.
Such words are taken out of a sentence before a claim is looked for; then they give its manner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.algebra.status import DENIAL_ENDS, NOT, without_denial
from consistency.facts.claims.marks import BARE_BE, FORMS_OF_BE, claim_words, first_words
from consistency.facts.words.inflected import looks_plural
from consistency.facts.words.verbs import infinitives, of_participle

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

WHOLE: Final = "whole"
"""The mark of words that weaken nothing themselves, but whose denial does."""
PARTLY: Final = "partly"
SHARING_REACH: Final = 4
"""How many words in front of a joined verb are searched for the first verb."""
BARE: Final = "bare"
"""The mark of a denial that an infinitive follows: "failed to open"."""
ALLOWED: Final = "allowed"
"""The mark of a permission, beside that of a possibility: "may", and not "might"."""
ABLE: Final = "able"
"""The mark of "can", beside that of a possibility: what "cannot" be is not, but what "may not" be may yet be."""
PERFECT_REACH: Final = 4
"""How many words behind "has" are searched for its participle."""
REQUIRED, OPTIONAL, REPORTED, POSSIBLE, WANTED = "required", "optional", "reported", "possible", "wanted"
_CONTRACTED = {words[0]: pair for words, pair in claim_words("contracted").items()}
_AT = attrgetter("at")


class Qualifier(NamedTuple):
    """Words that change how a claim is meant, such as "not", "usually", "may" and "has".

    Attributes:
        first, stop: the index of the first word, and the index behind the last.
        at: how many words of the sentence in front are no qualifiers: the index in the stripped sentence.
        role: denial, adverb, auxiliary or perfect.
        marks: how they weaken the claim.
    """

    first: int
    stop: int
    at: int
    role: str
    marks: tuple[str, ...]

    @property
    def is_auxiliary(self) -> bool:
        """Whether it can only belong to a verb."""
        return self.role in ("auxiliary", "perfect") or BARE in self.marks

    @property
    def is_timeless(self) -> bool:
        """Whether the verb behind it is about both past and present: what "has been free" was free, and is."""
        return self.role == "perfect" and not self.marks


class Stripped(NamedTuple):
    """A sentence without its qualifiers: its words, the index of each in the sentence, and the qualifiers."""

    words: tuple[str, ...]
    places: tuple[int, ...]
    qualifiers: tuple[Qualifier, ...]

    def around(self, at: int, length: int) -> list[Qualifier]:
        """The qualifiers among some words and right in front of them."""
        first = bisect_left(self.qualifiers, at, key=_AT)
        return list(self.qualifiers[first : bisect_left(self.qualifiers, at + length, key=_AT)])

    def shared(self, at: int) -> list[Qualifier]:
        """The qualifiers of a first verb that also belong to a verb joined to it: "does not sell or share"."""
        word = self.words[at]
        is_bare = word in BARE_BE or not (word in FORMS_OF_BE or looks_plural(word) or infinitives(word))
        if not (at and is_bare and (self.words[at - 1],) in claim_words("sharing")):
            return []
        beyond = (other for other in range(at - 2, max(-1, at - 2 - SHARING_REACH), -1))
        groups = (self.around(other, 1) for other in beyond)
        return next((group for group in groups if any(q.is_auxiliary for q in group)), [])


class Manner(NamedTuple):
    """How a claim is meant: whether it is denied, and how it is weakened.

    Attributes:
        is_denied: whether its words are denied.
        marks: how it is weakened; none for a plain claim.
        is_permitted: whether it is a permission; with a denial, a prohibition.
        is_impossible: whether it is about what cannot be.
    """

    is_denied: bool = False
    marks: frozenset[str] = frozenset()
    is_permitted: bool = False
    is_impossible: bool = False

    @property
    def forbids(self) -> bool:
        """Whether it is a prohibition."""
        return self.is_denied and REQUIRED in self.marks


@cache
def _by_begin() -> dict[tuple[str, ...], list[tuple[tuple[str, ...], str, tuple[str, ...]]]]:
    """The qualifiers by their first two words, or by their only one; the longest first."""
    found = defaultdict(list)
    for role in ("denial", "adverb", "auxiliary", "perfect"):
        for words, marks in claim_words(role).items():
            found[words[:2]].append((words, role, marks))
    return {begin: sorted(kinds, key=lambda kind: -len(kind[0])) for begin, kinds in found.items()}


def _apart(words: tuple[str, ...]) -> tuple[tuple[str, ...], Sequence[int]]:
    """The words, and the index of each; a contracted denial becomes two words with one index."""
    if not any(map("".join(words).__contains__, DENIAL_ENDS)) and _CONTRACTED.keys().isdisjoint(words):  # as a rule
        return words, range(len(words))
    pieces: list[tuple[str, int]] = []
    for place, word in enumerate(words):
        if word.endswith(DENIAL_ENDS) or word in _CONTRACTED:
            pieces += [(piece, place) for piece in _CONTRACTED.get(word, (without_denial(word), NOT))]
        else:
            pieces.append((word, place))
    return tuple(word for word, _ in pieces), [place for _, place in pieces]


@lru_cache(maxsize=64)  # many phrases ask for the same sentences
def stripped(words: tuple[str, ...]) -> Stripped:
    """A sentence without its qualifiers."""
    opening = first_words("denial", "adverb", "auxiliary", "perfect")
    said, places = _apart(words)
    left: list[int] = []
    found: list[Qualifier] = []
    begin = 0
    for at in [at for at, word in enumerate(said) if word in opening]:
        if at >= begin and (begun := _begun(said, at)):
            stop, role, marks = begun
            left += range(begin, at)
            found.append(Qualifier(places[at], places[stop - 1] + 1, len(left), role, marks))
            begin = stop
    left += range(begin, len(said))
    return Stripped(tuple(map(said.__getitem__, left)), tuple(map(places.__getitem__, left)), tuple(found))


def _begun(words: tuple[str, ...], at: int) -> tuple[int, str, tuple[str, ...]] | None:
    """The longest qualifier that begins at a word: where it ends, its role and its marks; None if there is none."""
    by_begin = _by_begin()
    for kind, role, marks in (*by_begin.get(words[at : at + 2], ()), *by_begin.get(words[at : at + 1], ())):
        stop = at + len(kind)
        if words[at:stop] == kind and (role != "perfect" or _is_before_participle(words, stop)):
            if role == "auxiliary" and len(kind) > 1 and at and (words[at - 1],) in claim_words("nominal"):
                continue  # "the need to register"
            return stop, role, marks
    return None


def _is_before_participle(words: Sequence[str], at: int) -> bool:
    """Whether a participle is at a place, or follows an adverb or two there: "has not yet been"."""
    for word in words[at : at + PERFECT_REACH]:
        if word in FORMS_OF_BE or of_participle(word):
            return True
        if word not in first_words("denial", "adverb"):
            return False
    return False


def manner(qualifiers: Iterable[Qualifier]) -> Manner:
    """The manner that qualifiers give a claim together.

    To deny "always" does not deny the claim: "does not always require", "is not usually free". What "need not" be done
    may be done, and what "must not" be done may not.
    """
    is_denied, marks, standing, able, is_impossible = False, set[str](), None, None, False
    for qualifier in qualifiers:
        is_impossible |= qualifier.role == "denial" and able is not None and able.at == qualifier.at
        able = qualifier if ABLE in qualifier.marks else able
        is_of_part = qualifier.role == "adverb" and bool(qualifier.marks)
        if standing is not None and is_of_part and (standing.stop, standing.at) == (qualifier.first, qualifier.at):
            is_denied = not is_denied
            marks.add(PARTLY)
        elif standing is not None and REQUIRED in qualifier.marks:
            marks.add(OPTIONAL)
        else:
            marks.update(qualifier.marks)
        standing = qualifier if qualifier.role == "denial" else None
        is_denied ^= qualifier.role == "denial"
    return Manner(is_denied, frozenset(marks - {BARE, ALLOWED, ABLE}), ALLOWED in marks, is_denied and is_impossible)


def is_joined(qualifier: Qualifier, others: Sequence[Qualifier], at: int, breaks: Mapping[int, str]) -> bool:
    """Whether a qualifier in front of a claim belongs to it: no stop is between them, except commas that enclose it.

    Args:
        qualifier: a qualifier in front of the word ``at`` of a stripped sentence.
        others: the other qualifiers there.
        at: how many words of the stripped sentence are in front of the claim.
        breaks: the stops behind words of the sentence, by the place of the word.
    """
    last = max(other.stop for other in others if other.at == at)
    enclosing = {place for other in others if other != qualifier for place in (other.first - 1, other.stop - 1)}
    parted = [
        breaks[place]
        for place in range(qualifier.stop - 1, last)
        if place in breaks and not (place in enclosing and breaks[place] == ",")  # "did not, in the end, sign"
    ]
    is_opening = at == 0 and qualifier.role != "denial"  # "usually, entry is free"; the "no" of "no, it is" answers
    is_set_off = is_opening or breaks.get(qualifier.first - 1) == ","  # "it, to some extent, is"
    return not parted or (is_set_off and set(parted) == {","})
