"""Facts: mentions that a rule claims, each with its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from consistency.model.document import Citation
from consistency.model.mention import Status
from consistency.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LIMITED = "limited"
"""What a claim holds for that words beside it narrow: "all staff except drivers"; behind a colon follow the words."""
TURNED = "turned"
"""The mark of a value beside a word of the contrary, which denies the number of the phrase: "5 percent higher"."""
PAST, PRESENT = "past", "present"
"""The time of a claim whose phrase is of another time."""
ONLY = "only:"
"""Of what a claim is said that words beside it name: "free for members"."""
BESIDE = "beside:"
"""What stands beside a value and may narrow it: "until May", "on weekdays", "if you book". It decides no verdict."""
ALL = "all"
"""What a value holds for that is told of all together: "148 wells in total", "EUR 3 million over four years"."""
THING = "thing:"
"""Begins the mark of what a value holds for, for each one of it: "per person"."""
YEAR, BASE = "year", "base"
"""The sorts of the marks of a sort of year, and of the year from which a change is reckoned."""
EACH = "each:"
"""What a number holds for that each of some things has: "each country sends one member"."""
OPERANDS = " where "  # in a formula, before the values of its operands

_SAID = {
    LIMITED: "narrowed", PAST: "in the past", PRESENT: "at present", ALL: "in all", "partly": "in part",
    "some": "for some", "many": "for many", "most": "for most", "few": "for few", "possible": "as possible",
    "likely": "as likely", "reported": "as hearsay", "wanted": "as wanted", "planned": "as planned",
    "hoped": "as hoped", "required": "as required", "optional": "as optional",
    TURNED: "the other way", "supposed": "as a condition", "gained": "as a gain", "lost": "as a loss",
    "needed": "as needed", "changed": "as a change", "no-more": "and no more", "denied": "beside a denial",
}  # fmt: skip
"""The marks of what is said for or how, in words; those that are adverbs say so by themselves."""
NO_MORE = f"{BESIDE}no-more"
"""The mark of an exact number that is all that may be: "may bring only one guest". It narrows nothing."""
_EXCEPTIONS = (f"{ONLY}except-", f"{ONLY}unless-")
ADVERBS = frozenset({"usually", "sometimes", "seldom", "nearly"})

Marks: TypeAlias = tuple[str, ...]
"""What a value holds for, or how a claim is made: "year", "thing:person", "only:members"; each is one word."""
AsOfSource: TypeAlias = Literal["text", "rule", "manifest", "none"]


@frozen
class Fact:
    """One statement of a rule's fact. It holds all that a comparison needs, so that a ledger can stand in for the text.

    Attributes:
        rule: id of the rule that claims it.
        citation: the exact place of the value itself, not of the sentence; a derived fact has its first operand's.
        reading: the value; None for names and terms.
        label: the name as written, or the label of the term; "" for values.
        rank: for terms, the position from weak (0) to strong; 0 otherwise.
        as_of: ISO 8601 date, or interval of two (``2019/2023``), for which the value is stated; "" when nothing says.
        as_of_source: what says so: the "text", the "rule", the date of issue in the "manifest", or "none".
        status: whether it is "done", "planned", "requested" or "negated", as its sentence says.
        issued: ISO 8601 date of issue of the document; "" when unknown.
        passage: fingerprint of the sentence around it: equal for copies.
        copy: whether an earlier fact of the same rule stands in the same words.
        operands: for a derived fact, the facts that it is computed from.
        per: for what the value holds where its unit does not say, or how far a claim goes; empty where nothing says.
        told: the words of the text for each of these; empty, or "" for one that says all by itself.
        formula: for a derived fact, the expression with its values filled in.
    """

    rule: str
    citation: Citation
    reading: Reading | None = None
    label: str = ""
    rank: int = 0
    as_of: str = ""
    as_of_source: AsOfSource = "none"
    status: Status = "done"
    issued: str = ""
    passage: str = ""
    copy: bool = False
    operands: tuple[Fact, ...] = field(default=())
    formula: str = ""
    per: Marks = ()
    told: tuple[str, ...] = ()

    @property
    def document(self) -> str:
        """The id of the document that states it."""
        return self.citation.document

    @property
    def quote(self) -> str:
        """The words of the value, exactly as they stand in the document."""
        return self.citation.quote

    @property
    def scope(self) -> str:
        """For what it holds, in words; "" when nothing says."""
        told = self.told or ("",) * len(self.per)
        return ", ".join(map(_in_words, self.per, told))

    @property
    def parts(self) -> frozenset[str]:
        """The marks of the parts of which alone it is said."""
        return frozenset(mark for mark in self.per if mark.startswith(ONLY))

    @property
    def scoped(self) -> frozenset[str]:
        """The marks of those parts, and of what stands beside the value and may narrow it."""
        return frozenset(mark for mark in self.per if mark.startswith((ONLY, BESIDE)) and mark != NO_MORE)

    @property
    def held_for(self) -> Marks:
        """The marks of all else for which it holds: its time, each of some things, a sort of year."""
        return tuple(mark for mark in self.per if not mark.startswith((ONLY, BESIDE)))

    @property
    def words(self) -> str:
        """The words of the value for people, on one line."""
        return self.citation.words


def is_each(mark: str) -> bool:
    """Whether a mark names a time or a thing for each of which a value holds; a year that it is of is none."""
    return mark != ALL and not mark.startswith((f"{YEAR}:", f"{BASE}:"))


def is_told_otherwise(mark: str) -> bool:
    """Whether a mark names a sort of words, and not the words: "usually", "as planned"."""
    return mark.rpartition(":")[2] in _SAID.keys() | ADVERBS


def _in_words(mark: str, told: str = "") -> str:
    sort, _, thing = mark.rpartition(":")
    if is_told_otherwise(mark):
        return _SAID.get(thing, thing)
    told = told or thing.replace("-", " ")
    if mark.startswith(ONLY):
        return told if mark.startswith(_EXCEPTIONS) else f"only {told}"
    if mark.startswith(BESIDE):
        return f"said {told}"
    if sort == LIMITED:
        return f"{_SAID[LIMITED]}: {told}"
    if sort == BASE:
        return f"against {thing}"
    return f"in a {thing} year" if sort == YEAR else f"for each {thing.removesuffix('_year').replace('_', ' ')}"


def stated_facts(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts that stand in a text: in place of a derived one, what it is computed from."""
    for fact in facts:
        if fact.operands:
            yield from stated_facts(fact.operands)
        else:
            yield fact


@frozen
class NearMiss:
    """A place that looks like a statement of a rule and is none.

    Attributes:
        rule: id of the rule.
        citation: the exact place of the value, or of the words.
        why: why it looks like a statement, or what keeps it from being one.
    """

    rule: str
    citation: Citation
    why: str
