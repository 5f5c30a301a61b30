"""Reads the words around a claim: whether they deny it or leave it open, and under which conditions it holds.

"It is not true that entry is free", "unless you book, entry is free" and "entry is free for members only" all hold the
words "entry is free", but none of them claims just that.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from consistency.facts.claims.manner import PARTLY, REPORTED, WANTED, WHOLE, Manner, is_joined, manner, stripped
from consistency.facts.claims.marks import FORMS_OF_BE, LONGEST, begun_by, claim_words, ended_by, first_words, is_number
from consistency.facts.claims.narrowed import CLAUSE_ENDS, Placed, narrowed_behind, narrowed_in_front
from consistency.facts.claims.run_on import or_else, run_on
from consistency.facts.claims.scope import is_of_now, scope_taken
from consistency.facts.words.inflected import looks_plural, small_words
from consistency.facts.words.verbs import infinitives_with
from consistency.lexicons import with_role
from consistency.model.fact import PAST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from consistency.facts.claims.manner import Qualifier
    from consistency.facts.claims.reworded import Claim
    from consistency.facts.site import Site
    from consistency.model.fact import Marks

SUPPOSING_REACH: Final = 8
"""How many words in front of a claim may hold an "if" that leaves it open."""
GOVERNING_REACH: Final = 6
"""How many words may be between "it is not true that" and a value that it denies."""
NOUN_REACH: Final = 2
"""The same for a claim without a verb, which is seldom a clause of its own."""
SUBJECT_LENGTH: Final = 3
"""How many words of a subject may be between "some of" and a claim that begins with its verb: "sites require"."""
LONG_SENTENCE, WORDS_BEFORE, WORDS_BEHIND = 200, 60, 20
"""How many words around a claim are looked at in a longer sentence, which may hold thousands of claims."""
PLANNED: Final = "planned"
MOODS: Final = frozenset({PLANNED, "hoped", "required", WANTED})
UNSAID: Final = MOODS - {WANTED}
"""Marks that a phrase without a subject leaves open: "wear a uniform" is what pupils do, will do or must do."""
DENIED: Final = "denied"
"""The mark of governing words that deny the claim."""


SAID: Final = "said"
"""The mark of governing words after which the claim holds without condition: "if you visit, note that"."""


SOME: Final = "some"
_TURNS = with_role("words", "turn-with-no")


class Governed(NamedTuple):
    """The effect of the words around a claim.

    Attributes:
        is_denied: whether they deny it.
        is_supposed: whether they leave open whether it is so.
        marks: how they weaken or narrow it.
    """

    is_denied: bool
    is_supposed: bool
    marks: frozenset[str]


def governed(site: Site, claim: Claim) -> Governed:
    """The effect on a claim of the other words of its sentence.

    For a claim in the words of its phrase, this includes the words in front; a reworded claim already has theirs.
    """
    number = site.tokens.sentence_number(claim.first)
    begin, words, breaks = around(site, claim.first, claim.last)
    first, last = claim.first - begin, claim.last - begin
    pieces = clause_pieces(first, breaks)
    here = words[pieces[-1][0] : first]
    reach = len(here) if claim.verbs != (None,) else NOUN_REACH
    is_asked = claim.verbs != (None,) and site.is_asked(number)
    is_open = is_asked or is_supposed(here[-min(reach, SUPPOSING_REACH) :] if reach else ())
    led = _manner_in_front(words, _anchors(words, first, last, claim), breaks)
    if led == Manner() and claim.is_verbatim:
        led = _shared(words, first, claim)
    quantity = _quantity(words, pieces[-1][0], first, is_verb=0 in claim.verbs)
    quantity = () if claim.is_of_anybody and DENIED not in quantity else quantity  # some are enough
    governed = {*_governed(here[-reach - LONGEST :], reach), *_judged(words, last)}
    denies = _denies(site, claim, led, quantity) ^ (DENIED in governed)
    if denies:
        governed.discard(REPORTED)  # "the claim that entry is free is false"
    scope = scope_taken(words, first, claim)

    def is_name(place: int) -> bool:
        return site.is_capital(begin + place)

    marks = {*quantity, *governed}
    verb = first - 1 if claim.is_led and first else first  # "is", of a claim "open to all"
    is_now = is_of_now(words, first, claim)
    placed = Placed(words, verb, last, breaks, is_now, scope, is_name)
    if SAID not in governed:  # "if you visit, note that entry is free"
        marks |= narrowed_in_front(placed, pieces)
    marks |= narrowed_behind(placed)
    marks |= run_on(words, first, claim, breaks)
    marks |= set() if denies ^ claim.is_turned else or_else(words, first, claim, breaks)
    if denies ^ claim.is_turned and not claim.is_of_anybody and _is_counted(words, first, is_verb=0 in claim.verbs):
        marks.add(SOME)
    if claim.is_verbatim:
        marks |= (
            led.marks if claim.is_led and _is_held(words, first) else led.marks - (MOODS if claim.is_led else UNSAID)
        )
        marks |= {PAST} if claim.is_led and _is_past(words, first) else set()
    return Governed(denies, is_open, frozenset(marks - {DENIED, SAID, WHOLE, ""}))


def around(site: Site, first: int, last: int) -> tuple[int, tuple[str, ...], Mapping[int, str]]:
    """The sentence around some words, or its nearest words if it is long: its first index, its words and its signs."""
    number = site.tokens.sentence_number(first)
    sentence, end = site.tokens.sentences[number]
    begin = sentence
    if end - begin > LONG_SENTENCE:
        begin, end = max(begin, first - WORDS_BEFORE), min(end, last + WORDS_BEHIND)
    return begin, site.tokens.words[begin:end], _within(site.breaks(number), begin - sentence, end - sentence)


def _is_held(words: tuple[str, ...], first: int) -> bool:
    """Whether a claim without a verb takes the marks of the verb in front: "will offer free entry".

    "Will promote free trade" is a plan by its status instead.
    """
    bare = stripped(words)
    at = bisect_left(bare.places, first) - 1
    return at >= 0 and (bare.words[at] in FORMS_OF_BE or (bare.words[at],) in claim_words("holding"))


def _is_past(words: tuple[str, ...], first: int) -> bool:
    """Whether the verb in front of a claim puts it in the past: "was open to all", "offered free entry"."""
    bare = stripped(words)
    at = bisect_left(bare.places, first) - 1
    if at < 0 or any(q.is_timeless for q in bare.around(at, 1)):
        return False
    if bare.words[at - 1 : at] in claim_words("existential"):
        return False  # "there was an increase"
    verb = bare.words[at]
    is_done = any((form,) in claim_words("holding") for form in infinitives_with("did", verb))
    return is_done or PAST in (*claim_words("be").get((verb,), ()), *claim_words("copula").get((verb,), ()))


def is_governed_false(site: Site, word: int) -> bool:
    """Whether words in front of a clause deny it: "it is not true that the town has 38 mills"."""
    return DENIED in governed_beside(site, word)


def governed_beside(site: Site, word: int) -> Marks:
    """The marks that words in front of a clause give its value: "some say that the town has 38 mills"."""
    number = site.tokens.sentence_number(word)
    sentence = site.tokens.sentences[number][0]
    begin = max(sentence, word - GOVERNING_REACH - LONGEST)
    before = site.tokens.words[begin:word]
    if first_words("subordinator").isdisjoint(before):  # as a rule
        return ()
    breaks = _within(site.breaks(number), begin - sentence, word - sentence)
    return _governed(before[clause_pieces(len(before), breaks)[-1][0] :], GOVERNING_REACH)


def _within(breaks: Mapping[int, str], begin: int, end: int) -> Mapping[int, str]:
    """The signs between two words of a sentence, by the index of the word in front counted from the first."""
    if not begin and end <= LONG_SENTENCE:
        return breaks
    return {place - begin: breaks[place] for place in range(begin, end) if place in breaks}


def _denies(site: Site, claim: Claim, led: Manner, quantity: Marks) -> bool:
    """Whether the words in front of a claim, or the quantity in its subject, deny it."""
    if not (led.is_denied or PARTLY in led.marks or quantity):
        return site.is_denied(claim.first)
    if claim.is_verbatim:
        return led.is_denied or DENIED in quantity
    return DENIED in quantity and not led.is_denied


class Anchor(NamedTuple):
    """A word of a stripped sentence with qualifiers of a claim in front of it.

    Attributes:
        at: its index in the stripped sentence.
        begin, end: the words of the sentence between which the qualifiers are.
        takes_verbs: whether auxiliaries in front of it belong to the claim.
    """

    at: int
    begin: int
    end: int
    takes_verbs: bool


def _anchors(words: tuple[str, ...], first: int, last: int, claim: Claim) -> Iterator[Anchor]:
    """The words of a claim in its own words that may have qualifiers in front.

    They are its first word, the verb in front of a claim without one ("may be free entry"), and the first words behind
    its gaps ("entry is not free", where a phrase has "entry ... free").
    """
    places = stripped(words).places
    at = bisect_left(places, first)
    yield Anchor(at, 0, first, takes_verbs=not {None, 0}.isdisjoint(claim.verbs))
    if claim.is_led and at and _is_verb(words[places[at - 1]]):
        yield Anchor(at - 1, 0, places[at - 1], takes_verbs=True)
    for place in range(first + 1, last + 1) if claim.own else ():
        at = bisect_left(places, place)
        if words[place] in claim.own and words[place - 1] not in claim.own and places[at : at + 1] == (place,):
            yield Anchor(at, first, place, takes_verbs=True)
            if words[places[at - 1]] not in claim.own and _is_verb(words[places[at - 1]]):
                yield Anchor(at - 1, first, places[at - 1], takes_verbs=True)


def _is_verb(word: str) -> bool:
    """Whether a word may be a verb with an object or an adjective: "be", "offers", "get"."""
    return word in FORMS_OF_BE or (word.isalpha() and word not in small_words())


def _manner_in_front(words: tuple[str, ...], anchors: Iterable[Anchor], breaks: Mapping[int, str]) -> Manner:
    """The manner that qualifiers right in front of some words give a claim."""
    found: list[Qualifier] = []
    for at, begin, end, takes_verbs in anchors:
        here = [q for q in stripped(words).around(at, 1) if begin <= q.first and q.stop <= end]
        is_be = words[end] in FORMS_OF_BE
        helps = takes_verbs and (is_be or not looks_plural(words[end]))  # "in May members vote"
        roles = {"denial", "adverb"} | ({"auxiliary"} if helps else set()) | ({"perfect"} if is_be else set())
        found += (q for q in here if q.role in roles and is_joined(q, here, at, breaks))
    return manner(found)


def _shared(words: tuple[str, ...], first: int, claim: Claim) -> Manner:
    """The manner from auxiliaries that a claim shares with another verb: "does not sell or share"."""
    bare = stripped(words)
    at = bisect_left(bare.places, first)
    return manner(bare.shared(at) if not {None, 0}.isdisjoint(claim.verbs) and at < len(bare.words) else ())


def clause_pieces(first: int, breaks: Mapping[int, str]) -> list[tuple[int, int]]:
    """The words in front of a claim in its clause, cut at commas; the claim follows the last piece."""
    before = [place for place in sorted(breaks) if place < first]
    start = max((place + 1 for place in before if breaks[place] in CLAUSE_ENDS), default=0)
    return list(pairwise([start, *(place + 1 for place in before if place >= start), first]))


def _quantity(words: tuple[str, ...], begin: int, first: int, *, is_verb: bool) -> Marks:
    """The marks of a quantity in front of a claim or its subject: "few sites require a permit"."""
    keys = first_words("quantity")
    if keys.isdisjoint(words[begin:first]):  # as a rule
        return ()
    taken = {place for q in stripped(words).qualifiers for place in range(q.first, q.stop) if q.stop - q.first > 1}
    stop = first + ((words[first],) in claim_words("definite"))  # "parts of the roof", of a claim that begins with it
    plain = tuple(claim_words("as-definite").get((word,), (word,))[0] for word in words[:stop])
    for place in range(first - 1, begin - 1, -1):
        found = begun_by(plain[place:], "quantity") if words[place] in keys and place not in taken else None
        if found is not None:  # "to some extent" is taken
            behind = words[place + found[1] : first]
            between = behind[1:] if behind[:1] in claim_words("determiner") else behind  # "nor the bar has rooms"
            if not between or (is_verb and len(between) <= SUBJECT_LENGTH and small_words().isdisjoint(between)):
                return found[0]
            if DENIED in found[0] and place == begin and _is_modifier(between):
                return found[0]  # "no special tools are required"
    return ()


def _is_modifier(words: tuple[str, ...]) -> bool:
    """Whether the words between "no" and a noun are an adjective of it; in "no doubt" they are not."""
    return len(words) == 1 and words[0] not in small_words() and words[0] not in _TURNS


def _is_counted(words: tuple[str, ...], first: int, *, is_verb: bool) -> bool:
    """Whether the noun of a claim is counted: "three rooms have no bath" does not deny that rooms have one."""
    before = words[max(0, first - 1 - is_verb) : first]
    while is_verb and before and before[-1][0].isdecimal():
        before = before[:-1]  # "the fee of 2,500 is refunded", "line 4 is closed"
    return any(map(is_number, before))


def _governed(before: tuple[str, ...], reach: int) -> Marks:
    """The marks of the last words that govern a clause: "it is not true that", "nobody denies that"."""
    for end in range(len(before), max(0, len(before) - reach - 1), -1):
        if (before[end - 1],) in claim_words("subordinator") and (
            marks := ended_by(before[:end], "governor")
        ) is not None:
            return marks
    return ()


def _judged(words: tuple[str, ...], last: int) -> Marks:
    """The marks of the words right behind a claim that is their subject: "that entry is free is not true"."""
    found = begun_by(words[last + 1 :], "verdict") if words[last + 1 : last + 2] else None
    return found[0] if found else ()


def is_supposed(before: tuple[str, ...]) -> bool:
    """Whether the words in front of a claim in its clause leave it open: "ask whether entry is free"."""
    return any(claim_words("supposing").get((word,)) == () for word in before)
