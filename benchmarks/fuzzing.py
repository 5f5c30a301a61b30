"""What the fuzzers share: the chance, the clock, what was found, and how it is told."""

from __future__ import annotations

import argparse
import random
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_SECONDS = 600
MOST_TOLD = 20


class Fuzzing:
    """One run: a round of some kind after another, until the time is up.

    Attributes:
        chance: the only source of chance, so that a seed gives the same run again.
        found: each finding with what shows it.
    """

    def __init__(self, seed: int):
        self.chance = random.Random(seed)
        self.found: list[str] = []

    def round(self) -> None:
        """Try something; the fuzzers say what."""
        raise NotImplementedError

    def told(self) -> str:
        """What was tried, in a few words."""
        raise NotImplementedError

    def run(self, seconds: float) -> None:
        """Rounds until the time is up."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.round()


def main(description: str | None, make: Callable[[int], Fuzzing]) -> int:
    """Run as the command line says, and print what was found; 1 when there is something."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    fuzz = make(chosen.seed)
    fuzz.run(min(chosen.seconds, MOST_SECONDS))
    for finding in fuzz.found[:MOST_TOLD]:
        print(finding)
    print(f"{fuzz.told()}, {len(fuzz.found)} findings (seed {chosen.seed})")
    return 1 if fuzz.found else 0
