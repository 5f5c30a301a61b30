"""What a check costs: megabytes a second for 10, 100 and 1,000 rules, beside ``wc -w`` on the same files.

Run: ``python benchmarks/rules_cost.py [--megabytes 8] [--rounds 5] [--rules 0 10 100 1000]``

The corpus is made from a fixed seed: prose of common and rare words with figures in it, in files of about 7 kB. A rule
has one phrase of three words and a value. In each file three of 1,000 rules find a statement, so 10 rules find one in 3
percent of the files, 100 in 26 percent, 1,000 in all; "0" stands for 10 rules whose words stand in no file.

Every run is a fresh process, and what counts is the processor time of it and its children. ``wc -w`` is given all files
at once, without a pipe, which is its cheapest way. The rounds are interleaved, so that other work on the machine hits
all alike, and medians are taken. The start is the time of a check of one small file with one statement by the same
rules: imports, rule files, and the expressions that the first value needs; for ``wc`` that of counting that file.
"Start aside" is what is left without it.
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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FILE_SIZE = 7_000
WORDS = 40_000
RULES = (0, 10, 100, 1_000)
FOLDERS = {0: "none", 1: "one", 2: "two", 4: "four"}  # by how many times the megabytes they hold
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
    """Files of prose whose word frequencies follow Zipf's law, with a figure in every second sentence.

    No megabytes are one small file with a statement of the first rule.
    """
    folder.mkdir()
    if not megabytes:
        (folder / "small.txt").write_text(f"It had 100 {phrases[0]}.\n")
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
    """Processor seconds, and the peak memory in megabytes, of one fresh process and its children."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / (1 if sys.platform == "darwin" else 1024) / 1.024


def check(rules: Path, folder: Path) -> list[str]:
    """The command that checks a folder by a rule file."""
    return [sys.executable, "-m", "consistency", "check", str(folder), "--rules", str(rules), "--format", "concise"]


def count(folder: Path) -> list[str]:
    """The command that counts the words of a folder."""
    return ["sh", "-c", f"find '{folder}' -name '*.txt' -print0 | xargs -0 wc -w"]


def measure(commands: dict[str, list[str]], rounds: int) -> tuple[dict[str, float], dict[str, float]]:
    """The median seconds and the greatest peak of each command."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    peaks: dict[str, float] = dict.fromkeys(commands, 0)
    for _ in range(rounds):
        for name, command in commands.items():
            used, peak = run(command)
            seconds[name].append(used)
            peaks[name] = max(peak, peaks[name])
    return {name: statistics.median(measured) for name, measured in seconds.items()}, peaks


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=8)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rules", type=int, nargs="+", default=RULES)
    options = parser.parse_args()
    random_ = random.Random(7)
    words = vocabulary(random_)
    phrases = [" ".join(random_.sample(words[1_500:12_000], 3)) for _ in range(max(RULES))]
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        for times, name in FOLDERS.items():
            write_corpus(place / name, times * options.megabytes, words, phrases, random_)
        write_rules(place / "0.yaml", [f"{phrase}qu" for phrase in phrases[:10]])
        for number in options.rules:
            if number:
                write_rules(place / f"{number}.yaml", phrases[:number])
        commands = {f"wc {name}": count(place / name) for name in FOLDERS.values()}
        for number in options.rules:
            for name in FOLDERS.values():
                commands[f"{number} {name}"] = check(place / f"{number}.yaml", place / name)
        middle, peaks = measure(commands, options.rounds)
        size = sum(file.stat().st_size for file in (place / "one").rglob("*.txt")) / 1_000_000
    report(size, options.rules, middle, peaks)


def report(size: float, rules: Sequence[int], middle: Mapping[str, float], peaks: Mapping[str, float]) -> None:
    """Print a line for each run, and what is asked of them."""
    print(f"{size:.1f} MB in files of about 7 kB, then twice and four times as much; processor time, medians")
    print(f"{'':20} {'seconds':>8} {'MB/s':>7} | {'start aside':>11} {'MB/s':>7} {'of wc -w':>9} | {'peak MB':>8}")
    work = {}
    for command in ("wc", *rules):
        for times, name in FOLDERS.items():
            key, megabytes = f"{command} {name}", times * size
            work[key] = max(middle[key] - middle[f"{command} none"], 1e-3)
            title = f"wc -w, {name}" if command == "wc" else f"{command:,} rules, {name}"
            line = f"{title:20} {middle[key]:8.2f} "
            if times:
                line += f"{megabytes / middle[key]:7.1f} | {work[key]:11.2f} {megabytes / work[key]:7.1f} "
                line += f"{work[key] / work[f'wc {name}']:9.2f} | {peaks[key]:8.1f}"
            print(line)
    for number in rules:
        one, two, four, wc = f"{number} one", f"{number} two", f"{number} four", middle["wc four"]
        print(
            f"{number:,} rules: {middle[two] / middle[one]:.2f} times for twice the documents (at most 2.2), "
            f"{peaks[four] / peaks[one]:.2f} times the memory for four times, "
            f"{middle[four] / wc:.1f} times wc -w with the start, {work[four] / work['wc four']:.2f} without"
        )
    if {10, 1_000} <= set(rules):
        whole, bare = middle["1000 four"] / middle["10 four"], work["1000 four"] / work["10 four"]
        print(f"1,000 rules against 10: {whole:.1f} times (at most 12), start aside {bare:.1f}")


if __name__ == "__main__":
    main()
