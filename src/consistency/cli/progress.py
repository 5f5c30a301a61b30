"""A progress bar on a terminal for long work; none in a pipe or without rich."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LONG = 1.0  # seconds after which work counts as long


@contextmanager
def progress(total: int) -> Iterator[Callable[[str], None]]:
    """A function to call with the name of each document; the bar shows once the block has run for a second."""
    if not sys.stderr.isatty() or os.getenv("TERM") == "dumb":
        yield _nothing
        return
    try:
        from rich.console import Console  # noqa: PLC0415 -- an extra, and only for terminals
        from rich.progress import Progress  # noqa: PLC0415 -- the same
    except ImportError:
        yield _nothing
        return
    bar = Progress(console=Console(file=sys.stderr), transient=True)
    task = bar.add_task("checking", total=total)
    timer = Timer(LONG, bar.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda _name: bar.advance(task)
    finally:
        timer.cancel()
        bar.stop()


def _nothing(_name: str) -> None:
    """Show nothing."""
