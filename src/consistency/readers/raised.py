"""Figures raised above a line and lowered below it: powers stay, marks of footnotes state nothing."""

from __future__ import annotations

import re

from consistency.late import LatePattern

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED_SIGNS = "⁺⁻"
RAISED = LatePattern(r"(<sup>)([-−–]?[0-9]{1,3})(</sup>)", re.IGNORECASE)
LOWERED = LatePattern(r"<sub>[0-9]{1,3}</sub>", re.IGNORECASE)
NOTE_MARK = LatePattern(r"\s*[\[(]?((?:[-−–]|&(?:minus|ndash|#8722|#8211);)?[0-9]{1,3})[\])]?\s*")
_LOWER = str.maketrans(SUPERSCRIPTS, "0123456789")
_BASE = LatePattern(r"(?<![\d.,])(?:10|2)\Z")
_UNIT = LatePattern(r"(?<![^\W\d_])[^\W\d_]{1,2}\Z")
SUPERSCRIPT = LatePattern(f"[{_RAISED_SIGNS}{SUPERSCRIPTS}][{SUPERSCRIPTS}]*+(?<=[{SUPERSCRIPTS}])")
"""Figures with or without a sign; begun with one class of characters, for which a text is searched far faster."""

_PLAIN = "0123456789+-−–()"
_FIGURES = re.compile(r"[0-9+\-−–()]+")
_HIGH, _LOW = str.maketrans(_PLAIN, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾"), str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₍₎")


def off_line(text: str, *, is_raised: bool) -> str | None:
    """Figures and their signs as characters above or below the line; None for any other text."""
    return text.translate(_HIGH if is_raised else _LOW) if _FIGURES.fullmatch(text) else None


def tagged_figure(match: re.Match[str]) -> str:
    """A power in a tag gets a "^": ``10<sup>6</sup>``, ``km<sup>2</sup>``. All else is a footnote mark."""
    if not is_power(_before(match), match[2]):
        return " " * len(match[0])
    return "^" + " " * (len(match[1]) - 1) + match[2] + " " * len(match[3])


def raised_figure(match: re.Match[str]) -> str:
    """A raised figure is a power or a footnote mark, with a sign a power."""
    if match[0][0] in _RAISED_SIGNS:
        return match[0]
    return match[0] if is_power(_before(match), match[0].translate(_LOWER)) else " " * len(match[0])


def _before(match: re.Match[str]) -> str:
    """The text before a match, as far back as it tells what a raised figure belongs to."""
    return match.string[max(0, match.start() - 4) : match.start()]


def is_power(before: str, figure: str) -> bool:
    """Whether a raised figure is an exponent: of 10 or 2, or the 2 or 3 of a unit such as m or km, or has a sign."""
    return (
        not figure.isdigit()
        or _BASE.search(before) is not None
        or (figure in ("2", "3") and _UNIT.search(before) is not None)
    )
