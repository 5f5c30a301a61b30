"""Values that no rule covers."""

from __future__ import annotations

from attrs import frozen

from consistency.model.document import Citation


@frozen
class SilentValue:
    """A value that no rule covers.

    Attributes:
        citation: where it stands.
        elsewhere: the ids of the other documents that state the same value, sorted: a rule may be missing.
    """

    citation: Citation
    elsewhere: tuple[str, ...] = ()


@frozen
class Section:
    """The values under one heading of a document.

    Attributes:
        document: the document's id.
        headings: the titles above the values, outermost first.
        values: how many values stand there.
        silent: those that no rule covers, in order.
    """

    document: str
    headings: tuple[str, ...]
    values: int
    silent: tuple[SilentValue, ...] = ()
