"""Reads compound units: "km/h", "kg s-1", "dollars per barrel"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import rows, with_role
from consistency.mentions.fold import EN_DASH, MINUS, SUPERSCRIPT
from consistency.mentions.numbers.units.powers import SHARES
from consistency.mentions.numbers.units.spellings import TOKEN, Measure, spellings
from consistency.mentions.numbers.units.unit import read_unit
from consistency.mentions.pieces import MAY_GAP, trie

if TYPE_CHECKING:
    from consistency.mentions.source import SourceText

PERIODS: Final = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
PRICED: Final = frozenset(
    "oil_barrel US_liquid_gallon pound ounce troy_ounce ton metric_ton quintal bushel liter kilogram".split()
    + ["acre", "hectare"]
    + [f"{side} ** {power}" for side in ("foot", "meter") for power in (2, 3)]
    + ["kilowatt_hour", "megawatt_hour"]
)
"""Units that have prices: "$53 a barrel", "$84 a square foot"."""
MOST_FACTORS: Final = 4
_RATES: Final = {letters: period for role, letters, period in rows("rates") if role == "letters"}
_RATE = LatePattern(rf"{MAY_GAP}({trie(_RATES)})(?![A-Za-z\d])")
_TIMES = LatePattern(r" ?[·*.] ?| ")
_LEVIED = LatePattern(rf" {trie(with_role('words', 'ago'))} {trie(with_role('words', 'levied'))}\b")
_GLUED = LatePattern(r"(?<=[a-z])-\d")
_NEGATIVE = LatePattern(rf"(?:\^|\*\*| )?[-{MINUS}{EN_DASH}]|\^?{SUPERSCRIPT}")


def with_factors(source: SourceText, first: Measure) -> Measure:
    """A unit with the further units of its compound: "km/h", "kg s-1", "grams per litre"."""
    expression, end = first.unit, first.end
    for _ in range(MOST_FACTORS):
        join = source.grammar.unit_join.match(source.folded, end) if _may_go_on(source, end) else None
        if join and join["times"] == " " and not _may_divide(source, join.end()):
            break
        below = _in_brackets(source, join.end()) if join and join["per"] else None
        if below:
            return first._replace(unit=f"{expression} / {below.unit}", end=below.end)
        factor = read_unit(source, join.end(), glued=False, digits=True) if join else None
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


def _in_brackets(source: SourceText, at: int) -> Measure | None:
    """The units in brackets below a stroke, each of which divides: "W/(m·K)", "J/(kg °C)"."""
    if source.folded[at : at + 1] != "(":
        return None
    names: list[str] = []
    end = at + 1
    while len(names) < MOST_FACTORS:
        factor = read_unit(source, end, glued=False, digits=True)
        if factor is None or factor.unit in SHARES or "-" in factor.unit:
            return None
        names.append(factor.unit)
        if source.folded[factor.end : factor.end + 1] == ")":
            return Measure(" / ".join(names), factor.end + 1)
        join = _TIMES.match(source.folded, factor.end)
        if join is None:
            return None
        end = join.end()
    return None


def per_unit(source: SourceText, money: Measure) -> Measure:
    """A currency with the unit below it, if it has one: "dollars per barrel", "$15/hour"."""
    join = source.grammar.unit_join.match(source.folded, money.end)
    if join is None or join["per"] is None:
        return _per_letters(source, money)
    below = read_unit(source, join.end(), glued=False, digits=True)
    if below is None or below.unit in SHARES or (_is_article(source, join["per"]) and not _is_rate(source, below)):
        return money
    if _GLUED.match(source.folded, below.end):
        return money  # "$6 per km-5" names a code
    unit = "oil_barrel" if below.unit == "barn" else below.unit  # "$64/b"
    return money._replace(unit=f"{money.unit} / {unit}", end=below.end)


def _per_letters(source: SourceText, money: Measure) -> Measure:
    """A currency with the time that letters behind the amount name: "£850 pcm", "£12.50ph"; else unchanged."""
    if source.follow(money.end) not in source.grammar.hints.rated:
        return money
    found = _RATE.match(source.text, money.end)
    return money._replace(unit=f"{money.unit} / {_RATES[found[1]]}", end=found.end()) if found else money


def _is_article(source: SourceText, per: str) -> bool:
    """Whether a unit is joined by an article: "a" may mean each."""
    return per.strip(" \n-") in source.lexicon.roles["one"]


def _is_rate(source: SourceText, period: Measure) -> bool:
    """Whether "a" before a unit means each: "$53 a barrel", "$5 a year before tax", but not "$5 a year earlier"."""
    if period.unit not in PERIODS | PRICED:
        return False
    is_ago = source.following_word(period.end) in source.lexicon.roles["ago"]
    return not is_ago or _LEVIED.match(source.folded, period.end) is not None


def _may_divide(source: SourceText, at: int) -> bool:
    """Whether a unit with a negative power may begin at an offset: "kg s-1"."""
    token = TOKEN.match(source.folded, at)
    return token is not None and (
        token[0] in spellings(source.lexicon).units or _NEGATIVE.match(source.folded, token.end()) is not None
    )


def _may_go_on(source: SourceText, end: int) -> bool:
    """Whether another unit may follow the one that ends at an offset."""
    following, hints = source.follow(end), source.grammar.hints
    if not following.isalpha():
        return following != "" and following not in ".,;:()"
    return following in hints.units or following in source.lexicon.roles["per"] or following.endswith("co")
