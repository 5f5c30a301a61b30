"""Claims whose words stand in a text in another wording: with a denial more or less, weakened, in another tense.

A phrase "library cards remain free" is denied by "library cards do not remain free", and "the bid was not opened" by
"the bid was opened". The words of both are compared without what says how they make the claim.
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
from consistency.facts.words.inflected import singular
from consistency.facts.words.verbs import infinitives, of_participle
from consistency.model.fact import PAST, PRESENT
from consistency.model.pattern import Gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from consistency.facts.claims.forms import Form
    from consistency.facts.claims.manner import Qualifier, Stripped
    from consistency.facts.claims.wordings import Wording
    from consistency.facts.site import Site
    from consistency.facts.tokens import Tokens
    from consistency.model.pattern import Pattern


LED_REACH = 8
"""Words in front of a claim among which its verb or its auxiliaries are looked for."""
_STATES = first_words("be", "have", "copula")
_BEFORE_SUBJECT = first_words("article", "determiner", "as-definite")
_NOT_ACTIVE = FORMS_OF_BE | DETERMINERS


class Claim(NamedTuple):
    """A claim in a text.

    Attributes:
        first, last: indexes of its first and last word.
        verbs: at which of its words, qualifiers aside, its verb may stand; (None,) where none looks like one.
        is_verbatim: whether it stands in the words of the phrase.
        is_turned: whether it says the contrary of the phrase.
        marks: how far it goes beside the phrase; none for as far.
        own: the words of a phrase with gaps, which other words may divide; else none.
        is_predicate: whether it begins with a participle or an adjective, and its verb is the form of "be" in front.
        is_of_anybody: whether it says of anybody what its phrase says of nobody.
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

    @property
    def is_led(self) -> bool:
        """Whether its verb stands in front of it: "offers free entry", "is closed on Fridays"."""
        return self.is_predicate or self.verbs == (None,)


def reworded(pattern: Pattern, site: Site) -> Iterator[Claim]:
    """The places where a phrase stands in another wording; phrases with gaps and slots are left out."""
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
        forms = _forms(wording, bare.words[at : at + length])
        if forms and (said := _manner(wording, bare, at, forms, site.breaks(sentence))):
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
    """Where in a sentence a wording may begin: its rarest place looked for first."""
    place, last = wording.rarest, len(words) - len(wording.places)
    for word in wording.places[place]:
        at = -1
        for _ in range(words.count(word)):
            at = words.index(word, at + 1)
            if place <= at <= last + place:
                yield at - place


def _forms(wording: Wording, words: tuple[str, ...]) -> list[Form]:
    """What each word says at its place of a claim; nothing where one may not stand there."""
    found: list[Form] = []
    for place, word in zip(wording.places, words, strict=True):
        form = place.get(word)
        if form is None:
            return []
        found.append(form)
    return found


def _manner(
    wording: Wording, bare: Stripped, at: int, forms: Sequence[Form], breaks: Mapping[int, str]
) -> Manner | None:
    """How a text makes a claim beside its phrase: denied where one of them is; None where it makes another claim."""
    around = bare.around(at, len(forms) + wording.is_trailed)
    verb = None if wording.verb is None else at + wording.verb
    ahead = _inverted(bare, at, verb)
    said = (
        [*ahead, *(q for q in around if q.at > at)]
        if ahead
        else [q for q in around if q.at > at or is_joined(q, around, at, breaks)]
    )
    shared = bare.shared(at) if wording.verb == 0 and not said else []
    helped = {q.at for q in said if q.is_auxiliary or OPTIONAL in q.marks}  # "need not be"
    helped |= {at} if shared else set()
    is_active = wording.verb == 0 and forms[0].mark == PAST and not wording.is_predicate
    if is_active and at and bare.words[at - 1] in _NOT_ACTIVE:
        return None  # "the pupils were offered free entry", "the used paper"
    if wording.none_at is not None and not any(q.role == "denial" and q.at == at + wording.none_at for q in said):
        return None
    if verb is not None and (helped - {at, verb} or (forms[verb - at].is_bare and verb not in helped)):
        return None
    if sum(form.is_contrary or form.mark not in ("", PAST) for form in forms) > 1:
        return None
    told = manner([*shared, *(q for q in said if not q.is_auxiliary or verb in (None, q.at))])
    is_contrary = any(form.is_contrary for form in forms)
    if is_contrary and told.is_denied and not _is_exact(bare.words[at : at + len(forms)], forms):
        return None  # "not unsafe" is less than "safe", "not forbidden" is "allowed"
    said_marks = told.marks.union(form.mark for form in forms if form.mark)
    if is_contrary:
        said_marks |= wording.own.marks & {PAST}
    if REQUIRED in wording.own.marks and not wording.own.is_denied and OPTIONAL in said_marks:
        said_marks = said_marks - {OPTIONAL} | {REQUIRED}  # "need not" is the contrary of "must"
    said_marks = _as_asked(said_marks, told, wording.own)
    own_marks = wording.own.marks
    if verb is not None and POSSIBLE in own_marks and _happens(bare.words[verb : verb + 2]):
        own_marks = own_marks if POSSIBLE in said_marks or not told.is_denied else own_marks - {POSSIBLE}
    elif wording.own.is_permitted and not told.is_permitted and POSSIBLE in told.marks:
        own_marks -= {POSSIBLE}  # who "might enter" is not said to be allowed to
    if told.is_impossible:
        said_marks, own_marks = said_marks - {POSSIBLE}, own_marks - {POSSIBLE}  # what cannot be is not
    if wording.is_timeless or any(q.is_timeless for q in said):
        said_marks, own_marks = said_marks - {PAST}, own_marks - {PAST}
    marks = _beyond(said_marks, own_marks)
    is_turned = told.is_denied ^ wording.own.is_denied ^ is_contrary
    return None if marks is None else Manner(is_turned, marks)


def _inverted(bare: Stripped, at: int, verb: int | None) -> list[Qualifier]:
    """The auxiliary of a claim that stands behind a denial in front of its subject, and the denial; else none.

    "In no event may the guest smoke" says what "the guest may in no event smoke" does.
    """
    if not verb or verb == at:
        return []
    begin = at - (at > 0 and bare.words[at - 1] in _BEFORE_SUBJECT)
    for denial, auxiliary in pairwise(bare.around(begin, 1)):
        if (denial.role, auxiliary.role) == ("denial", "auxiliary") and denial.stop == auxiliary.first:
            return [auxiliary._replace(at=verb), denial._replace(at=verb)]
    return []


def _is_exact(words: Sequence[str], forms: Sequence[Form]) -> bool:
    """Whether the words of the contrary leave no third: what is not forbidden is allowed."""
    return all((word,) in claim_words("exact") for word, form in zip(words, forms, strict=True) if form.is_contrary)


def _happens(words: Sequence[str]) -> bool:
    """Whether what a verb and the word behind it say may happen, not be permitted: "may cause harm", "may be cold"."""
    if words[0] in FORMS_OF_BE:
        return not any(map(of_participle, words[1:]))
    return any((verb,) in claim_words("happening") for verb in (words[0], *(form for form, _ in infinitives(words[0]))))


def _as_asked(marks: frozenset[str], said: Manner, own: Manner) -> frozenset[str]:
    """The marks of a claim as those of its phrase, where one forbids and the other one permits, or permits not.

    Who "may not" enter "must not"; who "may" enter is denied it by "must not".
    """
    if own.forbids and said.is_permitted:
        return marks - {POSSIBLE} | {REQUIRED}
    if own.is_permitted and said.forbids:
        return marks - {REQUIRED} | {POSSIBLE}
    return marks


def _beyond(said: frozenset[str], own: frozenset[str]) -> frozenset[str] | None:
    """How far a claim goes beside its phrase; None where the phrase says more of it than the text."""
    if said - {WHOLE} == own - {WHOLE} and (WHOLE in said or WHOLE not in own):
        return frozenset()
    if more := said - own - {WHOLE}:
        return more
    return frozenset([PRESENT]) if own - said == {PAST} else None


def verbatim(pattern: Pattern, first: int, last: int, tokens: Tokens) -> Claim:
    """The claim of a phrase that stands word for word between two words of a text."""
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
    if is_helped and singular(words[0]) == words[0] and _STATES.isdisjoint(words):  # "in May entry is free"
        return Claim(first, last, (0,), own=own)  # "we do not sell maps"
    is_predicate = bool(verbs == (0,) and at and sentence.words[at - 1] in FORMS_OF_BE and of_participle(words[0]))
    return Claim(first, last, verbs, own=own, is_predicate=is_predicate)


def is_holding(word: str) -> bool:
    """Whether a word is a verb of which a claim without one is the object: "offers free entry"."""
    return any((form,) in claim_words("holding") for form in (word, *(form for form, _ in infinitives(word))))


@lru_cache(maxsize=8192)
def _words_around_gaps(pattern: Pattern) -> frozenset[str]:
    """The words of a phrase with gaps; none of one without."""
    return frozenset(pattern.words) if Gap() in pattern.parts else frozenset()
