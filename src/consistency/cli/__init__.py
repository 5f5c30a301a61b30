"""The command: arguments in, a report and an exit status out."""

from __future__ import annotations

import errno
import gc
import os
import sys
from contextvars import copy_context
from importlib import import_module

from consistency import __version__
from consistency.cli import output

TYPE_CHECKING = False  # typing is a third of a start
if TYPE_CHECKING:
    from collections.abc import Sequence

FAULTY = 2  # we could not do the work
INTERRUPTED = 130  # what shells expect after Ctrl-C
_PATH = "check the path, and that its folder is there"
_RIGHTS = "check the rights of the file and of its folder"
_HINTS = {
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EROFS: _RIGHTS,
    errno.ENOSPC: "free some space",
    errno.EBADF: "write to a file with --output",
    errno.EISDIR: "name a file in it",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments after the program's name; those of the process when None.

    Returns:
        0 no findings at or above ``--fail-on``, 1 findings, 2 something could not be read or used.
    """
    output.prepare()
    given = sys.argv[1:] if argv is None else argv
    collecting = gc.isenabled()
    gc.disable()  # until the inputs are read: all of that stays, and to look for garbage in it is a tenth of a run
    try:
        if list(given) == ["--version"]:  # scripts ask it often, and it needs no parser
            output.write(f"consistency {__version__}\n")
            return 0
        from consistency.cli.arguments import parser  # noqa: PLC0415 -- argparse is most of a start
        from consistency.lexicons import VARIABLE, missing_folder  # noqa: PLC0415 -- the same

        arguments = parser().parse_args(given)
        if folder := missing_folder():  # nothing can be loaded then, not even what prints a fault
            sys.stderr.write(f"consistency: cannot-use: {VARIABLE} names no folder of word lists: {folder!r}\n")
            return FAULTY
        command = import_module(f"consistency.cli.{arguments.run}")
        return int(copy_context().run(command.run, arguments))  # a project's own words are in use for one call
    except SystemExit as leave:  # argparse: --help, --version, usage
        return int(leave.code or 0)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        output.detach_output()
        return FAULTY
    except Exception as error:  # noqa: BLE001 -- the one place where our own bugs end
        return _failed(error, debug="--debug" in given or bool(os.getenv("DEBUG")))
    finally:
        (gc.enable if collecting else gc.disable)()


def _is_somewhere() -> bool:
    """Whether the working folder is still there."""
    try:
        return bool(os.getcwd())  # noqa: PTH109 -- pathlib is not needed to start
    except FileNotFoundError:
        return False


def _failed(error: Exception, *, debug: bool) -> int:
    from consistency.errors import ConsistencyError, Fault  # noqa: PLC0415 -- attrs is not needed to start

    if isinstance(error, ConsistencyError):
        output.print_faults(error.faults)
    elif isinstance(error, OSError) and error.filename:
        reason = (error.strerror or str(error)).lower()
        hint = _HINTS.get(error.errno or 0, _PATH)
        output.print_faults([Fault(str(error.filename), 0, 0, "cannot-use", reason, hint)])
    elif isinstance(error, FileNotFoundError) and not _is_somewhere():
        message = "the folder in which the command runs is gone"
        output.print_faults([Fault("", 0, 0, "no-working-folder", message, "change to one that is there")])
    else:
        message = f"a fault of ours, not of your files: {type(error).__name__}: {error}"
        output.print_faults([Fault("", 0, 0, "internal-error", message, "please report it with the output of --debug")])
    if debug:
        import traceback  # noqa: PLC0415 -- only here

        traceback.print_exception(error)
    return FAULTY
