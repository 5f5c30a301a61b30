"""How words end of which lists cannot hold them all: verbs in the past, gerunds, adverbs, superlatives."""

from __future__ import annotations

from typing import Final

from consistency.lexicons import by_role, with_role

PAST_ENDS: Final = tuple(with_role("words", "past-end"))
GERUND_ENDS: Final = tuple(with_role("words", "gerund-end"))
ADVERB_ENDS: Final = tuple(with_role("words", "adverb-end"))
SUPERLATIVE_ENDS: Final = tuple(with_role("ordinal_cues", "superlative-end"))
NO_PRESENT_ENDS: Final = PAST_ENDS + GERUND_ENDS + ADVERB_ENDS
"""Of words that are no verb in the present."""
VERB_ENDS: Final = NO_PRESENT_ENDS + tuple({ending for _, ending, _ in by_role("inflections")["to-third"]})
"""Of words that are no infinitive."""
