"""What a YAML parser complains of, in words that say what to do; the two parsers of the library differ in theirs."""

from __future__ import annotations

import re

ALIGN = "align the keys of one mapping and the dashes of one list, and quote text that holds : # { [ or a quote"

# What the parser says, what that means, what to try.
_COMPLAINTS = (
    ("unexpected end of stream", "the quote that opens here is never closed", "add the other quote"),
    (
        "mapping values are not allowed",
        "a colon stands where none can be, or the line is indented too far",
        "quote text that holds a colon, and align the keys of one mapping",
    ),
    ("unknown escape character", "the backslash means something else in double quotes", "use single quotes"),
    (
        "expected ',' or '[]}]'",
        "the list or mapping in brackets lacks a comma or its closing bracket",
        'divide entries by commas, and quote phrases that start with { or [, such as "{value} participants"',
    ),
)
_AFTER_BRACKET = (
    "text stands after a closing bracket",
    'quote phrases that start with { or [, such as "{value} participants"',
)
_AFTER_QUOTE = (
    "text stands after a closing quote",
    "put all of it in quotes; inside them write '' for ' or use the other sort",
)
_CURLED_QUOTE = re.compile(r"(?:^|\[|[:-]\s)\s*([“”„‘’])")
_CURLED = (
    "the text begins with a curled quote, which is none to YAML",
    "write straight quotes, \" or ', which word processors replace",
)


def explain_error(text: str, problem: str, at: int, opened: int) -> tuple[int, str, str]:
    """Where, what and what to try.

    Args:
        text: the file.
        problem: what the parser says.
        at: the offset where it noticed.
        opened: the offset where what it read began.
    """
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if re.match(r"[\s-]*\t", line + text[at : at + 1]):
        return at, "a tab stands in the indentation", "indent with spaces"
    quoted = max(line.rfind('"'), line.rfind("'")) + 1  # in straight quotes, curled ones are letters
    curled = _CURLED_QUOTE.search(line, quoted)
    if curled:
        return at - len(line) + curled.start(1), *_CURLED
    for words, message, hint in _COMPLAINTS:
        if re.search(words, problem):
            return (opened if "end of stream" in words else at), message, hint
    if "cannot start any token" in problem:
        return at, f"text cannot start with {text[at : at + 1]!r}", "put it in quotes"
    if "expected" in problem and line.strip():
        if line.rstrip().endswith(("}", "]")):
            return at, *_AFTER_BRACKET
        if line.rstrip().endswith(('"', "'")) or re.search(r"""['"]\S*$""", line):
            return at, *_AFTER_QUOTE
    return at, problem, ALIGN
