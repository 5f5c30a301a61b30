"""Processor time and peak memory of fresh processes, as multiples of a bare interpreter.

Run: ``python benchmarks/cold_start.py [--rounds 7]``
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys

VERSION = "import sys; from consistency.cli import main; sys.argv[1:] = ['--version']; main()"
CASES = {
    "python -c pass": ["-c", "pass"],
    "consistency --version": ["-c", VERSION],
    "import consistency": ["-c", "import consistency"],
    "first scan of a sentence": ["-c", "from consistency.mentions import scan; scan('In 2020, 29 boats')"],
}


def seconds(arguments: list[str]) -> float:
    """The processor time of one fresh process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    times: dict[str, list[float]] = {name: [] for name in CASES}
    for _ in range(rounds):  # interleaved, so that other work on the machine hits all alike
        for name, arguments in CASES.items():
            times[name].append(seconds(arguments))
    bare = statistics.median(times["python -c pass"])
    for name, measured in times.items():
        print(f"{name:26} {1000 * statistics.median(measured):7.0f} ms  {statistics.median(measured) / bare:5.1f} x")


if __name__ == "__main__":
    main()
