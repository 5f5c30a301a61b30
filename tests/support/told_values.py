"""Values told as a reader takes them: the quote, the bound, the number and its unit."""

from __future__ import annotations

from consistency.mentions.scan import scan


def told_number(reading):
    """The number of a reading, or both ends of what it covers."""
    ends = (reading.literal.low, reading.literal.high)
    return " to ".join(f"{float(end):.9g}" for end in ((reading.value,) if reading.value is not None else ends))


def told_values(text, *, dates=True):
    """Each value of a text on a line, such as "about 5 km | about 5 kilometer"."""
    return [
        f"{text[m.start : m.end]} | {m.reading.bound} {told_number(m.reading)} {m.reading.unit}".rstrip()
        for m in scan(text)
        if dates or not m.reading.is_date
    ]
