"""A run: every document against every rule."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from consistency.engine.baseline import Baseline, apply_baseline
from consistency.engine.comparing import by_set, compare_in_sets, with_operands
from consistency.engine.coverage import sections
from consistency.engine.divided import divided
from consistency.engine.ignores import IgnoreComment, apply_ignores, ignore_comments
from consistency.engine.judge import judge
from consistency.engine.selection import chosen_by
from consistency.engine.stale import stale
from consistency.engine.waivers import apply_waivers
from consistency.errors import ConsistencyError, DocumentError, Fault
from consistency.facts import Gate, bind, gate
from consistency.model.comparison import Report, Source
from consistency.model.coverage import Section
from consistency.model.fact import Fact, NearMiss
from consistency.model.reading import CALENDAR_KINDS
from consistency.readers import ID_AND_SOURCE, Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from consistency.engine.comparing import FactsBySet
    from consistency.engine.sources import Sources
    from consistency.model.comparison import Finding
    from consistency.model.document import Document, Manifest, Passage
    from consistency.model.mention import Mention
    from consistency.model.rule import Rule, RuleSet


@frozen
class Found:
    """What was found before anything is compared.

    Attributes:
        sources: the documents, sorted by id.
        facts: of every rule in every document, derived ones not yet among them.
        near_misses: sorted by document and place.
        faults: what went wrong on the way.
        sections: the values of the documents and those that no rule speaks of, when asked for.
        comments: the ignore comments of the documents, and notices of those that say too little.
        passed_over: how many documents hold no words of the rules, so that their values were not read.
    """

    sources: tuple[Source, ...]
    facts: tuple[Fact, ...]
    near_misses: tuple[NearMiss, ...] = ()
    faults: tuple[Fault, ...] = ()
    sections: tuple[Section, ...] = ()
    comments: tuple[IgnoreComment, ...] = ()
    notices: tuple[Fault, ...] = ()
    passed_over: int = 0


def check(
    sources: Sources,
    rules: RuleSet,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    faults: Iterable[Fault] = (),
    baseline: Baseline | None = None,
    today: str = "",
    coverage: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Report:
    """Compare every statement of every rule's fact.

    Args:
        sources: what to look at, from ``gather``.
        rules: the rules.
        select: ids, globs or tags of the rules to compare; empty for all.
        ignore: ids, globs or tags of the rules not to compare.
        faults: what went wrong earlier, to be reported with the rest.
        baseline: findings that are known.
        today: ISO 8601 date for waivers that run out; by default the date of the machine.
        coverage: whether the report tells which values no rule speaks of.
        progress: called with the id of each document before it is read.
    """
    chosen = tuple(r for r in rules.rules if not r.operand and chosen_by(r, select, ignore))
    found = find(sources, evolve(rules, rules=with_operands(chosen, rules)), progress, coverage=coverage)
    facts = by_set(found.facts, sources.sets)
    latest = max((source.issued for source in found.sources), default="")
    findings = tuple(judge(compare_in_sets(rule, facts, latest)) for rule in chosen)
    compared = {rule.id for rule in chosen}
    waivers = [w for w in rules.waivers if w.rule in compared or w.rule not in rules.by_id]
    day = today or date.today().isoformat()  # noqa: DTZ011 - a local day
    findings, notices = apply_waivers(findings, waivers, day, rules.by_id)
    findings, unused = apply_ignores(findings, found.comments, _without(facts, rules, latest), rules.by_id)
    notices += sources.notices + found.notices + unused
    if baseline is not None:
        findings, gone = apply_baseline(findings, baseline)
        notices += gone
    return Report(
        sources=found.sources,
        findings=findings,
        near_misses=tuple(n for n in found.near_misses if n.rule in compared),
        faults=tuple(sorted({*faults, *sources.faults, *found.faults})),
        notices=notices,
        sections=found.sections,
        rules=len(chosen),
        mentions=sum(source.mentions for source in found.sources),
        passed_over=found.passed_over,
        left_out=sources.left_out,
    )


def _without(facts: FactsBySet, rules: RuleSet, latest: str) -> Callable[[Rule, Callable[[Fact], bool]], Finding]:
    """How a rule is judged when some statements are left out."""

    def judged(rule: Rule, left_out: Callable[[Fact], bool]) -> Finding:
        wanted = [one.id for one in with_operands((rule,), rules)]
        kept = [
            {name: [f for f in of_set[name] if not left_out(f)] for name in wanted if name in of_set}
            for of_set in facts
        ]
        return judge(compare_in_sets(rule, kept, latest))

    return judged


def find(
    sources: Sources, rules: RuleSet, progress: Callable[[str], None] | None = None, *, coverage: bool = False
) -> Found:
    """All facts of the rules: from the texts where they are, from the ledgers where they are not."""
    facts, near, faults, described = list[Fact](), list[NearMiss](), list[Fault](), list[Source]()
    parts, comments, notices, passed_over = list[Section](), list[IgnoreComment](), list[Fault](), 0
    entrance = gate(rules.rules)
    for manifest, piece in _pieces(entrance, sources.documents, faults, progress, coverage=coverage):
        if piece is None:
            passed_over += 1
            described.append(describe(manifest, 0))
            continue
        described += piece.sources
        facts += piece.facts
        near += piece.near_misses
        faults += piece.faults
        parts += piece.sections
        comments += piece.comments
        notices += piece.notices
    read = {document.id: document for document in sources.documents} if sources.ledgers else {}
    for held in sources.ledgers:
        faults += stale(held, read, facts, rules.by_id)
    ledgers = {document: ledger for ledger in reversed(sources.ledgers) for document in ledger.documents}
    stated = defaultdict[str, list[Fact]](list)
    for held in sources.ledgers if sources.absent else ():
        for fact in held.facts:
            if fact.rule in rules.by_id and ledgers.get(fact.document) is held:
                stated[fact.document].append(fact)
    for manifest in sources.absent:
        if manifest.id in ledgers:
            sha256, count = ledgers[manifest.id].documents[manifest.id]
            about = (manifest.id, manifest.title, manifest.issued, manifest.source)
            described.append(Source(*about, sha256, "ledger", count))
            facts += stated[manifest.id]
    near.sort(key=lambda n: (n.citation.document, n.citation.start, n.rule))
    described.sort(key=attrgetter("id"))
    return Found(
        tuple(described),
        tuple(facts),
        tuple(near),
        tuple(faults),
        tuple(parts),
        tuple(comments),
        tuple(notices),
        passed_over,
    )


def _pieces(
    entrance: Gate,
    documents: Sequence[Document],
    faults: list[Fault],
    progress: Callable[[str], None] | None,
    *,
    coverage: bool,
) -> Iterator[tuple[Manifest, Found | None]]:
    """What is found in each document, by id; nothing for one whose text nobody wants.

    Documents on a shelf are held one at a time, and their values are read where a rule asks for them; the others are
    read whole and divided between two processes.
    """
    tell = progress or (lambda _: None)
    whole = coverage or not isinstance(documents, Shelf)

    def piece(document: Document) -> Found:
        tell(document.id)
        return _find_in(entrance, document, whole=whole, coverage=coverage)

    if isinstance(documents, Shelf):
        for volume in sorted(documents.volumes, key=ID_AND_SOURCE):
            try:
                yield volume.manifest, piece(volume.open()) if volume.is_wanted else None
            except DocumentError as error:
                faults += error.faults
        return
    _reader()  # before this process is copied: once for both
    ordered = sorted(documents, key=lambda d: d.id)
    found = divided(piece, ordered, weight=lambda document: len(document.text))
    yield from zip((document.manifest for document in ordered), found, strict=True)


def _find_in(entrance: Gate, document: Document, *, whole: bool, coverage: bool) -> Found:
    """What is found in one document, of whose values all are read or those that rules ask for."""
    extract_passage = _reader()
    read: dict[Passage, Sequence[Mention]] = {}

    def values(passage: Passage) -> Sequence[Mention]:
        if passage not in read:
            read[passage] = extract_passage(document, passage)
        return read[passage]

    for passage in document.passages if whole else ():
        values(passage)
    facts, near, faults = _bound(entrance, document, values)
    comments, unclear = ignore_comments(document)
    mentions = [mention for found in read.values() for mention in found]
    return Found(
        sources=(describe(document.manifest, len(mentions)),),
        facts=tuple(facts),
        near_misses=tuple(near),
        faults=tuple(faults),
        sections=tuple(sections(document, mentions, facts)) if coverage else (),
        comments=tuple(comments),
        notices=(*unclear, *_unsure(entrance, document, read)),
    )


def _unsure(entrance: Gate, document: Document, passages: Iterable[Passage]) -> Iterator[Fault]:
    """What is to be said of dates that are not read where rules ask for dates: in which order day and month stand."""
    if not any(rule.kind in CALENDAR_KINDS for rule in entrance.rules):
        return
    from consistency.mentions.dates.order import unsure_dates  # noqa: PLC0415 - many checks read no dates

    found = [
        document.cite(passage.start + start, passage.start + end)
        for passage in passages
        for start, end in unsure_dates(document.masked[passage.start : passage.end])
    ]
    if found:
        first = min(found, key=attrgetter("start"))
        dates = "1 date is" if len(found) == 1 else f"{len(found)} dates are"
        message = f"{dates} not read, such as {first.quote}: day and month may stand in either order"
        hint = "set date-order in the configuration"
        yield Fault(document.manifest.source, first.line, first.column, "unsure-dates", message, hint)


def _reader() -> Callable[[Document, Passage], Sequence[Mention]]:
    """What reads the values of a passage: a third of a start, and many checks read none."""
    from consistency.mentions import extract_passage  # noqa: PLC0415 - see above

    return extract_passage


def describe(about: Manifest, mentions: int) -> Source:
    """A document as the report names it."""
    return Source(about.id, about.title, about.issued, about.source, about.sha256, "text", mentions)


def _bound(
    entrance: Gate, document: Document, values: Callable[[Passage], Sequence[Mention]]
) -> tuple[list[Fact], list[NearMiss], list[Fault]]:
    """The facts of all rules in a document; a rule that fails on it is reported and the others are bound."""
    try:
        facts, near = bind(entrance, document, values)
    except ConsistencyError:
        facts_found, near_found, faults = list[Fact](), list[NearMiss](), list[Fault]()
        for rule in entrance.rules:
            try:
                facts, near = bind([rule], document, values)
            except ConsistencyError as error:
                faults += error.faults
            else:
                facts_found += facts
                near_found += near
        return facts_found, near_found, faults
    return list(facts), list(near), []
