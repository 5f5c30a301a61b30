"""The codes of faults in rule files. They are stable: a code may be added, none changes its meaning."""

from __future__ import annotations

from typing import Literal, TypeAlias

FaultCode: TypeAlias = Literal[
    "bad-expression",
    "bad-id",
    "bad-pattern",
    "bad-value",
    "derive-cycle",
    "duplicate-id",
    "duplicate-key",
    "hostile-regex",
    "misplaced-key",
    "misplaced-slot",
    "missing-file",
    "missing-key",
    "missing-slot",
    "no-rules",
    "not-computable",
    "not-utf8",
    "not-yaml",
    "outside-folder",
    "pattern-never-matches",
    "pattern-too-broad",
    "rule-cannot-fail",
    "too-large",
    "too-many-gaps",
    "unknown-key",
    "unknown-operand",
    "unknown-slot",
    "unknown-unit",
    "unknown-version",
    "unreadable-file",
    "unusable-operand",
    "wrong-type",
]
AdviceCode: TypeAlias = Literal["no-examples", "no-negative-example"]

FAULTS: dict[FaultCode, str] = {
    "missing-file": "There is no file or folder of that name.",
    "no-rules": "A folder holds no rule file, or a file holds no rule: nothing would be checked.",
    "outside-folder": "A link in a folder of rules leads out of it.",
    "unreadable-file": "The file or folder is there, but cannot be read.",
    "too-large": "The file is larger than 8 MB.",
    "not-utf8": "The file is not UTF-8 text.",
    "not-yaml": "The file is not YAML, is empty, nests too deep, or uses anchors, aliases or tags.",
    "unknown-version": "The version of the rule language is not one that this program knows.",
    "unknown-key": "A mapping has a key that means nothing there.",
    "missing-key": "A mapping lacks a key that it needs.",
    "duplicate-key": "A key stands twice in one mapping.",
    "misplaced-key": "A key means nothing for this kind of rule, or without another key.",
    "wrong-type": "A list stands where a text is expected, a text where a list is expected, and so on.",
    "bad-value": "A value is none of those that the key takes.",
    "bad-id": "An id is not written in lower case with hyphens, or would mean something else in `derive`.",
    "duplicate-id": "Two rules of a run have one id. The first one is kept.",
    "bad-pattern": "A phrase cannot be read: brackets that do not match, an empty alternative, a gap at the edge.",
    "unknown-slot": "A phrase has a slot that does not exist.",
    "missing-slot": "A phrase has no `{value}`, has it twice, or can match without it.",
    "misplaced-slot": "A phrase has a slot that means nothing there.",
    "pattern-too-broad": "A phrase, name or expression can match without any word that carries meaning.",
    "pattern-never-matches": "A phrase asks for words that are part of the value, or goes on after a sentence ends.",
    "too-many-gaps": "A phrase has more than three gaps.",
    "hostile-regex": "A regular expression can take very long, or is too long to be checked.",
    "unknown-unit": "There is no such unit.",
    "bad-expression": "An expression of `derive` or `compare_with` cannot be read.",
    "unknown-operand": "An expression names a rule or fact that no file of the run declares.",
    "unusable-operand": "An expression names a rule that has a fault of its own, has no value, or is computed itself.",
    "not-computable": "An expression has no value, whatever is stated: two dates added, a number taken from a date.",
    "derive-cycle": "A rule derives from itself, perhaps by way of others.",
    "rule-cannot-fail": "No statements could ever differ by this rule.",
}

ADVICE: dict[AdviceCode, str] = {
    "no-examples": "A rule without examples: nothing shows that its phrases match.",
    "no-negative-example": "No example shows what the rule must not take, or what it must not let pass.",
}
