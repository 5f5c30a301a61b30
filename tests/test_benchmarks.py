"""The benchmarks start: what they measure is measured by people, but none may rot unseen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

COMMANDS = sorted(path.name for path in (Path(__file__).parents[1] / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_benchmark_tells_its_options(root, name):
    command = [sys.executable, str(root / "benchmarks" / name), "--help"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr
    assert "usage:" in run.stdout
