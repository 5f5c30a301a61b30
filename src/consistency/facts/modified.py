"""Of what part of a thing the words in front of it tell: "the youth jobless rate", "folding bikes", "Tier 1 sites"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.facts.claims.marks import claim_words
from consistency.facts.fillers.articles import ANY_TIMES
from consistency.facts.words.classes import ADVERB_ENDS, BE_AND_HAVE, DETERMINERS, SEASONS, TIME_NAMES, WEEKDAYS
from consistency.facts.words.inflected import looks_plural, small_words
from consistency.facts.words.verbs import infinitives, infinitives_with, is_past, with_infinitives
from consistency.lexicons import by_role, with_role
from consistency.model.fact import ONLY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from consistency.facts.claims.reworded import Claim
    from consistency.facts.tokens import Tokens
    from consistency.model.fact import Marks

_POSSESSIVE: Final = re.compile(r"['’][sS]?\s+")
"""What stands behind an owner, in front of what is owned."""
MOST_WORDS: Final = 2
"""Words in front of a noun that tell a part."""
MOST_JOINED: Final = 3
"""Words that hyphens join."""
_TELLS_NO_PART = with_role("words", "no-part") | ANY_TIMES | TIME_NAMES
_RECURS = WEEKDAYS | SEASONS
"""Times that tell a part of what is always so: "Sunday opening"."""
_OWNS_ALL = with_role("words", "whole-owner")
_TELLS_PART, _PART_OF_MANY = (with_role("words", role) for role in ("part", "part-of-many"))
_AUXILIARIES = BE_AND_HAVE | with_role("claims", "auxiliary")
MOST_OF_SUBJECT: Final = 2
"""Words of a subject that may be one of several sorts; a longer one names its sort."""
_TURNS, _NO_ADVERBS = with_role("words", "turn-with-no"), with_role("words", "no-adverb")
_COPULAS = with_role("claims", "copula")
_VERBS = with_role("claims", "demanding", "holding", "verb-of-sense", "happening", "changing", "deciding", "granting")
_VERBS |= {infinitive for _, _, infinitive in by_role("inflections").get("past", ())}


def part_in_front(said: Sequence[str], tokens: Tokens, first: int) -> Marks:
    """The mark of the part, if any, that the word in front of a noun tells of what it names.

    Args:
        said: the words that begin with the noun, up to a value if there is one.
        tokens: the passage.
        first: where in it the noun stands.
    """
    if not _is_noun(said):
        return ()
    return _mark(tokens.words[_modified_from(tokens, first, tells=_all_tell_part) : first])


def part_of_subject(claim: Claim, tokens: Tokens, *, is_capital: Callable[[int], bool]) -> Marks:
    """The mark of the part of its subject of which alone a claim is said, if the word in front of it tells one.

    The subject begins its clause: "on all trains bicycles are allowed" speaks of no bicycles of trains. An owner with a
    name tells whose thing it is: "China's rivers".

    Args:
        claim: the claim.
        tokens: the passage.
        is_capital: whether a word of it is written with a capital.
    """
    verb, first = claim.verbs[-1], claim.first
    said = tokens.words[first : claim.last + 1]
    joined = sum(tokens.gap_behind(place) == "-" for place in range(first, first + (verb or 0)))
    if (
        not verb
        or verb - joined > MOST_OF_SUBJECT
        or not _is_subject(said[:verb], said[verb:], is_sure=0 not in claim.verbs)
    ):
        return ()
    tells = _tell_part_of_many if looks_plural(said[verb - 1]) else _tell_part
    at = _modified_from(tokens, first, tells=tells, may_begin=True)
    modifiers = tokens.words[at:first]
    if not modifiers or not _begins_clause(tokens, at) or _is_idiom(modifiers):
        return ()
    is_named = _is_owner(tokens, first - 1) and not looks_plural(modifiers[-1]) and is_capital(first - 1)
    return () if is_named else _mark(modifiers)


def _is_subject(subject: Sequence[str], behind: Sequence[str], *, is_sure: bool) -> bool:
    """Whether words are a subject, as a verb shows behind them: "sell stamps" and "accepts cash" have none.

    Args:
        subject: the words.
        behind: those that follow, of which the first one may be a verb.
        is_sure: whether the first word of all may be no verb.
    """
    if not small_words().isdisjoint(subject) or not behind:
        return False
    verb = behind[0]
    if is_sure and (verb in _AUXILIARIES or verb in _COPULAS or is_past(verb)):
        return True
    is_known = not _VERBS.isdisjoint(with_infinitives(verb))
    return is_known or not DETERMINERS.isdisjoint(behind[1:2])  # "members wear a badge"


def _is_idiom(modifiers: Sequence[str]) -> bool:
    """Whether words in front of a subject are none of it: "no doubt tools are needed", "the people feel justice is"."""
    is_clause = len(modifiers) > 1 and looks_plural(modifiers[0])
    is_adverb = modifiers[-1].endswith(ADVERB_ENDS) and modifiers[-1] not in _NO_ADVERBS
    return is_clause or is_adverb or not _TURNS.isdisjoint(modifiers)


def _mark(modifiers: Sequence[str]) -> Marks:
    return (f"{ONLY}{'-'.join(modifiers)}",) if modifiers else ()


def _is_noun(said: Sequence[str]) -> bool:
    """Whether words of a phrase in front of its value begin with a noun: "jobless rate was", not "fell by"."""
    if not said or said[0] in small_words() or not said[0].isalpha():
        return False
    if is_past(said[0]) or len(said) == 1:
        return False
    return not infinitives_with("does", said[0]) or said[1] in _AUXILIARIES or is_past(said[1])


def _modified_from(
    tokens: Tokens, first: int, *, tells: Callable[[Sequence[str]], bool], may_begin: bool = False
) -> int:
    """Index of the first of the words that tell a part of a noun, behind an article or the beginning of a sentence.

    Words that hyphens join are one, and so are a noun and its number: "Tier 1 suppliers".

    Args:
        tokens: the passage.
        first: where in it the noun stands.
        tells: whether such words may tell a part.
        may_begin: whether a form of a verb may tell a part at the beginning of a clause: "registered users".

    Returns:
        The noun's own place where none stand there.
    """
    begin, at = tokens.sentence_at(first)[0], first
    if begin == first or (_is_owner(tokens, first - 1) and tokens.words[first - 1] in _OWNS_ALL):
        return first
    for _ in range(MOST_WORDS):
        is_owner = at == first and _is_owner(tokens, at - 1)
        if at == begin or not (is_owner or tokens.gap_behind(at - 1).isspace()):
            return first
        stop, at = at, at - 1
        at -= at > begin and tokens.words[at].isdecimal() and tokens.gap_behind(at - 1).isspace()
        while at > begin and stop - at < MOST_JOINED and tokens.gap_behind(at - 1) == "-":
            at -= 1
        if not tells(tokens.words[at:stop]):
            return first
        is_led = at > begin and (tokens.words[at - 1] in DETERMINERS or _is_owner(tokens, at - 1))
        if is_led or (may_begin and _opens(tokens, at)):
            return at
        if at == begin and (is_owner or not any(map(infinitives, tokens.words[at:first]))):
            return at
        may_begin = False
    return first


def _is_owner(tokens: Tokens, at: int) -> bool:
    """Whether a word is written as an owner."""
    return _POSSESSIVE.fullmatch(tokens.gap_behind(at)) is not None


def _all_tell_part(words: Sequence[str]) -> bool:
    """Whether words that hyphens join in front of a noun may tell a part of what it names."""
    return all(map(_may_tell_part, words))


def _tell_part(words: Sequence[str]) -> bool:
    """Whether words in front of a subject tell a part of it; one that does is enough: "high-risk", "tier 1"."""
    *named, last = words
    return any(map(_may_tell_part, named if last.isdecimal() else words)) or (not named and last in _RECURS)


def _tell_part_of_many(words: Sequence[str]) -> bool:
    """Whether words in front of a subject that names many tell a part of it: "new members may vote"."""
    return _tell_part(words) or not _PART_OF_MANY.isdisjoint(words)


def _may_tell_part(word: str) -> bool:
    """Whether a word in front of a noun may tell a part of what it names; behind an article none is a verb."""
    return word in _TELLS_PART or (word[0].isalpha() and word not in small_words() and word not in _TELLS_NO_PART)


def _begins_clause(tokens: Tokens, at: int) -> bool:
    """Whether a word begins a clause, its articles and what joins the clause to another one aside."""
    begin = tokens.sentence_at(at)[0]
    while at > begin and tokens.words[at - 1] in DETERMINERS:
        at -= 1
    return _opens(tokens, at)


def _opens(tokens: Tokens, at: int) -> bool:
    """Whether a word is the first one of a sentence, or stands behind a sign or a word that joins a clause."""
    is_first = at == tokens.sentence_at(at)[0]
    return is_first or not tokens.gap_behind(at - 1).isspace() or (tokens.words[at - 1],) in claim_words("joining")
