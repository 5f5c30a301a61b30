"""Phrases of rules matched on the words of a passage.

A phrase is a small program, run by a backtracking machine that never enters one state at one word twice; so the time is
bounded by the length of the phrase times that of the sentence, whatever its gaps and choices. The method is that of
R. Cox, Regular Expression Matching: the Virtual Machine Approach (2009).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from consistency.facts.matching.needs import NOTHING, need_of, needs_of
from consistency.facts.matching.programs import ANY, CODE, MARK, SLOT, SPLIT, WORD, compiled
from consistency.facts.words.folding import EMPTY
from consistency.facts.words.inflected import inflected
from consistency.facts.words.subjects import with_other_subject
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from consistency.facts.matching.needs import Reach
    from consistency.facts.matching.programs import Program
    from consistency.facts.tokens import Tokens
    from consistency.model.mention import Mention
    from consistency.model.pattern import Pattern, SlotName
    from consistency.model.reading import Kind
    from consistency.model.rule import RuleKind


class Match(NamedTuple):
    """A phrase found.

    Attributes:
        first, last: indexes of its first and last word.
        value, as_of: the mentions in the slots.
        items: indexes of the first and last word of an enumeration.
        code: document offsets of a code.
        passed: where the values in the other slots begin, which are not compared.
        nothing: index of a "no" in place of the value, or of figures that are none.
    """

    first: int
    last: int
    value: Mention | None = None
    as_of: Mention | None = None
    items: tuple[int, int] | None = None
    code: tuple[int, int] | None = None
    nothing: int | None = None
    passed: frozenset[int] = frozenset()


def find_all(
    pattern: Pattern, kind: RuleKind, tokens: Tokens, reach: Reach = "own", among: Container[int] | None = None
) -> list[Match]:
    """Every place where a phrase stands in a passage, from left to right, without overlap.

    Behind those stand the places where it stands in the other number: "{value} clerks" is said of one clerk, too, and
    "tickets cost {value}" of a ticket.

    Args:
        pattern: the phrase.
        kind: the kind of rule.
        tokens: the passage.
        reach: which values fill its slot.
        among: the numbers of the sentences in which to look; None for all.
    """
    found = _found(pattern, kind, tokens, reach, among)
    if kind in BARE_KINDS and (other := inflected(pattern, kind)) is not None:
        of_one = other.number == "singular"
        if any(need.is_met(tokens) for need in needs_of(pattern, kind, reach)[1:]):
            turned = _found(other.pattern, kind, tokens, reach, among)
            found += [match for match in turned if match.value and (match.value.reading.value == 1) is of_one]
    elif (beside := with_other_subject(pattern, kind)) is not None:
        found += _found(beside, kind, tokens, reach, among)
    return found


def _found(pattern: Pattern, kind: RuleKind, tokens: Tokens, reach: Reach, among: Container[int] | None) -> list[Match]:
    """Every place where the very words of a phrase stand."""
    need = need_of(pattern, kind, reach)
    if not need.is_met(tokens):
        return []
    program = compiled(pattern, kind, reach)
    found: list[Match] = []
    for sentence, said in enumerate(tokens.vocabularies):
        if need.is_said(said) and (among is None or sentence in among):
            found += _in_sentence(program, tokens, sentence) or (
                _in_sentence(program, tokens, sentence, parts=True) if _has_parts(program, tokens, sentence) else ()
            )
    return found


def _in_sentence(program: Program, tokens: Tokens, sentence: int, *, parts: bool = False) -> list[Match]:
    """Every place of a sentence where a phrase stands; parts of values may stand in its slots where that is said."""
    at, stop = tokens.sentences[sentence]
    found: list[Match] = []
    dead: set[tuple[int, int]] = set()
    for start in _starts(program, tokens, sentence):
        match = _run(program, tokens, start, stop, dead, parts=parts) if start >= at else None
        if match:
            found.append(match)
            at = match.last + 1
    return found


def _has_parts(program: Program, tokens: Tokens, sentence: int) -> bool:
    """Whether a phrase has a slot, and a sentence a part of a value that may stand in it."""
    return program.has_slot and any(
        standing.is_part for standings in tokens.values_by_word(sentence).values() for standing in standings
    )


def _starts(program: Program, tokens: Tokens, sentence: int) -> Iterable[int]:
    """The words of a sentence at which a program may begin, in order."""
    first, stop = tokens.sentences[sentence]
    if program.anywhere:
        return range(first, stop)
    valued = tokens.values_by_word(sentence) if program.with_value else ()
    opening = program.openings | NOTHING if program.with_nothing else program.openings
    return [at for at, word in enumerate(tokens.words[first:stop], first) if word in opening or at in valued]


def _run(
    program: Program, tokens: Tokens, start: int, stop: int, dead: set[tuple[int, int]], *, parts: bool
) -> Match | None:
    """The first match that begins at a word; states that have failed once are never tried again."""
    steps, words = program.steps, tokens.words
    stack = [(0, start, Match(start, start))]
    while stack:
        state, at, match = stack.pop()
        if (state, at) in dead:
            continue
        dead.add((state, at))
        code, first, second = steps[state]
        if code == WORD:
            if at < stop and words[at] == first:
                stack.append((state + 1, at + 1, match))
        elif code == ANY:
            if at < stop:
                stack.append((state + 1, at + 1, match))
        elif code == SPLIT:
            stack += [(second, at, match), (first, at, match)]  # type: ignore[list-item]  # the last is tried first
        elif code == SLOT:
            found = _filled(program, tokens, match, at, state)
            stack += [(state + 1, to, kept) for to, kept, is_part in found if to <= stop and (parts or not is_part)]
        elif code == CODE:
            stack += [(state + 1, to, kept) for to, kept in _coded(tokens, match, at) if to <= stop]
        elif code == MARK:
            begun = match.items
            stack.append((state + 1, at, match._replace(items=(at, at) if begun is None else (begun[0], at - 1))))
        elif at > start:
            return match._replace(last=at - 1)
    return None


def _filled(program: Program, tokens: Tokens, match: Match, at: int, state: int) -> Iterator[tuple[int, Match, bool]]:
    """Where what fills the slot of a state may end, the best last, and whether it is a part of a value."""
    _, slot, wanted = program.steps[state]
    following, word, _ = program.steps[state + 1]
    if program.counts_time and slot == "value" and following == WORD:
        yield from ((to, kept, False) for to, kept in _counted(tokens, match, at, str(word)))
    yield from _valued(program, tokens, match, at, slot, wanted)  # type: ignore[arg-type]  # a slot, its kinds


def _valued(
    program: Program, tokens: Tokens, match: Match, at: int, slot: SlotName, wanted: frozenset[Kind]
) -> Iterator[tuple[int, Match, bool]]:
    """Where a value that begins at a word may end in a slot. The best and longest is last, because it is tried first.

    It is told which are parts of a value. What stands in ``{other}`` is not kept. Of "12 of 1,840" a rule that wants no
    share takes one of the numbers.
    """
    standings = tokens.values_by_word(tokens.sentence_number(match.first)).get(at, ())
    word = tokens.words[at] if program.with_nothing and at < len(tokens.words) else ""
    if word in NOTHING:
        yield at + 1, match._replace(nothing=at) if slot == "value" else match, False
    elif word[:1].isdecimal() and slot == "value" and not standings and not _is_inside(tokens, at):
        yield at + 1, match._replace(nothing=at), False
    if slot == "other" and tokens.words[at : at + 1] == (EMPTY,):
        yield at + 1, match, False
    elif slot == "other" and not standings:
        coded = [*_coded(tokens, match, at)]
        yield from ((to, match, False) for to, _ in coded if not _is_inside(tokens, at))
    for standing in reversed(standings):
        mention = standing.mention
        is_share = mention.whole and "percent" not in wanted
        is_far = standing.is_near and program.has_gap
        is_far |= standing.is_opened and not program.takes_span
        if mention.start in match.passed or (slot != "value" and match.value and match.value.start == mention.start):
            continue  # one value fills one slot
        if mention.reading.kind in wanted and not (is_share or is_far) and (at > match.first or not standing.is_led):
            kept = _with_slot(match, slot, mention)
            first = max(at + 1, standing.soonest if slot == "value" else 0)  # "{value} to {other}" means a part
            soonest = standing.stop if standing.is_opened else first
            yield from ((to, kept, standing.is_part) for to in range(soonest, standing.stop + 1))


def _is_inside(tokens: Tokens, at: int) -> bool:
    """Whether a word goes on with figures that began in front of it, as "200" of "3,200" does."""
    if at >= len(tokens.words):
        return False
    start, end = tokens.offsets(at, at)
    mention = tokens.mention_in(start, end)
    base = tokens.passage.start
    return mention is not None and any(map(str.isdecimal, tokens.text[mention.start - base : start - base]))


def _counted(tokens: Tokens, match: Match, at: int, unit: str) -> Iterator[tuple[int, Match]]:
    """Where the number of a length of time ends whose unit is the next word of a phrase: "{value} days a week"."""
    for standing in tokens.values_by_word(tokens.sentence_number(match.first)).get(at, ()):
        mention, words = standing.mention, tokens.words[at : standing.stop]
        if mention.reading.kind == "duration" and unit in words[1:] and (at > match.first or not standing.is_led):
            stop = at + words.index(unit, 1)
            reading = evolve(mention.reading, kind="number" if mention.reading.step else "count", unit="")
            yield stop, match._replace(value=evolve(mention, end=tokens.offsets(at, stop - 1)[1], reading=reading))


def _with_slot(match: Match, slot: SlotName, mention: Mention) -> Match:
    """The match with the mention that fills a slot; of what stands in ``{other}`` its place is kept."""
    if slot == "value":
        return match._replace(value=mention)
    if slot == "as_of":
        return match._replace(as_of=mention)
    return match._replace(passed=match.passed | {mention.start})


def _coded(tokens: Tokens, match: Match, at: int) -> Iterator[tuple[int, Match]]:
    """Where the code of a slot ends."""
    coded = tokens.codes_by_word(tokens.sentence_number(match.first))
    if at in coded:
        last, start, end = coded[at]
        yield last, match._replace(code=(start, end))
