"""Which files and folders the patterns of the user leave out of a folder."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_Name: TypeAlias = "re.Pattern[str] | None"
"""The expression that a name on a path must match; None for ``**``, which matches any number of names."""


def exclusion(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Whether a path is left out by one of the patterns.

    A pattern without a slash inside is a name at any depth, one with a slash a path. In a name, a star stands for any
    characters and a question mark for one; two stars in place of a name stand for any folders, or none.
    """
    names, paths = list[re.Pattern[str]](), list[tuple[_Name, ...]]()
    for pattern in patterns:
        trimmed = pattern.removesuffix("/")
        if "/" in trimmed:
            paths.append(tuple(None if name == "**" else _like(name) for name in _names_of(trimmed)))
        else:
            names.append(_like(trimmed))
    if not (names or paths):  # as a rule, and it is asked of every file
        return lambda _path: False

    def leaves_out(path: str) -> bool:
        name = path.rpartition(os.sep)[2]
        if any(wanted.fullmatch(name) for wanted in names):
            return True
        return bool(paths) and any(_fits(wanted, _names_of(path)) for wanted in paths)

    return leaves_out


def _names_of(path: str) -> list[str]:
    return os.path.abspath(path).split(os.sep)  # noqa: PTH100, PTH206 -- links are not followed


def _like(name: str) -> re.Pattern[str]:
    """The expression for a name with stars. What is between two stars is searched for once, to bound the time."""
    first, *rest = (re.escape(piece).replace(r"\?", ".") for piece in re.split(r"\*+", name))
    middle = "".join(f"(?>.*?{piece})" for piece in rest[:-1])
    return re.compile(first + middle + "".join(f".*{piece}" for piece in rest[-1:]), re.DOTALL)


def _fits(wanted: Sequence[_Name], names: Sequence[str]) -> bool:
    """Whether the names of a path match the wanted ones. All ways to match are followed at the same time."""
    places = _past_gaps(wanted, {0})
    for name in names:
        after = set[int]()
        for place in places - {len(wanted)}:
            like = wanted[place]
            if like is None:
                after.add(place)
            elif like.fullmatch(name):
                after.add(place + 1)
        places = _past_gaps(wanted, after)
    return len(wanted) in places


def _past_gaps(wanted: Sequence[_Name], places: set[int]) -> set[int]:
    """The places, and those after any ``**`` there."""
    for place, like in enumerate(wanted):
        if like is None and place in places:
            places.add(place + 1)
    return places
