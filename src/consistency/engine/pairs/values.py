"""The values of a short text and the words around each, read from the part of the sentence that is its own."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from consistency.algebra.likeness import SMALL_WORDS
from consistency.algebra.status import status_at
from consistency.engine.pairs.complements import Complement, complements_of
from consistency.engine.pairs.openings import bare_of, opening_of
from consistency.engine.pairs.parts import Part, parts_of
from consistency.engine.pairs.poles import came_from, changes, poles_of
from consistency.engine.pairs.value import ValueInText
from consistency.engine.pairs.words import content, counted, telling
from consistency.facts import basis
from consistency.lexicons import any_of, with_role
from consistency.mentions.lexicon import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from consistency.model.mention import Mention

WINDOW = 5  # content words on each side of a value that tell what it measures
REACH = 80  # code points in which they stand
PLAN_REACH = 4  # words in front of a value among which a plan is told: "plans to build"
LEADS = 3  # words right in front of a value that say what it is: "a rating of 7"
LONGEST_SHORT = 3  # letters of a name that may be short for another one
NEGATION_REACH = 4  # words in front of a value among which a negation denies it

_AHEAD = frozenset({"planned", "requested"})
_SMALL = re.compile(rf"\b{any_of(SMALL_WORDS)}\b", re.IGNORECASE)
_CLAUSE_ENDS = (",", ":", ";", ".", "!", "?")
_SIDE_BEFORE, _SIDE_BEHIND = re.compile(r"\d[-–]\Z"), re.compile(r"[-–]\d")
_WHOLE = re.compile(r"[\W_](\d[\d,.]*)\Z")  # of which a value such as "5.7/10" or "8 out of 10" is a part


def values_of(text: str, mentions: Sequence[Mention], elided: AbstractSet[Mention]) -> tuple[ValueInText, ...]:
    """The values of a text, in its order; ``elided`` are those whose unit or noun stands with another one.

    The parts of dates and of numbers are told apart by themselves: a date may stand in the part of a number.
    """
    blank = _blanked(text, mentions)
    dates = [m for m in mentions if m.reading.is_calendar]
    found = {}
    for alike in (dates, [m for m in mentions if not m.reading.is_calendar]):
        parts = parts_of(text, alike)
        for part, following in zip_longest(parts, parts[1:]):
            others = () if alike is dates else dates
            found[part.mention] = _value(text, blank, part, following, others, is_elided=part.mention in elided)
    return tuple(found[mention] for mention in mentions)


def between(text: str, mentions: Sequence[Mention]) -> list[str]:
    """The pieces of a text in front of its values, between them and behind them."""
    edges = [0, *(edge for m in mentions for edge in (m.start, m.end)), len(text)]
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _blanked(text: str, mentions: Sequence[Mention]) -> str:
    """The text with spaces where values stand, as long as before."""
    pieces = zip_longest(between(text, mentions), mentions)
    return "".join(piece + " " * (m.end - m.start if m else 0) for piece, m in pieces)


def _value(
    text: str, blank: str, part: Part, following: Part | None, dates: Sequence[Mention], *, is_elided: bool
) -> ValueInText:
    mention, noun = part.mention, counted(part.mention.noun)
    reading = mention.reading
    head, before, behind = (blank[slice(*place)] for place in (part.head, part.before, part.behind))
    shares_head = following and following.head == part.head and not telling(blank[slice(*following.before)])
    whole = _WHOLE.search(text, mention.start, mention.end) if reading.kind == "ratio" else None
    days = _of_value(text, dates, (part.before, part.behind))
    opening = _of_value(text, dates, (part.head,))
    return ValueInText(
        mention=mention,
        sort=(reading.kind, reading.unit, whole[1] if whole else ""),
        noun=noun,
        leads=tuple(_words_before(text, mention, LEADS)),
        before=tuple(content(blank[max(0, mention.start - REACH) : mention.start])[-WINDOW:]),
        behind=tuple(content(blank[mention.end : mention.end + REACH])[:WINDOW]),
        own=telling(f"{before} {behind}") | (noun if is_elided else frozenset()),
        head=telling(head),
        opening=opening_of(head),
        bare=bare_of(head),
        direct=telling(_direct(behind)),
        is_elliptic=not part.is_first and not before.strip(),
        is_elided=is_elided,
        owns_head=part.is_first and not shares_head,
        days=days + opening,
        dated=frozenset(word for day in days or opening for word in content(text[day.start : day.end])),
        is_part=_is_part(text, mention),
        is_side=reading.kind == "count" and not noun and _is_side(text, mention),
        is_more=_is_more(text, mention),
        planned=_is_planned(text, mention),
        may_be_planned=not reading.is_calendar and mention.status in _AHEAD,
        denied=_is_denied(text, mention),
        names_end=text[mention.start : mention.end].lower().startswith(tuple(with_role("date_words", "ends"))),
        per=basis(text, mention, 0),
        poles=poles_of(blank, part),
        led={c.preposition: c.words for c in complements_of([head if part.is_first else before])},
        places=_places(blank, part),
        changes=changes(head, before, behind, came_from(blank, part)),
    )


def _words_before(text: str, mention: Mention, count: int) -> list[str]:
    """The last words in front of a value as written, in lower case."""
    return text[max(0, mention.start - REACH) : mention.start].lower().split()[-count:]


def _places(blank: str, part: Part) -> frozenset[str]:
    pieces = [[blank[slice(*place)] for place in places] for places in ((part.before, part.behind), (part.head,))]
    names = ([c.words for c in complements_of(piece) if _is_place(c)] for piece in pieces)
    return frozenset[str]().union(*next((found for found in names if found), ()))


def _is_place(complement: Complement) -> bool:
    """Whether "in", "on" or "at" leads to a name, and that is written out: "the UK" may be the United Kingdom."""
    is_written_out = max(map(len, complement.words), default=0) > LONGEST_SHORT
    return complement.is_name and is_written_out and complement.preposition in current().roles["where-lead"]


def _direct(behind: str) -> str:
    """The words right behind a value, those of which it is a share among them: "of patients", and not "on the drug"."""
    of, *rest = behind.split(maxsplit=1) or [""]
    of_what = " ".join(rest).lstrip()
    first, *others = of_what.split(maxsplit=1) or [""]
    named = " ".join(others) if first in current().roles["definite"] else of_what
    return _SMALL.split(named if of in current().roles["of"] else behind, maxsplit=1)[0]


def _of_value(text: str, dates: Iterable[Mention], places: Iterable[tuple[int, int]]) -> tuple[Mention, ...]:
    """The dates at some places, but for what a value changed from: "down 12 percent from 2021"."""
    inside = (m for m in dates for start, end in places if start <= m.start < end)
    return tuple(m for m in inside if current().roles["from"].isdisjoint(_words_before(text, m, 1)))


def _is_more(text: str, mention: Mention) -> bool:
    behind = text[mention.end : mention.end + REACH].lower().split()[:1]
    return not current().roles["increment"].isdisjoint(_words_before(text, mention, 1) + behind)


def _is_part(text: str, mention: Mention) -> bool:
    of, part, *_ = *text[mention.end : mention.end + REACH].lower().split(maxsplit=2), "", ""
    return of in current().roles["of"] and part in current().roles["of-part"]


def _is_side(text: str, mention: Mention) -> bool:
    return bool(
        _SIDE_BEFORE.search(text, max(0, mention.start - 2), mention.start) or _SIDE_BEHIND.match(text, mention.end)
    )


def _is_planned(text: str, mention: Mention) -> bool:
    if mention.reading.is_calendar or mention.status not in _AHEAD:
        return False
    nearest = _words_before(text, mention, PLAN_REACH)
    if mention.reading.bound != "exact" and not current().roles["norm"].isdisjoint(nearest):
        return False
    return status_at(" ".join(nearest))(0) in _AHEAD


def _is_denied(text: str, mention: Mention) -> bool:
    """Whether a negation stands so near in front of a value that no other word can be meant."""
    nearest = _of_clause(_words_before(text, mention, NEGATION_REACH))
    if any(none in current().roles["none"] and of in current().roles["of"] for none, of in pairwise(nearest)):
        return True
    return mention.status == "negated" and any(
        word.endswith(negation) for word in nearest for negation in current().roles["negation"]
    )


def _of_clause(words: Sequence[str]) -> Sequence[str]:
    """The last words in front of a value, those of its own clause: "do not worry: it costs 7", "not 12 but 15"."""
    correcting = current().roles["correcting"]
    ends = [end for end, word in enumerate(words, 1) if word.endswith(_CLAUSE_ENDS) or word in correcting]
    return words[max(ends, default=0) :]
