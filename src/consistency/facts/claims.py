"""The facts of one rule in one passage, kind of recognition by kind of recognition."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import evolve

from consistency.algebra.interval import point
from consistency.facts.adjust import BARE, adjusted, denied, rest_of, stated
from consistency.facts.articles import is_shifted
from consistency.facts.codes import spaced_out
from consistency.facts.columns import rate_above
from consistency.facts.context import ruled_out, speaks_of
from consistency.facts.enumerations import enumeration
from consistency.facts.governed import MOODS, surroundings
from consistency.facts.inflected import COUNTING
from consistency.facts.names import find_names
from consistency.facts.needs import sought
from consistency.facts.opposed import denied_behind, opposed
from consistency.facts.partial import is_noun_alone, is_of_some, shared_by
from consistency.facts.phrases import Match, find_all
from consistency.facts.rates import base_year, basis, sort_of_year, without_time
from consistency.facts.regexes import find_regex
from consistency.facts.reworded import Claim, reworded, verbatim
from consistency.facts.rivals import left_to_others
from consistency.facts.spans import Spans
from consistency.model.document import ADDRESS
from consistency.model.fact import TURNED, Fact
from consistency.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.site import Site
    from consistency.facts.tokens import Tokens
    from consistency.model.fact import AsOfSource
    from consistency.model.mention import Mention, Status
    from consistency.model.rule import Find, Rule

RATED: Final = ("ratio", "number")
"""Kinds of rules whose values may be so many of a thousand."""


def claims(rule: Rule, site: Site) -> list[Fact]:
    """The facts of a rule in a passage, in order and without overlap; the earlier phrase of the rule wins."""
    spans = Spans()
    taken = [fact for fact in _candidates(rule, site, spans) if spans.take(fact.citation.start, fact.citation.end)]
    listed = _members(rule, site) if rule.members else []
    if not (taken or listed) or not speaks_of(rule, site.tokens):
        return []
    return sorted(taken, key=lambda f: (f.citation.start, f.citation.end)) + listed


def _candidates(rule: Rule, site: Site, taken: Spans) -> Iterator[Fact]:
    """What the rule finds, in the order of its phrases; what overlaps a stretch that is taken need not be among it."""
    tokens = site.tokens
    if rule.kind == "name":
        for name in find_names(rule, tokens, site.document.masked):
            if not ruled_out(rule, tokens, name.first):
                yield _worded(rule, site, name.first, name.last)
    elif rule.kind == "term":
        yield from _claims(rule, site, taken)
    else:
        found = [(find, match) for find in rule.find for match in _matches(rule, find, tokens)]
        left = left_to_others(found, tokens) if len(found) > 1 else ()
        for number, (find, match) in enumerate(found):
            if number not in left:
                yield _matched(rule, site, find, match)
        yield from _turned(rule, site)
    yield from _rests(rule, site)
    for start, end, mention in find_regex(rule, site.document, tokens) if rule.regex else ():
        if mention is not None:
            yield _valued(rule, site, mention, tokens.index_at(mention.start))
        elif taken.are_free(start, end):  # an expression that looks ahead may find the rest of the passage at each word
            yield _named(rule, site, (start, end), tokens.index_at(start))


def _claims(rule: Rule, site: Site, taken: Spans) -> Iterator[Fact]:
    """The claims of a rule that a passage makes in the words of their phrases, then those that it makes in others."""
    tokens = site.tokens
    claimed = [(find, term.label, rank) for rank, term in enumerate(rule.terms) for find in term.find]
    claimed += [(find, rule.fact, 0) for find in rule.find]
    for find, label, rank in claimed:
        for match in _matches(rule, find, tokens):
            yield from _claimed(rule, site, verbatim(find.pattern, match.first, match.last, tokens), find, label, rank)
    for find, label, rank in claimed:
        for found in reworded(find.pattern, site):
            is_told = found.is_turned or not (found.marks and rule.tracks_status)
            is_free = taken.are_free(*tokens.offsets(found.first, found.last))
            if is_free and is_told and not (ruled_out(rule, tokens, found.first) or site.is_supposed(found.first)):
                yield from _claimed(rule, site, found, find, label, rank)


def _turned(rule: Rule, site: Site) -> Iterator[Fact]:
    """Values beside a word of the contrary: "5 percent higher" denies "4 percent lower".

    What is dated may be the number of another time, and what is planned need not come.
    """
    turned = [(find, o.pattern) for find in rule.find for o in opposed(find.pattern, rule.kind) if o.is_turned]
    for find, pattern in turned:
        for match in _matches(rule, evolve(find, pattern=pattern), site.tokens):
            if match.value is not None and not match.value.as_of:
                fact = _valued(rule, site, match.value, match.first, find)
                if fact.status == "done":
                    yield evolve(fact, status="negated", per=TURNED)


def _rests(rule: Rule, site: Site) -> Iterator[Fact]:
    """The shares of which a phrase with a denial behind its value says the rest: "62 percent were not tested" is 38."""
    for find in rule.find:
        for pattern in denied_behind(find.pattern, rule.kind):
            for match in _matches(rule, evolve(find, pattern=pattern), site.tokens):
                if match.value is not None:
                    fact = _valued(rule, site, match.value, match.first, find)
                    if fact.reading is not None and fact.status == "done" and (rest := rest_of(fact.reading)):
                        whole = "100%" if rest.unit == "percent" else "1"
                        yield evolve(fact, reading=rest, operands=(fact,), formula=f"{whole} - {fact.citation.words}")


def _matches(rule: Rule, find: Find, tokens: Tokens) -> list[Match]:
    """Where a phrase stands, the sentences aside that the rule excludes."""
    return [
        match
        for match in find_all(find.pattern, sought(rule, find), tokens)
        if not (
            ruled_out(rule, tokens, match.first)
            or (match.items and _is_dated(match.items[0], tokens))
            or (match.value and match.value.reading.kind in COUNTING and _is_shifted(match, tokens))
            or (is_noun_alone(find.pattern) and _is_of_some(match, tokens))
        )
    ]


def _is_shifted(match: Match, tokens: Tokens) -> bool:
    """Whether the phrase ends with a unit of time that says when, not for what: "80 users a month ago"."""
    first, stop = tokens.sentence_at(match.last)
    if match.last + 1 < stop and not tokens.gap_behind(match.last).isspace():
        return False  # "80 users a month; later on more"
    return is_shifted(tokens.words[first:stop], match.last - first)


def _is_of_some(match: Match, tokens: Tokens) -> bool:
    """Whether so many are only supposed or chosen: "if one member objects", "any three members"."""
    begin, end = tokens.sentence_at(match.first)
    return is_of_some(tokens.words[begin:end], match.first - begin, match.last - begin)


def _shared_by(match: Match, site: Site) -> str:
    """Of what each one has so many: "each country sends one member"."""
    number = site.tokens.sentence_number(match.first)
    begin, end = site.tokens.sentences[number]
    return shared_by(site.tokens.words[begin:end], match.first - begin, match.last - begin, site.breaks(number))


def _is_dated(word: int, tokens: Tokens) -> bool:
    """Whether a date begins at a word: "wells in 2023 and pumps" lists no places."""
    standings = tokens.values_by_word(tokens.sentence_number(word)).get(word, ())
    return any(standing.mention.reading.is_in_time for standing in standings)


def _matched(rule: Rule, site: Site, find: Find, match: Match) -> Fact:
    """The fact of a phrase: a value, an enumeration, or the claim itself."""
    if find.states is not None:
        span = site.tokens.offsets(match.first, match.last)
        status = site.status(match.first, value=True)
        return _fact(rule, site, span, find, "", status, adjusted(stated(rule, find, find.states), rule))
    if match.items is not None:
        return _enumerated(rule, site, match.items, find)
    if match.value is not None:
        when = "" if match.as_of is None else _first_date(match.as_of)
        fact = _valued(rule, site, match.value, match.first, find, when)
        return evolve(fact, per=fact.per or _shared_by(match, site)) if is_noun_alone(find.pattern) else fact
    if match.code is not None:
        return _named(rule, site, match.code, match.first, find)
    return _worded(rule, site, match.first, match.last)


def _valued(rule: Rule, site: Site, mention: Mention, first: int, find: Find | None = None, when: str = "") -> Fact:
    """A value in a phrase that begins with the word ``first``: only a denial right before the phrase denies it."""
    is_denied = mention.status == "negated" or site.is_denied(first, value=True)
    status = site.status(first, value=True) if is_denied else mention.status
    reading = mention.reading
    is_limit = reading.bound in ("above", "below") and reading.kind != "age"  # an age names a group of people
    limits_more = is_limit and site.is_forbidden(mention.end)
    if (status == "negated" or limits_more) and (limit := denied(reading)):
        reading, status = limit, "done"
    per = ""
    if not reading.is_in_time:
        reading, per = (reading, "") if "/" in rule.unit else without_time(reading)
        per = per or basis(site.tokens.text, mention, site.tokens.passage.start)
    is_bare = reading.kind in BARE and not reading.unit and not mention.noun and not (find and find.unit)
    if is_bare and rule.kind in RATED and (rate := rate_above(site.tokens, mention.start)):
        reading = evolve(reading, kind="ratio", unit=rate)
    compared = adjusted(reading, rule, find, per)
    is_rate = " / " in compared.unit  # its unit says of which time
    per = " ".join(word for word in per.split() if not is_rate or ":" in word)
    if not (per or is_rate or reading.is_in_time):
        per = sort_of_year(site.tokens.text, mention, site.tokens.passage.start)
    if compared.kind == "percent" and (base := base_year(site.tokens.text, mention, site.tokens.passage.start)):
        per = f"{per} {base}".lstrip()
    return _fact(rule, site, (mention.start, mention.end), find, when or mention.as_of, status, compared, per=per)


def _claimed(rule: Rule, site: Site, said: Claim, find: Find, label: str, rank: int = 0) -> Iterator[Fact]:
    """A claim, as its words and those around make it; none where they leave open whether it is so."""
    around = surroundings(site, said)
    if around.is_supposed:
        return
    is_turned = said.is_turned ^ around.is_denied
    if is_turned and site.is_specified(said.last):
        return  # who needs no "Python 2" may need Python
    if is_turned:
        find = evolve(find, status="done" if find.status == "negated" else "negated")
    span = site.tokens.offsets(said.first, said.last)
    claim = _fact(rule, site, span, find, "", find.status or site.mode(said.first), None, label, rank)
    marks = said.marks | around.marks
    if rule.tracks_status:
        marks -= MOODS  # its phrases tell plans from outcomes
    yield evolve(claim, per=" ".join(sorted(marks)))


def _worded(rule: Rule, site: Site, first: int, last: int) -> Fact:
    """A name, or a member of a list, between two words."""
    return _named(rule, site, site.tokens.offsets(first, last), first)


def _named(
    rule: Rule, site: Site, span: tuple[int, int], first: int, find: Find | None = None, label: str = ""
) -> Fact:
    """A name, or what an expression finds; a name is its own label."""
    masked = site.document.masked[slice(*span)]
    words = " ".join((site.document.text[slice(*span)] if ADDRESS in masked else spaced_out(masked)).split())
    status = "done" if rule.kind == "name" else site.status(first)  # what is called so is neither planned nor denied
    return _fact(rule, site, span, find, "", status, None, label or words)


def _enumerated(rule: Rule, site: Site, items: tuple[int, int], find: Find) -> Fact:
    start, stop = site.tokens.offsets(*items)
    number, length = enumeration(site.document.masked[start:stop])
    reading = adjusted(counted(number), rule, find)
    return _fact(rule, site, (start, start + max(1, length)), find, "", site.status(items[0]), reading)


def _members(rule: Rule, site: Site) -> list[Fact]:
    """How many members of the rule's list a passage names, as one derived fact, when it names half of them or more."""
    found: list[Fact] = []
    for pattern in rule.members:
        found += [_worded(rule, site, m.first, m.last) for m in find_all(pattern, rule.kind, site.tokens)[:1]]
    if len(found) < 2 or 2 * len(found) < len(rule.members):
        return []
    found.sort(key=lambda f: f.citation.start)
    return [
        Fact(
            rule=rule.id,
            citation=found[0].citation,
            reading=counted(len(found)),
            issued=site.document.manifest.issued,
            operands=tuple(found),
            formula=f"{len(found)} of {len(rule.members)} members named",
        )
    ]


def counted(number: int) -> Reading:
    """The reading of a number that was counted, not written."""
    return Reading("count", "exact", point(number), point(number), Fraction(number))


def _fact(
    rule: Rule,
    site: Site,
    span: tuple[int, int],
    find: Find | None,
    when: str,
    status: Status,
    reading: Reading | None,
    label: str = "",
    rank: int = 0,
    per: str = "",
) -> Fact:
    denied = status == "negated"  # whatever the phrase says of its own
    issued = site.document.manifest.issued
    as_of = (find.as_of if find else "") or when or issued
    source: AsOfSource = "rule" if find and find.as_of else "text" if when else "manifest" if issued else "none"
    return Fact(
        rule=rule.id,
        citation=site.document.cite(*span),
        reading=reading,
        label=label,
        rank=rank,
        as_of=as_of,
        as_of_source=source,
        status=find.status if find and find.status and not denied else status,
        issued=issued,
        passage=site.fingerprint(site.tokens.index_at(span[0])),
        per=per,
    )


def _first_date(mention: Mention) -> str:
    literal = mention.reading.literal
    return mention.reading.end_text(literal.high if literal.low is None else literal.low) or ""
