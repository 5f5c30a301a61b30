"""What is made when it is first asked for: most texts do with few expressions, and most records with few properties."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


Read = TypeVar("Read")


class late_property(Generic[Read]):  # noqa: N801 - a decorator
    """A property that is read once, for classes without slots.

    ``functools.cached_property`` takes four times as long in Python 3.11, with its lock.
    """

    def __init__(self, read: Callable[[Any], Read]) -> None:
        self._read = read
        self.__doc__ = read.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn under which name the value is to be kept."""
        self._name = name

    def __get__(self, instance: object, owner: type | None = None) -> Read:
        """Read the value; from then on it stands in the instance and this is not asked."""
        if instance is None:
            return self  # type: ignore[return-value]  # the class was asked, by a tool
        value = instance.__dict__[self._name] = self._read(instance)
        return value


class LatePattern:
    """A regular expression with the methods of a compiled one, each there from its first use on."""

    __slots__ = ("_flags", "_source", "finditer", "fullmatch", "match", "search", "sub")

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """One of the methods, asked for before the expression was compiled."""
        if name.startswith("_"):
            raise AttributeError(name)
        pattern = re.compile(self._source, self._flags)
        self.match, self.search, self.fullmatch = pattern.match, pattern.search, pattern.fullmatch
        self.finditer, self.sub = pattern.finditer, pattern.sub
        return getattr(pattern, name)
