"""The scanners' regular expressions, made from a lexicon. All take linear time at most.

They run on the folded copy of a text (see fold.py). Gaps may be wide, because masked markup becomes spaces.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from consistency.lexicons import with_role
from consistency.mentions.awaited import AwaitedPattern, looks
from consistency.mentions.fold import EN_DASH, FRACTION, MINUS, MONEY, SUPERSCRIPT
from consistency.mentions.hints import Hints, decade_words, hints_of, ordinal_words, tens
from consistency.mentions.pieces import ANY_LETTER, GAP, HYPHENS, LETTER, MAY_GAP, WORD_END, trie

if TYPE_CHECKING:
    from collections.abc import Mapping

    from consistency.mentions.lexicon import Lexicon


DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})++(?!\d)"  # 1,234,567
    r"|\d{1,2}(?:,\d{2}(?!\d))++,\d{3}(?!\d)"  # 12,34,567
    r"|\d{1,3}(?:'{1,9}+\d{3})++(?!\d)"  # 1'234'567; "1&nbsp;234" is masked with as many
    r"|\d{1,3}(?: \d{3})++(?!\d|\.\d++\.|\.\d{3}(?!\d)|s(?![a-z]))"  # 1 234 567, 1 234.5; no "39 737s"
    r"|\d{1,3}(?:\.\d{3}){2,}+(?![.\d])"  # 1.234.567
    r"|[1-9]\d{0,2}(?:\.\d{3})++(?=,\d{1,2}(?![\d,]))"  # 1.234,56
    r"|\d++)"
    r"(?:\.\d++)?+"
)


class Grammar:
    """The expressions of one lexicon; in the comments, "behind" and "before" mean beside a number.

    Each is compiled when a text first needs it: most texts need few.
    """

    lexicon: Lexicon
    hints: Hints
    anchor: re.Pattern[str]  # where a number may begin, at a place
    places: re.Pattern[str]  # the character in front of every number and ordinal in words, and the word
    word_anchors: re.Pattern[str]  # the character in front of every number in words
    digits: re.Pattern[str]  # a number in digits
    word: re.Pattern[str]  # one number word
    next_word: re.Pattern[str]  # a gap and a number word that may go on the number
    next_group: re.Pattern[str]  # a comma and a number word that may go on the number
    scale: re.Pattern[str]  # a scale behind digits
    part: re.Pattern[str]  # "and a half" behind a number
    fraction: re.Pattern[str]  # "third" at a place
    denominator: re.Pattern[str]  # "thirds" behind a number
    power: re.Pattern[str]  # a power of ten behind a number
    point: re.Pattern[str]  # "point" behind a number
    vague: re.Pattern[str]  # "hundreds of thousands"
    half_of: re.Pattern[str]  # "a million" behind half
    of_unit: re.Pattern[str]  # "of a" between a fraction and a unit
    per_number: re.Pattern[str]  # "per 1,000" behind a number
    money: re.Pattern[str]  # the end of a currency in front of a number
    unit_join: re.Pattern[str]  # between the factors of a compound unit
    letters: re.Pattern[str]  # up to three letters behind an amount of money, in the text itself
    opening: re.Pattern[str]  # "between" before a number
    ranges: re.Pattern[str]  # "to" behind a number
    with_: re.Pattern[str]  # "and" behind a number, after "between"
    change: re.Pattern[str]  # a verb of change before "from"
    and_number: re.Pattern[str]  # "and 45" behind a unit
    of_thing: re.Pattern[str]  # "of red meat", "a week", "winds" between a measure and "or less"
    for_every: re.Pattern[str]  # "for every" behind a counted noun
    one_of: re.Pattern[str]  # "in", "out of" behind the noun of one
    over: re.Pattern[str]  # between numerator and denominator
    below_zero: re.Pattern[str]
    unit_skip: re.Pattern[str]  # "more" between a number and its unit
    either: re.Pattern[str]  # "or" between two numbers
    or_two: re.Pattern[str]  # "or two" behind "an hour"
    one_unit: re.Pattern[str]  # "an" before "hour"
    compound: re.Pattern[str]  # "-way" behind a number
    clause_end: re.Pattern[str]
    range_end: re.Pattern[str]  # words allowed before the second number of a range
    share: re.Pattern[str]  # "in", "out of" behind a number
    composite: re.Pattern[str]  # between the parts of a composite measure
    side: re.Pattern[str]  # a side of a measure before another: "3x4 m", "3-by-5-inch"; "0x1f" is a code
    both_bounds: re.Pattern[str]  # "and also" between two bounds of one range
    list_gap: re.Pattern[str]  # between the members of a list
    age_before: re.Pattern[str]
    age_told: re.Pattern[str]  # "when she was"
    age_limited: re.Pattern[str]  # "children under"
    age_after: re.Pattern[str]
    age_short: re.Pattern[str]
    carrier: re.Pattern[str]  # "line of" before a number
    between_bound: re.Pattern[str]  # "another" between a bound and its number
    before_mark: re.Pattern[str]  # "the" or "the key" in front of "7,000 mark"
    mark: re.Pattern[str]  # "7,000 mark" at a place
    passing: re.Pattern[str]  # "passed" in front of "the 7,000 mark"
    capping: re.Pattern[str]  # "capping prices at" in front of a number
    first_word: re.Pattern[str]

    def __init__(self, lexicon: Lexicon, expressions: Mapping[str, str]) -> None:
        self.lexicon = lexicon
        self.hints = hints_of(lexicon)
        self._expressions = expressions
        for name, may_match in looks(lexicon, self.hints).items():
            setattr(self, name, AwaitedPattern(partial(self.compiled, name), may_match))

    def __getattr__(self, name: str) -> re.Pattern[str]:
        if name not in self._expressions:
            raise AttributeError(f"a grammar has no expression {name!r}")
        return self.compiled(name)

    def compiled(self, name: str) -> re.Pattern[str]:
        """The compiled expression of a name."""
        pattern = re.compile(self._expressions[name])
        setattr(self, name, pattern)
        return pattern


@lru_cache(maxsize=8)
def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon."""
    roles = _Tries(lexicon.roles)
    words, fractions = trie(lexicon.numbers), trie(lexicon.fractions)
    groups = trie(w for w, (_, kind) in lexicon.numbers.items() if kind not in ("unit", "teen", "ten"))
    special = [*lexicon.vague, *lexicon.multiples]
    vague = trie(special)
    first = "".join(sorted({w[0] for w in (*lexicon.numbers, *special, *lexicon.fractions)}))
    anchors = trie([*lexicon.numbers, *lexicon.fractions])
    scales = trie([*lexicon.numbers, *(word.lower() for word in lexicon.scales)])
    ordinals = ordinal_words(lexicon)
    counted_words = trie([*lexicon.numbers, *lexicon.fractions, *special, *ordinals, *decade_words(lexicon)])
    ten = trie(tens(lexicon))
    numbered = with_role("ordinal_cues", "numbered", language=lexicon.language)
    one, and_, of = roles["one"], roles["and"], roles["of"]
    article = f"(?:{one}|{roles['determiner']})"
    short = f"{MAY_GAP}-?{MAY_GAP}{roles['age-short']}{WORD_END}"
    currencies = trie(word.lower() for word in lexicon.money_before if word.isalpha() and word.isupper())
    large = trie(word.lower() for word in lexicon.money_large)
    exponent = rf"[-{MINUS}{EN_DASH}+]?\d{{1,2}}(?!\d)|{SUPERSCRIPT}{{1,4}}"
    expressions: dict[str, str] = {
        "anchor": rf"[\d{FRACTION}]|(?<![{LETTER}\d])"
        rf"(?:{one}{GAP}(?={roles['unit-of-one']}{WORD_END})|(?=[{first}])(?:{anchors}|{vague}){WORD_END})",
        "places": rf"[^{ANY_LETTER}\d](?:(?:{counted_words}|{ten}{trie(ordinals)}){WORD_END}"
        rf"|{one}{GAP}(?={roles['unit-of-one']}{WORD_END})|{trie(numbered)}{GAP}(?=[ivx]{{1,6}}{WORD_END}))",
        "word_anchors": rf"[^{LETTER}\d](?:(?:{anchors}|{vague}){WORD_END}"
        rf"|{one}{GAP}(?={roles['unit-of-one']}{WORD_END}))",
        "digits": DIGITS,
        "word": rf"{words}{WORD_END}",
        "next_word": rf"({GAP}(?:{and_}{GAP})?|{MAY_GAP}[{HYPHENS}]{MAY_GAP}(?:{and_}[{HYPHENS} ])?)"
        rf"({words}){WORD_END}",
        "next_group": rf"(,){GAP}({words}){WORD_END}",
        "scale": rf"({MAY_GAP}(?:- ?)?)({scales}){WORD_END}",
        "part": rf"(?:{GAP}|[{HYPHENS}]){and_}(?:{GAP}|[{HYPHENS}])"
        rf"(?:(?:{one}(?:{GAP}|[{HYPHENS}]))?(?P<part>{fractions}){WORD_END}|(?={words})(?P<words>))",
        "fraction": rf"{fractions}{WORD_END}",
        "denominator": rf"(?:{GAP}|{MAY_GAP}[{HYPHENS}]{MAY_GAP})({trie(lexicon.denominators)}){WORD_END}",
        "power": rf"{MAY_GAP}[x×*·]{MAY_GAP}10(?:(?:\^|\*\*)?(?P<ten>{exponent}))"
        rf"|e(?P<e>[-+{MINUS}{EN_DASH}]?\d{{1,3}})(?![a-z\d.])",
        "point": rf"(?:{GAP}{roles['point']}{GAP}|-{roles['point']}-)(?={words}|\d)",
        "vague": rf"(?:{vague}){WORD_END}",
        "half_of": rf"(?:{GAP}|- ?| - )(?:(?P<of>{of}{GAP})?{one}(?:{GAP}|-))?(?P<group>{groups}){WORD_END}",
        "of_unit": rf"{GAP}(?:{of}{GAP})?{article}{GAP}|{GAP}{of}{GAP}|-{one}-",
        "per_number": rf"{GAP}{roles['per']}{GAP}(?:{roles['determiner']}{GAP})?"
        rf"(?:(\d{{1,3}}(?:,\d{{3}})*+|\d++)(?![\d.,]*\d)(?:{GAP}({groups}))?+|({groups})){WORD_END}",
        "money": rf"(?:[a-z.]{{0,5}}[$£¥¢{MONEY}]|[$][a-z]{{1,2}}"
        rf"|(?<![{LETTER}.])[a-z]{{2,4}}\.?)[ \n]?[{MINUS}{EN_DASH}-]?\Z",
        "unit_join": rf"(?P<per> ?/ ?|(?:{GAP}|-){roles['per']}(?:{GAP}|-))"
        rf"|(?P<times> ?[·*] ?|[ ])(?=[{LETTER}°%])",
        "letters": r"(?: |-(?=[A-Z](?![a-zA-Z])))?([a-zA-Z]{1,3})(?![a-zA-Z\d])",
        "opening": rf"(?<![{LETTER}])({roles['opening']}){GAP}(?:{roles['filler']}{MAY_GAP})?"
        rf"(?:[$£¥{MONEY}{MINUS}-] ?)?\Z",
        "ranges": rf"(?:-?{GAP}|-){roles['range']}(?:{GAP}|-)|{MAY_GAP}[{HYPHENS}~]{MAY_GAP}"
        rf"|(?<=\d){MINUS}(?=\d)",
        "change": rf"(?<![{LETTER}-]){roles['change']}(?:{GAP}[{LETTER}%-]{{1,20}}){{0,3}}{GAP}\Z",
        "and_number": rf"{GAP}{and_}{GAP}(?:\d|{words}{WORD_END})",
        "one_of": rf"{GAP}{roles['one-of']}{GAP}(?=\d|{words}{WORD_END})",
        "of_thing": rf"{GAP}(?:(?:{of}|{roles['in']})(?:{GAP}[a-z'-]{{2,20}}){{1,3}}?|{one}{GAP}[a-z]{{3,9}}"
        rf"|[a-z'-]{{3,20}}(?:{GAP}[a-z'-]{{3,20}})?)(?={GAP}{roles['or']}{GAP})",
        "for_every": rf"{GAP}{roles['for-every']}{GAP}(?=\d|{words}{WORD_END})",
        "over": rf"{GAP}{roles['over']}{GAP}",
        "below_zero": rf"{GAP}{roles['below-zero']}{WORD_END}",
        "unit_skip": rf"(?:{GAP}{roles['unit-skip']}){{1,2}}{GAP}",
        "either": rf"{GAP}{roles['or']}{GAP}",
        "or_two": rf"{GAP}{roles['or-two']}{WORD_END}",
        "one_unit": rf"(?<![{LETTER}\d]){one}{GAP}(?={roles['unit-of-one']}{WORD_END})",
        "compound": rf"-{roles['compound']}{WORD_END}",
        "clause_end": rf"{MAY_GAP}(?:[.,;:!?)\]]|\Z|\n)",
        "with_": rf"{GAP}{roles['with']}{GAP}",
        "range_end": rf"(?:{roles['filler']}{GAP})?(?:{roles['minus']}{GAP})?"
        rf"(?:[a-z.]{{0,4}}[$£¥{MONEY}] ?|{currencies} ?|{large}(?=\d)|{roles['money-any-case']}\.? ?)?"
        rf"(?:\+ |[-{MINUS}+~])?(?:\.(?=\d))?",
        "share": rf"{GAP}(?P<link>{roles['in']}|{of})(?:{GAP}(?P<whole>{roles['determiner']}))?{GAP}"
        rf"|-(?P<joined>{roles['in']})-",
        "composite": rf"-| ?,?{MAY_GAP}(?:{and_}{GAP})?",
        "side": rf"[1-9]\d*(?:x|-{roles['by']}-)\Z",
        "both_bounds": rf",? {roles['both-bounds']} |, ",
        "list_gap": rf"-{roles['by']}-|-?{MAY_GAP}(?:,(?:{GAP}{roles['list']})?|[;/×x]|{roles['list']}){MAY_GAP}"
        rf"|,?{GAP}(?:[a-z]{{3,12}}{GAP}){{0,2}}{roles['graded']}(?:{GAP}[a-z]{{2,7}}){{0,3}}{GAP}",
        "age_before": rf"(?<![{LETTER}])(?:{roles['age-before']}){GAP}\Z",
        "age_told": rf"(?<![{LETTER}])(?:{roles['age-told']}){GAP}\Z",
        "age_limited": rf"(?<![{LETTER}])(?:{roles['age-person']}){GAP}{roles['age-limit']}{GAP}\Z",
        "age_after": rf"(?:{GAP}|-){roles['age-after']}{WORD_END}|{short}",
        "age_short": short,
        "carrier": rf"(?<![{LETTER}]){roles['carrier']}{GAP}{of}\Z",
        "between_bound": rf"(?<![{LETTER}])(?:{roles['between-bound']}|(?P<next>{roles['between-next']}))\Z",
        "before_mark": rf"(?<![{LETTER}])(?:{roles['determiner']}|{roles['own']}|{roles['pointing']})"
        rf"(?:{GAP}[a-z'-]{{1,20}}){{0,3}}\Z",
        "mark": rf"[^ \n-]{{1,20}}+(?:(?:{GAP}|-)(?!{roles['mark']}{WORD_END})[a-z%]{{1,12}}+){{0,2}}(?:{GAP}|-)"
        rf"{roles['mark']}{WORD_END}",
        "passing": rf"(?<![{LETTER}]){roles['passing']}[ \n]{{0,60}}\Z",
        "capping": rf"(?<![{LETTER}]){roles['capping']}(?:{GAP}[a-z'-]{{1,20}}){{1,4}}{GAP}{roles['at']}\Z",
        "first_word": rf"(?:{GAP}|-)([{LETTER}]+(?:'[a-z]+)?)",
    }
    return Grammar(lexicon, expressions)


class _Tries(dict[str, str]):
    """Expressions for the words of roles, each written when it is first asked for."""

    def __init__(self, roles: Mapping[str, frozenset[str]]) -> None:
        super().__init__()
        self._roles = roles

    def __missing__(self, role: str) -> str:
        found = self[role] = trie(self._roles[role])
        return found
