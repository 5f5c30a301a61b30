"""What stands beside a value and makes another statement of it: "if you book", "plus VAT", "usually", "gained"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.algebra.status import DENIAL_ENDS, behind_denial, denies, is_forbidden
from consistency.facts.claims.conditions import condition_mark
from consistency.facts.claims.governed import MOODS, PLANNED, around, clause_pieces, governed_beside, is_supposed
from consistency.facts.claims.manner import ALLOWED, POSSIBLE, REPORTED, REQUIRED, stripped
from consistency.facts.claims.marks import BARE_BE, LONGEST, NUMBERS, begun_by, claim_words, ended_by, is_number
from consistency.facts.claims.narrowed import CLAUSE_ENDS, Placed, narrowed_behind, narrowed_in_front
from consistency.facts.claims.recurring import recurring
from consistency.facts.claims.scope import is_embracing, is_idle, named_behind, scope_mark, tells_time
from consistency.facts.values.adjust import COUNTED
from consistency.facts.words.classes import BE_AND_HAVE, DETERMINERS
from consistency.facts.words.verbs import infinitives, with_infinitives
from consistency.lexicons import with_role
from consistency.model.fact import BESIDE, LIMITED, NO_MORE, ONLY, PAST

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from consistency.facts.claims.manner import Qualifier
    from consistency.facts.claims.scope import Scope
    from consistency.facts.matching.phrases import Match
    from consistency.facts.site import Site
    from consistency.model.fact import Marks
    from consistency.model.mention import Mention
    from consistency.model.reading import Reading

REACH_BEHIND: Final = 6
"""Words behind a value in which what is reckoned apart begins: "40 euros a night plus VAT"."""
REACH_IN_FRONT: Final = 4
"""Words between what weakens a clause and a value in it: "may be home to 29 birds"."""
REACH_TO_VERB: Final = 4
"""Words behind a number among which its verb is looked for."""
_AUXILIARIES = BE_AND_HAVE | {words[0] for words in claim_words("auxiliary") if len(words) == 1}
_CONDITIONS = tuple({mark for marks in claim_words("condition").values() for mark in marks})
"""Begin the marks of conditions, under which alone a value holds."""
_WEAKER: Final = frozenset(
    {"usually", "sometimes", "seldom", "nearly", "likely", REPORTED, LIMITED, POSSIBLE, *MOODS}
) - {REQUIRED}
"""Marks of words by which a value is not stated without ado; what "must" be is a rule told in other words."""
_LINKS = with_role("claims", "joining", "subordinator")
_TAKEN_BACK = with_role("statuses", "denial-taken-back")
_FROM: Final = tuple(f"{mark}-" for marks in claim_words("from").values() for mark in marks)
"""Begin the marks of what is so from a date on."""
SUPPOSED, DENIED = "supposed", "denied"
"""The marks of a value in a clause that leaves open whether it is so, and in one that denies something of it."""


def said_beside(match: Match, site: Site, parts: Marks) -> Marks:
    """The marks of what else stands beside a value, in its clause or in front of it, as beside a claim.

    A condition ("if you book") and what narrows any claim ("on Fridays", "for members") tell a part. All else is told,
    and decides nothing: most often one text says more of the same.

    Args:
        match: the value in its phrase.
        site: the passage.
        parts: the marks of the parts that are named otherwise.
    """
    begin, words, breaks = around(site, match.first, match.last)
    first, last = match.first - begin, match.last - begin
    value = match.value
    at = first if value is None else max(first, site.tokens.index_at(value.start) - begin)
    pieces = clause_pieces(first, breaks)
    told = {*_WEAKER.intersection(governed_beside(site, match.first))}
    if at > first or not first or words[first - 1] not in DETERMINERS:  # "will visit the 29 wards" knows of 29
        told.update(_weakened(words, pieces))
    told.update(_of_noun(words, first) if at > first else _of_change(words, first))
    if value is not None:
        told -= _untold(value.reading)
    if value is not None and at == first and not value.reading.is_in_time:
        is_amid = _is_amid_denial(value, words[pieces[-1][0] : first]) and not site.is_denied(match.first, value=True)
        if is_amid or _is_denied_behind(words, breaks, first, last):
            told.add(DENIED)
    told.update(_of_plan(words, first - 1 if at == first else first))
    if value is not None and value.reading.bound == "exact" and _is_all_allowed(words, pieces[-1][0], at):
        told.add(NO_MORE.removeprefix(BESIDE))
    if value is None or not value.reading.is_in_time:
        told.update(_for_what(words, breaks, last, is_counted=last > first == at))
    named = {
        *_as_of_claims(match, site, words, breaks, pieces),
        *_reckoned_apart(words, breaks, last),
        *(BESIDE + mark for mark in told),
    }
    if at > first and last + 1 < len(words) and {do for _, do in infinitives(words[first])} == {"does"}:
        named.add(recurring(words, breaks, last + 1))  # "closes at 9 p.m. in July"
    return tuple(sorted(mark for mark in named - {""} if f"{ONLY}{mark.partition(':')[2]}" not in parts))


def _is_all_allowed(words: tuple[str, ...], begin: int, at: int) -> bool:
    """Whether a clause permits a number, and no more: "members may bring only one guest"."""
    if at <= begin or words[at - 1] not in _TAKEN_BACK:
        return False
    return any(ALLOWED in q.marks for q in stripped(words).qualifiers if begin <= q.first and q.stop < at)


def _is_amid_denial(value: Mention, said: Sequence[str]) -> bool:
    """Whether the words in front of a number in its clause deny something of it: "we do not work in 14 villages"."""
    if value.status != "negated" or value.reading.bound != "exact":
        return False
    between = behind_denial(said[-REACH_IN_FRONT:])
    if between is None or said[-1] in DETERMINERS:  # "do not pay in the 29 wards" knows of 29
        return False
    return _LINKS.isdisjoint(between) and not any(map(is_number, between))


def _is_denied_behind(words: Sequence[str], breaks: Container[int], first: int, last: int) -> bool:
    """Whether the verb behind a number denies something of so many: "14 gates were never built".

    What is denied of "the 14 gates" is denied of those there are.
    """
    if first and first - 1 not in breaks and words[first - 1] in DETERMINERS:
        return False
    if is_forbidden(words[last + 1 :], counted=True):
        return False  # "more than 50 dogs are not allowed" is a limit
    for at in range(last + 1, min(last + 1 + REACH_TO_VERB, len(words) - 1)):
        if at - 1 in breaks or not _LINKS.isdisjoint(words[at : at + 1]):
            return False
        if words[at] in _AUXILIARIES:
            return denies(words[at + 1]) and _TAKEN_BACK.isdisjoint(words[at + 2 : at + 3])
        if words[at].endswith(DENIAL_ENDS):
            return True
    return False


def _of_plan(words: tuple[str, ...], at: int) -> Marks:
    """The mark of a noun in front of the verb at a place by which a value is planned: "the plan to build 14 gates"."""
    return ended_by(words[max(0, at - LONGEST) : at], "beside-plan") or () if at > 0 else ()


def _untold(reading: Reading) -> set[str]:
    """Marks that say nothing of a value: what "will open on 3 June" opens then, "if more than six ask" tells six."""
    is_name = reading.is_in_time or reading.kind == "ordinal"
    return {PLANNED} if is_name else {SUPPOSED} if reading.bound != "exact" else set()


def _as_of_claims(
    match: Match,
    site: Site,
    words: tuple[str, ...],
    breaks: Mapping[int, str],
    pieces: Sequence[tuple[int, int]],
) -> set[str]:
    """The marks of what narrows a claim."""
    first = pieces[-1][1]
    begin = match.first - first

    def is_name(place: int) -> bool:
        return site.is_capital(begin + place)

    def marks(scope: Scope, *, is_now: bool) -> set[str]:
        placed = Placed(words, first, match.last - begin, breaks, is_now, scope, is_name)
        return narrowed_in_front(placed, pieces) | narrowed_behind(placed)

    reading = match.value.reading if match.value else None
    told = marks("state", is_now=not (reading and (reading.is_date or reading.is_month_day)))  # a date is that of once
    if reading and reading.kind in COUNTED:
        dated = [*(start for start, _ in pieces), match.last - begin + 1]
        is_report = any(begun_by(words[start:], "reporting") for start in dated)  # "as of May, 940 people work here"
        told = {mark for mark in told if not (is_report and mark.startswith(_FROM))}
    if not told:
        return set()
    of_part = {mark for mark in marks("", is_now=False) if mark.startswith((ONLY, *_CONDITIONS))}
    return {(BESIDE, ONLY)[mark in of_part] + _bare(mark) for mark in told if ":" in mark or mark == LIMITED}


def _reckoned_apart(words: Sequence[str], breaks: Mapping[int, str], last: int) -> Iterator[str]:
    """The marks of what a value is told without or against: "plus VAT", "before tax", "more than in May", "left"."""
    for place in range(last + 1, min(last + 1 + REACH_BEHIND, len(words))):
        if breaks.get(place - 1, "") in CLAUSE_ENDS:
            return
        rest = words[place : place + LONGEST]
        is_next = place == last + 1 and last not in breaks
        found = begun_by(rest, "beside") or (begun_by(rest, "beside-next") if is_next else None)
        if found is not None:
            marks, length = found
            apart = [condition_mark(mark, words, breaks, place, length) for mark in marks]
            yield f"{ONLY}{_bare(apart[0])}" if apart else BESIDE + "-".join(rest[:length])
            return


def _for_what(words: Sequence[str], breaks: Container[int], last: int, *, is_counted: bool) -> Marks:
    """The mark of a noun alone, or of a number, for which a value in front of it holds: "for luggage", "at 6 a.m."."""
    at = last + 1
    led, behind = words[at : at + 1], words[at + 1 : at + 2]
    if not behind or last in breaks or _is_of_all(words[at : at + LONGEST]):
        return ()
    if led in claim_words("beside-at"):
        is_told = not is_counted and behind[0][0].isdecimal()
    else:
        named = (
            tuple(words[place] for place in named_behind(words, breaks, at)) if led in claim_words("beside-for") else ()
        )
        is_told = named == behind and not (is_idle(named[0], 1) or tells_time(named) or is_embracing(words, at))
        is_told |= led in claim_words("beside-for") and not is_counted and behind[0] in NUMBERS  # "for two"
    return (_bare(scope_mark(words, breaks, at)),) if is_told else ()


def _is_of_all(words: Sequence[str]) -> bool:
    """Whether words begin with what narrows nothing: "for everyone", "for example"."""
    return any((begun_by(words, "unlimited"), begun_by(words, "adverb"), begun_by(words[1:], "unscoped")))


def _weakened(words: tuple[str, ...], pieces: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The marks of words in front of a value, in its clause, by which it is so now and then, or perhaps."""
    begin, first = pieces[-1]
    if is_supposed(words[begin:first]):
        yield SUPPOSED
    for qualifier in stripped(words).qualifiers:
        if qualifier.stop < first and is_number(words[qualifier.stop]):
            continue  # a bound of another number: "helped almost 300 people of 29 lands"
        is_near = begin <= qualifier.first and qualifier.stop <= first <= qualifier.stop + REACH_IN_FRONT
        if is_near or (qualifier.first, qualifier.stop) in pieces:  # "usually, the fee is 40 euros"
            yield from _weaker(qualifier, words)


def _weaker(qualifier: Qualifier, words: Sequence[str]) -> set[str]:
    """The marks by which a qualifier weakens a value.

    What "may" be done is a rule, and what "may be" is none. What guests "will find" is there.
    """
    verb = words[qualifier.stop : qualifier.stop + 1]
    if (ALLOWED in qualifier.marks and BARE_BE.isdisjoint(verb)) or verb in claim_words("finding"):
        return set()
    is_adverb, is_phrase = qualifier.role == "adverb", qualifier.stop - qualifier.first > 1  # "used to"
    is_past = is_adverb or (is_phrase and qualifier.role == "auxiliary")
    return {*qualifier.marks} & (_WEAKER | {PAST} if is_past else _WEAKER)


def _of_noun(words: tuple[str, ...], first: int) -> Marks:
    """The mark of the word in front of the noun of a value that makes it another one: "the proposed fee"."""
    word = words[max(0, first - 1) : first]
    marks = claim_words("beside-noun").get(word)
    return () if marks is None else marks or word


def _of_change(words: tuple[str, ...], first: int) -> Marks:
    """The mark of what the words right in front of a number count: what was "gained" is not what there is."""
    if not first:
        return ()
    if (told := ended_by(words[max(0, first - LONGEST) : first], "beside-front")) is not None:
        return told
    by = (words[first - 1],) in claim_words("beside-by")
    verb = words[first - 1 - by] if first > by else ""
    known = claim_words("changing" if by else "gaining")
    forms = [form for form in with_infinitives(verb) if (form,) in known] if verb else []
    return (claim_words("beside-by")[(words[first - 1],)] if by else known[forms[0],]) if forms else ()


def _bare(mark: str) -> str:
    """What a mark of a claim names: "on-friday", "if-book"."""
    return mark.removeprefix(ONLY).removeprefix(f"{LIMITED}:")
