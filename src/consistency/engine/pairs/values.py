"""The values of a text, each with the words in whose company it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, zip_longest

from attrs import frozen

from consistency.algebra.likeness import SMALL_WORDS
from consistency.algebra.status import status_at
from consistency.engine.pairs.complements import Complement, complements_of
from consistency.engine.pairs.parts import Part, parts_of
from consistency.engine.pairs.poles import changes, poles_of
from consistency.engine.pairs.words import content, counted, root, telling
from consistency.facts import basis
from consistency.facts.words.verbs import is_past
from consistency.lexicons import any_of, with_role
from consistency.mentions.lexicon import current
from consistency.model.fact import Marks
from consistency.model.mention import Mention

WINDOW = 5  # content words on each side of a value that tell what it measures
REACH = 80  # code points in which they stand
PLAN_REACH = 4  # words in front of a value among which a plan is told: "plans to build"
LEADS = 3  # words right in front of a value that say what it is: "a rating of 7"
LONGEST_SHORT = 3  # letters of a name that may be short for another one
NEGATION_REACH = 4  # words in front of a value among which a negation denies it

_AHEAD = frozenset({"planned", "requested"})
_SMALL = re.compile(rf"\b{any_of(SMALL_WORDS)}\b", re.IGNORECASE)
_WHOLE = re.compile(r"[\W_](\d[\d,.]*)\Z")  # of which a value such as "5.7/10" or "8 out of 10" is a part


@frozen
class Value:
    """A value and its company. All words are roots, see ``words``.

    Attributes:
        mention: the value.
        sort: how it is written: kind, unit, and the whole of which it is a part ("10" in "8 out of 10").
        noun: the words of what it counts.
        leads: the words right in front of it as written, in lower case.
        before, behind: the content words on each side of it, in order; other values are none of them.
        own: the telling words of its part of the sentence, which no other value of the sentence shares.
        head: those in front of the first value of its sentence.
        direct: those right behind it, up to the first small word: "effective" in "91 percent effective in adults".
        is_elliptic: whether it has no words of its own in front, and follows another value of the sentence.
        is_elided: whether its unit or its noun stands with the value in front of it only: "14 points, Ada 22".
        owns_head: whether those are its own, for it is the first value and the next one has others in front.
        days: the dates of its part, and those in front of the first value.
        dated: the words of the former, else of the latter.
        is_more: whether it comes on top of others: "12 more people", "another 12".
        planned: whether words right in front of a number plan it or ask for it: "will build 20 schools".
        may_be_planned: whether its sentence does, or rules how much it may be: "shall not exceed 12".
        denied: whether a negation right in front of it denies it: "does not employ 95 people".
        names_end: whether it is the end or the start of a time that lasts: "until 2006", "since 1999".
        per: for what it holds: a day, a person ("90 passengers a day").
        led: what each preposition in front of it leads to, in its part, or in the head for the first one.
        places: the names to which prepositions lead in its part, else in the head: "in Ada".
        changes: whether words of change stand around it: "rose by 12", "a decline of 12", "12 fewer".
        poles: which word of each two that exclude one another stands nearest to it, by the line of the list.
    """

    mention: Mention
    sort: tuple[str, str, str]
    noun: frozenset[str]
    leads: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    own: frozenset[str]
    head: frozenset[str]
    direct: frozenset[str]
    is_elliptic: bool
    is_elided: bool
    owns_head: bool
    days: tuple[Mention, ...]
    dated: frozenset[str]
    is_more: bool
    planned: bool
    may_be_planned: bool
    denied: bool
    names_end: bool
    per: Marks
    poles: Mapping[str, int]
    led: Mapping[str, frozenset[str]]
    places: frozenset[str]
    changes: bool

    @property
    def lead(self) -> str:
        """The word right in front of it."""
        return self.leads[-1] if self.leads else ""

    @property
    def event(self) -> str:
        """The last verb in the past tense among the words right in front of it: "opened in"."""
        verbs = (root(word) for word in reversed(self.leads) if is_past(word) and word not in current().stopwords)
        return next(verbs, "")

    @property
    def step(self) -> str:
        """Which side of a change it is: "from", "to" and "by" behind "rose"; else nothing."""
        roles = current().roles
        is_side = self.lead in roles["step-lead"] and not self.mention.reading.is_calendar
        return self.lead if is_side and not (roles["change"] | roles["from"]).isdisjoint(self.leads[:-1]) else ""

    @property
    def steps(self) -> bool:
        """Whether it is how far something changed, "by 12 percent", and not where it stands."""
        return self.step in current().roles["step-by"]

    @property
    def is_former(self) -> bool:
        """Whether it is what something changed from: "up from 58 percent", "previously 58 percent"."""
        return self.step in current().roles["from"] or self.lead.strip("(") in current().roles["former"]

    @property
    def is_whole(self) -> bool:
        """Whether some of it were counted: "nine of the ten"."""
        numbers, of = current().numbers, current().roles["of"]
        return any(word in of and (n.isdigit() or n in numbers) for n, word in pairwise(self.leads))

    @property
    def is_all(self) -> bool:
        """Whether all of it are meant: "all ten"."""
        return not current().roles["all"].isdisjoint(self.leads[-2:])

    @property
    def is_zero(self) -> bool:
        """Whether there are none of what it counts: "no deaths"."""
        return self.mention.reading.value == 0 and bool(self.noun)

    @property
    def is_bare(self) -> bool:
        """Whether it is a number alone."""
        return self.sort[0] in ("count", "number") and not self.noun

    @property
    def company(self) -> frozenset[str]:
        """The content words on both sides."""
        return frozenset(self.before + self.behind)


def values_of(text: str, mentions: Sequence[Mention], elided: AbstractSet[Mention]) -> tuple[Value, ...]:
    """The values of a text, in its order; ``elided`` are those whose unit or noun stands with another one.

    The parts of dates and of numbers are told apart by themselves: a date may stand in the part of a number.
    """
    blank = _blanked(text, mentions)
    dates = [m for m in mentions if m.reading.is_calendar]
    found = {}
    for alike in (dates, [m for m in mentions if not m.reading.is_calendar]):
        parts = parts_of(text, alike)
        for part, following in zip_longest(parts, parts[1:]):
            others = () if alike is dates else dates
            found[part.mention] = _value(text, blank, part, following, others, is_elided=part.mention in elided)
    return tuple(found[mention] for mention in mentions)


def between(text: str, mentions: Sequence[Mention]) -> list[str]:
    """The pieces of a text in front of its values, between them and behind them."""
    edges = [0, *(edge for m in mentions for edge in (m.start, m.end)), len(text)]
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _blanked(text: str, mentions: Sequence[Mention]) -> str:
    """The text with spaces where values stand, as long as before."""
    pieces = zip_longest(between(text, mentions), mentions)
    return "".join(piece + " " * (m.end - m.start if m else 0) for piece, m in pieces)


def _value(
    text: str, blank: str, part: Part, following: Part | None, dates: Sequence[Mention], *, is_elided: bool
) -> Value:
    mention, noun = part.mention, counted(part.mention.noun)
    whole = _WHOLE.search(text, mention.start, mention.end) if mention.reading.kind == "ratio" else None
    days = _of_value(text, dates, (part.before, part.behind))
    opening = _of_value(text, dates, (part.head,))
    in_front = part.head if part.is_first else part.before
    shared = following and following.head == part.head and not telling(blank[slice(*following.before)])
    return Value(
        mention,
        (mention.reading.kind, mention.reading.unit, whole[1] if whole else ""),
        noun,
        tuple(text[max(0, mention.start - REACH) : mention.start].lower().split()[-LEADS:]),
        tuple(content(blank[max(0, mention.start - REACH) : mention.start])[-WINDOW:]),
        tuple(content(blank[mention.end : mention.end + REACH])[:WINDOW]),
        telling(blank[slice(*part.before)] + " " + blank[slice(*part.behind)]) | (noun if is_elided else frozenset()),
        telling(blank[slice(*part.head)]),
        telling(_direct(blank[slice(*part.behind)])),
        not part.is_first and not blank[slice(*part.before)].strip(),
        is_elided,
        part.is_first and not shared,
        days + opening,
        frozenset(word for day in days or opening for word in content(text[day.start : day.end])),
        _is_more(text, mention),
        _is_planned(text, mention),
        not mention.reading.is_calendar and mention.status in _AHEAD,
        _is_denied(text, mention),
        text[mention.start : mention.end].lower().startswith(tuple(with_role("date_words", "ends"))),
        basis(text, mention, 0),
        poles_of(blank, part),
        {c.preposition: c.words for c in complements_of([blank[slice(*in_front)]])},
        _places(blank, part),
        changes(blank[slice(*part.head)], blank[slice(*part.before)], blank[slice(*part.behind)]),
    )


def _places(blank: str, part: Part) -> frozenset[str]:
    pieces = [[blank[slice(*place)] for place in places] for places in ((part.before, part.behind), (part.head,))]
    names = ([c.words for c in complements_of(piece) if _is_place(c)] for piece in pieces)
    return frozenset[str]().union(*next((found for found in names if found), ()))


def _is_place(complement: Complement) -> bool:
    """Whether "in", "on" or "at" leads to a name, and that is written out: "the UK" may be the United Kingdom."""
    is_written_out = max(map(len, complement.words), default=0) > LONGEST_SHORT
    return complement.is_name and is_written_out and complement.preposition in current().roles["where-lead"]


def _direct(behind: str) -> str:
    """The words right behind a value, those of which it is a share among them: "of patients", and not "on the drug"."""
    of, *rest = behind.split(maxsplit=1) or [""]
    return _SMALL.split(" ".join(rest) if of in current().roles["of"] else behind, maxsplit=1)[0]


def _of_value(text: str, dates: Iterable[Mention], places: Iterable[tuple[int, int]]) -> tuple[Mention, ...]:
    """The dates at some places, but for what a value changed from: "down 12 percent from 2021"."""
    inside = (m for m in dates for start, end in places if start <= m.start < end)
    return tuple(
        m
        for m in inside
        if current().roles["from"].isdisjoint(text[max(0, m.start - REACH) : m.start].lower().split()[-1:])
    )


def _is_more(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - REACH) : mention.start].lower().split()[-1:]
    behind = text[mention.end : mention.end + REACH].lower().split()[:1]
    return not current().roles["increment"].isdisjoint(before + behind)


def _is_planned(text: str, mention: Mention) -> bool:
    if mention.reading.is_calendar or mention.status not in _AHEAD:
        return False
    nearest = text[max(0, mention.start - REACH) : mention.start].lower().split()[-PLAN_REACH:]
    if mention.reading.bound != "exact" and not current().roles["norm"].isdisjoint(nearest):
        return False
    return status_at(" ".join(nearest))(0) in _AHEAD


def _is_denied(text: str, mention: Mention) -> bool:
    """Whether a negation stands so near in front of a value that no other word can be meant."""
    nearest = text[max(0, mention.start - REACH) : mention.start].lower().split()[-NEGATION_REACH:]
    if any(none in current().roles["none"] and of in current().roles["of"] for none, of in pairwise(nearest)):
        return True
    return mention.status == "negated" and any(
        word.endswith(negation) for word in nearest for negation in current().roles["negation"]
    )
