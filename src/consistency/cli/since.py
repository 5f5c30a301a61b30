"""What changed since a revision, as git says."""

from __future__ import annotations

import os
import re
import subprocess
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from consistency.errors import DocumentError, Fault, UsageError
from consistency.readers import document_of, is_packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from consistency.engine.changes import ChangedLines
    from consistency.model.document import Document

EVERY_LINE = range(1, 10**9)
DIFF = (
    "-c", "diff.relative=false", "diff", "--unified=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv",
    "--find-renames", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip

_FILE = re.compile(r"^(?:---|\+\+\+) (?:[ab]/(.*?)\t?|\"[ab]/(.*)\"\t?)$")
_MOVED = re.compile(r"^rename from (?:\"(.*)\"|(.*))$")
_NAMED_ANEW = re.compile(r'^rename from (?:"(.*)"|(.*))\nrename to (?:"(.*)"|(.*))$', re.MULTILINE)
_HUNK = re.compile(r"^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


class ChangesSince(NamedTuple):
    """What was changed since the working folder's branch left a revision, uncommitted and new files included.

    Attributes:
        lines: the lines that were changed, by path.
        top: the folder of the repository, without links.
        start: the commit at which the branch left the revision.
        before: the paths from the top that files had there, by those of files that have another name now.
    """

    lines: ChangedLines
    top: str
    start: str
    before: Mapping[str, str]


def changes_since(revision: str) -> ChangesSince:
    """What was changed since a revision.

    Raises:
        UsageError: when this is no git repository, or it holds no such revision.
    """
    top, start = os.path.realpath(_git("rev-parse", "--show-toplevel").rstrip("\n")), _start(revision)
    diff = _git(*DIFF, start, "--")
    before = {_real(top, new): old for new, old in parse_moves(diff).items()}
    changes = {_real(top, path): lines for path, lines in parse_diff(diff).items()}
    changes = {path: (EVERY_LINE,) if _is_whole(path, lines) else lines for path, lines in changes.items()}
    new = _git("-C", top, "ls-files", "--others", "--exclude-standard", "-z")
    changes |= {_real(top, path): (EVERY_LINE,) for path in new.split("\0") if path}
    return ChangesSince(changes, top, start, before)


def _is_whole(path: str, lines: tuple[range, ...]) -> bool:
    """Whether all of a path counts as changed: a submodule, or a file whose lines are not those of its text."""
    return (bool(lines) and is_packed(path)) or Path(path).is_dir()


def changed_documents(changes: ChangesSince, documents: Iterable[Document]) -> Iterator[tuple[Document, Document]]:
    """The documents that changed, before and after the change; new documents are left out."""
    for document in documents:
        path = os.path.realpath(document.manifest.source)
        if path in changes.lines and Path(path).is_relative_to(changes.top):
            with suppress(UsageError, DocumentError):
                was = changes.before.get(path) or Path(path).relative_to(changes.top).as_posix()
                data = _output("show", f"{changes.start}:{was}")
                yield document_of(data, document.manifest), document


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


def parse_moves(text: str) -> dict[str, str]:
    """The names that files had before, by those that they have now; lines of files begin with a sign in a diff."""
    names = (found.groups() for found in _NAMED_ANEW.finditer(text))
    return {
        new if quoted_new is None else _unquoted(quoted_new): old if quoted_old is None else _unquoted(quoted_old)
        for quoted_old, old, quoted_new, new in names
    }


def _take(lines: Iterator[str], count: int) -> list[str]:
    """The next lines of a hunk without their signs, and without git's remark on a missing line feed."""
    shown = (line[1:] for line in lines if not line.startswith("\\"))
    return list(islice(shown, count))


def _unquoted(path: str) -> str:
    """A path that git put in quotes, because it holds quotes, tabs or line feeds."""
    written = path.encode("utf-8", "surrogateescape").decode("unicode_escape")
    return written.encode("latin-1").decode("utf-8", "surrogateescape")


def _real(top: str, path: str) -> str:
    return os.path.realpath(Path(top, path))


def _start(revision: str) -> str:
    """The commit at which the branch left a revision."""
    commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    return _git("merge-base", "HEAD", commit).strip()


def _git(*arguments: str) -> str:
    return _output(*arguments).decode("utf-8", "surrogateescape")


def _output(*arguments: str) -> bytes:
    """What git prints.

    Raises:
        UsageError: when it cannot be run, or fails.
    """
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
    return done.stdout
