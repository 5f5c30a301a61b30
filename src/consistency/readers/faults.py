"""The codes of faults in documents and manifests. They are stable: one may be added, none changes its meaning."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    "missing-document": "There is no such file, or a manifest lists a file that is not there.",
    "missing-manifest": "A data set has no `documents.yaml`.",
    "no-documents": "A folder holds no document, or a manifest lists none: nothing would be checked.",
    "unknown-format": "No reader takes files of that suffix.",
    "unread-files": "A folder holds documents of formats that no reader takes. The rest is read.",
    "linked-folders": "A folder holds links to folders elsewhere, which are not followed. The rest is read.",
    "unreadable-file": "The file or folder is there, but cannot be read.",
    "outside-folder": "A link in a folder of documents, or a file of a manifest, leads out of the folder.",
    "empty-file": "The file holds no text.",
    "too-large": "The document is larger than 32 MiB, or much longer unpacked, or the manifest is larger than 1 MiB.",
    "line-too-long": "A line is longer than 1 MiB: it is data, not prose.",
    "nul-byte": "The file holds a NUL byte: it is binary, or UTF-16.",
    "not-utf8": "The file is not UTF-8 text.",
    "open-quote": "A quote in a table is never closed, so that what stands below it would be one cell.",
    "not-docx": "The file is no Word document, or a broken or locked one.",
    "not-listed": "A folder with a manifest holds a document that the manifest does not list. It is read.",
    "wrong-sha256": "The document is not the edition that the manifest describes. It is read.",
    "not-yaml": "The manifest is not YAML, or nests too deep.",
    "unknown-version": "The version of the manifest is not one that this program knows.",
    "unknown-key": "The manifest has a key that means nothing there.",
    "missing-key": "A document of the manifest lacks its id or its file.",
    "duplicate-key": "A key stands twice in one mapping.",
    "wrong-type": "A list stands where a text is expected, and so on.",
    "bad-id": "An id has characters other than letters, digits, full stops, hyphens and underscores.",
    "bad-value": "A date is not ISO 8601, or a SHA-256 does not have 64 hexadecimal digits.",
    "duplicate-id": "Two documents of a manifest have one id.",
    "duplicate-file": "A manifest lists one file twice.",
}
