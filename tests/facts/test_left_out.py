"""What the gate and the sieve leave out could hold nothing: every passage against every rule gives the same facts."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.facts import bind, gate
from consistency.facts.bind import looks_in
from consistency.facts.near import near_misses
from consistency.facts.passage_values import KnownValues
from consistency.facts.recognition import facts_in
from consistency.facts.site import Site
from consistency.facts.tokens import tokenize
from consistency.mentions import LateValues, extract, extract_passage
from consistency.model.document import Manifest
from consistency.model.rule import DocumentFilter, Find, Rule, Term
from consistency.readers import parse, read
from consistency.rulefiles import load_rules, parse_pattern


def rule(name, *phrases, kind="count", **more):
    return Rule(id=name, fact="a fact", kind=kind, find=tuple(Find(parse_pattern(p)) for p in phrases), **more)


RULES = (
    rule("wells", "{value} deep wells", "{value} ... wells [were] dug"),
    rule("schools", "{value} (schools|clinics) of [the] province", about=("rural schools",), unless=("no longer",)),
    rule("share", "share of wells (was|reached) {value}", "{value} of the farmers' wells", kind="percent"),
    rule("first", "(first|second) of {items} wells"),
    rule("day", "opened on {value}", kind="date", passages=("paragraph", "heading")),
    rule("limited", "{value} wells", documents=DocumentFilter(ids=("another",))),
    rule("plan", kind="name", names=("Plan for the Repair of Old Country Roads", "Act on Deep Wells of the Cities")),
    rule("rank", kind="term", terms=(Term("only", (Find(parse_pattern("the only province with deep wells")),)),)),
    rule("upkeep", "(repair|upkeep) of (deep wells|old country roads) (costs|takes) {value}"),
    rule("guards", "(lake guards|wardens) (watch|guard) {value}"),
    rule("regions", kind="count", members=tuple(map(parse_pattern, ("North Vale", "South Vale", "East Vale")))),
)
ANYWHERE = rule("any", "{value} wells", regex=(r"well no (?P<value>\d+)",))
PIECES = (
    "55 deep wells|Over 300 deep Wells were dug.|deep-wells|wells.\n\n|12 clinics of the province|rural schools"
    "|The share of wells was 40 percent.|share|30% of the farmers’ wells|the first of roads, bridges and wells"
    "|opened on 5 May 2020|# Rural schools\n\n|no longer|well no 7|the only province with deep wells|province"
    "|Plan for Repair of Old Country Road|Act on Deep Wells of the City|Country|North Vale and South Vale|ﬁrst|ſhare"
    "|upkeep of old country roads takes 9|repair|costs 12|wardens watch 12|lake|guards|guard 30 lakes"
    "|. |, |\n\n|\n|- |*| | 9 | in 2019 |wells|deep|dug|was 9 percent|It was said that|İ|ß|’s|—|‘|&amp;|19 of 20"
).split("|")


def plainly(rules, document):
    """Facts and near misses of every rule in every passage, nothing left out."""
    mentions = extract(document)
    facts, missed = [], []
    for passage in document.passages:
        inside = [m for m in mentions if passage.start <= m.start < passage.end]
        site = Site(document, tokenize(document, passage, lambda _, inside=inside: KnownValues(inside)))
        for one in sorted(rules, key=lambda r: r.id):
            if one.documents.admits(document.manifest) and looks_in(one, passage.kind):
                found = facts_in(one, site)
                facts += found
                missed += near_misses(one, site, found)
    return tuple(facts), tuple(missed)


@pytest.mark.parametrize("rules", [RULES, (*RULES, ANYWHERE)], ids=["by words", "one anywhere"])
@settings(max_examples=200)
@given(text=st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join), fmt=st.sampled_from(["text", "markdown"]))
def test_bound_are_the_facts_of_every_passage_and_every_rule(rules, text, fmt):
    document = parse(text, Manifest("a", issued="2021"), fmt)
    expected = plainly(rules, document)
    assert bind(rules, document, extract(document)) == expected
    assert bind(gate(rules), document, lambda passage: LateValues(document, passage)) == expected


def test_each_rule_of_the_table_finds_something():
    text = "\n\n".join(PIECES) + "\n\nNorth Vale, South Vale and East Vale have 9 wells. We dug them: well no 7."
    document = parse(text, Manifest("another", issued="2021"), "markdown")
    everywhere = [evolve(one, about=()) for one in (*RULES, ANYWHERE)]
    facts, missed = bind(everywhere, document, extract(document))
    assert {fact.rule for fact in facts} == {one.id for one in everywhere}
    assert missed


def test_values_are_read_only_where_all_words_of_a_phrase_stand_in_a_sentence():
    apart = "The lakes are deep. Wells have 40 of them."
    text = f"There are 12 deep lakes.\n\n{apart}\n\nThere are 55 deep wells.\n\nThe wells cost 9."
    asked = []
    document = parse(text, Manifest("a"))

    def values(passage):
        asked.append(text[passage.start : passage.end])
        return KnownValues(extract_passage(document, passage.start, passage.end))

    facts, _ = bind([rule("wells", "{value} deep wells")], document, values)
    assert [fact.quote for fact in facts] == ["55"]
    assert asked == ["There are 55 deep wells."]


def test_a_choice_asks_for_the_words_of_one_of_its_ways():
    text = "Of 9 lakes, 3 are deep.\n\nThe wells of 5 farms.\n\nThe upkeep of wells costs 9.\n\nIt repairs 7 of them."
    document = parse(text, Manifest("a"))
    rules = [rule("upkeep", "{value} of [the] (upkeep of wells|well repair)", "(upkeep|repair) of wells costs {value}")]
    assert [text[p.start : p.end] for p in gate(rules).sieve.passages(document)] == ["The upkeep of wells costs 9."]


def test_nothing_is_left_out_of_the_corpus(root, shared):
    rules, _ = load_rules([root / "rules"])
    documents, _ = read([shared / "corpus"])
    for document in documents[:2]:
        mentions = extract(document)
        assert bind(rules.rules, document, mentions) == plainly(rules.rules, document)
