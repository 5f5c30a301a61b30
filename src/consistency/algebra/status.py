"""Whether a sentence reports a fact, plans it, asks for it or denies it.

The words that say so are the auxiliaries and verbs of intention and request of English (R. Huddleston and
G. Pullum, The Cambridge Grammar of the English Language, 2002, chapters 3 and 9). A sentence is cut at commas and
semicolons; in each piece the first such word decides, and a piece without one takes the status of its neighbour.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Status: TypeAlias = Literal["done", "planned", "requested", "negated"]

_ADVERBS = r"(?:\s+(?:also|further|still|now|again|hereby|always|\w+ly))?"
_BE = r"(?:is|are|was|were|be|been|being)"
_HAVE = r"(?:(?:has|have|had)(?:\s+also)?\s+)?"
# "not only" denies nothing, and "not exceed 65 percent" is a bound.
_NO_DENIAL = (
    r"(?!\s+(?:only|just|merely|simply|to\s+exceed|exceed|exceeding|surpass|fall\s+below"
    r"|(?:be\s+)?(?:more|less|fewer|later|earlier|higher|lower)\s+than)\b)"
)

_NEGATED = (
    rf"(?:(?:{_BE}|has|have|had|do|does|did|will|would|shall|should|must|can|could|may|might)\s+)?"
    rf"(?:not|never|no\s+longer)\b{_NO_DENIAL}"
    r"|(?:\w+n['’]t|cannot)\b"
)
_PLANNED = (
    r"(?:will|shall)\b"
    rf"|(?:is|are){_ADVERBS}\s+(?:to\s+(?!(?:blame|date|some|a|the|this|its|their)\b)[a-z]+"
    r"|(?:going|about|set)\s+to\b|due\s+(?:to|by|in)\b)"
    rf"|(?:{_BE}{_ADVERBS}\s+)?(?:expected|scheduled|planned|slated|projected|intended|forecast|envisaged|anticipated)"
    r"\s+(?:to|for|by|in|that)\b"
    r"|(?:plan|aim|intend|hope|expect|pledge|promise|vow|strive|seek|propose|commit|undertake|resolve)s?"
    r"\s+(?:itself\s+|themselves\s+)?to\b"
    r"|(?:planning|aiming|intending|hoping|striving|seeking|committing)\s+to\b"
    rf"|{_HAVE}(?:decided|pledged|agreed|committed|promised|vowed|undertaken|resolved|planned|intended)\s+to\b"
    r"|(?:target|goal|aim|objective)s?(?:\s+(?:of|is|are|to|for|include|includes)\b|(?=:))"
    r"|to\s+be\s+[a-z]+(?:ed|lt|un)\b"
)
_REQUESTED = (
    r"(?:encourage|urge|recommend|request|invite|advise)s?\b(?!['’])"
    r"|(?:i|we)\s+(?:(?:also|further|strongly)\s+)?(?:call|appeal)\b|(?:call|appeal)s?\s+(?:up)?on\b|calls?\s+for\b"
    rf"|(?:{_BE}(?:\s+also)?{_ADVERBS}\s+|{_HAVE})"
    r"(?:urged|recommended|requested|called\s+(?:up)?on|called\s+for|suggested\s+that)\b"
    rf"|{_BE}{_ADVERBS}\s+(?:encouraged|invited|advised|asked|required)\s+to\b"
    r"|(?:recommending|urging|requesting|calling\s+(?:up)?on|calling\s+for)\b"
    r"|suggests?\s+that\b|should\b|ought\s+to\b|must\b|(?<!the )(?<!no )needs?\s+to\b"
    r"|recommendations?\s+(?:to|that)\b|please\b"
)
_DONE = r"(?:has|have|had|was|were|is|are|did|does|do)\b"
# A simple past has no auxiliary: "repaired 55 wells", "rose to 30". It decides only where nothing else does, for
# "the plan adopted in 2020 will" has the same form.
_PAST = re.compile(
    r"\b(?!hundred)(?:[a-z]+(?<!e)ed|held|built|grew|rose|fell|won|made|gave|took|began|became|spent|sent|saw|met|paid"
    r"|found|brought|came|went|led|drew|wrote|sold|bought|lost)"
    r"\s+(?:(?:by|to|in|from|on|about|around|over|nearly|almost|only|another|more\s+than|at\s+least)\s+(?=\d))?"
    r"(?:\d|(?:the|an?|its|their|his|her|all|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
# "the will of the people", "free will", "at the request of": nouns.
_NOUN_BEFORE = re.compile(
    r"\b(?:the|an?|free|good|political|of|own|their|his|her|its|our|popular|th[ai][ts]|such|any|no|at|[a-z]+['’]s)\s+$"
)
_SUBORDINATE = re.compile(
    r"\s*(?:and\s+)?(?:which|who|whose|where|that|including|such\s+as|as|while|when|since|although|though|if|because)\b"
)
_CUE = re.compile(
    rf"(?P<negated>{_NEGATED})|(?P<requested>{_REQUESTED})|(?P<planned>{_PLANNED})|(?P<done>{_DONE})|(?P<short>['’]ll\b)"
)
# How the words begin that open a cue: all other words are passed over quickly.
_STEMS = (
    "advise aim ain't announce anticipated appeal are ask be called calling calls call can commit could decided did do "
    "encourage envisaged expect forecast goal had has have hop i intend invit is may might must need never no not "
    "objective ought plan please pledge projected promise propose recommend request resolve scheduled seek shall "
    "should slated striv suggest target to undertake urg vow was we were will won't would agreed"
).split()
_BY_LETTER: dict[str, list[str]] = {}
for _stem in _STEMS:
    _BY_LETTER.setdefault(_stem[0], []).append(_stem[1:])
_OPENERS = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in sorted(_BY_LETTER.items()))
_GATE = re.compile(rf"\b(?:{_OPENERS})|['’](?=ll\b)")

_PIECE = re.compile(r"[^,;:]+(?:(?:,(?=\d{3}\b)|:(?=\d))[^,;:]*)*")

# Verbs that open the items of a plan: "Increase the coverage to 95 percent", "Completing the second report".
_VERBS = (
    "accelerate achieve add adopt advance allocate amend apply build carry complete conduct continue control create "
    "cut deepen deliver develop draft enact encourage engage enhance ensure establish expand explore extend foster "
    "guarantee hold implement improve include increase intensify introduce launch maintain make organize organise "
    "participate perfect prepare prevent promote protect provide publish raise ratify reach reduce reform repair "
    "strengthen submit support take train upgrade"
).split()
_OPENING = re.compile(r"[\s\W\d]*(?:\(?[a-z0-9]{1,3}[.)]\s+)?([A-Z][a-z]+)\b(?:\s+(\w+))?")
# "Completing the report" opens an item of a plan, "Developing countries account for" a sentence.
_AFTER_GERUND = frozenset(
    "the a an its their his her our all each every in on to for with of by at up out over more another at least".split()
)
_IMPERATIVES = frozenset(_VERBS)
_GERUNDS = frozenset(verb.removesuffix("e") + "ing" for verb in _VERBS) | {"cutting", "submitting", "controlling"}
_CLAUSE_AFTER = re.compile(r",\s+(?:(?:the|it|they|he|she|we|I|this|these|an?)\b|(?:[A-Z]\w+\s+){1,4}[a-z]+(?:ed|s)\b)")


def status_of(sentence: str, at: int | None = None) -> Status:
    """What a sentence says of the fact that it states.

    Args:
        sentence: one sentence, as ``sentence_spans`` cuts it.
        at: offset of the value; without it the first word of a main clause that decides speaks for the whole sentence.
    """
    if at is not None:
        return statuses_of(sentence, (at,))[0]
    pieces = _pieces(sentence)
    main = [piece.status for piece in pieces if piece.status and not piece.is_subordinate]
    return next((status for status in [*main, *(piece.status for piece in pieces)] if status), "done")


def statuses_of(sentence: str, places: Iterable[int]) -> list[Status]:
    """What a sentence says of each value at the offsets given."""
    pieces = _pieces(sentence)
    ends = [piece.end for piece in pieces]
    statuses = _resolved(pieces)
    return [statuses[min(bisect_right(ends, at), len(pieces))] for at in places]


class _Piece(NamedTuple):
    """What stands between two commas: where, its status if a word gives it one, and whether it is a main clause."""

    start: int
    end: int
    status: Status | None
    is_subordinate: bool


@lru_cache(maxsize=256)  # many values and names stand in one sentence
def _pieces(sentence: str) -> tuple[_Piece, ...]:
    """The sentence cut at its commas; an item of a plan has one status for all of it."""
    lower = sentence.lower()
    if len(lower) != len(sentence):  # some letters have a longer small form
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in sentence)
    spans = [piece.span() for piece in _PIECE.finditer(lower)]
    statuses = [_status(lower, start, end) for start, end in spans]
    if not any(statuses):
        statuses = [_opening(sentence)] * len(spans)
    return tuple(
        _Piece(start, end, status, _SUBORDINATE.match(lower, start) is not None)
        for (start, end), status in zip(spans, statuses, strict=True)
    )


def _resolved(pieces: Sequence[_Piece]) -> list[Status]:
    """The status of each piece: its own, else that of the main piece before it, else of the next that has one.

    One more follows for what stands behind the last piece.
    """
    resolved: list[Status] = []
    following: Status = "done"
    after: list[Status] = []
    for piece in reversed(pieces):
        following = piece.status or following
        after.append(following)
    before: Status | None = None
    for piece, following in zip(pieces, reversed(after), strict=True):
        resolved.append(piece.status or before or following)
        if piece.status and not piece.is_subordinate:
            before = piece.status
    return [*resolved, before or "done"]


def _status(lower: str, start: int, end: int) -> Status | None:
    """The status that the first deciding word of one piece gives, None where there is none."""
    for place in _GATE.finditer(lower, start, end):
        cue = _CUE.match(lower, place.start(), end)
        if cue is None:
            continue
        if cue["negated"]:
            return "negated"
        if cue["done"]:
            return "done"
        if cue["short"] or not _is_noun(lower, start, cue):
            return "requested" if cue["requested"] else "planned"
    return "done" if _PAST.search(lower, start, end) else None


def _is_noun(lower: str, start: int, cue: re.Match[str]) -> bool:
    """Whether a cue of one word, "will" or "request", stands as a noun after the words from ``start`` on."""
    return " " not in cue[0] and bool(_NOUN_BEFORE.search(lower, max(start, cue.start() - 24), cue.start()))


def _opening(sentence: str) -> Status | None:
    """``planned`` for an item of a plan, which opens with a verb and has no subject."""
    first = _OPENING.match(sentence)
    if first is None:
        return None
    word = first[1].lower()
    if word in _IMPERATIVES or (
        word in _GERUNDS and (first[2] or "").lower() in _AFTER_GERUND and not _CLAUSE_AFTER.search(sentence)
    ):
        return "planned"
    return None
