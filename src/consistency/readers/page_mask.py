"""The mask of a page of HTML: its tags become spaces, and bars where they begin the cells of a table."""

from __future__ import annotations

import re
from functools import lru_cache

from consistency.late import LatePattern
from consistency.readers.raised import NOTE_MARK, is_power
from consistency.readers.same_length import blank
from consistency.readers.tags import tags

_COLUMNS = LatePattern(r"\scolspan\s*=\s*[\"']?([1-9]\d?)\b", re.IGNORECASE)
_DELETES = frozenset({"del", "s", "strike"})


def without_tags(text: str) -> str:
    """A page without its markup; a bar stands before each cell of a table, and before each definition.

    A cell that goes over several columns ends in a bar for each further one, as far as its closing tag has room.
    """
    parts, at, raised, struck, more = list[str](), 0, -1, -1, 0
    for tag in tags(text):
        parts.append(text[at : tag.start])
        at = tag.end
        if tag.name in _DELETES:  # what its author took back is not stated
            if tag.closing and struck >= 0:
                parts[struck:] = [blank("".join(parts[struck:]))]
                raised = -1
            struck = -1 if tag.closing else len(parts) if struck < 0 else struck
        if tag.name in ("sup", "sub"):
            if tag.closing and raised >= 0:
                _mask_figure(parts, raised, power=tag.name == "sup")
            raised = -1 if tag.closing else len(parts)
        markup = text[tag.start : tag.end]
        hidden = blank(markup) if "\n" in markup else _spaces(len(markup))
        if tag.name in ("td", "th", "dd"):
            bars = min(more, len(hidden)) if tag.closing else 1
            hidden = "|" * bars + hidden[bars:]
            columns = None if tag.closing or len(markup) == len("<td>") else _COLUMNS.search(markup)
            more = int(columns[1]) - 1 if columns else 0
        parts.append(hidden)
    return "".join([*parts, text[at:]])


@lru_cache(maxsize=256)
def _spaces(length: int) -> str:
    """One piece of text for all tags of a length, of which a page may have millions."""
    return " " * length


def _mask_figure(parts: list[str], tag: int, *, power: bool) -> None:
    """Keep a raised figure that is a power, and blank any other raised or lowered one, as in Markdown."""
    inner = "".join(parts[tag + 1 :])
    figure = NOTE_MARK.fullmatch(inner)
    if figure and power and is_power("".join(parts[max(0, tag - 4) : tag])[-4:], figure[1]):
        parts[tag] = "^" + parts[tag][1:]
    elif figure:
        parts[tag + 1 :] = [blank(inner)]
