from __future__ import annotations

import os
from fractions import Fraction
from unittest.mock import Mock

import pytest

from consistency.errors import Fault
from consistency.model.pattern import Slot, Word
from consistency.model.rule import DocumentFilter, Example, Find, Place
from consistency.rulefiles import load_rules

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


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Load a rule file from its text."""
    monkeypatch.chdir(tmp_path)

    def load(text):
        path = tmp_path / "rules.yaml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return load_rules(["rules.yaml"])

    return load


def rule(extra="", kind="count", find='find: "{value} zebras"'):
    lines = [f"kind: {kind}", find, extra]
    body = "".join(f"    {line}\n" for text in lines for line in text.split("\n") if line)
    return f"version: 1\nrules:\n  - id: zebras\n    fact: zebras\n{body}"


def test_a_rule_file_becomes_rules_sorted_by_id(load):
    rules, faults = load(ANIMALS)
    assert faults == ()
    assert [r.id for r in rules.rules] == ["herd-size", "herds", "largest-claim", "reserve-name", "zebras-seen"]
    assert [r.operand for r in rules.rules] == [True, False, False, False, False]
    assert {r.theme for r in rules.rules} == {"Animals"}


def test_every_key_of_a_rule_is_kept(load):
    zebras = load(ANIMALS)[0].get("zebras-seen")
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
    name, claim, herds = (rules.get(i) for i in ("reserve-name", "largest-claim", "herds"))
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


# Each case: the lines of a rule after `kind` and `find`, or a whole file; then place and code of its only fault.
FILES = {
    "tab": ("version: 1\nrules:\n\t- id: x\n", (3, 1, "not-yaml")),
    "open quote": ('version: 1\ntheme: "open\n', (2, 8, "not-yaml")),
    "control character": ("version: 1\ntheme: a\x07b\n", (2, 9, "not-yaml")),
    "nothing": ("# only a comment\n", (1, 1, "not-yaml")),
    "a list": ("- version: 1\n", (1, 1, "wrong-type")),
    "a scalar": ("version\n", (1, 1, "wrong-type")),
    "two documents": ("version: 1\n---\nversion: 1\n", (2, 1, "not-yaml")),
    "an anchor": ("version: 1\ntheme: &a x\nnote: *a\n", (2, 8, "not-yaml")),
    "an alias": ("version: 1\nnote: *a\n", (2, 7, "not-yaml")),
    "a tag": ("version: 1\ntheme: !!python/name:os.system x\n", (2, 8, "not-yaml")),
    "too many values": ("version: 1\nnote: [" + "a," * 250_000, (2, 499_996, "not-yaml")),
    "deep nesting": ("version: 1\ntheme: " + "[" * 100_000, (2, 37, "not-yaml")),
    "not UTF-8": (b"version: 1\ntheme: caf\xe9\n", (2, 11, "not-utf8")),
    "too large": (b"#" * 8_000_001, (0, 0, "too-large")),
    "other version": ("version: 2\nrules:\n" + rule().split("rules:\n")[1], (1, 10, "unknown-version")),
    "no version": ("theme: x\nrules:\n" + rule().split("rules:\n")[1], (1, 1, "missing-key")),
    "no rules": ("version: 1\ntheme: x\n", (1, 1, "no-rules")),
    "empty rules": ("version: 1\nrules: []\n", (2, 8, "bad-value")),
    "rules is no list": ("version: 1\nrules: {a: b}\n", (2, 8, "wrong-type")),
    "a rule is no mapping": ("version: 1\nrules: [x]\n", (2, 9, "wrong-type")),
    "key is a list": ("version: 1\nrules: [{[a]: b, id: x, fact: x, kind: term, find: y z}]\n", (2, 10, "wrong-type")),
    "unknown key": ("version: 1\nrule: x\nwaivers: [{rule: x, reason: x, owner: x}]\n", (2, 1, "unknown-key")),
    "duplicate key": (rule("note: a\nnote: b"), (8, 5, "duplicate-key")),
    "waiver without owner": ("version: 1\nwaivers: [{rule: x, reason: y}]\n", (2, 11, "missing-key")),
    "waiver with a bad date": (
        "version: 1\nwaivers: [{rule: x, reason: y, owner: z, until: 2025-06-31}]\n",
        (2, 49, "bad-value"),
    ),
}
RULES = {
    "unknown key": (rule("abuot: x"), (7, 5, "unknown-key")),
    "missing key": ("version: 1\nrules:\n  - {id: x, fact: y, find: '{value} z'}\n", (3, 5, "missing-key")),
    "bad id": (rule().replace("id: zebras", "id: Zebras_1"), (3, 9, "bad-id")),
    "id is a number": (rule().replace("id: zebras", "id: 12-3"), (3, 9, "bad-id")),
    "id is a word of expressions": (rule().replace("id: zebras", "id: issued"), (3, 9, "bad-id")),
    "unknown kind": (rule(kind="cuont"), (5, 11, "bad-value")),
    "empty value": (rule("about:"), (7, 11, "wrong-type")),
    "list for text": (rule("note: [a]"), (7, 11, "wrong-type")),
    "mapping for text": (rule("note: {a: b}"), (7, 11, "wrong-type")),
    "empty list": (rule("about: []"), (7, 12, "bad-value")),
    "not a flag": (rule("plan: yes"), (7, 11, "wrong-type")),
    "not a number": (rule("hedge: some"), (7, 12, "wrong-type")),
    "number too large": (rule("hedge: 2"), (7, 12, "bad-value")),
    "not whole": (rule("rounding: {figures: 1.5}"), (7, 25, "bad-value")),
    "no figures": (rule("rounding: {}"), (7, 15, "missing-key")),
    "rounding is a number": (rule("rounding: 2"), (7, 15, "wrong-type")),
    "bad date": (rule("documents: {issued_from: June 2020}"), (7, 30, "bad-value")),
    "unknown passage": (rule("passages: [headings]"), (7, 16, "bad-value")),
    "unknown verdict": (rule("severity: {drfit: error}"), (7, 16, "unknown-key")),
    "unknown severity": (rule("severity: {drift: fatal}"), (7, 23, "bad-value")),
    "severity is text": (rule("severity: error"), (7, 15, "wrong-type")),
    "text too long": (rule("note: " + "x" * 10_001), (7, 11, "bad-value")),
    "unknown slot": (rule(find='find: "zebras {valu}"'), (6, 19, "unknown-slot")),
    "open bracket": (rule(find="find: '{value} (zebras'"), (6, 20, "bad-pattern")),
    "open bracket in a plain phrase": (rule(find="find: of {value} (zebras"), (6, 22, "bad-pattern")),
    "a phrase with escapes": (rule(find='find: "\\u007Bvalue} (zebras"'), (6, 12, "bad-pattern")),
    "no slot": (rule(find="find: striped zebras"), (6, 11, "missing-slot")),
    "two slots": (rule(find='find: "{value} of {value} zebras"'), (6, 12, "missing-slot")),
    "optional slot": (rule(find='find: "[{value}] zebras"'), (6, 12, "missing-slot")),
    "phrase not quoted": (rule(find="find: {value}"), (6, 12, "unknown-key")),
    "find without phrase": (rule(find="find: {as_of: 2020}"), (6, 11, "missing-key")),
    "status without phrase": (rule(find='find: {done: "{value} zebras", status: done}'), (6, 44, "misplaced-key")),
    "items of a percent": (rule(kind="percent", find='find: "zebras {items}"'), (6, 19, "misplaced-slot")),
    "value in a claim": (rule(kind="term", find='find: "only {value} zebras"'), (6, 17, "misplaced-slot")),
    "value in members": (rule('members: [zebras, "{value} lions"]'), (7, 24, "misplaced-slot")),
    "gap in unless": (rule('unless: "in ... zoo"'), (7, 14, "bad-pattern")),
    "too many ways in unless": (rule(f'unless: "{"(a|b|c) " * 5}zoo"'), (7, 14, "bad-pattern")),
    "one member": (rule("members: [zebras]"), (7, 14, "bad-value")),
    "small words": (rule(find='find: "{value} of the"'), (6, 12, "pattern-too-broad")),
    "all optional": (rule(find='find: "{value} [zebras]"'), (6, 12, "pattern-too-broad")),
    "about small words": (rule("about: of the"), (7, 12, "pattern-too-broad")),
    "about with a choice": (rule('about: "the (north|south)"'), (7, 23, "bad-value")),
    "about with a slot": (rule('about: ["a zoo", "{value} zoos"]'), (7, 23, "bad-value")),
    "name with an option": (rule('names: ["A Plan", "The [New] Plan"]', "name", ""), (6, 28, "bad-value")),
    "about twice": (rule("about: [a zoo, a-zoo]"), (7, 20, "bad-value")),
    "bound before the value": (rule(find='find: "More than {value} zebras"'), (6, 12, "pattern-never-matches")),
    "bound in a choice": (rule(find='find: "zebras (at least {value})"'), (6, 20, "pattern-never-matches")),
    "a sentence ends": (rule(find='find: "zebras. The {value} lions"'), (6, 20, "pattern-never-matches")),
    "a sentence ends before a slot": (rule(find='find: "came. {value} zebras"'), (6, 18, "pattern-never-matches")),
    "unknown unit": (rule("unit: kilometter", "quantity"), (7, 11, "unknown-unit")),
    "unit of a date": (rule("unit: kilometer", "date"), (7, 11, "misplaced-key")),
    "four gaps": (rule(find='find: "{value} a ... b ... c ... d ... zebras"'), (6, 12, "too-many-gaps")),
    "names of a count": (rule("names: [x y, z y]"), (7, 12, "misplaced-key")),
    "likeness of a count": (rule("likeness: 80"), (7, 15, "misplaced-key")),
    "members of a date": (rule("members: [x y, z y]", kind="date"), (7, 14, "misplaced-key")),
    "compare_with alone": (rule("compare_with: 3"), (7, 19, "misplaced-key")),
    "ordered without terms": (rule("ordered: false", "term", "find: striped zebras"), (7, 14, "misplaced-key")),
    "find of a name": (rule("names: [A B, C D]", kind="name", find="find: a b"), (6, 11, "misplaced-key")),
    "find and terms": (rule("terms: {a: a b, b: c d}", "term", "find: striped zebras"), (6, 11, "misplaced-key")),
    "no way to find": (rule(find=""), (3, 5, "missing-key")),
    "members alone": (rule("members: [zebras, lions]", find=""), (3, 5, "missing-key")),
    "list for a date": (rule("documents: {issued_from: [2020]}"), (7, 30, "wrong-type")),
    "name without names": (rule(kind="name", find=""), (3, 5, "missing-key")),
    "regex that is none": (rule("regex: '(?P<value>'"), (7, 13, "bad-value")),
    "regex without value": (rule("regex: '[0-9]+ zebras'"), (7, 13, "bad-value")),
    "regex that matches nothing": (rule("regex: '(?P<value>[0-9]*)'"), (7, 13, "pattern-too-broad")),
    "nested repeat": (rule("regex: '(?P<value>(a+)+) zebras'"), (7, 13, "hostile-regex")),
    "bad expression": (rule("derive: 3 +"), (7, 16, "bad-expression")),
    "unknown operand": (rule("derive: 3 + zebra"), (7, 17, "unknown-operand")),
    "self": (rule("derive: 3 + zebras"), (7, 17, "derive-cycle")),
    "compared with itself": (rule("derive: 3\ncompare_with: zebras"), (8, 19, "derive-cycle")),
    "numbers only": (rule("derive: 3 + 4\ncompare_with: 7"), (7, 13, "rule-cannot-fail")),
    "one strict name": (
        rule("names: [A B]\nlikeness: 100\nspelling: flexible", "name", ""),
        (6, 12, "rule-cannot-fail"),
    ),
    "one term": (rule("terms: {only: the only zebras}", "term", ""), (6, 12, "rule-cannot-fail")),
    "all off": (rule("severity: {drift: off, contradiction: off}"), (7, 15, "rule-cannot-fail")),
    "example without check": (rule("examples: [{text: a}]"), (7, 16, "missing-key")),
    "example with two checks": (rule("examples: [{ignores: a, drifts: [a, b]}]"), (7, 16, "missing-key")),
    "finds without text": (rule("examples: [{finds: a}]"), (7, 16, "missing-key")),
    "quote not in text": (rule("examples: [{text: a zebra, finds: two}]"), (7, 39, "bad-value")),
}


@pytest.mark.parametrize(("text", "expected"), [*FILES.values(), *RULES.values()], ids=[*FILES, *RULES])
def test_each_fault_has_its_place_and_code(load, text, expected):
    _, faults = load(text)
    assert [(f.line, f.column, f.code) for f in faults] == [expected], faults
    assert faults[0].path == "rules.yaml"
    assert faults[0].message


@pytest.mark.parametrize(("text", "_expected"), RULES.values(), ids=RULES)
def test_a_rule_with_a_fault_is_left_out_and_the_others_stay(load, text, _expected):
    rules, _ = load(text + "  - {id: lions, fact: lions, kind: count, find: '{value} lions'}\n")
    assert [r.id for r in rules.rules] == ["lions"]


def test_all_faults_are_reported_at_once_with_hints(load):
    text = rule("abuot: x\nhedge: wide\nchanges: upwards").replace('zebras"', 'zebras ["')
    _, faults = load(text)
    assert [(f.code, f.hint) for f in faults] == [
        ("bad-pattern", "add ']'"),
        ("unknown-key", "did you mean about?"),
        ("wrong-type", ""),
        ("bad-value", "did you mean upward?"),
    ]


def test_a_phrase_that_starts_with_a_slot_must_be_quoted_and_the_hint_says_so(load):
    _, (fault,) = load(rule(find="find: {value}"))
    assert '"{value} participants"' in fault.hint


def test_the_rules_of_another_version_are_left_out(load):
    assert load(rule().replace("version: 1", "version: 2"))[0].rules == ()


def test_one_id_in_two_files_is_refused_and_the_first_file_wins(tmp_path):
    for name in ("a.yaml", "b.yml"):
        (tmp_path / name).write_text(rule(f"note: {name}"))
    rules, (fault,) = load_rules([tmp_path])
    assert [r.note for r in rules.rules] == ["a.yaml"]
    assert (fault.path, fault.line, fault.code) == ((tmp_path / "b.yml").as_posix(), 3, "duplicate-id")
    assert "a.yaml:3:5" in fault.message


def test_operands_may_stand_in_another_file(tmp_path):
    (tmp_path / "a.yaml").write_text(rule("derive: lions * 2", find=""))
    (tmp_path / "b.yaml").write_text("version: 1\nfacts: [{id: lions, fact: x, kind: count, find: '{value} lions'}]\n")
    rules, faults = load_rules([tmp_path])
    assert faults == ()
    assert [(r.id, r.operand) for r in rules.rules] == [("lions", True), ("zebras", False)]


def network(*expressions):
    lines = [
        f"  - {{id: {name}, fact: x, kind: number, derive: {d}, compare_with: {c}}}\n" for name, d, c in expressions
    ]
    lions = "  - {id: lions, fact: x, kind: count, find: '{value} lions'}\n"
    title = "  - {id: title, fact: x, kind: name, names: [Old Lions, Young Lions]}\n"
    return "version: 1\nrules:\n" + "".join(lines) + lions + title


def test_a_circle_of_derivations_takes_out_its_rules_and_those_that_need_them(load):
    rules, faults = load(network(("a", "b + 1", 2), ("b", "1", "a"), ("c", "lions - a", 2), ("d", "lions", 3)))
    assert [(f.line, f.code) for f in faults] == [
        (3, "derive-cycle"),
        (4, "derive-cycle"),
        (5, "unusable-operand"),
    ]
    assert "a -> b -> a" in faults[0].message
    assert "computed itself" in faults[2].message
    assert [r.id for r in rules.rules] == ["d", "lions", "title"]


def test_a_rule_falls_with_an_operand_that_has_a_fault(load):
    tigers = "  - {id: tigers, fact: x, kind: count, find: '{value} of the'}\n"
    _, faults = load(network(("a", "tigers + 1", 2)) + tigers)
    assert [(f.line, f.code, f.hint) for f in faults if f.line == 3] == [(3, "unusable-operand", "mend tigers first")]


def test_names_have_no_value_to_compute_with_but_can_be_counted(load):
    rules, (fault,) = load(network(("a", "title + 1", 2), ("b", "count(title) + 1", 2)))
    assert (fault.line, fault.code) == (3, "unusable-operand")
    assert rules.get("b") is not None


def test_both_sides_may_not_be_the_same_expression(load):
    _, (fault,) = load(network(("a", "lions + 1", "lions  +  1")))
    assert fault.code == "rule-cannot-fail"


def test_an_operand_may_stand_in_a_file_that_cannot_be_read_and_the_hint_says_so(tmp_path):
    (tmp_path / "a.yaml").write_text(network(("a", "tigers", 3)))
    (tmp_path / "b.yaml").write_text("version: 1\nfacts: [\n")
    faults = load_rules([tmp_path])[1]
    assert [f.code for f in faults] == ["unknown-operand", "not-yaml"]
    assert "b.yaml" in faults[0].hint


def test_a_misspelt_operand_gets_a_suggestion(load):
    _, (fault,) = load(network(("a", "lion - 1", 3)))
    assert fault.hint == "did you mean lions?"


def test_folders_are_searched_deep_and_in_order_without_hidden_files(tmp_path):
    for name in ("b/x.yml", "a/y.yaml", ".git/z.yaml", "a/.hidden.yaml", "a/notes.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"version: 1\nrules: [{{id: r-{path.stem[-1]}, fact: x, kind: count, find: '{{value}} z'}}]\n")
    rules, faults = load_rules([tmp_path, tmp_path / "a", tmp_path / "a" / "y.yaml"])
    assert faults == ()
    assert [(r.id, r.place.path) for r in rules.rules] == [
        ("r-x", (tmp_path / "b/x.yml").as_posix()),
        ("r-y", (tmp_path / "a/y.yaml").as_posix()),
    ]


def test_missing_files_and_folders_without_rules_are_faults(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    rules, faults = load_rules(["empty", "absent.yaml"])
    assert rules.rules == ()
    assert [(f.path, f.line, f.code) for f in faults] == [("absent.yaml", 0, "missing-file"), ("empty", 0, "no-rules")]


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path):
    (tmp_path / "outside.yaml").write_text(rule())
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    (tmp_path / "rules" / "loop").symlink_to(tmp_path)
    rules, faults = load_rules([tmp_path / "rules"])
    assert rules.rules == ()
    assert {f.code for f in faults} == {"outside-folder", "no-rules"}


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path, monkeypatch):
    (tmp_path / "a.yaml").write_text(rule())
    monkeypatch.setattr("pathlib.Path.open", Mock(side_effect=OSError(5, "Input/output error")))
    ((fault,), rules) = load_rules([tmp_path])[::-1]
    assert (fault.code, rules.rules) == ("unreadable-file", ())
    assert "Input/output error" in fault.message


def test_a_special_file_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [f.code for f in load_rules([tmp_path / "pipe.yaml"])[1]] == ["unreadable-file"]


def test_windows_line_ends_and_a_byte_order_mark_do_not_move_places(load):
    _, (fault,) = load(b"\xef\xbb\xbf" + rule("abuot: x").replace("\n", "\r\n").encode())
    assert (fault.line, fault.column) == (7, 5)


def test_unicode_line_separators_do_not_move_lines(load):
    _, (fault,) = load(rule('note: "a\u2028b\u0085c"\nabuot: x'))
    assert (fault.line, fault.column) == (8, 5)


def test_words_and_slots_come_from_the_phrase(load):
    assert load(rule())[0].rules[0].find[0].pattern.parts == (Slot("value"), Word("zebras"))


def test_the_order_of_paths_does_not_matter(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(rule("abuot: x").replace("id: zebras", f"id: {name}"))
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    assert load_rules(paths) == load_rules(paths[::-1])


def test_a_fault_reads_as_one_line(load):
    _, (fault,) = load(rule("abuot: x"))
    assert isinstance(fault, Fault)
    assert str(fault) == "rules.yaml:7:5: unknown-key: there is no key 'abuot' in a rule (did you mean about?)"


@pytest.mark.parametrize(
    ("find", "kind"),
    [
        ("over the past {value} of zebras", "duration"),
        ("zebras of the U.S. Army, No. {value}", "number"),
        ("zebras of St. Mary's ... {value}", "count"),
        ("zebras ...{value}... seen", "count"),
        ("(zebras.|Lions.) {value}", "count"),
        ("more {value} zebras", "count"),
        ("zebras at least in {value}", "year"),
        ("zebras before, not about {other}, {value}", "count"),
    ],
)
def test_phrases_that_only_look_as_if_they_could_not_match_are_accepted(load, find, kind):
    assert load(rule(kind=kind, find=f'find: "{find}"'))[1] == ()


def test_a_bound_word_of_the_lexicon_is_part_of_the_value_that_is_read():
    from consistency.mentions.scan import scan
    from consistency.rulefiles.phrase_checks import _bound_words

    for bound in sorted(_bound_words()):
        text = f"They have seen {bound} 300 zebras."
        assert [text[m.start : m.end] for m in scan(text)] == [f"{bound} 300"], bound


def test_a_long_chain_of_derivations_falls_with_its_end(load):
    chain = [(f"r{n}", f"r{n + 1} + 1", 0) for n in range(300)]
    rules, faults = load(network(*chain))
    assert [f.code for f in faults] == ["unusable-operand"] * 299 + ["unknown-operand"]
    assert [r.id for r in rules.rules] == ["lions", "title"]


def test_a_long_circle_is_named_by_its_next_rule(load):
    circle = [(f"r{n}", f"r{(n + 1) % 300}", 0) for n in range(300)]
    _, faults = load(network(*circle))
    assert len(faults) == 300
    assert faults[0].message == "the rule derives from itself: by way of r1"


def test_a_hint_does_not_list_hundreds_of_ids(load):
    many = [(f"r{n}", "lions", 0) for n in range(100)]
    _, (fault,) = load(network(*many, ("odd", "zzzzzz", 0)))
    assert fault.hint == ""


def test_an_expression_that_can_never_be_computed_is_refused(load):
    _, (fault,) = load(network(("a", "year(lions) + 1", 2)))
    assert (fault.line, fault.code) == (3, "not-computable")
    assert "lions is a count" in fault.message
