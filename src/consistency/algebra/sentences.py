"""Where sentences begin and end inside one passage.

A line feed is a space, and a blank line inside a passage is a page break: neither ends a sentence. A full stop ends
one unless it belongs to an abbreviation, an initial, an enumerator or a number. The method is that of T. Kiss and
J. Strunk, "Unsupervised Multilingual Sentence Boundary Detection" (2006), with fixed lists in place of learned ones.
"""

from __future__ import annotations

import re

STOPS = "[.!?…。！？]"
CLOSERS = r"[\"'”’»)\]}*_」』）]"
STOP = re.compile(
    rf"{STOPS}(?<!{STOPS}{STOPS}){STOPS}*+"  # stops, from the first of them on
    r"(?:(?<=[a-z)\]%][.!?])(?=[A-Z][a-z]{1,9}\s)"  # no space after the stop; decided by the next word
    rf"|{CLOSERS}*+"  # the quotes or brackets that close after it
    rf"(?:(?<=[A-Za-z)\]”\"][.!?])(?:\d{{1,3}}|\[\d{{1,3}}\])|[¹²³⁰⁴-⁹]{{1,4}})?{CLOSERS}*+"  # a footnote mark
    r"(?=\s|$)|(?<=[。！？])[」』）”’]*+)"
)
NEXT_WORD = re.compile(r"[\s\"'“‘«(\[*_–—•-]*([^\s.,;:!?)]*)(\.?)")
LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")
ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})\)?")

# Never at the end of a sentence: something always follows.
ALWAYS_FOLLOWED = frozenset(
    "mr mrs ms messrs dr prof rev hon sr gen col lt capt sgt maj adm gov sen rep amb pres st mt ft fr "
    "e.g i.e cf viz vs ca approx resp esp incl excl".split()
)
# Followed by a number: "No. 5", "Feb. 28". Before a word that is not a number they end a sentence.
BEFORE_NUMBER = frozenset(
    "no nos art arts sec secs para paras ch chap chaps fig figs eq eqs tab vol vols p pp pt ed eds app ref refs "
    "res doc docs ver jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
    "sun".split()
)
# They may end a sentence; a common first word then says that they do.
MAY_END = frozenset(
    "etc al inc ltd co corp bros plc llc u.s u.k u.n u.s.a e.u d.c a.m p.m a.d b.c ph.d m.d b.a m.a jr dept univ est "
    "ave blvd rd sq assn comm min max avg oz lb lbs ft yd sq cu km kg hr hrs mins secs mil bn".split()
)
FIRST_WORDS = frozenset(
    "a an the this that these those it its he she they we i you his her their our my there here in on at by for from "
    "to of with as after before since until during while when where if although though because but and or so yet "
    "however moreover furthermore therefore thus meanwhile nevertheless also all some many most more each every both "
    "no not one two three four five six seven eight nine ten what who why how which according such under over between "
    "among through despite unlike like today now then later".split()
)


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The sentences of a passage as offsets, in order, without overlap and without the spaces around them.

    Every character that is not a space lies in one of them. Time is linear in the length of the text.
    """
    spans: list[tuple[int, int]] = []
    start = _skip_spaces(text, 0)
    for stop in STOP.finditer(text):
        if stop.end() > start and _ends(text, start, stop.start(), stop.end()):
            spans.append((start, stop.end()))
            start = _skip_spaces(text, stop.end())
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def _skip_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


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
        return True
    if word[0].islower() and not (dot and len(word) == 1):
        return False
    if text[stop] != "." or text.startswith("..", stop):
        return True
    return not _joins(text, start, stop, word)


def _joins(text: str, start: int, stop: int, word: str) -> bool:
    """Whether a full stop before ``word`` belongs to the word before it."""
    line = text.rfind("\n", max(0, stop - 16), stop) + 1
    if ENUMERATOR.fullmatch(text, max(start, line), stop) or ENUMERATOR.fullmatch(text, start, stop):
        return True
    last = _last_word(text, stop)
    lower = last.lower()
    if lower in ALWAYS_FOLLOWED:
        return True
    if lower in BEFORE_NUMBER:
        return word[0].isdigit() or (len(word) == 1 and word not in ("A", "I")) or _is_roman(word)
    if lower in MAY_END or (len(last) == 1 and last.isupper()) or _is_initials(last):
        return word.lower() not in FIRST_WORDS
    return False


def _last_word(text: str, stop: int) -> str:
    found = LAST_WORD.search(text[max(0, stop - 24) : stop])
    return found[0] if found else ""


def _is_abbreviation(text: str, stop: int) -> bool:
    last = _last_word(text, stop)
    return len(last) == 1 or "." in last or last.lower() in ALWAYS_FOLLOWED | BEFORE_NUMBER | MAY_END


def _is_initials(word: str) -> bool:
    return "." in word and all(len(part) == 1 and part.isupper() for part in word.split("."))


def _is_roman(word: str) -> bool:
    return set(word) <= set("IVXLC")
