"""Kinds of rules by what their values are like."""

WORDED = ("name", "term")  # without a value
LISTED = ("count", "number")  # the value can be the number of items
MEASURED = ("count", "percent", "money", "quantity", "duration", "age", "ratio", "number")  # with bounds and units
