"""Accuracy of extraction on public test sets, by their own scorer.

Run: ``python benchmarks/extraction_accuracy.py [--sets ../shared/bench] [--peer NAME PYTHON MODULE:FUNCTION]``

The sets are not part of this repository: their folder holds ``score_extraction.py`` and ``data/``. A peer runs in its
own interpreter, in the same run and interleaved, so that speeds can be compared as ratios.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ADAPTERS = Path(__file__).parent / "adapters"


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--sources", default="", help="only these, divided by commas")
    parser.add_argument("--peer", nargs=3, action="append", default=[], metavar=("NAME", "PYTHON", "MODULE:FUNCTION"))
    options = parser.parse_args()
    scorer = options.sets.resolve() / "score_extraction.py"
    if not scorer.is_file():
        print(f"{scorer}: no such file; give the folder of the test sets with --sets")
        return 2
    adapters = [f"consistency=@{sys.executable} adapter:extract"]
    adapters += [f"{name}=@{python} {function}" for name, python, function in options.peer]
    command = [sys.executable, str(scorer), *(["--sources", options.sources] if options.sources else []), *adapters]
    return subprocess.run(command, cwd=ADAPTERS, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
