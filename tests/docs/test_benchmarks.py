"""Benchmarks are run by hand: what they take from the package must be there all the same."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda path: path.stem)
def test_a_benchmark_finds_what_it_measures(path, monkeypatch):
    monkeypatch.syspath_prepend(str(path.parent))
    spec = spec_from_file_location(f"benchmark_{path.stem}", path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules.pop("fuzzing", None)
    assert module.__doc__
