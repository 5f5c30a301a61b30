"""A line of a table: a text in which « » mark the words of a value."""


def unmarked(line):
    """The text alone."""
    return line.replace("«", "").replace("»", "")


def marked(text, found):
    """The text with marks around what was found in it."""
    return f"{text[: found.start]}«{text[found.start : found.end]}»{text[found.end :]}"
