"""Of what part a value is said: "the youth jobless rate" is that of a part, and so is "for women, the jobless rate".

A phrase is found in a longer one, too. What is said of a part contradicts nothing that is said of the whole, or of
another part; where both give one number, they agree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.facts.claims.scope import scoped
from consistency.facts.fillers.articles import ANY_TIMES
from consistency.facts.words.inflected import small_words
from consistency.facts.words.verbs import infinitives
from consistency.lexicons import rows, with_role
from consistency.model.fact import ONLY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.facts.matching.phrases import Match
    from consistency.facts.site import Site
    from consistency.facts.tokens import Tokens
    from consistency.model.fact import Marks

_POSSESSIVE: Final = re.compile(r"['’][sS]?\s+")
"""What stands behind an owner, in front of what is owned."""
MOST_WORDS: Final = 2
"""Words in front of a noun that tell a part."""
MOST_JOINED: Final = 3
"""Words that hyphens join."""
_NAMES_TIME = {name for kind in ("months", "weekdays", "seasons") for name, *_ in rows(kind)}
_TELLS_NO_PART = with_role("words", "no-part") | ANY_TIMES | _NAMES_TIME
_OWNS_ALL = with_role("words", "whole-owner")
_TELLS_PART = with_role("words", "part")
_BEFORE_NOUN = with_role("claims", "article") | with_role("claims", "determiner")
_AUXILIARIES = with_role("claims", "be") | with_role("claims", "have") | with_role("claims", "auxiliary")


def part_named(match: Match, site: Site) -> Marks:
    """The mark of the part of which a sentence says a value, if it names one."""
    if match.value is None:
        return ()
    tokens = site.tokens
    number = tokens.sentence_number(match.first)
    begin, end = tokens.sentences[number]
    said = tokens.words[match.first : max(match.first, tokens.index_at(match.value.start))]
    if in_front := part_in_front(said, tokens, match.first):
        return in_front
    if match.value.reading.is_in_time or match.value.reading.kind == "ordinal":
        return ()  # what was "in Vienna" was on one day all the same
    is_followed = match.last + 1 < end and match.last - begin not in site.breaks(number)
    return part_leading(match, site) or (_named(site, number, match.last + 1, end) if is_followed else ())


def part_leading(match: Match, site: Site) -> Marks:
    """The mark of the part, if any, with which a sentence begins: "in Norland, the rate was 6 percent"."""
    begin = site.tokens.sentence_at(match.first)[0]
    is_led = begin < match.first and site.tokens.words[begin + 1] not in _BEFORE_NOUN  # "in the Review" says when
    return _named(site, site.tokens.sentence_number(match.first), begin, match.first) if is_led else ()


def _named(site: Site, number: int, first: int, stop: int) -> Marks:
    """The mark of the part that the words of a sentence name from one word on, before another one."""
    begin = site.tokens.sentences[number][0]
    words, breaks = site.tokens.words[begin:stop], site.breaks(number)
    part = scoped(words, breaks, first - begin, "part", lambda place: site.is_capital(begin + place))
    return (part,) if part else ()


def part_in_front(said: Sequence[str], tokens: Tokens, first: int) -> Marks:
    """The mark of the part, if any, that the word in front of a noun tells of what it names.

    Args:
        said: the words that begin with the noun, up to a value if there is one.
        tokens: the passage.
        first: where in it the noun stands.
    """
    begin = tokens.sentence_at(first)[0]
    if begin == first or not _is_noun(said):
        return ()
    is_whole = tokens.words[first - 1] in _OWNS_ALL and _POSSESSIVE.fullmatch(tokens.gap_behind(first - 1)) is not None
    modifier = "" if is_whole else _modifier(tokens, begin, first)
    return (f"{ONLY}{modifier}",) if modifier else ()


def _is_noun(said: Sequence[str]) -> bool:
    """Whether words of a phrase in front of its value begin with a noun: "jobless rate was", not "fell by"."""
    if not said or said[0] in small_words() or not said[0].isalpha():
        return False
    forms = {do for _, do in infinitives(said[0])}
    if "did" in forms or len(said) == 1:
        return False
    return "does" not in forms or said[1] in _AUXILIARIES or any(do == "did" for _, do in infinitives(said[1]))


def _modifier(tokens: Tokens, begin: int, first: int) -> str:
    """The words between an article, or the beginning of a sentence, and a noun; those that hyphens join are one."""
    found, is_owner = list[str](), _POSSESSIVE.fullmatch(tokens.gap_behind(first - 1)) is not None
    at = first
    for _ in range(MOST_WORDS):
        if at == begin or not (tokens.gap_behind(at - 1).isspace() or (at == first and is_owner)):
            return ""
        stop, at = at, at - 1
        while at > begin and stop - at < MOST_JOINED and tokens.gap_behind(at - 1) == "-":
            at -= 1
        words = tokens.words[at:stop]
        if not all(map(_may_tell_part, words)):
            return ""
        found[:0] = words
        is_led = at > begin and (
            tokens.words[at - 1] in _BEFORE_NOUN or _POSSESSIVE.fullmatch(tokens.gap_behind(at - 1)) is not None
        )
        if is_led or (at == begin and (is_owner or not any(map(infinitives, found)))):
            return "-".join(found)
    return ""


def _may_tell_part(word: str) -> bool:
    """Whether a word in front of a noun may tell a part of what it names; behind an article none is a verb."""
    return word in _TELLS_PART or (word[0].isalpha() and word not in small_words() and word not in _TELLS_NO_PART)
