"""Which documents and passages can concern any rule at all, told from their bytes alone.

Most documents of a large set hold no phrase of any rule, and most passages of the others hold none. One pass of an
automaton over the bytes tells that, a hundred times faster than values are read. Where it finds a word, the bytes are
folded: ASCII letters in lower case, figures as they are, all else a space. So a word of a rule stands in them between
two spaces wherever it stands in the text as readers mask it; where that is not sure, the text is let through.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

try:
    import ahocorasick_rs
except ImportError:  # pragma: no cover - the extra is not installed
    ahocorasick_rs = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from consistency.facts.gate import Gate
    from consistency.model.document import Document, Passage

Search: TypeAlias = "Callable[[bytes], Iterable[bytes]]"
"""From bytes in lower case to words: those that stand in them, and perhaps some that are parts of theirs."""

FEW = 24  # words that can be looked for all at once, many bytes at a time: a text without any is told in no time

_FOLD = bytes(ord(char.lower()) if char.isascii() and char.isalnum() else ord(" ") for char in map(chr, range(256)))
_RUN = re.compile(rb"[a-z0-9]+")
# What becomes an ASCII letter in lower case, wholly or in part: "ß", the sign of Kelvin, ligatures ...
_BECOME_ASCII = re.compile("[\u00df\u0130\u0149\u017f\u01f0\u1e96-\u1e9a\u1e9e\u212a\ufb00-\ufb06]")
# What may stand for one in a file: references to characters, and in UTF-8 these letters and wide forms of the ASCII ones.
_REFERENCES = (b"&#", b"lig;", b"Idot;", b"napos;")
_LEADS = (b"\xc3\x9f", b"\xc4\xb0", b"\xc5", b"\xc7\xb0", b"\xe1\xba", b"\xe2\x84\xaa", b"\xef")
_UNSURE = re.compile(
    rb"\xc3\x9f|\xc4\xb0|\xc5[\x89\xbf]|\xc7\xb0|\xe1\xba[\x96-\x9a\x9e]|\xe2\x84\xaa"
    rb"|\xef(?:\xac[\x80-\x86]|\xbc[\x90-\x99\xa1-\xba]|\xbd[\x81-\x9a])"
)


class Sieve:
    """The words of some rules, looked for in bytes.

    Args:
        gate: the rules.
        fast: whether automata may be used; a test compares both ways.
    """

    def __init__(self, gate: Gate, *, fast: bool = True) -> None:
        needs: dict[bytes, list[tuple[bytes, ...]]] = {}
        for word, phrases in gate.by_word.items():
            alternatives = [tuple(sorted(map(_bare, need.words | {word}))) for need, _ in phrases]
            needs.setdefault(_bare(word), []).extend(alternatives)
        for key in gate.by_name:
            for word in (key, key + "s", key[:-1] + "ies"):  # a stem stands for all of them
                needs.setdefault(_bare(word), []).append((_bare(word),))
        self._open = bool(gate.always) or b"" in needs  # or a word has no ASCII letters
        self._needs = {
            word: {tuple(b" " + needed + b" " for needed in words if needed) for words in alternatives}
            for word, alternatives in needs.items()
        }
        fast = fast and ahocorasick_rs is not None and not self._open and bool(needs)
        self._search = _by_automaton(list(needs)) if fast else _by_words(frozenset(needs))

    def lets_through(self, data: bytes) -> bool:
        """Whether any rule may concern a document of these bytes."""
        return self._open or is_unsure(data) or self._concerns(data)

    def passages(self, document: Document) -> Iterable[Passage]:
        """The passages of a document that any rule may concern, in order."""
        if self._open or may_become_ascii(document.masked):
            return document.passages
        masked = document.masked.encode("ascii", "replace")  # one byte for each character, so offsets are the same
        return [passage for passage in document.passages if self._concerns(masked[passage.start : passage.end])]

    def _concerns(self, data: bytes) -> bool:
        """Whether all words of a phrase stand in a text, or a key of a name."""
        data = data.lower()
        found = set(self._search(data))
        if not found:
            return False
        folded = b" " + data.translate(_FOLD) + b" "
        return any(all(word in folded for word in words) for key in found for words in self._needs[key])


def is_unsure(data: bytes) -> bool:
    """Whether something in the bytes of a document may stand for an ASCII letter."""
    if b"&" in data and any(sign in data for sign in _REFERENCES):
        return True
    return not data.isascii() and any(sign in data for sign in _LEADS) and _UNSURE.search(data) is not None


def may_become_ascii(masked: str) -> bool:
    """Whether a character of a masked text becomes an ASCII letter in lower case."""
    return not masked.isascii() and _BECOME_ASCII.search(masked) is not None


def _bare(word: str) -> bytes:
    """The longest run of ASCII letters and figures of a word; nothing when it has none."""
    return max(_RUN.findall(word.encode()), key=len, default=b"")


def _by_words(words: frozenset[bytes]) -> Search:
    """The plain way, by the standard library alone."""

    def search(data: bytes) -> Iterable[bytes]:
        if len(words) <= FEW and not any(word in data for word in words):
            return ()
        return words.intersection(data.translate(_FOLD).split())

    return search


def _by_automaton(words: list[bytes]) -> Search:
    """One pass, however many words there are."""
    automaton = ahocorasick_rs.BytesAhoCorasick(words, implementation=ahocorasick_rs.Implementation.DFA)
    first = ahocorasick_rs.BytesAhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostFirst)

    def search(data: bytes) -> Iterable[bytes]:
        if len(words) <= FEW and not first.find_matches_as_indexes(data):
            return ()
        return (words[number] for number, _, _ in automaton.find_matches_as_indexes(data, overlapping=True))

    return search
