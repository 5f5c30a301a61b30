"""Classes of words: the small ones whole, and of those that no list can hold how their words end."""

from __future__ import annotations

from typing import Final

from consistency.lexicons import by_role, rows, with_role

DETERMINERS: Final = with_role("claims", "article", "determiner")
"""Words that begin a noun, the articles among them."""
BE_AND_HAVE: Final = with_role("claims", "be", "have")
MONTHS, WEEKDAYS, SEASONS = (frozenset(name for name, *_ in rows(kind)) for kind in ("months", "weekdays", "seasons"))
TIME_NAMES: Final = MONTHS | WEEKDAYS | SEASONS

PAST_ENDS: Final = tuple(with_role("words", "past-end"))
GERUND_ENDS: Final = tuple(with_role("words", "gerund-end"))
ADVERB_ENDS: Final = tuple(with_role("words", "adverb-end"))
SUPERLATIVE_ENDS: Final = tuple(with_role("ordinal_cues", "superlative-end"))
NO_PRESENT_ENDS: Final = PAST_ENDS + GERUND_ENDS + ADVERB_ENDS
"""Of words that are no verb in the present."""
VERB_ENDS: Final = NO_PRESENT_ENDS + tuple({ending for _, ending, _ in by_role("inflections")["to-third"]})
"""Of words that are no infinitive."""
