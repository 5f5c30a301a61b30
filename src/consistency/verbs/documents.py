"""Documents and the values in them: ``read`` and ``extract``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from consistency.errors import DocumentError
from consistency.mentions import extract as extract_mentions
from consistency.mentions import without_scores
from consistency.mentions.vocabulary import vocabulary
from consistency.model.document import Document, Manifest
from consistency.readers import parse, read_document
from consistency.readers import read as read_paths
from consistency.verbs.paths import as_names, as_paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from consistency.mentions.dates.order import DateOrder
    from consistency.model.mention import Mention
    from consistency.verbs.paths import Places

_TEXT = Manifest("text")


def read(paths: Places, *, exclude: str | Iterable[str] = ()) -> tuple[Document, ...]:
    """Read documents, and folders of them with all below.

    Args:
        paths: one or several files and folders; the suffix of a file tells its format.
        exclude: names and paths to leave out of folders: ``node_modules``, ``docs/old``, ``*.txt``.

    Returns:
        The documents, sorted by id.

    Raises:
        DocumentError: with everything that cannot be read.
    """
    documents, faults = read_paths(as_paths(paths), as_names(exclude))
    if faults:
        raise DocumentError(faults)
    return documents


def extract(
    source: str | Path | Document,
    *,
    units: Mapping[str, str] | None = None,
    hedges: Mapping[str, str] | None = None,
    date_order: DateOrder | None = None,
) -> tuple[Mention, ...]:
    """Every value written in a text, in order, without overlap; the points of games ("won 3-1") are none.

    Args:
        source: the text itself, a file as a ``Path``, or a document that was read.
        units: units of your own, as ``vocabulary`` takes them.
        hedges: so with hedges.
        date_order: so with the order of day and month.

    Returns:
        The values with their offsets in code points: ``text[mention.start:mention.end]`` are the words of each.

    Raises:
        DocumentError: when a file cannot be read.
        UsageError: when a unit, a hedge or an order cannot be used.
        TypeError: when it is none of these, such as an empty cell of a table.
    """
    if isinstance(source, Path):
        source = read_document(source)
    if not isinstance(source, str | Document):  # such as the NaN of an empty cell
        raise TypeError(f"a text, a Path or a Document is expected, {type(source).__name__} is given: {source!r}")
    document = source if isinstance(source, Document) else parse(source, _TEXT)
    if not (units or hedges) and date_order is None:  # as a rule
        return without_scores(document.text, extract_mentions(document))
    with vocabulary(units=units, hedges=hedges, date_order=date_order):
        return without_scores(document.text, extract_mentions(document))
