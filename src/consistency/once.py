"""What is told of an object when it is first asked for, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

Told = TypeVar("Told")


class once(Generic[Told]):  # noqa: N801 - a decorator
    """A method as an attribute whose value is kept in the object: ``functools.cached_property`` without its lock.

    Up to Python 3.11 that one takes a lock whenever a value is first told, which for small values costs more than they.
    """

    def __init__(self, tell: Callable[[Any], Told]) -> None:
        self._tell = tell
        self._name = tell.__name__
        self.__doc__ = tell.__doc__

    @overload
    def __get__(self, one: None, of: type) -> Self: ...
    @overload
    def __get__(self, one: object, of: type) -> Told: ...
    def __get__(self, one: object | None, of: type) -> Self | Told:
        if one is None:
            return self
        told = one.__dict__[self._name] = self._tell(one)
        return told
