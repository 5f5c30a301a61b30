"""Stretches without overlap, told by bisection, are those that the plain definition tells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from consistency.facts.spans import Spans

stretches = st.tuples(st.integers(0, 40), st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(stretches, max_size=30))
def test_kept_is_what_overlaps_nothing_that_was_kept_before(offered):
    spans, kept = Spans(), []
    for start, end in offered:
        is_free = not any(start < other_end and other_start < end for other_start, other_end in kept)
        assert spans.are_free(start, end) == is_free
        assert spans.take(start, end) == is_free
        kept += [(start, end)] if is_free else []


def test_stretches_may_touch():
    spans = Spans()
    assert [spans.take(*span) for span in ((3, 5), (5, 6), (1, 3), (4, 6))] == [True, True, True, False]
