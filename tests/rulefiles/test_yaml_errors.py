from __future__ import annotations

import pytest
import yaml

from consistency.rulefiles.nodes import NotYaml, parse_yaml

CASES = [
    ("find: {value} participants\n", 14, "after a closing bracket", '"{value} participants"'),
    ("find:\n  - {value} participants\n", 18, "after a closing bracket", '"{value} participants"'),
    ("find: [the] world\n", 12, "after a closing bracket", "quote phrases"),
    ('find: ["{value} x", {value} y]\n', 28, "lacks a comma", '"{value} participants"'),
    ("find: [“open to {value} people”]\n", 7, "a curled quote", "straight quotes"),
    ("- id: a\n  find:\n    - {phrase: ‘fee: {value}’}\n", 31, "a curled quote", "straight quotes"),
    ("fact: “fees: a year”\n", 6, "a curled quote", "straight quotes"),
    ("fact: a fee, “late: now”\n", 18, "a colon stands where none can be", "quote text that holds a colon"),
    ("fact: it's “late: now”\n", 16, "a colon stands where none can be", "quote text that holds a colon"),
    ("a: [b\n", 6, "lacks a comma or its closing bracket", "commas"),
    ('text: "She said" yes\n', 17, "after a closing quote", "put all of it in quotes"),
    ("text: 'it's late'\n", 10, "after a closing quote", "write '' for '"),
    ("text: note: this\n", 10, "a colon stands where none can be", "quote text that holds a colon"),
    ("a: b\n  c: d\n", 8, "indented too far", "align the keys"),
    ("text: %x\n", 6, "cannot start with '%'", "in quotes"),
    ("text: @x\n", 6, "cannot start with '@'", "in quotes"),
    ("\ta: b\n", 0, "a tab", "indent with spaces"),
    ("a:\n\tb: c\n", 3, "a tab", "indent with spaces"),
    ("a:\n  - b\n \t- c\n", 10, "a tab", "indent with spaces"),
    ("a:\n  - b\n c: d\n", 10, "expected", "align the keys"),
    ('regex: "\\d+"\n', 8, "backslash", "single quotes"),
    ('a: b\ntext: "open\nmore: x\n', 11, "never closed", "add the other quote"),
]


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@pytest.mark.parametrize(("written", "offset", "message", "hint"), CASES)
def test_what_is_no_yaml_is_explained_in_plain_words(written, offset, message, hint, loader):
    with pytest.raises(NotYaml) as error:
        parse_yaml(written, loader)
    assert message in str(error.value)
    assert hint in error.value.hint
    assert abs(error.value.offset - offset) <= 1
