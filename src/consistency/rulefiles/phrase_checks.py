"""What the phrases of a rule must be: able to match, and only what they mean."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from consistency.algebra.named_units import is_currency, named_unit
from consistency.algebra.sentences import STOPS, sentence_spans
from consistency.algebra.units import dimension, is_rate, listed_units
from consistency.errors import UnitError
from consistency.lexicons import number_words
from consistency.rulefiles.find_keys import STATUSES
from consistency.rulefiles.kinds import LISTED, OF_FINDS, PLANNED, check_kinds
from consistency.rulefiles.patterns import (
    MOST_GAPS,
    MOST_WAYS,
    VALUES,
    Extent,
    extent_of,
    number_of_ways,
)
from consistency.rulefiles.records import Record
from consistency.rulefiles.shapes import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.rulefiles.file import RuleFile

_SCALES = number_words("hundred", "scale").keys()
_SLOT = re.compile(r"\{\w+\}")
_STOP = re.compile(STOPS)
_BRACKETS = str.maketrans("()[]\\", "     ")


def check_phrases(file: RuleFile, record: Record, kind: str) -> None:
    """Note the faults of all phrases of a rule."""
    for entry in _finds(record):
        if isinstance(entry, Record) and not entry.faulty:
            _check_find(file, entry, kind)
    for phrase, is_value in _find_phrases(record):
        ways = _check_phrase(file, phrase)
        if is_value:
            _refuse_value(file, phrase, ways)
        elif kind != "name":
            _check_slots(file, phrase, kind, ways)
    for phrase in record.get("members", ()):
        _check_phrase(file, phrase)
        _refuse_slots(file, phrase, "the phrases of members")
    for phrase in record.get("unless", ()):
        ways = _check_phrase(file, phrase)
        parts = phrase.pattern.parts
        if phrase.pattern.slots or ways.gaps:
            hint = "write the words alone, or phrases of their own"
            file.fault(phrase.node, "bad-pattern", "phrases of unless have words and choices only", hint)
        elif number_of_ways(parts) > MOST_WAYS:
            message = f"there are more than {MOST_WAYS} ways through the phrase"
            file.fault(phrase.node, "bad-pattern", message, "write fewer choices")


def _finds(record: Record) -> Iterator[Phrase | Record]:
    yield from record.get("find", ())
    for entries in record.get("terms", {}).values():
        yield from entries


def _find_phrases(record: Record) -> Iterator[tuple[Phrase, bool]]:
    """The phrases of a rule, and whether each states a value by itself."""
    for entry in _finds(record):
        if isinstance(entry, Phrase):
            yield entry, False
        else:
            phrases = chain.from_iterable(entry.get(key, ()) for key in ("phrase", *STATUSES))
            yield from ((phrase, "states" in entry.nodes) for phrase in phrases)


def _check_find(file: RuleFile, record: Record, kind: str) -> None:
    if not any(key in record.nodes for key in ("phrase", *STATUSES)):
        hint = f"add one of {', '.join(('phrase', *STATUSES))}"
        file.fault(record.node, "missing-key", "a find needs a phrase", hint)
    if "status" in record.nodes and "phrase" not in record.nodes:
        hint = "take status out, or write phrase:"
        file.fault(record.nodes["status"], "misplaced-key", "status belongs to phrase", hint)
    check_kinds(file, record, kind, OF_FINDS)
    if (status := record.get("status")) in ("planned", "requested") and kind and kind not in PLANNED:
        hint = "take status out: plans and outcomes are not compared"
        file.fault(record.nodes["status"], "misplaced-key", f"status: {status} means nothing for kind {kind}", hint)
    if "plus" in record.nodes and "states" in record.nodes:
        hint = "write the value itself under states"
        file.fault(record.nodes["plus"], "misplaced-key", "plus means nothing beside states", hint)
    if "unit" in record.values:
        check_unit(file, record, kind)


def check_unit(file: RuleFile, record: Record, kind: str, hint: str = "") -> None:
    """Note the fault of a unit that is none, with the unit's own hint by default."""
    unit, node = named_unit(record.get("unit"), money=kind == "money"), record.nodes["unit"]
    try:
        if not (
            dimension(unit) or unit in listed_units() or is_rate(unit)
        ):  # as symbols often are: MB is a prefix and the bel
            file.fault(node, "unknown-unit", f"{unit!r} is no unit", hint or "write its name, such as megabyte")
    except UnitError as error:
        fault = error.faults[0]
        file.fault(node, "unknown-unit", fault.message, hint or _unit_hint(unit) or fault.hint)


def _unit_hint(unit: str) -> str:
    """What to write for a unit with a scale, or for a rate of what is no unit ("EUR / guest"); "" for others."""
    if _SCALES & {*unit.casefold().split()}:
        return "a find has the scale apart, such as times: 1000000"
    of, stroke, per = (part.strip() for part in unit.partition("/"))
    known = named_unit(of, money=True)
    if not stroke or not (is_currency(known) or known in listed_units()):
        return ""
    return f"{per!r} is none: write {of} alone, and what a value is for is compared as the texts say it"


def _refuse_value(file: RuleFile, phrase: Phrase, ways: Extent) -> None:
    """Refuse a slot for the value in a phrase that states one by itself."""
    if ways.most:
        name = "items" if "items" in phrase.pattern.slots else "value"
        message = f"{{{name}}} means nothing in a phrase that states a value by itself"
        _fault_slot(file, phrase, name, message, "take states out, or write {other}")


def _check_phrase(file: RuleFile, phrase: Phrase) -> Extent:
    """What holds for phrases of every sort; gives what the ways through this one have."""
    ways = extent_of(phrase.pattern.parts)
    if ways.gaps > MOST_GAPS:
        message = f"a phrase has at most {MOST_GAPS} gaps, this one has {ways.gaps}"
        file.fault(phrase.node, "too-many-gaps", message, "write the words that always stand there")
    if not ways.content:
        message = "the phrase can match without any word that carries meaning"
        hint = "add a word that is neither optional nor a small one such as of, the, in"
        file.fault(phrase.node, "pattern-too-broad", message, hint)
    _check_sentence(file, phrase)
    return ways


def _check_sentence(file: RuleFile, phrase: Phrase) -> None:
    """Refuse a phrase in which a sentence ends; with choices in it, its words do not all follow each other."""
    written = phrase.pattern.source
    if "|" in written:
        return
    plain = _SLOT.sub(lambda slot: "1" * len(slot[0]), written).replace("...", "   ")
    if not _STOP.search(plain):
        return
    spans = sentence_spans(plain.translate(_BRACKETS))
    if len(spans) > 1:
        at = spans[1][0]
        message = f"a sentence ends before {written[at : at + 20]!r}, and a phrase never crosses the end of one"
        hint = "write two phrases, or the words of the other sentence under about"
        file.fault(phrase.node, "pattern-never-matches", message, hint, at + 1)


def _check_slots(file: RuleFile, phrase: Phrase, kind: str, ways: Extent) -> None:
    """What holds for phrases by which a fact is found."""
    if kind == "term":
        for name in sorted(phrase.pattern.slots.intersection(VALUES)):
            hint = "write {other} for a value that does not matter, or choose another kind"
            _fault_slot(file, phrase, name, f"{{{name}}} means nothing for kind term", hint)
        return
    if ways.least == 0 or ways.most > 1:
        wrong = "can match without {value}" if ways.most else "has no {value}"
        wrong = wrong if ways.most < 2 else "has more than one {value}"
        hint = 'put {value} where the value stands, such as "{value} participants"; {other} is a value not compared'
        file.fault(phrase.node, "missing-slot", f"the phrase {wrong}", hint)
    if "items" in phrase.pattern.slots and kind and kind not in LISTED:
        hint = f"make it kind: {LISTED[0]}, or write {{value}}"
        _fault_slot(file, phrase, "items", f"{{items}} is a number of items, not a {kind}", hint)


def _refuse_slots(file: RuleFile, phrase: Phrase, where: str) -> None:
    for name in sorted(phrase.pattern.slots - {"other"}):
        _fault_slot(file, phrase, name, f"{where} have no {{{name}}}", "write {other} for some value")


def _fault_slot(file: RuleFile, phrase: Phrase, name: str, message: str, hint: str) -> None:
    column = phrase.pattern.source.find("{" + name) + 1 or 1
    file.fault(phrase.node, "misplaced-slot", message, hint, column)
