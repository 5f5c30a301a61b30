"""Schemas: our own, and what a schema has against a document, in words."""

from __future__ import annotations

import json
from importlib import resources

from jsonschema import Draft202012Validator


def own_schema(name):
    """A schema that the package ships, which is one itself."""
    text = resources.files("consistency").joinpath("schemas", f"{name}.schema.json").read_text(encoding="utf-8")
    Draft202012Validator.check_schema(json.loads(text))
    return Draft202012Validator(json.loads(text))


def faults(validator, instance):
    """The messages of all errors, of a JSON or of an XML schema; none when the document is valid."""
    return [error.message or error.reason for error in validator.iter_errors(instance)]
