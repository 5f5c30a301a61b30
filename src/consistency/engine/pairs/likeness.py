"""How likely two values speak of one thing: by what they count, and by the words of their parts of the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.engine.pairs.words import is_agent, people, persons
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.engine.pairs.holding import Held
    from consistency.engine.pairs.value import ValueInText

NEARNESS = 2  # how much the nearness of two numbers weighs against one common word around them
SORT = 3  # how much it weighs that two values are written in the same way: percent and percent, 5 of 10 and 7 of 10
NOUN = 4  # how much it weighs that they count one thing
MOST_TOLD = 30  # values of one sort that are told from one another by their words

NONE: frozenset[str] = frozenset()
SHARES = ("percent", "ratio")
_NEAR = (100, 101, 105, 125, 200, 1000)  # in percent of the smaller number, what the greater one may be


def score(ours: ValueInText, theirs: ValueInText, side: Held) -> int:
    """How likely two values speak of one thing."""
    written = (ours.sort == theirs.sort) - (ours.is_more != theirs.is_more)
    is_whole = ours.is_whole and not theirs.is_whole and not theirs.is_all
    return likeness(ours, theirs) + SORT * (written - is_whole) + NEARNESS * _nearness(side)


def likeness(ours: ValueInText, theirs: ValueInText) -> int:
    """How alike the company of two values is; what they count weighs most, then what stands behind them."""
    behind = len(frozenset(ours.behind) & frozenset(theirs.behind))
    before = len(frozenset(ours.before) & frozenset(theirs.before))
    return NOUN * of_one_noun(ours, theirs) + 2 * behind + before + len(ours.company & theirs.company)


def _nearness(side: Held) -> int:
    """How near two numbers are: of several values in like company, the nearest is the one that is meant."""
    a, b = side.reference, side.statement
    if a.value is None or b.value is None or a.is_calendar:
        return 2 * a.literal.meets(b.literal)
    low, high = sorted((abs(a.value), abs(b.value)))
    return sum(low * factor >= high * 100 for factor in _NEAR) - 1


def are_near(side: Held) -> bool:
    """Whether two numbers are not so far apart that nobody takes one for the other: "under 900 million" and 104."""
    return _nearness(side) >= 0


def opposed(ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether words that exclude one another stand beside two values: "fell by 12 percent", "90 a day", "90 a week"."""
    if ours.per and theirs.per and ours.per != theirs.per:
        return True
    if ours.step and theirs.step and ours.step != theirs.step:
        return True
    if ours.steps != theirs.steps and not (ours.changes and theirs.changes):
        return True
    return any(ours.poles.get(line, pole) != pole for line, pole in theirs.poles.items())


def apart_in_plan(ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether one text plans a value and the other one reports it; one with a plan far in front may be either."""
    return (ours.planned and not theirs.may_be_planned) or (theirs.planned and not ours.may_be_planned)


def of_one_noun(ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether what one counts is said of the other one: "42 lives" and "42 people who died"."""
    return bool(ours.noun & (theirs.noun | theirs.own) or theirs.noun & ours.own)


def _may_be_people(value: ValueInText) -> bool:
    """Whether what is counted are people, or what befalls them: guests, cases."""
    nouns = value.mention.noun.lower().split()
    return not value.noun.isdisjoint(persons()) or any(map(is_agent, nouns))


def of_other_nouns(ours: ValueInText, theirs: ValueInText) -> bool:
    """Whether two numbers count other things: neither noun is said of the other one, and neither is "people".

    Where there are none of something, no other noun stands for it.
    """
    if ours.is_zero or theirs.is_zero:
        return not of_one_noun(ours, theirs)
    if not ours.noun or not theirs.noun:
        return False
    if people() & (ours.noun | theirs.noun):
        is_said = ours.noun & theirs.company or theirs.noun & ours.company  # "reviewed by 77 people"
        return not is_said and not (_may_be_people(ours) and _may_be_people(theirs))
    return not of_one_noun(ours, theirs)


def not_told_apart(values: Sequence[ValueInText], theirs: ValueInText) -> Sequence[ValueInText]:
    """Of several values, those that the words of the statement do not tell from another one."""
    if len(values) > MOST_TOLD:
        return values
    return [rival for rival in values if not any(tells(ours, rival, theirs) for ours in values)]


def tells(ours: ValueInText, rival: ValueInText, theirs: ValueInText) -> frozenset[str]:
    """The words by which a statement names one value and not another: "95 in Carinthia", and not "412 in Tyrol".

    They stand in the part of the sentence that is the value's own, or are its date or the small word in front of it,
    and near the statement's value. There are none where the statement has words of the other one as well.
    """
    if ours.sort[::2] != rival.sort[::2] or ours.is_more != theirs.is_more or not _may_count(ours, theirs):
        return frozenset()
    said = theirs.own | theirs.head
    apart = rival.owns_head or rival.head != ours.head
    follows = ours.is_elliptic and not ours.noun and rival.mention.end <= ours.mention.start
    named = ours.own if rival.head == ours.head else ours.own | ours.head  # a clause of its own may have another head
    is_short = ours.sort[0] in SHARES and not (ours.direct and rival.direct)
    both = ours.direct | rival.direct if is_short else NONE  # "Ada got 51% of the vote and Bel 44%"
    telling = (named - rival.own - rival.head - both) & said & theirs.company
    against = rival.own - ours.own - both
    if not ours.noun and ours.before[-1:] == theirs.before[-1:]:
        against -= rival.noun  # "lost 14 seats and now holds 31"
    against = (against - rival.direct if follows else against) & said
    opening = (rival.head - ours.own if apart else frozenset[str]()) & said
    if ours.is_elided or (not ours.is_elliptic and (ours.own - both) & said and not (rival.own - both) & said):
        opening -= frozenset(rival.before[-1:])  # the verb of both: "Ines caught 14 crabs, Ada 22"
    is_named = said.issuperset(rival.before[-1:])  # else, or where they are fewer, they are the subject of both
    if led := _led_to_alone(ours, rival) & said:
        telling, opening = telling | led, opening if _led_to_alone(rival, ours) & said else frozenset()
    if is_named and len(opening) >= len(telling):
        against |= opening
    if ours.head == rival.head and rival.own.intersection(rival.before[-1:]) - said:
        telling |= frozenset(ours.before[-1:]) & ours.head & said
    if ours.lead != rival.lead:
        leads = current().roles["step-lead"] & {theirs.lead}
        telling, against = telling | leads & {ours.lead}, against | leads & {rival.lead}
    if ours.dated and (rival.dated or ours.is_former or rival.is_former):
        telling |= (ours.dated - rival.dated) & theirs.dated
        against |= (rival.dated - ours.dated) & theirs.dated
    counts = ours.noun | ours.direct | people()
    shared = frozenset() if rival.noun else theirs.noun & counts  # a noun left out: "60 in May, 75 in June"
    if ours.mention.reading.is_calendar and not rival.direct:
        shared |= ours.direct  # the same of dates: "the 2010 and 2012 seasons"
    return frozenset() if against else telling - shared


def _led_to_alone(ours: ValueInText, rival: ValueInText) -> frozenset[str]:
    """What prepositions lead to in front of one value, and to something else in front of another one."""
    return frozenset[str]().union(*(ours.led[lead] - rival.led[lead] for lead in ours.led.keys() & rival.led.keys()))


def _may_count(ours: ValueInText, theirs: ValueInText) -> bool:
    return not ours.noun or not theirs.noun or bool(ours.noun & theirs.noun)
