"""The unit or currency that stands beside a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.mentions.fold import DOUBLE_PRIME, EN_DASH, FRACTION, MINUS, OTHER, PRIME, SUPERSCRIPT
from consistency.mentions.numbers.powers import LETTERS, SHARES, WITH_PARTS, power_behind
from consistency.mentions.numbers.spellings import TOKEN, Measure, is_boundary, phrase_at, spellings

if TYPE_CHECKING:
    from consistency.mentions.source import Source

PERIODS: Final = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
PRICED: Final = frozenset(
    {"oil_barrel", "US_liquid_gallon", "pound", "ounce", "ton", "metric_ton", "bushel", "liter", "kilogram"}
)
"""Units of which prices are told: "$53 a barrel"."""
LABELS: Final = frozenset("abcdefBDEGHPS")
COLDEST: Final = 15
"""Degrees that are usually written with a sign of degree when they are fewer: 14C is an isotope."""
MOST_FACTORS: Final = 4
_GAP = re.compile(rf"[ \n]{{0,60}}+(?:[-{EN_DASH}] ?)?+")
_INITIALS = re.compile(r"[NSEW]\.[NSEW]\.")
_BEARING = re.compile(r"\d{1,3} \d{1,2} \Z")
_DIGITS = re.compile(r"\d+\Z")
_WARM = re.compile(r"\b\d\d[cf]\b")
_PENCE = re.compile(rf"\d+{FRACTION}?\Z")
_CARBON = re.compile(rf"[2{OTHER}](?:[ -]?e(?:q|quiv|quivalents?)?\.?)?(?![{LETTERS}\d])")
_GLUED_PART = re.compile(
    rf"-?\d{{1,2}}(?:m|min|s|sec|in|-?inch|''|[\"'{PRIME}{DOUBLE_PRIME}])?(?![{LETTERS}\d]|[.,:/]\d)"
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_NEGATIVE = re.compile(rf"(?:\^|\*\*| )?[-{MINUS}{EN_DASH}]|\^?{SUPERSCRIPT}")
_NO_UNIT = frozenset(["", *".,;:!?()]}"])
_SPACES = frozenset(" \n")
_OPENING = {mark: re.compile(rf"(?:^|(?<=[ \n(\[])){mark}(?=[^ \n{mark}])") for mark in "\"'"}
_QUOTED = 200  # characters in front of a closing mark where its opening one is looked for
CLAUSE_END = re.compile(r"[ ]*(?:[.,;:!?)\]\n]|$)")


def read_measure(source: Source, at: int, *, digits: bool) -> Measure | None:
    """The unit or currency that follows a number which ends at an offset.

    Args:
        source: the text.
        at: where the number ends.
        digits: whether the number is written in digits, behind which symbols may stand.
    """
    folded = source.folded
    after = folded[at : at + 1]
    if after in _OPENING and _closes(folded, at):
        return None
    if after in _NO_UNIT or (
        after in _SPACES
        and (word := source.follow(at)).isalpha()
        and word not in source.grammar.hints.units
        and not word.endswith("co")  # carbon: "MtCO2"
    ):
        return None
    gap = _GAP.match(folded, at)
    begin = gap.end() if gap else at
    if begin >= len(folded) or (not folded[begin].isalpha() and folded[at:begin].strip(" \n")):
        return None  # "$5 - $7"
    unit = _unit(source, begin, glued=begin == at, digits=digits)
    money = _currency(source, begin)
    if (
        money
        and (unit is None or money.end >= unit.end)
        and (begin == at or money.end - begin > 1 or not folded[begin].isalpha())
        and not (unit and (folded[begin - 1] == "-" or _is_weighed(source, at)))
    ):
        return per_unit(source, money)
    if unit is not None and unit.unit not in SHARES:
        unit = _compound(source, unit)
    return unit if unit is None or _ends_there(source.folded, begin, unit) else None


def _is_weighed(source: Source, at: int) -> bool:
    """Whether a word of weight stands before a number: "weighs 1,100 pounds" is no money."""
    words = source.folded[max(0, at - 48) : at].split()[:-1]
    return not source.lexicon.roles["weight"].isdisjoint(words)


def _closes(folded: str, at: int) -> bool:
    """Whether a mark of inches or feet ends a quotation that begins in front of the number."""
    window = folded[max(0, at - _QUOTED) : at]
    opened = max((match.end() for match in _OPENING[folded[at]].finditer(window)), default=0)
    return opened > 0 and folded[at] not in window[opened:]


def per_number(source: Source, at: int) -> Measure | None:
    """As in "per 1,000" behind a number."""
    if source.follow(at) not in source.lexicon.roles["per"]:
        return None
    match = source.grammar.per_number.match(source.folded, at)
    if match is None:
        return None
    group = match[2] or match[3]
    number = (int(match[1].replace(",", "")) if match[1] else 1) * (source.lexicon.numbers[group][0] if group else 1)
    return Measure(f"per {number}", match.end()) if number >= 10 and str(number).strip("0") == "1" else None


def _currency(source: Source, at: int) -> Measure | None:
    token = TOKEN.match(source.folded, at)
    if token is None:
        return None
    known, spelled = source.lexicon.money_after, spellings(source.lexicon)
    if token[0] not in spelled.currencies:
        return None
    if len(token[0]) == 1 and token[0].isalpha() and not _glued_cents(source, at):
        return None
    phrase = phrase_at(source, at, spelled.money.get(token[0], ()))
    if phrase:
        code, part = known[phrase[0]]
        return Measure(code, phrase[1], part, money=True)
    written = source.text[at : token.end()]
    entry = known.get(written) if written.isupper() or not written.isalpha() else None
    entry = entry or known.get(token[0])
    if entry is None or not is_boundary(source.folded, token.end()):
        return None
    return Measure(entry[0], token.end(), entry[1], money=True)


def _ends_there(folded: str, begin: int, unit: Measure) -> bool:
    """Whether no digits are glued to a unit: "24703L202" is a code, "3km-5km" a range, "6-foot-3" one measure."""
    end = unit.end
    if unit.unit in WITH_PARTS and _GLUED_PART.match(folded, end):
        return True
    if folded[end : end + 1].isdigit():
        return False
    if not (folded[end : end + 1] == "-" and folded[end - 1].isalpha() and folded[end + 1 : end + 2].isdigit()):
        return True
    second = _NUMBER.match(folded, end + 1)
    return second is not None and folded.startswith(folded[begin:end], second.end())


def _glued_cents(source: Source, at: int) -> bool:
    """Whether a single letter is a part of a currency: "50p", "11c", glued to few digits and in lower case."""
    run = _PENCE.search(source.folded, max(0, at - 5), at)
    return source.text[at].islower() and run is not None and at - run.start() <= 3


def per_unit(source: Source, money: Measure) -> Measure:
    """The currency, with the unit below it. As in "dollars per barrel", "$15/hour": the unit below a currency."""
    join = source.grammar.unit_join.match(source.folded, money.end)
    if join is None or join["per"] is None:
        return money
    below = _unit(source, join.end(), glued=False, digits=True)
    if below is None or below.unit in SHARES or (_is_article(source, join["per"]) and not _is_rate(source, below)):
        return money
    return money._replace(unit=f"{money.unit} / {below.unit}", end=below.end)


def _is_article(source: Source, per: str) -> bool:
    return per.strip(" \n-") in source.lexicon.roles["one"]


def _is_rate(source: Source, period: Measure) -> bool:
    """Whether "a" before a unit means each: "$5 a year", "$53 a barrel", but not "$5 a year earlier"."""
    return (period.unit in PERIODS or period.unit in PRICED) and source.following_word(
        period.end
    ) not in source.lexicon.roles["ago"]


def _unit(source: Source, at: int, *, glued: bool, digits: bool) -> Measure | None:
    """One unit with its power."""
    token = TOKEN.match(source.folded, at)
    if token is None:
        return None
    lexicon, word, end = source.lexicon, token[0], token.end()
    for role, power in (("square", 2), ("cubic", 3)):
        if word in lexicon.roles[role]:
            dot = end + (source.folded[end : end + 1] == ".")
            gap = _GAP.match(source.folded, dot)
            gap = gap if gap and gap.end() > dot else None
            inner = _unit(source, gap.end(), glued=False, digits=digits) if gap else None
            return inner._replace(unit=f"{inner.unit} ** {power}") if inner and "**" not in inner.unit else None
    known = spellings(lexicon)
    phrase = phrase_at(source, at, known.units.get(word, ()))
    if phrase:
        unit = lexicon.names.get(phrase[0]) or known.any_case[phrase[0]]
        return Measure(*power_behind(source, unit.unit, phrase[1]))
    written = source.text[at:end]
    if word == "s" and glued and _is_plural(source, at):
        return None
    if len(written) == 1 and (_is_label(source, at) if glued else _is_bearing(source, at)):
        return None
    carbon = _CARBON.match(source.folded, end) if word.endswith("co") else None
    stem = lexicon.symbols.get(written[:-2]) if carbon else None
    if carbon and stem:
        return Measure(stem.unit, carbon.end())  # "5 MtCO2e"
    if glued and written in lexicon.roles["glued-percent"]:
        return Measure("percent", end)  # "3.4pc"; a parsec stands apart
    symbol = lexicon.symbols.get(written)
    if symbol and _may_stand(source, symbol.where, end, glued=glued, digits=digits):
        return Measure(*power_behind(source, symbol.unit, end))
    name = lexicon.names.get(word) if written[0].islower() or word not in lexicon.roles["surname"] else None
    if name and not (len(word) < 4 and written.isupper() and len(written) > 1):
        return Measure(*power_behind(source, name.unit, end))
    single = word.removesuffix("s") if word in lexicon.roles["unit-plural"] else word
    spelling = (
        (single if single in lexicon.symbols else known.lowered.get(single)) if digits and len(single) > 1 else None
    )
    known_short = len(single) > 2 or single in lexicon.roles["any-case"]
    if (
        spelling
        and known_short
        and (glued or written.isupper() or single != word)
        and lexicon.symbols[spelling].where != "clear"
    ):
        return Measure(*power_behind(source, lexicon.symbols[spelling].unit, end))
    return None


def _is_label(source: Source, at: int) -> bool:
    """Whether a letter glued to whole digits is a label: "Fig. 5b", "2009a", "14C", but not "12V", "30C" or "98.6F"."""
    run = _DIGITS.search(source.folded, max(0, at - 12), at)
    if source.text[at] == "G" and run:
        return True
    if source.text[at] in "CF" and run and _is_weather(source, run.start()):
        return False
    if run is None or (run.start() and source.folded[run.start() - 1] in f".,-/ {MINUS}{EN_DASH}"):
        return run is not None and source.folded[run.start() - 1] == " " and _letter_labels(source.text[at], run[0])
    return _letter_labels(source.text[at], run[0])


def _is_weather(source: Source, at: int) -> bool:
    """Whether a word of temperature or another temperature stands before a number: "lows of 5C", "27C and 9C"."""
    window = source.folded[max(0, at - 48) : at]
    return not source.lexicon.roles["weather"].isdisjoint(window.split()) or _WARM.search(window) is not None


def _is_plural(source: Source, at: int) -> bool:
    """Whether digits with an s are people, or years of age or of a century: "the over-60s", "in their 20s"."""
    run = _DIGITS.search(source.folded, max(0, at - 12), at)
    if run and run.start() > 1 and source.folded[run.start() - 1] == "-" and source.folded[run.start() - 2].isalpha():
        return True
    if run is None or not run[0].endswith("0"):
        return False
    if source.folded[run.start() - 1 : run.start()] == "'":
        return True  # "the '90s"
    return source.preceding_word(run.start()) in source.lexicon.roles["decade-before"]


def _is_bearing(source: Source, at: int) -> bool:
    """Whether a letter is a point of the compass: behind "71 35", or in "200 N.W. 5th Street"."""
    if _INITIALS.match(source.text, at):
        return True
    return source.text[at] in "NSEW" and _BEARING.search(source.folded, max(0, at - 12), at) is not None


def _letter_labels(letter: str, digits: str) -> bool:
    if letter in LABELS or (letter in "CF" and int(digits) < COLDEST):
        return True
    return letter.islower() and len(digits) == len("1999") and digits[:2] in ("18", "19", "20")


def _may_stand(source: Source, where: str, end: int, *, glued: bool, digits: bool) -> bool:
    if where == "any":
        return digits or end - 1 < 0 or source.folded[end - 1].isalpha()
    return digits and (where == "digits" or glued or CLAUSE_END.match(source.folded, end) is not None)


def _compound(source: Source, first: Measure) -> Measure:
    """Further units behind the first: "km/h", "kg s-1", "grams per litre"."""
    expression, end = first.unit, first.end
    for _ in range(MOST_FACTORS):
        join = source.grammar.unit_join.match(source.folded, end) if _may_go_on(source, end) else None
        if join and join["times"] == " " and not _may_divide(source, join.end()):
            break
        factor = _unit(source, join.end(), glued=False, digits=True) if join else None
        if join is None or factor is None or factor.unit in SHARES:
            break
        name, _, power = factor.unit.partition(" ** ")
        if join["per"]:
            if _is_article(source, join["per"]) and (not _is_rate(source, factor) or first.unit in PERIODS):
                break
            expression += f" / {name} ** {power[1:]}" if power.startswith("-") else f" / {factor.unit}"
        elif power.startswith("-"):
            expression += f" / {name}" if power == "-1" else f" / {name} ** {power[1:]}"
        elif join["times"].strip():
            expression += f" * {factor.unit}"
        else:
            break
        end = factor.end
    return first if end == first.end else first._replace(unit=expression, end=end)


def _may_divide(source: Source, at: int) -> bool:
    """Whether a unit with a negative power may begin at an offset: "kg s-1"."""
    token = TOKEN.match(source.folded, at)
    return token is not None and (
        token[0] in spellings(source.lexicon).units or _NEGATIVE.match(source.folded, token.end()) is not None
    )


def _may_go_on(source: Source, end: int) -> bool:
    """Whether another unit may follow the one that ends at an offset."""
    following, hints = source.follow(end), source.grammar.hints
    if not following.isalpha():
        return following != "" and following not in ".,;:()"
    return following in hints.units or following in source.lexicon.roles["per"] or following.endswith("co")
