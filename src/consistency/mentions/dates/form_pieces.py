"""Pieces of expressions that forms of dates share, whether they begin with digits or with a word."""

from __future__ import annotations

from consistency.mentions.dates.words import AND, DASHES, DAY, MONTH, OF, THE, UNTIL, YEAR_WORD, meanings
from consistency.mentions.pieces import GAP, GENITIVE, MAY_GAP, WORD_END, trie

BEFORE_YEAR = rf"(?:(?:{MAY_GAP},)?{MAY_GAP}(?:{OF}{GAP})?(?:{THE}{GAP})?(?:{YEAR_WORD}{GAP})?)"
"""Between a part of a year and the year: "May 2019", "May of the year 2019"."""
QUARTER = trie(meanings("quarter"))
FISCAL, WEEK_WORD = trie(meanings("fiscal")), trie(meanings("week"))
QUARTER_SIGN, HALF_SIGN = trie(meanings("quarter-sign")), trie(meanings("half-sign"))
_OWNER = rf"(?:{trie(meanings('owner'))}|[a-z]{{2,20}}(?:{GENITIVE}|')){GAP}"
BEFORE_FISCAL_YEAR = rf"{BEFORE_YEAR}(?:(?:{_OWNER})?{FISCAL}{MAY_GAP}|{_OWNER}(?=\d{{4}}{GAP}{FISCAL}))?"
"""The same, also in front of a fiscal year: "the harbour's fiscal 2019", "its 2019 fiscal year"."""
SHORT_FISCAL = rf"{FISCAL}{MAY_GAP}'?(\d\d)(?![/{DASHES}]\d){WORD_END}"
"""A fiscal year by its last two digits: "FY19"."""
TO_NEXT = rf"(?:{MAY_GAP}[{DASHES}]{MAY_GAP}|{GAP}{UNTIL}{GAP})"
AND_NEXT = rf"{GAP}{AND}{GAP}"
DAY_GROUP = rf"({DAY})"
DAY_MONTH = rf"{DAY_GROUP}{MAY_GAP}(?:{OF}{GAP})?({MONTH})"
