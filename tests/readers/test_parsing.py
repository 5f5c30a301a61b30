"""Passages: what a reader takes as one piece of running text, and where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.model.document import Document, Manifest
from consistency.readers import parse, read_document

DOCUMENT = Manifest(id="d")

PIECES = st.sampled_from(
    "29|%|three plans|ends here.| |  |\n|\n\n|\r\n|\f|\u2028|\x85|\xa0|# |**|- |1. |I. |> |```\n|[x](y)|<sup>st</sup>|"
    "<!--|-->|&nbsp;|&amp;|`|~~|Contents\n\n|TEL: +41 22|a@b.org|www.x.org|½|¹|٣|𝟗|\ufeff|－|—|---\n|<br>|<tr>|<td>|<p>"
    "|<h2>|<s>|</s>".split("|")
) | st.just("| a | b |\n|---|---|\n")
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)


def shown(document: Document) -> list[tuple[str, str]]:
    return [(p.kind, " ".join(document.masked[p.start : p.end].split())) for p in document.passages]


def outside(document: Document) -> str:
    """The letters and figures that no passage holds."""
    rest = list(document.masked)
    for passage in document.passages:
        rest[passage.start : passage.end] = " " * (passage.end - passage.start)
    return re.sub(r"\W|_", "", "".join(rest))


@settings(deadline=None, max_examples=200)
@given(TEXTS, st.sampled_from(["text", "markdown"]))
def test_every_text_keeps_its_offsets_and_its_line_feeds(text, fmt):
    document = parse(text, DOCUMENT, fmt)
    assert document.text == text
    assert len(document.masked) == len(text)
    assert [i for i, c in enumerate(document.masked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]


@settings(deadline=None, max_examples=100)
@given(TEXTS, st.sampled_from(["text", "markdown", "html"]), st.randoms(use_true_random=False))
def test_a_passage_is_told_alike_whichever_is_asked_for_first(text, fmt, draw):
    whole = tuple(parse(text, DOCUMENT, fmt).passages)
    for number in draw.sample(range(len(whole)), min(3, len(whole))):
        document = parse(text, DOCUMENT, fmt)
        place = whole[number].start
        assert document.passage_at(place) == document.passages[number] == whole[number]
        assert document.cite(place, place + 1).locator == whole[number].locator
        assert document == parse(text, DOCUMENT, fmt)


def test_a_title_that_the_contents_repeat_opens_no_part_of_them():
    text = "Words of the report, which end here.\n\nTable of contents\n\nContents\n\nHarbour\n\nHarbour\n\nIt is deep."
    told = [(p.kind, p.locator.headings) for p in parse(text, DOCUMENT, "text").passages]
    assert told[2:4] == [("contents", ("Table of contents",))] * 2


@settings(deadline=None, max_examples=200)
@given(TEXTS, st.sampled_from(["text", "markdown"]))
def test_passages_are_trimmed_slices_in_order_and_citations_quote_the_text(text, fmt):
    document = parse(text, DOCUMENT, fmt)
    end = 0
    for number, passage in enumerate(document.passages, start=1):
        words = document.masked[passage.start : passage.end]
        assert passage.start >= end
        assert words == words.strip() != ""
        assert passage.locator.paragraph == number
        citation = document.cite(passage.start, passage.end)
        assert text[citation.start : citation.end] == citation.quote
        lines = text.split("\n")
        assert lines[citation.line - 1][citation.column - 1 :].startswith(citation.quote.split("\n")[0])
        end = passage.end


@settings(deadline=None, max_examples=200)
@given(TEXTS, st.sampled_from(["text", "markdown"]))
def test_every_word_is_in_a_passage(text, fmt):
    assert not outside(parse(text, DOCUMENT, fmt))


def test_a_sentence_cut_by_a_page_break_is_one_passage():
    text = "Two funds and basic medical\n\ninsurance cover 12 people.\n\nA new paragraph."
    assert [words for _, words in shown(parse(text, DOCUMENT))] == [
        "Two funds and basic medical insurance cover 12 people.",
        "A new paragraph.",
    ]


PARTED = {
    "a table": (
        "<table>\n<tr><th>Port</th><th>Max</th></tr>\n<tr><td>8080</td><td>65535</td></tr>\n</table>",
        [("cell", "Port ; Max"), ("cell", "8080 ; 65535")],
    ),
    "a heading": ('<h1 align="center">\nGantry\n</h1>\n\nText.', [("heading", "Gantry"), ("paragraph", "Text.")]),
    "items keep their kind": ("- One<br>Two 30\n- x", [("item", "One"), ("item", "Two 30"), ("item", "x")]),
    "inline tags part nothing": ("One <b>two</b> <i>30</i>.", [("paragraph", "One two 30 .")]),
    "a tag in code parts nothing": ("Use `<br>` for 30 lines.", [("paragraph", "Use ' ' for 30 lines.")]),
    "a tag in a row parts nothing": ("| a |\n|---|\n| b<br>C 30 |", [("cell", "a"), ("cell", "b C 30")]),
}


@pytest.mark.parametrize(("text", "expected"), PARTED.values(), ids=PARTED)
def test_tags_of_html_divide_markdown(text, expected):
    document = parse(text, DOCUMENT, "markdown")
    assert shown(document) == expected
    assert not outside(document)


def test_a_table_of_html_in_markdown_has_a_header():
    text = "<table><tr><th>Port</th><th>Max</th></tr>\n<tr><td>8080</td><td>65535</td></tr></table>"
    assert parse(text, DOCUMENT, "markdown").passages[1].locator.headings == ("Port, Max",)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("---\ntitle: Lake 30\n---\n\nIt is deep.", ["code", "paragraph"]),
        ("---\ntitle: Lake 30\n...\nIt is deep.", ["code", "paragraph"]),
        ("+++\ntitle = 'Lake 30'\n+++\n\nIt is deep.", ["code", "paragraph"]),
        ("+++\nIt is x = 30.\n\nIt is deep.", ["paragraph", "paragraph"]),
        ("---\nIt is 30.\n\n---\n\nIt is deep.", ["paragraph", "paragraph"]),
    ],
)
def test_metadata_at_the_top_stands_apart(text, kinds):
    assert [passage.kind for passage in parse(text, DOCUMENT, "markdown").passages] == kinds


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_the_corpus_divides_without_losing_words(shared, name):
    (path,) = Path(shared, "corpus").glob(f"{name}_*.txt")
    document = read_document(path)
    assert not outside(document)
    assert max(p.end - p.start for p in document.passages) < 4500
