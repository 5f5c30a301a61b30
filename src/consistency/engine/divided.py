"""Work divided between this process and a copy of it, where the system makes one in no time.

Most of a check is spent on one document after the other, and each stands alone. A fork shares all that was read so far,
so half of the work costs one message. Results come in the order of the items, whoever worked on them.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")

FEWEST = 50_000  # of weight: for less, the copy costs more than it saves


def divided(
    work: Callable[[Item], Result], items: Sequence[Item], weight: Callable[[Item], int], fewest: int = FEWEST
) -> list[Result]:
    """The results of some work on each item, in order; about half of it is done in a copy of this process.

    Args:
        work: it must change nothing, and its results must be picklable.
        items: what to work on.
        weight: how long an item takes, in characters or the like.
        fewest: the weight from which on a copy is made.
    """
    away = _half(items, weight) if can_fork() and sum(map(weight, items)) >= fewest else ()
    fetch = _in_copy(work, [items[at] for at in away])
    gone = set(away)
    results = {at: work(item) for at, item in enumerate(items) if at not in gone}
    results.update(zip(away, fetch(), strict=True))
    return [results[at] for at in range(len(items))]


def can_fork() -> bool:
    """Whether a copy of this process is safe and of use: on Linux, with a second processor and no other thread."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1 and threading.active_count() == 1


def _half(items: Sequence[Item], weight: Callable[[Item], int]) -> tuple[int, ...]:
    """The places of items that make up half of the weight: the heaviest are dealt out first."""
    loads, half = [0, 0], list[int]()
    for at in sorted(range(len(items)), key=lambda at: (-weight(items[at]), at)):
        lighter = loads[1] < loads[0]
        loads[lighter] += weight(items[at])
        if lighter:
            half.append(at)
    return tuple(sorted(half))


def _in_copy(work: Callable[[Item], Result], items: Sequence[Item]) -> Callable[[], list[Result]]:
    """Begin with the items in a copy; the answer waits for the results, and does the work here if the copy failed."""
    if not items:
        return list
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:  # pragma: no cover - no measuring in the copy
        failed = 1
        try:
            with os.fdopen(writing, "wb") as pipe:
                pickle.dump([work(item) for item in items], pipe)
            failed = 0
        finally:
            os._exit(failed)
    os.close(writing)

    def fetch() -> list[Result]:
        with os.fdopen(reading, "rb") as pipe:
            data = pipe.read()
        _, status = os.waitpid(copy, 0)
        if status:
            return [work(item) for item in items]
        results: list[Result] = pickle.loads(data)  # noqa: S301 - our own copy wrote it
        return results

    return fetch
