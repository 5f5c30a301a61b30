"""Checks that facts stated in more than one document agree, with exact citations."""

__version__ = "0.1.0"
