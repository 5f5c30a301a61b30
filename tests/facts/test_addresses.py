"""Addresses are codes where a reader sees them, and nothing else is read in them."""

from __future__ import annotations

import pytest

from consistency.facts import bind
from consistency.mentions import extract
from consistency.model.document import Manifest
from consistency.model.rule import Find, Rule
from consistency.readers import parse
from consistency.rulefiles import parse_pattern

# the phrase, the text, its format, the codes
SEEN = [
    ("write to {value}", "Write to help@mill.example.", "text", ["help@mill.example"]),
    ("write to {value}", "Write to help@mill.example. Then wait.", "text", ["help@mill.example"]),
    ("write to {value} or call", "Write to help@mill.example, or call us.", "text", ["help@mill.example"]),
    ("details at {value}", "Details (at https://mill.example/a-b?c=3).", "text", ["https://mill.example/a-b?c=3"]),
    ("details at {value}", "Details at www.mill.example!", "text", ["www.mill.example"]),
    ("details at {value}", "Details at “www.mill.example”", "text", ["www.mill.example"]),
    ("write to {value}", "Write to **help@mill.example**.", "markdown", ["help@mill.example"]),
    ("write to {value}", "Write to `help@mill.example`, please.", "markdown", ["help@mill.example"]),
    ("write to {value}", "Write to <help@mill.example>.", "markdown", ["help@mill.example"]),
    ("write to {value}", "Write to [help@mill.example](mailto:info@mill.example).", "markdown", ["help@mill.example"]),
    ("write to {value}", 'Write to <a href="mailto:a@b.org">help@mill.example</a>', "html", ["help@mill.example"]),
    ("write to {value}", "[Write to](mailto:info@mill.example) the mill.", "markdown", []),
    ("write to {value}", "[Write to](<https://mill.example>) the mill.", "markdown", []),
    ("write to {value}", '<p>Write to <a href="https://mill.example">the mill</a>.', "html", []),
    ("write to {value}", "Write to the mill.", "text", []),
    ("write to {value}", "- Write to help@mill.example\n- Or come", "markdown", ["help@mill.example"]),
    ("mail {value}", "| Mail | help@mill.example |\n|---|---|\n| Call | 0800 |", "markdown", ["help@mill.example"]),
    ("mail {value}", "<table><tr><td>Mail<td>help@mill.example</table>", "html", ["help@mill.example"]),
    ("{value} has it all", "It is old. www.mill.example has it all.", "text", ["www.mill.example"]),
]  # fmt: skip


def found(rule, text, fmt):
    document = parse(text, Manifest("a"), fmt)
    facts, _ = bind([rule], document, extract(document))
    return [(fact.label, fact.citation.quote) for fact in facts]


@pytest.mark.parametrize(("phrase", "text", "fmt", "codes"), SEEN)
def test_a_code_may_be_an_address_that_a_reader_sees(phrase, text, fmt, codes):
    rule = Rule("a", "address", "code", find=(Find(parse_pattern(phrase)),))
    assert found(rule, text, fmt) == [(code, code) for code in codes]


def test_no_name_and_no_value_is_found_in_an_address():
    text = "See https://mill.example/old-mill/12-sails and old-mill@12sails.example."
    assert found(Rule("a", "mill", "name", names=("old mill",)), text, "text") == []
    assert found(Rule("a", "sails", "count", find=(Find(parse_pattern("{value} sails")),)), text, "text") == []
