"""Reads one unit with its power, spelled as a word or a symbol."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.algebra.unit_words import UnitWord
from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.fold import DOUBLE_PRIME, EN_DASH, OTHER, PRIME
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.units.letters import LASTING, is_bearing, is_label, is_plural, lasts
from consistency.mentions.numbers.units.powers import LETTERS, power_behind
from consistency.mentions.numbers.units.spellings import TOKEN, Measure, phrase_at, spellings
from consistency.mentions.pieces import GAP, SPACES, trie
from consistency.mentions.source import NEXT_WORD

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

POWERS: Final = (("square", 2), ("cubic", 3))
GAP_BEFORE: Final = re.compile(rf"[ \n]{{0,60}}+(?:[-{EN_DASH}] ?)?+")
CLAUSE_END: Final = re.compile(r"[ ]*(?:[.,;:!?)\]\n]|$)")
_LONGEST_NUMBER: Final = 24
_DECIMALS = re.compile(r"\d\.\d+[ -]?\Z")
_YEARS_OLD = re.compile(r"/o(?![a-z])|\.o\.")
_MINUTES = LatePattern(r"° ?\d{1,2}(?:\.\d{1,4})? ?\Z")
_SECONDS = LatePattern(rf"° ?\d{{1,2}}['{PRIME}] ?\d{{1,2}}(?:\.\d{{1,4}})? ?\Z")
_ARCS: Final = dict.fromkeys(f"'{PRIME}", ("arcminute", _MINUTES)) | dict.fromkeys(
    f'"{DOUBLE_PRIME}', ("arcsecond", _SECONDS)
)
"""Marks of feet and inches, which behind a degree are minutes and seconds of arc."""
_OF_A_NAME = LatePattern(r"[⊙☉⊕♃]|_[\w{]|\.[A-Z]\.|&[A-Z]")
"""Characters that make the letter in front a name: "5 M⊙", "5 M_sun", "5 U.S. states", "5 M&A deals"."""
_JOINED = LatePattern(r"-[a-z]{4}")
"""A hyphen behind a letter with a gap in front: "3 T-shirts"."""
CONVERTED = re.compile(r" ?\(\d[\d.,]*+(?: \d/\d)? ?(?:mm|cm|m|ft)\b")
"""The same length in another unit: "30 in (762 mm)"."""
BASES: Final = {"bp": "base_pair", "kb": "kilobase_pair", "Mb": "megabase_pair", "Gb": "gigabase_pair"}
"""Lengths of genes, which elsewhere are basis points and bits."""
_QUOTES: Final = frozenset("\"'")
MILLIBAR: Final = "mb"
"""A unit of air pressure; elsewhere it may be megabytes."""
_JOINED_WORD = LatePattern(r"-([a-z]{3,})")
_LONGEST_ARC: Final = 18
_NO_ANGLE = LatePattern(rf"{GAP}{trie(with_role('words', 'no-angle'))}(?![{LETTERS}])")
"""Words behind degrees that are no angle: "5 degrees of freedom"."""
_CARBON = LatePattern(rf"[2{OTHER}](?:[ -]?{trie(with_role('words', 'equivalent'))}\.?)?(?![{LETTERS}\d])")


def read_unit(source: SourceText, at: int, *, glued: bool, digits: bool) -> Measure | None:
    """The unit at an offset, with its power; None without one.

    Args:
        source: the text.
        at: where the unit begins.
        glued: whether the number ends there.
        digits: whether the number is written in digits, so that symbols may follow.
    """
    token = TOKEN.match(source.folded, at)
    if token is None:
        return None
    lexicon, word, end = source.lexicon, token[0], token.end()
    for role, power in POWERS:
        if word in lexicon.roles[role]:
            return _raised(source, end, power, digits=digits)
    if several := _of_several_tokens(source, at, word):
        return several
    written = source.text[at:end]
    if special := _in_its_field(source, at, written, glued=glued):
        return Measure(special, end)
    if len(written) == 1 and _means_something_else(source, at, written, glued=glued):
        return None
    if written in lexicon.roles["percent-sign"] and (glued or lexicon.roles["astronomy"].isdisjoint(source.words)):
        return Measure("percent", end)  # "3.4pc", "5 pc"; a parsec stands apart, beside stars
    carbon = _CARBON.match(source.folded, end) if word.endswith("co") else None
    if carbon and written[:-2] in lexicon.symbols:
        return Measure(lexicon.symbols[written[:-2]].unit, carbon.end())  # "5 MtCO2e"
    if word in lexicon.roles["thing"] and _is_thing(source, at, end):
        return None
    if word in lexicon.roles["ranking-unit"] and _ranks(source, at, end):
        return None
    unit = _symbol(source, written, end, glued=glued, digits=digits) or _name(source, word, written)
    if unit is None and digits:
        unit = _other_case(source, word, written, glued=glued)
    return (
        Measure(*power_behind(source, unit.unit, end)) if unit and not names_no_angle(source, unit.unit, end) else None
    )


def _of_several_tokens(source: SourceText, at: int, first: str) -> Measure | None:
    """The unit of several words or signs at an offset, with its power: "square metre", "ft."; None without one."""
    lexicon, known = source.lexicon, spellings(source.lexicon)
    phrase = phrase_at(source, at, known.units.get(first, ()))
    if phrase is None:
        return None
    unit = (lexicon.names.get(phrase[0]) or known.any_case[phrase[0]]).unit
    if _ends_sentence(source, at, phrase[1]):
        return Measure(unit, phrase[1] - 1)
    return Measure(*power_behind(source, unit, phrase[1]))


def _ends_sentence(source: SourceText, at: int, end: int) -> bool:
    """Whether the full stop of an abbreviation ends a text of more words: "The door is 5 ft.", but not "5 ft. wide"."""
    folded = source.folded
    if folded[end - 1] != "." or folded[end : end + len(_QUOTES)].strip("\"' \n") or len(folded) - end > len(_QUOTES):
        return False
    return any(map(str.isalpha, folded[:at]))


def names_no_angle(source: SourceText, unit: str, end: int) -> bool:
    """Whether degrees are no angle: "5 degrees of freedom"."""
    return unit == "degree" and _NO_ANGLE.match(source.folded, end) is not None


def _in_its_field(source: SourceText, at: int, written: str, *, glued: bool) -> str:
    """The unit of letters with another meaning elsewhere: "350 bp" of genes, "968 mb" of air, "timeout 30m"; or ""."""
    roles = source.lexicon.roles
    if written in BASES and not roles["genetics"].isdisjoint(source.words):
        return BASES[written]
    if written == MILLIBAR and not roles["air"].isdisjoint(source.words):
        return "millibar"
    return LASTING[written] if glued and written in LASTING and lasts(source, at, written) else ""


def _means_something_else(source: SourceText, at: int, letter: str, *, glued: bool) -> bool:
    """Whether a single letter behind a number is no unit, by the characters beside it."""
    end = at + 1
    if letter == "s" and glued and is_plural(source, at):
        return True
    if letter in "yY" and _YEARS_OLD.match(source.folded, end):
        return True
    if letter == "N" and source.following_word(end) in source.lexicon.roles["solute"]:
        return True  # a normal solution: "0.1 N HCl"
    if _OF_A_NAME.match(source.text, end):
        return True
    if letter == "'" and not source.lexicon.roles["genetics"].isdisjoint(source.words):
        return True  # the end of a strand: "the 5' end of the gene"
    if letter in _QUOTES and not glued and source.folded[end : end + 1].isalnum():
        return True  # a quotation begins: '5 million "are hungry"'
    if glued:
        return is_label(source, at)
    return is_bearing(source, at) or (letter.isupper() and _JOINED.match(source.text, end) is not None)


def _raised(source: SourceText, end: int, power: int, *, digits: bool) -> Measure | None:
    """The unit behind a word for a power that ends at an offset: "square kilometres", "sq. km"; else None."""
    dot = end + (source.folded[end : end + 1] == ".")
    gap = GAP_BEFORE.match(source.folded, dot)
    unit = read_unit(source, gap.end(), glued=False, digits=digits) if gap and gap.end() > dot else None
    return unit._replace(unit=f"{unit.unit} ** {power}") if unit and "**" not in unit.unit else None


def _symbol(source: SourceText, written: str, end: int, *, glued: bool, digits: bool) -> UnitWord | None:
    """The unit of a symbol; None if the lexicon does not allow it there."""
    unit = _part_of_degree(source, end) or source.lexicon.symbols.get(written)
    if unit is None or (written in source.lexicon.roles["initials"] and counted_noun(source, end, single=False)[0]):
        return None
    if unit.where == "any":
        may_stand = digits or source.folded[end - 1].isalpha() or unit.unit == "percent"
    else:
        may_stand = digits and (
            unit.where == "digits"
            or glued
            or CLAUSE_END.match(source.folded, end) is not None
            or (unit.unit == "inch" and (_tells_size(source, end) or bool(CONVERTED.match(source.folded, end))))
        )
    return unit if may_stand else None


def _part_of_degree(source: SourceText, end: int) -> UnitWord | None:
    """The unit of minutes or seconds of arc: "30°15'20", whose marks are feet and inches elsewhere; else None."""
    unit, before = _ARCS.get(source.folded[end - 1], ("", _MINUTES))
    begin = max(0, end - _LONGEST_ARC)
    return UnitWord(unit) if unit and before.search(source.folded, begin, end - 1) else None


def _tells_size(source: SourceText, end: int) -> bool:
    """Whether a word of size follows "in" and ends its clause: "6 in wide", but not "3 in high schools"."""
    word = NEXT_WORD.match(source.folded, end)
    return word is not None and word[1] in source.lexicon.roles["size"] and _ends_clause(source, word.end())


def _ends_clause(source: SourceText, end: int) -> bool:
    return CLAUSE_END.match(source.folded, end) is not None


def _name(source: SourceText, word: str, written: str) -> UnitWord | None:
    """The unit that a word names; None for short words in capitals, which are initials, and for surnames."""
    if len(word) < 4 and written.isupper() and len(written) > 1:
        return None
    is_name = written[0].islower() or word not in source.lexicon.roles["surname"]
    return source.lexicon.names.get(word) if is_name else None


def _is_thing(source: SourceText, start: int, end: int) -> bool:
    """Whether a word that may be a unit names things: "12 bars opened", but not "2.5 bars", "a pressure of 12 bars"."""
    if _DECIMALS.search(source.folded, max(0, start - _LONGEST_NUMBER), start):
        return False
    roles = source.lexicon.roles
    return (roles["physics"] | roles["weight"]).isdisjoint(source.words) and len(source.text) > end


def _ranks(source: SourceText, start: int, end: int) -> bool:
    """Whether "second" is an ordinal and no unit: "3 second-half goals", but not "3 second-long calls"."""
    if source.folded[start - 1] not in SPACES:
        return False
    joined = _JOINED_WORD.match(source.folded, end)
    return joined is not None and joined[1] not in source.lexicon.roles["size"]


def _other_case(source: SourceText, word: str, written: str, *, glued: bool) -> UnitWord | None:
    """The unit of a symbol written in another case, or with the s of a plural: "5KM", "10 kms"."""
    lexicon = source.lexicon
    single = word.removesuffix("s") if word in lexicon.roles["unit-plural"] else word
    if len(single) < 2 or not (len(single) > 2 or single in lexicon.roles["any-case"]):
        return None
    if not (glued or written.isupper() or single != word):
        return None
    spelling = single if single in lexicon.symbols else spellings(lexicon).lowered.get(single)
    unit = lexicon.symbols[spelling] if spelling else None
    return unit if unit and unit.where != "clear" else None
