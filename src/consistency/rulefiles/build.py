"""Records of a rule file as rules, examples and waivers of the model."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, cast

from consistency.algebra.named_units import named_unit
from consistency.lexicons import with_role
from consistency.model.rule import CHECKS, DocumentFilter, Example, Find, Rule, Term, Waiver
from consistency.rulefiles.find_keys import STATUSES
from consistency.rulefiles.kinds import OF_RULES
from consistency.rulefiles.own_units import with_own_unit
from consistency.rulefiles.patterns import ways, words_before_value
from consistency.rulefiles.shapes import Phrase

if TYPE_CHECKING:
    from consistency.model.mention import Status
    from consistency.model.rule import RuleKind
    from consistency.rulefiles.file import RuleFile
    from consistency.rulefiles.records import Record

LIMITS = with_role("words", "names-limit")
"""Words in front of a value that make a limit of it."""


def build_rule(file: RuleFile, record: Record, theme: str, *, operand: bool) -> Rule:
    """The rule of a record without faults."""
    get = record.values.get
    kind = record.values["kind"]
    finds = _build_finds(get("find", ()), kind)
    terms = tuple(Term(label, _build_finds(entries, kind)) for label, entries in get("terms", {}).items())
    declared = any(find.status for find in (*finds, *(f for term in terms for f in term.find)))
    rounding = get("rounding")
    return Rule(
        id=record.values["id"],
        fact=record.values["fact"],
        kind=kind,
        place=file.place(record.node.start),
        theme=theme,
        find=finds,
        regex=_texts(record, "regex"),
        names=_texts(record, "names"),
        terms=terms,
        ordered=get("ordered", True),
        members=tuple(phrase.pattern for phrase in get("members", ())),
        about=_texts(record, "about"),
        unless=tuple(text for phrase in get("unless", ()) for text in ways(phrase.pattern.parts)),
        unit=named_unit(get("unit", ""), money=kind == "money"),
        changes=get("changes", "never"),
        plan=get("plan", declared),
        derive=get("derive", ""),
        compare_with=get("compare_with", ""),
        relation=get("relation", "equal"),
        limit=get("limit", _names_limit(finds, kind)),
        rounding=int(rounding.get("figures")) if rounding else None,
        hedge=get("hedge"),
        spelling=get("spelling", "exact"),
        likeness=int(get("likeness", 90)),
        documents=_documents(get("documents")),
        passages=tuple(get("passages", ())),
        severity=tuple(sorted(get("severity", {}).items())),
        operand=operand,
        tags=tuple(get("tags", ())),
        note=get("note", ""),
        examples=tuple(e for entry in get("examples", ()) for e in _build_examples(file, entry)),
    )


def _names_limit(finds: tuple[Find, ...], kind: str) -> bool:
    """Whether a phrase of a rule says that its value is a limit: "the deadline is {value}"."""
    words = (word for find in finds for word in words_before_value(find.pattern.parts))
    return kind in OF_RULES["limit"] and not LIMITS.isdisjoint(words)


def build_waiver(file: RuleFile, record: Record) -> Waiver:
    """The waiver of a record without faults."""
    return Waiver(**record.values, place=file.place(record.node.start))


def _build_finds(entries: tuple[Phrase | Record, ...], kind: RuleKind) -> tuple[Find, ...]:
    """Finds from phrases and from mappings; a mapping with several phrases makes as many finds."""
    finds: list[Find] = []
    for entry in entries:
        if isinstance(entry, Phrase):
            finds.append(Find(with_own_unit(entry.pattern, kind)))
            continue
        plus, times = entry.get("plus", Fraction(0)), Fraction(entry.get("times", 1))
        unit = named_unit(entry.get("unit", ""), money=kind == "money")
        says = (entry.get("as_of", ""), plus, times, unit, entry.get("states"), entry.get("side", ""))
        for key in ("phrase", *STATUSES):
            status = cast("Status | None", entry.get("status") if key == "phrase" else key)
            patterns = [phrase.pattern for phrase in entry.get(key, ())]
            is_bare = bool(unit) or times != 1  # the value that is meant has neither
            finds += (Find(p if is_bare else with_own_unit(p, kind), status, *says) for p in patterns)
    return tuple(finds)


def _build_examples(file: RuleFile, record: Record) -> list[Example]:
    """The examples of one entry: ``finds`` with several quotes makes as many."""
    place = file.place(record.node.start)
    if "finds" in record.values:
        text: str = record.get("text").value
        return [Example("finds", (text,), quote.value, place) for quote in record.get("finds")]
    check = next(check for check in CHECKS if check in record.values)
    return [Example(check, _texts(record, check), place=place)]


def _texts(record: Record, key: str) -> tuple[str, ...]:
    return tuple(text.value for text in record.get(key, ()))


def _documents(record: Record | None) -> DocumentFilter:
    if record is None:
        return DocumentFilter()
    sets = {key: frozenset(record.get(key, ())) for key in ("ids", "series", "genre")}
    return DocumentFilter(
        **sets, issued_from=record.get("issued_from", ""), issued_until=record.get("issued_until", "")
    )
