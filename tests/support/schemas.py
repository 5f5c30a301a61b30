"""What a schema has against a document, in words."""

from __future__ import annotations


def faults(validator, instance):
    """The messages of all errors, of a JSON or of an XML schema; none when the document is valid."""
    return [error.message or error.reason for error in validator.iter_errors(instance)]
