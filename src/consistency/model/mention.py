"""Values found in a text."""

from __future__ import annotations

from attrs import field, frozen

from consistency.algebra.status import Status
from consistency.model.reading import Reading

__all__ = ["Mention", "Status"]


@frozen
class Mention:
    """A value found in a text. It knows nothing of what it measures.

    Attributes:
        start: offset of the first code point of the value, its bound word included.
        end: offset after the last one, its unit included; a counted noun is not.
        reading: what the value means.
        noun: the counted noun for counts, in lower case and singular or plural as written; "" when there is none.
        as_of: ISO 8601 date for which the sentence states the value; "" when it does not say.
        status: whether the sentence reports, plans, asks for or denies it.
    """

    start: int = field()
    end: int = field()
    reading: Reading
    noun: str = ""
    as_of: str = ""
    status: Status = "done"

    @end.validator
    def _check_span(self, _attribute: object, value: int) -> None:
        if not 0 <= self.start < value:
            raise ValueError(f"a mention cannot span {self.start}-{value}")
