"""Kinds of rules by what their values are like."""

from consistency.model.rule import RULE_KINDS

COMPUTED = tuple(kind for kind in RULE_KINDS if kind != "code")  # something can be derived for it
LISTED = ("count", "number")  # the value can be the number of items
DATED = ("date", "period", "year")  # in the calendar
MEASURED = ("count", "percent", "money", "quantity", "duration", "age", "ratio", "number")  # with bounds and units
