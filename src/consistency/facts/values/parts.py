"""Of what part a value is said: "the youth jobless rate" is that of a part, and so is "for women, the jobless rate".

A phrase is found in a longer one, too. What is said of a part contradicts nothing that is said of the whole, or of
another part; where both give one number, they agree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.facts.claims.scope import scoped
from consistency.facts.modified import part_in_front
from consistency.facts.words.classes import DETERMINERS
from consistency.lexicons import with_role

if TYPE_CHECKING:
    from consistency.facts.matching.phrases import Match
    from consistency.facts.site import Site
    from consistency.model.fact import Marks

_REGIONS = with_role("claims", "region", "place")


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
    led, noun = site.tokens.words[begin + 1 : begin + 2], site.tokens.words[begin + 2 : begin + 4]
    is_known = not DETERMINERS.isdisjoint(led) and _REGIONS.isdisjoint(noun)  # "in the Review" says when
    is_led = begin < match.first and not is_known
    return _named(site, site.tokens.sentence_number(match.first), begin, match.first) if is_led else ()


def _named(site: Site, number: int, first: int, stop: int) -> Marks:
    """The mark of the part that the words of a sentence name from one word on, before another one."""
    begin = site.tokens.sentences[number][0]
    words, breaks = site.tokens.words[begin:stop], site.breaks(number)
    part = scoped(words, breaks, first - begin, "part", lambda place: site.is_capital(begin + place))
    return (part,) if part else ()
