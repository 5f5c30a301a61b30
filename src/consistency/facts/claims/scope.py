"""Finds the scope of a claim in a prepositional phrase beside it: "entry is free for meetings", "in the lobby".

A scope narrows a claim about what is always so. It does not narrow an event by the place where it happened: "the treaty
was signed in Paris". Two claims with the same scope agree, so each mark names its scope.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from consistency.facts.claims.imperatives import is_imperative, is_order
from consistency.facts.claims.manner import ALLOWED, POSSIBLE, REQUIRED, WANTED, stripped
from consistency.facts.claims.marks import FORMS_OF_BE, LONGEST, begun_by, claim_words, first_words, present
from consistency.facts.fillers.articles import ANY_TIMES
from consistency.facts.words.classes import DETERMINERS, GERUND_ENDS, MONTHS, WEEKDAYS
from consistency.facts.words.inflected import looks_plural, singular, small_words
from consistency.facts.words.verbs import infinitives_with, is_past, of_participle, with_infinitives
from consistency.lexicons import rows, with_role
from consistency.model.fact import ONLY, PAST

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from consistency.facts.claims.manner import Qualifier
    from consistency.facts.claims.reworded import Claim

LONGEST_SCOPE: Final = 3
"""How many words of a scope its mark names."""
EMBRACING_REACH: Final = 7
"""How many words may be between a preposition and one that includes all: "for children and adults alike"."""
DAYS = MONTHS | WEEKDAYS
_DAYS_AND_NUMBERS = DAYS | {word for word, _, _ in rows("numbers")}
_IDLE = claim_words("idle")
_QUANTITIES = {word for word, *others in claim_words("quantity") if not others}
_SHARES = frozenset({"some", "many", "most", "few"})
_NONE = with_role("words", "zero")
_THE, _REGIONS, _PLACES = (with_role("claims", role) for role in ("definite", "region", "place"))
_YEAR = 4  # figures
_IS, NOW = present("be") | present("copula"), present("be") | present("have")
_WAS = {words[0] for role in ("be", "have", "copula") for words, marks in claim_words(role).items() if PAST in marks}
MODALS = frozenset(
    words[0]
    for words, marks in claim_words("auxiliary").items()
    if len(words) == 1 and not {REQUIRED, POSSIBLE, WANTED}.isdisjoint(marks) and PAST not in marks
)
Scope: TypeAlias = Literal["", "state", "barred", "wide", "none", "close", "part", "asked", "done"]


def scope_mark(words: Sequence[str], breaks: Container[int], at: int) -> str:
    """The mark of the scope that a preposition names; "" if it names none.

    Args:
        words: a sentence.
        breaks: the indexes of its words with a sign behind them.
        at: the index of the preposition.
    """
    named = named_behind(words, breaks, at)
    return f"{ONLY}{'-'.join((words[at], *(singular(words[place]) for place in named)))}" if named else ""


def scoped(words: Sequence[str], breaks: Container[int], at: int, scope: Scope, is_name: Callable[[int], bool]) -> str:
    """The mark of the scope that a preposition names, if it narrows the claim; else "".

    A noun alone behind a preposition is an idiom as a rule ("in practice", "on principle"), and a number behind "for"
    gives how many at once, unless it is a year.
    """
    return scope_mark(words, breaks, at) if _narrows(words, breaks, at, scope, is_name) else ""


def _narrows(
    words: Sequence[str], breaks: Container[int], at: int, scope: Scope, is_name: Callable[[int], bool]
) -> bool:
    """Whether a preposition limits a claim to a scope; "for everybody", idioms and times do not."""
    sort = claim_words("scope").get((words[at],), ())
    if scope not in sort or is_embracing(words, at) or at in breaks or at + 1 == len(words):
        return False
    behind, named = words[at + 1], named_behind(words, breaks, at)
    done = of_participle(words[at - 1])
    by_whom = "nominal" in sort and done  # of what must or may be done it narrows who
    is_owned = _is_owned(words[at + 1 :], sort, scope)
    if not named or (_is_of_none(words[at + 1 :], sort) and not is_owned) or (by_whom and scope != "asked"):
        return False
    if "act" in sort and named[0] == at + 1 and (scope == "asked" or _is_any(done, "granting")):
        return True  # "allowed to swim"
    if "done" in sort and is_year(behind) and scope != "part":  # a value has a date of its own
        return True
    said = [words[place] for place in named]
    if is_name(named[0]) and _is_numbered(words[named[0] : named[-1] + 1]):
        return True
    is_time = behind[0].isdecimal() or tells_time(said, of_many="counted" in sort)
    if is_idle(said[-1], len(said)) or (is_time and "along" not in sort):
        return False
    if "freeing" in sort and scope != "barred" and not first_words("freeing").isdisjoint(said):
        return False  # who enters "without a ticket" enters all the more with one
    is_title, is_plural = is_name(named[0]), looks_plural(said[-1])
    is_many = is_plural and (named[0] == at + 1 or is_owned)
    is_use = "use" in sort and behind.endswith(GERUND_ENDS)  # "for filming"
    is_agent = "nominal" in sort and scope == "asked"
    if "many" in sort and not (is_many or is_agent):
        return False
    is_region = behind in _THE and (said[-1] in _REGIONS or (len(said) > 1 and said[-1] in _PLACES))
    if scope in ("close", "part") and not (is_title or is_many or "alone" in sort or is_use or is_region):
        return False
    if scope == "done" and not (is_title or is_plural):
        return False
    is_alone = len(named) == 1 and named[0] == at + 1 and not (is_plural or is_title)
    return not is_alone or "alone" in sort or is_agent or is_use or ("manner" in sort and scope == "asked")


def _is_of_none(behind: Sequence[str], sort: Container[str]) -> bool:
    """Whether the words behind a preposition narrow nothing: "for its guests" does not, "before their trip" does."""
    found = begun_by(behind, "unscoped-with" if "along" in sort else "unscoped")
    return found is not None and not ("own" in found[0] and "alone" in sort)


def _is_owned(behind: Sequence[str], sort: Container[str], scope: Scope) -> bool:
    """Whether the words behind a preposition belong to somebody and still narrow the claim: "open to its members"."""
    found = begun_by(behind, "unscoped") if "own" in sort and scope in ("asked", "state") else None
    return found is not None and "own" in found[0]


def _is_numbered(named: Sequence[str]) -> bool:
    """Whether words name one of many by its number: "in Zone 1", "at Terminal 2", but not a page or an article."""
    noun, number = (*named, "")[:2]
    return number.isdecimal() and not is_year(number) and noun not in DAYS and _IDLE.get((noun,)) != ()


def is_idle(head: str, length: int) -> bool:
    """Whether a noun narrows nothing; some nouns narrow only with another word in front."""
    return (head,) in _IDLE and (length == 1 or not _IDLE[head,])


def tells_time(named: Sequence[str], *, of_many: bool = False) -> bool:
    """Whether words are a time or a quantity; "two rooms" are a place if ``of_many``, and "part-time staff" people."""
    times = DAYS if of_many and len(named) > 1 else _DAYS_AND_NUMBERS
    return named[-1] in ANY_TIMES or not times.isdisjoint(named) or any(word[0].isdecimal() for word in named)


def is_year(word: str) -> bool:
    """Whether a word is written as a year."""
    return len(word) == _YEAR and word.isdecimal()


def reserved(words: Sequence[str], breaks: Container[int], at: int) -> str:
    """The mark of a reservation: "with two amendments"; "" if "with" means something else."""
    if "reserve" not in claim_words("scope").get((words[at],), ()) or not _NONE.isdisjoint(words[at + 1 : at + 2]):
        return ""
    named = {singular(words[place]) for place in named_behind(words, breaks, at)}
    return scope_mark(words, breaks, at) if named & first_words("reserve") else ""


def of_some(words: Sequence[str], breaks: Container[int], at: int) -> str:
    """The mark of a quantity behind a preposition: "admitted to most stations"; "" if it names who or how."""
    is_some = "of-some" in claim_words("scope").get((words[at],), ())
    found = begun_by(words[at + 1 : at + 1 + LONGEST], "quantity") if is_some else None
    marks = _SHARES.intersection(found[0]) if found else ()
    named = [words[place] for place in named_behind(words, breaks, at + found[1])] if found and marks else []
    if not named or not looks_plural(named[-1]) or is_idle(named[-1], len(named)) or tells_time(named):
        return ""
    return min(marks)


def is_embracing(words: Sequence[str], at: int) -> bool:
    """Whether a preposition names all there is."""
    return not first_words("embracing").isdisjoint(words[at : at + EMBRACING_REACH])


def named_behind(words: Sequence[str], breaks: Container[int], at: int) -> list[int]:
    """The indexes of the words of content right behind a preposition."""
    found = list[int]()
    for place in range(at + 1, len(words)):
        if words[place] in DETERMINERS:
            if found:
                break
        elif (words[place] in small_words() and words[place] not in _QUANTITIES) or len(found) == LONGEST_SCOPE:
            break
        else:
            found.append(place)
        if place in breaks:
            break
    return found


def scope_taken(words: Sequence[str], first: int, claim: Claim) -> Scope:
    """The kind of claim that decides which scopes narrow it.

    "state" and "wide": a state, or how things went; a place, a use or a person narrows it. "asked": an instruction, or
    what must or may be done. "barred" and "none": what is not so, or is nowhere; a place narrows it. "close": an act;
    the place may be that of its object, so only uses and names narrow it. "done": a decision. "": any other past act,
    or what there is: "it has a pool in the garden".

    Args:
        words: its sentence.
        first: where in it the claim begins.
        claim: the claim.
    """
    span = claim.words_in(words, first)
    bare, verb = stripped(span), claim.verbs[0]
    own, among = bare.words, bare.qualifiers
    if any((verb is None or q.at > verb) and _is_no(q, span) for q in among):
        return "none"
    if is_order(tuple(words), first, own) or (verb is None and is_imperative(tuple(words), first, own)):
        return "asked"  # "Store in the dark"
    if verb is None and first == 0:
        return "close"  # "Free entry for members"
    ahead, in_front = _ahead(words, first) if claim.is_led or verb == 0 else ((), "")
    if verb is None or claim.is_predicate:
        said, behind = in_front, own[:1]
    else:
        said, behind = own[verb] if verb < len(own) else "", own[verb + 1 : verb + 2]
    if is_past(said) and not claim.is_led:
        return _scope_done(with_infinitives(said)[1:])
    if verb and own[verb - 1 : verb] in claim_words("existential"):
        return ""
    qualifiers = among if verb is None else (*ahead, *among)
    is_denied = any(q.role == "denial" for q in qualifiers)
    asked = any(PAST not in q.marks and not {REQUIRED, ALLOWED}.isdisjoint(q.marks) for q in qualifiers)
    if said in FORMS_OF_BE and asked and not is_denied:
        return "asked"  # "drivers must be 21 to hire a van", "hens may be kept with consent"
    if said in _IS or (said in FORMS_OF_BE and not MODALS.isdisjoint(span)):
        return _scope_of_state(behind, is_denied=is_denied)
    is_told = own[-1:] in claim_words("predicative")  # "pupils travel free"
    return _scope_of_act(said, behind, qualifiers, has_subject=bool(verb), is_state=is_told)


def _scope_of_state(behind: tuple[str, ...], *, is_denied: bool) -> Scope:
    """The kind, as in ``scope_taken``, of a claim about a state: "is free", "is heated", "is required"."""
    done = of_participle(behind[0]) if behind else ()
    if not behind or behind in claim_words("scope"):
        return ""
    if not done or _is_any(done, "granting"):
        return "barred" if is_denied else "state"
    return "asked" if _is_any(done, "demanding") else "wide"


def _scope_of_act(
    said: str, behind: tuple[str, ...], qualifiers: Sequence[Qualifier], *, has_subject: bool, is_state: bool
) -> Scope:
    """The kind of a claim about an act that somebody does, may do or must do."""
    marks = {mark for qualifier in qualifiers for mark in qualifier.marks}
    is_present, forms = PAST not in marks, with_infinitives(said)
    if is_present and said not in FORMS_OF_BE and any(q.role == "denial" for q in qualifiers):
        return "barred"  # "we do not sell maps on Sundays"
    is_asked = not {REQUIRED, ALLOWED, WANTED}.isdisjoint(marks)
    is_demand = is_asked or _is_any(forms, "demanding")
    has_object = behind in claim_words("article") and _is_any(forms, "holding")
    if not said or said in first_words("be", "copula") or (has_object and not is_demand):
        done = of_participle(behind[0]) if behind else ()
        return "done" if said in FORMS_OF_BE and _is_any(done, "deciding") else ""
    if is_state:
        return "state"
    if is_demand and is_present:
        return "asked"
    return "close" if has_subject or qualifiers or infinitives_with("does", said) else ""


def _is_no(qualifier: Qualifier, span: Sequence[str]) -> bool:
    """Whether a qualifier inside a claim denies a noun: "requires no permit"."""
    return qualifier.role == "denial" and (span[qualifier.first],) in claim_words("determiner")


def _ahead(words: Sequence[str], first: int) -> tuple[Sequence[Qualifier], str]:
    """The qualifiers right in front of a claim, and the word in front of them."""
    sentence = stripped(tuple(words))
    at = bisect_left(sentence.places, first)
    return [q for q in sentence.around(at, 1) if q.stop <= first], sentence.words[at - 1] if at else ""


def _scope_done(infinitives_: Sequence[str]) -> Scope:
    """The kind of a claim with a verb in the past."""
    if _is_any(infinitives_, "changing"):
        return "wide"
    return "done" if _is_any(infinitives_, "deciding") else ""


def _is_any(infinitives_: Sequence[str], role: str) -> bool:
    """Whether one of some verbs is in a list."""
    return any((infinitive,) in claim_words(role) for infinitive in infinitives_)


def is_of_now(words: Sequence[str], first: int, claim: Claim) -> bool:
    """Whether a claim is about what is always so: "is free", but not "was opened"."""
    own = stripped(claim.words_in(words, first)).words
    if is_order(tuple(words), first, own):
        return True
    verbs = [own[verb] for verb in claim.verbs if verb is not None and verb < len(own)]
    if verbs and not claim.is_predicate:
        return not any(map(_is_past, verbs))
    if claim.is_led and is_imperative(tuple(words), first, own):
        return True
    in_front = _ahead(words, first)[1]
    return in_front in NOW or bool(infinitives_with("does", in_front))


def _is_past(verb: str) -> bool:
    return verb in _WAS or is_past(verb)
