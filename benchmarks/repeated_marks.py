"""Look for marks of a format on which reading takes more than linear time when a text is nothing but one of them.

Run: ``python benchmarks/repeated_marks.py [--times 2000]``

Each text is read at one size and at eight times that size. The exit status is 1 where the longer one takes more than
forty times the time of the shorter one, and half a second on top: as processor time, for other work slows all alike.
"""

from __future__ import annotations

import argparse
import sys
from time import process_time
from typing import TYPE_CHECKING

from consistency.model.document import Manifest
from consistency.readers import parse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from consistency.readers.registry import Format

LONGER = 8
MOST, SLACK = 40, 0.5
MARKS: Mapping[Format, Sequence[str]] = {
    "csv": ('"', '"a"', '""', '"",', ",", '"a\n', "a,\n", '"a","b\n'),
    "rst": (
        "`a ",
        "``a ",
        "*a ",
        "**a ",
        "|a ",
        "|a| ",
        "`a <",
        ":a:`b` ",
        "[a",
        "_a ",
        "a_ ",
        "\\a",
        "- ",
        "* - ",
        "1. ",
        ".. [1] ",
        ".. a::\n",
        ".. \n",
        "a::\n\n",
        "==  ==\n",
        "+--+--+\n",
        "| a ",
        "| a\n",
        ":a: ",
        "a\n a\n",
        "a\n=\n",
        "==  ==\n\n",
        ".. |a| ",
        "-a, ",
        '"a',
        ".. csv-table::\n\n   ",
        "x\n\n  y\n\n",
        "====\n",
        ">>> \n",
        "::\n",
    ),
}


def seconds(text: str, format_: Format) -> float:
    """The processor time of reading a text and all of its passages."""
    begin = process_time()
    list(parse(text, Manifest("a"), format_).passages)
    return process_time() - begin


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=2_000)
    times = parser.parse_args().times
    found = []
    for format_, marks in MARKS.items():
        for mark in marks:
            short, long = (seconds(mark * size, format_) for size in (times, LONGER * times))
            if long > MOST * short + SLACK:
                found.append(f"{format_}: {mark!r}: {short:.2f} s, then {long:.2f} s")
    print(*found, f"{sum(map(len, MARKS.values()))} texts, {len(found)} findings", sep="\n")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
