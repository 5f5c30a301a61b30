"""Finds claims in another wording: with a denial added or removed, weakened, or in another tense.

A phrase "library cards remain free" is denied by "library cards do not remain free", and "the bid was not opened" by
"the bid was opened". The words of both are compared without their qualifiers.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from consistency.facts.claims.manner import OPTIONAL, POSSIBLE, REQUIRED, WHOLE, Manner, is_joined, manner, stripped
from consistency.facts.claims.marks import FORMS_OF_BE, claim_words, first_words
from consistency.facts.claims.wordings import verbs_at, wordings
from consistency.facts.words.classes import DETERMINERS
from consistency.facts.words.inflected import looks_plural
from consistency.facts.words.verbs import of_participle, with_infinitives
from consistency.model.fact import PAST, PRESENT
from consistency.model.pattern import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from consistency.facts.claims.forms import Meaning
    from consistency.facts.claims.manner import Qualifier, Stripped
    from consistency.facts.claims.wordings import Wording
    from consistency.facts.site import Site
    from consistency.facts.tokens import Tokens
    from consistency.model.pattern import Pattern


LED_REACH = 8
"""How many words in front of a claim are searched for its verb or its auxiliaries."""
_STATES = first_words("be", "have", "copula")
_BEFORE_SUBJECT = first_words("article", "determiner", "as-definite")
_NOT_ACTIVE = FORMS_OF_BE | DETERMINERS


class Claim(NamedTuple):
    """A claim in a text.

    Attributes:
        first, last: indexes of its first and last word.
        verbs: the indexes of words that may be its verb, not counting qualifiers; (None,) if none looks like one.
        is_verbatim: whether it has the very words of the phrase.
        is_turned: whether it means the contrary of the phrase.
        marks: how it is weaker or narrower than the phrase; none if it is neither.
        own: the words of a phrase with gaps, which other words may divide; else none.
        is_predicate: whether it begins with a participle or an adjective, and its verb is the form of "be" in front.
        is_of_anybody: whether it is about anybody where its phrase is about nobody.
    """

    first: int
    last: int
    verbs: tuple[int | None, ...]
    is_verbatim: bool = True
    is_turned: bool = False
    marks: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    is_predicate: bool = False
    is_of_anybody: bool = False

    def words_in(self, words: Sequence[str], first: int) -> tuple[str, ...]:
        """Its words in a sentence in which it begins at a place."""
        return tuple(words[first : first + self.last - self.first + 1])

    @property
    def is_led(self) -> bool:
        """Whether its verb is in front of it: "offers free entry", "is closed on Fridays"."""
        return self.is_predicate or self.verbs == (None,)


class _Found(NamedTuple):
    """A wording found in a sentence.

    Attributes:
        wording: the claim as a row of places.
        bare: the sentence without its qualifiers.
        at: the index of its word at the first place.
        forms: the meaning of the word at each place.
    """

    wording: Wording
    bare: Stripped
    at: int
    forms: Sequence[Meaning]

    @property
    def words(self) -> tuple[str, ...]:
        """The words at the places."""
        return self.bare.words[self.at : self.at + len(self.forms)]

    @property
    def verb(self) -> int | None:
        """The index in the sentence of the claim's verb; None if not known."""
        return None if self.wording.verb is None else self.at + self.wording.verb

    @property
    def is_contrary(self) -> bool:
        """Whether the word at one of the places means the contrary."""
        return any(form.is_contrary for form in self.forms)


def reworded(pattern: Pattern, site: Site) -> Iterator[Claim]:
    """The claims of a phrase in other wordings; none for a phrase with gaps or slots."""
    tokens = site.tokens
    for wording in wordings(pattern):
        if tokens.vocabulary.issuperset(wording.fixed):
            for number, said in enumerate(tokens.vocabularies):
                if wording.fixed <= said:
                    yield from _in_sentence(wording, site, number)


def _in_sentence(wording: Wording, site: Site, sentence: int) -> Iterator[Claim]:
    """The places of one sentence."""
    first, stop = site.tokens.sentences[sentence]
    bare, length = stripped(site.tokens.words[first:stop]), len(wording.places)
    for at in _places(wording, bare.words):
        forms = _meanings(wording, bare.words[at : at + length])
        if forms and (said := _manner(_Found(wording, bare, at, forms), site.breaks(sentence))):
            words = first + bare.places[at], first + bare.places[at + length - 1]
            yield Claim(
                *words,
                (wording.verb,),
                is_verbatim=False,
                is_turned=said.is_denied,
                marks=said.marks,
                is_of_anybody=wording.is_of_anybody,
            )


def _places(wording: Wording, words: tuple[str, ...]) -> Iterator[int]:
    """The indexes at which a wording may begin in a sentence; its rarest word is looked for first."""
    place, last = wording.rarest, len(words) - len(wording.places)
    for word in wording.places[place]:
        at = -1
        for _ in range(words.count(word)):
            at = words.index(word, at + 1)
            if place <= at <= last + place:
                yield at - place


def _meanings(wording: Wording, words: tuple[str, ...]) -> list[Meaning]:
    """The meaning of each word at its place of a claim; empty if a word is not allowed at its place."""
    found: list[Meaning] = []
    for place, word in zip(wording.places, words, strict=True):
        form = place.get(word)
        if form is None:
            return []
        found.append(form)
    return found


def _manner(found: _Found, breaks: Mapping[int, str]) -> Manner | None:
    """The manner of a claim relative to its phrase: denied if only one of them is; None if it is another claim."""
    wording, bare, verb = found.wording, found.bare, found.verb
    said = _qualifiers(found, breaks)
    shared = bare.shared(found.at) if wording.verb == 0 and not said else []
    helped = {q.at for q in said if q.is_auxiliary or OPTIONAL in q.marks}  # "need not be"
    if _is_another(found, said, helped | ({found.at} if shared else set())):
        return None
    told = manner([*shared, *(q for q in said if not q.is_auxiliary or verb in (None, q.at))])
    if found.is_contrary and told.is_denied and not _is_exact(found.words, found.forms):
        return None  # "not unsafe" is less than "safe", "not forbidden" is "allowed"
    said_marks = _said_marks(found, told)
    own_marks = _own_marks(found, told, said_marks)
    no_matter = {POSSIBLE} if told.is_impossible else set[str]()  # what cannot be is not
    if wording.is_timeless or any(q.is_timeless for q in said):
        no_matter.add(PAST)
    marks = _beyond(said_marks - no_matter, own_marks - no_matter)
    is_turned = told.is_denied ^ wording.own.is_denied ^ found.is_contrary
    return None if marks is None else Manner(is_turned, marks)


def _qualifiers(found: _Found, breaks: Mapping[int, str]) -> list[Qualifier]:
    """The qualifiers that belong to a claim."""
    around = found.bare.around(found.at, len(found.forms) + found.wording.is_trailed)
    behind = [q for q in around if q.at > found.at]
    if ahead := _inverted(found.bare, found.at, found.verb):
        return [*ahead, *behind]
    return [q for q in around if q.at > found.at or is_joined(q, around, found.at, breaks)]


def _is_another(found: _Found, said: Sequence[Qualifier], helped: set[int]) -> bool:
    """Whether the words make another claim; ``helped`` are the words with an auxiliary in front."""
    wording, at, forms, verb = found.wording, found.at, found.forms, found.verb
    is_active = wording.verb == 0 and forms[0].mark == PAST and not wording.is_predicate
    if is_active and at and found.bare.words[at - 1] in _NOT_ACTIVE:
        return True  # "the pupils were offered free entry", "the used paper"
    if wording.none_at is not None and not any(q.role == "denial" and q.at == at + wording.none_at for q in said):
        return True
    if verb is not None and (helped - {at, verb} or (forms[verb - at].is_bare and verb not in helped)):
        return True
    return sum(form.is_contrary or form.mark not in ("", PAST) for form in forms) > 1


def _said_marks(found: _Found, told: Manner) -> frozenset[str]:
    """The marks of the text, in those of the phrase where two marks mean the same."""
    own = found.wording.own
    marks = told.marks.union(form.mark for form in found.forms if form.mark)
    if found.is_contrary:
        marks |= own.marks & {PAST}
    if REQUIRED in own.marks and not own.is_denied and OPTIONAL in marks:
        marks = marks - {OPTIONAL} | {REQUIRED}  # "need not" is the contrary of "must"
    if own.forbids and told.is_permitted:  # who "may not" enter "must not"
        return marks - {POSSIBLE} | {REQUIRED}
    if own.is_permitted and told.forbids:  # who "may" enter is denied it by "must not"
        return marks - {REQUIRED} | {POSSIBLE}
    return marks


def _own_marks(found: _Found, told: Manner, said_marks: frozenset[str]) -> frozenset[str]:
    """The marks of the phrase that can be compared with those of the text."""
    own, verb = found.wording.own, found.verb
    if verb is not None and POSSIBLE in own.marks and _happens(found.bare.words[verb : verb + 2]):
        return own.marks if POSSIBLE in said_marks or not told.is_denied else own.marks - {POSSIBLE}
    if own.is_permitted and not told.is_permitted and POSSIBLE in told.marks:
        return own.marks - {POSSIBLE}  # who "might enter" is not said to be allowed to
    return own.marks


def _inverted(bare: Stripped, at: int, verb: int | None) -> list[Qualifier]:
    """The denial in front of the subject of a claim, and the auxiliary behind the denial; else none.

    "In no event may the guest smoke" means "the guest may in no event smoke".
    """
    if not verb or verb == at:
        return []
    begin = at - (at > 0 and bare.words[at - 1] in _BEFORE_SUBJECT)
    for denial, auxiliary in pairwise(bare.around(begin, 1)):
        if (denial.role, auxiliary.role) == ("denial", "auxiliary") and denial.stop == auxiliary.first:
            return [auxiliary._replace(at=verb), denial._replace(at=verb)]
    return []


def _is_exact(words: Sequence[str], forms: Sequence[Meaning]) -> bool:
    """Whether the denial of the contrary is the claim itself: what is not forbidden is allowed."""
    return all((word,) in claim_words("exact") for word, form in zip(words, forms, strict=True) if form.is_contrary)


def _happens(words: Sequence[str]) -> bool:
    """Whether "may" in front of a verb means that it may happen, not that it is allowed: "may cause harm"."""
    if words[0] in FORMS_OF_BE:
        return not any(map(of_participle, words[1:]))
    return any((verb,) in claim_words("happening") for verb in with_infinitives(words[0]))


def _beyond(said: frozenset[str], own: frozenset[str]) -> frozenset[str] | None:
    """The marks that a claim has beyond its phrase; None if the phrase has marks that the text lacks."""
    if said - {WHOLE} == own - {WHOLE} and (WHOLE in said or WHOLE not in own):
        return frozenset()
    if more := said - own - {WHOLE}:
        return more
    return frozenset([PRESENT]) if own - said == {PAST} else None


def verbatim(pattern: Pattern, first: int, last: int, tokens: Tokens) -> Claim:
    """The claim of a phrase found word for word between two words of a text."""
    words, begin = tokens.words[first : last + 1], tokens.sentence_at(first)[0]
    own = _words_around_gaps(pattern)
    if first == begin:
        return Claim(first, last, verbs_at(words), own=own)
    in_front = tokens.words[first - 1]
    if len(words) > 1 and not of_participle(words[0]) and is_holding(in_front):
        return Claim(first, last, (None,), own=own)  # the last word of "offers free meals" is no verb
    verbs = verbs_at(words)
    begin = max(begin, first - LED_REACH)
    sentence = stripped(tokens.words[begin : last + 1])
    at = bisect_left(sentence.places, first - begin)
    if sentence.places[at : at + 1] != (first - begin,):
        return Claim(first, last, verbs, own=own)  # it begins with a qualifier
    is_helped = (in_front,) in claim_words("plural-subject") or any(q.is_auxiliary for q in sentence.around(at, 1))
    if is_helped and not looks_plural(words[0]) and _STATES.isdisjoint(words):  # "in May entry is free"
        return Claim(first, last, (0,), own=own)  # "we do not sell maps"
    is_predicate = bool(verbs == (0,) and at and sentence.words[at - 1] in FORMS_OF_BE and of_participle(words[0]))
    return Claim(first, last, verbs, own=own, is_predicate=is_predicate)


def is_holding(word: str) -> bool:
    """Whether a word is a verb that takes a claim without a verb as its object: "offers free entry"."""
    return any((form,) in claim_words("holding") for form in with_infinitives(word))


@lru_cache(maxsize=8192)
def _words_around_gaps(pattern: Pattern) -> frozenset[str]:
    """The words of a phrase with gaps; none for a phrase without."""
    return frozenset(pattern.words) if Gap() in pattern.parts else frozenset()
