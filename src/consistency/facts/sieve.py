"""Which documents can concern any rule at all, told from their bytes alone.

Most documents of a large set hold no phrase of any rule. One pass of an automaton over the bytes tells that, a hundred
times faster than values are read. The bytes are folded: ASCII letters in lower case, figures as they are, all else a
space. So a word of a rule stands in them between two spaces wherever it stands in the text as readers mask it; where
that is not sure, the document is let through.
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

Search: TypeAlias = "Callable[[bytes], Iterable[int]]"
"""From folded bytes to the numbers of the words that stand in them."""

_FOLD = bytes(ord(char.lower()) if char.isascii() and char.isalnum() else ord(" ") for char in map(chr, range(256)))
_RUN = re.compile(rb"[a-z0-9]+")
# What may stand for an ASCII letter: references to characters, ligatures, wide forms and letters with a mark of their
# own, as UTF-8 has them.
REFERENCES = (b"&#", b"lig;")
UNSURE = (b"\xc4", b"\xc5", b"\xc7", b"\xe1", b"\xef", b"\xc3\x9f", b"\xe2\x84\xaa")


class Sieve:
    """The words of some rules, looked for in bytes.

    Args:
        gate: the rules.
        fast: whether an automaton may be used; a test compares both ways.
    """

    def __init__(self, gate: Gate, *, fast: bool = True) -> None:
        keys: dict[bytes, list[tuple[bytes, ...]]] = {}
        self._open = bool(gate.always)
        for word, phrases in gate.by_word.items():
            needs = [tuple(map(_between_spaces, need.words)) for need, _ in phrases]
            keys.setdefault(_between_spaces(word), []).extend(needs)
        for key in gate.by_name:
            for word in (key, key + "s", key[:-1] + "ies"):  # a stem stands for all of them
                keys.setdefault(_between_spaces(word), []).append(())
        self._needs = list(keys.values())
        self._open = self._open or b"" in keys  # a word without ASCII letters
        build = _automaton if fast and ahocorasick_rs is not None else _expression
        self._search = (lambda _: ()) if self._open or not keys else build(list(keys))

    def lets_through(self, data: bytes) -> bool:
        """Whether any rule may concern a document of these bytes."""
        if self._open or is_unsure(data):
            return True
        folded = b" " + data.translate(_FOLD) + b" "
        return any(
            all(word in folded for word in words) for key in set(self._search(folded)) for words in self._needs[key]
        )


def is_unsure(data: bytes) -> bool:
    """Whether something in a document may stand for an ASCII letter."""
    if b"&" in data and any(sign in data for sign in REFERENCES):
        return True
    return not data.isascii() and any(sign in data for sign in UNSURE)


def _between_spaces(word: str) -> bytes:
    """The longest run of ASCII letters and figures of a word, as folded bytes have it; nothing when it has none."""
    run = max(_RUN.findall(word.encode()), key=len, default=b"")
    return b" " + run + b" " if run else b""


def _automaton(keys: list[bytes]) -> Search:
    automaton = ahocorasick_rs.BytesAhoCorasick(keys, implementation=ahocorasick_rs.Implementation.DFA)
    return lambda folded: (key for key, _, _ in automaton.find_matches_as_indexes(folded, overlapping=True))


def _expression(keys: list[bytes]) -> Search:
    """The same by the standard library: the words as one expression, their common beginnings taken out."""
    numbers = {key[1:-1]: number for number, key in enumerate(keys)}
    words = re.compile(rb"(?<= )" + _trie(list(numbers)) + rb"(?= )")
    return lambda folded: (numbers[word] for word in set(words.findall(folded)))


def _trie(words: list[bytes]) -> bytes:
    """An expression for the words, which share their first letters; an empty one ends here."""
    by_letter: dict[bytes, list[bytes]] = {}
    for word in words:
        if word:
            by_letter.setdefault(word[:1], []).append(word[1:])
    options = [letter + _trie(rest) for letter, rest in sorted(by_letter.items())]
    if b"" in words:
        return b"(?:" + b"|".join([*options, b""]) + b")" if options else b""
    return options[0] if len(options) == 1 else b"(?:" + b"|".join(options) + b")"
