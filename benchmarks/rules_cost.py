"""What a check costs: megabytes a second for 10, 100 and 1,000 rules, beside ``wc -w`` on the same files.

Run: ``python benchmarks/rules_cost.py [--megabytes 8] [--rounds 5]``

The corpus is made from a fixed seed: prose of common and rare words with figures in it, in files of about 7 kB. A rule
has one phrase of three words and a value. In each file three of 1,000 rules find a statement, so 10 rules find one in 3
percent of the files, 100 in 26 percent, 1,000 in all. Every run is a fresh process, start and rule files included; the
time of a check of one small file by the same rules tells the share of these.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FILE_SIZE = 7_000
WORDS = 40_000
RULES = (10, 100, 1_000)
STATED = 3  # statements in a file
SYLLABLES = "ba be bo da de di do fa fe ga ge gi la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so".split()
COMMON = (
    "the of and to in a that it is was for on with as by at from this which had not are but be were they his an".split()
)


def vocabulary(random_: random.Random) -> list[str]:
    """Made words, each once, the commonest first."""
    words = dict.fromkeys(COMMON)
    while len(words) < WORDS:
        words["".join(random_.choices(SYLLABLES, k=random_.randint(2, 5)))] = None
    return list(words)


def write_corpus(folder: Path, megabytes: float, words: list[str], phrases: list[str], random_: random.Random) -> None:
    """Files of prose whose word frequencies follow Zipf's law, with a figure in every second sentence."""
    weights = [1 / (rank + 2.7) for rank in range(len(words))]
    for number in range(int(megabytes * 1_000_000 / FILE_SIZE)):
        drawn = iter(random_.choices(words, weights, k=FILE_SIZE // 5))
        sentences = [f"It had {100 + rule} {phrases[rule]}." for rule in random_.sample(range(len(phrases)), STATED)]
        while sum(map(len, sentences)) < FILE_SIZE:
            sentence = [next(drawn) for _ in range(random_.randint(8, 24))]
            if random_.random() < 0.5:
                sentence[random_.randrange(1, len(sentence))] = f"{random_.randint(2, 90_000):,}"
            sentences.append(" ".join(sentence).capitalize() + random_.choice([".", ".", ".", ".\n\n"]))
        random_.shuffle(sentences)
        place = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(" ".join(sentences))


def write_rules(path: Path, phrases: list[str]) -> None:
    """A rule for each phrase."""
    lines = ["version: 1", "rules:"]
    for rule, phrase in enumerate(phrases):
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
    phrases = [" ".join(random_.sample(words[1_500:12_000], 3)) for _ in range(max(RULES))]
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        for times, name in ((1, "one"), (2, "two"), (4, "four")):
            write_corpus(place / name, times * options.megabytes, words, phrases, random_)
        (place / "none").mkdir()
        (place / "none" / "small.txt").write_text("Nothing.\n")
        for number in RULES:
            write_rules(place / f"{number}.yaml", phrases[:number])
        commands = {"wc -w": ["sh", "-c", f"find {place}/one -name '*.txt' -print0 | xargs -0 cat | wc -w"]}
        for number in RULES:
            for name in ("none", "one", "two", "four"):
                commands[f"{number:,} rules, {name}"] = check(place / f"{number}.yaml", place / name)
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
    print(f"{'':18} {'seconds':>8} {'MB/s':>8} {'start aside':>12} {'peak MB':>8}")
    print(f"{'wc -w':18} {middle['wc -w']:8.2f} {size / middle['wc -w']:8.1f}")
    for number in RULES:
        bare, *others = (f"{number:,} rules, {name}" for name in ("none", "one", "two", "four"))
        print(f"{bare:18} {middle[bare]:8.2f} {'':21} {peaks[bare]:8.1f}")
        for times, name in zip((1, 2, 4), others, strict=True):
            megabytes, work = times * size, max(middle[name] - middle[bare], 1e-3)
            rates = f"{megabytes / middle[name]:8.1f} {megabytes / work:12.1f}"
            print(f"{name:18} {middle[name]:8.2f} {rates} {peaks[name]:8.1f}")
    print(f"1,000 rules against 10: {middle['1,000 rules, one'] / middle['10 rules, one']:.1f} times (at most 12)")
    for number in RULES:
        one, two, four = (f"{number:,} rules, {name}" for name in ("one", "two", "four"))
        print(
            f"{number:,} rules: {middle[two] / middle[one]:.2f} times for twice the documents (at most 2.2), "
            f"{peaks[four] / peaks[one]:.2f} times the memory for four times"
        )


if __name__ == "__main__":
    main()
