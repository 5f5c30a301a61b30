r"""Phrases of rules, parsed: words, ``(a|b c)``, ``[a]``, ``...``, ``{slot}``; ``\(`` is a literal character.

Matching is by whole words. The literal text of a phrase is cut into words as documents are
(``algebra.likeness.words``): letters, digits and inner apostrophes make a word, all else divides words and is left out.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import prod
from typing import TYPE_CHECKING, NamedTuple, NoReturn, cast

from consistency.algebra.likeness import content_words, words
from consistency.errors import did_you_mean
from consistency.model.pattern import SLOTS, Choice, Gap, Pattern, Slot, SlotName, Word
from consistency.rulefiles.rates import with_rates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.model.pattern import Part, Sequence
    from consistency.rulefiles.faults import FaultCode

LONGEST = 1000  # characters of a phrase
DEEPEST = 10  # brackets inside brackets
MOST_GAPS = 3
VALUES = ("value", "items")  # the slots of what is compared
MOST_WAYS = 100  # through a phrase of unless, which is matched way by way

_TOKEN = re.compile(
    r"(?P<escape>\\(?P<char>.))|(?P<gap>\.\.\.|…)|\{(?P<slot>[^{}]*)\}|(?P<sign>[()\[\]{}|\\])"
    r"|(?P<text>(?:(?!\.\.\.)[^\\…{}()\[\]|])+)",
    re.DOTALL,
)
_CLOSING = {"(": ")", "[": "]"}


class PatternError(ValueError):
    """A phrase that cannot be read.

    Attributes:
        column: where in the phrase, 1-based.
        code: the code of the fault, such as ``bad-pattern``.
        hint: what to try; may be empty.
    """

    def __init__(self, message: str, column: int, hint: str = "", code: FaultCode = "bad-pattern") -> None:
        super().__init__(message)
        self.column = column
        self.hint = hint
        self.code = code


class Extent(NamedTuple):
    """The ways through a phrase, measured.

    Attributes:
        gaps: the most gaps that one of them has.
        content: the fewest words with meaning that one of them has.
        least, most: the fewest and the most values.
    """

    gaps: int
    content: int
    least: int
    most: int


def parse_pattern(source: str) -> Pattern:
    """Read a phrase.

    Raises:
        PatternError: when brackets do not match, a slot is unknown, or there is nothing to find.
    """
    if len(source) > LONGEST:
        raise PatternError(f"a phrase has at most {LONGEST} characters, this one has {len(source)}", LONGEST)
    parts = _Parser(source).parse()
    if not any(isinstance(part, Word | Slot | Choice) for part in parts):
        raise PatternError("the phrase holds no word", 1, "write the words that stand around the value")
    for part, column in ((parts[0], 1), (parts[-1], len(source))):
        if isinstance(part, Gap):
            raise PatternError("a gap at the edge of a phrase says nothing", column, "leave the outer ... out")
    return Pattern(source, with_rates(parts))


def extent_of(parts: Sequence) -> Extent:
    """What the ways through a phrase have at least and at most."""
    gaps = content = least = most = 0
    for part in parts:
        if isinstance(part, Word):
            content += is_content(part.text)
        elif isinstance(part, Slot):
            if part.name in VALUES:
                least += 1
                most += 1
        elif isinstance(part, Gap):
            gaps += 1
        else:
            options = [extent_of(option) for option in part.options]
            gaps += max(option.gaps for option in options)
            content += min(option.content for option in options)
            least += min(option.least for option in options)
            most += max(option.most for option in options)
    return Extent(gaps, content, least, most)


def runs_before_value(parts: Sequence) -> Iterator[list[str]]:
    """The words, in lower case, that stand right before each value of a phrase."""
    run: list[str] = []
    for part in parts:
        if isinstance(part, Word):
            run.append(part.text.casefold())
            continue
        if isinstance(part, Slot) and part.name == "value":
            yield run
        elif isinstance(part, Choice):
            for option in part.options:
                yield from runs_before_value(option)
        run = []


def words_before_value(parts: Sequence) -> Iterator[str]:
    """The words, in lower case, that may stand in front of the value of a phrase; none of one without."""
    value = Slot("value")
    for part in parts[: parts.index(value)] if value in parts else ():
        if isinstance(part, Word):
            yield part.text.casefold()
        elif isinstance(part, Choice):
            yield from (word for option in part.options for word in words_before_value((*option, value)))


def ways(parts: Sequence) -> list[str]:
    """Every way through a phrase of words and choices, as plain words."""
    found = [""]
    for part in parts:
        if isinstance(part, Choice):
            options = [way for option in part.options for way in ways(option)]
            found = [f"{way} {option}".strip() for way in found for option in options]
        elif isinstance(part, Word):
            found = [f"{way} {part.text}".strip() for way in found]
    return found


def number_of_ways(parts: Sequence) -> int:
    """How many ways lead through a phrase."""
    return prod(sum(map(number_of_ways, part.options)) for part in parts if isinstance(part, Choice))


@lru_cache(maxsize=8192)
def is_content(word: str) -> bool:
    """Whether a word carries meaning."""
    return bool(content_words(word))


class _Parser:
    """Recursive descent over the tokens of one phrase."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tokens = _TOKEN.finditer(source)
        self.token = next(self.tokens, None)

    def fail(self, message: str, at: int, hint: str = "", code: FaultCode = "bad-pattern") -> NoReturn:
        raise PatternError(message, at + 1, hint, code)

    def parse(self) -> Sequence:
        return self.options("", 0, 0)[0]

    def options(self, bracket: str, opened: int, depth: int) -> tuple[Sequence, ...]:
        """The sequences up to the closing bracket, or to the end of the phrase."""
        if depth > DEEPEST:
            self.fail(f"brackets stand more than {DEEPEST} deep", opened)
        found: list[Sequence] = []
        parts: list[Part] = []
        text: list[str] = []  # literal text since the last other token
        has_signs = False  # such as the "(%)" of a header: no word, yet not nothing
        while self.token:
            token, sign = self.token, self.token["sign"]
            if token["text"] is not None or token["escape"]:
                text.append(token["char"] or token["text"])
                self.advance()
                continue
            if text:
                found_words = _words(text)
                has_signs = has_signs or not (found_words or "".join(text).isspace())
                parts += found_words
                text = []
            if sign is None:
                parts.append(Gap() if token["gap"] else self.slot(token))
                self.advance()
            elif sign in _CLOSING:
                stem = parts.pop() if parts and self.has_endings(parts[-1], token.start()) else None
                choice = self.choice(sign, token.start(), depth, cast("Word | None", stem))
                parts += [choice] if any(choice.options) else []
            elif bracket and sign == "|":
                found.append(self.option(parts, token.start(), has_signs=has_signs))
                parts, has_signs = [], False
                self.advance()
            elif bracket and sign == _CLOSING[bracket]:
                self.advance()
                return (*found, self.option(parts, token.start(), has_signs=has_signs))
            else:
                self.misplaced(sign, token.start(), bracket)
        if bracket:
            hint = f"add {_CLOSING[bracket]!r}; one of the text is left out, for brackets do not matter there"
            self.fail(f"{bracket!r} is never closed", opened, hint)
        return ((*parts, *_words(text)),)

    def advance(self) -> None:
        self.token = next(self.tokens, None)

    def option(self, parts: list[Part], at: int, *, has_signs: bool) -> Sequence:
        if not (parts or has_signs):
            self.fail("an alternative is empty", at, "write [word] for a word that may be missing")
        return tuple(parts)

    def has_endings(self, last: Part, opened: int) -> bool:
        """Whether a bracket holds endings of the word in front of it: ``participant[s]``, ``countr(y|ies)``."""
        around = self.source[opened - 1 : opened] + self.source[opened + 1 : opened + 2]
        return isinstance(last, Word) and len(last.text) > 1 and (last.text + around).isalpha() and len(around) > 1

    def choice(self, bracket: str, opened: int, depth: int, stem: Word | None = None) -> Choice:
        if stem is None:
            self.whole_words(opened - 1, opened + 1)
        self.advance()
        options = self.options(bracket, opened, depth + 1)
        end = self.token.start() if self.token else len(self.source)
        self.whole_words(end, end - 2)
        if stem is not None:
            options = tuple(self.ended(stem, option, opened) for option in options)
            return Choice((*options, (stem,)) if bracket == "[" or len(options) == 1 else options)
        return Choice(options if bracket == "(" else (*options, ()))

    def ended(self, stem: Word, option: Sequence, opened: int) -> Sequence:
        """A word with an ending of its own."""
        ending = option[0] if len(option) == 1 else None
        if not (isinstance(ending, Word) and ending.text.isalpha()):
            self.touching(opened - 1)
        return (_word(stem.text + ending.text),)

    def slot(self, token: re.Match[str]) -> Slot:
        name = token["slot"].strip()
        if name not in SLOTS:
            slots = [f"{{{slot}}}" for slot in SLOTS]
            hint = did_you_mean(f"{{{name.lower()}}}", slots, f"there are {', '.join(slots)}")
            self.fail(f"there is no slot {{{name}}}", token.start(), hint, "unknown-slot")
        self.whole_words(token.start() - 1, token.start())
        self.whole_words(token.end(), token.end() - 1)
        return Slot(cast("SlotName", name))

    def whole_words(self, outside: int, inside: int) -> None:
        """Refuse a word that is glued to a bracket or a slot: ``(sub)total`` would never match."""
        ends = self.source[outside : outside + 1], self.source[inside : inside + 1]
        glued = ends[0].isalnum() and (ends[1].isalnum() or ends[1] in "{}")
        if outside >= 0 and glued:
            self.touching(outside)

    def touching(self, at: int) -> NoReturn:
        self.fail(
            "a word touches a bracket, but phrases match whole words",
            at,
            "write each word in full, such as (country|countries), or put a space between",
        )

    def misplaced(self, sign: str, at: int, bracket: str) -> NoReturn:
        if sign == "|":
            self.fail(
                "'|' stands outside of brackets", at, "write (one|other), or two phrases; leave the bars of a table out"
            )
        if sign == "\\":
            self.fail("'\\' stands at the end", at, "write the character that it protects after it")
        if sign in "{}":
            self.fail(f"{sign!r} has no partner", at, "slots are written like {value}")
        opened = f", {bracket!r} is still open" if bracket else ""
        self.fail(f"{sign!r} closes nothing{opened}", at, f"write \\{sign} for the character itself")


def _words(text: list[str]) -> list[Word]:
    # A document's curly apostrophes are masked as straight ones.
    return [_word(word.replace("’", "'")) for word in words("".join(text))]


_word = lru_cache(maxsize=8192)(Word)  # the phrases of a library share most of their words
