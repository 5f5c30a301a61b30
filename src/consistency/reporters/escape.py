"""Makes foreign text harmless: words of a document or a rule are shown, never obeyed."""

from __future__ import annotations

import json
import re
import unicodedata

JOINERS = frozenset("\u200c\u200d\u00ad")  # wanted in scripts, emoji and hyphenation; they reorder nothing
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"})  # controls, formats, unassigned, surrogates, separators

_SPACES = re.compile(r"\s+")
_BREAKS = re.compile(r"[^\S ]+")
_COMMANDS = re.compile(r"(?<!\S)::(?=[a-z])|##(?=\[)", re.IGNORECASE)
"""GitHub's runner obeys ``::name::`` at the beginning of a line of a log and ``##[name]`` anywhere in it."""
_MARKUP = re.compile(r"[\\`*_{}\[\]#|~$]|^[-+=]|(?<=\d)[.)](?=\s)|:(?=/)|(?<=www)\.", re.IGNORECASE)
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "@<!-- -->", "#": "#<!-- -->"})
"""Code hosts look for people and issues in the page that they made, where a backslash is gone: "@ada", "#1"."""


def is_unseen(char: str) -> bool:
    """Whether a character is invisible: a control, a direction mark, an unpaired surrogate."""
    return unicodedata.category(char) in UNSEEN and char not in JOINERS


def _code_point(char: str) -> str:
    """A character as its visible escape, a backslash with ``u202e``."""
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"


def visible(text: str) -> str:
    """The text on one line: runs of white space become one space, invisible characters become escapes."""
    if text.isascii() and text.isprintable() and "  " not in text and "::" not in text and "##[" not in text:
        return text
    return _escaped(_SPACES.sub(" ", text))


def aligned(line: str) -> str:
    """A line of a table or a list made visible, with all its spaces."""
    return _escaped(_BREAKS.sub(" ", line))


def _escaped(line: str) -> str:
    line = _COMMANDS.sub(lambda sign: _code_point(sign[0][0]) + sign[0][1], line)
    return line if line.isprintable() else "".join(_code_point(c) if is_unseen(c) else c for c in line)


def cut(text: str, room: int) -> str:
    """The text made visible, in at most ``room`` characters."""
    shown = visible(text).strip()
    return shown if len(shown) <= room else f"{shown[: room - 1].rstrip()}…"


def cut_middle(text: str, room: int) -> str:
    """The text made visible, its middle cut to leave at most ``room`` characters: names differ at either end."""
    shown = visible(text).strip()
    half = room // 2
    return shown if len(shown) <= room else f"{shown[:half]}…{shown[len(shown) - (room - half - 1) :]}"


def markdown(text: str) -> str:
    """The text as Markdown that shows it and nothing else: no markup, no HTML, no link, nobody notified."""
    return _MARKUP.sub(r"\\\g<0>", visible(text)).translate(_HTML)


def code_span(text: str) -> str:
    """The text as a Markdown code span, its fence longer than any run of backticks inside."""
    line = visible(text).strip()
    fence = "`" * (max(map(len, re.findall("`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}" if line else ""


def dumps(value: object, indent: int | None = None) -> str:
    """JSON without loss, with every invisible character as its escape."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    unseen = {ord(char): json.dumps(char)[1:-1] for char in set(text) if char != "\n" and is_unseen(char)}
    return (text.translate(unseen) if unseen else text).replace("##[", "\\u0023#[")  # see _COMMANDS
