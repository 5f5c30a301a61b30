"""Finds other words for a claim: its verb in another tense or number, a word of the contrary, a word of its scale.

A phrase without its qualifiers is a row of places, each with the words allowed there. So "entry is free" is
found in "entry was free", "an unqualified opinion" denies "a qualified opinion", and "some staff" is less than "all".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from consistency.algebra.likeness import SMALL_WORDS
from consistency.facts.claims.forms import (
    AS_WRITTEN,
    BE,
    COPULAS,
    HAVE,
    Allowed,
    Meaning,
    other_words,
    same_words,
    verb_forms,
)
from consistency.facts.claims.manner import Manner, manner, stripped
from consistency.facts.claims.marks import FORMS_OF_BE, claim_words, first_words
from consistency.facts.claims.nobody import said_of
from consistency.facts.claims.orders import VERB, orders
from consistency.facts.claims.ways import ways
from consistency.facts.words.classes import DETERMINERS, SUPERLATIVE_ENDS, VERB_ENDS
from consistency.facts.words.inflected import irregular_verb, looks_plural, plural, singular, small_words
from consistency.facts.words.verbs import finite, infinitives, infinitives_with, is_past
from consistency.lexicons import rows, with_role
from consistency.model.fact import PAST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.claims.manner import Stripped
    from consistency.facts.claims.orders import Arrangement
    from consistency.model.pattern import Pattern

MOST_BEFORE_VERB = 3
"""The most words of a phrase that may end with its verb; the last of more is an object."""
MOST_RANK = 10
SHORTEST = 4  # letters of words that end like a superlative and are none: "west", "rest"
_ARTICLES = tuple(sorted(first_words("article")))
_NONE, _OF = with_role("words", "zero"), with_role("words", "of")
_RANKS = tuple(word for word, rank, *_ in rows("ordinals") if 1 < int(rank) <= MOST_RANK)
_Key: TypeAlias = "tuple[Arrangement, int | None, Manner]"


class Wording(NamedTuple):
    """A claim as a row of places.

    Attributes:
        places: the words allowed at each place.
        verb: the index of its verb; None if not known.
        own: the manner of the phrase itself.
        fixed: the words that no other may replace.
        rarest: the place of the fewest and longest words.
        is_trailed: whether the phrase ends with a qualifier: "does not restart automatically".
        is_timeless: whether its verb is about both past and present: "has been free".
        none_at: the place that must have a denial in front: "requires no permit", where the phrase has "a permit".
        is_predicate: whether it begins with a participle that is no verb in the past: "sold without a lid".
        is_of_anybody: whether it is about anybody where its phrase is about nobody.
    """

    places: tuple[Allowed, ...]
    verb: int | None
    own: Manner
    fixed: frozenset[str]
    rarest: int
    is_trailed: bool
    is_timeless: bool = False
    none_at: int | None = None
    is_predicate: bool = False
    is_of_anybody: bool = False


@lru_cache(maxsize=8192)
def wordings(pattern: Pattern) -> tuple[Wording, ...]:
    """The wordings of a phrase; none for a phrase with gaps or slots, or of a single word."""
    found: dict[_Key, Wording] = {}
    for way in ways(pattern.parts) or ():
        bare = stripped(way)
        if len(bare.words) > 1:
            own = manner(bare.qualifiers)
            for verb in verbs_at(way):
                for words in _numbers(bare.words, verb):
                    if (words, verb, own) not in found:
                        plain = _wording(words, verb, own)._replace(
                            is_trailed=any(q.at == len(words) for q in bare.qualifiers),
                            is_timeless=any(q.is_timeless for q in bare.qualifiers),
                            is_predicate=verb == 0 and way[1] in small_words() - DETERMINERS,
                            is_of_anybody=way[0] in _NONE,
                        )
                        found[words, verb, own] = plain
                        found.update(_ranked(words, verb, own))
                        found.update(_with_articles(words, plain, bare))
                        found.update(_of_anybody(words, plain))
                if verb is not None:
                    plain = found[bare.words, verb, own]
                    found.update(((row, at, own), _in_order(plain, row, at)) for row, at in orders(bare.words, verb))
    return (*found.values(), *filter(None, map(_contracted, found.values())))


def _contracted(wording: Wording) -> Wording | None:
    """A claim with "there is" contracted to "there's", which ``Tokens`` keep as "there"; None for other claims."""
    if wording.verb != 1 or not first_words("existential").issuperset(wording.places[0]):
        return None
    moved = None if wording.none_at is None else wording.none_at - 1
    return _of_places((wording.places[0], *wording.places[2:]), None, wording.own)._replace(none_at=moved)


@lru_cache(maxsize=8192)
def needed(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """Sets of words: a text with another wording of a phrase has at least one word of each."""
    found = set[frozenset[str]]()
    for wording in wordings(pattern):
        if wording.fixed - small_words():
            found.add(wording.fixed)
        else:
            found.update(wording.fixed | {word} for word in wording.places[wording.rarest])
    return tuple(sorted((words for words in found if not any(other < words for other in found)), key=sorted))


@lru_cache(maxsize=8192)
def verbs_at(way: tuple[str, ...]) -> tuple[int | None, ...]:
    """The indexes of the words of a claim that may be its verb, without qualifiers; None if none looks like one."""
    bare = stripped(way)
    for qualifier in bare.qualifiers:
        if qualifier.is_auxiliary and qualifier.at < len(bare.words):
            return (qualifier.at,)
    words = bare.words
    if _ends_with_predicate(words):
        return (len(words) - 2,)
    known = (at for at, word in enumerate(words) if (word in BE and not BE[word].is_bare) or word in HAVE)
    copulas = (at for at, word in enumerate(words) if at and word in COPULAS)
    likely = (at for at in range(len(words)) if _may_be_verb(words, at) and _looks_like_verb(words, at))
    first = next(known, next(copulas, 0 if _opens_with_verb(words) else next(likely, None)))
    # a plain verb of the plural looks like any other word: "members vote", but "needs paper"
    plain = (at for at, word in enumerate(words) if at and _may_be_many(words[at - 1]) and _is_bare_verb(word))
    if first == 0 and words[0] not in FORMS_OF_BE and words[0] not in HAVE:
        if _may_be_many(words[0]) and _opens_with_verb(words[1:]):
            return (1,)  # "members need a card"
        is_second = any(map(is_past, words[1:2])) or next(plain, None) == 1  # "taxes increased"
        return (0, 1) if is_second else (0,)
    return (first,) if first is not None else (next(plain, None),)


def _opens_with_verb(words: tuple[str, ...]) -> bool:
    """Whether a phrase begins with a verb without an ending, as its object shows: "need a permit"."""
    return len(words) > 1 and _is_bare_verb(words[0]) and words[1] in DETERMINERS


def _ends_with_predicate(words: tuple[str, ...]) -> bool:
    """Whether words end with a verb and its predicate, behind a plural subject: "pupils travel free"."""
    if len(words) < 3 or words[-1:] not in claim_words("predicative"):
        return False
    return _is_bare_verb(words[-2]) and any(map(_may_be_many, words[:-2]))


def _may_be_verb(way: tuple[str, ...], at: int) -> bool:
    """Whether a word of a phrase may be its verb: not behind "the" or "and", before "of", or last of many."""
    if len(way) == 1 or (at and way[at - 1] in SMALL_WORDS):
        return False
    return way[at + 1] not in _OF if at + 1 < len(way) else len(way) <= MOST_BEFORE_VERB


def _numbers(words: tuple[str, ...], verb: int | None) -> Iterator[tuple[str, ...]]:
    """A claim, and the same with its subject and verb in the other number: "permits expire", "permit expires"."""
    yield words
    if not verb or not words[verb - 1].isalpha() or words[verb - 1] in small_words():
        return
    subject, said = words[verb - 1], words[verb]
    if looks_plural(subject):
        regular = finite(said)[0] if _is_plain(said) else said
        one, other = singular(subject), irregular_verb(said, "singular") or regular
    else:
        one, other = plural(subject), irregular_verb(said, "plural") or singular(said)
    yield *words[: verb - 1], one, other, *words[verb + 1 :]


def _looks_like_verb(words: tuple[str, ...], at: int) -> bool:
    """Whether a word has the ending of a verb, or follows "we" or "they"."""
    return bool(infinitives(words[at])) or (
        at > 0 and words[at - 1] in first_words("plural-subject") and _is_plain(words[at])
    )


def _may_be_many(word: str) -> bool:
    """Whether a word may be the subject of a verb without an ending: "members", "we"."""
    return looks_plural(word) or word in first_words("plural-subject")


def _is_plain(word: str) -> bool:
    """Whether a word may be a verb without an ending."""
    return word.isalpha() and word not in small_words() and not word.endswith(VERB_ENDS)


def _is_bare_verb(word: str) -> bool:
    """Whether a word may be a verb without an ending, or is one of those that are also small words: "need"."""
    return _is_plain(word) or (word,) in claim_words("demanding")


def _with_articles(words: tuple[str, ...], plain: Wording, bare: Stripped) -> Iterator[tuple[_Key, Wording]]:
    """A claim with "no" where its phrase has an article, or an article where it has "no": "requires no permit"."""
    verb, own = plain.verb, plain.own
    for at, word in enumerate(words[:-1]):
        if word in _ARTICLES:
            left = (*words[:at], *words[at + 1 :])
            moved = _moved(verb, at, -1)
            places = (*plain.places[:at], *plain.places[at + 1 :])
            yield (left, moved, own), _of_places(places, moved, own)._replace(none_at=at)
    for qualifier in bare.qualifiers:
        at = qualifier.at
        if qualifier.role == "denial" and 0 < at < len(words) and words[at] not in _ARTICLES and at != verb:
            moved = _moved(verb, at, 1)
            places = (*plain.places[:at], dict.fromkeys(_ARTICLES, AS_WRITTEN), *plain.places[at:])
            yield ((*words[:at], _ARTICLES[0], *words[at:]), moved, own), _of_places(places, moved, own)


def _moved(verb: int | None, at: int, by: int) -> int | None:
    """The index of the verb of a claim whose words from a place on have moved."""
    return verb if verb is None or verb < at else verb + by


def _of_anybody(words: tuple[str, ...], plain: Wording) -> Iterator[tuple[_Key, Wording]]:
    """A claim about nobody, made about somebody: "two people were hurt" denies "nobody was hurt"."""
    for people, is_denied in said_of(words[0], is_denied=plain.own.is_denied):
        own = plain.own._replace(is_denied=is_denied)
        key = (*sorted(people), *words[1:]), plain.verb, own
        yield key, _of_places((people, *plain.places[1:]), plain.verb, own)._replace(is_of_anybody=is_denied)


def _in_order(plain: Wording, row: Arrangement, verb: int) -> Wording:
    """A claim with its words in another order."""
    places = (plain.places[said] if isinstance(said, int) else _place(said) for said in row)
    return _of_places(tuple(places), verb, plain.own)._replace(
        is_timeless=plain.is_timeless, is_predicate=plain.is_predicate
    )


@lru_cache(maxsize=1024)
def _place(word: str) -> Allowed:
    """The place of a word that a reordered claim adds or changes."""
    if word == VERB:
        return BE | COPULAS
    same = dict.fromkeys((word, *sorted(same_words().get(word, ()))), AS_WRITTEN)
    return dict(other_words().get(word, ())) | same


def _wording(words: tuple[str, ...], verb: int | None, own: Manner) -> Wording:
    places: list[dict[str, Meaning]] = [{word: AS_WRITTEN} for word in words]
    for at, word in enumerate(words):
        if at != verb:
            places[at].update(dict.fromkeys(same_words().get(word, ()), AS_WRITTEN))
        for other, form in other_words().get(word, ()):
            if not (form.is_contrary and _is_epithet(words, at)):
                places[at].setdefault(other, form)
            if form.is_contrary and at and words[at - 1] in _ARTICLES:
                places[at - 1].update(dict.fromkeys(_ARTICLES, AS_WRITTEN))
    if verb is not None:
        is_led = verb > 0 or _leads_to_object(words)
        forms, is_past = verb_forms(words[verb], is_led=is_led, has_subject=verb > 0)
        for other in sorted(same_words().get(words[verb], ())):
            forms = {**verb_forms(other, is_led=is_led, has_subject=verb > 0)[0], **forms}
        places[verb] = {**forms, **places[verb], words[verb]: forms[words[verb]]}
        own = Manner(own.is_denied, own.marks | {PAST}) if is_past else own
    return _of_places(tuple(places), verb, own)


def _leads_to_object(words: tuple[str, ...]) -> bool:
    """Whether the first word of a claim is a verb, as the next words show; in "plans for a port" it may be a noun."""
    if words[1] in DETERMINERS:
        return True
    return words[1] not in small_words() and bool(infinitives_with("does", words[0]))


def _of_places(places: tuple[Allowed, ...], verb: int | None, own: Manner) -> Wording:
    fixed = frozenset(word for place in places if len(place) == 1 for word in place)
    rarest = min(range(len(places)), key=lambda at: (len(places[at]), -max(map(len, places[at]))))
    return Wording(places, verb, own, fixed, rarest, is_trailed=False)


def _ranked(words: tuple[str, ...], verb: int | None, own: Manner) -> Iterator[tuple[_Key, Wording]]:
    """A claim with a rank in front of its superlative: "the second largest" is not "the largest"."""
    for at, word in enumerate(words):
        is_led = at > 0 and words[at - 1] in DETERMINERS
        if is_led and (word in first_words("most") or (word.endswith(SUPERLATIVE_ENDS) and len(word) > SHORTEST)):
            moved = _moved(verb, at, 1)
            wording = _wording((*words[:at], _RANKS[0], *words[at:]), moved, own)
            places = (*wording.places[:at], dict.fromkeys(_RANKS, Meaning(is_contrary=True)), *wording.places[at + 1 :])
            key = (*words[:at], *_RANKS, *words[at:]), moved, own
            yield key, wording._replace(places=places, fixed=wording.fixed - {_RANKS[0]}, rarest=at)


def _is_epithet(words: tuple[str, ...], at: int) -> bool:
    """Whether the first word of a phrase describes a noun: "unfair trade" is no denial of "fair trade"."""
    return at == 0 and len(words) > 1 and words[1] not in small_words() and not infinitives(words[0])
