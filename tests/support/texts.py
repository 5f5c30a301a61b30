"""Documents and mentions for the tests of phrases, without the grammar of numbers."""

from __future__ import annotations

import re
from fractions import Fraction

from consistency.algebra.calendar import span
from consistency.algebra.interval import point
from consistency.facts.passage_values import KnownValues
from consistency.facts.tokens import tokenize
from consistency.model.document import Document, Locator, Manifest, Passage
from consistency.model.mention import Mention
from consistency.model.reading import Reading

_NUMBER = re.compile(
    r"(?:(?P<bound>over|more than) )?(?P<digits>\d+)(?P<unit> percent| years)?(?P<ordinal>th|nd|rd|st)?"
)


def document(text, name="a", headings=(), issued="2020-01-01"):
    """A document of one passage."""
    passage = Passage(0, len(text), "paragraph", Locator(headings, 1))
    return Document(Manifest(name, issued=issued), text, text, (passage,))


def mentions(text):
    """Digits with a few words around them; four digits that look like one are a year."""
    return [_mention(match) for match in _NUMBER.finditer(text)]


def _mention(match):
    value = Fraction(match["digits"])
    if len(match["digits"]) == 4 and match["digits"].startswith(("19", "20")):
        days = span(match["digits"])
        return Mention(*match.span(), Reading("year", "exact", days, days, days.low, precision="year"))
    kind = {" percent": "percent", " years": "duration"}.get(match["unit"], "ordinal" if match["ordinal"] else "count")
    unit = {"percent": "percent", "duration": "year"}.get(kind, "")
    return Mention(*match.span(), Reading(kind, "exact", point(value), point(value), value, unit=unit))


def tokens(text, headings=()):
    """The words of a text as one passage."""
    made = document(text, headings=headings)
    return tokenize(made, made.passages[0], lambda _: KnownValues(mentions(text)))
