"""Documents, their passages, and citations into them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise
from operator import le
from typing import Literal, TypeAlias, get_args, overload

from attrs import Factory, define, evolve, field, frozen

from consistency.late import late_property
from consistency.model.lines import line_starts, position

PassageKind: TypeAlias = Literal["paragraph", "heading", "item", "cell", "quote", "code", "contents", "letterhead"]
PASSAGE_KINDS: tuple[PassageKind, ...] = get_args(PassageKind)

PAGES = (".html", ".htm", ".xhtml")  # suffixes of files in which people see no tags
INDENTED = (".rst", ".rest")  # and of those in which indentation tells where a passage ends
PAGED = (".pdf",)  # of those whose lines are pages
TABLES = (".csv", ".tsv")  # and of those that are nothing but a table
ADDRESS = "\x7f"  # stands in masked text for each character of an address of mail or of the web: no word, and no space
CONTEXT = 120  # code points of prefix and suffix in a citation


_BLOCK = (
    r"(?i)</?(?:p|div|h[1-6]|li|[uod]l|d[dt]|t[dhr]|table|caption|[bh]r|blockquote|pre|body|main|section|article|aside"
    r"|header|footer|nav|figure|figcaption|details|summary|option|title)(?:\s[^<>]*)?/?>"
)
_UNSEEN = r"(?is)<!--.*?(?:-->|\Z)|<(script|style|template)\b[^<>]*>.*?(?:</\1\s*>|\Z)"
_TAG = r"</?[A-Za-z!][^<>]*>"


def on_page(markup: str) -> str:
    """Words of HTML as a page shows them: without tags, entities as their characters, blocks apart."""
    from html import unescape  # noqa: PLC0415 - only for pages

    return unescape(re.sub(_TAG, "", re.sub(_BLOCK, "\n\n", re.sub(_UNSEEN, "", markup))))


@frozen
class Locator:
    """Where a passage stands, in the words a reader would use.

    Attributes:
        headings: the titles above it, outermost first.
        paragraph: its 1-based number among the document's passages.
        page: that of the words that are cited, in a document that has pages; 0 in others.
    """

    headings: tuple[str, ...] = ()
    paragraph: int = 0
    page: int = 0

    @property
    def number(self) -> str:
        """The number of the paragraph, and that of the page where there is one; "" where neither is known."""
        return " ".join(
            [*([f"page {self.page}"] if self.page else []), *([f"¶{self.paragraph}"] if self.paragraph else [])]
        )

    def __str__(self) -> str:
        return " › ".join([*self.headings, self.number or "¶0"])


@frozen
class Passage:
    """A slice of a document that is read as one piece of running text.

    A sentence cut by a page break is one passage, blank lines included.

    Attributes:
        start: offset of the first code point.
        end: offset after the last one.
        kind: what it is, one of ``PASSAGE_KINDS``.
        locator: the titles above it, and its number.
    """

    start: int
    end: int
    kind: PassageKind
    locator: Locator


class LatePassages(Sequence[Passage]):
    """Passages whose places are known. Each passage is made when it is first asked for, which most never are.

    Args:
        spans: the start and end of each.
        tell: from the number of a passage, counted from 0, its start and its end to the passage.
    """

    def __init__(self, spans: Iterable[tuple[int, int]], tell: Callable[[int, int, int], Passage]) -> None:
        self.spans = tuple(spans)
        self._tell = tell
        self._told: dict[int, Passage] = {}

    def __len__(self) -> int:
        return len(self.spans)

    @overload
    def __getitem__(self, index: int) -> Passage: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Passage, ...]: ...
    def __getitem__(self, index: int | slice) -> Passage | tuple[Passage, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(len(self))[index])
        number = range(len(self))[index]
        if number not in self._told:
            self._told[number] = self._tell(number, *self.spans[number])
        return self._told[number]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


@frozen
class Citation:
    """Exactly where words stand: a W3C TextPositionSelector, a TextQuoteSelector, and a place for people.

    Made by ``Document.cite``, so that ``document.text[start:end] == quote`` always holds.

    Attributes:
        document: the id of the document.
        start: offset of the first code point.
        end: offset after the last one.
        line: 1-based; lines end at a line feed only. Of a Word document each paragraph and each row is a line, of a PDF
            file each page.
        column: 1-based, in code points.
        quote: the words exactly as they stand, markup inside of them included.
        prefix: what stands right before them.
        suffix: what stands right behind them.
        locator: the titles above the passage, and its number.
        of_page: whether the document is an HTML page, by default by its name.
    """

    document: str
    start: int
    end: int
    line: int
    column: int
    quote: str
    prefix: str = ""
    suffix: str = ""
    locator: Locator = Locator()
    of_page: bool = field(default=Factory(lambda self: _is_page(self.document), takes_self=True), eq=False)

    @property
    def words(self) -> str:
        """The quote as a reader sees it, on one line: of an HTML page without its tags."""
        return " ".join((on_page(self.quote) if self.of_page else self.quote).split())

    def __str__(self) -> str:
        return f"{self.document}:{self.line}:{self.column}"


@frozen(slots=False)  # slots=False: one is made for every file of a folder, in two thirds of the time
class Manifest:
    """What is known of a document beside its text. Only ``id`` is always known; the others may be "".

    Attributes:
        id: the short name that citations use; by default the file's name.
        source: the file as the user named it.
        title: the title, as the manifest gives it.
        issuer: who issued it.
        issued: ISO 8601 date of issue: a year, a month or a day.
        language: the code of its language, such as "en".
        series: the set of editions or related papers that it belongs to.
        genre: what kind of document it is, such as report, letter, plan.
        sha256: of the file's bytes, in hexadecimal digits.
    """

    id: str
    source: str = ""
    title: str = ""
    issuer: str = ""
    issued: str = ""
    language: str = "en"
    series: str = ""
    genre: str = ""
    sha256: str = ""


@define(frozen=True, slots=False)  # slots=False: the line table is made when first asked for
class Document:
    """A text and how it divides.

    Attributes:
        manifest: what is known of it.
        text: the exact text, decoded once.
        masked: as long as ``text``: markup is spaces, an address is a run of ``ADDRESS``, and odd characters are plain
            ones, offsets unmoved.
        passages: in order, without overlap.
        unread_pages: those of a PDF file that show a picture and no text; of a page of HTML that scripts write, 1.
    """

    manifest: Manifest
    text: str = field(repr=False)
    masked: str = field(repr=False)
    passages: Sequence[Passage] = field(repr=False)
    unread_pages: Sequence[int] = ()

    def __attrs_post_init__(self) -> None:
        if len(self.text) != len(self.masked):
            raise ValueError(f"{self.id}: the masked text moved offsets ({len(self.text)} to {len(self.masked)})")
        places = [0, *chain.from_iterable(self.spans), len(self.text)]
        if not all(map(le, places, places[1:])):
            wrong = next(at for at, (here, behind) in enumerate(pairwise(places)) if here > behind)
            raise ValueError(f"{self.id}: a passage overlaps or leaves the text ({places[wrong]}, {places[wrong + 1]})")

    @property
    def id(self) -> str:
        """The short name that citations use."""
        return self.manifest.id

    @property
    def source(self) -> str:
        """The file as the user named it."""
        return self.manifest.source

    def named(self, id: str) -> Document:  # noqa: A002 - the field's word
        """The same document by another short name."""
        return evolve(self, manifest=evolve(self.manifest, id=id))

    @late_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.text)

    @late_property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Where each passage begins and ends."""
        passages = self.passages
        return passages.spans if isinstance(passages, LatePassages) else [(p.start, p.end) for p in passages]

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset."""
        return position(self._line_starts, offset)

    def passage_number(self, offset: int) -> int:
        """The number, counted from 0, of the passage that holds an offset; -1 when none does."""
        index = bisect_left(self.spans, (offset + 1,)) - 1
        return index if index >= 0 and offset < self.spans[index][1] else -1

    def part_at(self, offset: int) -> tuple[int, int, int]:
        """The number, the start and the end of the passage that holds an offset; -1 and the offset when none does."""
        number = self.passage_number(offset)
        return (number, *self.spans[number]) if number >= 0 else (-1, offset, offset + 1)

    def passage_at(self, offset: int) -> Passage | None:
        """The passage that holds an offset."""
        index = self.passage_number(offset)
        return self.passages[index] if index >= 0 else None

    def cite(self, start: int, end: int) -> Citation:
        """A citation of ``text[start:end]``.

        Raises:
            ValueError: when the range is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"{self.id}: cannot cite {start}-{end} of {len(self.text)} characters")
        line, column = self.position(start)
        passage = self.passage_at(start)
        locator = passage.locator if passage else Locator()
        name = self.manifest.source or self.id
        if name.lower().endswith(PAGED):
            locator = evolve(locator, page=line)
        return Citation(
            document=self.id,
            start=start,
            end=end,
            line=line,
            column=column,
            quote=self.text[start:end],
            prefix=self.text[max(0, start - CONTEXT) : start],
            suffix=self.text[end : end + CONTEXT],
            locator=locator,
            of_page=_is_page(name),
        )


def _is_page(name: str) -> bool:
    return name.lower().endswith(PAGES)
