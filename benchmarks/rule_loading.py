"""How long rule files take to load: a file of 1,000 rules with two phrases and three examples each.

Run: ``python benchmarks/rule_loading.py [--rules 1000]``
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import yaml

from consistency.rulefiles import load_rules
from consistency.rulefiles.nodes import parse_yaml

RULE = """\
  - id: bridges-of-district-{number}
    fact: bridges that were built in district {number}
    kind: count
    find:
      - "{{value}} (bridges|new bridges) [were] built in district {number}"
      - "district {number} ... completed {{value}} bridges"
    about: district {number}
    examples:
      - text: "In May, 12 bridges were built in district {number}"
        finds: "12"
      - ignores: "12 schools were built in district {number}"
      - contradicts: ["12 bridges built in district {number}", "13 bridges built in district {number}"]
"""


def best(function, *arguments, rounds=5):
    """The shortest processor time of a few rounds, in seconds: other work on the machine only adds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        function(*arguments)
        times.append(time.process_time() - start)
    return min(times)


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", type=int, default=1000)
    number = parser.parse_args().rules
    text = "version: 1\nrules:\n" + "".join(RULE.format(number=n) for n in range(number))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rules.yaml")
        path.write_text(text, encoding="utf-8")
        rules, faults = load_rules([path])
        assert len(rules.rules) == number
        assert not faults
        print(f"{number} rules, {len(text):,} characters")
        print(f"yaml.compose    {best(yaml.compose, text, yaml.CSafeLoader):.3f} s")
        print(f"nodes.parse     {best(parse_yaml, text):.3f} s")
        print(f"load_rules      {best(load_rules, [path]):.3f} s")


if __name__ == "__main__":
    main()
