"""Look for texts that are read two ways, led by which lines of the code a text reaches.

The other fuzzers make texts of pieces they know; this one changes the texts of a folder, keeps what reaches code that
nothing reached before, and so finds its own pieces. It wants `atheris <https://github.com/google/atheris>`_, which is
no dependency of the project: ``pip install atheris``.

Three laws are held: nothing crashes, plain numbers are read as all expressions read them, and no text contradicts
itself. A text that breaks one ends the run, and is written to a file.

Run: ``python benchmarks/fuzz_guided.py FOLDER -max_total_time=300 -max_len=160``

The folder holds texts to begin with, one a file, and receives those that reach more; a new folder begins with the
values of ``fuzz_mentions.py``. The options are those of libFuzzer.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

LONGEST_COMPARED = 200

with atheris.instrument_imports(include=["consistency"]):
    from fuzz_mentions import FORMS, FRAMES

    from consistency import compare
    from consistency.mentions.hits import Window
    from consistency.mentions.scan import scan
    from consistency.mentions.source import source_of
    from consistency.mentions.stretches import read_divided
    from consistency.mentions.thorough import read_part


def hold_laws(data: bytes) -> None:
    """Read one text in every way; raise AssertionError when two of them differ."""
    text = data.decode("utf-8", "ignore")
    if not text:
        return
    assert all(mention.as_of is not None and mention.status for mention in scan(text))
    read_fast, read_whole = read_divided(source_of(text)), read_part(source_of(text), Window(0, len(text)))
    assert read_fast == read_whole, f"plain numbers are read otherwise: {text!r}"
    if len(text) < LONGEST_COMPARED and "\n" not in text:
        assert compare(text, text).verdict != "contradiction", f"contradicts itself: {text!r}"


def begin(folder: Path) -> None:
    """Write the first texts into a folder that is not there yet."""
    if not folder.exists():
        folder.mkdir(parents=True)
        for number, text in enumerate((*FORMS, *FRAMES)):
            (folder / f"{number:03}").write_text(text)


if __name__ == "__main__":
    begin(Path(sys.argv[1]))
    atheris.Setup(sys.argv, hold_laws)
    atheris.Fuzz()
