"""Looks at the characters glued to a number: a sign, or letters that make it a name or a formula."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.algebra.units import resolve
from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.fold import AT_LEAST, AT_MOST, EN_DASH, MINUS, NEAR
from consistency.mentions.numbers.bounds.in_front import bound_before
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.units.measures import read_measure
from consistency.mentions.numbers.units.unit import read_unit
from consistency.mentions.pieces import trie

if TYPE_CHECKING:
    from consistency.mentions.numbers.numeral import Numeral
    from consistency.mentions.source import SourceText

OPERATORS: Final = f"=<>~({NEAR}{AT_LEAST}{AT_MOST}"
DASHES: Final = f"-{EN_DASH}{MINUS}"
_CIRCA, _SHORT_CIRCA = (trie(with_role("words", role)) for role in ("circa", "circa-short"))
_GLUED_CIRCA = LatePattern(rf"(?<![a-z.])(?:(?<!\d )(?<!\d \(){_SHORT_CIRCA}|{_CIRCA})\.\Z")
_LONGEST_CIRCA: Final = len("xapprox.")
"""As in "c.50 pairs", "approx.30 km"; behind a year it is a chapter of a law: "the Mills Act 1998 (c.42)"."""
_BELOW = LatePattern(r"([A-Za-zµμ]{1,12})[23²³]?(?![\w/-]|\.\w)")
_DIVIDING: Final = frozenset({(("time", 1),), (("length", 1),), (("length", 2),), (("length", 3),), (("mass", 1),)})
"""Dimensions below a stroke for counts: a time, a length, an area, a volume, a mass."""
BY_MANY: Final = re.compile(r"10{1,2},?(?:0{3})*(?!\d)")
"""The reference quantity of a measure: "5.4 l/100km", "12 mg/100 mL"."""
_SHORTEST_THING: Final = 3
_MOST_NOTES: Final = 199
_PLUS_OR_MINUS = re.compile(rf"\+ ?/ ?[{DASHES}]\Z")


def free_on_the_left(source: SourceText, numeral: Numeral, floor: int) -> bool:
    """Whether no character glued to the front of a number makes it a name or a formula."""
    folded, at = source.folded, numeral.start
    if at <= floor or folded[at - 1] in " \n":
        return True
    before, outer = folded[at - 1], folded[at - 2] if at > 1 else " "
    if before == "-" and outer.isalpha() and source.preceding_word(at) in source.lexicon.roles["hyphened"]:
        return True  # "a magnitude-7.1 quake", "an under-16 ban"
    if numeral.words:
        return not (before == "-" and outer.isalpha())
    if before in "x-" and source.grammar.side.search(folded, max(0, at - 5), at):
        return True
    if before.isalnum() or before in "_#@&\\^)]}" or (before == "(" and outer.isalpha()):
        return False
    if before in f"-{EN_DASH}" and at - 1 == floor and outer.isalnum():
        return True  # the other side of a score: "52-48"; a smaller part: "6-foot-3"
    is_of_many = outer.isalpha() and BY_MANY.match(folded, at) is not None
    if before == "/" and at - 1 == floor and outer.isalnum() and not is_of_many:
        return read_measure(source, numeral.end, digits=True) is not None  # "120/80 mmHg", "200°C/180°C"
    if (
        before == "."
        and folded[numeral.end : numeral.end + 1] in " \n,;)%"
        and _GLUED_CIRCA.search(folded, max(0, at - _LONGEST_CIRCA), at)
    ):
        return True  # "c.50 pairs", but "c.347C"
    if before == "," and outer.isalpha() and _is_note(source, numeral):
        return False
    if before in ".,:/":
        return not (outer.isdigit() or (before in "./" and outer.isalpha()))
    return not (before in f"{DASHES}+" and (outer.isalnum() or outer in ")]}"))


def _is_note(source: SourceText, numeral: Numeral) -> bool:
    """Whether digits glued to a comma behind a word are a note: "by the treaty,1 all", but not "apples,2 pears"."""
    if numeral.step != 1 or numeral.value > _MOST_NOTES or numeral.end - numeral.start > len(str(_MOST_NOTES)):
        return False
    measured = read_measure(source, numeral.end, digits=True)
    return measured is None and not counted_noun(source, numeral.end, single=numeral.value == 1)[0]


def free_on_the_right(source: SourceText, end: int) -> bool:
    """Whether no letter or further digits are glued to the end of a number."""
    folded = source.folded
    after, following = source.text[end : end + 1], folded[end + 1 : end + 2]
    if after.isalpha() or (after and after in "_@\\"):
        is_side = after in "xX" and following.isdigit() and source.grammar.side.search(folded, max(0, end - 4), end + 1)
        roles = source.lexicon.roles
        return bool(is_side) or source.follow(end) in roles["ending"] | roles["age-short"]  # "30ish minutes", "42yo"
    if after and after in ".,:":
        return not following.isdigit()
    if after == "^" and (following.isdigit() or following in DASHES):
        return False  # a power beyond all bounds: "10^999999"
    if folded.startswith("'s", end) and not folded[end + 2 : end + 3].isalnum():
        return False  # "the 80's"
    if after and after in f"-{EN_DASH}" and following.isalpha():  # "a 12-member board", but no "7-b"
        following_word = source.following_word(end)
        if following_word in source.lexicon.roles["uncounted"]:
            return False  # "a 30-something"
        joined = following_word in source.lexicon.roles["by"] or source.grammar.ranges.match(folded, end)
        return folded[end + 1 : end + 4].isalpha() or bool(joined) or following_word in source.lexicon.roles["hyphened"]
    return not (after == "/" and following.isalpha()) or _is_divided(source, end + 1)


def _is_divided(source: SourceText, at: int) -> bool:
    """Whether a unit or a thing follows a stroke: "80/min", "4,000/well", but not "12/B"."""
    below = _BELOW.match(source.text, at)
    if below is None:
        return False
    unit, roles = source.lexicon.symbols.get(below[1]), source.lexicon.roles
    if below[0].lower() in roles["square"] | roles["cubic"]:
        return read_unit(source, at, glued=False, digits=True) is not None  # "110/sq mi"
    if unit is None:
        return below[0].islower() and len(below[0]) >= _SHORTEST_THING
    return resolve(unit.unit).dimension in _DIVIDING


def signed(source: SourceText, numeral: Numeral, begin: int, floor: int) -> tuple[int, bool]:
    """Where the number with its sign begins, and whether it is negative."""
    folded = source.folded
    left = folded[begin - 1 : begin] if begin else ""
    if left and left in DASHES and _PLUS_OR_MINUS.search(folded, max(floor, begin - 3), begin):
        return begin, False
    if not numeral.words and begin > floor:
        outer = folded[begin - 2] if begin - 1 > floor else " "
        is_link = begin - 1 == floor and floor > 0 and folded[floor - 1] not in " \n"  # "from -5 to -3" has none
        if folded[begin - 1] in f"{DASHES}+" and not is_link and not (outer.isalnum() or outer in ".)]%°"):
            return begin - 1, folded[begin - 1] != "+"
        if begin - 1 > floor and folded[begin - 1] == " " and folded[begin - 2] == MINUS:  # "= − 10"
            outer = folded[max(floor, begin - 4) : begin - 2].strip()
            if not outer or outer[-1] in OPERATORS:
                return begin - 2, True
    spoken = source.word_with_role(begin, "minus")
    if spoken is not None and spoken >= floor:
        hedge = bound_before(source, begin, floor)  # "plus or minus 3" is no negative number
        if hedge is None or hedge.place >= spoken:
            return spoken, True
    return begin, begin < numeral.start and folded[numeral.start - 1] in DASHES
