"""Headings, contents, lists, tables, letterheads, cut sentences: what blocks are to each other."""

from __future__ import annotations

import pytest

from consistency.model.document import Manifest
from consistency.readers import parse

DOCUMENT = Manifest(id="d")


def shown(text, fmt="text"):
    document = parse(text, DOCUMENT, fmt)
    return [(p.kind, " ".join(document.masked[p.start : p.end].split())) for p in document.passages]


def paths(text, fmt="text"):
    document = parse(text, DOCUMENT, fmt)
    return {document.masked[p.start : p.end]: p.locator.headings for p in document.passages}


def words(text, fmt="text"):
    return [passage for _, passage in shown(text, fmt)]


# Sentences cut by page breaks

CUT = {
    "lower case goes on": ("We cover basic medical\n\ninsurance for all.", 1),
    "also after several blank lines": ("We cover basic medical\n\n\n \ninsurance for all.", 1),
    "also after a form feed": ("We cover basic medical\n\finsurance for all.", 1),
    "also after a comma": ("Open the venues to all,\n\nbuild more of them.", 1),
    "a finished sentence ends a paragraph": ("We cover all.\n\ninsurance too.", 2),
    "a colon ends a paragraph": ("We cover:\n\ninsurance too.", 2),
    "a list item begins anew": ("We cover basic medical\n\n- insurance for all.", 2),
    "an enumerated item begins anew": ("We cover basic medical\n\n(a) insurance for all.", 2),
    "a capital begins anew": ("We cover basic medical\n\nInsurance for all.", 2),
    "a name goes on after running text": (
        "The state looks after rivers. It will go on with all provinces to build a beautiful\n\nSwitzerland, once.",
        1,
    ),
    "a heading does not go on": ("I. The Right to Work\n\niPhones are work.", 2),
}


@pytest.mark.parametrize(("text", "count"), CUT.values(), ids=CUT)
def test_a_cut_sentence_is_one_passage(text, count):
    assert len(shown(text)) == count
    assert len(shown(text, "markdown")) == count


def test_a_list_item_goes_on_over_a_page_break():
    text = "- **Sports.** Open the venues,\n\nbuild more of them.\n- **Arts.** Next."
    assert shown(text, "markdown") == [
        ("item", "Sports. Open the venues, build more of them."),
        ("item", "Arts. Next."),
    ]


def test_a_text_all_in_lower_case_is_not_one_passage():
    assert len(shown("\n\n".join(["lower case words and no stop"] * 2000))) > 1


# Lines

LONG = "This line is a paragraph by itself, since nobody wraps lines at this width. " * 3


def test_one_paragraph_a_line():
    assert len(shown(f"{LONG}\n{LONG}\nA short one.\n{LONG}")) == 4


@pytest.mark.parametrize(
    ("below", "blocks"), [("12 metres.", 1), ("£12.", 1), ("-4 to 12 °C.", 1), ("Twelve metres.", 2)]
)
def test_a_line_that_ends_in_a_verb_goes_on_in_a_number(below, blocks):
    assert len(words(f"Nobody swims there. The depth of it is\n{below}")) == blocks


def test_wrapped_lines_are_joined_and_short_ones_are_not():
    wrapped = "Twelve countries met on the lake in the spring of that year and\nAdopted the paper.\n\nNew paragraph."
    assert words(wrapped) == [
        "Twelve countries met on the lake in the spring of that year and Adopted the paper.",
        "New paragraph.",
    ]
    assert words("Countries: 12\nParticipants: 300") == ["Countries: 12", "Participants: 300"]


def test_each_line_of_a_record_is_a_paragraph_however_long_its_lines_are():
    record = ["Ratio: 3:1", "Study title: Warm Milk for Cold Sailors of the Northern Coast", "Sites (planned): 85"]
    assert words("\n".join(["RECORD", "", *record, "End: 2027"])) == ["RECORD", *record, "End: 2027"]
    assert words("Aim: to warm the sailors of the coast who\ncome home late.\nSites: 85") == [
        "Aim: to warm the sailors of the coast who come home late.",
        "Sites: 85",
    ]


def test_lines_of_a_list_stand_for_themselves_however_long_the_longest_is():
    lines = ["Dates", "27 September and 4 October: open mornings", "28 November: bids close", "10 January: examination"]
    assert words("\n".join(["RECORD", "", *lines])) == ["RECORD", *lines]


WRAPPED = """    12. The committee met in spring and thanked the delegation of
    Example Land. (b) It noted that in the years from 2016 to
    2020, more than
    Twelve countries took part.
    It will meet again.
    In autumn, forty countries will have taken part in all its
    Sessions; none has left.
"""


def test_ragged_lines_are_joined_and_a_finished_short_one_ends_a_paragraph():
    first, *others = words(WRAPPED)
    assert first.startswith("The committee met in spring and thanked the delegation of Example Land. (b) It noted")
    assert first.endswith("in the years from 2016 to 2020, more than Twelve countries took part.")
    assert others == [
        "It will meet again.",
        "In autumn, forty countries will have taken part in all its Sessions; none has left.",
    ]


def test_lines_of_a_title_page_stand_for_themselves():
    assert words("Ministry of\nWork\nGeneva\nMay 2021") == ["Ministry of Work", "Geneva", "May 2021"]


def test_markdown_joins_lines_up_to_a_hard_break():
    assert words("Twelve\nParticipants  \nGeneva\\\nBern", "markdown") == ["Twelve Participants", "Geneva\\", "Bern"]
    assert words("**Elections to organs and other  \nelections: members**\n\nText.", "markdown")[0] == (
        "Elections to organs and other elections: members"
    )


# Headings

RIGHTS = "II. The Right to Work and the Right to Rest"
HEADINGS = {
    "markup": ("# A\n\n## B\n\nText.", ("A", "B")),
    "underlined markup": ("A\n===\n\nB\n---\n\nText.", ("A", "B")),
    "roman and arabic numbers": (
        "I. Rights\n\nOne.\n\n1. Work of all kinds\n\nText.",
        ("I. Rights", "1. Work of all kinds"),
    ),
    "a new chapter closes its sections": ("I. Rights\n\n1. Work\n\nOne.\n\nII. Duties\n\nText.", ("II. Duties",)),
    "letters after letters": ("H. Eight\n\nOne.\n\nI. Nine\n\nTwo.\n\nJ. Ten\n\nText.", ("J. Ten",)),
    "a number is part of a title": ("Phase 2\n\nText.", ("Phase 2",)),
    "dotted numbers": ("1. Rights\n\n1.1 Work\n\n1.1.1 Pay\n\nText.", ("1. Rights", "1.1 Work", "1.1.1 Pay")),
    "brackets": ("A. Rights\n\n(a) Work\n\nText.", ("A. Rights", "(a) Work")),
    "capitals": ("THE RIGHT TO WORK\n\nText.", ("THE RIGHT TO WORK",)),
    "title case": ("Right to Basic Standards\n\nText.", ("Right to Basic Standards",)),
    "the first line may be a sentence": ("Peace is a common cause\n\nText.", ("Peace is a common cause",)),
    "bold": ("# A\n\n**Right to work**\n\nText.", ("A", "Right to work")),
    "italics below bold": ("**Rights**\n\n*Right to work*\n\nText.", ("Rights", "Right to work")),
    "a style takes the rank it has with markup": (
        "# X\n\n### A. One\n\n#### *Work*\n\nText one.\n\n**B. Two**\n\n*Pay*\n\nText.",
        ("X", "B. Two", "Pay"),
    ),
    "a heading over one line of prose": ("1. Scope\nThe text of the scope begins here.\n\nText.", ("1. Scope",)),
    "a heading wrapped once": (
        "II. The Right to Work\nand the Right to Rest\n\nText.",
        ("II. The Right to Work and the Right to Rest",),
    ),
    "a heading wrapped twice is none": ("II. The Right to Work\nand to Rest\nand to Play\n\nText.", ()),
    "a date is none": ("September 2021\n\nText.", ()),
    "a sentence is none": ("Twelve countries took part.\n\nText.", ()),
    "a salutation is none": ("Excellency,\n\nText.", ()),
    "of a title page, the first line": ("Plan of Action\n\nMinistry of Work\n\nText.", ("Plan of Action",)),
    "a list is none": ("1. Water\n\n2. Fire\n\n3. Air\n\nText.", ()),
    "plain words are none where headings have markup": ("# A\n\nOriginal English\n\nText.", ("A",)),
    "nothing below, no heading": ("Text.\n\nThe End", None),
}


@pytest.mark.parametrize(("text", "path"), HEADINGS.values(), ids=HEADINGS)
def test_the_heading_path_of_a_text(text, path):
    fmt = "markdown" if "*" in text or "#" in text or "==" in text else "text"
    found = paths(text, fmt)
    if path is None:
        assert set(found.values()) == {()}
    else:
        assert found["Text."] == path


def test_a_heading_has_the_path_above_it():
    assert paths("# A\n\n## B\n\nText.", "markdown")["B"] == ("A",)


# Contents

CONTENTS = """My Plan

Contents

Introduction

I. Water and Air
II. Fire .... 12

Introduction

Text.

I. Water and Air

More."""


def test_contents_repeat_the_headings():
    assert [kind for kind, _ in shown(CONTENTS)] == (
        ["heading", "heading", "contents", "contents", "contents"] + ["heading", "paragraph"] * 2
    )
    assert paths(CONTENTS)["More."] == ("I. Water and Air",)


def test_contents_end_where_text_begins_or_nothing_follows():
    assert shown("Contents\n\nWater\n\nFire\n\nThis is a sentence.")[-1] == ("paragraph", "This is a sentence.")
    assert shown("Contents\n\nWater\n\nFire")[-1] == ("contents", "Fire")


# Lists, quotes, code, tables

BLOCKS = {
    "bullets": ("- one\n* two", [("item", "one"), ("item", "two")]),
    "dashes for bullets": ("– one thing;\n– another.", [("item", "one thing;"), ("item", "another.")]),
    "enumerators": ("1. Water for all.\n2. Fire for 3.", [("item", "Water for all."), ("item", "Fire for 3.")]),
    "bracketed enumerators": ("(a) water;\n(b) fire.", [("item", "water;"), ("item", "fire.")]),
    "a measure is no enumerator": (
        "- 2.4 GHz radio\n- 3.3 V supply\n- 1.4 GeV beam\n- 4.2 K bath\n- 3.5 KHz tone\n- 1.2 Gcal",
        [
            ("item", words)
            for words in ("2.4 GHz radio", "3.3 V supply", "1.4 GeV beam", "4.2 K bath", "3.5 KHz tone", "1.2 Gcal")
        ],
    ),
    "a title may begin with what elsewhere is a unit": (
        "- 2.1 A new well\n- 2.2 My own well\n- 2.3 K-means",
        [("item", "A new well"), ("item", "My own well"), ("item", "K-means")],
    ),
    "nor is one below one": ("0.5 A fuse.", [("paragraph", "0.5 A fuse.")]),
    "a numbered title is one": ("2.1 Water\n\nIt flows.", [("heading", "Water"), ("paragraph", "It flows.")]),
    "a decimal is no enumerator": ("1.5 million people.", [("paragraph", "1.5 million people.")]),
}


@pytest.mark.parametrize("fmt", ["text", "markdown"])
@pytest.mark.parametrize(("text", "blocks"), BLOCKS.values(), ids=BLOCKS)
def test_list_marks_are_no_words(text, blocks, fmt):
    assert shown(text, fmt) == blocks


@pytest.mark.parametrize("fmt", ["text", "markdown"])
def test_a_year_is_no_enumerator(fmt):
    assert words("2016. A good year.", fmt) == ["2016. A good year."]


def test_nested_lists_divide_into_items():
    assert shown("- a\n  - b\n\n    c\n- d", "markdown") == [("item", "a"), ("item", "b c"), ("item", "d")]


def test_quotes_and_code_are_told_apart():
    text = "> said he\n> and she\n\n```python\nx = 1\n```\n\n```\n```\n\n~~~\nopen"
    assert shown(text, "markdown") == [("quote", "said he and she"), ("code", "x = 1"), ("code", "open")]


def test_indented_prose_is_no_code():
    assert shown("Text.\n\n    Indented **prose** of 5 words.", "markdown")[1] == (
        "paragraph",
        "Indented prose of 5 words.",
    )


def test_metadata_at_the_top_is_code():
    text = "---\ntitle: A\ndate: 2021-09-01\n---\n\n# B\n\nText."
    assert [kind for kind, _ in shown(text, "markdown")] == ["code", "heading", "paragraph"]
    assert [kind for kind, _ in shown("---\ntitle: A\n\nText.", "markdown")] == ["paragraph", "paragraph"]


def test_a_table_row_is_a_passage_below_its_header():
    text = "# A\n\n| Fact | Value |\n|---|--:|\n| instruments | 29 |\n| years | 10 |\n\nText."
    assert shown(text, "markdown")[1:4] == [
        ("cell", "Fact ; Value"),
        ("cell", "instruments ; 29"),
        ("cell", "years ; 10"),
    ]
    assert paths(text, "markdown")["years ; 10"] == ("A", "Fact, Value")
    assert paths(text, "markdown")["Text."] == ("A",)


# Letterheads

LETTERHEADS = {
    "telephone, fax and mail": (
        "PALACE • 1211 GENEVA 10\nwww.a.org • TEL: + 41 2 • FAX: + 41 3 • E-MAIL: a@b.org",
        "letterhead",
    ),
    "a line that begins with a number to call": ("Tel.: +41 22 917", "letterhead"),
    "a hotline in a sentence": ("Calls to the fax hotline 12355 rose.", "paragraph"),
    "addresses in a sentence": ("See www.a.org and write to a@b.org about the 29 rules.", "paragraph"),
    "a single number in a sentence": ("Our 3 offices share one line, phone 12, open daily.", "paragraph"),
}


@pytest.mark.parametrize(("text", "kind"), LETTERHEADS.values(), ids=LETTERHEADS)
def test_letterheads_are_told_from_sentences(text, kind):
    assert shown(text)[-1][0] == kind


def test_what_holds_no_word_is_no_passage():
    assert shown("***\n\n—\n\nhttps://a.org/1\n\n&nbsp;", "markdown") == []


def test_markup_hides_no_word():
    assert words("adopted in\n\n2023.\n\nText.", "markdown") == ["adopted in", "2023.", "Text."]
