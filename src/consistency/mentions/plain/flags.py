"""What may be known of a word beside a number, as flags that add up. In front of a number and behind it they differ."""

from __future__ import annotations

from typing import Final

# In front of a number.
CAREFUL: Final = 1
"""The word may change what the number is: all expressions must look."""
BOUND: Final = 2
"""A hedge may end with the word."""
NAMES: Final = 4
"""The word makes a name of a number that counts nothing: "phase 3"."""
CUE: Final = 8
"""A phrase that announces an identifier may end with the word."""
AGES: Final = 16
"""A phrase that announces an age may end with the word."""
DATES: Final = 32
"""The word may belong to a date in front of a year."""
LOOSE: Final = 64
"""Between a part of a date and its year may stand the word: "the first week in 2019"."""
PARTS: Final = 128
"""The word may be the part of a date that stands there."""

ARTICLE: Final = 1 << 17
"""A hedge may end in front of the word, when a word behind the number joins them: "above the 5 percent mark"."""
CLASS: Final = 1 << 16
"""A number behind the word tells a class: "category 5 storms"."""
MONTH: Final = 1 << 14
"""The word is a month."""
COUNTS: Final = 1 << 15
"""The word may change the number, but make no date or name of it."""

# Behind a number.
UNIT: Final = 2
"""A unit or a currency may begin with the word."""
SCALE: Final = 4
"""The word is a scale: "million"."""
LIMIT: Final = 8
"""A hedge that stands behind a number may begin with the word."""
EVERY: Final = 16
"""The word may lead to what a ratio is for: "for every"."""
STOP: Final = 32
"""The word belongs to no noun."""
PLURAL: Final = 64
"""The word has the form of a plural."""
TAIL: Final = 128
"""The word may go on a date that ends with a year: "2019 onwards"."""
AND: Final = 256
"""The word joins a part: "and a half"."""
SHARE: Final = 512
"""The word may lead to the whole of a share: "3 in 10", "3 of 10"."""
PER: Final = 1024
"""The word may lead to the unit below another."""
SHIFT: Final = 2048
"""The word may make another thing of a duration: "5 days before a date", "5 years old"."""
PERIOD: Final = 8192
"""The word may make a date of an ordinal in front of it: "the first quarter"."""
CLOCK: Final = 1 << 18
"""The word makes a time of day of a number, but nothing of a year: "2018 est."."""
MARK: Final = 1 << 19
"""The word is a mark that a hedge may tell of: "above the key 7,000 mark"."""
LEADS: Final = 1 << 20
"""A unit may stand behind the word: "5 more hours"."""
SKIP: Final = 4096
"""The word stands between a number and its noun: "5 more beds"."""

CARBON: Final = 1 << 21
"""The word ends as carbon does in units that digits go on: "MtCO2"."""
INITIAL: Final = 1 << 22
"""The word is one letter, which a full stop may make an abbreviation."""
REACTS: Final = AND | CARBON | CAREFUL | COUNTS | LEADS | LIMIT | PER | SCALE | SHARE | UNIT
"""What may be known of a word behind a number that may change what the number is."""
