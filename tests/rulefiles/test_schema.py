from __future__ import annotations

import json
import re
from typing import get_args

import jsonschema
import pytest
import yaml
from schemas import faults

from consistency.model.rule import RULE_KINDS, VERDICTS, Rule
from consistency.rulefiles import load_rules, schema, schema_text
from consistency.rulefiles.faults import ADVICE, FAULTS, AdviceCode, FaultCode
from consistency.rulefiles.file import RuleFile
from consistency.rulefiles.keys import RULE_KEYS, TABLES
from consistency.rulefiles.nodes import parse_yaml
from consistency.rulefiles.reference import reference

GOOD = """
version: 1
rules:
  - id: zebras
    fact: zebras
    kind: count
    find: ["{value} zebras", {planned: ["will count {value} zebras"], as_of: 2027-06, plus: 1}]
    severity: {drift: error}
    likeness: 90
    examples: [{text: 12 zebras, finds: 12}]
waivers: [{rule: zebras, reason: x, owner: y}]
"""


class Yaml12(yaml.SafeLoader):
    """Scalars as editors read them: YAML 1.2 knows no dates, and of truth only true and false."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, words) for tag, words in found if not tag.endswith((":timestamp", ":bool"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


EVERY_KEY = [(table, key) for table, keys in TABLES.items() for key in keys]
NAMES = [f"{table}.{key.name}" for table, key in EVERY_KEY]


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def test_the_schema_accepts_a_rule_file(validator):
    assert faults(validator, yaml.safe_load(GOOD)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("kind: count", "kind: cuont"),
        ("    fact: zebras\n", ""),
        ("likeness: 90", "likeness: 900"),
        ("severity:", "severe:"),
        ("drift: error", "drfit: error"),
        ("planned:", "plannd:"),
        ("version: 1", "version: 2"),
        ("id: zebras", "id: Zebras"),
        (", owner: y", ""),
        ("finds: 12", "fnids: 12"),
    ],
)
def test_the_schema_refuses_what_loading_refuses(validator, before, after):
    assert before in GOOD
    assert not validator.is_valid(yaml.safe_load(GOOD.replace(before, after)))


@pytest.mark.parametrize(("_table", "key"), EVERY_KEY, ids=NAMES)
def test_the_example_of_each_key_can_be_read(_table, key):
    file = RuleFile("example", key.example)
    assert key.shape.read(file, parse_yaml(key.example)) is not None
    assert file.faults == []


@pytest.mark.parametrize(("_table", "key"), EVERY_KEY, ids=NAMES)
def test_the_example_of_each_key_fits_the_schema(_table, key):
    part = {"$defs": schema()["$defs"], **key.shape.schema}
    assert faults(jsonschema.Draft202012Validator(part), yaml.load(key.example, Yaml12)) == []


BESIDE = {
    "names": "kind: name",
    "spelling": "kind: name, names: [Old Plan, New Plan]",
    "likeness": "kind: name, names: [Old Plan, New Plan]",
    "terms": "kind: term",
    "ordered": "kind: term, terms: {weak: one school, strong: the school}",
    "derive": "kind: money",
    "compare_with": "kind: money, derive: gdp",
    "relation": "kind: money, derive: gdp, compare_with: 3",
    "unit": "kind: quantity, find: '{value} of road'",
}
OPERANDS = """
facts:
  - {id: gdp, fact: x, kind: money, find: "GDP of {value}"}
  - {id: population, fact: x, kind: count, find: "population of {value}"}
  - {id: gdp-per-head, fact: x, kind: money, find: "{value} a head"}
"""


def test_the_rules_of_the_library_fit_the_schema(root, validator):
    files = sorted((root / "rules").rglob("*.yaml"))
    assert files
    for path in files:
        assert faults(validator, yaml.load(path.read_text("utf-8"), Yaml12)) == []


@pytest.mark.parametrize("key", RULE_KEYS, ids=lambda key: key.name)
def test_the_example_of_each_key_of_a_rule_makes_a_rule(key, tmp_path):
    written = dict.fromkeys(["id", "fact"], "x")
    beside = BESIDE.get(key.name, "kind: count, find: '{value} teachers'")
    written |= yaml.load(f"{{{beside}}}", yaml.BaseLoader) | yaml.load(f"{key.name}: {key.example}", yaml.BaseLoader)
    (tmp_path / "rules.yaml").write_text("version: 1\nrules:\n- " + json.dumps(written) + OPERANDS)
    rules, faults = load_rules([tmp_path])
    assert faults == ()
    assert len(rules.rules) == 4


def test_the_words_of_the_default_severities_are_what_the_engine_does():
    from consistency.engine.judge import SEVERITY

    words = next(key.default for key in RULE_KEYS if key.name == "severity")
    said = {verdict: part.rsplit(" ", 1)[1] for part in words.split(", ") for verdict in VERDICTS if verdict in part}
    assert said == SEVERITY


def test_every_key_of_a_rule_is_a_field_of_the_model_and_every_field_is_a_key():
    fields = set(Rule.__slots__) - {"__weakref__", "place", "theme", "operand"}
    assert {key.name for key in RULE_KEYS} == fields


def test_the_words_of_defaults_are_the_defaults_of_the_model():
    plain = Rule(id="x", fact="x", kind="count")
    words = {key.name: key.default for key in RULE_KEYS}
    for name in ("changes", "relation", "spelling", "likeness"):
        assert words[name] == str(getattr(plain, name))
    assert (words["ordered"], plain.ordered) == ("true", True)


def test_every_code_has_a_meaning():
    assert set(FAULTS) == set(get_args(FaultCode))
    assert set(ADVICE) == set(get_args(AdviceCode))


def test_the_reference_page_is_what_the_code_says(root):
    written = (root / "docs" / "reference" / "rules.md").read_text("utf-8")
    assert written == reference(), "run: python -m consistency.rulefiles.reference > docs/reference/rules.md"


def test_the_schema_that_is_shipped_is_what_the_code_says(root):
    written = (root / "src" / "consistency" / "schemas" / "rules.schema.json").read_text("utf-8")
    assert written == schema_text(), "run: consistency rules schema > src/consistency/schemas/rules.schema.json"


def test_the_reference_page_names_every_key_kind_and_code():
    page = reference()
    for word in [*(key.name for _, key in EVERY_KEY), *RULE_KINDS, *FAULTS, *ADVICE]:
        assert f"`{word}`" in page
