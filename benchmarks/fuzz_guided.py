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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LONGEST_COMPARED = 200


def laws() -> Callable[[bytes], None]:
    """What every text must keep. The package is imported here, where its code is watched."""
    from consistency import compare
    from consistency.mentions.hits import Window
    from consistency.mentions.scan import scan
    from consistency.mentions.source import source_of
    from consistency.mentions.stretches import read_divided
    from consistency.mentions.thorough import read_part

    def hold(data: bytes) -> None:
        text = data.decode("utf-8", "ignore")
        if not text:
            return
        assert all(mention.as_of is not None and mention.status for mention in scan(text))
        read_fast, read_whole = read_divided(source_of(text)), read_part(source_of(text), Window(0, len(text)))
        assert read_fast == read_whole, f"plain numbers are read otherwise: {text!r}"
        if len(text) < LONGEST_COMPARED and "\n" not in text:
            assert compare(text, text).verdict != "contradiction", f"contradicts itself: {text!r}"

    return hold


def begin(folder: Path, texts: Iterable[str]) -> None:
    """Write the first texts into a folder that is not there yet."""
    if not folder.exists():
        folder.mkdir(parents=True)
        for number, text in enumerate(texts):
            (folder / f"{number:03}").write_text(text)


def main() -> None:
    """Run the command."""
    import atheris

    with atheris.instrument_imports(include=["consistency"]):
        from fuzz_mentions import FORMS, FRAMES

        hold = laws()
    begin(Path(sys.argv[1]), (*FORMS, *FRAMES))
    atheris.Setup(sys.argv, hold)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
