"""The JSON Schema of rule files, for editors; made from the tables of keys."""

from __future__ import annotations

import json
from typing import Any

from consistency.model.pattern import SLOTS
from consistency.rulefiles.find_keys import FIND
from consistency.rulefiles.keys import EXAMPLE, FILE, RULE
from consistency.rulefiles.patterns import LONGEST


def schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a rule file. What it cannot say, such as unknown ids, only loading finds."""
    slots = ", ".join(f"{{{name}}} ({meaning})" for name, meaning in SLOTS.items())
    phrase = {
        "type": ["string", "number"],
        "minLength": 1,
        "maxLength": LONGEST,
        "description": f"Words, (one|other), [optional], ... (a gap in a sentence), and the slots {slots}.",
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rules for consistency",
        **FILE.schema,
        "$defs": {"rule": RULE.schema, "find": FIND.schema, "phrase": phrase, "example": EXAMPLE.schema},
    }


def schema_text() -> str:
    """The schema as a JSON file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
