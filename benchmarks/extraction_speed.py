"""How many characters a second extraction reads, alone and beside other extractors in one run.

Run: ``python benchmarks/extraction_speed.py [--text FILE] [--quantulum3 PYTHON]``

Without a file the text is made of invented sentences, about 160 characters to a value. Times are the shortest
processor time of a few rounds; read ratios, for other work on a machine slows all alike.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import tempfile
import time
from pathlib import Path

from consistency.mentions import scan

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
PEER = """
import json, sys, time
from quantulum3 import parser
text = json.load(open(sys.argv[1]))
parser.parse("5 km")
start = time.process_time()
count = sum(len(parser.parse(part)) for part in text)
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


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path)
    parser.add_argument("--size", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quantulum3", metavar="PYTHON", help="an interpreter that has quantulum3")
    options = parser.parse_args()
    paragraphs = options.text.read_text().split("\n\n") if options.text else invented(options.size)
    characters = sum(map(len, paragraphs))
    scan(paragraphs[0])
    times, values = [], 0
    for _ in range(options.rounds):
        start = time.process_time()
        values = sum(len(scan(paragraph)) for paragraph in paragraphs)
        times.append(time.process_time() - start)
    ours = characters / min(times)
    print(f"consistency  {ours / 1e6:8.3f} MB/s  {values} values, {characters / values:.0f} characters to a value")
    if options.quantulum3:
        few = paragraphs[: max(1, len(paragraphs) // 40)]
        with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
            json.dump(few, file)
            file.flush()
            run = subprocess.run(
                [options.quantulum3, "-W", "ignore", "-c", PEER, file.name], capture_output=True, text=True, check=True
            )
        seconds, values = json.loads(run.stdout.splitlines()[-1])
        theirs = sum(map(len, few)) / seconds
        print(f"quantulum3   {theirs / 1e6:8.3f} MB/s  {values} values; ratio {ours / theirs:.0f}")


if __name__ == "__main__":
    main()
