"""How the blocks of reStructuredText begin."""

from __future__ import annotations

import re

ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*")
"""A line above or below a title, or between two parts."""
FIELD = re.compile(r":(?![: ])(?:[^:\\\n]|\\.|:(?![ \t\n`]|\Z)){1,200}+(?<! ):(?:[ \t]+|\Z)")
"""The name of a field, or of an option of a directive."""
GRID = re.compile(r"\+(?:-+\+)+")
SIMPLE = re.compile(r"=+(?:[ ]+=+)+")
EXPLICIT = re.compile(r"\.\.(?:[ \t]+|\Z)")
NOTE = re.compile(r"\.\.[ \t]+\[(?:\d+|#[\w.:+-]*|\*|[A-Za-z][\w.:+-]{0,100})\](?:[ \t]+|\Z)")
ANONYMOUS = re.compile(r"__[ \t]+")
DOCTEST = re.compile(r">>>(?:[ \t]|\Z)")
VERSE = re.compile(r"\|(?:[ \t]+|\Z)")
BULLET = re.compile(r"[-+*•‣⁃](?:[ \t]+|\Z)")
NUMBERED = re.compile(r"(?:#[.)]|\(#\))(?:[ \t]+|\Z)")
_ARGUMENT = r"(?:[A-Za-z][\w-]{0,60}|<[^<>\n]{1,60}>)"
_OPTION = rf"(?:[-+][A-Za-z0-9](?: ?{_ARGUMENT})?|(?:--|/)[A-Za-z0-9][\w-]{{0,60}}(?:[ =]{_ARGUMENT})?)"
OPTIONS = re.compile(rf"{_OPTION}(?:, {_OPTION}){{0,9}}(?:[ ]{{2,}}|\t+|\Z)")
STARTS = (EXPLICIT, DOCTEST, VERSE, FIELD, BULLET, NUMBERED, OPTIONS, GRID, SIMPLE)
