"""Inline markup: emphasis, literals, roles, links, marks of notes, substitutions, escapes."""

from __future__ import annotations

import re

from consistency.model.document import ADDRESS
from consistency.readers.raised import is_power
from consistency.readers.same_length import blank

_LONGEST = 2000  # characters between two marks
_SIGNS = re.compile(r"[`*|_\\]")  # no markup is without one
_OPENS = r"(?<![^\s\-:/'\"<(\[{‘“’«¡¿‐-―\\])"  # what may stand in front of a mark that opens
_ENDS = r"(?=[\s'\")\]}>\-/\\:.,;!?’”»‐-―\[]|\Z)"  # and behind one that ends
_MARK = re.compile(
    r"\\(?! :[a-z])(?P<escaped>[\s\S])"
    rf"|{_OPENS}``(?=\S)(?P<literal>(?:[^`]|`(?!`)|`(?=``{_ENDS})){{1,{_LONGEST}}})(?<=\S)``{_ENDS}"
    rf"|(?:(?P<glue>\\ )|{_OPENS})(?P<role>:[A-Za-z][\w.:+-]{{0,60}}:)?_?"
    rf"`(?=[^\s`])(?P<text>[^`]{{1,{_LONGEST}}})(?<=\S)`(?P<tail>__?|:[A-Za-z][\w.:+-]{{0,60}}:)?{_ENDS}"
    rf"|{_OPENS}\*\*(?=[^\s*])(?P<strong>(?:[^*]|\*(?!\*)){{1,{_LONGEST}}})(?<=\S)\*\*{_ENDS}"
    rf"|{_OPENS}\*(?=[^\s*])(?P<stressed>[^*]{{1,{_LONGEST}}})(?<=\S)\*{_ENDS}"
    rf"|{_OPENS}\|(?=[^\s|])(?P<named>[^|]{{1,200}})(?<=\S)\|_{{0,2}}{_ENDS}"
    rf"|\[(?:\d+|\#[\w.:+-]*|\*|[A-Za-z][\w.:+-]{{0,100}})\]_{_ENDS}"
    rf"|(?<=[^\W_])__?(?!\w){_ENDS}"
)
_TARGET = re.compile(r"\s<[^<>]{1,2000}>\Z")
_FIGURE = re.compile(r"[0-9]{1,3}")
_BASE = 4  # characters that tell what a raised figure belongs to

_RAISED, _LOWERED = frozenset({"sup", "superscript"}), frozenset({"sub", "subscript"})
_SHOWN = _RAISED | _LOWERED | frozenset("code emphasis guilabel kbd literal math samp strong title-reference".split())
"""Roles that show what they hold, were it a bare number."""
_REFERENCES = frozenset("doc download eq numref ref".split())
"""Roles that show the title of what they name."""


def without_roles(text: str) -> str:
    """Running text without its inline markup; a name that stands for other words becomes a sign that is no word."""
    return _MARK.sub(_unmarked, text) if _SIGNS.search(text) else text


def _unmarked(match: re.Match[str]) -> str:
    if match["escaped"]:
        return blank(match[0]) if match["escaped"].isspace() else " " + match["escaped"]
    if match["text"]:
        return _interpreted(match)
    if match["named"]:
        return _no_word(match[0])
    for kind in ("literal", "strong", "stressed"):
        if match[kind]:
            return _around(match, kind, match[kind])
    return blank(match[0])


def _interpreted(match: re.Match[str]) -> str:
    """Text with a role, or a link; what it shows stays where it stands."""
    role = (match["role"] or match["tail"] or "").strip(":_").rpartition(":")[2]
    text = match["text"]
    target = _TARGET.search(text) if match["role"] or match["tail"] else None
    if target:
        return _around(match, "text", text[: target.start()] + blank(target[0]))
    if role in _RAISED | _LOWERED and _FIGURE.fullmatch(text):
        return _figure(match, is_raised=role in _RAISED)
    if role in _REFERENCES or (role and role not in _SHOWN and text.isdigit()):
        return _around(match, "text", _no_word(text))
    return _around(match, "text", " " + text[1:] if role and text[0] in "~!" else text)


def _figure(match: re.Match[str], *, is_raised: bool) -> str:
    """A power gets a "^" behind its base; any other raised or lowered figure is a mark of a note or of a formula."""
    before = match.string[max(0, match.start() - _BASE) : match.start()]
    if is_raised and match["glue"] and is_power(before, match["text"]):
        return "^" + _around(match, "text", match["text"])[1:]
    return blank(match[0])


def _around(match: re.Match[str], group: str, shown: str) -> str:
    """What a part of a match becomes, with spaces for all around it."""
    return (
        blank(match.string[match.start() : match.start(group)])
        + shown
        + blank(match.string[match.end(group) : match.end()])
    )


def _no_word(text: str) -> str:
    return "".join("\n" if char == "\n" else ADDRESS for char in text)
