"""Pages of HTML: what a reader of the page sees is read, where it stands in the file."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.errors import DocumentError
from consistency.mentions import extract
from consistency.model.document import ADDRESS, Document, Manifest
from consistency.readers import format_of, parse, read_document
from consistency.readers.masking import mask
from consistency.readers.tags import tags

MASKS = {
    "tags": ('over <b class="x">70</b> percent', "over              70     percent"),
    "tag over two lines": ('a <a\nhref="45">b</a>', "a   \n" + " " * 10 + "b    "),
    "a value in quotes holds any character": ("<a title=\"5 > 4\" alt='<p>'>b", " " * 27 + "b"),
    "a stray quote": ('<a b"c>5', "       5"),
    "a stray quote and another one in the text": ('<a b"c>5 "d>6', '       5 "d>6'),
    "comment": ("a<!-- 5 > 4 -->b", "a" + " " * 14 + "b"),
    "comment with dashes": ("a<!-- -- 5 --!>b", "a" + " " * 14 + "b"),
    "short comments": ("<!-->5<!--->6", "     5      6"),
    "declaration": ("<!DOCTYPE html>5", " " * 15 + "5"),
    "processing instruction": ("<?php 5 ?>6", " " * 10 + "6"),
    "script": ("<SCRIPT>if (a < 5) '<p>9'</script >7", " " * 35 + "7"),
    "style": ("<style>p{width:5px}</style>7", " " * 27 + "7"),
    "drawing": ("<svg><text>5</text></svg>7", " " * 25 + "7"),
    "empty drawing": ("<svg/>7", "      7"),
    "script without an end": ("7<script>5<p>6", "7" + " " * 13),
    "less than": ("a < 5 and 7<8 <3 >", "a < 5 and 7<8 <3 >"),
    "tag without an end": ("5 <a href", "5 <a href"),
    "quote without an end": ('5 <a href="x>6</a> 7', "5 " + " " * 11 + "6     7"),
    "comment without an end": ("5 <!-- 6 <b>7</b>", "5 <!-- 6    7    "),
    "entities": ("R&amp;D &lt;5&gt;&nbsp;%", "R&    D <   5>         %"),
    "a tag that is shown": ("&lt;b&gt;5", "<   b>   5"),
    "web address": ("see https://a.org/2023.", f"see {ADDRESS * 18}."),
    "footnote mark": ('laws<sup><a href="#n">12</a></sup>.', "laws" + " " * 30 + "."),
    "footnote mark in brackets": ("29<sup>[1]</sup> laws", "29" + " " * 14 + " laws"),
    "power": ("10<sup>6</sup> km<sup>2</sup>", "10^    6       km^    2      "),
    "power with a sign": ("5 l<sup>&minus;1</sup> s<sup>-1</sup>", "5 l^    -      1       s^    -1      "),
    "ordinal": ("the 31<sup>st</sup> session", "the 31     st       session"),
    "figure of a formula": ("CO<sub>2</sub> falls", "CO" + " " * 12 + " falls"),
    "raised and never closed": ("a<sup>12", "a     12"),
    "closed and never raised": ("12</sup>3", "12      3"),
    "struck out": ("<s>5 <b>a</b></s> 6 <del>7<sup>1</sup></del>8", " " * 18 + "6" + " " * 25 + "8"),
    "struck out and never closed": ("<s>5", "   5"),
    "groups of digits parted by entities": ("12&nbsp;500&#8239;000", "12" + 6 * "'" + "500" + 7 * "'" + "000"),
    "odd characters": ("“1\u00a0000”", '"1 000"'),
    "words that are no markup here": ("# 5 *6* [a](b) __c__", "# 5 *6* [a](b) __c__"),
}

BLOCKS = {
    "paragraphs": ("<p>One.<p>Two.</p>Three.<div>Four.</div>", ["One.", "Two.", "Three.", "Four."]),
    "inline tags": ("<p>One <b>t</b>wo <span>three</span>.</p>", ["One t wo three ."]),
    "line breaks": ("<p>One.<br>Two<br/>and three", ["One.", "Two and three"]),
    "labels above line breaks": (
        "<p><b>Price:</b><br>12 euros<br>Fee<br>5 euros",
        ["Price: 12 euros", "Fee", "5 euros"],
    ),
    "words that lead over line breaks": ("<p>A fee of<br>\n12 euros,<br>VAT<br>5", ["A fee of 12 euros, VAT", "5"]),
    "headings": ("<h1>A <i>b</i></h1>One.<h3>C</h3>", ["heading A b", "One.", "heading C"]),
    "a heading that is never closed": ("<h2>A<p>One.", ["heading A", "One."]),
    "a heading in a division": ("<h2><div>A</div></h2><p>One.", ["heading A", "One."]),
    "items": ("<ul><li>a<li>b 5</ul>c", ["item a", "item b 5", "c"]),
    "items that go on": ("<ol><li>a 5</li><li>b 6</li></ol>", ["item a 5", "item b 6"]),
    "a list in a list": ("<ul><li>a<ul><li>b</ul>c</ul>d", ["item a", "item b", "item c", "d"]),
    "an enumerated paragraph": ("<p>(b) the plan", ["item the plan"]),
    "quotes and code": ("<blockquote>a</blockquote><pre>b 5</pre>c", ["quote a", "code b 5", "c"]),
    "rows": ("<table><tr><td>a<td>5</td></tr><tr><td>b</td><td></td><td>6", ["cell a; 5", "cell b ; ; 6"]),
    "a cell over two columns": ("<table><tr><td colspan=2>a</td><td>5</td></tr></table>", ["cell a; ; 5"]),
    "a cell over a whole row": ('<table><tr><td colspan="3">a</td></tr></table>', ["cell a"]),
    "a caption": ("<table><caption>A</caption><tr><td>5</table>b", ["A", "cell 5", "b"]),
    "paragraphs in cells": ("<table><tr><td><p>a</p></td><td><p>5</p></td></tr></table>", ["cell a ; 5"]),
    "a page laid out by a table": (
        "<table><tr><td><h1>A</h1><p>One.</p><p>Two.</p></td><td>Side</td></tr></table>End.",
        ["heading A", "One.", "Two.", "Side", "End."],
    ),
    "two paragraphs in a cell": ("<table><tr><td>a<td>5<p>b", ["cell a; 5", "b"]),
    "a table in a table": ("<table><tr><td>a<table><tr><td>5</table>b</table>", ["cell a", "cell 5", "b"]),
    "terms and definitions": (
        "<dl><dt>port</dt><dd>8080</dd><dt>limits<dd>5 a day<dd>9 a week</dl>b",
        ["cell port ; 8080", "cell limits; 5 a day; 9 a week", "b"],
    ),
    "a definition of paragraphs": ("<dl><dt>a</dt><dd><p>One.</p><p>Two.</p></dd></dl>", ["cell a ; One.", "Two."]),
    "a definition without a term": ("<dl><dd>One.</dd><dd>Two.</dd></dl>c", ["One.", "Two.", "c"]),
    "a list in a definition": ("<dl><dt>a<dd>b<ul><li>c</ul>d<dt>e</dl>", ["cell a; b", "item c", "d", "cell e"]),
    "title of the page": ("<head><title>A</title><meta name=b></head><body>c", ["A", "c"]),
    "words without any tag": ("One.\n\nTwo.", ["One. Two."]),
    "nothing": ("<p></p><br><!-- 5 -->", []),
}


SCRIPT = '<div id="root"></div>\n<script>let words = "5";</script>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (SCRIPT, True),
        (f"{SCRIPT}<noscript>Switch scripts on.</noscript>", True),
        (f"<!-- 5 -->{SCRIPT}", True),
        (f"{SCRIPT}5", False),
        (f"<p>5</p>{SCRIPT}", False),
        ("<p></p>", False),
    ],
)
def test_a_page_that_scripts_write_is_told(tmp_path, body, expected):
    file = tmp_path / "a.html"
    file.write_text(f"<head><title>Pier</title></head><body class='a'>{body}</body>", encoding="utf-8")
    assert bool(read_document(file).unread_pages) is expected


def page(text: str) -> Document:
    return parse(text, Manifest(id="d", source="d.html"), "html")


def shown(document: Document) -> list[str]:
    words = [(p.kind, " ".join(document.masked[p.start : p.end].split())) for p in document.passages]
    return [text if kind == "paragraph" else f"{kind} {text}" for kind, text in words]


@pytest.mark.parametrize(("text", "masked"), MASKS.values(), ids=MASKS)
def test_markup_becomes_spaces(text, masked):
    assert len(masked) == len(text)
    assert mask(text, "html") == masked


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_tags_say_where_a_passage_ends(text, expected):
    assert shown(page(text)) == expected


def test_headings_and_headers_of_tables_stand_above_a_passage():
    text = "<h1>A</h1><h2>B</h2><table><thead><tr><td>Year<td>Sum</thead><tr><td>2023<td>5</table><h2>C</h2><p>d"
    assert [passage.locator.headings for passage in page(text).passages] == [
        (),
        ("A",),
        ("A", "B"),
        ("A", "B", "Year, Sum"),
        ("A",),
        ("A", "C"),
    ]


def test_a_row_of_titles_is_the_header_of_the_rows_below_it():
    text = "<table><tr><th>Year</th><th>Sum</th></tr><tr><th>2023</th><td>5</td></tr></table>"
    assert page(text).passages[1].locator.headings == ("Year, Sum",)


def test_a_row_with_one_value_is_no_header():
    text = "<table><tr><td>5</td><th>Sum</th></tr><tr><td>6</td><th>Mean</th></tr></table>"
    assert page(text).passages[1].locator.headings == ()


@pytest.mark.parametrize("suffix", [".html", ".htm", ".xhtml", ".HTML"])
def test_pages_are_known_by_their_suffix(suffix, tmp_path):
    assert format_of(suffix, "# no Markdown\n\n**here**") == "html"
    path = tmp_path / f"page{suffix}"
    path.write_bytes(b"<p>5 caf\xc3\xa9s")
    assert shown(read_document(path)) == ["5 cafés"]


def test_a_page_in_another_encoding_is_refused_as_every_document_is(tmp_path):
    path = tmp_path / "page.html"
    path.write_bytes(b"<meta charset=latin1><p>5 caf\xe9s")
    with pytest.raises(DocumentError, match="not-utf8"):
        read_document(path)


def test_long_markup_inside_of_a_value_is_no_gap():
    text = f'<p>It cost <b class="{"x" * 300}">$1.2</b>\n<i class="{"y" * 300}">million</i> and 5 euros.'
    first, second = extract(page(text))
    assert text[first.start : first.end].split("<", 1)[0] == "$1.2"
    assert text[first.start : first.end].endswith(">million")
    assert first.reading.value == 1_200_000
    assert text[second.start : second.end] == "5 euros"


@pytest.mark.parametrize("fmt", ["html", "markdown"])
def test_groups_of_digits_parted_by_entities_are_one_number(fmt):
    text = "It holds 12&nbsp;500&thinsp;000 books."
    (found,) = extract(parse(text, Manifest(id="d"), fmt))
    assert (text[found.start : found.end], found.reading.value) == ("12&nbsp;500&thinsp;000", 12_500_000)


def test_wide_gaps_that_an_author_wrote_part_columns():
    wide = "There were 5" + " " * 70 + "million in all."
    values = [m.reading.value for m in extract(parse(wide, Manifest(id="d")))]
    assert values[0] == 5


PIECES = st.sampled_from(
    "29|%|three plans|ends here.| |\n|\r\n|\f|<p>|</p>|<br>|<b>|</b>|<h1>|</h1>|<h2>|<ul>|<li>|</ul>|<table>|<tr>|<td>"
    "|<th>|</table>|<thead>|<caption>|<pre>|</pre>|<blockquote>|<script>|</script>|<style>|</style>|<svg>|<!--|-->|<!|>"
    "|<|</|<a b='|'>|<a b=\"|\">|<sup>|</sup>|<sub>|1|&nbsp;|&amp;|&#60;|<title>|</title>|<div>|km|10|\u2028|½|\ufeff"
    .split("|")
)  # fmt: skip
PAGES = st.lists(PIECES | st.text(max_size=5), max_size=60).map("".join)


@settings(max_examples=300)
@given(PAGES)
def test_every_page_keeps_its_offsets_and_quotes_its_text(text):
    document = page(text)
    assert len(document.masked) == len(text)
    assert [i for i, c in enumerate(document.masked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]
    outside = list(document.masked)
    for passage in document.passages:
        outside[passage.start : passage.end] = " " * (passage.end - passage.start)
        citation = document.cite(passage.start, passage.end)
        assert text[citation.start : citation.end] == citation.quote
    assert not re.search(r"[^\W_]", "".join(outside)), "a word stands outside of every passage"
    for mention in extract(document):
        assert document.cite(mention.start, mention.end).quote == text[mention.start : mention.end]


@settings(max_examples=300)
@given(PAGES)
def test_pieces_of_markup_come_in_order_and_touch_no_other(text):
    end = 0
    for tag in tags(text):
        assert end <= tag.start < tag.end <= len(text)
        assert text[tag.start] == "<"
        end = tag.end


HOSTILE = (
    "<", "<a ", '<a b="', "<a b='\"'", '<a "', "<!--", "<!", "<![CDATA[", "</script ", "<script>", "<script></script ",
    "<svg>", "<sup>", "<sup>1</sup>", "<h1>", "<div>", "<ul><li>a", "<br>", "a<br>", "<pre>x", "<td>", "<tr><td>1",
    "<table><tr><td><p>", "<table><tr><td></p>", "<tr><th>a<td>b", "&", "&#", '<a b=">', "<p>5</p>",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_page_that_repeats_one_piece_of_markup_is_read_in_one_go(piece):
    """Twenty thousand times: a search that starts again at each of them would not end in this test's lifetime."""
    document = page(piece * 20_000)
    assert len(document.masked) == 20_000 * len(piece)
