"""Records of the written forms of dates: an expression, and a function from its groups to days.

Forms with the same beginning are grouped under it, so that it is compiled and read once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from attrs import frozen

from consistency.late import late_property
from consistency.mentions.dates.days import Days, Partial, Unsure
from consistency.mentions.dates.words import SPELLED_YEAR, spells_years

_LETTERS = re.compile(r"[^\W\d_]+(?:\.[^\W\d_])*")
Found: TypeAlias = Days | Partial | Unsure


@frozen
class Form:
    """One written form: a name, an expression, the function for its groups; whether its last word has capitals only."""

    name: str
    pattern: str
    read: Callable[..., Found | None]
    capital: bool = False


def _ends_in_capitals(written: str) -> bool:
    """Whether the last letters of a date are capitals."""
    letters = _LETTERS.findall(written)
    return not letters or bool(letters[-1].isupper())


@frozen(slots=False)  # slots=False: an expression is compiled when a text first needs it
class Opening:
    """A beginning of dates, which matches in one way only, and the forms that continue it.

    The first form that fits wins. The groups of the beginning are the first groups of each form.
    """

    pattern: str
    forms: tuple[Form, ...]

    def read(self, text: str, folded: str, at: int) -> tuple[int, Found | None] | None:
        """The date that begins at ``at``: where it ends, and its days."""
        begun = self._beginning.match(folded, at)
        if begun is None:
            return None
        forms = self._forms if spells_years(folded) else self._forms_in_figures
        match = forms.match(folded, begun.end())
        if match is None:
            return None
        first, last, form = self._table[match.lastgroup or ""]
        if form.capital and not _ends_in_capitals(text[at : match.end()]):
            return None
        return match.end(), form.read(*begun.groups(), *match.groups()[first:last])

    @late_property
    def _beginning(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @late_property
    def _written(self) -> str:
        return "|".join(f"(?P<{form.name}>{form.pattern})" for form in self.forms)

    @late_property
    def _forms(self) -> re.Pattern[str]:
        return re.compile(self._written)

    @late_property
    def _forms_in_figures(self) -> re.Pattern[str]:
        """The forms without years in words, which most texts have none of: half as long to compile."""
        return re.compile(self._written.replace(f"|{SPELLED_YEAR}", ""))

    @late_property
    def _table(self) -> dict[str, tuple[int, int, Form]]:
        """The group numbers of each form."""
        forms = self._forms_in_figures  # with years in words it has the same groups
        places = [forms.groupindex[form.name] for form in self.forms]
        ends = [*(place - 1 for place in places[1:]), forms.groups]
        return {form.name: (first, last, form) for form, first, last in zip(self.forms, places, ends, strict=True)}
