"""From bytes to documents: exact text, a mask of equal length, passages with locators."""

from consistency.readers.file import document_of, read_document
from consistency.readers.files import ID_AND_SOURCE, read, read_all, read_listed, told_apart
from consistency.readers.manifest import MANIFEST_NAME, load_manifest
from consistency.readers.parsing import parse
from consistency.readers.registry import FORMATS, SUFFIXES, format_of, is_packed, is_table
from consistency.readers.shelf import Shelf, shelve

__all__ = [
    "FORMATS",
    "ID_AND_SOURCE",
    "MANIFEST_NAME",
    "SUFFIXES",
    "Shelf",
    "document_of",
    "format_of",
    "is_packed",
    "is_table",
    "load_manifest",
    "parse",
    "read",
    "read_all",
    "read_document",
    "read_listed",
    "shelve",
    "told_apart",
]
