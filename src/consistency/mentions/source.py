"""A text on its way through the scanners, and quick looks at the words beside a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.mentions.dates.clock_gates import may_hold_times
from consistency.mentions.dates.gates import OPENING_WORDS, may_hold_dates
from consistency.mentions.fold import fold, with_points
from consistency.mentions.grammar import Grammar, grammar_of
from consistency.mentions.lexicon import current
from consistency.mentions.pieces import ANY_LETTER, LAST_LETTERS, LETTER
from consistency.mentions.plain.tables import tables_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.lexicon import Lexicon

REACH: Final = 40
"""How many characters in front of a number are searched for a word, and the length of the longest word."""

NEXT_WORD = re.compile(rf"[ \n]{{1,60}}+([{LETTER}]++)")
"""A gap and the word behind it."""
NEXT_BEGINNING = re.compile(rf",?[ \n]{{1,60}}+([{LETTER}]++|\d)")
"""A gap, also behind a comma, and the word or the digit behind it."""
WORD = re.compile(rf"[{LETTER}]++")

_FOLLOW = re.compile(rf"[ \n]{{0,60}}+([{LETTER}]++|[^ \n])?+")
_GAPS: Final = " \n"
_LETTERS_ALONE = bytes(
    code if re.match(rf"[{ANY_LETTER}]", chr(code)) else ord("0") if chr(code).isdecimal() else ord(" ")
    for code in range(256)
)


class SourceText:
    """A text, its folded copy of equal offsets, and the grammar that reads it.

    Most numbers have no special words beside them. A look at the character and the word behind a number, and at the
    word in front of it, shows which expressions of the grammar could match at all.

    Attributes:
        text: the text.
        folded: its folded copy.
        grammar, lexicon, tables: the expressions and words that read it.
        letters: the folded text with spaces for all but letters and digits, and one more space at each end.
        words: the different words of the text, with "0" for every digit.
        beginnings: the words among them that may begin a value, with flags for the kinds of value.
    """

    __slots__ = (
        "_follow",
        "_may_hold_dates",
        "_may_hold_times",
        "_openers",
        "_preceding",
        "beginnings",
        "folded",
        "grammar",
        "letters",
        "lexicon",
        "tables",
        "text",
        "words",
    )

    def __init__(self, text: str, folded: str, grammar: Grammar) -> None:
        self.text = text
        self.folded = folded
        self.grammar = grammar
        self.lexicon: Lexicon = grammar.lexicon
        self.tables = tables_of(grammar.lexicon)
        self.letters = f" {folded.encode('latin-1').translate(_LETTERS_ALONE).decode('latin-1')} "
        self.words = frozenset(self.letters.split())
        self.beginnings: Mapping[str, int] = self.tables.beginnings.among(self.words)
        self._openers: Mapping[str, int] | None = None
        self._may_hold_dates: bool | None = None
        self._may_hold_times: bool | None = None
        self._preceding: tuple[int, str, int] = (-1, "", 0)
        self._follow: tuple[int, str] = (-1, "")

    def places_of(self, word: str, start: int = 0, stop: int | None = None) -> list[int]:
        """The offsets of one of ``words``, in order, between two offsets of the text."""
        letters, needle = self.letters, f" {word} "  # the letters have a space more in front
        limit = len(letters) if stop is None else stop - 1 + len(needle)
        places: list[int] = []
        at = letters.find(needle, start, limit)
        while at >= 0:
            places.append(at)
            at = letters.find(needle, at + 1, limit)
        return places

    @property
    def openers(self) -> Mapping[str, int]:
        """The words of the text that may begin a date."""
        if self._openers is None:
            self._openers = OPENING_WORDS.among(self.words)
        return self._openers

    @property
    def may_hold_times(self) -> bool:
        """Whether the text may hold a time of day: it has the characters and words that every one needs."""
        if self._may_hold_times is None:
            self._may_hold_times = may_hold_times(self.folded, self.words)
        return self._may_hold_times

    @property
    def may_hold_dates(self) -> bool:
        """Whether the text may hold a date: it has the characters and words that every one needs."""
        if self._may_hold_dates is None:
            self._may_hold_dates = may_hold_dates(self.folded, self.words)
        return self._may_hold_dates

    def pieces_before(self, at: int) -> list[str]:
        """The words in front of an offset, split at gaps, with their marks, as far back as a word is looked for."""
        return self.folded[at - REACH if at > REACH else 0 : at].split()

    def preceding(self, at: int) -> tuple[str, int]:
        """The word in front of an offset, across a gap or a hyphen, and where it begins; "" when none is near."""
        if self._preceding[0] != at:
            self._preceding = (at, *self._word_before(at))
        return self._preceding[1], self._preceding[2]

    def _word_before(self, at: int) -> tuple[str, int]:
        window = self.folded[at - REACH if at > REACH else 0 : at]
        word = window.rstrip(_GAPS)
        if len(word) == len(window):
            if not word.endswith("-"):
                return "", at
            word = word[:-1]
        end = at - len(window) + len(word)
        word = word[max(word.rfind(" "), word.rfind("\n")) + 1 :]
        if not word[-1:].isalpha():
            return "", end
        if not word.isalpha():
            match = LAST_LETTERS.search(word)
            word = match[0] if match else ""
        return word, end - len(word)

    def preceding_word(self, at: int) -> str:
        """The word in front of an offset, across a gap or a hyphen; "" when none is near."""
        return self.preceding(at)[0]

    def word_with_role(self, at: int, role: str) -> int | None:
        """Where the word right in front of an offset begins, if it has a role; else None."""
        word, begin = self.preceding(at)
        return begin if word in self.lexicon.roles[role] else None

    def follow(self, at: int) -> str:
        """The word or the character behind an offset, across a gap; "" at the end."""
        if self._follow[0] != at:
            match = _FOLLOW.match(self.folded, at)
            self._follow = (at, (match[1] or "") if match else "")
        return self._follow[1]

    def spaced_word(self, at: int) -> str:
        """The word behind an offset and a gap; "" when no gap or no word follows."""
        return self.follow(at) if self.folded[at : at + 1] in ("", " ", "\n") and self.follow(at).isalpha() else ""

    def following_word(self, at: int) -> str:
        """The word behind an offset, across a gap or a hyphen; "" when none follows."""
        match = self.grammar.first_word.match(self.folded, at)
        return match[1] if match else ""

    def is_all(self, start: int, end: int) -> bool:
        """Whether a span is all of the text, apart from space around it."""
        if start > REACH or len(self.text) - end > REACH:
            return False
        return not self.text[:start].strip() and not self.text[end:].strip()


def source_of(text: str, lexicon: Lexicon | None = None) -> SourceText:
    """A text ready for the scanners."""
    return SourceText(text, with_points(fold(text)), grammar_of(lexicon or current()))
