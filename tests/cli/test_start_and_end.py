"""How the command starts and ends: cold start, streams, signals, determinism."""

import os
import runpy
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import consistency
from consistency import cli
from consistency.cli import output
from consistency.cli.progress import progress

HEAVY = ("attrs", "attr", "yaml", "pint", "rapidfuzz", "jinja2", "markdown_it", "regex", "rich", "pytest", "hypothesis",
         "importlib.metadata")  # fmt: skip


def loaded_by(code):
    command = [sys.executable, "-c", f"{code}\nimport sys; print(*sorted(sys.modules))"]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import consistency",
        "import consistency.cli; consistency.cli.main(['--version'])",
        "import consistency.cli; consistency.cli.main(['check', '--help'])",
    ],
)
def test_a_start_imports_nothing_heavy(code):
    assert not loaded_by(code).intersection(HEAVY)


def test_a_check_needs_no_unit_registry_and_no_test_tools(project):
    code = "import consistency.cli; consistency.cli.main(['check', '--quiet'])"
    assert not loaded_by(f"import os; os.chdir({str(project)!r}); {code}") & {"pint", "pytest", "hypothesis", "rich"}


def test_the_version_is_that_of_the_package(run):
    assert run("--version") == (0, f"consistency {consistency.__version__}\n", [])


def test_a_call_without_a_command_says_what_to_do(run):
    status, out, err = run()
    assert (status, out) == (2, "")
    assert err == ["consistency: usage: the following arguments are required: COMMAND (consistency --help)"]


@pytest.mark.parametrize("name", ["check", "extract", "explain", "rules", "init"])
def test_every_command_has_help_and_a_module(run, name):
    status, out, _ = run(name, "--help")
    assert status == 0
    assert out.startswith(f"usage: consistency {name}")
    assert callable(import_module(f"consistency.cli.{name}").run)


def test_the_report_is_the_same_bytes_whatever_surrounds_it(project, command):
    expected = command("check").stdout
    for settings in (
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo"},
        {"LC_ALL": "C", "LANG": "C"},
    ):
        assert command("check", env=os.environ | settings).stdout == expected
    first = command("check", "docs/report.md", "docs/letter.md").stdout
    assert command("check", "docs/letter.md", "docs/report.md").stdout == first


def test_output_is_utf8_whatever_the_locale(command):
    done = command("check", env=os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert "“more than 400”" in done.stdout.decode("utf-8")


def test_colour_only_on_a_terminal_that_wants_it(monkeypatch):
    class Terminal:
        def isatty(self):
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert output.colour(Terminal())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not output.colour(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not output.colour(Terminal())


@pytest.mark.parametrize(
    ("arguments", "times"),
    [
        (["2>&1"], 1),
        (["2>err"], 1),
        (["2>&1", ">/dev/null"], 1),
        (["--quiet", "2>&1"], 1),
        (["--output", "report.txt", "2>&1"], 1),
        (["--format", "github", "2>&1"], 2),
    ],
)
def test_a_fault_is_said_once_where_the_report_and_the_faults_are_read_together(project, arguments, times):
    shell = " ".join([sys.executable, "-m consistency check none.md", *arguments])
    done = subprocess.run(["bash", "-c", shell], cwd=project, capture_output=True, text=True, check=False)
    assert done.stdout.count("there is no such file") == times


def test_a_broken_pipe_is_quiet_and_keeps_the_status(project, command):
    (project / "docs/long.md").write_text("In May, 312 people took part.\n\n" * 3000)
    shell = f"{sys.executable} -m consistency check --format json 2>err | head -c 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], cwd=project, capture_output=True, text=True, check=False)
    assert done.stdout.endswith("1\n")
    assert (project / "err").read_text() == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_one_line(project, command):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "consistency", "check"],
            cwd=project, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert "no space left on device" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_fault_of_ours(project, closed):
    shell = f"{sys.executable} -m consistency check {closed}"
    done = subprocess.run(["bash", "-c", shell], cwd=project, capture_output=True, text=True, check=False)
    if ">&-" in closed.split():
        assert (done.returncode, done.stdout) == (2, "")
        assert "internal-error" not in done.stderr
    else:
        assert (done.returncode, done.stderr) == (1, "")
    assert ("standard output: cannot-use: it is closed" in done.stderr) is (closed == ">&-")


def test_a_quiet_run_needs_no_standard_output(project):
    shell = f"{sys.executable} -m consistency check --quiet >&-"
    assert subprocess.run(["bash", "-c", shell], cwd=project, check=False).returncode == 1


def test_a_working_folder_that_is_gone_is_said(project):
    shell = f"mkdir gone && cd gone && rmdir ../gone && {sys.executable} -m consistency check ../docs --rules ../rules"
    done = subprocess.run(["bash", "-c", shell], cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no-working-folder: the folder in which the command runs is gone" in done.stderr


def test_an_internal_error_asks_for_a_report_and_hides_its_traceback(project, run, monkeypatch):
    def broken(_arguments):
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(import_module("consistency.cli.check"), "run", broken)
    status, out, err = run("check")
    assert (status, out) == (2, "")
    assert len(err) == 1
    assert "internal-error" in err[0]
    assert "ZeroDivisionError: oops" in err[0]
    _, _, err = run("check", "--debug")
    assert any(line.startswith("Traceback") for line in err)


def test_an_interrupt_is_quiet(run, monkeypatch):
    def interrupted(_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("consistency.cli.check"), "run", interrupted)
    assert run("check") == (130, "", [])


def test_a_pipe_that_breaks_elsewhere_is_quiet(run, monkeypatch):
    def broken(_arguments):
        raise BrokenPipeError

    monkeypatch.setattr(import_module("consistency.cli.check"), "run", broken)
    monkeypatch.setattr(output, "detach_output", lambda: None)
    assert run("check") == (2, "", [])


def test_no_bar_is_shown_in_a_pipe(capsys):
    with progress(3) as tick:
        tick("a.md")
    assert capsys.readouterr() == ("", "")


def test_a_bar_is_shown_on_a_terminal_once_work_is_long(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("consistency.cli.progress.LONG", 0)
    import time

    with progress(2) as tick:
        time.sleep(0.3)
        tick("a.md")
        tick("b.md")
    assert "checking" in capsys.readouterr().err


def test_the_bar_needs_no_rich(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    with progress(1) as tick:
        tick("a.md")
    assert capsys.readouterr().err == ""


def test_the_package_can_be_run_as_a_module(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["consistency", "--version"])
    with pytest.raises(SystemExit) as leave:
        runpy.run_path(str(Path(consistency.__file__).with_name("__main__.py")), run_name="__main__")
    assert (leave.value.code, capsys.readouterr().out) == (0, f"consistency {consistency.__version__}\n")


def test_main_takes_the_arguments_of_the_process(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["consistency", "--version"])
    assert cli.main() == 0
    assert capsys.readouterr().out.startswith("consistency ")
