"""Where lines begin and end, counted plainly."""

from hypothesis import given
from hypothesis import strategies as st

from consistency.model.lines import line_spans, line_starts, position


@given(st.text("ab\n\r\x0b\u2028", max_size=30))
def test_lines_end_at_line_feeds_alone(text):
    lines = text.split("\n")
    assert [text[start:end] for start, end in line_spans(text)] == lines
    assert [start for start, _ in line_spans(text)] == line_starts(text)
    for at in range(len(text)):
        before = text[:at].split("\n")
        assert position(line_starts(text), at) == (len(before), len(before[-1]) + 1)
