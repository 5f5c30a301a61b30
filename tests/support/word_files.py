"""Word documents, written part by part."""

from __future__ import annotations

import zipfile
from io import BytesIO

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="wps" '
    'xmlns:v="urn:v" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(**targets):
    inner = "".join(
        f'<Relationship Id="{sort}" Type="{_OFFICE}/{sort}" Target="{target}"/>' for sort, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inner}</Relationships>'


def archive(**parts):
    """A zip archive of parts by name; two underscores stand for a slash, and the suffix is added."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return data.getvalue()


def word(body, *, styles="", footnotes="", endnotes="", **parts):
    """A Word document with a body, and its other parts where a test has them."""
    parts = {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(
            styles="styles.xml", footnotes="/word/footnotes.xml", endnotes="endnotes.xml"
        ),
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {SPACES}>{styles}</w:styles>",
        "word/footnotes.xml": f"<w:footnotes {SPACES}>{footnotes}</w:footnotes>",
        "word/endnotes.xml": f"<w:endnotes {SPACES}>{endnotes}</w:endnotes>",
    } | parts
    return archive(**{name: part for name, part in parts.items() if part is not None})


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, style="", properties=""):
    """Runs as XML, or as words."""
    inner = "".join(part if part.startswith("<") else run(part) for part in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def table(*rows, properties="", heads=0):
    """Cells as XML, or as words; the first rows may be a header."""
    told = []
    for number, row in enumerate(rows):
        head = "<w:trPr><w:tblHeader/></w:trPr>" if number < heads else ""
        cells = "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        told.append(f"<w:tr>{head}{cells}</w:tr>")
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(told)}</w:tbl>"


def style(name, *, base="", kind="paragraph", default=False, inner="", style_id=""):
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    marked = ' w:default="1"' if default else ""
    known = f'w:type="{kind}" w:styleId="{style_id or name.replace(" ", "")}"{marked}'
    return f'<w:style {known}><w:name w:val="{name}"/>{based}{inner}</w:style>'
