"""A rule file becomes rules: every key is kept, every scalar read as written."""

from __future__ import annotations

from fractions import Fraction

import pytest
from rule_texts import rule

from consistency.model.pattern import Slot, Word
from consistency.model.rule import DocumentFilter, Example, Find, Place

ANIMALS = """\
version: 1
theme: Animals
facts:
  - {id: herd-size, fact: animals in a herd, kind: count, find: "herd of {value}"}
rules:
  - id: zebras-seen
    fact: zebras that were seen
    kind: count
    find:
      - "{value} (zebra|zebras)"
      - {planned: ["will count {value} zebras", "zebras to be counted, {value}"], as_of: 2027, plus: -1.5}
      - {phrase: "{value} striped horses", status: negated}
    about: [the northern reserve]
    unless: ["in [a] zoo", (toy|painted) zebras]
    changes: upward
    rounding: {figures: 2}
    hedge: 0.05
    documents: {ids: [survey], genre: report, issued_from: 2020-05}
    passages: [item, cell]
    severity: {drift: error, unmatched: off}
    tags: [wildlife]
    note: Counted from the air.
    examples:
      - text: "it saw 12 zebras"
        finds: ["12"]
      - ignores: "12 zebras in a zoo"
      - contradicts: ["12 zebras", "13 zebras"]
  - id: reserve-name
    fact: name of the reserve
    kind: name
    names: [Northern Reserve, Reserve of the North]
    spelling: flexible
    likeness: 95
  - id: largest-claim
    fact: how large the reserve is said to be
    kind: term
    ordered: false
    terms:
      one-of: "one of the largest"
      largest: ["the largest", {planned: "will be the largest"}]
  - {id: herds, fact: herds, kind: number, derive: zebras-seen / herd-size, compare_with: 3, relation: at-most}
waivers:
  - {rule: zebras-seen, reason: counted twice, owner: office, until: 2027-06-30}
"""


def test_a_rule_file_becomes_rules_sorted_by_id(load):
    rules, faults = load(ANIMALS)
    assert faults == ()
    assert [r.id for r in rules.rules] == ["herd-size", "herds", "largest-claim", "reserve-name", "zebras-seen"]
    assert [r.operand for r in rules.rules] == [True, False, False, False, False]
    assert {r.theme for r in rules.rules} == {"Animals"}


def test_every_key_of_a_rule_is_kept(load):
    zebras = load(ANIMALS)[0].by_id["zebras-seen"]
    assert zebras.place == Place("rules.yaml", 6, 5)
    assert (zebras.fact, zebras.kind, zebras.note) == ("zebras that were seen", "count", "Counted from the air.")
    assert zebras.find[0].pattern.slots == {"value"}
    assert zebras.find[1] == Find(zebras.find[1].pattern, "planned", "2027", Fraction(-3, 2))
    assert zebras.find[2].pattern.source == "zebras to be counted, {value}"
    assert zebras.find[3].status == "negated"
    assert zebras.about == ("the northern reserve",)
    assert zebras.unless == ("in a zoo", "in zoo", "toy zebras", "painted zebras")
    assert zebras.plan
    assert (zebras.changes, zebras.rounding, zebras.hedge) == ("upward", 2, Fraction(1, 20))
    assert zebras.documents == DocumentFilter(frozenset({"survey"}), genre=frozenset({"report"}), issued_from="2020-05")
    assert zebras.passages == ("item", "cell")
    assert zebras.severity == (("drift", "error"), ("unmatched", "off"))
    assert zebras.tags == ("wildlife",)
    assert zebras.examples == (
        Example("finds", ("it saw 12 zebras",), "12", Place("rules.yaml", 24, 9)),
        Example("ignores", ("12 zebras in a zoo",), "", Place("rules.yaml", 26, 9)),
        Example("contradicts", ("12 zebras", "13 zebras"), "", Place("rules.yaml", 27, 9)),
    )


def test_names_terms_derivations_and_waivers_are_kept(load):
    rules, _ = load(ANIMALS)
    name, claim, herds = (rules.by_id[i] for i in ("reserve-name", "largest-claim", "herds"))
    assert name.names == ("Northern Reserve", "Reserve of the North")
    assert (name.spelling, name.likeness) == ("flexible", 95)
    assert [(t.label, [f.status for f in t.find]) for t in claim.terms] == [
        ("one-of", [None]),
        ("largest", [None, "planned"]),
    ]
    assert not claim.ordered
    assert claim.plan
    assert (herds.derive, herds.compare_with, herds.relation) == ("zebras-seen / herd-size", "3", "at-most")
    (waiver,) = rules.waivers
    assert (waiver.rule, waiver.owner, waiver.until, waiver.place.line) == ("zebras-seen", "office", "2027-06-30", 43)


@pytest.mark.parametrize("written", ["1.10", "no", "2027-06-30", "12:30", "0x1F", "~", "1e3", "on", "null"])
def test_a_scalar_is_read_as_written(load, written):
    rules, faults = load(rule(f"note: {written}"))
    assert faults == ()
    assert rules.rules[0].note == written


def test_the_rules_of_another_version_are_left_out(load):
    assert load(rule().replace("version: 1", "version: 2"))[0].rules == ()


def test_words_and_slots_come_from_the_phrase(load):
    assert load(rule())[0].rules[0].find[0].pattern.parts == (Slot("value"), Word("zebras"))


def test_a_bound_word_of_the_lexicon_is_part_of_the_value_that_is_read():
    from consistency.mentions.scan import scan
    from consistency.rulefiles.advice import _bound_words

    for bound in sorted(_bound_words()):
        text = f"They have seen {bound} 300 zebras."
        assert [text[m.start : m.end] for m in scan(text)] == [f"{bound} 300"], bound
