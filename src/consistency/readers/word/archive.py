"""The parts of a Word document, which is a zip archive of XML: each is read within bounds, a piece at a time."""

from __future__ import annotations

import posixpath
import struct
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any, cast
from xml.etree import ElementTree as ET

from consistency.readers.raw import file_error

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from consistency.errors import DocumentError

PART_LIMIT = 256 << 20  # bytes of all parts together, unpacked: XML is many times as long as its text
RATIO_LIMIT = 200  # how many times as long a part may be than packed; XML of documents is 5 to 50 times
ENTRY_LIMIT = 20_000
DEPTH_LIMIT = 150  # of elements inside of one another
_BEARABLE = 1 << 20  # bytes at which any ratio is borne
_PIECE = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0"
_TYPE = b"<!DOCTYPE"
_STRICT = {  # the two ways of writing a document differ in their names alone
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_NONE = "its archive holds no Word document"
_SAVE = "open it in Word and save it as .docx, without a password"
_MAIN = "word/document.xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, LookupError, OSError, OverflowError, RuntimeError, ValueError),
)


class Archive:
    """The archive of a document.

    Raises:
        DocumentError: when it is no archive, or one that is not to be unpacked; of all methods.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self._name = name
        self._left = PART_LIMIT
        if data.startswith(_OLE):
            raise self.fault("it is an older Word document (.doc), or locked by a password")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _BROKEN:
            raise self.fault("it is no zip archive, or a broken one, and so no Word document") from None
        entries = self._zip.infolist()
        if len(entries) > ENTRY_LIMIT:
            raise self._too_large(f"an archive of {len(entries)} files")
        self._entries = {entry.filename.lower(): entry for entry in entries}

    def fault(self, message: str) -> DocumentError:
        """The error of a file that is no Word document, or a broken one."""
        return file_error(self._name, "not-docx", message, _SAVE)

    def main(self) -> str:
        """The part that holds the text."""
        main = self.related("").get("officeDocument", "")
        if not main and not self.holds(_MAIN):
            raise self.fault(_NONE)
        if not self.holds(main or _MAIN):
            raise self.fault(f"{main}, which holds its text, is missing")
        return main or _MAIN

    def _too_large(self, what: str) -> DocumentError:
        return file_error(self._name, "too-large", f"{what} is not unpacked", "is this a document?")

    def related(self, part: str) -> dict[str, str]:
        """The parts to which a part ("" for the archive) is related, each by the last word of how."""
        folder, base = posixpath.split(part)
        found: dict[str, str] = {}
        for relation in self.elements(posixpath.join(folder, "_rels", f"{base}.rels"), depth=1):
            if relation.tag == _RELATION and relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                found.setdefault(relation.get("Type", "").rpartition("/")[2], posixpath.normpath(path))
        return found

    def holds(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.lower() in self._entries

    def elements(self, part: str, depth: int, root: str = "") -> Iterator[Element]:
        """The elements of a part that stand in so many others, one at a time; none of a part that is not there.

        Args:
            part: its name.
            depth: in how many others.
            root: the element that it must be.
        """
        if not self.holds(part):
            return
        parser: ET.XMLPullParser[Any] = ET.XMLPullParser(("start", "end"))
        above: list[Element] = []
        try:
            for piece in self._pieces(part):
                parser.feed(piece)
                for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                    if event == "start":
                        if root and not above and element.tag != root:
                            raise self.fault(_NONE)
                        above.append(element)
                        if len(above) > DEPTH_LIMIT:
                            raise self.fault(f"elements of {part} stand too deep in one another")
                    else:
                        above.pop()
                        if len(above) == depth:
                            yield element
                            above[-1].clear()  # so that memory holds one
            parser.close()
        except ET.ParseError as error:
            line, column = error.position
            raise self.fault(f"{part} is no XML that can be read (line {line}, column {column + 1})") from None
        except (LookupError, ValueError):
            raise self.fault(f"{part} is in an encoding that cannot be read") from None

    def _pieces(self, part: str) -> Iterator[bytes]:
        """A part, unpacked as far as it can be borne."""
        entry = self._entries[part.lower()]
        if entry.flag_bits & 1:
            raise self.fault("it is locked by a password")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise self.fault(f"{part} is packed in a way that Word does not know")
        bearable = min(self._left, max(_BEARABLE, RATIO_LIMIT * entry.compress_size))
        before, length = b"", 0
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(_PIECE):
                    length += len(piece)
                    if length > bearable:
                        raise self._too_large(f"{part}, longer than {bearable >> 20} MiB,")
                    if not before:
                        for strict, name in _STRICT.items():
                            piece = piece.replace(strict, name)
                    if _TYPE in before[-len(_TYPE) :] + piece or b"\0" in piece:
                        raise self.fault(f"{part} declares a document type or is not UTF-8, as in no Word document")
                    yield piece
                    before = piece
        except _BROKEN:
            raise self.fault(f"{part} cannot be unpacked: the archive is broken") from None
        self._left -= length
