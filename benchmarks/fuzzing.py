"""What the fuzzers share: the command line, the clock, and how findings are told."""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_SECONDS = 600
MOST_TOLD = 20


class Fuzzing(Protocol):
    """One run, made from a seed: the same seed gives the same rounds again.

    Attributes:
        found: each finding with what shows it.
    """

    found: list[str]

    def round(self) -> None:
        """Try something."""

    def told(self) -> str:
        """What was tried, in a few words."""


def main(description: str | None, make: Callable[[int], Fuzzing]) -> int:
    """Run as the command line says until the time is up, and print what was found; 1 when there is something."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    fuzz = make(chosen.seed)
    end = time.monotonic() + min(chosen.seconds, MOST_SECONDS)
    while time.monotonic() < end:
        fuzz.round()
    for finding in fuzz.found[:MOST_TOLD]:
        print(finding)
    print(f"{fuzz.told()}, {len(fuzz.found)} findings (seed {chosen.seed})")
    return 1 if fuzz.found else 0
