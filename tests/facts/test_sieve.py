"""The sieve lets every document through in which a rule finds something, and is the same with and without the extra."""

import sys
from html.entities import html5

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from consistency.facts import Sieve, bind, gate
from consistency.facts.matching.names import name_needs
from consistency.facts.passage_values import KnownValues
from consistency.facts.sieve import FEW, is_unsure, may_become_ascii
from consistency.facts.tokens import tokenize
from consistency.mentions import extract
from consistency.model.document import Manifest
from consistency.model.pattern import Choice, Pattern, Word
from consistency.model.rule import Find, Rule
from consistency.readers import parse
from consistency.readers.masking import mask
from consistency.rulefiles import parse_pattern


def rule(phrase, rule_id="wells", **more):
    return Rule(id=rule_id, fact="a fact", kind="count", find=(Find(parse_pattern(phrase)),), **more)


def sieve_of(rules, *, fast=True, few=FEW):
    made = gate(rules)
    sought = [(key, need) for key, needs in made.by_word.items() for need, _ in needs]
    return Sieve(sought, is_open=bool(made.always), fast=fast, few=few)


def ways(rules):
    """Few words looked for one by one, and many at once; each with and without automata."""
    return [sieve_of(rules, fast=fast, few=few) for few in (FEW, 0) for fast in (True, False)]


RULES = (
    rule("{value} deep wells"),
    rule("{value} (schools|clinics) of [the] province", "schools"),
    rule("farmers' union has {value} members", "union"),
    rule("café with {value} tables", "tables"),
    Rule(id="plan", fact="title of the plan", kind="name", names=("Plan for the Repair of Old Country Roads",)),
)
SIEVES = ways(RULES)
PIECES = (
    "There are 55 deep wells. |55 *deep* wells|Deep WELLS number 55.|55 deep-wells|12 clinics of province|12 schools|"
    "farmers’ union has 90 members|the Farmers' Union has 90 members|a café with 9 tables|CAFÉ with 9 tables|"
    "caf&eacute; with 9 tables|Plan for the Repair of Old Country Roads|Plan for Repair of Old Countries Road|"
    "55 d&#101;ep wells|55 deep wellſ|５５ ｄｅｅｐ wells|“deep”|well|deeper|\n\n|. |<b>|province"
).split("|")


def found(text, fmt="markdown"):
    document = parse(text, Manifest("text"), fmt)
    return bind(RULES, document, extract(document))


@pytest.mark.parametrize("sieve", SIEVES, ids=["few, fast", "few, plain", "many, fast", "many, plain"])
def test_a_document_with_a_fact_goes_through(sieve):
    for piece in PIECES:
        facts, near = found(piece)
        assert sieve.lets_through(piece.encode()) or not (facts or near), piece


def test_a_document_without_the_words_of_one_phrase_is_held_back():
    for text in ("Nothing of the sort.", "A deep lake.", "wells, deeper ones", "", "Schools – twelve of them"):
        assert not any(sieve.lets_through(text.encode()) for sieve in SIEVES), text


@settings(deadline=None, max_examples=150)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=6))
def test_no_fact_is_held_back_and_both_ways_agree(pieces):
    text = " ".join(pieces)
    facts, near = found(text)
    through = {sieve.lets_through(text.encode("utf-8", "replace")) for sieve in SIEVES}
    assert len(through) == 1
    assert through == {True} or not (facts or near)


RST_PIECES = [
    *PIECES,
    ".. note:: ",
    ":ref:`deep <a>` ",
    "|deep| ",
    "wells_ ",
    r"deep\ *wells* ",
    "``deep``",
    "55 :term:`deep wells`",
    "\n\n   ",
    "::\n\n   ",
    ".. list-table::\n\n   * - 55\n     - deep wells",
    ".. csv-table::\n\n   55, deep wells",
    "====  ====\n55    deep wells\n====  ====\n",
]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.one_of(st.sampled_from(RST_PIECES), st.text(max_size=6)), max_size=8).map("".join))
def test_no_fact_of_restructured_text_is_held_back(text):
    facts, near = found(text, "rst")
    for sieve in SIEVES:
        assert sieve.lets_through(text.encode("utf-8", "replace"), "a.rst") or not (facts or near)


@settings(deadline=None, max_examples=60)
@given(st.sets(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=8), st.text("abcAB. ", max_size=60))
def test_words_are_found_as_a_plain_search_finds_them(words, text):
    rules = [Rule(id=word, fact="f", kind="count", find=(Find(Pattern(word, (Word(word),))),)) for word in words]
    expected = not words.isdisjoint(text.lower().replace(".", " ").split())
    for sieve in ways(rules):
        assert sieve.lets_through(text.encode()) == expected


@settings(deadline=None, max_examples=100)
@given(
    st.sets(st.tuples(*[st.text("xy", min_size=1, max_size=3)] * 2), min_size=1, max_size=6),
    st.lists(st.text("xyXY. ", max_size=30), max_size=4),
)
def test_every_way_finds_the_same_passages(phrases, paragraphs):
    """Words that stand inside of others, and hide them from a search that goes on behind each match, among them."""
    rules = [rule(f"{{value}} {one} {two}", f"{one}-{two}") for one, two in phrases]
    document = parse("\n\n".join(paragraphs), Manifest("text"))
    few, *others = [list(sieve.passages(document)) for sieve in ways(rules)]
    assert all(other == few for other in others)
    said = [set(document.masked[p.start : p.end].lower().replace(".", " ").split()) for p in document.passages]
    assert [any({*words} <= known for words in phrases) for known in said] == [p in few for p in document.passages]


def test_rules_that_any_text_may_concern_hold_nothing_back():
    any_word = Pattern("", (Choice(((), (Word("deep"),))),))
    for rules in (
        [rule("{value} wells", regex=(r"(?P<value>\\d+)",))],
        [Rule(id="any", fact="f", kind="count", find=(Find(any_word),))],
        [rule("{value} 水井")],
    ):
        assert sieve_of(rules).lets_through(b"Nothing of the sort.")


def test_without_rules_every_document_is_held_back():
    assert not sieve_of([]).lets_through(b"There are 55 deep wells.")


def becomes_ascii(char):
    return any(c.isascii() and c.isalnum() for c in char.casefold())


def test_every_character_that_may_become_an_ascii_letter_is_unsure_and_no_other():
    for code in range(0x80, sys.maxunicode + 1):
        char = chr(code)
        if not 0xD800 <= code < 0xE000:  # half of a pair
            assert is_unsure(char.encode()) == becomes_ascii(mask(char, "text")), hex(code)
            assert may_become_ascii(char) == becomes_ascii(char), hex(code)


def test_every_name_of_a_character_that_becomes_an_ascii_letter_is_unsure():
    for name, char in html5.items():
        if name.endswith(";") and len(char) == 1:
            assert is_unsure(f"caf&{name}".encode()) or not becomes_ascii(char), name


def test_passages_without_the_words_of_one_phrase_are_held_back():
    text = "The deep lake.\n\nThere are 55 deep wells.\n\nWells in a valley.\n\nA café with 9 tables."
    for markup, held in ((text, 2), (text + "\n\n5 caf&eacute;s\n", 3), (text + "\n\nAn ﬁsh.\n", 0)):
        document = parse(markup, Manifest("text"))
        for sieve in SIEVES:
            assert len(document.passages) - len(list(sieve.passages(document))) == held, markup


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.lists(st.text("xy", min_size=1, max_size=3), min_size=1, max_size=6), min_size=1, max_size=3),
    st.lists(st.text("xyXYs. ", max_size=30), max_size=4),
    st.sampled_from([90, 100]),
)
def test_every_way_finds_the_same_passages_of_names(names, paragraphs, likeness):
    """And no other than those that may hold a name are left out."""
    named = [Rule(str(n), "f", "name", names=(" ".join(words),), likeness=likeness) for n, words in enumerate(names)]
    document = parse("\n\n".join(paragraphs), Manifest("text"))
    few, *others = [list(sieve.passages(document)) for sieve in ways(named)]
    assert all(other == few for other in others)
    for passage in document.passages:
        words = tokenize(document, passage, lambda _: KnownValues(()))
        assert passage in few or not any(need.is_met(words) for r in named for need in name_needs(r, r.names[0]))


GLUE = (
    "lake |boats |lakes and |Lake boats|x@y.zz|http://a.bb/c "
    "|.\n\n|.\n\n|.\n\n|\n\n|\n|. |, |- |* |1. |> |# |```\n|~~~\n|<p>"
    "|</p>|<!--|-->|<b>|---\n|+++\n|a: b\n|    |\t|www.a.b|“|”|*|`|[a](b)|[a]: b|\\|&nbsp;|:|the end|words "
).split("|")
GLUE = [*GLUE, "> " * 22, "- " * 22, "| a |\n", "|---|\n", "::", ".. ", "|a|", ":a:`", "`_", "====\n", "+--+--+\n"]
GLUE += [
    "* - ",
    "  - ",
    "   ",
    ".. list-table::\n\n",
    ".. csv-table::\n\n",
    ".. code::\n\n",
    '"',
    "[1]_",
    "10\\ :sup:`6`",
]


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.sampled_from(GLUE), max_size=16).map("".join),
    st.sampled_from(["text", "markdown", "html", "rst"]),
)
@example('.. csv-table::\n\n   "Lake here.\n\n   boats"', "rst")
@example(".. list-table::\n\n   * - Lake here.\n\n     - boats", "rst")
@example("Lake here::\n\n   The lake here.\n\n   boats", "rst")
def test_no_passage_reaches_from_one_part_of_a_text_to_another(text, fmt):
    document = parse(text, Manifest("text"), fmt)
    for sieve in ways([rule("{value} lake boats")]):
        assert sieve.lets_through(text.encode(), f"text.{fmt}") or not list(sieve.passages(document))


def test_words_in_two_paragraphs_tell_nothing_and_an_address_may_end_a_word():
    sieves = ways([rule("{value} lake boats")])[:2]
    texts = {
        "A lake here.\n\nThe boats.": False,
        "A lake here\n\nand boats.": True,
        "A lake.\nThe boats.": True,
        "A lake here.\n\nThe lake has boats.": True,
        "<p>A lake here.\n\nThe boats.": True,
        "Seven lake boatshttps://a.bb/c": True,
        "Seven lakewww.a.bb boats": True,
        "A lake at https://a.bb/c, houseboats": False,
        "A lake here.\n\nThe boatshttps://a.bb/c": False,
    }
    for sieve in sieves:
        assert {text: sieve.lets_through(text.encode()) for text in texts} == texts


@settings(deadline=None, max_examples=100)
@given(
    st.sets(st.tuples(*[st.text("htp", min_size=1, max_size=5)] * 2), min_size=1, max_size=6),
    st.lists(st.one_of(st.text("htpTP. ", max_size=9), st.sampled_from(["http://a.b", "www.a", ".\n\n"])), max_size=9),
)
def test_words_with_an_address_behind_them_are_found_in_every_way(phrases, pieces):
    """Keys that an address seems to go on with, and hide from a search that goes on behind each match, among them."""
    rules = [rule(f"{{value}} {one} {two}", f"{one}-{two}") for one, two in phrases]
    text = "".join(pieces)
    fast, plain, *many = ways(rules)
    document = parse(text, Manifest("text"))
    assert fast.lets_through(text.encode()) == plain.lets_through(text.encode())
    for sieve in (fast, plain, *many):
        assert list(sieve.passages(document)) == list(fast.passages(document))
        assert sieve.lets_through(text.encode()) or not list(sieve.passages(document))


def test_small_words_tell_nothing_but_where_a_phrase_has_no_others():
    texts = {"the lake of Ruritania": True, "They built it of the lake": True, "lakes, of the deep": False}
    rules = [rule("{value} of the lake")]
    assert {text: sieve_of(rules).lets_through(text.encode()) for text in texts} == texts
    assert sieve_of([rule("{value} of the")]).lets_through(b"one in the hand")


def test_many_phrases_are_looked_for_in_each_passage_alone():
    rules = [rule(f"{{value}} {a} {b}", f"{a}-{b}") for a in "bcdefg" for b in "qvwxyz"]
    document = parse("There are 5 b c d e f g.\n\nThey are q v w x y z.\n\nWe have 9 b q.", Manifest("text"))
    for sieve in ways(rules):
        assert list(sieve.passages(document)) == [document.passages[2]]
