"""Which documents and passages can concern any rule, by their bytes alone.

Most documents of a large set hold no phrase of any rule, and most passages of the others hold none. One pass of an
automaton over the bytes tells that, a hundred times faster than values are read. Where it finds a word, the bytes are
folded: ASCII letters in lower case, figures as they are, all else a space. So a word of a rule stands in them between
two spaces wherever it stands in the text as readers mask it; where that is not sure, the text is let through.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate, chain, islice
from typing import TYPE_CHECKING, TypeAlias

try:
    import ahocorasick_rs
except ImportError:  # pragma: no cover - the extra is not installed
    ahocorasick_rs = None  # type: ignore[assignment]

from consistency.facts.words.inflected import small_words
from consistency.model.document import INDENTED, PAGES, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from consistency.facts.matching.names import NameNeed
    from consistency.facts.matching.needs import Need
    from consistency.model.document import Document, Passage

Words: TypeAlias = "tuple[frozenset[bytes], int]"
"""Words of a phrase or of a name, and how many of them may be lacking."""
Needs: TypeAlias = "dict[bytes, set[Words]]"
"""By a key that stands in a text wherever one of some phrases does, what else does."""
Search: TypeAlias = "Callable[[bytes], list[tuple[bytes, int]]]"
"""From folded bytes to all words of the phrases that stand in them, and where."""

PartAt: TypeAlias = "Callable[[int], tuple[int, int, int]]"
"""From a place in a text to the part around it: the number of the part, -1 for none, its start and its end."""
Keys: TypeAlias = "tuple[bytes, ...]"
KeysAt: TypeAlias = "Callable[[bytes], list[tuple[Keys, int]]]"
"""From bytes in lower case to a place inside each key found in them, with the keys that the place may belong to."""

FEW = 24  # keys that can be looked for all at once, many bytes at a time: a text without any is told in no time
WORDS_BESIDE = 4  # for each of so few keys: as many words are looked for one by one where a key stands

_FOLD = bytes(ord(char.lower()) if char.isascii() and char.isalnum() else ord(" ") for char in map(chr, range(256)))
# They stand in no folded text. With them the automaton does not look for the one byte with which all words begin, a
# space, which stands everywhere: a third faster.
_NOWHERE = (b"\1", b"\2", b"\3", b"\4")
_RUN = re.compile(rb"[a-z0-9]+")
_ADDRESSES = (b"http://", b"https://", b"www.")
"""How an address begins. Because addresses are masked, one ends the word before it: "the lakehttps://..."."""
_GLUED = re.compile(rb"[^\W_](?:https?://|www\.)")
_END = b".\n\n"
_UNPARTED = (*PAGES, *INDENTED, *TABLES)
"""Suffixes of files in which a blank line does not end a passage."""
_GOES_ON = (b"<", b"```", b"~~~", b"](")
"""What may begin a tag, a block of code or the title of a link: a blank line inside does not end a passage."""
_MARK, _FRONT = b"\xef\xbb\xbf", (b"---", b"+++")
"""A mark of byte order, and what may begin metadata."""
# What becomes an ASCII letter in lower case, wholly or in part: "ß", the sign of Kelvin, ligatures ...
_BECOME_ASCII = re.compile("[\u00df\u0130\u0149\u017f\u01f0\u1e96-\u1e9a\u1e9e\u212a\ufb00-\ufb06]")
# What may stand for one in a file: references to characters, and in UTF-8 these letters and wide forms of ASCII ones.
_REFERENCES = (b"&#", b"lig;", b"Idot;", b"napos;")
_LEADS = (b"\xc3\x9f", b"\xc4\xb0", b"\xc5", b"\xc7\xb0", b"\xe1\xba", b"\xe2\x84\xaa", b"\xef")
_UNSURE = re.compile(
    rb"\xc3\x9f|\xc4\xb0|\xc5[\x89\xbf]|\xc7\xb0|\xe1\xba[\x96-\x9a\x9e]|\xe2\x84\xaa"
    rb"|\xef(?:\xac[\x80-\x86]|\xbc[\x90-\x99\xa1-\xba]|\xbd[\x81-\x9a])"
)


class Sieve:
    """The words of some rules, looked for in bytes.

    Args:
        sought: words of which a text holds one where a phrase or a name stands, each with what that needs.
        is_open: whether any document may concern a rule.
        fast: whether automata may be used; a test compares both ways.
        few: how many keys count as few; a test compares both ways.
    """

    def __init__(
        self,
        sought: Iterable[tuple[str, Need | NameNeed]],
        *,
        is_open: bool,
        fast: bool = True,
        few: int = FEW,
    ) -> None:
        self._needs: Needs = {}
        self._open = is_open
        if self._open:
            return
        for key, need in sought:
            self._needs.setdefault(_bare(key), set()).add(_words_of(need, key))
        self._open = b"" in self._needs  # a word without ASCII letters may stand anywhere
        is_fast = fast and ahocorasick_rs is not None and bool(self._needs) and not self._open
        words = sorted(_words(self._needs))
        is_few = len(self._needs) <= few and len(words) <= WORDS_BESIDE * few
        self._keys_at = _keys_at(sorted(self._needs) if is_few else (), is_fast=is_fast and is_few)
        self._places = None if is_few else (_by_automaton if is_fast else _by_words)(words)

    def lets_through(self, data: bytes, name: str = "") -> bool:
        """Whether a document of these bytes may concern any rule. The suffix of its name tells its format."""
        if self._open or is_unsure(data):
            return True
        if self._places:
            met = self._met({word for word, _ in self._places(data.translate(_FOLD))})
            return bool(met) or _ends_words_unseen(data)
        small = data.lower()
        places = self._keys_at(small)
        return bool(places) and any(True for _ in self._by_keys(places, small, _parts_of(data, name)))

    def passages(self, document: Document) -> Iterable[Passage]:
        """The passages of a document that any rule may concern, in order."""
        if self._open or may_become_ascii(document.masked):
            return document.passages
        data = document.masked.encode("ascii", "replace")  # offsets are the same
        if self._places:
            numbers = self._by_places(document, self._places(data.translate(_FOLD)))
        else:
            small = data.lower()
            numbers = set(self._by_keys(self._keys_at(small), small, document.part_at))
        return [document.passages[number] for number in sorted(numbers - {-1})]

    def _by_places(self, document: Document, places: Sequence[tuple[bytes, int]]) -> set[int]:
        """The numbers of the passages that hold all words of a phrase, given where words stand."""
        met = self._met({word for word, _ in places})
        where: dict[bytes, set[int]] = {word: set() for words, _ in met for word in words}
        for word, place in places:
            if word in where:
                where[word].add(document.passage_number(place))
        numbers = set[int]()
        for words, lost in met:
            held = Counter(chain.from_iterable(where[word] for word in words))
            numbers.update(number for number, count in held.items() if count >= len(words) - lost)
        return numbers

    def _by_keys(self, places: Iterable[tuple[Keys, int]], small: bytes, part_at: PartAt) -> Iterator[int]:
        """The numbers of the passages, by a few keys: the other words are only searched for in parts with a key."""
        tried: dict[Keys, int] = {}  # up to where
        for keys, place in places:
            if place >= tried.get(keys, 0):
                number, start, end = part_at(place)
                tried[keys] = end
                if number >= 0 and any(self._stands(key, small, start, end) for key in keys):
                    yield number

    def _stands(self, key: bytes, small: bytes, start: int, stop: int) -> bool:
        """Whether a key and all words of one of its phrases begin in a slice of bytes in lower case."""
        if _place_of(key, small, start, stop) < 0:
            return False
        for words, lost in self._needs[key]:
            lacking = (word for word in words if _place_of(word, small, start, stop) < 0)
            if next(islice(lacking, lost, None), None) is None:
                return True
        return False

    def _met(self, found: set[bytes]) -> set[Words]:
        """The phrases and names whose words were found."""
        return {
            (words, lost)
            for key in found & self._needs.keys()
            for words, lost in self._needs[key]
            if len(words - found) <= lost
        }


def is_unsure(data: bytes) -> bool:
    """Whether something in the bytes of a document may stand for an ASCII letter."""
    if b"&" in data and any(sign in data for sign in _REFERENCES):
        return True
    return not data.isascii() and any(sign in data for sign in _LEADS) and _UNSURE.search(data) is not None


def _ends_words_unseen(data: bytes) -> bool:
    """Whether an address stands right behind a word: its mask ends the word."""
    return (b"://" in data or b"www." in data) and _GLUED.search(data) is not None


def may_become_ascii(masked: str) -> bool:
    """Whether a character of a masked text becomes an ASCII letter in lower case."""
    return not masked.isascii() and _BECOME_ASCII.search(masked) is not None


def _parts_of(data: bytes, name: str) -> PartAt:
    """The parts of a text that end at a word, a full stop and a blank line: no passage goes beyond one."""
    # One character is found in no time.
    goes_on = name.lower().endswith(_UNPARTED) or any(sign[:1] in data and sign in data for sign in _GOES_ON)
    if goes_on or data.removeprefix(_MARK).startswith(_FRONT):
        return lambda _: (0, 0, len(data))

    def part_at(place: int) -> tuple[int, int, int]:
        start, end = data.rfind(_END, 0, place), data.find(_END, place)
        while start >= 0 and not _ends_words(data, start):
            start = data.rfind(_END, 0, start)
        while end >= 0 and not _ends_words(data, end):
            end = data.find(_END, end + 1)
        return start + 1, start + 1, end + 1 if end >= 0 else len(data)

    return part_at


def _ends_words(data: bytes, stop: int) -> bool:
    """Whether a plain word is before a full stop, so that every reader ends a paragraph there."""
    _, space, word = data[max(0, stop - 24) : stop].rpartition(b" ")
    return bool(space) and word.isalpha()


def _bare(word: str) -> bytes:
    """The longest run of ASCII letters and figures of a word; nothing when it has none."""
    return max(_RUN.findall(word.encode()), key=len, default=b"")


def _by_words(words: Iterable[bytes]) -> Search:
    """The plain way, by the standard library alone."""
    wanted = frozenset(words)

    def search(folded: bytes) -> list[tuple[bytes, int]]:
        pieces = folded.split(b" ")
        if wanted.isdisjoint(pieces):
            return []
        ends = accumulate(len(piece) + 1 for piece in pieces)
        return [(piece, end - len(piece) - 1) for piece, end in zip(pieces, ends, strict=True) if piece in wanted]

    return search


def _by_automaton(words: Sequence[bytes]) -> Search:
    """One pass, however many words there are."""
    spaced = ahocorasick_rs.BytesAhoCorasick(
        [*(b" " + word + b" " for word in words), *_NOWHERE], implementation=ahocorasick_rs.Implementation.DFA
    )

    def search(folded: bytes) -> list[tuple[bytes, int]]:
        found = spaced.find_matches_as_indexes(b" " + folded + b" ", overlapping=True)
        return [(words[number], place) for number, place, _ in found]

    return search


def _keys_at(keys: Sequence[bytes], *, is_fast: bool) -> KeysAt:
    """A search for a few keys in bytes in lower case, which reads many bytes at a time.

    The shortest keys are looked for, fewer are faster; a longer one stands only where one of those inside of it is
    found. No match hides it by another that begins in front of it or ends behind: that would hold the shorter key.
    """
    if not is_fast:
        return lambda small: [((key,), m.start()) for key in keys if key in small for m in re.finditer(key, small)]
    leftmost = ahocorasick_rs.MatchKind.LeftmostFirst
    shortest = [key for key in keys if not any(other in key and other != key for other in keys)]
    find = ahocorasick_rs.BytesAhoCorasick(shortest, matchkind=leftmost).find_matches_as_indexes
    holding = [tuple(other for other in keys if key in other) for key in shortest]

    def search(small: bytes) -> list[tuple[Keys, int]]:
        found = find(small)  # as a rule nothing
        return [(holding[number], place) for number, place, _ in found] if found else []

    return search


def _place_of(word: bytes, small: bytes, start: int, stop: int) -> int:
    """Where a whole word first begins in a slice of bytes in lower case; -1 when it does not."""
    length = len(word)
    at = small.find(word, start, stop + length - 1)
    while at >= 0 and (small[max(0, at - 1) : at].isalnum() or _is_inside(small, at + length)):
        at = small.find(word, at + 1, stop + length - 1)
    return at


def _is_inside(small: bytes, at: int) -> bool:
    """Whether a place is inside of a word; an address there ends it."""
    return small[at : at + 1].isalnum() and not small.startswith(_ADDRESSES, at)


def _words(needs: Needs) -> set[bytes]:
    """Every word that any phrase needs."""
    return {word for alternatives in needs.values() for words, _ in alternatives for word in words}


def _words_of(need: Need | NameNeed, key: str) -> Words:
    """What a text must hold where a key of a need stands; small words are everywhere and tell nothing."""
    words, lost = need.written
    return frozenset(map(_bare, (key, *words - small_words()))) - {b""}, lost
