"""The formats whose specifications are prose and no published schema, as JSON Schemas in our words."""

from __future__ import annotations

LINE = {"type": "integer", "minimum": 1}
TEXT = {"type": "string", "minLength": 1}


def many(items, **more):
    return {"type": "array", "items": items, **more}


def shape(required, **optional):
    return {
        "type": "object",
        "properties": {**required, **optional},
        "required": list(required),
        "additionalProperties": False,
    }


GITLAB = many(
    shape(
        {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": shape({"path": {"type": "string", "pattern": "^[^./]"}, "lines": shape({"begin": LINE})}),
        }
    )
)
POINT = shape({"line": LINE}, column=LINE)
RD_LOCATION = shape({"path": TEXT}, range=shape({"start": POINT}, end=POINT))
RDJSON = shape(
    {
        "source": shape({"name": TEXT}),
        "diagnostics": many(
            shape(
                {"message": TEXT, "location": RD_LOCATION, "severity": {"enum": ["ERROR", "WARNING", "INFO"]}},
                code=shape({"value": TEXT}),
                relatedLocations=many(shape({"message": TEXT, "location": RD_LOCATION})),
            )
        ),
    }
)
