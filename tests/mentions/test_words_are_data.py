"""Words of a language stand in the lexicons, not in the code: a second language is a second folder of lists."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import consistency
from consistency.lexicons import rows
from consistency.model.reading import BOUNDS

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(consistency.__file__).parent
NO_WORDS = re.compile(
    r"\(\?P[<=]\w+[>)]|\(\?\(\w+\)|\(\?[a-z]+[):]|\\x[\da-f]{2}|\\[A-Za-z]|\[(?:\\.|[^\]\\])+\]|\{[\d,]+\}"
)
"""What has letters in an expression and is no word: names of groups, escapes, classes of characters."""
IS_EXPRESSION = re.compile(r"\\[A-Za-z]|\(\?|\[[^\]]+\][+*?{]|[)?]\||\|[(\\]")
IS_PADDED = re.compile(r"[ ,]* [a-z]+ ?|[a-z]+ ")
"""A word with the gap in front of it or behind it: it is looked for in a text."""

ALLOWED = {
    "algebra/likeness.py": {"IV", "IX", "XC", "XL"},  # roman numerals
    "algebra/units.py": {"per"},  # in the id of a unit
    "comparators/codes.py": {"https", "www"},
    "facts/sieve.py": {"https", "www"},  # addresses
    "mentions/identifiers/codes.py": {
        "www",
        "arn",
        "urn",
        "Hz",
        "VAC",
        "VDC",
        "mg",
        "mm",
        "hr",
        "in",
        "ft",
        "mi",
        "oz",
        "lb",
    },  # symbols
    "mentions/identifiers/forms.py": {"eV", "Pa"}  # symbols of units, and how courts are cited
    | {"USC", "CFR", "Ct", "Stat", "Fed", "Reg", "FR", "arts", "ections"},
    "mentions/numbers/amount.py": {"per"},  # in the id of a unit
    "mentions/numbers/ordinals.py": {"st", "lb"},  # symbols of units
    "mentions/numbers/units/measures.py": {"min", "sec", "in", "inch", "lbs", "oz"},
    "mentions/numbers/units/unit.py": {"mm", "cm", "ft"},
    "mentions/plain/units.py": {"xx"},  # a word that is none
    "readers/delimited.py": {"sep"},  # names of files, tags and entities
    "readers/masking.py": {"dd", "del", "https", "strike", "www"},
    "readers/page_mask.py": {"colspan"},
    "readers/raised.py": {"minus", "ndash", "sub", "sup"},
    "readers/registry.py": {"su"},
    "readers/shape.py": {"https", "www"},
}
ROOMS = ("algebra", "mentions", "facts", "comparators", "engine/pairs", "readers")

SMALL_WORDS = {word for (word,) in rows("stopwords")}
TRIMMED = {"endswith", "startswith", "removesuffix", "removeprefix"}
NAMES = {*BOUNDS, "any", "after", "before", "behind", "between", "did", "does", "done", "each", "from", "never"}
"""Words that are names of bounds, roles, states and tenses, too."""
COMPARED = {
    "algebra/units.py": {"per "},  # in the id of a unit
    "facts/claims/marks.py": {"be"},  # stands in the lists for each of its forms
    "facts/claims/scope.py": {"along", "alone"},  # marks in the lists
    "mentions/dates/years.py": {"a"},  # the first of the letters
    "mentions/numbers/amount.py": {"arcsecond", "per ", "second", "year"},  # ids of units
    "mentions/numbers/amounts.py": {"degree"},
    "mentions/numbers/edges.py": {"'s"},  # of digits: "the 80's"
    "mentions/numbers/units/compounds.py": {"co"},  # carbon
    "mentions/numbers/units/measures.py": {"co"},
    "mentions/numbers/units/powers.py": {"min", " h-1"},  # symbols of units
    "mentions/numbers/units/spellings.py": {"u"},
    "mentions/numbers/units/unit.py": {"co", "s"},
    "mentions/plain/names.py": {"co"},
    "mentions/plain/surroundings.py": {"co"},
    "readers/marks.py": {"k"},  # of kilo
    "readers/word/story.py": {"on"},  # in the XML of Word
}
"""What is no word of a language where it is compared."""


def literals(path: Path) -> Iterator[str]:
    """The texts of a file that are no docstrings, each formatted one with its gaps."""
    nodes = [*ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    formatted = [node for node in nodes if isinstance(node, ast.JoinedStr)]
    passed = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    passed |= {id(part) for node in formatted for part in node.values}
    for node in formatted:
        yield "\0".join(str(part.value) if isinstance(part, ast.Constant) else "" for part in node.values)
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes) and id(node) not in passed:
            yield node.value if isinstance(node.value, str) else node.value.decode("latin-1")


def words_of(text: str) -> set[str]:
    """The words that an expression looks for, and a word that is looked for with the gap beside it."""
    if not (IS_EXPRESSION.search(text) or IS_PADDED.fullmatch(text)):
        return set()
    return set(re.findall(r"[A-Za-z]{2,}", NO_WORDS.sub(" ", text)))


def test_words_of_an_expression_are_told_from_its_signs():
    assert words_of(r"(?P<name>[a-z]+)\b(?:of|\d{2}) than\s(?P=name)") == {"of", "than"}
    assert words_of(" or ") == {"or"}
    assert words_of("name") == set()


def test_no_expression_of_the_code_names_a_word_of_a_language():
    found: dict[str, set[str]] = {}
    for path in sorted(path for room in ROOMS for path in (SOURCE / room).rglob("*.py")):
        words = {word for text in literals(path) for word in words_of(text)}
        if words:
            found[path.relative_to(SOURCE).as_posix()] = words
    assert found == ALLOWED


def compared(path: Path) -> set[str]:
    """The small words that a file compares with, and all letters that it looks for at an end of a word."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Compare):
            beside = [node.left, *node.comparators]
            found |= {text for side in beside for text in texts(side) if text.strip().casefold() in SMALL_WORDS}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in TRIMMED:
            found |= {text for argument in node.args for text in texts(argument) if re.search("[a-z]", text)}
    return found


def texts(node: ast.expr) -> set[str]:
    """The texts of an expression that is one, or a row of them."""
    parts = node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]
    return {part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def test_no_word_or_ending_of_a_language_is_compared_in_code():
    found: dict[str, set[str]] = {}
    for room in ROOMS:
        for path in sorted((SOURCE / room).rglob("*.py")):
            if words := compared(path) - NAMES:
                found[path.relative_to(SOURCE).as_posix()] = words
    assert found == COMPARED
