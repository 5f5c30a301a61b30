"""Masks: what is markup or odd becomes a space or a plain character, and nothing moves."""

from __future__ import annotations

import pytest

from consistency.model.document import ADDRESS
from consistency.readers.masking import mask
from consistency.readers.registry import format_of

MARKDOWN = {
    "bold": ("over **70** percent", "over   70   percent"),
    "bold with underscores": ("over __70__ percent", "over   70   percent"),
    "italics inside of a sentence": ("the *hukou* system", "the  hukou  system"),
    "snake case is a word": ("see max_line_length", "see max_line_length"),
    "a lone star is a sign": ("2 * 3", "2 * 3"),
    "struck out": ("~~30~~ 60 seconds", "       60 seconds"),
    "struck out over two lines": ("~~a\nb 30~~ 60", "   \n       60"),
    "struck out by a tag": ('<del class="x">30 <b>s</b></del> 60', " " * 33 + "60"),
    "struck out and never closed": ("~~30 or <s>60", "  30 or    60"),
    "tildes apart from words": ("a ~~ 30 ~~ b", "a ~~ 30 ~~ b"),
    "tildes across paragraphs": ("~~30\n\n60~~", "  30\n\n60  "),
    "groups of digits parted by entities": ("12&nbsp;500&#8239;000", "12" + 6 * "'" + "500" + 7 * "'" + "000"),
    "numbers parted by entities": ("in 2019&nbsp;300, 5&nbsp;20", "in 2019      300, 5      20"),
    "cells of HTML": ("<tr><td>5</td><th x>6", "    |   5     |     6"),
    "a lone tilde means about": ("~5 percent", "~5 percent"),
    "code": ("run `make test` twice", "run  make test  twice"),
    "link": ("resolution [60/251](#)", "resolution  60/251    "),
    "link with title": ('see [a](b.md "c d")', "see  a" + " " * 13),
    "link with brackets in its target": ("[a](b_(c))!", " a        !"),
    "picture in a link": ("[![alt](a.png)](b)", "   alt" + " " * 12),
    "reference link": ("the [plan][1] of 2021", "the  plan     of 2021"),
    "brackets that are no link": ("[Original: English]", "[Original: English]"),
    "footnote label": ("as planned[^2].", "as planned    ."),
    "web address": ("see https://a.org/2023/05.", f"see {ADDRESS * 21}."),
    "bare web address": ("see www.a.org/2023, page 3", f"see {ADDRESS * 14}, page 3"),
    "mail address": ("write to info2@a.org today", f"write to {ADDRESS * 11} today"),
    "link to an address": ("[https://a.org/1](https://a.org/1)", " " + ADDRESS * 15 + " " * 18),
    "quoted web address": ("“https://a.org”", f'"{ADDRESS * 13}"'),
    "heading": ("## The plan", "   The plan"),
    "closed heading": ("## The plan ##", "   The plan   "),
    "a number sign is no heading": ("bus #12", "bus #12"),
    "rule": ("a\n***\nb", "a\n   \nb"),
    "underlined heading": ("Plan\n====\n", "Plan\n    \n"),
    "block quote": ("> said he", "  said he"),
    "ordinal in a tag": ("the 31<sup>st</sup> session", "the 31     st       session"),
    "power in a tag": ("10<sup>6</sup> m", "10^    6       m"),
    "unit in a tag": ("5 km<sup>2</sup>", "5 km^    2      "),
    "power with a sign in a tag": ("5 l<sup>-1</sup>", "5 l^    -1      "),
    "footnote mark in a tag": ("health<sup>12</sup> of", "health" + " " * 13 + " of"),
    "footnote mark on a figure": ("29<sup>1</sup> laws", "29" + " " * 12 + " laws"),
    "figure of a formula": ("CO<sub>2</sub> falls", "CO" + " " * 12 + " falls"),
    "other tags": ('a<br/>b <span class="x">c</span>', "a     b " + " " * 16 + "c       "),
    "less than is no tag": ("a < 5 and b > 3", "a < 5 and b > 3"),
    "comment": ("a<!-- 5 -->b", "a          b"),
    "open comment": ("a <!-- 5", "a <!-- 5"),
    "escape": (r"\$5 and a\_b", " $5 and a  b"),
}
BOTH = {
    "no-break space": ("1\u00a0000", "1 000"),
    "en space": ("2023.\u2002Next", "2023. Next"),
    "tab and carriage return": ("a\tb\r\n", "a b \n"),
    "form feed and line separator": ("a\fb\u2028c", "a b c"),
    "zero width": ("1\u200b000", "1 000"),
    "fullwidth": ("Since 1979，（１２％）", "Since 1979,(12%)"),
    "curly quotes": ("“China’s” ‘plan’", "\"China's\" 'plan'"),
    "dashes of a period": ("2021–2025 2021‑2025 −5 ‒", "2021-2025 2021-2025 -5 -"),
    "em dash parts": ("in 2019—30", "in 2019—30"),
    "half stays": ("2½", "2½"),
    "power stays": ("10²", "10²"),
    "unit stays": ("5 m² of", "5 m² of"),
    "power with a sign stays": ("3 × 10⁻⁵ m s⁻¹", "3 × 10⁻⁵ m s⁻¹"),
    "footnote mark": ("safety¹ and health.²³", "safety  and health.  "),
    "footnote mark on a figure": ("29¹ laws, 110² more, 12.10³", "29  laws, 110  more, 12.10 "),
    "cube": ("9 m³", "9 m³"),
    "footnote mark on a short word": ("the EU¹ has", "the EU  has"),
    "footnote": ("¹ This refers to", "  This refers to"),
    "entity": ("R&amp;D &lt; 5&nbsp;%", "R&    D <    5      %"),
    "numeric entity": ("2021&#8211;2025", "2021-      2025"),
    "entities in words": ("M&uuml;ller&#39;s l&#39;&eacute;t&eacute;", "Müller's" + 9 * " " + " l'été" + 18 * " "),
    "entities around words": (
        "&#39;Caf&eacute;&rdquo; x&eacute;9",
        "'    Café" + 7 * " " + '"' + 6 * " " + " xé" + 7 * " " + "9",
    ),
    "no entity": ("AT&T; &bogus; &ngE;", "AT&T; &bogus; &ngE;"),
    "line feed entity": ("a&#10;b", "a     b"),
}


@pytest.mark.parametrize(("text", "masked"), MARKDOWN.values(), ids=MARKDOWN)
def test_markup_becomes_spaces(text, masked):
    assert len(masked) == len(text)
    assert mask(text, "markdown") == masked


@pytest.mark.parametrize("fmt", ["text", "markdown"])
@pytest.mark.parametrize(("text", "masked"), BOTH.values(), ids=BOTH)
def test_odd_characters_become_plain_ones(text, masked, fmt):
    assert len(masked) == len(text)
    assert mask(text, fmt) == masked


@pytest.mark.parametrize("text", ["*5*", "# 5", "> 70 percent", "a_b_", "[a](b)", "<5>", r"\5"])
def test_plain_text_has_no_markup(text):
    assert mask(text, "text") == text


@pytest.mark.parametrize(
    ("suffix", "text", "fmt"),
    [
        (".md", "plain words", "markdown"),
        (".MARKDOWN", "plain words", "markdown"),
        (".txt", "plain words, 2 * 3 and a_b", "text"),
        (".txt", "# Title\n\nwith **bold** words", "markdown"),
        (".txt", "a **single** mark", "text"),
        (".txt", "the 31<sup>st</sup> session", "markdown"),
        (".odt", "", None),
        (".docx", "", "docx"),
        (".rst", "", "rst"),
    ],
)
def test_the_format_follows_from_suffix_and_content(suffix, text, fmt):
    assert format_of(suffix, text) == fmt
