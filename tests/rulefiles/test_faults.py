"""Each fault of a rule file has its place, its code and a hint."""

from __future__ import annotations

import pytest
from rule_texts import rule

from consistency.errors import Fault
from consistency.rulefiles.find_keys import FIND_KEYS, OF_RULES
from consistency.rulefiles.keys import RULE_KEYS

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
    "unit of a date in a find": (
        rule(kind="date", find='find: {phrase: "zebras {value}", unit: EUR}'),
        (6, 44, "misplaced-key"),
    ),
    "side of a count": (rule(find='find: {phrase: "{value} zebras", side: end}'), (6, 44, "misplaced-key")),
    "a value beside its slot": (rule(find='find: {phrase: "{value} zebras", states: 0}'), (6, 21, "misplaced-slot")),
    "items beside a value": (rule(find='find: {phrase: "zebras {items}", states: 0}'), (6, 28, "misplaced-slot")),
    "limit of a place in a row": (rule("limit: true", "ordinal"), (7, 12, "misplaced-key")),
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
    "a sentence ends": (rule(find='find: "zebras. The {value} lions"'), (6, 20, "pattern-never-matches")),
    "a sentence ends before a slot": (rule(find='find: "came. {value} zebras"'), (6, 18, "pattern-never-matches")),
    "unknown unit": (rule("unit: kilometter", "quantity"), (7, 11, "unknown-unit")),
    "a symbol of no unit": (rule("unit: Mbel", "quantity"), (7, 11, "unknown-unit")),
    "a scale that does not begin at nought": (rule("unit: reaumur", "quantity"), (7, 11, "unknown-unit")),
    "unknown unit of a find": (
        rule(find='find: {phrase: "{value} zebras", unit: kilometter}', kind="quantity"),
        (6, 44, "unknown-unit"),
    ),
    "scale of a date": (
        rule(find='find: {phrase: "{value} zebras", times: 10}', kind="date"),
        (6, 45, "misplaced-key"),
    ),
    "scale of nothing": (rule(find='find: {phrase: "{value} zebras", times: 0}'), (6, 45, "bad-value")),
    "unit of a date": (rule("unit: kilometer", "date"), (7, 11, "misplaced-key")),
    "four gaps": (rule(find='find: "{value} a ... b ... c ... d ... zebras"'), (6, 12, "too-many-gaps")),
    "four gaps one way": (rule(find='find: "{value} (a ... b|c) ... c ... d ... zebras"'), (6, 12, "too-many-gaps")),
    "names of a count": (rule("names: [x y, z y]"), (7, 12, "misplaced-key")),
    "likeness of a count": (rule("likeness: 80"), (7, 15, "misplaced-key")),
    "members of a date": (rule("members: [x y, z y]", kind="date"), (7, 14, "misplaced-key")),
    "compare_with alone": (rule("compare_with: 3"), (7, 19, "misplaced-key")),
    "ordered without terms": (rule("ordered: false", "term", "find: striped zebras"), (7, 14, "misplaced-key")),
    "plus of a year": (
        rule(kind="year", find='find: {phrase: "zebras in {value}", plus: 1}'),
        (6, 47, "misplaced-key"),
    ),
    "plus beside states": (rule(find='find: {phrase: "no zebras", states: 0, plus: 1}'), (6, 50, "misplaced-key")),
    "changes of a name": (rule("changes: freely", "name", "names: [A B, C D]"), (7, 14, "misplaced-key")),
    "changes upward of a code": (rule("changes: upward", "code"), (7, 14, "misplaced-key")),
    "changes downward of a term": (rule("changes: downward", "term", "find: striped zebras"), (7, 14, "misplaced-key")),
    "plan of a code": (rule("plan: true", "code"), (7, 11, "misplaced-key")),
    "plan of a name": (rule("plan: true", "name", "names: [A B, C D]"), (7, 11, "misplaced-key")),
    "planned code": (rule(kind="code", find='find: {planned: "zebra {value}"}'), (6, 22, "misplaced-key")),
    "requested code": (rule(kind="code", find='find: {requested: "zebra {value}"}'), (6, 24, "misplaced-key")),
    "status of a plan for a code": (
        rule(kind="code", find='find: {phrase: "zebra {value}", status: planned}'),
        (6, 45, "misplaced-key"),
    ),
    "derive of a name": (rule("derive: 1 + 1", "name", "names: [A B, C D]"), (7, 13, "misplaced-key")),
    "derive of a term": (rule("derive: 1 + 1", "term", "find: striped zebras"), (7, 13, "misplaced-key")),
    "derive of a time": (rule("derive: 1 + 1", "time"), (7, 13, "misplaced-key")),
    "regex beside terms": (
        rule("regex: '(?P<value>zebra)'", "term", "terms: {a: a b, b: c d}"),
        (7, 13, "misplaced-key"),
    ),
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
        ("bad-pattern", "add ']'; one of the text is left out, for brackets do not matter there"),
        ("unknown-key", 'did you mean "about"?'),
        ("wrong-type", ""),
        ("bad-value", 'did you mean "upward"?'),
    ]


def test_a_phrase_that_starts_with_a_slot_must_be_quoted_and_the_hint_says_so(load):
    _, (fault,) = load(rule(find="find: {value}"))
    assert '"{value} participants"' in fault.hint


def test_a_key_of_the_rule_in_a_find_is_told_where_it_belongs(load):
    _, (fault,) = load(rule(find='find: {phrase: "{value} zebras", about: zoo}'))
    assert (fault.code, fault.hint) == ("unknown-key", "it is a key of the rule: write it beside find")
    assert {key.name for key in RULE_KEYS} - {key.name for key in FIND_KEYS} >= {*OF_RULES}


@pytest.mark.parametrize("unit", ["million EUR", "EUR million", "thousand tonne"])
def test_a_scale_is_no_part_of_a_unit(load, unit):
    _, (fault,) = load(rule(f"unit: {unit}", kind="quantity"))
    assert (fault.code, "times: 1000000" in fault.hint) == ("unknown-unit", True)


@pytest.mark.parametrize("unit", ["EUR / night", "€ / guest", "kilometer / night"])
def test_a_rate_for_what_is_no_unit_is_met_with_what_to_write(load, unit):
    _, (fault,) = load(rule(f"unit: {unit}", kind="quantity"))
    assert (fault.code, f"write {unit.split()[0]} alone" in fault.hint) == ("unknown-unit", True)


def test_windows_line_ends_and_a_byte_order_mark_do_not_move_places(load):
    _, (fault,) = load(b"\xef\xbb\xbf" + rule("abuot: x").replace("\n", "\r\n").encode())
    assert (fault.line, fault.column) == (7, 5)


def test_unicode_line_separators_do_not_move_lines(load):
    _, (fault,) = load(rule('note: "a\u2028b\u0085c"\nabuot: x'))
    assert (fault.line, fault.column) == (8, 5)


def test_a_fault_reads_as_one_line(load):
    _, (fault,) = load(rule("abuot: x"))
    assert isinstance(fault, Fault)
    assert str(fault) == "rules.yaml:7:5: unknown-key: there is no key 'abuot' in a rule (did you mean \"about\"?)"


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
