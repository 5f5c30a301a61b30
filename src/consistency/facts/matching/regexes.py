"""Regular expressions of rules, the way out of the phrase language, bounded in time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from consistency.errors import Fault, RuleError
from consistency.model.rule import WORDED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.facts.tokens import Tokens
    from consistency.model.document import Document, Passage
    from consistency.model.mention import Mention
    from consistency.model.rule import Rule

SECONDS = 1.0  # for one expression on one passage


@lru_cache(maxsize=1024)
def _compiled(source: str) -> Any:
    import regex  # noqa: PLC0415 - only rules with an expression need it

    return regex.compile(source, regex.IGNORECASE | regex.VERSION0)


def find_regex(rule: Rule, document: Document, tokens: Tokens) -> Iterator[tuple[int, int, Mention | None]]:
    """Offsets of each group ``value``, and for rules of a value the mention that stands there.

    Raises:
        RuleError: when the search of a passage takes longer than ``SECONDS``.
    """
    for source in rule.regex:
        for start, end in _spans(source, rule, document, tokens.passage):
            if rule.kind in WORDED:
                yield start, end, None
            elif mention := tokens.mention_in(start, end):
                yield start, end, mention


def _spans(source: str, rule: Rule, document: Document, passage: Passage) -> list[tuple[int, int]]:
    """Where the group ``value`` of an expression stands; all of it at once, for its time runs from first to last."""
    try:
        found = _compiled(source).finditer(
            document.masked, passage.start, passage.end, timeout=SECONDS, concurrent=False
        )
        return [(start, end) for start, end in (match.span("value") for match in found) if 0 <= start < end]
    except TimeoutError:
        place = rule.place
        raise RuleError(
            Fault(
                place.path,
                place.line,
                place.column,
                "slow-regex",
                f"the expression of {rule.id} took more than {SECONDS:g} s on {document.id}, {passage.locator}",
                "write it without repeats inside repeats",
            )
        ) from None
