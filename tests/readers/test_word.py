"""Word documents: what a reader of the page sees is read, a line for each paragraph and each row."""

# ruff: noqa: E501 - XML of one line, beside what is read of it

from __future__ import annotations

import hashlib
import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from word_files import MAIN, SPACES, archive, paragraph, relations, run, style, table, word

from consistency.errors import DocumentError
from consistency.model.document import Manifest
from consistency.readers import read, read_document
from consistency.readers.file import document_of
from consistency.readers.word import archive as bounds
from consistency.readers.word import read_word


def document(body, **parts):
    return document_of(word(body, **parts), Manifest("a", "a.docx"))


def told(body, **parts):
    """The kind and the words of each passage."""
    read = document(body, **parts)
    return [(p.kind, read.masked[p.start : p.end]) for p in read.passages]


def said(body, **parts):
    return [words for _, words in told(body, **parts)]


def note(number, text, sort="footnote", kind="normal"):
    return f'<w:{sort} w:id="{number}" w:type="{kind}">{paragraph(text)}</w:{sort}>'


def field(code, *shown):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        mark.format("begin") + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + mark.format("separate")
        + "".join(run(text) for text in shown) + mark.format("end")
    )  # fmt: skip


BOX = "<w:txbxContent>" + paragraph("In a box.") + "</w:txbxContent>"
ON, OFF = "<w:vanish/>", '<w:vanish w:val="0"/>'
RAISED, LOWERED = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
DELETED = "<w:rPr><w:del/></w:rPr>"

WORDS = {
    "runs of a word": (paragraph("Thir", run("ty", "<w:b/>"), " days."), ["Thirty days."]),
    "insertions are text and deletions are not": (
        paragraph("At most ", "<w:ins>" + run("40") + "</w:ins>", "<w:del><w:r><w:delText>30</w:delText></w:r></w:del>", " days."),
        ["At most 40 days."],
    ),
    "what is struck out is taken back": (
        paragraph("At most ", run("30", "<w:strike/>"), run("31", "<w:dstrike/>"), run("40", '<w:strike w:val="0"/>'), " days."),
        ["At most 40 days."],
    ),
    "a cell over two columns": (
        table(("One", "1", "2"), ('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("Two"), "3")),
        ["One;1;2", "Two;;3"],
    ),
    "what was moved is where it is now": (
        paragraph("<w:moveFrom>" + run("Old.") + "</w:moveFrom>") + paragraph("<w:moveTo>" + run("New.") + "</w:moveTo>"),
        ["New."],
    ),
    "a paragraph whose end was deleted goes on": (paragraph("At most ", properties=DELETED) + paragraph("40 days."), ["At most 40 days."]),
    "one at the end stays": (paragraph("At most", properties=DELETED), ["At most"]),
    "old properties are none": (
        paragraph("Words.", properties='<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'),
        ["Words."],
    ),
    "a deleted row": (
        table(("One", "1"), ("Two", "2")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1),
        ["Two;2"],
    ),
    "empty cells keep their place": (table(("", "a", "b"), ("c", "", "4"), ("d", "5", "")), [";a;b", "c;;4", "d;5;"]),
    "a row without a word": (table(("", ""), ("c", "4")), ["c;4"]),
    "hidden text": (paragraph("Seen", run(" not", ON), run(" too", OFF)), ["Seen too"]),
    "the result of a field and not its code": (paragraph("Page ", field("PAGE 30", "12"), "."), ["Page 12."]),
    "a field in the code of a field": (paragraph(field("IF " + field("PAGE", "99"), "12"), " days"), ["12 days"]),
    "a field over paragraphs": (
        field("TOC", "One").join(["<w:p>", "</w:p>"]).replace('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "") + paragraph("Two"),
        ["One", "Two"],
    ),
    "a field that never ends hides nothing": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' + paragraph("Thirty days."),
        ["Thirty days."],
    ),
    "a field without a result of its own": (
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:t>3 May</w:t></w:r>'),
        ["3 May"],
    ),
    "words told in two ways": (
        paragraph("<w:r><w:t>At </w:t><mc:AlternateContent><mc:Choice><w:t>most</w:t></mc:Choice><mc:Fallback><w:t>least</w:t></mc:Fallback></mc:AlternateContent><w:t> 30</w:t></w:r>"),
        ["At most 30"],
    ),
    "a simple field": (paragraph('<w:fldSimple w:instr="DATE">' + run("3 May") + "</w:fldSimple>"), ["3 May"]),
    "a link": (paragraph("See ", "<w:hyperlink>" + run("the plan") + "</w:hyperlink>"), ["See the plan"]),
    "a control and a smart tag": (
        paragraph("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>" + run("Thirty") + "</w:sdtContent></w:sdt>", "<w:smartTag>" + run(" days") + "</w:smartTag>"),
        ["Thirty days"],
    ),
    "a control around paragraphs": ("<w:sdt><w:sdtContent>" + paragraph("Thirty.") + "</w:sdtContent></w:sdt>", ["Thirty."]),
    "a tab": (paragraph("Total", "<w:r><w:tab/><w:t>30</w:t></w:r>"), ["Total 30"]),
    "tab stops are none": (paragraph("Total", properties="<w:tabs><w:tab/></w:tabs>"), ["Total"]),
    "a line break": (paragraph("Sites: 85", "<w:r><w:br/><w:t>Boats: 12</w:t></w:r>"), ["Sites: 85", "Boats: 12"]),
    "a line break inside of a sentence": (paragraph("At most", "<w:r><w:br/><w:t>30 days or</w:t><w:br/><w:t>fewer.</w:t></w:r>"), ["At most", "30 days or fewer."]),
    "hyphens": (paragraph("<w:r><w:t>ever</w:t><w:softHyphen/><w:t>y day\u00ads 24</w:t><w:noBreakHyphen/><w:t>hour</w:t></w:r>"), ["every days 24-hour"]),
    "a symbol": (paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 30 \uf0b0C</w:t></w:r>'), ["≥ 30 °C"]),
    "a symbol that nobody knows": (paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>30</w:t><w:sym w:char="x"/></w:r>'), ["□30□"]),
    "raised figures": (paragraph("10", run("6", RAISED), " and 5 km", run("2", RAISED), " or s", run("-1", RAISED)), ["10⁶ and 5 km² or s⁻¹"]),
    "a raised mark of a note": (paragraph("safety", run("12", RAISED), " of"), ["safety   of"]),
    "a raised letter": (paragraph("the 31", run("st", RAISED), " safety", run("a", RAISED)), ["the 31st safety a"]),
    "a lowered figure": (paragraph("CO", run("2", LOWERED)), ["CO₂"]),
    "a formula": (paragraph("It is ", "<m:oMath><m:r><m:t>30</m:t></m:r></m:oMath>", "."), ["It is ."]),
    "a box of text, told in two ways": (
        paragraph("Beside.", f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"),
        ["Beside.", "In a box."],
    ),
    "an old box of text": (paragraph(f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"), ["In a box."]),
    "how a word sounds": (
        paragraph("<w:r><w:ruby><w:rt>" + run("kan") + "</w:rt><w:rubyBase>" + run("漢") + "</w:rubyBase></w:ruby></w:r>"),
        ["漢"],
    ),
    "line feeds of XML": (paragraph("<w:r><w:t>At\nmost\t30</w:t></w:r>"), ["At most 30"]),
    "nothing but words is a line": (paragraph("") + paragraph(" ") + paragraph("One."), ["One."]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), WORDS.values(), ids=WORDS)
def test_words(body, expected):
    assert said(body) == expected


STYLES = (
    style("Normal", default=True)
    + style("heading 1", base="Normal", inner='<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("heading 2", base="Normal")
    + style("Part", base="heading1", inner="<w:rPr><w:b/></w:rPr>")
    + style("Lead", base="heading1", inner='<w:pPr><w:outlineLvl w:val="9"/></w:pPr>')
    + style("Title")
    + style("toc 1")
    + style("Quote")
    + style("Points", inner='<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')
    + style("Secret", kind="character", inner="<w:rPr><w:vanish/></w:rPr>")
    + style("Round", base="Ring") + style("Ring", base="Round")
    + style("Grid", kind="table", inner='<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>')
)  # fmt: skip
KINDS = {
    "a heading": (paragraph("One", style="heading1"), ("heading", ("Top",))),
    "a heading by its name": (paragraph("One", style="heading2"), ("heading", ("Top",))),
    "a heading by the style below its own": (paragraph("One", style="Part"), ("heading", ("Top",))),
    "a heading by its own level": (paragraph("One", properties='<w:outlineLvl w:val="1"/>'), ("heading", ("Top",))),
    "text below a heading's style": (paragraph("One", style="Lead"), ("paragraph", ("Top",))),
    "text by its own level": (paragraph("One", style="heading1", properties='<w:outlineLvl w:val="9"/>'), ("paragraph", ("Top",))),
    "an item": (paragraph("One", properties='<w:numPr><w:numId w:val="3"/></w:numPr>'), ("item", ("Top",))),
    "an item by its style": (paragraph("One", style="Points"), ("item", ("Top",))),
    "an item no more": (paragraph("One", style="Points", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'), ("paragraph", ("Top",))),
    "contents": (paragraph("One 12", style="toc1"), ("contents", ("Top",))),
    "a quote": (paragraph("One", style="Quote"), ("quote", ("Top",))),
    "a style that is not there": (paragraph("One", style="Lost"), ("paragraph", ("Top",))),
    "a heading whose style is not there": (paragraph("One", style="Heading3"), ("heading", ("Top",))),
    "styles in a circle": (paragraph("One", style="Round"), ("paragraph", ("Top",))),
    "a title in bold": (paragraph(run("The Harbour", "<w:b/>")), ("heading", ("Top",))),
    "a sentence in bold": (paragraph(run("The harbour is closed.", "<w:b/>")), ("paragraph", ("Top",))),
    "a letterhead": (paragraph("Tel: 0800 555 111, fax: 0800 555 112"), ("letterhead", ("Top",))),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), KINDS.values(), ids=KINDS)
def test_kinds(body, expected):
    read = document(paragraph("Top", style="Title") + body + paragraph("Words below it."), styles=STYLES)
    assert (read.passages[1].kind, read.passages[1].locator.headings) == expected
    below = read.passages[2].locator.headings
    assert below == (("Top", read.text.splitlines()[2]) if expected[0] == "heading" else ("Top",))


def test_a_table_of_contents_and_hidden_styles():
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = f"<w:sdt>{gallery}<w:sdtContent>{paragraph('Harbour 12')}</w:sdtContent></w:sdt>"
    assert told(body + paragraph("Seen", run(" not", '<w:rStyle w:val="Secret"/>')), styles=STYLES) == [
        ("contents", "Harbour 12"),
        ("paragraph", "Seen"),
    ]


TABLES = {
    "a header that says so": table(("Port", "Most"), ("8080", "500"), heads=1),
    "a first row in bold": table(tuple(paragraph(run(w, "<w:b/>")) for w in ("Port", "Most")), ("8080", "500"), properties='<w:tblLook w:firstRow="1"/>'),
    "a style with a header": table(("Port", "Most"), ("8080", "500"), properties='<w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0"/>'),
    "a first row of words above numbers": table(("Port", "Most"), ("8080", "500")),
    "cells in controls": table(("Port", "Most"), ("8080", "500"), heads=1).replace("<w:tc>", "<w:sdt><w:sdtContent><w:tc>").replace("</w:tc>", "</w:tc></w:sdtContent></w:sdt>"),
    "a note in a cell": table(("Port", "Most"), (paragraph("80", '<w:r><w:footnoteReference w:id="9"/></w:r>', "80"), "500"), heads=1),
}  # fmt: skip


@pytest.mark.parametrize("body", TABLES.values(), ids=TABLES)
def test_rows_are_below_their_header(body):
    read = document(body + table(("Lake", "30")), styles=STYLES)
    rows = [(read.masked[p.start : p.end], p.locator.headings) for p in read.passages]
    assert rows == [("Port;Most", ()), ("8080;500", ("Port, Most",)), ("Lake;30", ())]


@pytest.mark.parametrize("rows", [(("Name", "Arun"), ("Depth", "8 m")), (("Depth", "8"), ("Most", "500"))])
def test_a_first_row_of_values_is_no_header(rows):
    assert {p.locator.headings for p in document(table(*rows), styles=STYLES).passages} == {()}


def test_paragraphs_of_a_cell_are_parted_and_tables_in_it_follow():
    inner = paragraph("One") + paragraph("Two.") + paragraph("Three") + table(("Inner", "1"))
    assert told(table((inner, "End")) + paragraph("Below.")) == [
        ("cell", "One—Two. Three;End"),
        ("cell", "Inner;1"),
        ("paragraph", "Below."),
    ]


def test_notes_stand_below_the_paragraph_that_refers_to_them():
    refers = '<w:r><w:{}Reference w:id="{}"/></w:r>'
    body = paragraph("At most 30", refers.format("footnote", 2), " days", refers.format("endnote", 2), ".") + paragraph(
        "End."
    )
    notes = note(0, "seen by nobody", kind="separator") + note(2, "Without Sundays.") + note(3, "Nobody refers to it.")
    assert said(body, footnotes=notes, endnotes=note(2, "Since May.", "endnote")) == [
        "At most 30 days.",
        "Without Sundays.",
        "Since May.",
        "End.",
    ]


def test_a_line_is_a_paragraph_and_a_column_a_character_of_it(tmp_path):
    path = tmp_path / "a.docx"
    data = word(paragraph("One.") + paragraph("") + paragraph("At most 30 days."))
    path.write_bytes(data)
    read = read_document(path)
    citation = read.cite(read.text.index("30"), read.text.index("30") + 2)
    assert (str(citation), citation.quote, citation.locator.paragraph) == ("a.docx:2:9", "30", 2)
    assert read.manifest.sha256 == hashlib.sha256(data).hexdigest()


def test_the_strict_way_of_writing_is_read_alike():
    strict = word(paragraph("At most 30 days."))
    parts = {
        entry.filename: zipfile.ZipFile(BytesIO(strict)).read(entry).decode()
        for entry in zipfile.ZipFile(BytesIO(strict)).infolist()
    }
    parts = {
        name: part.replace(MAIN, "http://purl.oclc.org/ooxml/wordprocessingml/main") for name, part in parts.items()
    }
    assert read_word("a.docx", archive(**parts)).text == "At most 30 days."


def test_a_document_may_name_its_parts_as_it_likes():
    parts = {
        "_rels/.rels": relations(officeDocument="/Main.XML"),
        "_rels/Main.XML.rels": relations(footnotes="Notes/a.xml"),
        "main.xml": f"<w:document {SPACES}><w:body>{paragraph('One.', REFERENCE)}</w:body></w:document>",
        "notes/A.xml": f"<w:footnotes {SPACES}>{note(1, 'Two.')}</w:footnotes>",
    }
    assert read_word("a.docx", archive(**parts)).text.split() == ["One.", "Two."]


def encrypted():
    data = bytearray(word(paragraph("One.")))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


WHOLE = word(paragraph("At most 30 days."))
DEEP = "<w:ins>" * 200 + run("One.") + "</w:ins>" * 200
NO_DOCUMENTS = {
    "words with another suffix": (b"At most 30 days.\n", "not-docx", "it is no zip archive"),
    "an old document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "not-docx", "an older Word document (.doc), or locked by a password"),
    "half of an archive": (WHOLE[: len(WHOLE) // 2], "not-docx", "a broken one"),
    "an archive with a hole": (WHOLE.replace(b"PK\x03\x04", b"PK\x03\x05", 3), "not-docx", "the archive is broken"),
    "an archive that a password locks": (encrypted(), "not-docx", "locked by a password"),
    "an archive packed in another way": (WHOLE.replace(b"\x08\x00", b"\x0e\x00"), "not-docx", "is packed in a way that Word does not know"),
    "another archive": (archive(mimetype="application/zip"), "not-docx", "holds no Word document"),
    "a spreadsheet": (archive(**{"_rels/.rels": relations(officeDocument="xl/workbook.xml"), "xl/workbook.xml": "<a/>"}), "not-docx", "holds no Word document"),
    "another part": (word("", **{"word/document.xml": "<a><b><c/></b></a>"}), "not-docx", "holds no Word document"),
    "no text": (word("", **{"word/document.xml": None}), "not-docx", "word/document.xml, which holds its text, is missing"),
    "no words": (word(paragraph(" ")), "empty-file", "no text"),
    "no XML": (word("", **{"word/document.xml": "<w:p>"}), "not-docx", "word/document.xml is no XML that can be read (line 1, column"),
    "a document type": (word("", **{"word/document.xml": f'<!DOCTYPE a [<!ENTITY b "c">]><w:document {SPACES}>&b;</w:document>'}), "not-docx", "declares a document type"),
    "another encoding": (word("", **{"word/document.xml": f"<w:document {SPACES}/>".encode("utf-16")}), "not-docx", "not UTF-8"),
    "an encoding that nobody knows": (word("", **{"word/document.xml": '<?xml version="1.0" encoding="x-harbour"?><a/>'}), "not-docx", "cannot be read"),
    "elements too deep": (word(f"<w:p>{DEEP}</w:p>"), "not-docx", "too deep"),
    "a bomb": (word("", **{"word/document.xml": b" " * (40 << 20)}), "too-large", "word/document.xml, longer than"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "code", "message"), NO_DOCUMENTS.values(), ids=NO_DOCUMENTS)
def test_what_is_no_word_document_is_one_fault_and_all_else_is_read(tmp_path, data, code, message):
    (tmp_path / "a.docx").write_bytes(data)
    (tmp_path / "b.md").write_text("At most 30 days.")
    documents, (fault,) = read([tmp_path])
    assert (fault.code, fault.path) == (code, str(tmp_path / "a.docx"))
    assert message in fault.message
    assert "\n" not in fault.message
    assert [document.id for document in documents] == ["b.md"]


def test_archives_are_unpacked_within_bounds(monkeypatch):
    monkeypatch.setattr(bounds, "ENTRY_LIMIT", 3)
    with pytest.raises(DocumentError, match="an archive of 6 files"):
        read_word("a.docx", WHOLE)
    monkeypatch.undo()
    monkeypatch.setattr(bounds, "PART_LIMIT", 600)
    with pytest.raises(DocumentError, match="is not unpacked"):
        read_word("a.docx", WHOLE)


def test_what_word_leaves_beside_an_open_document_is_passed_over(tmp_path):
    (tmp_path / "a.docx").write_bytes(WHOLE)
    (tmp_path / "~$a.docx").write_bytes(b"Ada Dorn")
    documents, faults = read([tmp_path])
    assert ([document.id for document in documents], faults) == (["a.docx"], ())


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff<>&"), max_size=8
)
RUNS = st.lists(TEXT, max_size=3).map(lambda texts: paragraph(*map(run, texts)))
ROWS = st.lists(st.lists(RUNS, min_size=1, max_size=3), min_size=1, max_size=3).map(lambda rows: table(*rows, heads=1))
BODIES = st.lists(st.one_of(RUNS, ROWS), max_size=6).map("".join)


def refused(data):
    """The codes of why it is no document."""
    try:
        read_word("a.docx", data)
    except DocumentError as error:
        return {fault.code for fault in error.faults}
    return set()


def letters(text):
    """Those that are seen, whatever stands between them."""
    return sorted(re.sub(r"[\W_\uf020-\uf0ff]", "", text))


@settings(deadline=None, max_examples=150)
@given(BODIES)
def test_offsets_quotes_and_words_are_kept(body):
    if refused(word(body)) == {"empty-file"}:
        return
    found = document(body)
    assert len(found.masked) == len(found.text)
    for number, passage in enumerate(found.passages, start=1):
        citation = found.cite(passage.start, passage.end)
        assert found.text[citation.start : citation.end] == citation.quote
        assert passage.locator.paragraph == number
    assert letters(found.text) == letters("".join(re.findall(r'preserve">(.*?)</w:t>', body, re.DOTALL)))


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_damaged_archive_is_read_or_refused(data):
    raw = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    assert refused(bytes(raw)) <= {"not-docx", "too-large", "empty-file"}


NAMES = st.sampled_from("p r t tbl tr tc pPr rPr del ins sdt br tab sym fldChar txbxContent numPr drawing".split())


@st.composite
def trees(draw, depth=4):
    name = draw(NAMES)
    inner = "".join(draw(st.lists(trees(depth=depth - 1), max_size=3))) if depth else draw(st.sampled_from(["", "x30"]))
    return f"<w:{name}>{inner}</w:{name}>"


@settings(deadline=None, max_examples=150)
@given(st.lists(trees(), max_size=3).map("".join))
def test_elements_in_any_order_are_read(body):
    assert read_word("a.docx", word(body + paragraph("End."))).text.endswith("End.")
