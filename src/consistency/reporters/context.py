"""A value in the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.reporters.escape import visible

if TYPE_CHECKING:
    from consistency.model.document import Citation

CUT_FIRST, CUT_LAST = re.compile(r"\A\S*\s+"), re.compile(r"\s+\S*\Z")  # the word at a cut may be half of one


def around(citation: Citation) -> tuple[str, str, str]:
    """The words before a quote, the quote, and the words after it, each on one line and cut at whole words."""
    before = CUT_FIRST.sub("", citation.prefix, count=1)
    after = CUT_LAST.sub("", citation.suffix, count=1)
    return (
        "…" + visible(before) if before else "",
        visible(citation.quote).strip(),
        visible(after) + "…" if after else "",
    )
