"""Which files and folders of a folder are left out, as patterns of the user say."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_STARS: Final = {"/**/": "/(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_STAR = re.compile(r"(/\*\*/|\*\*|\*|\?)")


def exclusion(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Whether a path is left out by one of the patterns.

    A pattern without a slash inside is a name at any depth, one with a slash a path. A star stands for any characters
    but slashes, two for any.
    """
    names, paths = list[re.Pattern[str]](), list[re.Pattern[str]]()
    for pattern in patterns:
        trimmed = pattern.removesuffix("/")
        if "/" in trimmed:
            paths.append(_expression(_absolute(trimmed)))
        else:
            names.append(_expression(trimmed))

    def leaves_out(path: str) -> bool:
        name = path.rpartition(os.sep)[2]
        return any(p.fullmatch(name) for p in names) or (
            bool(paths) and any(p.fullmatch(_absolute(path)) for p in paths)
        )

    return leaves_out


def _expression(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(_STARS.get(part) or re.escape(part) for part in _STAR.split(pattern)), re.DOTALL)


def _absolute(path: str) -> str:
    return os.path.abspath(path).replace(os.sep, "/")  # noqa: PTH100 -- links are not followed
