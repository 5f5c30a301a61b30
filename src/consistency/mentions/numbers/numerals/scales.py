"""Reads scales behind a number in digits: "5 million", "14 lakh 70 thousand", "3.4m units"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.algebra.bounds import TENTH
from consistency.late import LatePattern
from consistency.lexicons import with_role
from consistency.mentions.dates.words import AND, DASH, UNTIL
from consistency.mentions.fold import EM_DASH, EN_DASH, MONEY
from consistency.mentions.numbers.nouns import counted_noun
from consistency.mentions.numbers.numeral import ROUNDED_FROM, Numeral, whole
from consistency.mentions.numbers.numerals.fractions import with_part
from consistency.mentions.numbers.numerals.words import read_words
from consistency.mentions.pieces import GAP, MAY_GAP, trie

if TYPE_CHECKING:
    import re

    from consistency.mentions.source import SourceText

_SYMBOL = LatePattern(r"[ \n](?=[a-z]*(?:[A-Z]|/|[a-z]{3}))([A-Za-z]{2,}|[a-z]/[a-z])(?![\w/^-])")
"""A symbol of a unit that is no short word: "MWh", "bpd", "b/d"."""
_LONG_DASHES: Final = frozenset([EN_DASH, EM_DASH])
_LEVEL_REACH: Final = 90
_FROM = trie(with_role("words", "from"))
_STEP_IN_FULL = LatePattern(rf"(?<![\d$£¥])\d{{1,3}}(?:,\d{{3}})+ (?:{UNTIL}|{_FROM}) (?:[a-z]+ ){{0,3}}\Z")
"""A number in front of a level: "by 9,000 to just over"."""
_MONEY_IN_MILLIONS = LatePattern(rf"(?:[$£¥{MONEY}]|\b[a-z]{{3}}) ?[\d,.]+ ?m \(\Z")
_MILLIONS = LatePattern(r"\dm ([a-z]{3,20})(?![a-z])")
_TO_MORE = LatePattern(rf"(?:{MAY_GAP}{DASH}{MAY_GAP}|{GAP}(?:{UNTIL}|{AND}){GAP})\d[\d.,]*m(?![a-z\d])")
"""The upper end of a range, which shares the m of the lower end: "145m to 66m years"."""
_GROUP = LatePattern(rf"(?: {AND})? (\d{{1,3}})(?= [a-z])")
_SHARED_OUT = LatePattern(trie(with_role("words", "shared-out")))


def scaled(source: SourceText, numeral: Numeral) -> Numeral:
    """The number with the scale words or abbreviation behind it, and the smaller groups that follow."""
    numbers = source.lexicon.numbers
    end, times, is_short = numeral.end, 1, False
    while match := source.grammar.scale.match(source.folded, end):
        value, kind = numbers.get(match[2], (0, ""))
        if not kind:
            value = _abbreviation(source, numeral, match)
        elif kind not in ("hundred", "scale", "group"):
            break
        if not value:
            break
        times, end = times * value, match.end()
        if not kind:
            is_short = True
            break
    if times == 1:
        return with_part(source, numeral, 1)
    larger = numeral._replace(
        end=end,
        value=whole(numeral.value * times),
        step=whole(numeral.step * times),
        rounded=numeral.rounded or times >= ROUNDED_FROM,
        scale=times,
    )
    if is_short:
        return with_part(source, larger, times)  # nobody says "3M and two"
    return _and_more(source, numeral, larger) or _smaller_group(source, larger) or with_part(source, larger, times)


def _smaller_group(source: SourceText, larger: Numeral) -> Numeral | None:
    """The number plus further digits with a smaller scale: "14 lakh 70 thousand"; None without them."""
    following = source.follow(larger.end)
    is_joined = following in source.lexicon.roles["and"]
    behind = _GROUP.match(source.folded, larger.end) if is_joined or following.isdigit() else None
    if behind is None or (is_joined and _SHARED_OUT.search(source.folded, behind.end(), behind.end() + _LEVEL_REACH)):
        return None
    tail = scaled(source, Numeral(behind.start(1), behind.end(), int(behind[1]), 1))
    if not 1 < tail.scale < larger.scale or tail.value >= larger.scale:
        return None
    return larger._replace(end=tail.end, value=larger.value + tail.value, step=tail.step, scale=1)


def _abbreviation(source: SourceText, numeral: Numeral, match: re.Match[str]) -> int:
    """The value of an abbreviated scale; 0 if it is none there.

    "32K" is 32,000, but "573.15K" and "at 300K" are temperatures; "3M" is 3 million, but "0.1M" is molar.
    """
    scales, written = source.lexicon.scales, source.text[match.start(2) : match.end(2)]
    value, where = scales.get(written) or scales.get(written.lower()) or (0, "")
    if written == "K" and (numeral.step < TENTH or source.word_with_role(numeral.start, "at") is not None):
        return 0
    if written == "M" and (numeral.value < 1 or _is_dissolved(source, match.end())):
        return 0
    if (
        written == "m"
        and match[1] == ""
        and (
            _is_counted(source, match.end())
            or _is_level(source, numeral.start, match.end())
            or (numeral.step < 1 and source.spaced_word(match.end()) in source.lexicon.roles["plural-verb"])
        )
    ):
        return ROUNDED_FROM  # "3.4m units", "1.3m are waiting"
    return 0 if where == "money" or (where == "glued" and match[1]) else value


def _is_dissolved(source: SourceText, at: int) -> bool:
    """Whether a solute follows an offset: "1M sodium chloride", but not "2M sodium batteries"."""
    word = source.following_word(at)
    return word in source.lexicon.roles["solute"] and not counted_noun(source, at, single=False)[0]


def _is_counted(source: SourceText, at: int) -> bool:
    """Whether the words behind an offset are counted or measured, so that an m in front is no metre."""
    upper = _TO_MORE.match(source.folded, at)
    at = upper.end() if upper else at
    if source.folded[at : at + 1] == "-" and source.following_word(at) in source.lexicon.roles["strong"]:
        return True  # "a 5m-strong army"
    following = source.spaced_word(at)
    if following in source.lexicon.roles["millions-of"]:
        return True
    symbol = _SYMBOL.match(source.text, at)
    known = source.lexicon.symbols.get(symbol[1]) if symbol else None
    if following in source.lexicon.roles["square"] | source.lexicon.roles["cubic"]:
        following = source.spaced_word(source.folded.index(following, at) + len(following))  # "3.4m square feet"
    is_thing = source.lexicon.is_plural(following) and following not in source.lexicon.roles["metres-of"]
    return known is not None or is_thing


def _is_level(source: SourceText, start: int, end: int) -> bool:
    """Whether a number with an m is a count: "fell by 9,000 to 31.8m", "the number of readers is 3m"."""
    roles, following = source.lexicon.roles, source.spaced_word(end)
    if following in roles["from"] and source.preceding_word(start) not in roles["range"]:
        return False  # "the audience stood 3m from him", but "fell to 3m from 4m"
    is_closed = source.grammar.clause_end.match(source.folded, end) or source.follow(end) in _LONG_DASHES
    if following not in roles["part-behind"] and not is_closed:
        return False
    led = source.folded[max(0, start - _LEVEL_REACH) : start]
    led = led[max(led.rfind(mark) for mark in (". ", "; ", ": ")) + 1 :]
    if any(map(source.lexicon.is_plural, _MILLIONS.findall(led))):
        return True  # "8.9m visitors, against a record 10.2m"
    if _MONEY_IN_MILLIONS.search(led):
        return True  # "EUR 1,245.6m (1,198.3m)"
    return _STEP_IN_FULL.search(led) is not None or not roles["headcount"].isdisjoint(led.split())


def _and_more(source: SourceText, numeral: Numeral, scaled: Numeral) -> Numeral | None:
    """The number plus words behind its scale: "3 hundred and one"; else None."""
    following = source.grammar.next_word.match(source.folded, scaled.end)
    if following is None or numeral.rounded or scaled.step < 100:
        return None
    tail = read_words(source, following.start(2))
    if tail is None or tail.share or tail.step == 0 or tail.value >= scaled.step:
        return None
    return scaled._replace(end=tail.end, value=scaled.value + tail.value, step=tail.step, rounded=False, scale=1)
