"""Laws of rule files: what is written is read back, and nothing that is written can break the reader."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
import yaml
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.model.rule import (
    CHANGES,
    CHECKS,
    SEVERITIES,
    VERDICTS,
    DocumentFilter,
    Example,
    Find,
    Place,
    Rule,
    Waiver,
)
from consistency.rulefiles import load_rules, parse_pattern
from consistency.rulefiles.faults import FAULTS
from consistency.rulefiles.keys import RULE_KEYS
from consistency.rulefiles.nodes import NotYaml, parse_yaml

word = st.sampled_from("zebra lions seen counted north 2030 naïve O'Hara".split())
text = st.one_of(
    st.lists(word, min_size=1, max_size=4).map(" ".join),
    st.sampled_from(["no", "1.10", "a: b", "# x", "- y", "{z}", "'q'", '"', "é\u2028b", "12:30", "x\ny", "~"]),
)
ids = st.from_regex(r"[a-z]{1,8}(-[a-z0-9]{1,5}){0,2}", fullmatch=True).filter(
    lambda s: s not in {"issued", "year", "count"}
)
phrases = st.sampled_from(
    ["{value} zebras", "(the|a) herd of {value}", "in [the] north ... {value}", "{value} lions as of {as_of}"]
)
statuses = st.sampled_from(["planned", "requested", "done", "negated"])


examples = st.one_of(
    text.map(lambda t: Example("finds", (t,), t)),
    st.builds(Example, st.sampled_from(CHECKS[1:]), st.lists(text, min_size=1, max_size=3).map(tuple)),
)


@st.composite
def find_entries(draw):
    """A find as written, and as the model has it."""
    phrase = draw(phrases)
    pattern = parse_pattern(phrase)
    if draw(st.booleans()):
        return phrase, Find(pattern)
    status, as_of, plus = draw(statuses), draw(st.sampled_from(["2020", "2021-05", "2022-02-28"])), draw(st.integers())
    plus %= 1000
    written = {"phrase": phrase, "status": status} if draw(st.booleans()) else {status: [phrase]}
    return {**written, "as_of": as_of, "plus": f"{plus}.5"}, Find(pattern, status, as_of, Fraction(2 * plus + 1, 2))


@st.composite
def rules(draw):
    """A rule as written, and as the model has it."""
    finds = draw(st.lists(find_entries(), min_size=1, max_size=3))
    severity = draw(st.dictionaries(st.sampled_from(VERDICTS[3:]), st.sampled_from(SEVERITIES)))
    expected = Rule(
        id=draw(ids),
        fact=draw(text),
        kind=draw(st.sampled_from(["count", "number"])),
        theme="Animals",
        find=tuple(find for _, find in finds),
        changes=draw(st.sampled_from(CHANGES)),
        plan=any(find.status for _, find in finds),
        rounding=draw(st.none() | st.integers(1, 15)),
        severity=tuple(sorted(severity.items())),
        tags=tuple(draw(st.lists(ids, max_size=2))),
        note=draw(text),
        about=tuple(draw(st.lists(st.sampled_from(["the north", "lions' den", "2030 plan: a"]), unique=True))),
        unless=tuple(draw(st.lists(st.sampled_from(["in a zoo", "toy zebras"]), unique=True))),
        members=tuple(map(parse_pattern, draw(st.sampled_from([(), ("zebras", "[old] lions")])))),
        hedge=draw(st.none() | st.integers(0, 20).map(lambda n: Fraction(n, 20))),
        documents=DocumentFilter(
            ids=frozenset(draw(st.lists(ids, max_size=2))), issued_from=draw(st.sampled_from(["", "2020", "2021-05"]))
        ),
        examples=tuple(draw(st.lists(examples, max_size=3))),
    )
    written = {
        "id": expected.id,
        "fact": expected.fact,
        "kind": expected.kind,
        "find": [find for find, _ in finds],
        "changes": expected.changes,
        "note": expected.note,
    }
    if expected.rounding:
        written["rounding"] = {"figures": str(expected.rounding)}
    if severity:
        written["severity"] = severity
    for name in ("tags", "about", "unless"):
        if getattr(expected, name):
            written[name] = list(getattr(expected, name))
    if expected.members:
        written["members"] = [member.source for member in expected.members]
    if expected.hedge is not None:
        written["hedge"] = str(float(expected.hedge))
    documents = expected.documents
    if documents != DocumentFilter():
        written["documents"] = {"ids": sorted(documents.ids)} if documents.ids else {}
        written["documents"] |= {"issued_from": documents.issued_from} if documents.issued_from else {}
    if expected.examples:
        written["examples"] = [shown_example(example) for example in expected.examples]
    return written, expected


def shown_example(example):
    """An example as written."""
    if example.check == "finds":
        return {"text": example.texts[0], "finds": example.quote}
    return {example.check: list(example.texts)}


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    return tmp_path_factory.mktemp("rules") / "rules.yaml"


def placeless(rule):
    """A rule without the places where it and its examples were written."""
    return evolve(rule, place=Place(), examples=tuple(evolve(example, place=Place()) for example in rule.examples))


@settings(deadline=None, max_examples=60)
@given(entry=rules(), style=st.sampled_from([None, "'", '"']), flow=st.booleans(), width=st.sampled_from([30, 500]))
def test_a_rule_is_read_back_as_it_was_written(file, entry, style, flow, width):
    written, expected = entry
    content = {"version": "1", "theme": "Animals", "rules": [written]}
    file.write_text(
        yaml.safe_dump(content, default_style=style, default_flow_style=flow, width=width, allow_unicode=True), "utf-8"
    )
    found, faults = load_rules([file])
    assert faults == ()
    (rule,) = found.rules
    assert placeless(rule) == placeless(expected)


KEYS = [key.name for key in RULE_KEYS]
scalars = st.one_of(
    st.sampled_from(
        ["1", "true", "{value} x", "a-b", "count", "term", "name", "x + y", "(", "", "2020", "(?P<value>a)"]
    ),
    st.text(max_size=8),
    st.integers(),
    st.none(),
    st.floats(allow_nan=False),
)
trees = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | scalars, inner, max_size=6),
    max_leaves=20,
)
entries = st.dictionaries(st.sampled_from(KEYS), trees, max_size=8)


def assert_places(faults, written):
    lines = written.removeprefix("\ufeff").split("\n")
    for fault in faults:
        assert fault.code in FAULTS
        assert 0 <= fault.line <= len(lines)
        if fault.line:
            assert 1 <= fault.column <= len(lines[fault.line - 1]) + 1


@settings(deadline=None, max_examples=100)
@given(
    entries=st.lists(st.dictionaries(st.sampled_from(KEYS), trees, max_size=8), max_size=3), key=st.sampled_from(KEYS)
)
def test_any_yaml_gives_rules_or_faults_inside_the_file(file, entries, key):
    ready = {"id": "ready", "fact": "x", "kind": "count", "find": "{value} zebras"}
    content = {"version": 1, "rules": [*({**ready, **entry} for entry in entries), {**ready, key: 1}]}
    written = yaml.safe_dump(content, allow_unicode=True)
    file.write_text(written, "utf-8", newline="")
    found, faults = load_rules([file])
    assert_places(faults, written)
    assert len(found.rules) + len({f.line for f in faults}) >= 1


@settings(deadline=None, max_examples=150)
@given(written=st.text(max_size=60) | st.text(alphabet="ab:-{}[]\"'#&*!|>%@ \n\t?,", max_size=60))
def test_any_text_gives_rules_or_faults_inside_the_file(file, written):
    data = written.encode("utf-8", "surrogatepass")
    file.write_bytes(data)
    assert_places(load_rules([file])[1], written)
    assert load_rules([file])[1]


@settings(deadline=None, max_examples=100)
@given(content=trees, seed=st.integers(0, 10))
def test_both_parsers_of_the_yaml_library_give_the_same_tree(content, seed):
    style = random.Random(seed).choice([None, "'", '"'])
    written = yaml.safe_dump(worded(content), default_style=style, allow_unicode=True)
    assert shown(parse_yaml(written, yaml.SafeLoader)) == shown(parse_yaml(written))


def worded(content):
    """The same tree with texts only: quoted numbers would be written with tags."""
    if isinstance(content, list):
        return [worded(value) for value in content]
    if isinstance(content, dict):
        return {str(key): worded(value) for key, value in content.items()}
    return str(content)


def shown(node):
    """A tree of nodes as plain data; nodes themselves are compared by identity."""
    if hasattr(node, "values"):
        return node.start, [shown(value) for value in node.values]
    if hasattr(node, "pairs"):
        return node.start, [(shown(key), shown(value)) for key, value in node.pairs]
    return node and (node.start, node.value, node.exact)


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@pytest.mark.parametrize("written", ["[" * 50_000, "- " * 50_000 + "a", "a: &x [*x]", "a:\n\t- b", "{a: 'b", "\x00"])
def test_hostile_yaml_is_refused_by_both_parsers(loader, written):
    with pytest.raises(NotYaml):
        parse_yaml(written, loader)


@given(st.builds(Waiver, ids, text.filter(str.strip), text, st.sampled_from(["", "2027", "2027-06-30"])))
@settings(deadline=None, max_examples=30)
def test_a_waiver_is_read_back_as_it_was_written(file, waiver):
    written = {"rule": waiver.rule, "reason": waiver.reason, "owner": waiver.owner}
    if waiver.until:
        written["until"] = waiver.until
    file.write_text(yaml.safe_dump({"version": 1, "waivers": [written]}), "utf-8")
    (found,) = load_rules([file])[0].waivers
    assert (found.rule, found.reason, found.owner, found.until) == (
        waiver.rule,
        waiver.reason,
        waiver.owner,
        waiver.until,
    )
