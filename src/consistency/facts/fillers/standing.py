"""What may fill the slots of phrases in a sentence: its values, parts of them, and codes, each at its first word."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from consistency.algebra.status import status_at
from consistency.algebra.unit_words import unit_words
from consistency.facts.fillers.articles import one_of
from consistency.facts.fillers.bare_months import BareMonth, month_mention
from consistency.facts.fillers.codes import codes
from consistency.facts.fillers.repeated import with_repeated
from consistency.facts.fillers.shares import part_and_whole
from consistency.facts.fillers.value_parts import value_parts
from consistency.facts.values.rates import is_for_each
from consistency.facts.values.table_units import with_unit_beside
from consistency.facts.words.classes import WEEKDAYS
from consistency.facts.words.inflected import looks_plural
from consistency.lexicons import rows, with_role
from consistency.model.document import ADDRESS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from consistency.algebra.status import Status
    from consistency.facts.fillers.articles import SingleUnit
    from consistency.facts.tokens import Tokens
    from consistency.model.mention import Mention
    from consistency.model.reading import Reading

_POUNDS = frozenset(name for name, word in unit_words()[1].items() if word.unit == "pound")
_OF = frozenset((word,) for word in with_role("words", "of"))
FRONTS = frozenset(tuple(words.split()) for words in with_role("sentences", "front"))
LAST_OF_FRONT = frozenset(words[-1] for words in FRONTS)
LONGEST_FRONT = max(map(len, FRONTS))  # words
LIMIT_FRONTS = with_role("sentences", "front-limit")
MOST: Final = ("below", "at-most")
_OPENING = with_role("words", "opening")
_OPENINGS = frozenset(tuple(words.split()) for words in with_role("words", "opening") if words.count(" ") == 1)
_BEFORE_DATES = frozenset(words.split()[0] for words in with_role("date_words", "before"))
_YEAR_WORDS = frozenset(word for words in with_role("date_words", "fiscal", "year-word") for word in words.split())
DENYING_FIRST = with_role("statuses", "denial")
_UNNAMED = frozenset(word for phrase, *_ in rows("vague") if looks_plural(word := phrase.split()[-1]))
"""How numbers end that an "of" joins to their noun: "hundreds of boats"."""
_ADDRESS = re.compile(f"{ADDRESS}+")
_ENTITY = re.compile(r"&#?\w{2,8};")
_AGE_WORDS = with_role("words", "age-front")
_BEFORE_DENIAL = with_role("words", "before-not")
_AUXILIARIES = with_role("words", "auxiliary")
_DEFINITE = with_role("claims", "definite")
_UNBOUND: Final = ("exact", "range")


class Standing(NamedTuple):
    """A value that may fill a slot, at the word under which it is listed.

    Attributes:
        mention: the value.
        stop: the word after its last.
        is_led: whether words of the phrase must stand in front of it.
        is_part: whether it is a part of a value, or a unit whose number is an article: it is meant only where no phrase
            can mean the whole.
        is_near: whether no gap of the phrase may stand in front of it.
        is_opened: whether the word that opens it is not among its words, as "from" in "open from 7 to 9 p.m.": rules
            for times and periods mean the whole, others a part.
        soonest: the first word at which the phrase may go on, which may be inside of the value: "{value} percent".
    """

    mention: Mention
    stop: int
    is_led: bool = False
    is_part: bool = False
    is_near: bool = False
    is_opened: bool = False
    soonest: int = 0


def values_at(tokens: Tokens, sentence: int) -> dict[int, list[Standing]]:
    """For the first word of each value of a sentence, the values that begin there."""
    valued: dict[int, list[Standing]] = {}
    last: Mention | None = None
    stated = tokens.mentions_of(sentence)
    for said, following in zip(stated, [*stated[1:], None], strict=False):
        mention, end = with_repeated(tokens.text, tokens.passage.start, said, following)
        first, stop = tokens.words_ended(mention.start), tokens.words_begun(end)
        if first < stop and first not in valued:
            parts = list(value_parts(tokens.text, tokens.passage.start, mention))
            whole = Standing(mention, stop, soonest=_soonest(tokens, mention, parts))
            _add_value(tokens, valued, whole, first)
            if counts := part_and_whole(tokens.text, tokens.passage.start, last, mention):
                _add_part(tokens, valued, *counts)
            for at, standing in _parts(tokens, whole, parts, first):
                valued.setdefault(at, []).append(standing)
        last = mention
    for first, stop, mention in _unnumbered(tokens, sentence):
        valued.setdefault(first, []).append(Standing(mention, stop, is_part=True, is_near=True))
    return valued


def _add_value(tokens: Tokens, valued: dict[int, list[Standing]], whole: Standing, first: int) -> None:
    """A value as a whole, in each way in which it may be meant; those that stand first are preferred."""
    words, mention, stop = tokens.words, whole.mention, whole.stop
    reading = mention.reading
    here = valued[first] = [whole]
    if found := with_unit_beside(tokens, mention):
        if found.mention is not mention:
            here.insert(0, Standing(found.mention, stop))
        if (label := tokens.words_ended(found.begin)) < first:
            valued.setdefault(label, [Standing(found.mention, stop, is_led=True)])
    if reading.unit == "GBP" and words[stop - 1] in _POUNDS:
        weight = evolve(reading, kind="quantity", unit="pound")  # for a rule that measures: "it carries 10 pounds"
        here.append(Standing(evolve(mention, reading=weight), stop))
    if words[stop - 1] in _UNNAMED and words[stop : stop + 1] in _OF:
        here.insert(0, Standing(mention, stop + 1))
    led = whole._replace(is_led=True)
    for at, standing in chain(_without_front(words, led, first), _with_front(tokens, mention, first, stop)):
        valued.setdefault(at, [standing])


def _soonest(tokens: Tokens, mention: Mention, parts: Sequence[Mention]) -> int:
    """Behind which word of a range a phrase may go on; 0 for any other value."""
    return _number_end(tokens, parts[-1].start) if parts and mention.reading.bound == "range" else 0


def _parts(tokens: Tokens, whole: Standing, parts: Sequence[Mention], first: int) -> Iterator[tuple[int, Standing]]:
    """The parts of a value, each with its first word: "5" and "7" of "5 to 7"."""
    mention = whole.mention
    for part in parts:
        at = tokens.words_ended(part.start)
        made = with_unit_beside(tokens, part)
        meant = mention if part.reading == mention.reading else made.mention if made else part
        stop = whole.stop if part.end == mention.end else tokens.words_begun(part.end)
        standing = Standing(meant, stop, is_led=at > first, is_part=True)
        yield at, standing
        if at - 1 > first and mention.reading.bound != "range" and tokens.words[at - 1 : at] in _OF:
            yield at - 1, standing  # "daily maximum {value}", "daily maximum of 12"


def _number_end(tokens: Tokens, offset: int) -> int:
    """The word after the number at a document offset: "9,000" has two."""
    words, stop = tokens.words, tokens.words_ended(offset) + 1
    while stop < len(words) and words[stop][0].isdecimal() and not tokens.gap_behind(stop - 1).isspace():
        stop += 1
    return stop


def _unnumbered(tokens: Tokens, sentence: int) -> Iterator[tuple[int, int, Mention]]:
    """The units of time whose number is an article, and that belong to no other value, and the months alone."""
    told: list[SingleUnit | BareMonth] = [*tokens.single_units(sentence), *tokens.bare_months(sentence)]
    if not told:  # as a rule
        return
    begun, status = tokens.sentences[sentence][0], _status_in(tokens, sentence)
    for found in told:
        first, last = begun + found.first, begun + found.last
        start, end = tokens.offsets(first, last)
        if isinstance(found, BareMonth):
            yield first, last + 1, month_mention(found, start, end, status(start))
        elif _is_free(found, tokens.mention_in(start, end)) and not _is_for_each(tokens, sentence, start):
            yield first, last + 1, one_of(found, start, end, status(start))


def _is_free(found: SingleUnit, taken: Mention | None) -> bool:
    """Whether its words belong to no other value: "second" of "every second year" is a place in a row by itself."""
    return taken is None or (found.number > 1 and taken.reading.kind == "ordinal")


def _is_for_each(tokens: Tokens, sentence: int, start: int) -> bool:
    """Whether a unit of time at a document offset is that for each of which the value in front of it holds."""
    before = [mention for mention in tokens.mentions_of(sentence) if mention.end <= start]
    return bool(before) and is_for_each(tokens.text, before[-1], tokens.passage.start, start)


def _status_in(tokens: Tokens, sentence: int) -> Callable[[int], Status]:
    """What a sentence says of the value at a document offset; it is read when that is first asked, and once."""
    begin, end = tokens.slice_of(sentence)
    read = cache(lambda: status_at(tokens.text[begin:end]))
    return lambda offset: read()(offset - tokens.passage.start - begin)


def _without_front(words: tuple[str, ...], led: Standing, first: int) -> Iterator[tuple[int, Standing]]:
    """A value without its first words, which may be those of the phrase.

    "Must not {value}", "must not exceed 9 percent"; "has a range of {value}", "has a range of 5 to 7 km"; "closed until
    {value}" or "closed until the {value}", "closed until the end of May 2020"; "free up to {value}", "free up to the
    age of 5"; "school year {value}", "the school year 2023/24".
    """
    reading, stop, plain = led.mention.reading, led.stop, led._replace(soonest=0)
    if words[first] in DENYING_FIRST and first + 1 < stop:
        yield first + 1, plain
        if first and words[first - 1] in _BEFORE_DENIAL:  # "the fee {value}", "the fee may not exceed 5 euros"
            yield first - 1, plain
        at = first + 1
        while words[at] in _AUXILIARIES and at + 2 < stop:  # "take {value}", "never take more than 5 mg"
            at += 1
            yield at, plain
    elif reading.bound == "range" and words[first : first + 2] in _OPENINGS:
        yield first + 2, led
    elif (reading.bound not in _UNBOUND or reading.is_calendar) and (
        at := _behind_lead(words, reading, first, stop)
    ) < stop:
        yield at, plain
        if words[at] in _DEFINITE and at + 1 < stop:  # "until the {value}"
            yield at + 1, plain
    elif reading.is_in_time and words[first] in _OPENING and first + 1 < stop:
        yield first + 1, plain._replace(is_opened=True)


def _with_front(tokens: Tokens, mention: Mention, first: int, stop: int) -> Iterator[tuple[int, Standing]]:
    """A value with the words in front of it that change nothing: "the 30 days", "a total of 30", "on Sunday, 3 May".

    So "in under four hours".
    """
    reading, word = mention.reading, tokens.words[first - 1] if first else ""
    if reading.is_calendar and word in WEEKDAYS:
        yield first - 1, Standing(mention, stop)
    elif word in LIMIT_FRONTS and reading.kind == "duration" and reading.bound in MOST:
        yield first - 1, Standing(mention, stop, is_led=True)
    elif word in LAST_OF_FRONT:
        begun = tokens.sentence_at(first)[0]
        for length in range(1, min(LONGEST_FRONT, first - begun) + 1):
            if tokens.words[first - length : first] in FRONTS:
                yield first - length, Standing(mention, stop, is_led=True)


def _behind_lead(words: Sequence[str], reading: Reading, first: int, stop: int) -> int:
    """Where a date or an age goes on behind its first words, which may be those of a phrase; ``stop`` for nowhere."""
    if reading.is_calendar and words[first] in _YEAR_WORDS:
        return next((at for at in range(first, stop) if words[at] not in _YEAR_WORDS), stop)
    if reading.bound in _UNBOUND:
        return stop
    if reading.is_in_time:
        return first + 1 if words[first] in _BEFORE_DATES and first + 2 < stop else stop
    ages = range(first + 1, stop - 1) if reading.kind == "age" else ()
    return next((at for at in ages if words[at] in _AGE_WORDS), stop)


def _add_part(tokens: Tokens, valued: dict[int, list[Standing]], part: Mention, whole: Mention) -> None:
    """All of "12 of 1,840 wells" counts 12 wells, and behind an "of" stand 1,840; "one of 27 wells" counts 27."""
    first, second, stop = tokens.words_ended(part.start), tokens.words_ended(whole.start), tokens.words_begun(whole.end)
    is_one = part.reading.value == 1
    longest = [Standing(part, stop, is_led=is_one)]
    of_all = [standing for standing in valued[first] if standing.mention != part]
    valued[first] = [*of_all, *longest, Standing(part, tokens.words_begun(part.end))]
    valued[second] = [Standing(whole, stop, is_led=not is_one)]


def codes_at(tokens: Tokens, sentence: int) -> dict[int, tuple[int, int, int]]:
    """For the first word of each code of a sentence, the word after its last, and its document offsets.

    An address has no words: it stands before the word that follows it.
    """
    coded: dict[int, tuple[int, int, int]] = {}
    begin, end = tokens.slice_of(sentence)
    dates = [mention for mention in tokens.mentions_of(sentence) if mention.reading.is_in_time]
    starts = [date.start for date in dates]
    for code in codes(_as_coded(tokens.text[begin:end], tokens.written[begin:end])):
        start, stop = (tokens.passage.start + begin + at for at in code)
        last = bisect_right(starts, start) - 1
        if last >= 0 and stop <= dates[last].end and (start, stop) != (dates[last].start, dates[last].end):
            continue  # the day of a date identifies nothing
        coded.setdefault(tokens.words_ended(start), (tokens.words_begun(stop), start, stop))
    return coded


def _as_coded(text: str, written: str) -> str:
    """A text with its addresses, which are masked and have no words, and one sort of mask for spaces as entities."""
    text = _ADDRESS.sub(lambda masked: written[slice(*masked.span())], text)
    pieces, done = [], 0
    for entity in _ENTITY.finditer(written):
        start, end = entity.span()
        if not text[start:end].strip(" '"):
            pieces += [text[done:start], "'" * (end - start)]
            done = end
    return "".join([*pieces, text[done:]])
