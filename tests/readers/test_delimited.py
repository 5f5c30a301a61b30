"""Tables as files: rows as those of a table in Markdown, each word where it stands in the file."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.errors import DocumentError
from consistency.model.document import Manifest
from consistency.readers import parse, read, read_all, read_document
from consistency.readers.delimited import FIELD_LIMIT, table
from consistency.readers.file import document_of
from consistency.readers.same_length import lines_for_blocks

HEADER = "Indicator,2023,2024"


def told(text, name="a.csv"):
    """The kind, the titles above and the words of each passage."""
    document = document_of(text.encode(), Manifest("a", name))
    return [(p.kind, p.locator.headings, document.masked[p.start : p.end]) for p in document.passages]


def said(text, name="a.csv"):
    return [words for _, _, words in told(text, name)]


ROWS = {
    "commas": ("Indicator,2024\nMembers,85\n", ["Indicator;2024", "Members;85"]),
    "semicolons, and decimal commas": ("Indicator;2024\nShare;1,5\n", ["Indicator;2024", "Share;1.5"]),
    "decimal commas, and points of thousands": ("A;B;C\nb, c;1.204;+3,75 %\n", ["A;B;C", "b, c;1,204;+3.75 %"]),
    "commas that part no decimals, or beside words": ("A;B\n1.204,5;1,5 m\n", ["A;B", "1,204.5;1,5 m"]),
    "points that may part decimals": ("A;2024;2023\nb;1.204;3,750\n", ["A;2024;2023", "b;1.204;3,750"]),
    "semicolons, and a comma in each line": ("Of, all;2024\nShare, net;1,5\n", ["Of, all;2024", "Share, net;1.5"]),
    "tabs": ("Indicator\t2024\nShare, net; all\t1,5\n", ["Indicator;2024", "Share, net; all;1,5"]),
    "the sign that a first line tells": ("sep=;\nA,B;C\nd,e;5\n", ["A,B;C", "d,e;5"]),
    "quoted cells": ('Indicator,2024\n"Members, all","1,204"\n', ["Indicator;2024", "Members, all ; 1,204"]),
    "a quote in a cell": ('Indicator,2024\n"The ""big"" one",7\n', ["Indicator;2024", 'The " big"  one ;7']),
    "a quote inside of a plain cell": ('Indicator,2024\n5" pipes,7\n', ["Indicator;2024", '5" pipes;7']),
    "an empty quoted cell": ('Indicator,2023,2024\nMembers,"",85\n', ["Indicator;2023;2024", "Members;  ;85"]),
    "semicolons inside of quotes": ('A;B\n"x;y";5\n', ["A;B", "x,y ;5"]),
    "a line feed inside of quotes": ('A,B\n"two\nlines",5\n', ["A;B", "two\nlines ;5"]),
    "bars are no cells": ("A,B\nx|y,5\n", ["A;B", "x/y;5"]),
    "an address ends with its cell": ("A,B\nhttp://a.org/5,30 days\n", ["A;B", "\x7f" * 14 + ";30 days"]),
    "lines of old and new machines": ("A,B\r\nx,5\ry,6\n", ["A;B", "x;5", "y;6"]),
    "a byte order mark": ("\ufeffA,B\nx,5\n", ["A;B", "x;5"]),
    "rows without a word are none": ("A,B\n,\n\nx,5\n", ["A;B", "x;5"]),
    "rows of any number of cells": ("A,B\nx\ny,5,6,7\n", ["A;B", "x", "y;5;6;7"]),
    "one column": ("Members\nAda Dorn\nBen Oll\n", ["Members", "Ada Dorn", "Ben Oll"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), ROWS.values(), ids=ROWS)
def test_rows(text, rows):
    passages = told(text)
    assert [words for _, _, words in passages] == rows
    assert {kind for kind, _, _ in passages} == {"cell"}


def test_the_first_row_is_the_header_of_the_others():
    assert [(headings, words) for _, headings, words in told(f"{HEADER}\nMembers,85,90\n")] == [
        ((), "Indicator;2023;2024"),
        (("Indicator, 2023, 2024",), "Members;85;90"),
    ]


def test_a_first_row_of_values_is_no_header():
    assert [headings for _, headings, _ in told("Members,85\nLoans,312\n")] == [(), ()]


def test_lines_above_the_table_are_titles_and_text():
    assert told(f"Members of the Library,,\nas of 3 May 2024,,\n{HEADER}\nMembers,85,90\n") == [
        ("heading", (), "Members of the Library"),
        ("paragraph", ("Members of the Library",), "as of 3 May 2024"),
        ("cell", ("Members of the Library",), "Indicator;2023;2024"),
        ("cell", ("Members of the Library", "Indicator, 2023, 2024"), "Members;85;90"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f'{HEADER}\nMembers,"85,90\nLoans,312,320\n', 2),
        (f'{HEADER}\nMembers,85,90\n"Loans,312,320\n', 3),
        (f'{HEADER}\n"Members\nLoans,312,320\nVisits,"5"\n', 2),
        (f'{HEADER}\n"{"x" * FIELD_LIMIT}",1,2\n', 2),
    ],
)
def test_a_quote_that_swallows_what_stands_below_is_a_fault(tmp_path, text, line):
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(DocumentError) as raised:
        read_document(tmp_path / "a.csv")
    (fault,) = raised.value.faults
    assert (fault.code, fault.line) == ("open-quote", line)


def test_in_folders_tables_are_left_out_and_counted_and_where_they_are_named_they_are_read(tmp_path):
    for name in ("report.md", "data.csv", "more/data.TSV"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Members\t85\n")
    result = read_all([tmp_path], read_document)
    assert ([d.id for d in result.documents], result.left_out, result.faults) == (["report.md"], 2, ())
    result = read_all([tmp_path, tmp_path / "data.csv"], read_document)
    assert ([d.id for d in result.documents], result.left_out) == (["data.csv", "report.md"], 1)


def test_a_manifest_names_tables(tmp_path):
    (tmp_path / "data.csv").write_text("Members,85\n")
    (tmp_path / "documents.yaml").write_text("version: 1\ndocuments:\n  - id: data\n    file: data.csv\n")
    documents, faults = read([tmp_path])
    assert ([d.id for d in documents], faults) == (["data"], ())


def test_a_folder_of_nothing_but_tables_says_what_to_do(tmp_path):
    (tmp_path / "data.csv").write_text("Members,85\n")
    (fault,) = read([tmp_path])[1]
    assert (fault.code, fault.hint) == ("no-documents", "name the tables that are to be read")
    assert ".csv" not in fault.message


LABELS = st.sampled_from(["Members", "Loans, all", "5-year plan", "a b", "é"])  # a number in front would be a mark
CELLS = st.text("abz 059.%€é-", min_size=1, max_size=8).map(str.strip).filter(lambda cell: any(map(str.isalnum, cell)))
TABLES = st.integers(2, 4).flatmap(
    lambda width: st.tuples(
        st.lists(st.sampled_from(["Name", "Value", "2023", "Loans (EUR)", "Unit"]), min_size=width, max_size=width),
        st.lists(
            st.tuples(LABELS, st.lists(CELLS, min_size=width - 1, max_size=width - 1)).map(
                lambda row: [row[0], *row[1]]
            ),
            min_size=1,
            max_size=4,
        ),
    )
)


@given(TABLES, st.sampled_from(",;\t"), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_rows_are_those_of_a_table_in_markdown(cells, delimiter, quoting):
    """The same passages with the same titles above them and the same words, whatever stands between the cells."""
    rows = [cells[0], *cells[1]]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|---" * len(rows[0]) + "|")
    as_markdown = parse("\n".join(lines), Manifest("a"), "markdown")
    as_file = parse(written(rows, delimiter, quoting), Manifest("a"), "csv")
    assert cells_of(as_file) == cells_of(as_markdown)


def written(rows, delimiter, quoting):
    return "\n".join(
        delimiter.join(f'"{cell}"' if quoting == csv.QUOTE_ALL or delimiter in cell else cell for cell in row)
        for row in rows
    )


def cells_of(document):
    return [
        (p.kind, p.locator, [" ".join(cell.split()) for cell in document.masked[p.start : p.end].split(";")])
        for p in document.passages
    ]


PIECES = st.sampled_from(['"', '""', ",", ";", "\t", "\n", "a", "5 ", " "])


@given(st.lists(st.lists(st.text('ab ,;"\n5', max_size=6), min_size=2, max_size=3), min_size=1, max_size=4))
def test_quoted_cells_are_those_of_the_standard_library(rows):
    lines = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    text = "a,b\n" + "\n".join(lines) + "\n"
    assert list(csv.reader(text.splitlines(keepends=True)))[1:] == rows
    found = table(text)
    assert found.open_quote == -1
    masked = [found.masked[block.start : block.end] for block in found.blocks[1:]]
    assert [list(map(words_of, row.split("\t"))) for row in masked] == [list(map(words_of, row)) for row in rows]


def words_of(cell):
    return cell.replace('"', " ").split()


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_keeps_its_offsets_and_its_line_feeds(text):
    document = parse(text, Manifest("a"), "csv")
    assert len(document.masked) == len(text)
    assert table(lines_for_blocks(text)).masked.count("\n") == text.count("\n")
