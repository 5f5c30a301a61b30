"""What was found, made a fact: its value or its words, its date, its status, and for what it holds."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from consistency.algebra.interval import point
from consistency.facts.as_written import as_written
from consistency.facts.claims.conditions import settled
from consistency.facts.claims.governed import MOODS, governed, is_governed_false
from consistency.facts.claims.marks import claim_words
from consistency.facts.fillers.codes import spaced_out
from consistency.facts.fillers.enumerations import enumeration
from consistency.facts.matching.supposed import is_noun_alone, shared_by
from consistency.facts.modified import part_in_front, part_of_subject
from consistency.facts.values.adjust import COUNTED, adjusted, denied, stated
from consistency.facts.values.beside import said_beside
from consistency.facts.values.columns import rate_above
from consistency.facts.values.falls import as_fall
from consistency.facts.values.lead_time import lead_time
from consistency.facts.values.parts import part_leading, part_named
from consistency.facts.values.rates import base_year, basis, sort_of_year, without_time
from consistency.model.document import ADDRESS
from consistency.model.fact import BESIDE, ONLY, THING, Fact
from consistency.model.reading import BARE_KINDS, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.claims.reworded import Claim
    from consistency.facts.matching.phrases import Match
    from consistency.facts.site import Site
    from consistency.facts.tokens import Tokens
    from consistency.model.fact import AsOfSource, Marks
    from consistency.model.mention import Mention, Status
    from consistency.model.rule import Find, Rule


RATED: Final = ("ratio", "number")
"""Kinds of rules whose values may be so many of a thousand."""


class Said(NamedTuple):
    """What a statement says.

    Attributes:
        status: whether it reports, plans, asks for or denies it; a phrase may have a status of its own.
        reading: its value; None for words.
        label: its words, or the term that they mean; "" for a value.
        rank: the place of its term on the scale of the rule.
        per: the marks of what it holds for.
        as_of: the date for which it is said; "" where the text gives none.
    """

    status: Status
    reading: Reading | None = None
    label: str = ""
    rank: int = 0
    per: Marks = ()
    as_of: str = ""


def fact_of_match(rule: Rule, site: Site, find: Find, match: Match, *, is_denied: bool = False) -> Fact:
    """The fact of a phrase: a value, an enumeration, or the claim itself; a denial may stand among its words."""
    if find.states is not None:
        span = site.tokens.offsets(match.first, match.last)
        status = site.status(match.first, value=True)
        return _fact(rule, site, span, find, Said(status, adjusted(stated(rule, find, find.states), rule)))
    if match.items is not None:
        return _enumerated(rule, site, match.items, find)
    if match.value is not None:
        when = "" if match.as_of is None else _first_date(match.as_of)
        fact = fact_of_value(rule, site, match.value, match.first, find, when, is_denied=is_denied)
        if is_noun_alone(find.pattern):
            part = () if fact.per else _shared_by(match, site) or part_leading(match, site)
        else:
            part = _beyond(rule, part_named(match, site))
        beside = said_beside(match, site, part)
        part += tuple(m for m in beside if m.removeprefix(BESIDE) not in MOODS) if rule.tracks_status else beside
        return as_written(evolve(fact, per=(*fact.per, *part)), site.tokens, match.first) if part else fact
    if match.code is not None:
        fact = fact_of_name(rule, site, match.code, match.first, find)
        return evolve(fact, status="negated") if is_denied else fact
    return fact_of_words(rule, site, match.first, match.last)


def _beyond(rule: Rule, part: Marks) -> Marks:
    """The mark of a part, but for one that a phrase of the rule names: "the gala dinner" for "{value} gala dinner"."""
    own = {word for find in rule.find for word in find.pattern.words} if part else ()
    return tuple(mark for mark in part if not own or not set(mark.removeprefix(ONLY).split("-")) <= own)


def fact_of_value(
    rule: Rule,
    site: Site,
    mention: Mention,
    first: int,
    find: Find | None = None,
    when: str = "",
    *,
    is_denied: bool = False,
) -> Fact:
    """A value in a phrase that begins with the word ``first``.

    Only a denial right before the phrase denies it, or one among its words, which ``is_denied`` tells.
    """
    status, reading = _read_in(rule, site, mention, first, is_denied=is_denied)
    per: Marks = ()
    if not reading.is_in_time and "/" not in rule.unit:
        reading, per = without_time(reading)
    if not reading.is_in_time:
        own = {f"{THING}{word}" for word in find.pattern.words} if find else ()  # "{value} beds per room"
        per = per or tuple(m for m in basis(site.tokens.text, mention, site.tokens.passage.start) if m not in own)
    is_bare = reading.kind in BARE_KINDS and not reading.unit and not mention.noun and not (find and find.unit)
    if is_bare and rule.kind in RATED and (rate := rate_above(site.tokens, mention.start)):
        reading = evolve(reading, kind="ratio", unit=rate)
    compared = as_fall(adjusted(reading, rule, find, per), rule, find)
    is_rate = " / " in compared.unit  # its unit says of which time
    per = tuple(mark for mark in per if not is_rate or ":" in mark)
    if not (per or is_rate or reading.is_in_time):
        per = sort_of_year(site.tokens.text, mention, site.tokens.passage.start)
    if compared.kind == "percent":
        per += base_year(site.tokens.text, mention, site.tokens.passage.start)
    said = Said(status, compared, per=per, as_of=when or mention.as_of)
    return _fact(rule, site, (mention.start, mention.end), find, said)


def _read_in(rule: Rule, site: Site, mention: Mention, first: int, *, is_denied: bool) -> tuple[Status, Reading]:
    """The status and the reading of a value in its sentence: a bound that is denied or forbidden is a limit."""
    is_own = mention.start < site.tokens.offsets(first, first)[0]  # "not carry more than 90 kg" is a bound by itself
    may_be = not is_own and (mention.status == "negated" or site.is_denied(first, value=True))
    status = site.mode(first) if is_own else site.status(first, value=True) if may_be else mention.status
    status = "negated" if is_denied or is_governed_false(site, first) else status
    reading = lead_time(site.tokens.text, mention, site.tokens.passage.start)
    is_limit = reading.bound in ("above", "below") and reading.kind != "age"  # an age names a group of people
    is_counted = reading.kind in COUNTED and not rule.limit
    limits_more = is_limit and (
        site.is_asked_not(mention, first) or site.is_forbidden(mention.start, mention.end, counted=is_counted)
    )
    if (status == "negated" or limits_more) and (limit := denied(reading, limits=limits_more)):
        return "done", limit
    return status, reading


def facts_of_claim(rule: Rule, site: Site, said: Claim, find: Find, label: str, rank: int) -> Iterator[Fact]:
    """A claim, as its words and those around make it; none where they leave open whether it is so."""
    around = governed(site, said)
    if around.is_supposed:
        return
    is_turned = said.is_turned ^ around.is_denied
    if is_turned and site.is_specified(said.last):
        return  # who needs no "Python 2" may need Python
    if is_turned:
        find = evolve(find, status="done" if find.status == "negated" else "negated")
    marks = said.marks | around.marks
    is_plain = not any((word,) in claim_words("denial") for word in find.pattern.words)
    if not is_turned:
        marks = marks.union(part_of_subject(said, site.tokens, is_capital=site.is_capital))
    elif any(said.verbs) and is_plain and not said.is_of_anybody:
        # "the back gate is not locked"; but whoever needs special tools denies that he needs none
        marks = marks.union(part_in_front(site.tokens.words[said.first : said.last + 1], site.tokens, said.first))
    if rule.tracks_status:
        marks -= MOODS  # its phrases tell plans from outcomes
    status = find.status or site.mode(said.first)
    claim = Said(status, label=label, rank=rank, per=tuple(sorted(settled(marks))))
    fact = _fact(rule, site, site.tokens.offsets(said.first, said.last), find, claim)
    yield as_written(fact, site.tokens, said.first)


def fact_of_words(rule: Rule, site: Site, first: int, last: int) -> Fact:
    """A name, or a member of a list, between two words."""
    return fact_of_name(rule, site, site.tokens.offsets(first, last), first)


def fact_of_listed(rule: Rule, site: Site, first: int, last: int) -> Fact:
    """A name between two words; the capital with which a sentence or a cell begins is none of its own."""
    fact = fact_of_words(rule, site, first, last)
    small = fact.label[:1].lower() + fact.label[1:]
    return evolve(fact, label=small) if small in rule.names and _opens(site.tokens, first) else fact


def _opens(tokens: Tokens, word: int) -> bool:
    """Whether a word is the first one of a sentence or of a cell."""
    return word == tokens.sentence_at(word)[0] or (tokens.passage.kind == "cell" and ";" in tokens.gap_behind(word - 1))


def fact_of_name(rule: Rule, site: Site, span: tuple[int, int], first: int, find: Find | None = None) -> Fact:
    """A name, or what an expression finds; a name is its own label."""
    masked = site.document.masked[slice(*span)]
    words = " ".join((site.document.text[slice(*span)] if ADDRESS in masked else spaced_out(masked)).split())
    status = "done" if rule.kind == "name" else site.status(first)  # what is called so is neither planned nor denied
    return _fact(rule, site, span, find, Said(status, label=words))


def _enumerated(rule: Rule, site: Site, items: tuple[int, int], find: Find) -> Fact:
    start, stop = site.tokens.offsets(*items)
    number, length = enumeration(site.document.masked[start:stop])
    reading = adjusted(counted(number), rule, find)
    return _fact(rule, site, (start, start + max(1, length)), find, Said(site.status(items[0]), reading))


def counted(number: int) -> Reading:
    """The reading of a number that was counted, not written."""
    return Reading("count", "exact", point(number), point(number), Fraction(number))


def _fact(rule: Rule, site: Site, span: tuple[int, int], find: Find | None, said: Said) -> Fact:
    """The fact that a rule finds between two document offsets; what its phrase says goes before what the text says."""
    issued, is_denied = site.document.manifest.issued, said.status == "negated"  # whatever the phrase says of its own
    own_date = find.as_of if find else ""
    source: AsOfSource = "rule" if own_date else "text" if said.as_of else "manifest" if issued else "none"
    return Fact(
        rule=rule.id,
        citation=site.document.cite(*span),
        reading=said.reading,
        label=said.label,
        rank=said.rank,
        as_of=own_date or said.as_of or issued,
        as_of_source=source,
        status=find.status if find and find.status and not is_denied else said.status,
        issued=issued,
        passage=site.fingerprint(site.tokens.index_at(span[0])),
        per=said.per,
    )


def _first_date(mention: Mention) -> str:
    literal = mention.reading.literal
    return mention.reading.end_text(literal.high if literal.low is None else literal.low) or ""


def _shared_by(match: Match, site: Site) -> Marks:
    """Of what each one has so many: "each country sends one member"."""
    number = site.tokens.sentence_number(match.first)
    begin, end = site.tokens.sentences[number]
    return shared_by(site.tokens.words[begin:end], match.first - begin, match.last - begin, site.breaks(number))
