"""Where sentences begin and end inside one passage.

A line feed is a space, and a blank line inside a passage is a page break: neither ends a sentence. A full stop ends
one unless it belongs to an abbreviation, an initial, an enumerator or a number. The method is that of T. Kiss and
J. Strunk, "Unsupervised Multilingual Sentence Boundary Detection" (2006), with fixed lists in place of learned ones.
"""

from __future__ import annotations

import re
from functools import lru_cache

from consistency.late import LatePattern
from consistency.lexicons import rows

STOPS = "[.!?…。！？]"
CLOSERS = r"[\"'”’»)\]}*_」』）]"


def _stop(stops: str) -> LatePattern:
    """Some stops, with what closes behind them."""
    return LatePattern(
        rf"{stops}(?<!{stops}{stops}){stops}*+"  # stops, from the first of them on
        r"(?:(?<=[a-z)\]%][.!?])(?=[A-Z][a-z]{1,9}\s)"  # no space after the stop; decided by the next word
        rf"|{CLOSERS}*+"  # the quotes or brackets that close after it
        rf"(?:(?<=[A-Za-z)\]”\"][.!?])(?:\d{{1,3}}|\[\d{{1,3}}\])|[¹²³⁰⁴-⁹]{{1,4}})?{CLOSERS}*+"  # a footnote mark
        r"(?=\s|$)|(?<=[。！？])[」』）”’]*+)"
    )


STOP, FULL_STOP = _stop(STOPS), _stop(r"\.")
NEXT_WORD = re.compile(r"[\s\"'“‘«(\[*_–—•-]*([^\s.,;:!?)]*)(\.?)")
LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
DEGREE = "°"  # "30 °C" ends a sentence
LONGEST_ENUMERATOR = 17  # characters
ENUMERATOR = LatePattern(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})\)?")

_WORDS = rows("sentences")
# Never at the end of a sentence, for something always follows; followed by a number, else they may end a sentence;
# they may end one, and a common first word then says that they do.
ALWAYS_FOLLOWED, BEFORE_NUMBER, MAY_END, FIRST_WORDS = (
    frozenset(word for word, kind in _WORDS if kind == role) for role in ("followed", "number", "may-end", "first")
)
LETTERS = frozenset(word for word, kind in _WORDS if kind == "letter")
"""Words that are one letter."""
ABBREVIATIONS = ALWAYS_FOLLOWED | BEFORE_NUMBER | MAY_END


@lru_cache(maxsize=4)  # rules and values ask for those of one passage after another
def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a passage as offsets, in order, without overlap and without the spaces around them.

    Every character that is not a space lies in one of them. Time is linear in the length of the text.
    """
    spans: list[tuple[int, int]] = []
    start = _skip_spaces(text, 0)
    plain = text.isascii() and "!" not in text and "?" not in text  # as most; one character is found in no time
    for stop in (FULL_STOP if plain else STOP).finditer(text):
        place, after = stop.span()
        if after > start and _surely_ends(text, start, place, after):
            spans.append((start, after))
            start = after + 1
        elif after > start and _ends(text, start, place, after):
            spans.append((start, after))
            start = _skip_spaces(text, after)
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return tuple(spans)


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _surely_ends(text: str, start: int, stop: int, after: int) -> bool:
    """Whether a full stop ends a sentence without doubt, as most do: a word of letters, the stop, a space, a capital.

    The sentence is longer than any enumerator, and no line of its own begins with the word.
    """
    if (
        text[stop : after + 1] != ". "
        or not text[after + 1 : after + 2].isupper()
        or stop - start <= LONGEST_ENUMERATOR
    ):
        return False
    near = text[stop - LONGEST_ENUMERATOR : stop]
    word = near.rpartition(" ")[2]
    return len(word) > 1 and word.isalpha() and word.lower() not in ABBREVIATIONS and "\n" not in near


def _ends(text: str, start: int, stop: int, after: int) -> bool:
    """Whether the stop at ``stop`` ends the sentence that begins at ``start``."""
    if text[stop] in "。！？":
        return True
    if text[after : after + 1].isupper():  # no space after the stop
        first = NEXT_WORD.match(text, after)
        return first is not None and first[1].lower() in FIRST_WORDS and not _is_abbreviation(text, stop)
    following = NEXT_WORD.match(text, after)
    word, dot = (following[1], following[2]) if following else ("", "")
    if not word:
        at = _skip_spaces(text, after)
        return text[at : at + 1] not in (",", ";") or not _is_abbreviation(text, stop)
    if word[0].islower() and not (dot and len(word) == 1):
        return False
    if text[stop] != "." or text.startswith("..", stop):
        return True
    return not _joins(text, start, stop, word)


def _joins(text: str, start: int, stop: int, word: str) -> bool:
    """Whether a full stop before ``word`` belongs to the word before it."""
    line = text.rfind("\n", max(0, stop - 16), stop) + 1
    begin = max(start, line)
    if stop - begin <= LONGEST_ENUMERATOR and (
        ENUMERATOR.fullmatch(text, begin, stop) or ENUMERATOR.fullmatch(text, start, stop)
    ):
        return True
    last = _last_word(text, stop)
    lower = last.lower()
    if lower in ALWAYS_FOLLOWED:
        return True
    if lower in BEFORE_NUMBER:
        return word.lstrip("+")[:1].isdigit() or (len(word) == 1 and word not in LETTERS) or _is_roman(word)
    is_initial = len(last) == 1 and last.isupper() and text[stop - 2 : stop - 1] != DEGREE
    if lower in MAY_END or is_initial or _is_initials(last):
        return word.lower() not in FIRST_WORDS
    return False


def _last_word(text: str, stop: int) -> str:
    _, _, last = text[max(0, stop - 24) : stop].rpartition(" ")
    if last.isalnum():  # as a rule
        return last
    found = LAST_WORD.search(last)
    return found[0] if found else ""


def _is_abbreviation(text: str, stop: int) -> bool:
    last = _last_word(text, stop)
    return len(last) == 1 or "." in last or last.lower() in ABBREVIATIONS


def _is_initials(word: str) -> bool:
    return "." in word and all(len(part) == 1 and part.isupper() for part in word.split("."))


def _is_roman(word: str) -> bool:
    return set(word) <= set("IVXLC")
