"""Words of a language stand in the lexicons, not in the code: a second language is a second folder of lists."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import consistency

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
    "facts/sieve.py": {"https", "www"},  # addresses
    "mentions/identifiers/codes.py": {
        "www",
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
    "mentions/numbers/units/measures.py": {"min", "sec", "in", "inch"},
    "mentions/numbers/units/unit.py": {"mm", "cm", "ft"},
    "mentions/plain/units.py": {"xx"},  # a word that is none
}


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
    for path in sorted(path for room in ("mentions", "facts") for path in (SOURCE / room).rglob("*.py")):
        words = {word for text in literals(path) for word in words_of(text)}
        if words:
            found[path.relative_to(SOURCE).as_posix()] = words
    assert found == ALLOWED
