"""What blocks are to each other: headings without markup, contents, letterheads, sentences cut by a page break."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.lexicons import any_of, with_role
from consistency.readers.blocks import STOPS, Block, ends_sentence, starts_lower
from consistency.readers.marks import BULLET, SMALL_WORDS, enumerator

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HEADING_LENGTH = 120
_JOINABLE = ("paragraph", "item", "quote")


def _shortest(words: Iterable[str]) -> tuple[str, ...]:
    """Words of which one is part of each of the others, so that searching for these few is enough."""
    words = sorted(words)
    return tuple(word for word in words if not any(other in word for other in words if other != word))


_TITLES, _CALLS, _MAILS = (with_role("sentences", role) for role in ("contents", "call", "mail"))
_IN_TITLES, _IN_CALLS = _shortest(_TITLES), _shortest(_CALLS)
CONTENTS = LatePattern(any_of(_TITLES), re.IGNORECASE)
_WAYS = "|".join(rf"{way}(?<=\b{way})" for way in sorted(_CALLS, key=len, reverse=True))
_NUMBER = LatePattern(rf"(?:{_WAYS})\b[ .:]{{0,4}}[+(]?[ ]?\d")  # begun with a letter: five times faster than with \b
_CONTACT = LatePattern(rf"\b(?:{any_of([*_IN_CALLS, *_MAILS])}|www\.)|https?://|@\w", re.IGNORECASE)
_CONTACT_LINE = LatePattern(rf"\s*{any_of(_CALLS)}\b[ .:]{{1,4}}[+(]?[ ]?\d", re.IGNORECASE)
_LETTERHEAD_LENGTH = 500
_SENTENCE_INSIDE = LatePattern(r"[.!?][\"')]* +[A-Z]")
_RUNNING_TEXT = 80
_TAIL = 400  # as much of a block as tells whether it goes on
_LONGEST = 20_000  # no paragraph is longer: a text whose lines all begin in lower case is no cut sentence
_HANGING = LatePattern(r"[a-z]\Z")
_WORD = LatePattern(r"[^\W\d_]+")


def join_cut_sentences(blocks: Sequence[Block], masked: str) -> list[Block]:
    """Join two blocks if a page break cuts a sentence.

    The upper block ends without the end of a sentence, and the lower one begins in lower case. A lower one that
    begins with a capital (a name) goes on when the upper one is running text that stops at a small word.
    """
    joined: list[Block] = []
    for block in blocks:
        above = joined[-1] if joined else None
        # as a rule a stop ends the upper one
        if above and not masked.endswith(STOPS, above.start, above.end) and _continues(above, block, masked):
            joined[-1] = above._replace(end=block.end)
        else:
            joined.append(block)
    return joined


def _continues(above: Block, below: Block, masked: str) -> bool:
    if above.kind not in _JOINABLE or below.kind not in ("paragraph", above.kind):
        return False
    if below.end - above.start > _LONGEST:
        return False
    head = masked[max(above.start, above.end - _TAIL) : above.end].rstrip()
    if ends_sentence(head):
        return False
    tail = masked[below.start : min(below.end, below.start + _TAIL)]
    if BULLET.match(tail) or enumerator(tail):
        return False
    if above.end - above.start < _TAIL and looks_like_title(head):
        return False
    if starts_lower(tail):
        return True
    running = len(head) > _RUNNING_TEXT and _SENTENCE_INSIDE.search(head) is not None
    return running and _HANGING.search(head) is not None and not looks_like_title(tail)


def looks_like_title(words: str) -> bool:
    """A short line, or one wrapped once, without the end of a sentence: numbered, or mostly capitalised."""
    lines, words = words.strip().count("\n"), " ".join(words.split())
    if not 0 < len(words) <= HEADING_LENGTH or lines > 1 or words[-1] in ".!?:;,":
        return False
    if words.rsplit(None, 1)[-1].lower() in SMALL_WORDS:
        return False
    mark = enumerator(words)
    body = words[mark.end() :] if mark else words
    if not body[0].isalpha() and body[0] not in "\"'(":
        return False
    if mark:
        return not body[0].islower()
    long_words = [word for word in _WORD.findall(body) if word.lower() not in SMALL_WORDS]
    capitalised = sum(not word[0].islower() for word in long_words)
    return bool(long_words) and long_words[0][0].isupper() and capitalised * 4 >= len(long_words) * 3


def is_letterhead(block: Block, text: str) -> bool:
    """Lines of an address: a telephone number and another way to reach somebody, or a line that begins with one."""
    if block.kind not in _JOINABLE or block.end - block.start > _LETTERHEAD_LENGTH:
        return False
    words = text[block.start : block.end]
    small = words.lower()
    if not (any(way in small for way in _IN_CALLS) and _NUMBER.search(small)):
        return False
    ways = {way[0][:3].lower() for way in _CONTACT.finditer(words)}
    return len(ways) > 1 or _CONTACT_LINE.match(words) is not None


def title_of(block: Block, masked: str) -> str:
    """The words of a heading, on one line, without dots and page number; "" when it is too long for one."""
    if block.end - block.start > _LONGEST:
        return ""
    words = masked[block.start : block.end].rstrip()
    if len(words) > _TAIL:  # of markup, perhaps, which is spaces here
        words = " ".join(words.split())
    if len(words) > _TAIL:
        return ""
    title = words.rstrip("0123456789")
    bare = title.rstrip(" \t.·…_")
    return " ".join((bare if len(title) - len(bare) > 1 and 0 < len(words) - len(title) < 5 else words).split())


def contents(blocks: Sequence[Block], masked: str) -> range:
    """The blocks of the table of contents.

    It begins below a line that says so and ends where a title comes back, or running text begins. Where no line says
    so, it begins at the first block and is empty.
    """
    small = masked.casefold()
    if not any(title in small for title in _IN_TITLES):  # as a rule: to look at each block takes long
        return range(0)
    for index, block in enumerate(blocks):
        if CONTENTS.fullmatch(title_of(block, masked)):
            seen: set[str] = set()
            for at in range(index + 1, len(blocks)):
                title = title_of(blocks[at], masked)
                if not title or title.casefold() in seen or len(title) > HEADING_LENGTH or ends_sentence(title):
                    return range(index + 1, at)
                seen.add(title.casefold())
            return range(index + 1, len(blocks))
    return range(0)
