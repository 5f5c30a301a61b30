"""A text on its way through the scanners."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from consistency.mentions.fold import fold
from consistency.mentions.grammar import Grammar, compiled
from consistency.mentions.lexicon import default

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon


class Source(NamedTuple):
    """A text, its folded copy of equal offsets, and the grammar that reads it."""

    text: str
    folded: str
    grammar: Grammar

    @property
    def lexicon(self) -> Lexicon:
        """The words that the grammar is made from."""
        return self.grammar.lexicon

    def preceding_word(self, at: int) -> str:
        """The word in front of an offset; "" when none is near."""
        match = self.grammar.last_word.search(self.folded, max(0, at - 40), at)
        return match[1] if match else ""

    def following_word(self, at: int) -> str:
        """The word behind an offset; "" when none is near."""
        match = self.grammar.first_word.match(self.folded, at)
        return match[1] if match else ""

    def word_before(self, at: int, role: str) -> int | None:
        """Where a word of a role begins that stands right in front of an offset."""
        match = self.grammar.last_word.search(self.folded, max(0, at - 40), at)
        return match.start(1) if match and match[1] in self.lexicon.roles[role] else None


def source_of(text: str, lexicon: Lexicon | None = None) -> Source:
    """A text ready for the scanners."""
    return Source(text, fold(text), compiled(lexicon or default()))
