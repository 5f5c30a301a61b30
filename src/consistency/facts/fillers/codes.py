"""What identifies a thing without being a value: versions, references, numbers to dial, keys."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = re.compile(r"(?:[^\s,;“”‘’\"'<>|*`=]|=(?!=))+")
_CODE = re.compile(r"\+?[\w(\[§](?:[\w.:/@#&%=?~+()\[\]-]*[\w)\]+#/])?")
_INSIDE = re.compile(r"\d|\w[@/._:#-]\w")
"""A digit, or letters joined by a sign: a path, a key."""
_DIALLED = re.compile(r"\+?[\d()]+(?:[./-][\d()]+)*")
_BODY = re.compile(r"[A-Z][A-Z/&]{1,9}|\([A-Z]{2,9}\)")
"""The letters in front of a number: "ISO 9001", "(EU) 2016/679"."""
_GAP = re.compile(r" |'{5,}")
"""What parts the groups of a number to dial: a space, also one written as an entity (``&nbsp;``), as it is masked."""
_LABEL = re.compile(r"[A-Za-z]{2,}[:@/](?=\w)")
"""What may stand in front of a code without a gap: "doi:10.5555/12", "nginx:1.25", "node@18.2"."""
_STOPS: Final = ".:!?"
_LIMITS: Final = "=~^≥"
LONGEST: Final = 80  # characters between two spaces
MOST_LETTERS: Final = 3  # runs of capitals in front of a number
SHORTEST_DIALLED: Final = 3  # groups of digits that make a number to dial, where it begins with neither "+" nor "0"


class Code(NamedTuple):
    """Where a code stands in a text."""

    start: int
    end: int


def codes(text: str) -> Iterator[Code]:
    """The codes of a text in order. Those that begin at one place come longest first, and parts of one are codes too.

    Of "ISO 9001:2015" they are the whole and "9001:2015", of "nginx:1.25" the whole and "1.25", for a phrase may itself
    have the letters.
    """
    pieces = [_core(match) for match in _PIECE.finditer(text)]
    ends = _dialled(text, pieces)
    for number, piece in enumerate(pieces):
        begun = number
        while begun and number - begun < MOST_LETTERS and _is_body(text, pieces[begun - 1], pieces[begun]):
            begun -= 1
        is_front = number + 1 < len(pieces) and _is_body(text, piece, pieces[number + 1])
        if _is_code(text, piece) and not (is_front and _is_code(text, pieces[number + 1])):  # "ISO/IEC 17025" is one
            yield from (Code(pieces[first].start, ends.get(number, piece.end)) for first in range(begun, number + 1))
            label = _LABEL.match(text, piece.start, piece.end)
            if label and _is_code(text, rest := Code(label.end(), piece.end)):
                yield rest


def spaced_out(masked: str) -> str:
    """Masked words with a space for each gap, also for one that is masked as an entity."""
    return _GAP.sub(" ", masked)


def _core(piece: re.Match[str]) -> Code:
    """A piece between spaces without the signs that end a sentence, open a bracket around it or set a bound to it."""
    start, end, words = piece.start(), piece.end(), piece[0]
    if len(words) > LONGEST:
        return Code(start, end)
    while words and words[0] in _LIMITS:  # "==3.11", "^3.11", "~=3.11"
        words, start = words[1:], start + 1
    while words and (words[-1] in _STOPS or (words[-1] in ")]" and _is_open(words, words[-1])) or _is_bound(words)):
        words, end = words[:-1], end - 1
    while words and words[0] in "([" and words.count(words[0]) > words.count(")" if words[0] == "(" else "]"):
        words, start = words[1:], start + 1
    if words[:1] + words[-1:] in ("()", "[]") and not (_DIALLED.fullmatch(words) or _BODY.fullmatch(words)):
        start, end = start + 1, end - 1
    return Code(start, end)


def _is_bound(words: str) -> bool:
    """Whether words end with the sign of a bound: "3.11+"."""
    return words.endswith("+") and words[-2:-1].isdigit()


def _is_open(words: str, closing: str) -> bool:
    """Whether a bracket closes that was opened outside."""
    return words.count(closing) > words.count("(" if closing == ")" else "[")


def _is_code(text: str, piece: Code) -> bool:
    words = text[piece.start : piece.end]
    return len(words) <= LONGEST and bool(_CODE.fullmatch(words)) and _INSIDE.search(words) is not None


def _is_body(text: str, front: Code, piece: Code) -> bool:
    """Whether letters in capitals stand right in front of a piece."""
    is_beside = text[front.end : piece.start] in (" ", "\n")
    return is_beside and _BODY.fullmatch(text, front.start, front.end) is not None


def _dialled(text: str, pieces: list[Code]) -> dict[int, int]:
    """Where the numbers to dial end that are written in groups, by the piece with which they begin."""
    ends: dict[int, int] = {}
    first = 0
    joined = [
        bool(_GAP.fullmatch(text, left.end, right.start))
        and bool(_DIALLED.fullmatch(text, left.start, left.end))
        and bool(_DIALLED.fullmatch(text, right.start, right.end))
        for left, right in pairwise(pieces)
    ]
    for number, goes_on in enumerate([*joined, False]):
        if not goes_on:
            begins = text[pieces[first].start : pieces[first].end] if pieces else ""
            if number > first and (begins.startswith(("+", "0", "(")) or number - first + 1 >= SHORTEST_DIALLED):
                ends[first] = pieces[number].end
            first = number + 1
    return ends
