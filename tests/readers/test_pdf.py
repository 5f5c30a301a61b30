"""PDF files: what a reader of the page sees is read, a line for each page."""

# ruff: noqa: E501 - what is drawn, beside what is read of it

from __future__ import annotations

import subprocess
import sys

import pytest
from pdf_files import HEIGHT, LOCKED, PICTURE, at, block, pdf, table

from consistency.errors import DocumentError
from consistency.model.document import Manifest
from consistency.readers import pdf as reader
from consistency.readers import read, read_document
from consistency.readers.blocks import Unpacked
from consistency.readers.file import document_of
from consistency.readers.pdf import process, read_pdf, worker


def document(*pages):
    return document_of(pdf(*pages), Manifest("a", "a.pdf"))


def told(*pages):
    """The kind and the words of each passage."""
    read = document(*pages)
    return [(p.kind, read.masked[p.start : p.end]) for p in read.passages]


def said(*pages):
    return [words for _, words in told(*pages)]


def raised(before, figures, after, rise=4):
    """Words, figures that are smaller and stand higher or lower, and words."""
    drawn = f"BT /R 10 Tf 72 700 Td ({before}) Tj /R 6 Tf {rise} Ts ({figures}) Tj /R 10 Tf 0 Ts ({after}) Tj ET"
    return drawn.encode("cp1252")


FULL = "The board of the northern harbours has met in the month of May and it has"  # a line that fills its width
COLUMN = [
    "The board of the harbours,",
    "which is chosen every year",
    "by all who have a boat in it,",
    "has met on two days and",
]

WORDS = {
    "lines of a paragraph": ((block(FULL, "decided to build 12 piers."),), [f"{FULL} decided to build 12 piers."]),
    "a gap parts paragraphs": ((block("One pier.") + block("Two piers.", y=720),), ["One pier.", "Two piers."]),
    "so does an indented line": ((block(FULL, "met.") + block("In May it met.", x=90, y=736),), [f"{FULL} met.", "In May it met."]),
    "so does a short line": ((block(FULL, "Pier: 12", "Boats: 7"),), [f"{FULL} Pier: 12", "Boats: 7"]),
    "a word over two lines": (
        (block("A deadline.") + block(FULL, "a dead-", "line and a regu-", "lation.", y=700),),
        ["A deadline.", f"{FULL} a deadline and a regulation."],
    ),
    "a hyphen where no word is divided": ((block(FULL, "a low-", "carbon plan."),), [f"{FULL} a low-carbon plan."]),
    "a word written with a hyphen": ((block("The long-term plan.") + block(FULL, "a long-", "term aim.", y=700),), ["The long-term plan.", f"{FULL} a long-term aim."]),
    "a word of two words": ((block("A long time is a term.") + block(FULL, "a long-", "term aim.", y=700),), ["A long time is a term.", f"{FULL} a long-term aim."]),
    "a hyphen behind a figure": ((block(FULL, "a 30-", "day stay."),), [f"{FULL} a 30-day stay."]),
    "a hyphen before a capital": ((block(FULL, "Franco-", "German."),), [f"{FULL} Franco-German."]),
    "a range over two lines": ((block(FULL, "from 12–", "14 days."),), [f"{FULL} from 12-14 days."]),
    "a raised figure": ((raised("It has 30 km", "2", " of sea"),), ["It has 30 km² of sea"]),
    "a lowered figure": ((raised("30 t of CO", "2", " a year", rise=-2),), ["30 t of CO₂ a year"]),
    "a power of ten": ((raised("3 × 10", "6", " euros"),), ["3 × 10⁶ euros"]),
    "a mark of a note": ((raised("It employs 30 people", "12", " today"),), ["It employs 30 people   today"]),
    "a mark of a note at a figure": ((raised("It was 1,250", "3", "."),), ["It was 1,250 ."]),
    "a paragraph over a page": ((block(FULL), block("decided to build 12 piers.")), [f"{FULL}\ndecided to build 12 piers."]),
    "a full line at the end of a page": ((block(FULL, FULL), block("Commissioner Dorn.")), [f"{FULL} {FULL}\nCommissioner Dorn."]),
    "a line that is not full": ((block(FULL, "decided about"), block("Commissioner Dorn.")), [f"{FULL} decided about", "Commissioner Dorn."]),
    "notes below a paragraph that goes on": (
        (block(FULL) + block("1 Of 7 in all.", y=80, size=7), block("decided to build 12 piers.")),
        ["1 Of 7 in all.", f"{FULL}\ndecided to build 12 piers."],
    ),
    "notes below one that ends": (
        (block("It met.") + block("1 Of 7 in all.", y=80, size=7), block("It built 12 piers.")),
        ["It met.", "1 Of 7 in all.", "It built 12 piers."],
    ),
    "words in bold that go on": (
        (block(FULL, bold=True) + at(72, 748, "and more", bold=True) + at(122, 748, "of it than before."),),
        [f"{FULL} and more of it than before."],
    ),
    "a decimal at the start of a line": (
        (block("• " + FULL[:60] + " it has risen to", "3.8. It was 3.1 before."),),
        [FULL[:60] + " it has risen to 3.8. It was 3.1 before."],
    ),
    "an item whose first line is indented": (
        (block("– " + FULL, x=90) + block("twelve piers.", y=748),),
        [FULL + " twelve piers."],
    ),
    "a title and a numbered one": (
        (block("Budget", size=18) + block("1. Overview", size=18, y=738) + block(FULL, "met.", y=600),),
        ["Budget", "Overview", f"{FULL} met."],
    ),
    "lines of an address": ((block("Northern Harbours", "12 Pier Street, Back Yard", "Port Arden") + block(FULL, "met.", y=600),), ["Northern Harbours", "12 Pier Street, Back Yard", "Port Arden", f"{FULL} met."]),
    "a page that begins a sentence": ((block("It met in May."), block("It has 12 piers.")), ["It met in May.", "It has 12 piers."]),
    "two columns": (
        (block(*COLUMN, "decided that from May on 12", y=700) + block("piers be built, of which two", *COLUMN, x=320, y=700),),
        [" ".join([*COLUMN, "decided that from May on 12 piers be built, of which two", *COLUMN])],
    ),
    "a line whose words are set apart to fill it": (
        (
            block(*COLUMN)
            + b"".join(at(x, 712, word) for x, word in ((72, "decided."), (124, "It"), (145, "sees"), (180, "few")))
            + block("ships in the north.", y=700),
        ),
        [" ".join([*COLUMN, "decided.", "It sees few", "ships in the north."])],
    ),
    "items": (
        (block("• One pier is built in the", "  month of May.", "• Two are planned.", "1. Three."),),
        ["One pier is built in the month of May.", "Two are planned.", "Three."],
    ),
    "letters on their side": ((b"0 1 -1 0 500 100 cm " + block("Thirty days.", x=0, y=0),), ["Thirty days."]),
    "lines that lead to pages": (
        (block("Piers . . . . . . . . . . 3", "Boats . . . . . . . . . . 4"),),
        ["Piers . . . . . . . . . . 3", "Boats . . . . . . . . . . 4"],
    ),
    "a page without a word": ((b"", block("Thirty days.")), ["Thirty days."]),
}  # fmt: skip


@pytest.mark.parametrize(("pages", "expected"), WORDS.values(), ids=WORDS)
def test_words(pages, expected):
    assert said(*pages) == expected


TABLES = {
    "a row for each line": (
        table(("Item", "2022", "2023", "2024"), ("Piers", "10", "11", "12"), ("Boats", "1 204", "–", "987")),
        ["Item;2022;2023;2024", "Piers;10;11;12", "Boats;1 204;-;987"],
    ),
    "values that nobody knows": (
        table(("Piers", "10", "...", "12"), ("Boats", "…", "11", ".")),
        ["Piers;10;...;12", "Boats;…;11;."],
    ),
    "numbers that stand close are two": (
        table(("Piers", "312", "340", "5"), xs=(72, 250, 275, 300)),
        ["Piers;312;340;5"],
    ),
    "an empty cell keeps its place": (
        table(("Item", "2022", "2023", "2024"), ("Piers", "10", "", "12"), ("Boats", "", "11", ""), ("Nets", "1", "2", "3")),
        ["Item;2022;2023;2024", "Piers;10;;12", "Boats;;11;", "Nets;1;2;3"],
    ),
    "the first cell, too": (
        table(("", "2022", "2023", "2024"), ("Piers", "10", "11", "12")),
        [";2022;2023;2024", "Piers;10;11;12"],
    ),
    "cells of several lines": (
        table(("Area", "Number of\nvisitors", "Least age\n(years)", "Remarks"), ("Clean room and\nits yard", "4", "18", "Only with\na guide")),
        ["Area;Number of visitors;Least age (years);Remarks", "Clean room and its yard;4;18;Only with a guide"],
    ),
    "a label over two lines, told line by line": (
        block("Clean room and", y=500) + at(250, 500, "4") + at(330, 500, "18") + block("its yard", y=488) + block("Roof", y=464) + at(250, 464, "7") + at(330, 464, "12"),
        ["Clean room and its yard;4;18", "Roof;7;12"],
    ),
    "a label whose values stand at its end": (
        block("Clean room and", y=500) + block("its yard", y=488) + at(250, 488, "4") + at(330, 488, "18"),
        ["Clean room and its yard;4;18"],
    ),
    "a label whose values stand at its middle": (
        block("Clean room and", "its yard", y=500) + at(250, 494, "4") + at(330, 494, "18"),
        ["Clean room and its yard;4;18"],
    ),
    "values that look like numbers of sections": (
        block("Meals on a day", "of travel", y=500) + at(250, 500, "28.00") + at(330, 500, "30.00") + at(410, 500, "1.5"),
        ["Meals on a day of travel;28.00;30.00;1.5"],
    ),
    "two columns": (table(("Deposit", "£50"), ("Rent", "£900"), xs=(72, 250)), ["Deposit;£50", "Rent;£900"]),
}  # fmt: skip


@pytest.mark.parametrize(("drawn", "expected"), TABLES.values(), ids=TABLES)
def test_tables(drawn, expected):
    assert told(drawn) == [("cell", row) for row in expected]


def titles(*rows):
    """The titles above each row, the last one of which tells its columns."""
    return [p.locator.headings[-1:] for p in document(table(*rows)).passages]


def test_titles_of_columns_are_above_values():
    head = ("Item, 2022, 2023, 2024",)
    assert titles(("Item", "2022", "2023", "2024"), ("Piers", "10", "11", "12"), ("Boats", "1", "2", "3")) == [
        (),
        head,
        head,
    ]


def test_a_row_without_values_above_others_is_no_header():
    assert titles(("Pier", "open", "long", "new"), ("Boat", "closed", "short", "old")) == [(), ()]


def test_a_title_over_two_columns_is_none_of_either():
    assert titles(("", "Number of visitors in this year", "", "Fee"), ("Piers", "10", "11", "12")) == [(), ()]


KINDS = {
    "larger letters": (block("Harbours", size=18), "heading", ()),
    "bold letters": (block("Boats and Piers", bold=True, y=700), "heading", ()),
    "a title that is a sentence": (block("It has 30 piers.", size=18), "paragraph", ()),
    "bold words that are no title": (block("it has 30 piers", bold=True), "paragraph", ()),
}


@pytest.mark.parametrize(("drawn", "kind", "above"), KINDS.values(), ids=KINDS)
def test_kinds(drawn, kind, above):
    below = block(FULL, FULL, "and so on.", y=600)
    first = document(drawn + below).passages[0]
    assert (first.kind, first.locator.headings) == (kind, above)


def test_titles_have_levels_by_their_letters():
    drawn = block("Top", size=20) + block("Part", size=14, y=700) + block(FULL, "met.", y=600)
    assert document(drawn).passages[-1].locator.headings == ("Top", "Part")


def with_edges(number, words, head="Harbour Trust - Report", foot="Page {}"):
    return at(72, 800, head) + block(*words) + at(72, 30, foot.format(number))


def test_running_heads_and_numbers_of_pages_are_left_out():
    words = ["It has 30 piers.", "Of boats it has 12.", "One is new."]
    assert said(*(with_edges(n, [word], foot="Page {} of 3") for n, word in enumerate(words, start=1))) == words


@pytest.mark.parametrize("foot", ["{}", "- {} -", "Page {}", "Version 4, page {} of 30"])
def test_numbers_of_pages(foot):
    words = ["It has 30 piers.", "Of boats it has 12.", "One is new."]
    assert said(*(with_edges(n + 7, [word], foot=foot) for n, word in enumerate(words))) == words


def test_figures_of_a_running_head_are_kept_once():
    pages = [with_edges(n, [word], head="Version 2.3") for n, word in enumerate(["It met.", "It built.", "It left."])]
    assert told(*pages)[:2] == [("paragraph", "Version 2.3"), ("paragraph", "It met.")]
    assert len(said(*pages)) == 4


def test_records_at_one_place_of_each_page_are_no_running_heads():
    pages = [block(f"Piers: {piers}", f"Boats: {boats}") for piers, boats in ((12, 7), (9, 30), (4, 11))]
    assert said(*pages) == ["Piers: 12", "Boats: 7", "Piers: 9", "Boats: 30", "Piers: 4", "Boats: 11"]


def test_a_paragraph_goes_on_over_a_running_head():
    pages = [with_edges(1, [FULL]), with_edges(2, ["decided to build 12 piers."])]
    assert said(*pages) == [f"{FULL}\ndecided to build 12 piers."]


def test_a_value_at_the_edge_of_one_page_stays():
    pages = [with_edges(1, ["It met."], head="Of 30 members"), with_edges(2, ["It met."], head="At 9 piers")]
    assert [words for words in said(*pages) if words[:2] in ("Of", "At")] == ["Of 30 members", "At 9 piers"]


def test_a_citation_has_the_page():
    read = document(block("It met."), block("It has 30 piers.", "It has 12 boats."))
    start = read.text.index("30 piers")
    citation = read.cite(start, start + 8)
    assert (citation.line, citation.locator.page, citation.quote) == (2, 2, "30 piers")
    assert "page 2" in str(citation.locator)


def test_the_mask_is_as_long_as_the_text():
    read = document(block("One\u00a0pier – “two”."), raised("km", "2", " or"))
    assert len(read.masked) == len(read.text)
    assert read.text.count("\n") == read.masked.count("\n") == 1


FAULTS = {
    "no PDF": (b"Thirty days.", "not-pdf", "no PDF"),
    "cut off": (pdf(block("One."))[:200], "not-pdf", "broken"),
    "locked": (pdf(block("One."), trailer=LOCKED), "not-pdf", "password"),
    "scanned": (pdf(PICTURE, PICTURE, block("One.")), "empty-file", "2 of its 3 pages show a picture and no text"),
    "blank": (pdf(b""), "empty-file", "no text"),
}


@pytest.mark.parametrize(("data", "code", "message"), FAULTS.values(), ids=FAULTS)
def test_faults(data, code, message):
    with pytest.raises(DocumentError) as caught:
        read_pdf("a.pdf", data)
    (fault,) = caught.value.faults
    assert fault.code == code
    assert message in fault.message
    assert fault.hint


def test_pages_without_text_are_told():
    read = document(block("One."), PICTURE, block("Two."), PICTURE, block("Three."))
    assert read.unread_pages == (2, 4)
    assert document(block("One.")).unread_pages == ()


def test_a_file_is_read_once_when_it_is_asked_for_twice_in_a_row(monkeypatch):
    asked = []
    monkeypatch.setattr(reader, "MOST_KEPT", 2)
    monkeypatch.setattr(reader, "_KEPT", {})
    monkeypatch.setattr(reader, "_read", lambda name, _: asked.append(name) or Unpacked(name, ()))
    names = ["a.pdf", "b.pdf", "c.pdf"]
    for name in [*names, *names]:
        assert read_pdf(name, b"") is read_pdf(name, b"")
    assert asked == [*names, "b.pdf", "c.pdf"]


def fault_of(data=None):
    with pytest.raises(DocumentError) as caught:
        process.pages_of("a.pdf", data or pdf(block("One."), block("Two.")))
    return caught.value.faults[0]


def test_without_the_extra_the_fault_says_what_to_install(monkeypatch):
    monkeypatch.setattr(process, "READS_PDF", "no_such_module")
    assert (fault_of().code, fault_of().hint) == ("needs-pdf", "pip install 'doc-consistency[pdf]'")


@pytest.mark.parametrize(("limit", "value"), {"MOST_PAGES": 1, "SIZE_LIMIT": 5}.items())
def test_a_file_of_too_many_pages_or_words(limit, value, monkeypatch):
    monkeypatch.setattr(process, limit, value)
    assert fault_of().code == "too-large"


def test_a_file_that_takes_too_long_is_a_fault(monkeypatch):
    monkeypatch.setattr(process, "SECONDS", 1)
    monkeypatch.setattr(process, "_WORKER", process._WORKER.with_name("none.py"))
    assert "too much time" in fault_of().message


def test_the_time_of_the_worker_is_bounded(monkeypatch):
    monkeypatch.setattr(process, "SECONDS", 1)
    endless = b"BT /R 10 Tf " + b"(x) Tj " * 1_000_000
    assert fault_of(pdf(*[endless] * 5)).code in ("not-pdf", "too-large")


def test_damaged_files_are_faults_or_documents():
    whole = pdf(block(FULL, "One."), table(("Piers", "10", "11", "12")))
    for number in range(0, len(whole), 97):
        damaged = whole[:number] + b"9<" + whole[number + 2 :]
        *pages, end = worker.read(damaged, 100, 10_000)
        assert all("lines" in page for page in pages)
        assert bool(end) == ("fault" in end)


def test_a_folder_is_read_with_its_pdf_files(tmp_path):
    (tmp_path / "a.pdf").write_bytes(pdf(block("It has 30 piers.")))
    documents, faults = read([tmp_path])
    assert (faults, documents[0].text) == ((), "It has 30 piers.")
    assert read_document(tmp_path / "a.pdf").manifest.sha256


def test_text_of_other_signs():
    page, _ = worker.read(pdf(block("Ä € “ü”")), 100, 1000)
    assert [word[0] for *_, words in page["lines"] for word in words] == ["Ä", "€", "“ü”"]


def test_nothing_of_it_is_imported_for_other_files():
    code = "import sys, consistency; consistency.extract('30 days'); print([m for m in sys.modules if 'pdf' in m])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_word_that_begins_with_a_ligature_is_as_high_as_the_others():
    low, high = (72.0, 75.0, 700.0, 7.7), (95.0, 98.0, 700.0, 11.6)
    assert worker._word("flags.", low, high, glued=False)[4] == worker._word("bags.", high, high, glued=False)[4]


def test_pages_are_as_high_as_they_are():
    assert said(at(72, HEIGHT - 20, "Thirty days.")) == ["Thirty days."]
