"""Whether two texts say the same of two things: "In Lyon it has 40 rooms", "In Nice it has 30 rooms"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.engine.pairs.words import content
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from fractions import Fraction

    from consistency.engine.pairs.statement import Statement

LEAST_SHARED = 0.3  # of the content words, for two texts to speak of one thing; of more, that they differ in hardly any
NAMED = 1  # the same of texts in which one name stands in the place of another


_ACT = re.compile(r"((?:[A-Z][\w'’-]*\s+){1,4})((?:[a-z][\w-]*\s+){1,3})(?=((?:[A-Z][\w'’-]*\b\s*){1,4}))")


def have_other_subject(a: Statement, b: Statement) -> bool:
    """Whether two texts speak of two things.

    They begin with other names, or a preposition leads to something else, and they differ in hardly anything besides;
    or they tell numbers of two things in a row: "in the first quarter", "in the second quarter".
    """
    if _are_of_other_places(a, b):
        return True
    exchanged = _exchanged(a, b)
    if not exchanged and not (a.subject - b.content and b.subject - a.content):
        return False
    differing = (a.content ^ b.content) - a.names - b.names - a.subject - b.subject - exchanged
    most = NAMED if exchanged & a.names and exchanged & b.names else LEAST_SHARED
    return len(differing) <= most * len(a.content & b.content)


def are_turned_round(a: Statement, b: Statement) -> bool:
    """Whether one text says of two names what the other one says of them turned round: "Ada beat Bel 3-1"."""
    theirs = _acts(b)
    return any((whom, verb, who) in theirs for who, verb, whom in _acts(a))


def _acts(text: Statement) -> set[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Two names and what stands between them, in its words that say something."""
    acts = ([tuple(content(part)) for part in act.groups()] for act in _ACT.finditer(" ".join(text.words)))
    return {(who, verb, whom) for who, verb, whom in acts if who and verb and whom}


def _are_of_other_places(a: Statement, b: Statement) -> bool:
    ours, theirs = places(a), places(b)
    return any(noun in theirs and theirs[noun].isdisjoint(values) for noun, values in ours.items())


def places(text: Statement) -> dict[str, set[Fraction | None]]:
    """The ordinals to which prepositions lead, by the word behind them, where the text tells other numbers as well."""
    leads, indefinite = current().roles["complement-lead"], current().roles["one"]
    numbers = [value for value in text.values if not value.mention.reading.is_calendar]
    found: dict[str, set[Fraction | None]] = {}
    for value in numbers:
        reading = value.mention.reading
        is_place = reading.kind == "ordinal" and reading.bound == "exact" and value.lead not in indefinite
        if is_place and value.behind and not leads.isdisjoint(value.leads[-2:]):
            found.setdefault(value.behind[0], set()).add(reading.value)
    return found if any(value.sort[0] != "ordinal" for value in numbers) else {}


def _exchanged(a: Statement, b: Statement) -> frozenset[str]:
    """The words to which a preposition leads in one text only, where it leads to others in the other one."""
    ours, theirs = _led_to(a, b), _led_to(b, a)
    return frozenset[str]().union(*(ours[lead] | theirs[lead] for lead in ours.keys() & theirs.keys()))


def _led_to(text: Statement, other: Statement) -> dict[tuple[str, bool], frozenset[str]]:
    """What each preposition leads to, names and other words apart, as far as the other text lacks it."""
    found: dict[tuple[str, bool], frozenset[str]] = {}
    for complement in text.complements:
        if lacking := complement.words - other.content:
            lead = complement.preposition, complement.is_name
            found[lead] = found.get(lead, frozenset()) | lacking
    return found
