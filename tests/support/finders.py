"""Each kind of value alone, where a test asks for that kind."""

from __future__ import annotations

from operator import attrgetter

from consistency.mentions.dates.clock import times_in
from consistency.mentions.dates.expressions import expressions
from consistency.mentions.hits import Window
from consistency.mentions.identifiers.finding import identifiers_in
from consistency.mentions.numbers.finding import anchors_in, numbers_in
from consistency.mentions.numbers.ordinals import ordinals_in
from consistency.mentions.source import source_of


def find_numbers(text, blocked=()):
    """The numeric values of a text, whatever else its numbers may be; nothing that touches a blocked span."""
    source = source_of(text)
    return numbers_in(source, anchors_in(source, Window(0, len(text))), blocked)


def find_dates(text):
    """The dates, periods and years of a text."""
    source = source_of(text)
    return [date.hit for date in expressions(source) if date.hit] if source.may_hold_dates else []


def find_ordinals(text):
    """The ordinals of a text."""
    return list(ordinals_in(source_of(text), Window(0, len(text))))


def find_identifiers(text):
    """Where numbers stand in a text that hold no value."""
    source, window = source_of(text), Window(0, len(text))
    folded = source.folded
    dates = list(expressions(source)) if source.may_hold_dates else []
    times = times_in(text, folded, window, dates) if source.may_hold_times else ()
    return identifiers_in(text, folded, sorted([*dates, *times], key=attrgetter("start")), window)
