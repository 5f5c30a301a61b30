"""reStructuredText: what a reader of the page sees is read, where it stands in the file."""

# ruff: noqa: E501 - documents of one line, each beside what is read of it

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.model.document import ADDRESS, Manifest
from consistency.readers import parse, read_document
from consistency.readers.masking import mask


def read(text):
    return parse(text, Manifest("a", "a.rst"), "rst")


def shown(text):
    """The kind and the words of each passage; code as it stands in the text."""
    document = read(text)
    return [
        (
            p.kind,
            document.text[p.start : p.end] if p.kind == "code" else " ".join(document.masked[p.start : p.end].split()),
        )
        for p in document.passages
    ]


BLOCKS = {
    "an item and what it holds": (
        "- One of 30\n  that goes on.\n\n  More.\n\n  * Inner\n\nOutside.",
        [("item", "One of 30 that goes on."), ("item", "More."), ("item", "Inner"), ("paragraph", "Outside.")],
    ),
    "items with numbers": (
        "1. One\n2. Two\n\n#. Three\n\n(b) Four\n",
        [("item", "One"), ("item", "Two"), ("item", "Three"), ("item", "Four")],
    ),
    "a wrapped line that begins with a number": ("It opened in\n2019. It is large.", [("paragraph", "It opened in 2019. It is large.")]),
    "a field": (":Author: Ada Dorn\n:Port: 8080 and\n   others", [("paragraph", "Author: Ada Dorn"), ("paragraph", "Port: 8080 and others")]),
    "a term and its definition": (
        "timeout\n    At most 30 seconds,\n    by default.\n\n    More.",
        [("cell", "timeout ;At most 30 seconds, by default."), ("paragraph", "More.")],
    ),
    "a term that a list defines": ("Steps\n    1. One\n    2. Two", [("paragraph", "Steps"), ("item", "One"), ("item", "Two")]),
    "options of a command": (
        "-v, --verbose  Say more.\n--limit=N      At most 40\n               files.\n--an-option-with-a-long-name\n               Longer.\n",
        [("cell", "-v, --verbose ;Say more."), ("cell", "--limit=N ;At most 40 files."), ("cell", "--an-option-with-a-long-name ;Longer.")],
    ),
    "a quote": ("He said\n\n   Thirty days.\n\nand left.", [("paragraph", "He said"), ("quote", "Thirty days."), ("paragraph", "and left.")]),
    "announced code": (
        "Use this::\n\n    limit = *30*\n\n      more\n\nText.",
        [("paragraph", "Use this:"), ("code", "limit = *30*\n\n      more"), ("paragraph", "Text.")],
    ),
    "colons apart announce and are not seen": ("Use this ::\n\n  30\n\n::\n\n  40", [("paragraph", "Use this"), ("code", "30"), ("code", "40")]),
    "code without indentation": ("He wrote::\n\n> 30 |x|\n> 40\n\nText.", [("paragraph", "He wrote:"), ("code", "> 30 |x|\n> 40"), ("paragraph", "Text.")]),
    "code in an item": ("- Use::\n\n      30\n\n- Two", [("item", "Use:"), ("code", "30"), ("item", "Two")]),
    "a session of Python": (">>> f(30)\n40\n\nText.", [("code", ">>> f(30)\n40"), ("paragraph", "Text.")]),
    "lines that stay": ("| One\n| two goes on\n| Three", [("paragraph", "One two goes on"), ("paragraph", "Three")]),
    "a rule": ("One.\n\n-----\n\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
    "three signs are no rule": ("Words\n...\n\nTwo.", [("paragraph", "Words ..."), ("paragraph", "Two.")]),
    "a note and its body": (
        ".. note:: At most 30\n   users.\n\n   - One\n\n.. warning::\n\n   Not 40.\n",
        [("paragraph", "At most 30 users."), ("item", "One"), ("paragraph", "Not 40.")],
    ),
    "a body below options": (".. tip::\n   :class: wide 9\n\n   At most 30.", [("paragraph", "At most 30.")]),
    "code and its caption": (
        ".. code-block:: python\n   :caption: The limit is 30\n   :linenos:\n\n   x = 30\n\n   y\n",
        [("paragraph", "The limit is 30"), ("code", "x = 30\n\n   y")],
    ),
    "a formula": (".. math:: a = 30\n\n.. math::\n\n   b = 40", [("code", "a = 30"), ("code", "b = 40")]),
    "a picture": (".. image:: hall30.png\n   :alt: 40 halls\n   :width: 50\n\nText.", [("paragraph", "Text.")]),
    "a figure": (".. figure:: hall30.png\n   :width: 50\n\n   The hall has 60 seats.", [("paragraph", "The hall has 60 seats.")]),
    "contents elsewhere": (".. toctree::\n   :maxdepth: 2\n\n   part30\n   Forty <part40>\n\nText.", [("paragraph", "Text.")]),
    "a comment": (".. It is 30\n   or 40.\n\n   Or 50.\n\nText.", [("paragraph", "Text.")]),
    "an empty comment holds nothing": ("..\n\n   Words of 30.", [("quote", "Words of 30.")]),
    "a comment below its mark": ("..\n   It is 30.\n\nText.", [("paragraph", "Text.")]),
    "targets": (".. _part 30: https://a.org/30\n.. _`b: c`:\n__ https://a.org/40\n.. __: b\n\nText.", [("paragraph", "Text.")]),
    "a substitution": (".. |port| replace:: port 8080\n.. |logo| image:: a30.png\n   :alt: 40", [("paragraph", "port 8080")]),
    "a footnote": (".. [1] Without 30\n   others.\n.. [#a] Two.", [("paragraph", "Without 30 others."), ("paragraph", "Two.")]),
    "a version": (".. versionchanged:: 3.2\n   At most 30.", [("paragraph", "3.2"), ("paragraph", "At most 30.")]),
    "what is described": (
        ".. py:function:: open(limit=30)\n   :noindex:\n\n   It waits.\n\n   :param limit: at most 30",
        [("code", "open(limit=30)"), ("paragraph", "It waits."), ("paragraph", "param limit: at most 30")],
    ),
    "a directive of a name that nobody knows": (
        ".. harbour-card:: Two ports\n\n   It has 30 berths.",
        [("paragraph", "Two ports"), ("paragraph", "It has 30 berths.")],
    ),
    "tabs": ("-\tOne\n\tof 30.\n\n\tTwo.", [("item", "One of 30."), ("item", "Two.")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(text, expected):
    assert shown(text) == expected


TABLES = {
    "grid": "+------+------+\n| Port | Most |\n+======+======+\n| 8080 | 500  |\n+------+------+\n| 8081 | 70   |\n+------+------+\n",
    "grid without blanks": "+----+----+\n|Port|Most|\n+====+====+\n|8080|500 |\n+----+----+\n|8081|70  |\n+----+----+\n",
    "simple": "====  ====\nPort  Most\n====  ====\n8080  500\n8081  70\n====  ====\n",
    "simple, indented": "   ====  ====\n   Port  Most\n   ====  ====\n   8080  500\n\n   8081  70\n   ====  ====\n",
    "list": ".. list-table::\n   :header-rows: 1\n   :widths: 10 90\n\n   * - Port\n     - Most\n   * - 8080\n     - 500\n   * - 8081\n\n     - 70\n",
    "values": '.. csv-table::\n   :header: "Port", "Most"\n\n   8080, 500\n   "8081",70\n',
    "values, header in the body": ".. csv-table::\n   :header-rows: 1\n   :delim: ;\n\n   Port; Most\n   8080; 500\n   8081;70\n",
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_rows_of_tables_are_below_their_header(text):
    document = read(text + "\nText.")
    rows = [
        (
            " ".join(document.masked[p.start : p.end].split()).replace(" ;", ";").replace(";", "; ").split(),
            p.locator.headings,
        )
        for p in document.passages
        if p.kind == "cell"
    ]
    assert rows == [(["Port;", "Most"], ()), (["8080;", "500"], ("Port, Most",)), (["8081;", "70"], ("Port, Most",))]
    assert [p.kind for p in document.passages][-1] == "paragraph"


CELLS = {
    "a cell that goes on in its column": (
        "+------+-----------+\n| Port | At most   |\n|      | 30 boats. |\n+------+-----------+\n",
        ["Port ; At most 30 boats."],
    ),
    "two cells that go on": (
        "+---------+-------+\n| Many    | 30    |\n| berths  | boats |\n+---------+-------+\n",
        ["Many ; 30 ; berths ; boats"],
    ),
    "cells over rows and columns": (
        "+-----+-----+-----+\n| one | two | 3 a |\n|     +-----+-----+\n|     | four      |\n+-----+-----------+\n",
        ["one ; two ; 3 a", "; four"],
    ),
    "empty cells drawn": (
        "+-----+----+----+\n| a   |    | 12 |\n+-----+----+----+\n|     | 4  | 5  |\n+-----+----+----+\n| b   | 6  |    |\n+-----+----+----+\n",
        ["a ; ; 12", "; 4 ; 5", "b ; 6 ;"],
    ),
    "empty cells in a list": (
        ".. list-table::\n\n   * - a\n     -\n     - 12\n   * -\n     - 4\n     - 5\n   * - b\n     - 6\n     -\n",
        ["a ; ; 12", "; 4 ; 5", "b ; 6 ;"],
    ),
    "empty values": (".. csv-table::\n\n   a,,12\n   ,4,5\n   b,6,\n", ["a;;12", ";4;5", "b;6;"]),
    "an empty column": ("===  ===  ===\na         12\nb    6    7\n===  ===  ===\n", ["a ; ;12", "b ;6 ;7"]),
    "simple cells that go on": (
        "====  =====\nPort  At\n      most 30\n----  -----\nEnd\n====  =====\n",
        ["Port ;At most 30", "End"],
    ),
    "words across columns": (
        "====  =====\nHarbours and boats\nEnd   30\n====  =====\n",
        ["Harbours and boats", "End ;30"],
    ),
    "a quoted line break": ('.. csv-table::\n\n   "a, 30","b\n   c ""d"""\n   5\',6\n', ['a, 30 ; b c "d', "5';6"]),
    "a list with code in a cell": (
        ".. list-table::\n\n   * - One\n     - .. code:: sh\n\n          x 30\n   * - Two\n     - | A 40\n       | b\n",
        ["One", "x 30", "Two ; A 40 b"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CELLS.values(), ids=CELLS)
def test_cells(text, expected):
    assert [words for _, words in shown(text)] == expected


INLINE = {
    "stressed": ("at *most* **30**", "at  most    30  "),
    "a literal": ("``*x* |y| z_``", "  *x* |y| z_  "),
    "a star is a sign": ("2 * 3 and 4*5", "2 * 3 and 4*5"),
    "a role": ("see :ref:`the limits <limit 30>`.", "see       the limits            ."),
    "a role that shows what it names": (":func:`~a.b30`", "        a.b30 "),
    "a role of a title": ("see :doc:`part30`", f"see       {ADDRESS * 6} "),
    "a number of a note elsewhere": (":issue:`1234` and :pep:`8`", f"        {ADDRESS * 4}  and       {ADDRESS} "),
    "a link": ("`text <https://a.org/30>`_", " text" + " " * 21),
    "a link to a title": ("`Two Ports`_ and Ports_, x__.", " Two Ports   and Ports , x  ."),
    "a target in brackets without a link": ("`text <a 30>`", " text <a 30> "),
    "names with underscores": ("max_line_length and _x", "max_line_length and _x"),
    "a mark of a note": ("as planned [1]_ and [#a]_, [Dorn19]_", "as planned      and      ,          "),
    "brackets": ("[1] and [a]", "[1] and [a]"),
    "a substitution": ("port |port 30| here", f"port {ADDRESS * 9} here"),
    "bars": ("a | b | c", "a | b | c"),
    "an escape": (r"\*30\* a\ b", " *30 * a  b"),
    "a power": (r"10\ :sup:`6` m, 5 km\ :sup:`2`", r"10^       6  m, 5 km^       2 "),
    "a raised mark": (r"safety\ :sup:`12` of", "safety" + " " * 11 + " of"),
    "a formula": (r"H\ :sub:`2`\ O", "H" + " " * 12 + "O"),
    "an ordinal": (r"the 31\ :sup:`st` of", "the 31" + " " * 8 + "st  of"),
    "an address": ("see https://a.org/30.", f"see {ADDRESS * 16}."),
    "an inner target": ("_`part 30` here", "  part 30  here"),
}


@pytest.mark.parametrize(("text", "expected"), INLINE.values(), ids=INLINE)
def test_inline_markup(text, expected):
    assert mask(text, "rst") == expected


def test_titles_have_the_level_at_which_their_signs_first_stand():
    text = "====\nTop\n====\n\nOne\n===\n\nTwo\n~~~\n\nIt is 30.\n\nThree\n=====\n\nIt is 40.\n"
    told = [(p.kind, p.locator.headings) for p in read(text).passages]
    assert told == [
        ("heading", ()),
        ("heading", ("Top",)),
        ("heading", ("Top", "One")),
        ("paragraph", ("Top", "One", "Two")),
        ("heading", ("Top",)),
        ("paragraph", ("Top", "Three")),
    ]


@pytest.mark.parametrize("suffix", [".rst", ".rest", ".RST"])
def test_files_are_read_by_their_suffix(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"Hall\r\n====\r\n\r\nIt has *30* seats.\r\n")
    document = read_document(path)
    assert [(p.kind, document.text[p.start : p.end]) for p in document.passages] == [
        ("heading", "Hall"),
        ("paragraph", "It has *30* seats."),
    ]
    assert document.cite(23, 27).quote == document.text[23:27]


# Pieces of documents: words that begin with "seen" are shown to a reader of the page, those with "gone" are not.
PIECES = [
    "seen *seen* **seen** ``seen`` :ref:`seen <gone>` `seen <gone>`_ seen_ [1]_ seen",
    "seen\n====",
    "seen seen\n~~~~~~~~~",
    "- seen\n\n  seen",
    "* seen\n* seen",
    "1. seen\n2. seen",
    ":seen: seen\n   seen",
    "seen\n    seen\n\n    seen",
    "-s  seen\n--seen=seen  seen",
    "seen::\n\n    seen *seen*\n\n        seen",
    ".. note:: seen\n   seen\n\n   seen",
    ".. code:: gone\n   :name: gone\n\n   seen",
    ".. image:: gone\n   :alt: gone",
    ".. figure:: gone\n   :align: gone\n\n   seen",
    ".. toctree::\n\n   gone\n   gone",
    ".. gone gone\n   gone\n\n   gone",
    ".. _gone: gone",
    ".. |gone| replace:: seen",
    ".. [1] seen\n   seen",
    "+------+------+\n| seen | seen |\n+------+------+\n| seen |      |\n+------+------+",
    "====  ====\nseen  seen\n====  ====\nseen  seen\n      seen\n====  ====",
    ".. list-table:: seen\n   :widths: gone\n\n   * - seen\n     - seen\n   * - seen\n     - seen",
    '.. csv-table:: seen\n   :header: seen, "seen"\n\n   "seen, seen", seen',
    "| seen\n| seen",
    ">>> seen\nseen",
    "seen\n\n   seen\n   seen",
]


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.sampled_from(PIECES), max_size=8), st.sampled_from(["", "  ", "\t"]), st.sampled_from(["\n", "\r\n"])
)
def test_words_are_hidden_only_where_they_are_markup(pieces, indentation, end):
    numbered = iter(range(10_000))
    text = "\n\n".join(re.sub("seen|gone", lambda word: f"{word[0]}{next(numbered)}x", piece) for piece in pieces)
    text = "".join(f"{indentation}{line}{end}" if line else end for line in text.split("\n"))
    document = read(text)
    said = [
        word for p in document.passages for word in re.findall(r"(?:seen|gone)\d+x", document.masked[p.start : p.end])
    ]
    assert said == re.findall(r"seen\d+x", text)
    assert "gone" not in document.masked


SIGNS = st.sampled_from(
    "*|**|`|``|_|__|:|::|.. |..|\n|\n\n|\n   |\n      |- |* |1. |#. |====|----|\n====\n|+--+--+|| a | b ||==  ==|seen|30|"
    ":ref:`|`_|[1]_|<|>|note::|image::|code::|list-table::|csv-table::|   * - a|\\|\\ |\t|\r\n|\f|>>> |-a  b|:a: |(a) |“|¹"
    .split("|")
) | st.sampled_from(["|", "| ", "|a|", "| a | b |", "+---+---+\n"])  # fmt: skip


@settings(deadline=None, max_examples=400)
@given(st.lists(SIGNS | st.text(max_size=4), max_size=40).map("".join))
def test_any_text_keeps_its_offsets_its_line_feeds_and_its_quotes(text):
    document = read(text)
    assert len(document.masked) == len(text)
    assert [i for i, c in enumerate(document.masked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]
    rest = list(document.masked)
    for passage in document.passages:
        citation = document.cite(passage.start, passage.end)
        assert text[citation.start : citation.end] == citation.quote
        assert document.masked[passage.start : passage.end].strip()
        rest[passage.start : passage.end] = " " * (passage.end - passage.start)
    assert not re.search(r"[^\W_]", "".join(rest))


@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from("Words of 30. |a, b |end|\n|\n\n".split("|")), max_size=20).map("".join))
def test_text_without_markup_is_its_own_mask(text):
    assert mask(text, "rst") == text
