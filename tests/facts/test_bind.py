from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from readings import count, measure
from texts import document, mentions

from consistency.facts import bind
from consistency.mentions import extract
from consistency.model.mention import Mention
from consistency.model.rule import DocumentFilter, Find, Rule, Term
from consistency.rulefiles import parse_pattern


def rule(kind="count", find=(), **fields):
    finds = tuple(Find(parse_pattern(f)) if isinstance(f, str) else f for f in find)
    return Rule(fields.pop("id", "some-rule"), "a fact", kind, find=finds, **fields)


def facts(a_rule, text, **about):
    made = document(text, **about)
    return bind([a_rule], made, mentions(text))[0]


def quotes(a_rule, text, **about):
    return [f.quote for f in facts(a_rule, text, **about)]


def test_a_fact_cites_the_value_itself():
    (fact,) = facts(rule(find=["{value} guests"]), "First line.\nOver 300 guests came.")
    assert (fact.citation.line, fact.citation.column, fact.quote) == (2, 6, "300")
    assert fact.reading.value == 300


@pytest.mark.parametrize(
    ("said", "scope"),
    [("In Wales, 40 guests came.", "only in Wales"), ("In Paris 40 guests came.", "only in Paris"), ("40 guests", "")],
)
def test_a_place_is_told_by_its_whole_name(said, scope):
    assert facts(rule(find=["{value} guests"]), said)[0].scope == scope


@pytest.mark.parametrize(
    ("said", "scope"),
    [
        ("For members 40 guests came.", "only for members"),
        ("40 guests in nine regions came.", "said in nine regions"),
        ("In winter, 40 guests came.", "said in winter"),
        ("40 guests came unless a holiday fell on that day.", "unless a holiday fell on that day"),
        ("40 guests came provided that six members had booked.", "only if six members had booked"),
        ("40 guests plus two children came.", "except two children came"),
        ("Usually 40 guests came.", "usually"),
        ("The hut should have 40 guests at best.", "said at best, as wanted"),
    ],
)
def test_what_a_value_holds_for_is_told_as_the_text_has_it(said, scope):
    assert facts(rule(find=["{value} guests"]), said)[0].scope == scope


def test_each_place_counts_once_however_many_phrases_find_it():
    assert quotes(rule(find=["{value} guests", "{value} guests came", "{value} ... came"]), "40 guests came") == ["40"]


def test_about_asks_for_the_words_in_the_passage_or_its_headings():
    forum = rule(find=["{value} guests"], about=("Forum on Lighthouses 2022", "the Lighthouse Congress"))
    assert quotes(forum, "40 guests came.") == []
    assert quotes(forum, "At the 2022 forum, many lighthouses: 40 guests came.") == ["40"]
    assert quotes(forum, "40 guests came.", headings=("The Lighthouse Congress",)) == ["40"]
    assert quotes(forum, "At the 2023 forum on lighthouses 40 guests came.") == []


def test_unless_rules_a_sentence_out():
    guarded = rule(find=["{value} guests"], unless=("of the old hotel",))
    assert quotes(guarded, "The 40 guests of the old hotel left. Then 30 guests came.") == ["30"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (DocumentFilter(), 1),
        (DocumentFilter(ids=frozenset({"a"})), 1),
        (DocumentFilter(ids=frozenset({"b"})), 0),
        (DocumentFilter(series=frozenset({"s"})), 0),
        (DocumentFilter(genre=frozenset({"g"})), 0),
        (DocumentFilter(issued_from="2020", issued_until="2020"), 1),
        (DocumentFilter(issued_from="2021"), 0),
        (DocumentFilter(issued_until="2019"), 0),
    ],
)
def test_a_rule_may_be_limited_to_some_documents(wanted, found):
    assert len(facts(rule(find=["{value} guests"], documents=wanted), "40 guests")) == found


@pytest.mark.parametrize(
    ("fields", "kind", "found"),
    [
        ({}, "paragraph", 1),
        ({}, "heading", 1),
        ({}, "contents", 0),
        ({"passages": ("heading", "contents")}, "paragraph", 0),
        ({"passages": ("heading", "contents")}, "heading", 1),
        ({"passages": ("heading", "contents")}, "contents", 1),
    ],
)
def test_a_rule_may_be_limited_to_some_kinds_of_passage(fields, kind, found):
    made = document("40 guests")
    made = evolve(made, passages=tuple(evolve(passage, kind=kind) for passage in made.passages))
    assert len(bind([rule(find=["{value} guests"], **fields)], made, mentions("40 guests"))[0]) == found


def test_the_date_of_a_fact_comes_from_the_phrase_the_text_or_the_manifest():
    text = "As of 2022, there were 29 treaties."
    (slot,) = facts(rule(find=["as of {as_of} ... {value} treaties"]), text)
    assert (slot.as_of, slot.as_of_source) == ("2022", "text")
    declared = Find(parse_pattern("{value} treaties"), as_of="2019")
    (fixed,) = facts(rule(find=[declared]), text)
    assert (fixed.as_of, fixed.as_of_source) == ("2019", "rule")
    (bare,) = facts(rule(find=["{value} treaties"]), "29 treaties")
    assert (bare.as_of, bare.as_of_source) == ("2020-01-01", "manifest")
    (unknown,) = facts(rule(find=["{value} treaties"]), "29 treaties", issued="")
    assert (unknown.as_of, unknown.as_of_source) == ("", "none")


def test_a_phrase_may_add_to_its_value():
    (fact,) = facts(rule(find=[Find(parse_pattern("{value} before this one"), plus=1)]), "3 before this one")
    assert (fact.reading.value, fact.quote) == (4, "3")


@pytest.mark.parametrize(
    ("text", "kind", "says", "low", "high", "unit"),
    [
        ("guests, 48.2", "count", {"times": 1000}, 48_150, 48_250, ""),
        ("guests, 50", "count", {"times": 1000}, 49_500, 50_500, ""),
        ("guests, 12", "percent", {"unit": "percent"}, Fraction("11.5"), Fraction("12.5"), "percent"),
        ("guests, 1.5", "money", {"unit": "EUR", "times": 10**6}, 1_450_000, 1_550_000, "EUR"),
        ("guests, 40", "duration", {"unit": "second"}, 40, 40, "second"),
    ],
)
def test_the_header_of_a_table_may_give_a_bare_number_its_scale_and_its_unit(text, kind, says, low, high, unit):
    written = text.split()[1]
    reading = measure(written, step="0.1", kind="number") if "." in written else count(int(written))
    made, value = document(text), Mention(8, len(text), reading)
    find = Find(
        parse_pattern("guests, {value}"), **{key: v if key == "unit" else Fraction(v) for key, v in says.items()}
    )
    ((fact,), near) = bind([rule(find=[find], kind=kind)], made, [value])
    assert (fact.reading.kind, fact.reading.unit, near) == (kind, unit, ())
    assert (fact.reading.literal.low, fact.reading.literal.high) == (low, high)


def test_a_bound_keeps_its_end_and_a_value_with_a_unit_is_not_bare():
    find = Find(parse_pattern("guests, {value}"), times=Fraction(1000))
    ((fact,), _) = bind([rule(find=[find])], document("guests, 50"), [Mention(8, 10, count(50, "above"))])
    assert (fact.reading.literal.low, fact.reading.literal.high) == (50_000, None)
    measured = rule(find=[find], kind="quantity")
    ((beam,), _) = bind(
        [measured], document("guests, 50"), [Mention(8, 10, measure(3, step="1", kind="quantity", unit="meter"))]
    )
    assert beam.reading.value == 3


def test_rounding_widens_round_numbers_only():
    rounded = rule(find=["{value} guests"], rounding=2)
    (bare,) = facts(rounded, "1200 guests")
    assert (bare.reading.literal.low, bare.reading.literal.high) == (1150, 1250)
    (fine,) = facts(rounded, "1234 guests")
    assert fine.reading.literal.is_point


def test_a_rule_may_say_how_far_its_hedges_reach():
    made = document("some guests")
    hedged = Mention(0, 4, count(40, "about"))
    for width, low, high in ((Fraction(1, 4), 30, 50), (None, 36, 44)):
        (fact,) = bind([rule(find=["{value} guests"], hedge=width)], made, [hedged])[0]
        assert (fact.reading.literal.low, fact.reading.literal.high) == (low, high)


def test_how_far_hedges_reach_changes_no_limit():
    made = document("less than 5 guests")
    (fact,) = bind([rule(find=["{value} guests"], hedge=Fraction(1, 4))], made, extract(made))[0]
    assert (fact.reading.literal.low, fact.reading.literal.high) == (0, 5)


def test_a_rule_may_name_its_unit_and_what_has_another_dimension_stays_as_written():
    made = document("some long beam")
    reading = measure(3, step="1", kind="quantity", unit="kilometer")
    for unit, value in (("meter", 3000), ("hectare", 3)):
        lengths = rule("quantity", find=["{value} beam"], unit=unit)
        (fact,) = bind([lengths], made, [Mention(5, 9, reading)])[0]
        assert fact.reading.value == value


def test_claims_and_terms():
    law = rule("term", find=[Find(parse_pattern("will pass a law"), status="planned"), "law was passed"])
    assert [f.status for f in facts(law, "It will pass a law. The law was passed.")] == ["planned", "done"]
    ranks = rule(
        "term",
        terms=(
            Term("one of few", (Find(parse_pattern("one of the few")),)),
            Term("the only", (Find(parse_pattern("the only")),)),
        ),
    )
    assert [(f.label, f.rank) for f in facts(ranks, "The only one, or one of the few?")] == [
        ("the only", 1),
        ("one of few", 0),
    ]


def test_an_enumeration_counts_its_items():
    partners = rule(find=["partners such as {items}"])
    (fact,) = facts(partners, "It met partners such as Ruritania, Freedonia, and Sylvania, in spring.")
    assert (fact.reading.value, fact.quote) == (3, "Ruritania, Freedonia, and Sylvania")


def test_members_that_stand_together_are_counted():
    listed = rule(
        find=["{value} mechanisms"], members=tuple(map(parse_pattern, ("screening", "early warning", "audit")))
    )
    stated, counted = facts(listed, "There are 3 mechanisms: screening, audit and much else.")
    assert stated.quote == "3"
    assert counted.reading.value == 2
    assert [f.quote for f in counted.operands] == ["screening", "audit"]
    assert quotes(listed, "Audit alone.") == []


def test_a_regular_expression_takes_the_mention_in_its_group():
    assert quotes(rule(regex=(r"guests:\s*(?P<value>\d+)",)), "Guests: 40") == ["40"]
    assert quotes(rule("name", regex=(r"Plan (?P<value>[A-Z])\b",)), "see Plan B") == ["B"]
    assert quotes(rule("name", regex=(r"item (?P<value>\d+ \([a-z]\))",)), "under item 12 (b) of it") == ["12 (b)"]


def test_a_hostile_expression_is_stopped(monkeypatch):
    from consistency.errors import RuleError
    from consistency.facts.matching import regexes

    monkeypatch.setattr(regexes, "SECONDS", 0.05)
    with pytest.raises(RuleError, match="slow-regex"):
        facts(rule(regex=(r"(?P<value>(?:a|aa|a\w)+)+\d!",)), "a" * 60 + " 1")


def test_near_misses_are_kept():
    found, missed = bind(
        [rule(find=["{value} invited guests"])], document(t := "The guests were invited, 40 of them."), mentions(t)
    )
    assert found == ()
    assert [(m.citation.quote, m.rule) for m in missed] == [("40", "some-rule")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The pensions, from 60 on, cover all.", ["60"]),
        ("The insurance covers them, in old age from 60 on.", ["60"]),
        ("From the age of 60 on, the bridge is covered.", []),
    ],
)
def test_a_near_miss_of_a_phrase_of_choices_alone_holds_the_telling_word_of_one_way_of_each(text, why):
    phrase = "(old-age insurance|pensions) (covers|cover|covered) {value}"
    _, missed = bind([rule(find=[phrase])], document(text), mentions(text))
    assert [m.citation.quote for m in missed] == why


@pytest.mark.parametrize(
    ("kind", "phrase", "text", "why"),
    [
        ("count", "not fit for {value} guests", "The hut is fit for 40 guests.", "without 'not'"),
        ("count", "{value} doses in 24 hours", "4 doses in 48 hours", "another value for '24'"),
        ("count", "{value} homes within 30 minutes", "400 homes within 40 minutes", "another value for '30'"),
        ("count", "{value} homes in 2023", "400 homes in 2024", None),
        ("count", "{value} homes within 30 minutes", "400 homes within minutes", None),
        ("term", "locks are oiled after two weeks", "Locks are oiled after 4 weeks.", "another value for 'two'"),
        ("term", "nobody may ... row alone", "Members may at night row alone.", "without 'nobody'"),
        ("term", "fee ... is not paid back", "The fee of 60 euros is paid back.", "without 'not'"),
    ],
)
def test_a_phrase_without_its_denial_or_with_another_number_is_a_near_miss(kind, phrase, text, why):
    found, missed = bind([rule(kind, find=[phrase])], document(text), mentions(text))
    assert not found
    assert [why for m in missed if why in m.why] == ([why] if why else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "the Outline for the Development of Lighthouses in Ruritania says",
            ["Outline for the Development of Lighthouses in Ruritania"],
        ),
        (
            "the outline for the development\nof lighthouses in Ruritania",
            ["outline for the development\nof lighthouses in Ruritania"],
        ),
        (
            "an Outline on the Development of Lighthouses in Ruritania",
            ["Outline on the Development of Lighthouses in Ruritania"],
        ),
        ("the Outline of Lighthouse Development in Ruritania", []),
        (
            "the Second Outline for the Development of Lighthouses in Ruritania",
            ["Outline for the Development of Lighthouses in Ruritania"],
        ),
        ("Outline for the Second Development of Lighthouses in Ruritania", []),
        ("lighthouses in Ruritania", []),
    ],
)
def test_names_and_their_near_variants(text, names):
    outline = rule("name", names=("Outline for the Development of Lighthouses in Ruritania",))
    assert quotes(outline, text) == names


def test_copies_have_one_fingerprint_and_short_sentences_none():
    counted = rule(find=["{value} guests"])
    long = "In all there were 40 guests at the feast of lighthouses."
    a, b = facts(counted, long)[0], facts(counted, long.replace(" at the", "\nat  the"))[0]
    assert a.passage == b.passage != ""
    assert facts(counted, "40 guests")[0].passage == ""


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("a, b and c", 3, "a, b and c"),
        ("a and b, which are old", 2, "a and b"),
        ("peace, war, and freedom, promote the rest and more", 3, "peace, war, and freedom"),
        ("bread and butter, milk, and eggs. More, and more", 4, "bread and butter, milk, and eggs"),
        ("a", 1, "a"),
        ("", 0, ""),
    ],
)
def test_where_an_enumeration_ends(text, number, words):
    from consistency.facts.fillers.enumerations import enumeration

    assert enumeration(text) == (number, len(words))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The law was passed.", "done"),
        ("It is not so that the law was passed.", "negated"),
        ("Never law was passed.", "negated"),
        ("A non-law was passed.", "negated"),
        ("The non-stop law was passed.", "done"),
        ("No longer law was passed.", "negated"),
        ("The longer law was passed.", "done"),
        ("It is no longer a law was passed.", "negated"),
        ("This isn't a law was passed.", "negated"),
        ("This isn’t yet a law was passed.", "negated"),
        ("Not only a law was passed.", "done"),
        ("It was not. Law was passed.", "done"),
    ],
)
def test_only_a_denial_right_before_a_claim_denies_it(text, status):
    (fact,) = facts(rule("term", find=["law was passed"]), text)
    assert fact.status == status


@pytest.mark.parametrize(
    ("phrase", "text", "status"),
    [
        ("run {value} schools", "It does not run 29 schools.", "negated"),
        ("{value} schools", "It does not run 29 schools.", "negated"),
        ("{value} schools", "It doesn't run more than 29 schools.", "done"),
        ("{value} schools", "The 29 schools do not teach Latin.", "done"),
        ("{value} schools", "Not all of the 29 schools are open.", "done"),
        ("{value} schools", "It has not only 29 schools but two halls.", "done"),
        ("{value} schools", "It will not close the 29 schools.", "done"),
    ],
)
def test_only_a_denial_right_before_a_phrase_denies_its_value(phrase, text, status):
    made = document(text)
    ((fact,), _) = bind([rule(find=[phrase])], made, extract(made))
    assert fact.status == status


def test_a_denial_speaks_louder_than_the_status_that_a_phrase_declares():
    declared = Find(parse_pattern("built {value} schools"), status="done")
    made = document("It has never built 29 schools.")
    ((fact,), _) = bind([rule(find=[declared])], made, extract(made))
    assert fact.status == "negated"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Districts: Arun, Belo and Cahir", ["Arun, Belo and Cahir"]),
        ("The districts: the North and the South", ["the North and the South"]),
        ("It works in five districts of Ruritania.", []),
        ("It works in the districts of Arun and Belo.", []),
        ("Its districts in 2024 and 2025 grew.", []),
    ],
)
def test_no_enumeration_begins_with_a_preposition(text, found):
    assert quotes(rule(find=["districts {items}"]), text) == found
