"""The words that may join two numbers into one value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from consistency.lexicons import rows

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon


def linking_words(lexicon: Lexicon) -> frozenset[str]:
    """The words of the grammar that may be between two numbers of one value; any other word separates them."""
    lists = "numbers scales fractions vague ordinals months weekdays holidays seasons date_words clock_words currencies"
    roles = (
        "range filler with in of determiner over per for-every list and one point age-after age-short between from "
        "below-zero squared cubed square cubic minus negation auxiliary than noun-skip graded"
    )
    cells = (cell for name in lists.split() for row in rows(name) for cell in row)
    words = (word for role in roles.split() for word in lexicon.roles[role])
    behind = (hedge.phrase for hedges in lexicon.after.values() for hedge in hedges)
    hedges = (*lexicon.before, *lexicon.for_age, *behind)
    units = (*lexicon.names, *lexicon.symbols, *lexicon.money_before, *lexicon.money_after)
    own = (word for word, _ in rows("beside_numbers"))
    return frozenset(re.findall(r"[^\W\d_]+", " ".join((*cells, *words, *hedges, *units, *own)).lower()))
