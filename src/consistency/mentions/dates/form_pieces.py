"""Pieces of expressions that forms of dates share, whether they begin with digits or with a word."""

from __future__ import annotations

from consistency.mentions.dates.words import DASHES, DAY, MONTH, OF, THE, YEAR_WORD, meanings
from consistency.mentions.pieces import GAP, MAY_GAP, WORD_END, trie

BEFORE_YEAR = rf"(?:(?:{MAY_GAP},)?{MAY_GAP}(?:{OF}{GAP})?(?:{THE}{GAP})?(?:{YEAR_WORD}{GAP})?)"
"""Between a part of a year and the year: "May 2019", "May of the year 2019"."""
FISCAL, WEEK_WORD = trie(meanings("fiscal")), trie(meanings("week"))
QUARTER_SIGN, HALF_SIGN = trie(meanings("quarter-sign")), trie(meanings("half-sign"))
BEFORE_FISCAL_YEAR = rf"{BEFORE_YEAR}(?:{FISCAL}{MAY_GAP})?"
SHORT_FISCAL = rf"{FISCAL}{MAY_GAP}'?(\d\d)(?![/{DASHES}]\d){WORD_END}"
"""A fiscal year by its last two digits: "FY19"."""
TO_NEXT = rf"(?:{MAY_GAP}[{DASHES}]{MAY_GAP}|{GAP}{trie(meanings('to'))}{GAP})"
AND_NEXT = rf"{GAP}{trie(meanings('and'))}{GAP}"
DAY_GROUP = rf"({DAY})"
DAY_MONTH = rf"{DAY_GROUP}{MAY_GAP}(?:{OF}{GAP})?({MONTH})"
