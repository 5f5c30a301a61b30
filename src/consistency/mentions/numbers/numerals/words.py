"""Numbers in words. The parts descend as in speech: "twenty-one" is one number, "twenty thirty" are two."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.mentions.dates.words import MONTH, OF
from consistency.mentions.fold import EM_DASH, EN_DASH
from consistency.mentions.numbers.numeral import ROUNDED_FROM, Exact, Numeral, whole
from consistency.mentions.pieces import GAP

_OF_MONTH = LatePattern(rf"{GAP}{OF}{GAP}{MONTH}")
_GAPS: Final = f" \n-{EN_DASH}{EM_DASH}"
_JOINED = re.compile(r"-[a-z]")
_DIGIT_RUN = re.compile(r"\d+")
LONGEST_INITIALS: Final = 3
QUARTER: Final = 4
REACH_OF_PART: Final = 40
"""Characters behind a part in which another one may stand."""
HALF_OF_QUARTERS: Final = 2

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.source import SourceText


def read_words(source: SourceText, at: int) -> Numeral | None:
    """The number in words that begins at an offset."""
    grammar, numbers = source.grammar, source.lexicon.numbers
    match = grammar.word.match(source.folded, at)
    if match is None:
        return _bare_fraction(source, at)
    word, end = match[0], match.end()
    total, group, scale, step = 0, 0, 0, 1
    first, first_kind = numbers[word]
    is_multiple = first_kind in ("unit", "teen", "ten") and first > 0
    while True:
        value, kind = numbers[word]
        is_multiple &= end == match.end() or kind in ("hundred", "group", "scale")
        if kind == "scale":
            if scale and value >= scale:  # "two hundred thousand million"
                total, group = (total + group) * value, 0
            else:
                total, group = total + (group or 1) * value, 0
            scale = step = value
        elif kind in ("hundred", "group", "tally", "pair"):
            group, step = (group or 1) * value, value
        else:
            group, step = group + value, 1
        following = grammar.next_word.match(source.folded, end) or _next_group(source, kind, end)
        if following is None or not _goes_on(source, kind, value, group, scale, following):
            break
        word, end = following[2], following.end()
    if end == match.end() and (kind == "tally" or (kind == "scale" and _are_initials(source.text[at:end]))):
        return None
    rounded = step >= ROUNDED_FROM
    times = (total + group) // first if is_multiple else step if kind == "scale" else 1
    numeral = Numeral(at, end, total + group, step if rounded else 1, rounded, words=True, scale=times)
    return with_point(source, numeral) or _fraction(source, numeral) or with_part(source, numeral, step)


def _are_initials(word: str) -> bool:
    """Whether a scale alone is rather short for a name: "the LAC region"."""
    return len(word) <= LONGEST_INITIALS and word.isupper()


def _next_group(source: SourceText, kind: str, end: int) -> re.Match[str] | None:
    """As in "three million, two hundred": a group behind a comma, when it goes on with a hundred or a scale."""
    following = source.grammar.next_group.match(source.folded, end) if kind == "scale" else None
    after = source.grammar.next_word.match(source.folded, following.end()) if following else None
    return following if after and source.lexicon.numbers[after[2]][1] in ("hundred", "scale") else None


def _goes_on(source: SourceText, kind: str, value: int, group: int, scale: int, following: re.Match[str]) -> bool:
    """Whether a number word goes on the number before it."""
    next_value, next_kind = source.lexicon.numbers[following[2]]
    joined = following[1].strip(_GAPS) != ""
    large = kind in ("hundred", "scale")
    if next_kind == "unit":
        if next_value == 0 or (joined and source.grammar.denominator.match(source.folded, following.end())):
            return False  # "a million and one half": the half is a part
        return large or (kind == "ten" and not joined)
    if next_kind in ("teen", "ten"):
        return large and not (joined and _is_fraction(source, following))
    if joined:
        return False
    if next_kind == "hundred":
        return kind in ("unit", "teen", "ten") and group < 100
    if next_kind in ("group", "tally", "pair"):
        return kind not in ("group", "pair") and next_kind != "pair"
    return not scale or next_value < scale or (kind == "scale" and next_value > value)


def _is_fraction(source: SourceText, following: re.Match[str]) -> bool:
    """Whether "and" leads to a fraction: "two hundred and fifty-four hundredths"."""
    tail = read_fraction(source, following.start(2))
    return tail is not None and tail.value < 1


def read_fraction(source: SourceText, at: int) -> Numeral | None:
    """The fraction in words that begins at an offset: a number below a hundred and a denominator, or "half"."""
    match = source.grammar.word.match(source.folded, at)
    if match is None:
        return _bare_fraction(source, at)
    numbers, end = source.lexicon.numbers, match.end()
    value, kind = numbers[match[0]]
    if kind not in ("unit", "teen", "ten"):
        return None
    following = source.grammar.next_word.match(source.folded, end)
    if kind == "ten" and following and numbers[following[2]][1] == "unit" and not following[1].strip(" \n-").isalpha():
        value, end = value + numbers[following[2]][0], following.end()
    return _fraction(source, Numeral(at, end, value, 1, words=True))


def _fraction(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "two thirds", "one half": a number and a denominator."""
    match = source.grammar.denominator.match(source.folded, numeral.end)
    if match is None:
        return None
    denominator, plural = source.lexicon.denominators[" ".join(match[1].split())]
    if denominator == QUARTER and plural and _are_periods(source, numeral, match.end()):
        return None
    if plural == (numeral.value == 1) and not (denominator == QUARTER and not plural):
        return None  # "three quarter hours" is said, "three fifth" is not
    if not plural and "-" not in match[0] and _JOINED.match(source.folded, match.end()):
        return None  # "two fourth-quarter goals", "three quarter-finals"
    return Numeral(numeral.start, match.end(), Fraction(numeral.value, denominator), 0, words=True, share=True)


def _are_periods(source: SourceText, numeral: Numeral, end: int) -> bool:
    """Whether quarters are three months each: "five quarters", "the past two quarters", "fell for two quarters"."""
    roles, previous = source.lexicon.roles, source.preceding_word(numeral.start)
    if numeral.value >= QUARTER or previous in roles["half-of"]:
        return True
    is_half = numeral.value == HALF_OF_QUARTERS and previous not in roles["and"]
    return is_half and source.following_word(end) not in roles["of"]  # nobody calls a half so


def _bare_fraction(source: SourceText, at: int) -> Numeral | None:
    """As in "half", and "a third of" with the article in front."""
    match = source.grammar.fraction.match(source.folded, at)
    if match is None:
        return None
    denominator, plural = source.lexicon.fractions[match[0]]
    if plural:
        return None
    if denominator == 2:
        return Numeral(at, match.end(), Fraction(1, 2), 0, words=True, share=True)
    begin = source.word_before(at, "one")
    if begin is None and at and not (denominator == QUARTER and _steps_by(source, match.end())):
        return None
    led = begin is not None and source.word_before(begin, "fraction-before") is not None
    if begin is not None and _is_part(source, begin, match.end(), led=led):
        return Numeral(begin or 0, match.end(), Fraction(1, denominator), 0, words=True, share=True)
    if source.following_word(match.end()) not in source.lexicon.roles["of"] and match[0] != "quarter":
        return None
    if _OF_MONTH.match(source.folded, match.end()):
        return None  # "the Fourth of July"
    return Numeral(at if begin is None else begin, match.end(), Fraction(1, denominator), 0, words=True, share=True)


def _is_part(source: SourceText, begin: int, end: int, *, led: bool) -> bool:
    """Whether "a third" is a part of what was named: "a third were", "less than a third voted", "fell by a third"."""
    following, roles = source.spaced_word(end), source.lexicon.roles
    if following in roles["plural-verb"] or (led and part_has_verb(roles, source.preceding_word(begin), following)):
        return True
    if following in roles["comparative"] and (
        following not in roles["amount-compared"] or _is_much(source, end, following)
    ):
        return True
    if following in roles["with"] | roles["range"] and _begins_range(source, begin, end):
        return True
    ends = source.grammar.clause_end.match(source.folded, end) is not None
    if led and (ends or source.follow(end) == "("):
        return True
    if not (ends or following in roles["part-behind"]):
        return False
    word = source.preceding_word(begin)
    return word in roles["change"] or word in roles["part-before"]


def _begins_range(source: SourceText, begin: int, end: int) -> bool:
    """Whether "a third" is the first of two parts: "between a fifth and a quarter", "a third to a half of them"."""
    roles, previous = source.lexicon.roles, source.preceding_word(begin)
    words = [word.strip(".,;)") for word in source.folded[end : end + REACH_OF_PART].split()]
    if len(words) < 3 or words[1] not in roles["one"]:
        return False
    if words[0] in roles["with"] and previous not in roles["between"]:
        return False
    is_of = len(words) > 3 and words[3] in roles["of"]
    return words[2] in roles["mere-part"] or (is_of and words[2] in source.lexicon.fractions)


def part_has_verb(roles: Mapping[str, frozenset[str]], led: str, following: str) -> bool:
    """Whether what follows "a third" makes a part of it: "about a third said so", "by around a third due to rain".

    Args:
        roles: the small words of the grammar.
        led: the word in front of its article.
        following: the word behind it.
    """
    if led not in roles["fraction-before"]:
        return False
    if led in roles["part-hedge"] and following in roles["part-behind"]:
        return True
    is_past = following.endswith(tuple(roles["past-end"]))
    return following in roles["part-verb"] or (is_past and led in roles["part-firm"])


def _steps_by(source: SourceText, end: int) -> bool:
    """Whether a hyphen joins a fraction to what changes step by step: "its quarter-point cut"."""
    joined = source.folded[end : end + 1] == "-"
    return joined and source.following_word(end) in source.lexicon.roles["half-unit"]


def _is_much(source: SourceText, end: int, word: str) -> bool:
    """Whether a word behind a part compares: "a third less", "a third fewer boats", but "a third less known road"."""
    at = source.folded.index(word, end) + len(word)
    following = source.spaced_word(at)
    if not following:
        return source.grammar.clause_end.match(source.folded, at) is not None
    return following in source.lexicon.stopwords or source.lexicon.is_plural(following)


def with_part(source: SourceText, numeral: Numeral, scale: Exact) -> Numeral:
    """As in "two and a half", "a million and three quarters": parts of one, or of the scale."""
    match = source.grammar.part.match(source.folded, numeral.end)
    if match is None or (numeral.rounded and scale == 1):
        return numeral
    part = part_at(source, match)
    if part is None:
        return numeral
    unit = scale if scale >= ROUNDED_FROM else 1
    mixed = numeral._replace(end=part[1], value=whole(numeral.value + part[0] * unit), step=0, scale=1)
    return with_scale(source, mixed) if numeral.scale == 1 else mixed


def with_scale(source: SourceText, numeral: Numeral) -> Numeral:
    """As in "two and a half million", "2½ million": a scale behind a fraction."""
    match = source.grammar.scale.match(source.folded, numeral.end)
    times, kind = source.lexicon.numbers.get(match[2], (1, "")) if match else (1, "")
    if match is None or kind != "scale" or not isinstance(numeral.value, Fraction):
        return numeral
    step = Fraction(times, numeral.value.denominator)
    return numeral._replace(
        end=match.end(), value=whole(numeral.value * times), step=step, rounded=True, share=False, scale=times
    )


def part_at(source: SourceText, match: re.Match[str]) -> tuple[Fraction, int] | None:
    """The fraction behind "and", less than one, and where it ends."""
    if match["part"]:  # "a half", "half", "a quarter"
        denominator, plural = source.lexicon.fractions[match["part"]]
        if plural or (denominator not in (2, 4) and source.following_word(match.end())):
            return None  # "two and a third man": no part of the number
        return Fraction(1, denominator), match.end()
    tail = read_fraction(source, match.start("words"))
    if tail is None or tail.value >= 1:
        return None
    return Fraction(tail.value), tail.end


def with_point(source: SourceText, numeral: Numeral) -> Numeral | None:
    """As in "three point one four": digits or words behind a point that is spoken."""
    match = source.grammar.point.match(source.folded, numeral.end)
    if match is None or numeral.rounded:
        return None
    digits, end = _spoken_decimals(source, match.end())
    if not digits:
        return None
    step: Exact = Fraction(1, 10 ** len(digits))
    value: Exact = numeral.value + int(digits) * step
    scaled = source.grammar.scale.match(source.folded, end)
    times, kind = source.lexicon.numbers.get(scaled[2], (1, "")) if scaled else (1, "")
    if scaled and kind == "scale":
        value, step, end = value * times, step * times, scaled.end()
    else:
        times = 1
    return numeral._replace(end=end, value=whole(value), step=whole(step), rounded=True, scale=times)


def _spoken_decimals(source: SourceText, at: int) -> tuple[str, int]:
    """The digits that words or digits at an offset spell, and where they end."""
    run = _DIGIT_RUN.match(source.folded, at)
    if run:
        return run[0], run.end()
    numbers, digits, end = source.lexicon.numbers, "", at
    word = source.grammar.word.match(source.folded, at)
    while word and numbers[word[0]][1] in ("unit", "teen", "ten"):
        value, kind = numbers[word[0]]
        end = word.end()
        following = source.grammar.next_word.match(source.folded, end)
        if kind == "ten" and following and numbers[following[2]][1] == "unit":
            value, end = value + numbers[following[2]][0], following.end()
        digits += str(value)
        word = (
            source.grammar.word.match(source.folded, end + 1) if source.folded[end : end + 1] in (" ", "\n") else None
        )
    return digits, end
