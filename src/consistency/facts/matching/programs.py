"""Phrases compiled: small programs for the machine that matches them (phrases.py)."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from consistency.facts.matching.needs import SLOTS, VALUE, counts_time
from consistency.facts.words.inflected import small_words
from consistency.lexicons import with_role
from consistency.model.pattern import Choice, Gap, Word
from consistency.model.reading import CALENDAR_KINDS

if TYPE_CHECKING:
    from consistency.facts.matching.needs import Reach, Wanted
    from consistency.model.pattern import Pattern, Sequence
    from consistency.model.rule import RuleKind

WORD, ANY, SLOT, CODE, SPLIT, MARK, END = range(7)
SPANNING: Final = ("period", "time", "clock-face")
"""Kinds of rules whose value may have two ends of its own."""
Instruction: TypeAlias = tuple[int, object, object]


_BEFORE_DATES = Choice((*((Word(word),) for word in sorted(with_role("words", "before-date"))), ()))


class Program(NamedTuple):
    """A phrase, compiled for rules of a kind.

    Attributes:
        steps: the instructions.
        openings: the words with which a match may begin.
        with_value: whether a match may begin with a value.
        anywhere: whether a match may begin with any word.
        with_nothing: whether "no" may stand in place of a value.
        has_slot: whether it has a slot for a value.
        has_gap: whether words of any sort may stand inside of it.
        counts_time: whether it counts and has a unit of time right behind a slot.
        takes_span: whether it takes all of "from 7 to 9 p.m." behind a "from" of its own.
    """

    steps: tuple[Instruction, ...]
    openings: frozenset[str]
    with_value: bool
    anywhere: bool
    with_nothing: bool
    has_slot: bool
    has_gap: bool
    counts_time: bool
    takes_span: bool


@lru_cache(maxsize=8192)
def compiled(pattern: Pattern, kind: RuleKind, reach: Reach) -> Program:
    """The program of a phrase for rules of a kind."""
    steps: list[Instruction] = []
    _sequence(_with_prepositions(pattern.parts, kind), SLOTS[kind, reach], steps, last=True)
    steps.append((END, None, None))
    codes = {code for code, _, _ in steps}
    return Program(
        tuple(steps),
        *_openings(steps),
        with_nothing=reach == "any",
        has_slot=SLOT in codes,
        has_gap=ANY in codes,
        counts_time=reach == "own" and counts_time(pattern, kind),
        takes_span=kind in SPANNING,
    )


def _with_prepositions(parts: Sequence, kind: RuleKind) -> Sequence:
    """The parts of a phrase with what may stand in front of its date: "founded {value}" and "founded in 1907"."""
    if kind not in CALENDAR_KINDS:
        return parts
    found = list(parts[:1])
    for before, part in pairwise(parts):
        is_led = part == VALUE and isinstance(before, Word) and before.text.casefold() not in small_words()
        found += [_BEFORE_DATES, part] if is_led else [part]
    return tuple(found)


def _openings(steps: list[Instruction]) -> tuple[frozenset[str], bool, bool]:
    """How a match may begin: with which words, with a value, or with anything."""
    words, codes, seen, waiting = set[str](), set[int](), set[int](), [0]
    while waiting:
        state = waiting.pop()
        code, first, second = steps[state]
        if code == SPLIT and state not in seen:
            seen.add(state)
            waiting += [first, second]  # type: ignore[list-item]  # a split names two states
        elif code == WORD:
            words.add(str(first))
        elif code != SPLIT:
            codes.add(code)
    return frozenset(words), SLOT in codes, bool(codes - {SLOT})


def _sequence(parts: Sequence, wanted: Wanted, steps: list[Instruction], *, last: bool) -> None:
    for number, part in enumerate(parts):
        ends = last and number == len(parts) - 1
        if isinstance(part, Word):
            steps.append((WORD, part.text.casefold(), None))
        elif isinstance(part, Gap):
            _repeat(steps, greedy=False)
        elif isinstance(part, Choice):
            _choice(part, wanted, steps, last=ends)
        elif part.name == "items":
            steps += [(MARK, None, None), (ANY, None, None)]
            _repeat(steps, greedy=ends)  # nothing follows: the enumeration runs as far as it can
            steps.append((MARK, None, None))
        elif wanted[part.name]:
            steps.append((SLOT, part.name, wanted[part.name]))
        else:
            steps.append((CODE, None, None))


def _repeat(steps: list[Instruction], *, greedy: bool) -> None:
    """Any number of words."""
    here = len(steps)
    steps += [(SPLIT, here + 1, here + 3) if greedy else (SPLIT, here + 3, here + 1), (ANY, None, None)]
    steps.append((SPLIT, here, here))


def _choice(choice: Choice, wanted: Wanted, steps: list[Instruction], *, last: bool) -> None:
    """The options in their order."""
    exits = []
    for number, option in enumerate(choice.options):
        split = len(steps)
        if number < len(choice.options) - 1:
            steps.append((SPLIT, split + 1, None))
        _sequence(option, wanted, steps, last=last)
        if number < len(choice.options) - 1:
            exits.append(len(steps))
            steps.append((SPLIT, None, None))
            steps[split] = (SPLIT, split + 1, len(steps))
    for place in exits:
        steps[place] = (SPLIT, len(steps), len(steps))
