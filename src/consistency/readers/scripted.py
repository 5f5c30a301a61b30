"""Pages of HTML that show no word before scripts write them: what a reader sees there is not in the file."""

from __future__ import annotations

from consistency.readers.tags import tags

_SCRIPT, _BODIES = b"<script", (b"<body", b"<BODY")
_WITHOUT = "noscript"
"""What is shown only where no script runs."""


def is_scripted(data: bytes) -> bool:
    """Whether the body of a page holds scripts and no word.

    As a rule the first words decide, so that a page with some costs nothing.
    """
    begin = max(map(data.find, _BODIES)) if _SCRIPT in data else -1
    if begin < 0:
        return False
    page = data[begin:].decode("latin-1")
    at, is_apart = page.find(">") + 1, False
    for tag in tags(page):
        if tag.start >= at:
            if not is_apart and not page[at : tag.start].isspace() and tag.start > at:
                return False
            at = tag.end
        if tag.name == _WITHOUT:
            is_apart = not tag.closing
    return not page[at:].strip()
