"""Work divided between this process and copies of it, on systems that copy a process quickly.

Most of a check is spent on one document after the other, and each stands alone. A fork shares all that was read so far,
so a part of the work costs one message. Results come in the order of the items, whoever worked on them.
"""

from __future__ import annotations

import os
import pickle
import sys
import threading
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")

FEWEST: Final = 50_000  # of weight for each process: for less, a copy costs more than it saves
MOST: Final = 8  # processes
LIGHT: Final = 10  # of what each process has to do, an item of less than one part in so many is light
FIRST: Final = 4  # light items done before any copy is made: what they load and prepare is then there for all


def in_processes(
    work: Callable[[Item], Result], items: Sequence[Item], weight: Callable[[Item], int], fewest: int = FEWEST
) -> list[Result]:
    """The results of a function for each item, in order. Most of the work is done in copies of this process.

    A few light items come before any copy is made, which then shares what they load and prepare.

    Args:
        work: it must change nothing, and its results must be picklable.
        items: what to work on.
        weight: how long an item takes, in characters or the like.
        fewest: the weight from which on a copy is made, and another for each time as much.
    """
    here, *away = _shares(items, weight, 1 + sum(map(weight, items)) // max(1, fewest) if can_fork() else 1)
    light = [at for at in here if weight(items[at]) * LIGHT < fewest]
    results = {at: work(items[at]) for at in light[:FIRST]}
    with ExitStack() as copies:
        fetches = [(share, copies.enter_context(_in_copy(work, [items[at] for at in share]))) for share in away]
        results.update((at, work(items[at])) for at in here if at not in results)
        for share, fetch in fetches:
            results.update(zip(share, fetch(), strict=True))
    return [results[at] for at in range(len(items))]


def can_fork() -> bool:
    """Whether copying this process is safe and useful: on Linux, with a second processor and no other thread."""
    return sys.platform == "linux" and processors() > 1 and threading.active_count() == 1


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _shares(items: Sequence[Item], weight: Callable[[Item], int], processes: int) -> list[list[int]]:
    """The places of the items for each process. The heaviest items go first, each to the process with least work."""
    number = max(1, min(processes, processors(), MOST, len(items)))
    shares, loads = [list[int]() for _ in range(number)], [0] * number
    for at in sorted(range(len(items)), key=lambda at: (-weight(items[at]), at)):
        lightest = loads.index(min(loads))
        loads[lightest] += weight(items[at])
        shares[lightest].append(at)
    return [sorted(share) for share in shares]


@contextmanager
def _in_copy(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[Callable[[], list[Result]]]:
    """Start the work on some items in a copy. What it gives waits for the results; if the copy fails, it does the work.

    No copy outlives the block: one whose results nobody reads ends as it writes them.
    """
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:  # pragma: no cover - no measuring in the copy
        failed = 1
        try:
            os.close(reading)  # else the copy would wait for itself to read
            with os.fdopen(writing, "wb") as results:
                pickle.dump([work(item) for item in items], results)
            failed = 0
        finally:
            os._exit(failed)
    os.close(writing)

    def fetch() -> list[Result]:
        try:
            found: list[Result] = pickle.loads(pipe.read())  # noqa: S301 - our own copy wrote it
        except (EOFError, pickle.UnpicklingError):
            return [work(item) for item in items]
        return found

    try:
        with os.fdopen(reading, "rb") as pipe:
            yield fetch
    finally:
        os.waitpid(copy, 0)
