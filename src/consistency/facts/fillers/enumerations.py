"""How many items an enumeration has: "a, b and c" has three."""

from __future__ import annotations

import re

from consistency.lexicons import any_of, with_role

_END = re.compile(r"[.;:!?()\[\]]")
_JOINT, _JOINTS = (any_of(with_role(*words)) for words in (("date_words", "and", "or"), ("words", "joint")))
_DIVISION = re.compile(rf"\s*(?:,\s*{_JOINT}\b|,|\b(?:{_JOINT}|{_JOINTS})\b|&)\s*", re.IGNORECASE)


def enumeration(text: str) -> tuple[int, int]:
    """The number of items in a text that begins with an enumeration, and where the enumeration ends.

    Items are divided by commas and by "and". The item after the closing "and" (", and" where there is one, else the
    first) is the last, and ends at the next comma or stop.
    """
    end = _END.search(text)
    text = text[: end.start()] if end else text
    divisions = list(_DIVISION.finditer(text))
    ands = [i for i, d in enumerate(divisions) if d.group().strip(" \n") != ","]
    closing = next((i for i in ands if "," in divisions[i].group()), ands[0] if ands else None)
    if closing is not None and closing + 1 < len(divisions):
        text = text[: divisions[closing + 1].start()]
    items = [item for item in _DIVISION.split(text) if item.strip()]
    return len(items), len(text.rstrip())
