import json
import re
import unicodedata
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sample_reports import HOSTILE, hostile

from consistency.reporters import FORMATS, render
from consistency.reporters.escape import code_span, dumps, markdown, visible

ANY = st.text(st.characters(exclude_categories=())) | st.text("\\`*_[]()<>&@#|~$-+=.!1: \n\u202e\x1b")
BAD = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def unseen(text):
    return [c for c in text if unicodedata.category(c) in BAD and c not in "\n\u200c\u200d\u00ad"]


class Words(HTMLParser):
    """The tags and the text that a browser would make of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.words, self.pieces = [], "", []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, _attributes):
        self.tags.append(tag)

    def handle_data(self, data):
        self.words += data
        self.pieces.append(data)


@settings(deadline=None, max_examples=200)
@given(ANY)
def test_visible_text_is_one_line_without_unseen_characters(text):
    assert not unseen(visible(text))
    assert not re.search(r"\s\s|[^\S ]", visible(text))


@settings(deadline=None, max_examples=200)
@given(st.dictionaries(ANY, st.lists(ANY, max_size=3), max_size=3))
def test_json_loses_nothing_and_shows_every_character(value):
    assert json.loads(dumps(value)) == value
    assert not unseen(dumps(value, indent=1))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::x.md", r"\u003a:error::x.md"),
        ("see  ::stop-commands::y", r"see \u003a:stop-commands::y"),
        ("a ##[add-mask]b", r"a \u0023#[add-mask]b"),
        ("std::vector and a :: b", "std::vector and a :: b"),
        ("## [1.0]", "## [1.0]"),
    ],
)
def test_no_command_of_a_runner_stands_in_a_log(text, shown):
    assert visible(text) == shown
    assert "##[" not in dumps(text)
    assert json.loads(dumps(text)) == text


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_markdown_shows_the_text_and_nothing_else(text):
    page = Words(MarkdownIt("gfm-like", {"linkify": False}).render(f"Said: {markdown(text)}"))
    assert page.tags == ["p"]
    assert page.words.split() == f"Said: {visible(text)}".split()


def test_no_person_and_no_issue_of_a_code_host_is_found_in_the_page():
    page = Words(MarkdownIt("gfm-like", {"linkify": False}).render(markdown("Ranked #1 by @ada and lakes/boats#2")))
    assert page.words.strip() == "Ranked #1 by @ada and lakes/boats#2"
    assert not [piece for piece in page.pieces if re.search(r"[@#]\w", piece)]


@settings(deadline=None, max_examples=300)
@given(ANY)
def test_a_code_span_shows_the_text_and_nothing_else(text):
    page = Words(MarkdownIt("gfm-like", {"linkify": False}).render(f"Said: {code_span(text)} so"))
    assert set(page.tags) <= {"p", "code"}
    assert page.words.split() == f"Said: {visible(text)} so".split()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_no_format_prints_a_character_that_cannot_be_seen(name):
    assert not unseen(render(hostile(), name))


def test_a_hostile_document_adds_no_tag_to_the_markdown_report():
    page = Words(MarkdownIt("gfm-like", {"linkify": False}).render(render(hostile(), "markdown")))
    assert set(page.tags) <= {"h2", "h3", "p", "strong", "code", "ol", "li", "br", "details", "summary", "ul", "sub"}
    assert visible(HOSTILE) in page.words


def shown(name, text):
    """What a reader of a format gets to see."""
    if name in {"json", "jsonl", "gitlab", "rdjson", "sarif"}:
        return "\n".join(strings([json.loads(line) for line in ([text] if name != "jsonl" else text.splitlines())]))
    if name == "junit":
        return "\n".join(ET.fromstring(text).itertext())
    if name == "github":
        return text.replace("%25", "%")
    return Words(MarkdownIt("gfm-like", {"linkify": False}).render(text) if name == "markdown" else text).words


def strings(value):
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for part in parts for text in strings(part)]


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_what_a_document_plants_is_there_to_be_read_in_every_format(name):
    text = render(hostile(), name)
    words = text if name in {"text", "concise"} else shown(name, text)
    words = " ".join(words.split()).replace("\\[", "[").replace("\\]", "]").replace("\\\\", "\\")
    assert (HOSTILE if name in {"json", "jsonl"} else visible(HOSTILE)) in words  # these two lose nothing
