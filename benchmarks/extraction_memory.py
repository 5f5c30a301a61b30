"""Peak memory while many documents are read, one after the other: it must not grow with their number.

Run: ``python benchmarks/extraction_memory.py [--megabytes 10 40]``
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import resource, sys
sys.path.insert(0, sys.argv[2])
from extraction_speed import invented
from consistency.mentions import scan
part = invented(1_000_000)
count = 0
for _ in range(int(sys.argv[1])):
    count += sum(len(scan(paragraph)) for paragraph in part)
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, nargs="+", default=[2, 10])
    for size in parser.parse_args().megabytes:
        command = [sys.executable, "-c", PROGRAM, str(size), str(Path(__file__).parent)]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        values, peak = run.stdout.split()
        print(f"{size:5} MB  {values:>8} values  peak {peak} MB")


if __name__ == "__main__":
    main()
