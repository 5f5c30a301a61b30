"""Rules: one declared fact each, and how its statements must relate."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from attrs import field, frozen, validators

from consistency.late import late_property
from consistency.model.document import PassageKind
from consistency.model.mention import Status
from consistency.model.pattern import Pattern
from consistency.model.reading import KINDS, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.model.document import Manifest

RuleKind: TypeAlias = Kind | Literal["code", "name", "term"]
Changes: TypeAlias = Literal["never", "upward", "downward", "freely"]
RequiredRelation: TypeAlias = Literal["equal", "at-most", "at-least", "before", "after"]
Side: TypeAlias = Literal["", "start", "end"]
Spelling: TypeAlias = Literal["exact", "flexible"]
Severity: TypeAlias = Literal["error", "warning", "note", "off"]
Verdict: TypeAlias = Literal["agreement", "drift", "contradiction", "incomparable", "single-source", "unmatched"]
Check: TypeAlias = Literal["finds", "ignores", "agrees", "drifts", "contradicts", "incomparable"]

RULE_KINDS: tuple[RuleKind, ...] = (*KINDS, "code", "name", "term")
WORDED: frozenset[RuleKind] = frozenset({"code", "name", "term"})
"""Kinds whose statements are words, not values."""
CHANGES: tuple[Changes, ...] = get_args(Changes)
RELATIONS: tuple[RequiredRelation, ...] = get_args(RequiredRelation)
SIDES: tuple[Side, ...] = ("start", "end")
SPELLINGS: tuple[Spelling, ...] = get_args(Spelling)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
CHECKS: tuple[Check, ...] = get_args(Check)


@frozen(order=True)
class Place:
    """Where in a rule file something is written.

    Attributes:
        path: the file as the user named it.
        line: the line, counted from 1.
        column: the column, counted from 1.
    """

    path: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@frozen
class Find:
    """One phrase by which the fact is recognised.

    Attributes:
        pattern: the phrase.
        status: what the phrase itself says of the fact; None to read it from the sentence.
        as_of: ISO 8601 date that the phrase implies; "" to read it from the text.
        plus: a number to add to the value found ("three before this one": +1).
        times: a number to multiply a bare number by, as the header of a table says ("in thousands": 1000).
        unit: the unit of a bare number, as the header of a table says; "" for the one that stands beside it.
        states: the value that the phrase states without a slot; None for a phrase with one.
        side: which end of a period the phrase states; "" for the period itself.
    """

    pattern: Pattern
    status: Status | None = None
    as_of: str = ""
    plus: Fraction = Fraction(0)
    times: Fraction = Fraction(1)
    unit: str = ""
    states: Fraction | None = None
    side: Side = ""


@frozen
class Term:
    """One strength of a claim. The terms of a rule are sorted from weak to strong.

    Attributes:
        label: the name of the term in reports.
        find: the phrases that make the claim.
    """

    label: str
    find: tuple[Find, ...]


@frozen
class DocumentFilter:
    """The documents to which a rule applies. A field that is empty admits all documents.

    Attributes:
        ids: ids of documents.
        series: the series to which they belong.
        genre: kinds of documents, such as report or letter.
        issued_from: ISO 8601 date of issue of the earliest.
        issued_until: ISO 8601 date of issue of the latest, of any precision: "2025" admits all of that year.
    """

    ids: frozenset[str] = frozenset()
    series: frozenset[str] = frozenset()
    genre: frozenset[str] = frozenset()
    issued_from: str = ""
    issued_until: str = ""

    @property
    def is_set(self) -> bool:
        """Whether any document is left out."""
        return self != DocumentFilter()

    def admits(self, about: Manifest) -> bool:
        """Whether the rule applies to a document."""
        return (
            (not self.ids or about.id in self.ids)
            and (not self.series or about.series in self.series)
            and (not self.genre or about.genre in self.genre)
            and (not self.issued_from or self.issued_from <= about.issued)
            and (not self.issued_until or about.issued[: len(self.issued_until)] <= self.issued_until)
        )


@frozen
class Example:
    """A test inside a rule.

    Attributes:
        check: ``finds`` (text, then the quote expected), ``ignores`` (texts in which nothing may be found), or a
            verdict (texts, one statement each, that must together have it).
        texts: the texts, one "document" each.
        quote: for ``finds``, the words that must be cited.
        place: where the example stands in the rule file.
    """

    check: Check
    texts: tuple[str, ...]
    quote: str = ""
    place: Place = Place()


@frozen
class Rule:
    """One declared fact and how its statements must relate.

    Attributes:
        id: names the fact, not the fault.
        fact: what is stated, as a noun phrase for reports.
        kind: the kind of value that is compared.
        place: where the rule stands.
        theme: the title of its file.
        find: phrases with a ``{value}`` slot (for terms and claims, without).
        regex: Python regular expressions with a group named ``value``, the way out.
        names: for kind ``name``, the accepted names; the first is the preferred one for reports only.
        terms: for kind ``term``, claims from weak to strong.
        ordered: whether the terms have an order of strength.
        members: phrases of a list's members; how many of them are found is a statement of the count.
        about: the paragraph or its headings must speak of one of these.
        unless: the sentence must hold none of these.
        unit: the unit in which to compare; "" for the units as written.
        changes: how the fact may move over time.
        plan: whether statements that plan and statements that report are set against each other.
        derive: an expression over other rules, whose value is compared with ``compare_with``; "" for none.
        compare_with: a rule whose facts the derived value is held against.
        relation: how the two must relate; for plans, on which side of what was planned an outcome may lie.
        rounding: significant figures to which bare numbers may have been rounded; None for as written.
        limit: whether the value is a limit itself, so that words that bound it say nothing more.
        hedge: relative width of hedges such as "about", in place of the lexicon's; None for the lexicon's.
        spelling: whether names that differ in case, hyphens or punctuation only are the same.
        likeness: how alike (0-100) a reworded name must be to count as a variant; 100 leaves only small slips.
        documents: which documents it speaks of.
        passages: the kinds of passage in which it looks; none for all but lists of contents, where only names count.
        severity: severity by verdict where it departs from the default.
        operand: declared under ``facts:``: found for others to derive from, not compared itself.
        tags, note, examples: for selection, for readers, for tests.
    """

    id: str
    fact: str
    kind: RuleKind = field(validator=validators.in_(RULE_KINDS))
    place: Place = Place()
    theme: str = ""
    find: tuple[Find, ...] = ()
    regex: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    ordered: bool = True
    members: tuple[Pattern, ...] = ()
    about: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unit: str = ""
    changes: Changes = field(default="never", validator=validators.in_(CHANGES))
    plan: bool = False
    derive: str = ""
    compare_with: str = ""
    relation: RequiredRelation = field(default="equal", validator=validators.in_(RELATIONS))
    rounding: int | None = None
    limit: bool = False
    hedge: Fraction | None = None
    spelling: Spelling = field(default="exact", validator=validators.in_(SPELLINGS))
    likeness: int = 90
    documents: DocumentFilter = DocumentFilter()
    passages: tuple[PassageKind, ...] = ()
    severity: tuple[tuple[Verdict, Severity], ...] = ()
    operand: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    examples: tuple[Example, ...] = ()

    @property
    def tracks_status(self) -> bool:
        """Whether plans, requests and outcomes are set against each other; a code is compared with every other one."""
        if self.kind == "code":
            return False
        finds = [*self.find, *(find for term in self.terms for find in term.find)]
        return self.plan or any(find.status for find in finds)


@frozen
class Waiver:
    """One accepted finding. Expired and unused waivers are findings themselves.

    Attributes:
        rule: the rule's id.
        reason, owner: why it is accepted, and by whom.
        until: ISO 8601 date after which it no longer holds; "" for none.
        document, quote: limit it to findings that cite this document, or these words; "" for any.
        place: where it is written.
    """

    rule: str
    reason: str
    owner: str
    until: str = ""
    document: str = ""
    quote: str = ""
    place: Place = Place()


@frozen(slots=False)  # slots=False: the rules are put into a dictionary when one is first asked for by its id
class RuleSet:
    """What the rule files of a run declare.

    Attributes:
        rules: all rules, operands among them, sorted by id.
        waivers: the findings that are accepted, written beside the rules.
    """

    rules: tuple[Rule, ...] = ()
    waivers: tuple[Waiver, ...] = ()

    @late_property
    def by_id(self) -> Mapping[str, Rule]:
        """The rules by their ids."""
        return {rule.id: rule for rule in self.rules}
