"""Numbers that stand in the words of a phrase and state nothing: "if one member objects", "if the rate was 5 percent".

A phrase of a value and one noun fits any number of that noun. So a number that is only supposed or chosen is passed
over, and one that holds for each of several things gets a mark that says so: "each country sends one member".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.facts.claims.marks import claim_words
from consistency.facts.fillers.articles import TIMES
from consistency.facts.words.classes import DETERMINERS
from consistency.facts.words.inflected import ONE
from consistency.lexicons import with_role
from consistency.model.fact import EACH
from consistency.model.pattern import Choice, Slot, Word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consistency.facts.matching.phrases import Match
    from consistency.facts.site import Site
    from consistency.model.fact import Marks
    from consistency.model.pattern import Pattern
    from consistency.model.rule import Rule

SHARING_REACH: Final = 8
"""Words in front of a number in which "each" stands that it holds for."""
_ASSUMING = frozenset(words[0] for words, marks in claim_words("supposing").items() if not marks)
_BE = with_role("claims", "be")
_IN, _OF = with_role("words", "in"), with_role("words", "of")
_SUPPOSED = with_role("rates", "supposed", "chosen")
_INSTANCES, _SHARING = with_role("rates", "instance"), with_role("rates", "sharing")
_BARE_LENGTH = 2  # parts of a phrase: the value and its noun


def is_noun_alone(pattern: Pattern) -> bool:
    """Whether a phrase is a value and one word behind it."""
    if len(pattern.parts) != _BARE_LENGTH or pattern.parts[0] != Slot("value"):
        return False
    noun = pattern.parts[1]
    options = noun.options if isinstance(noun, Choice) else ((noun,),)
    return all(len(option) == 1 and isinstance(option[0], Word) for option in options)


def is_of_some(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a number and its noun, between two words of a sentence, are only supposed or chosen."""
    before = words[first - 1] if first else ""
    return before in _SUPPOSED or (before in _IN and words[last] in _INSTANCES)


def is_assumed(rule: Rule, site: Site, match: Match) -> bool:
    """Whether a phrase states a value right behind an "if": "if the rate was 5 percent, ...".

    A bound there is what something is tied to ("if the rate is above 5 percent"), and so is a limit.
    """
    assert match.value is not None  # noqa: S101 - only of values
    words, reading = site.tokens.words, match.value.reading
    if rule.limit or reading.bound not in ("exact", "about"):
        return False
    said = words[match.first : site.tokens.index_at(match.value.start)]
    at, begin = match.first - 1, site.tokens.sentence_at(match.first)[0]
    while at > begin and words[at] in DETERMINERS:
        at -= 1
    return at >= begin and words[at] in _ASSUMING and not _BE.isdisjoint(said)


def shared_by(words: Sequence[str], first: int, last: int, breaks: Mapping[int, str]) -> Marks:
    """The mark of what each one has so many of, as "each" tells in front of a number or right behind its noun.

    Args:
        words: the sentence.
        first: where the number begins.
        last: where its noun stands.
        breaks: the signs of the sentence, by the place of the word that they stand behind.
    """
    behind = [last + 2] if last not in breaks else []  # "one member from each town"
    for place in (*behind, *range(first - 2, max(-1, first - 1 - SHARING_REACH), -1)):
        if place < first and place + 1 in breaks:
            return ()
        if place + 1 < len(words) and words[place] in _SHARING:
            thing = words[place + 1]
            return () if thing in TIMES or thing in ONE | _OF else (f"{EACH}{thing}",)
    return ()
