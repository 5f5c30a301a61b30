"""Work divided between two processes gives what one gives."""

from __future__ import annotations

import os
import threading
from functools import partial

import pytest

from consistency.engine import find
from consistency.engine import processes as module
from consistency.engine.check import check
from consistency.engine.processes import can_fork, in_processes
from consistency.engine.sources import gather, gather_for
from consistency.reporters import render
from consistency.rulefiles import load_rules

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork")


@pytest.fixture
def forks(monkeypatch):
    monkeypatch.setattr(module, "can_fork", lambda: hasattr(os, "fork"))
    monkeypatch.setattr(module, "processors", lambda: 2)


def worked(number):
    return os.getpid(), number * number


def test_results_come_in_order_and_from_two_processes(forks):
    results = in_processes(worked, [3, 1, 4, 1, 5], weight=int, fewest=1)
    assert [square for _, square in results] == [9, 1, 16, 1, 25]
    assert len({process for process, _ in results}) == (2 if hasattr(os, "fork") else 1)


def test_each_processor_gets_a_share_where_there_is_enough_for_it(forks, monkeypatch):
    monkeypatch.setattr(module, "processors", lambda: 4)
    for fewest, processes in [(1, 4), (6, 3), (10, 2), (15, 1)]:
        results = in_processes(worked, [3, 1, 4, 1, 5], weight=int, fewest=fewest)
        assert [square for _, square in results] == [9, 1, 16, 1, 25]
        assert len({process for process, _ in results}) == (processes if hasattr(os, "fork") else 1)


@pytest.mark.parametrize("items", [[], [7]])
def test_nothing_and_one_item_need_no_copy(forks, items):
    assert in_processes(worked, items, weight=int, fewest=0) == [worked(item) for item in items]


def test_little_work_is_done_here(forks):
    assert {process for process, _ in in_processes(worked, [1, 2, 3], weight=int, fewest=7)} == {os.getpid()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies here")
def test_what_light_items_prepare_is_there_for_the_copy(forks):
    prepared = []

    def prepare(number):
        if number < 10:
            prepared.append(number)
        return prepared[:1], os.getpid()

    results = in_processes(prepare, [1, 2, 95, 96], weight=int, fewest=100)
    assert len({process for _, process in results}) == 2
    assert [ready for ready, _ in results] == [[1]] * 4


def test_work_that_fails_in_the_copy_fails_here(forks):
    def refuse(number):
        raise ValueError(f"not {number}")

    with pytest.raises(ValueError, match="not 2"):
        in_processes(refuse, [2, 1], weight=int, fewest=0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no copies here")
def test_no_copy_outlives_work_that_fails_here(forks):
    here = os.getpid()

    def much_elsewhere(number):
        if os.getpid() == here:
            raise ValueError(number)
        return "x" * 1_000_000  # more than a pipe holds

    with pytest.raises(ValueError, match="2"):
        in_processes(much_elsewhere, [2, 1], weight=int, fewest=0)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_what_only_the_copy_cannot_do_is_done_here(forks):
    here = os.getpid()

    def only_here(number):
        if os.getpid() != here:
            raise OSError("no")
        return number

    assert in_processes(only_here, [1, 2, 3], weight=int, fewest=0) == [1, 2, 3]


def test_a_process_with_threads_is_not_copied():
    wait = threading.Event()
    thread = threading.Thread(target=wait.wait)
    thread.start()
    try:
        assert not can_fork()
        assert {process for process, _ in in_processes(worked, [1, 2], weight=int, fewest=0)} == {os.getpid()}
    finally:
        wait.set()
        thread.join()


def test_two_processes_make_the_same_report(folder, forks, monkeypatch):
    rules, _ = load_rules([folder / "rules.yaml"])
    sources = gather(data=[folder / "data"], documents=folder / "texts")
    alone = check(sources, rules, today="2026-11-22", coverage=True)
    monkeypatch.setattr(find, "in_processes", partial(in_processes, fewest=0))
    both = check(sources, rules, today="2026-11-22", coverage=True)
    assert (both, render(both, "json")) == (alone, render(alone, "json"))


def test_documents_that_are_held_one_at_a_time_are_divided_too(folder, forks, monkeypatch):
    rules, _ = load_rules([folder / "rules.yaml"])
    sources = gather_for(rules, [folder / "texts"])
    alone = check(sources, rules, today="2026-11-22")
    monkeypatch.setattr(find, "FEWEST_BYTES", 1)
    assert check(sources, rules, today="2026-11-22") == alone
    assert sum(volume.is_wanted for volume in sources.documents.volumes) > 1
