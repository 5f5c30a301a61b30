"""Phrases of rules matched on the words of a passage.

A phrase is a small program, run by a backtracking machine that never enters one state at one word twice; so the time is
bounded by the length of the phrase times that of the sentence, whatever its gaps and choices. The method is that of
R. Cox, Regular Expression Matching: the Virtual Machine Approach (2009).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from consistency.algebra.likeness import content_words
from consistency.facts.tokens import folded
from consistency.model.pattern import Choice, Gap, Pattern, Sequence, Slot, SlotName, Word
from consistency.model.reading import DATE_KINDS, KINDS, Kind
from consistency.model.rule import RULE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens
    from consistency.model.mention import Mention
    from consistency.model.rule import Find, Rule, RuleKind

# Which written kinds a rule of a kind may claim: "three rounds" and "third round" state one number.
CLAIMS: dict[RuleKind, tuple[Kind, ...]] = {
    "count": ("count", "number", "ordinal", "ratio"),  # "three times" is a ratio
    "number": ("number", "count", "ratio", "ordinal"),
    "ordinal": ("ordinal", "count", "number"),
    "percent": ("percent", "ratio"),
    "ratio": ("ratio", "percent", "number", "count"),
    "money": ("money",),
    "quantity": ("quantity", "duration", "count", "number"),
    "duration": ("duration", "age"),
    "age": ("age", "duration", "number", "count"),
    "date": ("date", "period", "year", "month-day"),
    "period": ("period", "date", "year", "month-day"),
    "year": ("year", "date", "period"),
    "month-day": ("month-day", "date", "period"),
    "time": ("time", "clock-face"),
    "clock-face": ("clock-face", "time"),
    "code": (),
}

VALUE = Slot("value")
Wanted: TypeAlias = Mapping[SlotName, frozenset[Kind]]  # what may stand in each slot
Reach: TypeAlias = Literal["own", "any"]
"""Which values {value} takes: those of the rule's kind; or all, and "no" in place of one."""
_REACHES: dict[Reach, Callable[[RuleKind], Iterable[Kind]]] = {
    "own": lambda kind: CLAIMS.get(kind, KINDS),
    "any": lambda kind: KINDS if CLAIMS.get(kind, KINDS) else (),  # a code is no value
}
_SLOTS: dict[tuple[RuleKind, Reach], Wanted] = {
    (kind, reach): {"value": frozenset(kinds(kind)), "as_of": DATE_KINDS, "other": frozenset(KINDS)}
    for kind in RULE_KINDS
    for reach, kinds in _REACHES.items()
}
NOTHING = "no"  # in place of a value: "no leaks were found"

WORD, ANY, SLOT, CODE, SPLIT, MARK, END = range(7)
Instruction: TypeAlias = tuple[int, object, object]


class Program(NamedTuple):
    """A phrase, compiled for rules of a kind.

    Attributes:
        steps: the instructions.
        openings: the words with which a match may begin.
        with_value: whether a match may begin with a value.
        anywhere: whether a match may begin with any word.
        with_nothing: whether "no" may stand in place of a value.
    """

    steps: tuple[Instruction, ...]
    openings: frozenset[str]
    with_value: bool
    anywhere: bool
    with_nothing: bool


class Need(NamedTuple):
    """What a phrase cannot match without.

    Attributes:
        words: words, all of them.
        kinds: kinds of values, one of them; empty when it needs no value.
    """

    words: frozenset[str]
    kinds: frozenset[Kind]

    def is_met(self, tokens: Tokens) -> bool:
        """Whether a sentence of a passage holds what is needed: the words, and a value; values are dear to read."""
        return self.words <= tokens.vocabulary and any(
            self.words <= said and (not self.kinds or NOTHING in said or self._is_stated(tokens.stated(number)))
            for number, said in enumerate(tokens.vocabularies)
        )

    def _is_stated(self, mentions: Iterable[Mention]) -> bool:
        return any(mention.reading.kind in self.kinds for mention in mentions)


class Match(NamedTuple):
    """A phrase found.

    Attributes:
        first, last: indexes of its first and last word.
        value, as_of: the mentions in the slots.
        items: indexes of the first and last word of an enumeration.
        code: document offsets of a code.
        nothing: index of a "no" in place of the value.
    """

    first: int
    last: int
    value: Mention | None = None
    as_of: Mention | None = None
    items: tuple[int, int] | None = None
    code: tuple[int, int] | None = None
    nothing: int | None = None


def find_all(pattern: Pattern, kind: RuleKind, tokens: Tokens, reach: Reach = "own") -> list[Match]:
    """Every place where a phrase stands in a passage, from left to right, without overlap."""
    need = need_of(pattern, kind, reach)
    if not need.is_met(tokens):
        return []
    program = _compiled(pattern, kind, reach)
    found: list[Match] = []
    for sentence, said in enumerate(tokens.vocabularies):
        if need.words <= said:
            at, stop = tokens.sentences[sentence]
            dead: set[tuple[int, int]] = set()
            for start in _starts(program, tokens, sentence):
                match = _run(program, tokens, start, stop, dead) if start >= at else None
                if match:
                    found.append(match)
                    at = match.last + 1
    return found


def _starts(program: Program, tokens: Tokens, sentence: int) -> Iterable[int]:
    """The words of a sentence at which a program may begin, in order."""
    words = range(*tokens.sentences[sentence])
    if program.anywhere:
        return words
    valued = tokens.valued(sentence) if program.with_value else ()
    opening = program.openings | {NOTHING} if program.with_nothing else program.openings
    return [at for at in words if tokens.words[at] in opening or at in valued]


def sought(rule: Rule, find: Find) -> RuleKind:
    """The kind of value that a phrase looks for: a bare number where the rule knows its unit."""
    return "number" if find.unit else rule.kind


def patterns_of(rule: Rule) -> Iterator[tuple[Pattern, RuleKind]]:
    """Every phrase by which a rule finds something, and the kind of value that it looks for."""
    yield from ((find.pattern, sought(rule, find)) for find in rule.find)
    yield from ((find.pattern, rule.kind) for term in rule.terms for find in term.find)
    yield from ((pattern, rule.kind) for pattern in rule.members)


@lru_cache(maxsize=8192)
def need_of(pattern: Pattern, kind: RuleKind, reach: Reach = "own") -> Need:
    """What a phrase of a rule of a kind cannot match without."""
    words = frozenset(part.text.casefold() for part in pattern.parts if isinstance(part, Word))
    return Need(words, _SLOTS[kind, reach]["value"] if VALUE in pattern.parts else frozenset())


@lru_cache(maxsize=8192)
def asked_words(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """Sets of words of each of which a match holds one: a word, or the telling words of a choice without gap."""
    asked = []
    for part in pattern.parts:
        if isinstance(part, Word):
            asked.append(frozenset([part.text.casefold()]))
        elif isinstance(part, Choice):
            said = [" ".join(p.text for p in option if isinstance(p, Word)) for option in part.options]
            options = [frozenset(content_words(words) or folded(words)) for words in said]
            asked += [frozenset().union(*options)] if all(options) else []
    return tuple(asked)


def _run(program: Program, tokens: Tokens, start: int, stop: int, dead: set[tuple[int, int]]) -> Match | None:
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
            found = _valued(program, tokens, match, at, first, second)  # type: ignore[arg-type]  # a slot, its kinds
            stack += [(state + 1, to, kept) for to, kept in found if to <= stop]
        elif code == CODE:
            stack += [(state + 1, to, kept) for to, kept in _coded(tokens, match, at) if to <= stop]
        elif code == MARK:
            begun = match.items
            stack.append((state + 1, at, match._replace(items=(at, at) if begun is None else (begun[0], at - 1))))
        elif at > start:
            return match._replace(last=at - 1)
    return None


def _valued(
    program: Program, tokens: Tokens, match: Match, at: int, slot: SlotName, wanted: frozenset[Kind]
) -> Iterator[tuple[int, Match]]:
    """Where a value may end that stands in a slot at a word, the best and longest last, for it is tried first.

    What stands in ``{other}`` is not kept. Of "12 of 1,840" a rule that wants no share takes one of the numbers.
    """
    if program.with_nothing and tokens.words[at : at + 1] == (NOTHING,):
        yield at + 1, match._replace(nothing=at) if slot == "value" else match
    for standing in reversed(tokens.valued(tokens.sentence_number(match.first)).get(at, ())):
        mention = standing.mention
        is_share = mention.whole and "percent" not in wanted
        if mention.reading.kind in wanted and not is_share and (at > match.first or not standing.is_led):
            kept = _with_slot(match, slot, mention)
            yield from ((to, kept) for to in range(at + 1, standing.stop + 1))


def _with_slot(match: Match, slot: SlotName, mention: Mention) -> Match:
    """The match with the mention that fills a slot; what stands in ``{other}`` is not kept."""
    if slot == "value":
        return match._replace(value=mention)
    return match._replace(as_of=mention) if slot == "as_of" else match


def _coded(tokens: Tokens, match: Match, at: int) -> Iterator[tuple[int, Match]]:
    """Where the code of a slot ends."""
    last, *span = tokens.coded(tokens.sentence_number(match.first)).get(at, (0, 0, 0))
    if at < last:
        yield last, match._replace(code=(span[0], span[1]))


@lru_cache(maxsize=8192)
def _compiled(pattern: Pattern, kind: RuleKind, reach: Reach) -> Program:
    """The program of a phrase for rules of a kind."""
    steps: list[Instruction] = []
    _sequence(pattern.parts, _SLOTS[kind, reach], steps, last=True)
    steps.append((END, None, None))
    return Program(tuple(steps), *_openings(steps), with_nothing=reach == "any")


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
