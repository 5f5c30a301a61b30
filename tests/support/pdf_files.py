"""PDF files, written object by object."""

from __future__ import annotations

WIDTH, HEIGHT = 595, 842
LOCKED = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"11" * 32 + b"> /U <" + b"22" * 32 + b"> >>"
PICTURE = b"BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI"


def at(x, y, text, *, size=10, bold=False, rise=0):
    """Words at a place: from the left, and from the bottom."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    shown = f"BT /{'B' if bold else 'R'} {size} Tf {rise} Ts 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET"
    return shown.encode("cp1252")


def block(*lines, x=72, y=760, size=10, lead=1.2, bold=False):
    """Lines one below the other."""
    return b"\n".join(at(x, y - number * lead * size, line, size=size, bold=bold) for number, line in enumerate(lines))


def table(*rows, xs=(72, 250, 330, 410), y=500, size=10, lead=2):
    """Rows, cell by cell: each is a text of lines, empty ones leave no trace."""
    return b"\n".join(
        at(x, y - number * lead * size - line * 1.2 * size, words, size=size)
        for number, row in enumerate(rows)
        for x, cell in zip(xs, row, strict=True)
        for line, words in enumerate(cell.split("\n"))
        if words
    )


def pdf(*pages, trailer=b"", extra=b""):
    """A PDF file whose pages show what is drawn on them: bytes, one after the other."""
    fonts = b"<< /R 3 0 R /B 4 0 R >>"
    kids = b" ".join(b"%d 0 R" % (5 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for number, drawn in enumerate(pages):
        box = b"/MediaBox [0 0 %d %d]" % (WIDTH, HEIGHT)
        content = b"/Contents %d 0 R" % (6 + 2 * number)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R %s %s /Resources << /Font %s >> %s >>" % (box, content, fonts, extra)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>" % (len(objects) + 1, trailer)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s%s\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        entries,
        end,
        len(data),
    )
