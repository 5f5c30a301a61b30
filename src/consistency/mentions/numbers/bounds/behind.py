"""Finds the words behind a number that limit it: "or more", "at most", "-odd"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.fold import MONEY
from consistency.mentions.numbers.bounds.hedges import BoundWords
from consistency.mentions.numbers.units.spellings import phrase_end
from consistency.mentions.pieces import trie

if TYPE_CHECKING:
    from consistency.mentions.lexicon import Lexicon
    from consistency.mentions.source import SourceText

_FIRST = LatePattern(r"[ \n]{0,60}+(-?[a-z]++|\+)")
_CONVERTED = LatePattern(rf" \([$£¥{MONEY}]?\d[^()\n]{{0,40}}\)(?= )")
_LIMIT = LatePattern(r"[ \n]\(([a-z]++)\.?\)")
_PARTED = re.compile(r" - ([a-z]++)")
_OR = with_role("words", "or")
_LONGEST_THING = 80
_NUMBER = LatePattern(rf"[ \n]{{1,60}}[$£¥{MONEY}]?\d")


def bound_after(source: SourceText, at: int) -> BoundWords | None:
    """The bound that begins right behind an offset."""
    follow = source.follow(at)
    if follow not in source.lexicon.after and follow != "-":
        return None
    parted = _PARTED.match(source.folded, at) if follow == "-" else None
    if parted and f"-{parted[1]}" in source.lexicon.after:  # "20 - odd", in texts with gaps around all signs
        return BoundWords(source.lexicon.after[f"-{parted[1]}"][0].bound, parted.end())
    match = _FIRST.match(source.folded, at)
    if match is None or match[1] not in source.lexicon.after or _is_model(source, match.start(1), match.end(1)):
        return None
    if not _behind(source.lexicon, match[1]).match(source.folded, match.start(1)):
        return None
    for hedge in source.lexicon.after[match[1]]:
        if match.start(1) != at and _is_ending(source.lexicon, hedge.phrase):
            continue
        end = phrase_end(source.folded, match.start(1), hedge.phrase)
        if not end or _goes_on(source.folded, end):
            continue
        if source.following_word(end) not in source.lexicon.roles["than"]:
            return None if _belongs_behind(source, hedge.phrase, end) else BoundWords(hedge.bound, end)
    return None


def bound_in_bracket(source: SourceText, at: int) -> BoundWords | None:
    """The bound in a bracket behind an offset: "30 minutes (minimum)", "40 mm (max.)"; None if it holds more."""
    bracket = _LIMIT.match(source.folded, at)
    limits = source.lexicon.after.get(bracket[1], ()) if bracket else ()
    bound = next((hedge.bound for hedge in limits if hedge.phrase == bracket[1]), None) if bracket else None
    return BoundWords(bound, bracket.end()) if bracket and bound in ("at-least", "at-most") else None


def bound_behind_bracket(source: SourceText, at: int) -> BoundWords | None:
    """The bound behind a bracket with the amount in another unit: "74 mph (119 kph) or more"."""
    bracket = _CONVERTED.match(source.folded, at)
    found = bound_after(source, bracket.end()) if bracket else None
    return found if found and found.kind in ("at-least", "at-most") else None


def bound_behind_thing(source: SourceText, at: int) -> BoundWords | None:
    """The bound behind the thing that is measured: "10 kg of red meat or less", "60 mph winds or stronger"."""
    if all(source.folded.find(word, at, at + _LONGEST_THING) < 0 for word in _OR):
        return None
    thing = source.grammar.of_thing.match(source.folded, at)
    found = bound_after(source, thing.end()) if thing else None
    if found is None or found.kind not in ("at-least", "at-most"):
        return None
    is_free = source.grammar.clause_end.match(source.folded, found.place)
    return found if is_free or source.spaced_word(found.place) in source.lexicon.stopwords else None  # "or more fish"


def _is_model(source: SourceText, start: int, end: int) -> bool:
    """Whether a hedge with a capital belongs to a name: "the 737 MAX", "the 737 Max" if another word follows."""
    text = source.text
    has_capital = text[start:end].isupper() or (text[start].isupper() and text[start - 2 : start - 1].isdigit())
    return has_capital and text[end + 1 : end + 2].isalpha()


@lru_cache(maxsize=256)
def _behind(lexicon: Lexicon, first: str) -> re.Pattern[str]:
    """The hedges behind a number that begin with a word."""
    return re.compile(trie(hedge.phrase for hedge in lexicon.after[first]))


def _belongs_behind(source: SourceText, phrase: str, end: int) -> bool:
    """Whether a hedge limits the words behind it: "a $15 minimum wage", "50 percent plus one", "5 or more than 7"."""
    roles, following = source.lexicon.roles, source.spaced_word(end)
    if f"{phrase.rpartition(' ')[2]} {following}" in source.lexicon.before:
        return True  # "175 and up to 240 km"
    if phrase in roles["limit-noun"]:
        return bool(following) and following not in source.lexicon.stopwords
    return (" " in phrase or phrase in roles["plus"]) and _leads_on(source, end)


def _leads_on(source: SourceText, end: int) -> bool:
    """Whether a hedge limits the next number: "above 9 points and under 20 games", "5 or more than 7"."""
    following = _NUMBER.match(source.folded, end)
    return following is not None or source.spaced_word(end) in source.lexicon.numbers


def _is_ending(lexicon: Lexicon, phrase: str) -> bool:
    """Whether a hedge must be glued to the number: "20+", "20-odd", "20ish"."""
    return not phrase[0].isalpha() or phrase in lexicon.roles["ending"]


def _goes_on(folded: str, end: int) -> bool:
    """Whether a word or a code continues at an offset."""
    following = folded[end : end + 2]
    joins = following[:1] == "_" or (following[:1] == "-" and following[1:].isdigit())
    return following[:1].isalnum() or (joins and following[1:].isalnum())
