"""What git says was changed since a revision."""

from __future__ import annotations

import os
import re
import subprocess
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from consistency.errors import Fault, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from consistency.engine.changes import ChangedLines

EVERY_LINE = range(1, 10**9)
DIFF = (
    "-c", "diff.relative=false", "diff", "--unified=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv",
    "--find-renames", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip

_FILE = re.compile(r"^(?:---|\+\+\+) (?:[ab]/(.*?)\t?|\"[ab]/(.*)\"\t?)$")
_MOVED = re.compile(r"^rename from (?:\"(.*)\"|(.*))$")
_HUNK = re.compile(r"^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def changes_since(revision: str) -> ChangedLines:
    """The lines changed since the working folder's branch left a revision, uncommitted and new files included.

    Raises:
        UsageError: when this is no git repository, or it holds no such revision.
    """
    top = _git("rev-parse", "--show-toplevel").rstrip("\n")
    start = _git("merge-base", "HEAD", _commit(revision)).strip()
    changes = {_real(top, path): lines for path, lines in parse_diff(_git(*DIFF, start, "--")).items()}
    changes = {path: (EVERY_LINE,) if Path(path).is_dir() else lines for path, lines in changes.items()}  # a submodule
    new = _git("-C", top, "ls-files", "--others", "--exclude-standard", "-z")
    return changes | {_real(top, path): (EVERY_LINE,) for path in new.split("\0") if path}


def parse_diff(text: str) -> dict[str, tuple[range, ...]]:
    """The changed lines by path, from a diff without context; a file that is gone, or has another name now, has none.

    Where lines were only taken out, the lines beside them count, unless a blank line stood between.
    """
    changes: dict[str, tuple[range, ...]] = {}
    path, gone = "", set[str]()
    lines = iter(text.split("\n"))
    for line in lines:
        if moved := _MOVED.match(line):
            changes[_unquoted(moved[1]) if moved[2] is None else moved[2]] = ()
        if found := _FILE.match(line):
            path = found[1] if found[1] is not None else _unquoted(found[2])
        elif line == "+++ /dev/null":
            gone.add(path)
        elif hunk := _HUNK.match(line):
            before, first, after = (int(number or 1) for number in hunk.groups())
            removed = _take(lines, before)
            _take(lines, after)  # which may look like anything
            if after:
                changed = range(first, first + after)
            else:
                changed = range(first + (not removed[0].strip()), first + 1 + bool(removed[-1].strip()))
            changes[path] = (*changes.get(path, ()), changed) if path not in gone else ()
    return changes


def _take(lines: Iterator[str], count: int) -> list[str]:
    """The next lines of a hunk without their signs; what git remarks on a missing line feed is none."""
    shown = (line[1:] for line in lines if not line.startswith("\\"))
    return list(islice(shown, count))


def _unquoted(path: str) -> str:
    """A path that git put in quotes, because it holds quotes, tabs or line feeds."""
    written = path.encode("utf-8", "surrogateescape").decode("unicode_escape")
    return written.encode("latin-1").decode("utf-8", "surrogateescape")


def _real(top: str, path: str) -> str:
    return os.path.realpath(Path(top, path))


def _commit(revision: str) -> str:
    return _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()


def _git(*arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- no shell; the revision is verified
    except OSError:
        raise UsageError(Fault("", 0, 0, "no-git", "--since needs git, and it cannot be run", "install git")) from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        message = f"git cannot tell what was changed{': ' + said[-1] if said else ''}"
        hint = "is the revision there? a shallow clone lacks it: fetch the whole history (fetch-depth: 0)"
        hint = "run it in a repository" if said and "not a git repository" in said[-1] else hint
        raise UsageError(Fault("", 0, 0, "no-revision", message, hint))
    return done.stdout.decode("utf-8", "surrogateescape")
