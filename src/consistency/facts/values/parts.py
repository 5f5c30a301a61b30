"""Of what part a value is said: "the youth jobless rate" is that of a part, and so is "for women, the jobless rate".

A phrase is found in a longer one, too. What is said of a part contradicts nothing that is said of the whole, or of
another part; where both give one number, they agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.facts.claims.governed import around, clause_pieces
from consistency.facts.claims.marks import claim_words
from consistency.facts.claims.narrowed import Placed, narrowed_behind, narrowed_in_front
from consistency.facts.claims.scope import scoped
from consistency.facts.modified import part_in_front
from consistency.lexicons import with_role
from consistency.model.fact import BESIDE, LIMITED, ONLY

if TYPE_CHECKING:
    from consistency.facts.claims.scope import Scope
    from consistency.facts.matching.phrases import Match
    from consistency.facts.site import Site
    from consistency.model.fact import Marks

_CONDITIONS = tuple({mark for marks in claim_words("condition").values() for mark in marks})
"""Begin the marks of conditions, under which alone a value holds."""
_BEFORE_NOUN = with_role("claims", "article") | with_role("claims", "determiner")


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

    def is_name(place: int) -> bool:
        return site.is_capital(begin + place)

    pieces = clause_pieces(first, breaks)

    def marks(scope: Scope, *, is_now: bool) -> set[str]:
        in_front = narrowed_in_front(words, pieces, is_of_now=is_now, scope=scope, is_name=is_name)
        return in_front | narrowed_behind(Placed(words, first, last, breaks, is_now, scope, is_name))

    reading = match.value.reading if match.value else None
    told = marks("state", is_now=not (reading and (reading.is_date or reading.is_month_day)))  # a date is that of once
    if not told:
        return ()
    of_part = {mark for mark in marks("", is_now=False) if mark.startswith((ONLY, *_CONDITIONS))}
    named = {(BESIDE, ONLY)[mark in of_part] + _bare(mark) for mark in told if ":" in mark or mark == LIMITED}
    return tuple(sorted(mark for mark in named if f"{ONLY}{mark.partition(':')[2]}" not in parts))


def _bare(mark: str) -> str:
    """What a mark of a claim names: "on-friday", "if-book"."""
    return mark.removeprefix(ONLY).removeprefix(f"{LIMITED}:")


def _named(site: Site, number: int, first: int, stop: int) -> Marks:
    """The mark of the part that the words of a sentence name from one word on, before another one."""
    begin = site.tokens.sentences[number][0]
    words, breaks = site.tokens.words[begin:stop], site.breaks(number)
    part = scoped(words, breaks, first - begin, "part", lambda place: site.is_capital(begin + place))
    return (part,) if part else ()
