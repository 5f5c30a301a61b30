"""Fixtures for every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The same examples in every run, however busy the machine: a red run can be repeated, and a green one is no luck.
settings.register_profile(
    "repeatable", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("repeatable")
# What those examples miss, others may find: `pytest --hypothesis-profile=search` draws new ones in each run.
settings.register_profile(
    "search", deadline=None, derandomize=False, max_examples=1000, suppress_health_check=[HealthCheck.too_slow]
)

# The workers are measured, the hundreds of processes that tests start are not: that would cost minutes.
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.pop("COVERAGE_PROCESS_CONFIG", None)

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's top folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared(root: Path) -> Path:
    """The folder beside the project that holds the corpus; tests that need it are skipped without it."""
    path = root.parent / "shared"
    if not (path / "corpus").is_dir():
        pytest.skip("the corpus is not beside this checkout (../shared)")
    return path


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that may not be read, not even by root."""
    path = tmp_path / "closed"
    path.mkdir()
    scan = os.scandir

    def guarded(folder: str | Path) -> object:
        if Path(folder) == path:
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(folder)

    monkeypatch.setattr("os.scandir", guarded)
    return path
