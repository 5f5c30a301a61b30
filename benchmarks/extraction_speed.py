"""How many characters a second extraction reads, alone and beside other extractors in one run.

Run: ``python benchmarks/extraction_speed.py [--text FILE] [--asked] [--quantulum3 PYTHON] [--recognizers PYTHON]``

Without a file the text is made of invented sentences, about 100 characters to a value. It is read paragraph by
paragraph, and as documents of several lengths, each one text: the time of some extractors grows with its square.
Times are the shortest processor time of a few rounds; read ratios, for other work on a machine slows all alike.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import tempfile
import time
from pathlib import Path

from consistency import extract

PLAIN = (
    "The old mill stands where the river turns, and nobody remembers who laid its first stones",
    "Visitors come for the quiet, and stay for the bread that the baker still makes by hand",
    "In autumn the fields around the village turn to gold, and the lanes fill with carts and voices",
    "The council met in the long room above the library and listened to what the farmers had to say",
)
FACTS = (
    "The library lends {a} books a month, of which nearly {b} percent are novels",
    "More than {a} people crossed the bridge, which is {b}.5 km long and cost ${a}.{b} million",
    "The town had {b},{a} residents in 20{b:02d}, up from {b},000",
    "Between {b} and {a} boats use the harbour, and {b} in 100 are older than twenty years",
)
QUANTULUM = """
from quantulum3 import parser
def read(text):
    return parser.parse(text)
"""
RECOGNIZERS = """
from recognizers_date_time import recognize_datetime
from recognizers_number import recognize_number, recognize_ordinal, recognize_percentage
from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension, recognize_temperature
KINDS = (
    recognize_number, recognize_percentage, recognize_ordinal, recognize_dimension, recognize_currency, recognize_age,
    recognize_temperature, recognize_datetime,
)
def read(text):
    return [value for recognize in KINDS for value in recognize(text, "en-us")]
"""
TIMED = """
import json, sys, time
texts = json.load(open(sys.argv[1]))
read("On 5 May 2020 the first 5 km cost $3, or 20 percent.")
start = time.process_time()
count = sum(len(read(text)) for text in texts)
print(json.dumps([time.process_time() - start, count]))
"""


def invented(size: int) -> list[str]:
    """Paragraphs of invented sentences, the same for every run."""
    chance = random.Random(7)
    paragraphs, length = [], 0
    while length < size:
        facts = [chance.choice(FACTS).format(a=chance.randint(100, 999), b=chance.randint(10, 99)) for _ in range(2)]
        sentences = [*facts, *(chance.choice(PLAIN) for _ in range(7))]
        chance.shuffle(sentences)
        paragraphs.append(". ".join(sentences) + ".")
        length += len(paragraphs[-1])
    return paragraphs


def divided(paragraphs: list[str], size: int) -> list[str]:
    """Texts of about ``size`` characters, each of whole paragraphs; the paragraphs themselves where it is 0."""
    texts, part, length = [], [], 0
    for paragraph in paragraphs:
        part.append(paragraph)
        length += len(paragraph)
        if length >= size:
            texts.append("\n\n".join(part))
            part, length = [], 0
    return [*texts, "\n\n".join(part)] if part else texts


def ours(texts: list[str], rounds: int, *, asked: bool) -> tuple[float, int]:
    """Characters a second of processor time, and how many values; each is asked for its date and status, or none."""
    times, values = [], 0
    for _ in range(rounds):
        start = time.process_time()
        found = [mention for text in texts for mention in extract(text)]
        values = sum(bool(mention.status) for mention in found) if asked else len(found)
        times.append(time.process_time() - start)
    return sum(map(len, texts)) / min(times), values


def theirs(python: str, reader: str, texts: list[str]) -> tuple[float, int]:
    """The same of another extractor, whose ``read(text)`` a program defines, in an interpreter that has it."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(texts, file)
        file.flush()
        run = subprocess.run(
            [python, "-W", "ignore", "-c", reader + TIMED, file.name], capture_output=True, text=True, check=True
        )
    seconds, values = json.loads(run.stdout.splitlines()[-1])
    return sum(map(len, texts)) / seconds, values


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--lengths", type=int, nargs="+", default=[0, 20_000, 50_000], metavar="CHARACTERS")
    parser.add_argument("--quantulum3", metavar="PYTHON", help="an interpreter that has quantulum3")
    parser.add_argument("--recognizers", metavar="PYTHON", help="an interpreter that has recognizers-text-suite")
    parser.add_argument("--asked", action="store_true", help="ask each value for its date and status, too")
    options = parser.parse_args()
    paragraphs = options.text.read_text().split("\n\n") if options.text else invented(options.size)
    extract(paragraphs[0])
    for length in options.lengths:
        texts = divided(paragraphs, length)
        speed, values = ours(texts, options.rounds, asked=options.asked)
        characters = sum(map(len, texts))
        print(f"{characters / len(texts) / 1000:.1f} kB a text, {characters / values:.0f} characters to a value")
        print(f"  consistency  {speed / 1e6:8.3f} MB/s  {values} values")
        for name, python, reader, share in (
            ("quantulum3", options.quantulum3, QUANTULUM, 40),
            ("recognizers", options.recognizers, RECOGNIZERS, 400),
        ):
            if python:
                few = texts[: max(1, len(texts) // share)]
                speed_of_peer, values = theirs(python, reader, few)
                ratio = speed / speed_of_peer
                print(f"  {name:12} {speed_of_peer / 1e6:8.4f} MB/s  {values} values; ratio {ratio:.0f}")


if __name__ == "__main__":
    main()
