"""Pages of HTML that show no word before scripts write them: what a reader sees there is not in the file."""

from __future__ import annotations

import re

from consistency.readers.tags import tags

_SCRIPT, _BODY = b"<script", re.compile(rb"<body[\s>]", re.IGNORECASE)
_WITHOUT = "noscript"
"""What is shown only where no script runs."""


def is_scripted(data: bytes) -> bool:
    """Whether the body of a page holds scripts and no word.

    As a rule the first words decide, so that a page with some costs nothing.
    """
    body = _BODY.search(data) if _SCRIPT in data else None
    if body is None:
        return False
    page = data[body.start() :].decode("latin-1")
    at, is_apart = page.find(">") + 1, False
    for tag in tags(page):
        if tag.start >= at:
            if not is_apart and not page[at : tag.start].isspace() and tag.start > at:
                return False
            at = tag.end
        if tag.name == _WITHOUT:
            is_apart = not tag.closing
    return not page[at:].strip()
