"""The facts of one rule in one passage, kind of recognition by kind of recognition."""

from __future__ import annotations

from fractions import Fraction
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from consistency.algebra.interval import point
from consistency.algebra.status import status_of
from consistency.facts.adjust import adjusted
from consistency.facts.context import ruled_out, speaks_of
from consistency.facts.enumerations import enumeration
from consistency.facts.names import find_names
from consistency.facts.phrases import Match, find_all
from consistency.facts.regexes import find_regex
from consistency.lexicons import rows
from consistency.model.fact import Fact
from consistency.model.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens
    from consistency.model.document import Document
    from consistency.model.fact import AsOfSource
    from consistency.model.mention import Mention, Status
    from consistency.model.rule import Find, Rule


SHORT_SENTENCE = 8  # words; one as short as that may well be written twice
DENIALS = frozenset(word for role, _, word in rows("statuses") if role == "denial")
DENIALS_BESIDE = tuple(tuple(words.split()) for role, _, words in rows("statuses") if role == "denial-beside")
# "a non-permanent member", but "non-governmental bodies train officials"


class Site(NamedTuple):
    """Where a rule is looked for: a passage of a document."""

    document: Document
    tokens: Tokens


def claims(rule: Rule, site: Site) -> list[Fact]:
    """The facts of a rule in a passage, in order and without overlap; the earlier phrase of the rule wins."""
    taken: list[Fact] = []
    for fact in _candidates(rule, site):
        here = fact.citation
        if not any(here.start < t.citation.end and t.citation.start < here.end for t in taken):
            taken.append(fact)
    listed = _members(rule, site) if rule.members else []
    if not (taken or listed) or not speaks_of(rule, site.tokens):
        return []
    return sorted(taken, key=lambda f: (f.citation.start, f.citation.end)) + listed


def _candidates(rule: Rule, site: Site) -> Iterator[Fact]:
    tokens = site.tokens
    if rule.kind == "name":
        for name in find_names(rule, tokens, site.document.masked):
            if not ruled_out(rule, tokens, name.first):
                yield _worded(rule, site, name.first, name.last)
    for rank, term in enumerate(rule.terms):
        for find in term.find:
            for match in _matches(rule, find, tokens):
                yield _worded(rule, site, match.first, match.last, find, term.label, rank)
    for find in rule.find:
        for match in _matches(rule, find, tokens):
            yield _matched(rule, site, find, match)
    for start, end, mention in find_regex(rule, site.document, tokens) if rule.regex else ():
        if mention is not None:
            yield _valued(rule, site, mention, None, "")
        else:
            yield _named(rule, site, (start, end), tokens.index_at(start))


def _matches(rule: Rule, find: Find, tokens: Tokens) -> list[Match]:
    """Where a phrase stands, the sentences aside that the rule excludes."""
    return [m for m in find_all(find.pattern, rule.kind, tokens) if not ruled_out(rule, tokens, m.first)]


def _matched(rule: Rule, site: Site, find: Find, match: Match) -> Fact:
    """The fact of a phrase: a value, an enumeration, or the claim itself."""
    mentions = site.tokens.mentions
    if match.items is not None:
        return _enumerated(rule, site, match.items, find)
    if match.value is not None:
        when = "" if match.as_of is None else _first_date(mentions[match.as_of])
        return _valued(rule, site, mentions[match.value], find, when)
    return _worded(rule, site, match.first, match.last, find, rule.fact)


def _valued(rule: Rule, site: Site, mention: Mention, find: Find | None, when: str) -> Fact:
    plus = find.plus if find else Fraction(0)
    reading = adjusted(mention.reading, rule, plus)
    return _fact(rule, site, (mention.start, mention.end), find, when or mention.as_of, mention.status, reading)


def _worded(
    rule: Rule, site: Site, first: int, last: int, find: Find | None = None, label: str = "", rank: int = 0
) -> Fact:
    """A name or a term between two words."""
    return _named(rule, site, site.tokens.offsets(first, last), first, find, label, rank)


def _named(
    rule: Rule, site: Site, span: tuple[int, int], first: int, find: Find | None = None, label: str = "", rank: int = 0
) -> Fact:
    """A name or a term; a name is its own label."""
    words = " ".join(site.document.masked[slice(*span)].split())
    status = "done" if rule.kind == "name" else _status(site, first)  # what is called so is neither planned nor denied
    return _fact(rule, site, span, find, "", status, None, label or words, rank)


def _status(site: Site, word: int) -> Status:
    """What the sentence says of the words that begin at ``word``; only a denial right before them denies them."""
    tokens = site.tokens
    before = tokens.words[max(0, word - 2) : word]
    if DENIALS.intersection(before) or any(before[-len(denial) :] == denial for denial in DENIALS_BESIDE):
        return "negated"
    start, end = _sentence(tokens, word)
    status = status_of(site.document.masked[start:end], tokens.starts[word] - start)
    return "done" if status == "negated" else status


def _enumerated(rule: Rule, site: Site, items: tuple[int, int], find: Find) -> Fact:
    start, stop = site.tokens.offsets(*items)
    number, length = enumeration(site.document.masked[start:stop])
    reading = adjusted(counted(number), rule, find.plus)
    return _fact(rule, site, (start, start + max(1, length)), find, "", _status(site, items[0]), reading)


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
) -> Fact:
    denied = reading is None and status == "negated"  # whatever the phrase says of its own
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
        passage=_fingerprint(site.tokens, site.tokens.index_at(span[0])),
    )


def _fingerprint(tokens: Tokens, word: int) -> str:
    """A hash of the words of the sentence around a word; "" for a short one, which may well be written twice."""
    sentence = tokens.words[slice(*tokens.sentence_at(word))]
    if len(sentence) < SHORT_SENTENCE:
        return ""
    return blake2b(" ".join(sentence).encode(), digest_size=8).hexdigest()


def _sentence(tokens: Tokens, word: int) -> tuple[int, int]:
    """Document offsets of the sentence around a word."""
    first, stop = tokens.sentence_at(word)
    return tokens.offsets(first, stop - 1)


def _first_date(mention: Mention) -> str:
    literal = mention.reading.literal
    return mention.reading.end_text(literal.high if literal.low is None else literal.low) or ""
