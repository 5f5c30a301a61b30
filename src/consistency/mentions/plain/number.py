"""Reads a plain number with its scale, unit, bound and noun, each only if a word beside it calls for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.clock_forms import DAYTIME
from consistency.mentions.numbers.amount import kind_of
from consistency.mentions.numbers.bounds.behind import bound_after
from consistency.mentions.numbers.units.measures import per_number, read_measure
from consistency.mentions.numbers.values.shares import SMALL
from consistency.mentions.pieces import SPACES, trie
from consistency.mentions.plain.flags import (
    AND,
    CARBON,
    CAREFUL,
    COUNTS,
    INITIAL,
    LEADS,
    LIMIT,
    MONTH,
    PER,
    REACTS,
    SCALE,
    SHARE,
    SHIFT,
    UNIT,
)
from consistency.mentions.plain.parting import is_parted
from consistency.mentions.plain.units import SIGNED_UNIT, currency_of_sign, is_currency, unit_of
from consistency.mentions.source import NEXT_WORD

if TYPE_CHECKING:
    from consistency.mentions.numbers.numeral import Exact
    from consistency.mentions.source import SourceText
    from consistency.model.reading import Kind


NUMERIC: Final = -1
"""The result for a number that is not plain, but certainly a number and no name or date."""

_POINTS = LatePattern(rf"%[ -]?{trie(with_role('words', 'share-point'))}\b")
_DIGIT = re.compile("[0-9]")
_EPOCH = re.compile(r",[ \n]{1,60}+b\.?c")
_CLOSED: Final = frozenset(["", *".,;:)"])


class PlainNumber:
    """A number while it is read: its value so far, and the word behind it."""

    __slots__ = (
        "end",
        "factor",
        "kind",
        "known",
        "led",
        "right",
        "scale",
        "source",
        "start",
        "unit",
        "word",
        "words",
        "written",
    )

    def __init__(
        self, source: SourceText, written: str, start: int, end: int, led: int, *, words: bool = False
    ) -> None:
        self.source = source
        self.written = written
        self.start = start
        self.end = end
        self.led = led
        self.words = words
        self.scale = 1
        self.kind: Kind | None = None
        self.unit = ""
        self.factor: Exact = 1
        self.look_on()

    def look_on(self) -> None:
        """Look at the next word or sign behind the number."""
        source, end = self.source, self.end
        self.right = right = source.folded[end : end + 1]
        self.word = word = NEXT_WORD.match(source.folded, end) if right in SPACES else None
        self.known = known = source.tables.behind[word[1]] if word else 0
        if word and known & INITIAL and source.folded[word.end() : word.end() + 1] == ".":
            self.known |= CAREFUL  # "500 A.D.", "3 p.m."

    def take_scale(self) -> bool:
        """Take in a scale such as "million"; False if another scale follows."""
        assert self.word is not None  # noqa: S101 - a scale is a word
        self.scale, self.end = self.source.lexicon.numbers[self.word[1]][0], self.word.end()
        self.look_on()
        return not self.known & (SCALE | CAREFUL | COUNTS) and self.right != "%"

    def take_currency(self, sign: str) -> bool:
        """Make the number an amount of money; False if words behind it may belong to the amount."""
        self.kind, self.unit = "money", currency_of_sign(self.source.lexicon, sign)
        if not self.unit or self.known & PER:
            return False
        if self.word is None:
            return self.is_closed()
        following = self.word[1]
        return (
            not (is_currency(self.source.lexicon, following) or following in self.source.lexicon.scales)
            and self.may_end()
        )

    def may_be_date(self) -> bool:
        """Whether the number is the day of a month, or an hour: "5 of May", "5 in the morning"."""
        return DAYTIME.match(self.source.folded, self.end) is not None or self.leads_to(MONTH)

    def take_unit(self) -> bool:
        """Take in the unit behind the number, if there is one; False if that is in doubt."""
        if self.word and not self.known & REACTS and not self.written.startswith("0."):
            return True
        if self.right == "%" and not self.words:
            if self.source.text[self.end] != "%" or _POINTS.match(self.source.folded, self.end):
                return False
            self.kind, self.unit, self.end = "percent", "percent", self.end + 1
        elif self.right in SPACES and (span := self.unit_behind()):
            found = unit_of(self.source, *span, words=self.words)
            if found is None:
                if not self.take_measure():
                    return False
            elif found.kind is not None:
                self.kind, self.unit, self.factor = found
                self.end = span[1]
            elif self.word is None or span[1] > self.word.end():
                return False
        if self.kind is None:
            if self.known & LEADS and self.leads_to(UNIT | LEADS):
                return False
            return self.is_closed() if self.word is None else self.may_count()
        return self.may_end_with_unit()

    def leads_to(self, flags: int) -> bool:
        """Whether the second word behind the number has one of some flags: "5 more hours", "5 of May"."""
        following = NEXT_WORD.match(self.source.folded, self.word.end()) if self.word else None
        return following is not None and bool(self.source.tables.behind[following[1]] & flags)

    def may_end_with_unit(self) -> bool:
        """Whether the words behind the unit leave the value unchanged; an age is taken in."""
        self.look_on()
        if self.kind == "duration" and (self.right == "-" or self.known & SHIFT):
            age = self.source.grammar.age_after.match(self.source.folded, self.end)
            if age:
                self.kind, self.end = "age", age.end()
                self.look_on()
        return self.is_closed() if self.word is None else self.may_measure()

    def take_measure(self) -> bool:
        """Take in a unit that only the whole grammar can read here: of several words, or of more than one meaning.

        False if digits in it may be a name.
        """
        found = read_measure(self.source, self.end, digits=not self.words)
        if found and _DIGIT.search(self.source.folded, self.end, found.end):
            return False
        if found:
            self.kind, self.unit, self.factor, self.end = kind_of(found), found.unit, found.factor, found.end
        return True

    def unit_behind(self) -> tuple[int, int] | None:
        """The span of a possible unit behind a gap: one word, or several with signs between them."""
        folded = self.source.folded
        if self.known & UNIT or (self.word is None and folded[self.end + 1 : self.end + 2] == "°"):
            several = None if self.words else SIGNED_UNIT.match(folded, self.end + 1)
            if several:
                return several.span()
            return self.word.span(1) if self.word else None
        return None

    def is_closed(self) -> bool:
        """Whether a sign behind the number separates it from all that follows, or a bracket opens there."""
        folded = self.source.folded
        if self.right in SPACES:
            return is_parted(self.source, self.end)
        if self.right == "," and _EPOCH.match(folded, self.end):
            return False
        return self.right in _CLOSED and not folded[self.end + 1 : self.end + 2].isalnum()

    def may_end(self) -> bool:
        """Whether the word behind the number leaves the value unchanged."""
        source, known = self.source, self.known
        if known & (CAREFUL | COUNTS | SCALE):
            return False
        if known & AND and (
            source.grammar.part.match(source.folded, self.end)
            or source.grammar.opening.search(source.folded, max(0, self.start - 60), self.start)
        ):
            return False
        return not (known & LIMIT and bound_after(source, self.end))

    def may_measure(self) -> bool:
        """Whether the word behind a unit belongs to neither the unit nor a range."""
        known, folded = self.known, self.source.folded
        if known & PER or not self.may_end():
            return False
        if known & UNIT and self.word:  # a further factor would need a power
            after = folded[self.word.end() : self.word.end() + 2]
            if not (after[:1] in _CLOSED or (after[0] in SPACES and after[1:].isalpha())):
                return False
        if self.kind == "duration":
            return not (known & SHIFT) and not (known & SHARE and self.source.grammar.age_after.match(folded, self.end))
        return True

    def may_count(self) -> bool:
        """Whether the word behind a bare number does not belong to its value."""
        known, source, folded = self.known, self.source, self.source.folded
        if not self.may_end() or (known & PER and per_number(source, self.end)):
            return False
        if self.written.startswith("0.") and source.grammar.of_unit.match(folded, self.end):
            return False
        if known & CARBON:
            return False
        if known & SHARE and self.word:
            share = source.grammar.share.match(folded, self.end)
            if share is None or (self.may_be_share(share) and source.grammar.anchor.match(folded, share.end())):
                return False
            following = NEXT_WORD.match(folded, self.word.end())
            if following and following[1] in source.lexicon.roles["size"]:
                return False  # "6 in wide"
            return not (following and source.tables.behind[following[1]] & (CAREFUL | COUNTS))
        return True

    def may_be_share(self, join: re.Match[str]) -> bool:
        """Whether the number may be a share of a total behind it: "3 in 10", "45 in 100", but not "45 in 60"."""
        if join["link"] not in self.source.lexicon.roles["in"] or self.words or self.scale > 1:
            return True
        if self.source.folded[join.end() : join.end() + 1] == "1":
            return True
        return "." in self.written or len(self.written) < len(str(SMALL)) or int(self.written.replace(",", "")) <= SMALL

    def is_single(self) -> bool:
        """Whether the number is one."""
        return self.written[:2] in ("1", "1.") and self.scale == 1 and not self.written[2:].strip("0")
