"""The quote law, and the invariants of documents and passages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.model.document import CONTEXT, Citation, Document, LatePassages, Locator, Manifest, Passage

TEXTS = st.text(st.sampled_from("ab\n\r\f\u2028\x85 é𝟗\ufeff½"), min_size=1, max_size=60)


def document(text, *spans):
    passages = tuple(Passage(start, end, "paragraph", Locator(("A",), n)) for n, (start, end) in enumerate(spans, 1))
    return Document(manifest=Manifest(id="d"), text=text, masked=text, passages=passages)


@settings(deadline=None)
@given(TEXTS, st.data())
def test_a_citation_quotes_the_text_where_it_says(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    citation = document(text).cite(start, end)
    assert text[citation.start : citation.end] == citation.quote == text[start:end]
    assert (citation.prefix + citation.quote + citation.suffix) in text
    assert text[:start].endswith(citation.prefix)
    # The line and the column lead to the same place, whatever else Python or an editor takes for a line's end.
    assert sum(len(line) + 1 for line in text.split("\n")[: citation.line - 1]) + citation.column - 1 == start


def test_prefix_and_suffix_are_short():
    citation = document("x" * 5 * CONTEXT).cite(2 * CONTEXT, 2 * CONTEXT + 1)
    assert (len(citation.prefix), len(citation.suffix)) == (CONTEXT, CONTEXT)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (-1, 2), (2, 1), (0, 4)])
def test_nothing_outside_of_the_text_can_be_cited(start, end):
    with pytest.raises(ValueError, match="cannot cite"):
        document("abc").cite(start, end)


def test_a_mask_of_another_length_is_refused():
    with pytest.raises(ValueError, match="moved offsets"):
        Document(manifest=Manifest(id="d"), text="½", masked="1/2", passages=())


@pytest.mark.parametrize(
    ("spans", "where"),
    [
        ([(0, 2), (1, 3)], "2, 1"),
        ([(2, 3), (0, 1)], "3, 0"),
        ([(0, 4)], "4, 3"),
        ([(2, 1)], "2, 1"),
        ([(-1, 1)], "0, -1"),
    ],
)
def test_passages_that_overlap_or_leave_the_text_are_refused_with_their_place(spans, where):
    with pytest.raises(ValueError, match=rf"overlaps or leaves the text \({where}\)"):
        document("abc", *spans)


def test_an_offset_is_in_one_passage_or_in_none():
    found = document("ab cd", (0, 2), (3, 5))
    assert [p and p.locator.paragraph for p in map(found.passage_at, range(6))] == [1, 1, None, 2, 2, None]
    assert document("ab").passage_at(0) is None


def test_a_citation_says_where_it_stands():
    found = document("ab\ncd", (0, 2))
    assert found.cite(0, 1).locator == Locator(("A",), 1)
    assert found.cite(3, 4).locator == Locator()
    assert str(found.cite(3, 4)) == "d:2:1"
    assert str(Locator(("A", "B"), 3)) == "A › B › ¶3"


def test_a_citation_is_a_value():
    assert document("ab").cite(0, 1) == Citation("d", 0, 1, 1, 1, "a", "", "b")


@pytest.mark.parametrize(
    ("name", "quote", "words"),
    [
        ("a.md", "9 <b>big</b>\n halls", "9 <b>big</b> halls"),
        ("a.html", "9&nbsp;<b class='x'>big</b>\n halls", "9 big halls"),
        ("a.html", "9<!-- 8 > 7 --><script>6</script> halls<STYLE>p{}", "9 halls"),
        ("A.HTM", "2 < 3</td><td>of 4 > 1", "2 < 3 of 4 > 1"),
    ],
)
def test_the_words_of_a_citation_are_what_a_reader_sees(name, quote, words):
    assert Citation(name, 0, len(quote), 1, 1, quote).words == words


def test_a_document_is_a_page_by_its_file_whatever_it_is_called():
    text = "<p>9 <b>big</b> halls"
    assert Document(Manifest("hall", "docs/hall.XHTML"), text, text, ()).cite(3, 15).words == "9 big"
    assert Document(Manifest("hall.html", "hall.md"), text, text, ()).cite(3, 15).words == "9 <b>big</b>"


def test_late_passages_are_a_sequence_of_passages_each_told_once():
    told: list[int] = []

    def tell(number: int, start: int, end: int) -> Passage:
        told.append(number)
        return Passage(start, end, "paragraph", Locator((), number + 1))

    spans = [(0, 2), (3, 5), (6, 9)]
    late = LatePassages(spans, tell)
    assert (len(late), late[-1].start) == (3, 6)
    assert late[2] is late[-1]
    assert told == [2]
    whole = tuple(Passage(start, end, "paragraph", Locator((), at)) for at, (start, end) in enumerate(spans, start=1))
    assert late[1:] == whole[1:]
    assert late == whole == LatePassages(spans, tell)
    assert hash(late) == hash(whole)
    assert late != whole[:2]
    assert late != 3
    with pytest.raises(IndexError):
        late[3]


def test_late_passages_must_not_overlap_either():
    with pytest.raises(ValueError, match="overlaps"):
        Document(
            Manifest("d"), "One two", "One two", LatePassages([(0, 5), (4, 7)], lambda *_: pytest.fail("asked for"))
        )
