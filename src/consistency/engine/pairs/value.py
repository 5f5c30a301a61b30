"""A value of a short text, with the words in whose company it stands."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from attrs import frozen

from consistency.engine.pairs.words import root
from consistency.facts.words.verbs import is_past
from consistency.mentions.lexicon import current
from consistency.model.fact import Marks
from consistency.model.mention import Mention
from consistency.model.reading import BARE_KINDS


@frozen(kw_only=True)
class ValueInText:
    """A value and the words around it. "Words" are roots, see ``words.root``, unless they are said to be as written.

    Attributes:
        mention: the value.
        sort: how it is written: kind, unit, and the whole of which it is a part ("10" in "8 out of 10").
        noun: the words of what it counts.
        leads: the words right in front of it as written, in lower case.
        before: the content words in front of it, in order, without those of other values.
        behind: the same behind it.
        own: the words that carry meaning in its part of the sentence, which no other value of the sentence shares.
        head: the same of the words in front of the first value of its sentence.
        opening: the noun with which these words begin: "tower" in "the old tower is 12 m high"; else nothing.
        bare: the word with which they begin without an article: "wind" in "Wind supplied 27%"; else nothing.
        direct: those right behind it, up to the first small word: "effective" in "91 percent effective in adults".
        is_elliptic: whether it has no words of its own in front, and follows another value of the sentence.
        is_elided: whether its unit or its noun is only written with the value in front of it: "14 points, Ada 22".
        owns_head: whether the head belongs to it alone: it is the first value, and the next one has words in front.
        days: the dates in its part, then those in the head.
        dated: the words of the dates in its part, or else of those in the head.
        is_part: whether it is a part of another value: "12 of which".
        is_side: whether it is one of the two of a result: "3-1".
        is_more: whether it is added to others: "12 more people", "another 12".
        planned: whether words right in front of it plan it or ask for it: "will build 20 schools".
        may_be_planned: whether its sentence does so, or limits it: "shall not exceed 12".
        denied: whether a negation right in front of it denies it: "does not employ 95 people".
        names_end: whether it is the end or the start of a time that lasts: "until 2006", "since 1999".
        per: what it holds for: a day, a person ("90 passengers a day").
        poles: for each pair of words that exclude one another, by its line in the list, which word is the nearest.
        led: for each preposition in front of it, the words that follow the preposition.
        places: the names that "in", "on" or "at" lead to in its part, or else in the head: "in Ada".
        changes: whether words of change stand around it: "rose by 12", "a decline of 12", "12 fewer".
    """

    mention: Mention
    sort: tuple[str, str, str]
    noun: frozenset[str]
    leads: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    own: frozenset[str]
    head: frozenset[str]
    opening: str
    bare: str
    direct: frozenset[str]
    is_elliptic: bool
    is_elided: bool
    owns_head: bool
    days: tuple[Mention, ...]
    dated: frozenset[str]
    is_part: bool
    is_side: bool
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
    def is_margin(self) -> bool:
        """Whether it is by how much someone won: "beat her by 1,204 votes"."""
        roles = current().roles
        contest = {root(word) for word in roles["contest"]} if self.lead in roles["step-by"] else frozenset()
        return not self.is_side and not contest.isdisjoint(self.head | self.own)

    @property
    def steps(self) -> bool:
        """Whether it is how far something changed, "by 12 percent", and not where it stands."""
        return self.step in current().roles["step-by"]

    @property
    def is_former(self) -> bool:
        """Whether it is what something changed from: "up from 58 percent", "previously 58 percent", "once had 58"."""
        leads = f" {' '.join(self.leads)} ".replace("(", "")
        return self.step in current().roles["from"] or any(f" {word} " in leads for word in current().roles["former"])

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
        return self.sort[0] in BARE_KINDS and not self.noun

    @property
    def company(self) -> frozenset[str]:
        """The content words on both sides."""
        return frozenset(self.before + self.behind)
