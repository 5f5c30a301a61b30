"""Kinds of rules by what their values are like, and the keys that mean something for some kinds only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.model.rule import RULE_KINDS, WORDED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consistency.rulefiles.file import RuleFile
    from consistency.rulefiles.records import Record

LISTED = ("count", "number")  # the value can be the number of items
DATED = ("date", "period", "year")  # in the calendar
MEASURED = ("count", "percent", "money", "quantity", "duration", "age", "ratio", "number")  # with bounds and units
NUMBERED = (*MEASURED, "ordinal")
COMPUTED = (*NUMBERED, *DATED)  # an expression can have such a value
PLANNED = tuple(kind for kind in RULE_KINDS if kind not in ("code", "name"))  # plans and outcomes are compared
ORDERED = tuple(kind for kind in RULE_KINDS if kind not in WORDED)  # a value lies before or behind another one

OF_RULES = {
    "names": ("name",),
    "spelling": ("name",),
    "likeness": ("name",),
    "terms": ("term",),
    "ordered": ("term",),
    "members": LISTED,
    "unit": MEASURED,
    "changes": (*ORDERED, "code", "term"),
    "plan": PLANNED,
    "derive": COMPUTED,
    "rounding": MEASURED,
    "limit": (*MEASURED, *DATED, "month-day", "time", "clock-face"),
    "hedge": MEASURED,
}
"""Keys of rules that mean something for some kinds only."""
OF_FINDS = {
    "planned": PLANNED,
    "requested": PLANNED,
    "plus": NUMBERED,
    "times": MEASURED,
    "unit": MEASURED,
    "states": MEASURED,
    "side": DATED,
}
"""Keys of finds that mean something for some kinds only."""


def check_kinds(file: RuleFile, record: Record, kind: str, kinds_of: Mapping[str, Sequence[str]]) -> None:
    """Refuse the keys that mean nothing for a kind of rule."""
    for key, kinds in kinds_of.items():
        if key in record.nodes and kind and kind not in kinds:
            hint = f"take {key} out, or make it kind: {kinds[0]}"
            file.fault(record.nodes[key], "misplaced-key", f"{key} means nothing for kind {kind}", hint)
