"""Values found in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import field, frozen

from consistency.algebra.status import Status
from consistency.model.reading import Reading

__all__ = ["Mention", "Sentences", "Status", "late_mention"]


class Sentences(Protocol):
    """The sentences of a text, which tell the date and the status of its values."""

    def qualities(self, number: int) -> tuple[str, Status]:
        """``as_of`` and ``status`` of a value, given by its number in the order of the text, from 0."""


@frozen
class Mention:
    """A value found in a text. It knows nothing of what it measures.

    Attributes:
        start: offset of the first code point of the value, its bound word included.
        end: offset after the last one, its unit included; a counted noun is not.
        reading: what the value means.
        noun: the counted noun for counts, in lower case and singular or plural as written; "" when there is none.
        as_of: ISO 8601 date, or interval of two, for which the sentence states the value; "" when it does not say.
        status: what the sentence says of it: "done" as a rule, else "planned", "requested" or "negated".
        whole: for a part of so many things ("12 of 1,840"), how many they are; else 0.
    """

    start: int = field()
    end: int = field()
    reading: Reading
    noun: str = ""
    as_of: str = ""
    status: Status = "done"
    whole: int = 0
    _said: tuple[Sentences, int] | None = field(default=None, init=False, eq=False, repr=False)

    @end.validator
    def _check_span(self, _attribute: object, value: int) -> None:
        if not 0 <= self.start < value:
            raise ValueError(f"a mention cannot span {self.start}-{value}")

    if not TYPE_CHECKING:  # pragma: no branch - it never is when the tests run

        def __getattr__(self, name: str) -> str:
            """Read ``as_of`` and ``status`` of a late mention from its sentence, once."""
            if name not in ("as_of", "status") or self._said is None:
                raise AttributeError(f"a mention has no {name!r}")
            sentences, number = self._said
            as_of, status = sentences.qualities(number)
            for attribute, value in (("as_of", as_of), ("status", status), ("_said", None)):
                object.__setattr__(self, attribute, value)
            return as_of if name == "as_of" else status


_new = object.__new__
_set_start, _set_end, _set_reading, _set_noun, _set_whole, _set_said = (
    Mention.__dict__[name].__set__ for name in ("start", "end", "reading", "noun", "whole", "_said")
)


def late_mention(
    start: int, end: int, reading: Reading, noun: str, said: tuple[Sentences, int], whole: int = 0
) -> Mention:
    """A mention whose ``as_of`` and ``status`` are read from its sentence when one of them is first asked for.

    Most are never asked for, and to read them takes longer than to find the value. The slots are set one by one,
    which is the fastest way to make a frozen record. ``said`` are the sentences of the text, and the number of the
    mention among its values; all else is as in the mention.
    """
    mention = _new(Mention)
    _set_start(mention, start)
    _set_end(mention, end)
    _set_reading(mention, reading)
    _set_noun(mention, noun)
    _set_whole(mention, whole)
    _set_said(mention, said)
    return mention
