"""What the command prints: UTF-8 whatever the locale, faults on standard error, quiet when a pipe breaks."""

from __future__ import annotations

import errno
import io
import os
import sys

TYPE_CHECKING = False  # typing is a third of a start
if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from typing import NoReturn, TextIO

    from consistency.errors import Fault


class _Closed(io.TextIOBase):
    """Standard output that whoever called the command has closed."""

    def write(self, _text: str) -> NoReturn:
        raise OSError(errno.EBADF, "it is closed")


def prepare() -> None:
    """Make both streams UTF-8 with plain line feeds; the interpreter gives none where one was closed."""
    sys.stdout = sys.stdout or _Closed()
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write(text: str, path: Path | None = None) -> None:
    """Write to a file, or to standard output; a reader that went away is not an error.

    Raises:
        OSError: when the file or the stream cannot be written, such as on a full disk.
    """
    if path is not None:
        path.write_bytes(text.encode("utf-8", "backslashreplace"))
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        detach_output()
    except OSError as error:
        detach_output()
        raise OSError(error.errno, error.strerror, "standard output") from None


def print_lines(lines: Iterable[str]) -> None:
    """Print lines for people on standard output, with their spaces, and without control characters for the terminal."""
    from consistency.reporters.escape import aligned  # noqa: PLC0415 -- a start need not pay for it

    write("".join(f"{aligned(line)}\n" for line in lines))


def detach_output() -> None:
    """Point standard output at nothing, so that the interpreter does not complain of a broken pipe at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # a stream without a descriptor has nothing to close
        return


def print_faults(faults: Iterable[Fault]) -> None:
    """Print each fault once, on a line of its own, sorted by place."""
    for line in dict.fromkeys(str(fault) for fault in sorted(faults)):
        print_note(line)


def print_warnings(faults: Iterable[Fault]) -> None:
    """Print what is weak, but stops nothing."""
    for fault in faults:
        print_note(f"warning: {fault}")


def print_note(line: str) -> None:
    """Print one line for people on standard error; a file's name cannot steer the terminal."""
    from consistency.reporters.escape import visible  # noqa: PLC0415 -- only when there is something to say

    try:
        sys.stderr.write(visible(line) + "\n")
    except BrokenPipeError:
        return


def is_one_place() -> bool:
    """Whether both streams go to the same terminal, file or pipe, so that a reader sees what either says."""
    try:
        return os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno())
    except (OSError, ValueError):  # a stream without a descriptor
        return False


def colour(stream: TextIO) -> bool:
    """Whether to use colour: on a terminal, unless ``NO_COLOR`` or ``TERM=dumb`` is set."""
    return not os.getenv("NO_COLOR") and os.getenv("TERM") != "dumb" and stream.isatty()
