"""The points of games are no values of a text, though comparisons look at them."""

from __future__ import annotations

import pytest

import consistency
from consistency.mentions.scan import scan


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The Owls won 3-1 and drew 0–0 before 412 fans.", ["412"]),
        ("She won 6-4, 7-6 (9-7) in 53 minutes.", ["53 minutes"]),
        ("She won 7-6 (7/4), 6-1 and took 3/4 of it.", ["3/4"]),
        ("The Owls took the loss, and are now 1-4 with 412 fans.", ["412"]),
        ("They stand at 49-30 after the 112-98 home win.", []),
        ("He hit 10-for-13 and took 12 throws.", ["12"]),
        ("The board voted 5-2 to raise it.", ["5", "2"]),
        ("The law passed on a 4-5 vote.", ["4", "5"]),
        ("The bill passed 219-212.", ["219", "212"]),
        ("It needs 2-3 boats and 4-6 weeks.", ["2-3", "4-6 weeks"]),
    ],
)
def test_points_of_games_are_no_values(text, kept):
    assert [text[found.start : found.end] for found in consistency.extract(text)] == kept


def test_comparisons_look_at_points():
    assert [mention.reading.value for mention in scan("The Owls won 3-1.")] == [3, 1]
    assert consistency.compare("The Owls won 3-1.", "The Owls won 4-1.").verdict == "contradiction"
