"""What a check costs: megabytes a second for 10, 100 and 1,000 rules, beside ``wc -w`` on the same files.

Run: ``python benchmarks/rules_cost.py [--megabytes 8] [--rounds 5] [--sharing 0.07]``

The corpus is made from a fixed seed: English prose of common and rare words with figures in it, in files of about 7 kB.
Each rule has one phrase of three words and a value; the words are of middling frequency. Every run is a fresh process,
start and reading of the rules included; the time of an empty check with the same rules tells the share of these.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FILE_SIZE = 7_000
WORDS = 40_000
SYLLABLES = "ba be bo da de di do fa fe ga ge gi la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te to va ve".split()
COMMON = (
    "the of and to in a that it is was for on with as by at from this which had not are but be were they his an".split()
)


def vocabulary(random_: random.Random) -> list[str]:
    """Made words, each once, the commonest first."""
    words = dict.fromkeys(COMMON)
    while len(words) < WORDS:
        words["".join(random_.choices(SYLLABLES, k=random_.randint(2, 5)))] = None
    return list(words)


def write_corpus(folder: Path, megabytes: float, words: list[str], random_: random.Random, start: int = 0) -> None:
    """Files of prose whose word frequencies follow Zipf's law, with a figure in every second sentence."""
    weights = [1 / (rank + 2.7) for rank in range(len(words))]
    for number in range(start, start + int(megabytes * 1_000_000 / FILE_SIZE)):
        drawn = iter(random_.choices(words, weights, k=FILE_SIZE // 5))
        paragraphs: list[str] = []
        size = 0
        while size < FILE_SIZE:
            sentence = [next(drawn) for _ in range(random_.randint(8, 24))]
            if random_.random() < 0.5:
                sentence[random_.randrange(1, len(sentence))] = f"{random_.randint(2, 90_000):,}"
            paragraphs.append(" ".join(sentence).capitalize() + random_.choice([".", ".", ".", ".\n\n"]))
            size += len(paragraphs[-1]) + 1
        place = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(" ".join(paragraphs))


def write_rules(path: Path, number: int, words: list[str], random_: random.Random) -> None:
    """Rules of one phrase each, of three words that stand in some of the files only."""
    middling = words[1_500:12_000]
    lines = ["version: 1", "rules:"]
    for rule in range(number):
        phrase = " ".join(random_.sample(middling, 3))
        lines += [
            f"  - id: rule-{rule}",
            f"    fact: fact {rule}",
            "    kind: count",
            f'    find: "{{value}} {phrase}"',
        ]
    path.write_text("\n".join(lines) + "\n")


def run(command: list[str]) -> tuple[float, float]:
    """Processor seconds, and the peak memory in megabytes, of one fresh process."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1 if sys.platform == "darwin" else 1024) / 1.024


def check(rules: Path, folder: Path) -> list[str]:
    """The command that checks a folder by a rule file."""
    return [sys.executable, "-m", "consistency", "check", str(folder), "--rules", str(rules), "--format", "concise"]


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=8)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    random_ = random.Random(7)
    words = vocabulary(random_)
    resource.setrlimit(resource.RLIMIT_NOFILE, resource.getrlimit(resource.RLIMIT_NOFILE))
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        os.chdir(place)
        write_corpus(place / "one", options.megabytes, words, random_)
        write_corpus(place / "two", 2 * options.megabytes, words, random_)
        write_corpus(place / "four", 4 * options.megabytes, words, random_)
        (place / "none").mkdir()
        (place / "none" / "empty.txt").write_text("Nothing.\n")
        for number in (10, 100, 1_000):
            write_rules(place / f"{number}.yaml", number, words, random_)
        commands = {
            "wc -w": ["sh", "-c", "find one -name '*.txt' -print0 | xargs -0 cat | wc -w"],
            **{f"{n} rules": check(place / f"{n}.yaml", place / "one") for n in (10, 100, 1_000)},
            **{f"{n} rules, nothing": check(place / f"{n}.yaml", place / "none") for n in (10, 100, 1_000)},
            "10 rules, twice": check(place / "10.yaml", place / "two"),
            "1000 rules, twice": check(place / "1000.yaml", place / "two"),
            "10 rules, four times": check(place / "10.yaml", place / "four"),
            "1000 rules, four times": check(place / "1000.yaml", place / "four"),
        }
        seconds: dict[str, list[float]] = {name: [] for name in commands}
        peaks: dict[str, float] = {}
        for _ in range(options.rounds):  # interleaved, so that other work on the machine hits all alike
            for name, command in commands.items():
                used, peak = run(command)
                seconds[name].append(used)
                peaks[name] = max(peak, peaks.get(name, 0))
        size = sum(file.stat().st_size for file in (place / "one").rglob("*.txt")) / 1_000_000
    middle = {name: statistics.median(measured) for name, measured in seconds.items()}
    print(f"{size:.1f} MB in files of about 7 kB; medians of {options.rounds} interleaved runs, processor time")
    print(f"{'':24} {'seconds':>8} {'MB/s':>8} {'MB/s, start aside':>18} {'peak MB':>8}")
    for name in commands:
        times = {"twice": 2, "four times": 4}.get(name.partition(", ")[2], 1)
        bare = middle.get(f"{name.partition(',')[0]}, nothing", 0.0)
        if "nothing" in name:
            print(f"{name:24} {middle[name]:8.2f} {'':8} {'':18} {peaks[name]:8.0f}")
        else:
            work = max(middle[name] - bare, 1e-3)
            print(
                f"{name:24} {middle[name]:8.2f} {times * size / middle[name]:8.1f} {times * size / work:18.1f} {peaks[name]:8.0f}"
            )
    print(f"1,000 rules against 10: {middle['1000 rules'] / middle['10 rules']:.1f} times (at most 12)")
    for n in ("10", "1000"):
        print(
            f"twice the documents, {n} rules: {middle[f'{n} rules, twice'] / middle[f'{n} rules']:.2f} times (at most 2.2)"
        )
        print(
            f"peak memory of four times the documents, {n} rules: {peaks[f'{n} rules, four times'] / peaks[f'{n} rules']:.2f} times"
        )


if __name__ == "__main__":
    main()
