"""What the README and the tutorial show is what happens: their files are written and their commands are run."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from consistency.readers.faults import FAULTS

FENCE = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n)?^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
PAGES = ["README.md", "docs/tutorial.md"]
NOT_RUN = ("make ", "git ", "pip ", "python -m pip")  # they install, or call these tests


def run(command, folder):
    """The exit status and the output of a command, which may only be ours, pytest or Python."""
    program = command.split()[0]
    assert program in ("consistency", "pytest", "python"), f"the page shows {program}, which this test does not run"
    scripts = Path(sys.executable).parent
    foreign = ("PYTEST", "COV_", "COVERAGE", "CI", "BUILD_NUMBER")  # under CI, pytest cuts no line of its summary
    environment = {k: v for k, v in os.environ.items() if not k.startswith(foreign)}
    environment |= {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    done = subprocess.run(command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def matches(shown, output):
    """Whether an output is as shown; a line "..." or the end "..." of a line stands for anything."""
    pattern = re.escape(shown.strip()).replace(r"\.\.\.\n", r"(?:.*\n)*?").replace(r"\.\.\.", r"[\s\S]*")
    return re.fullmatch(pattern, output.strip()) is not None


def play(text, folder):
    """Follow a page from top to bottom in a folder; the commands that were run are returned."""
    done, status = [], 0
    for fence in FENCE.finditer(text):
        if fence["file"]:
            path = folder / fence["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(fence["body"], encoding="utf-8")
        elif fence["language"] == "console":
            for step in re.split(r"^\$ ", fence["body"], flags=re.MULTILINE)[1:]:
                command, _, shown = step.partition("\n")
                if command.startswith(NOT_RUN):
                    continue
                if command == "echo $?":
                    assert shown.strip() == str(status)
                    continue
                status, output = run(command, folder)
                assert matches(shown, output), f"$ {command}\n{output}"
                done.append(command)
    return done


def test_the_tutorial_works_as_written(root, tmp_path):
    assert len(play((root / "docs/tutorial.md").read_text(encoding="utf-8"), tmp_path)) == 6


def section(text, title):
    """One section of a page."""
    return re.split(r"^## ", text.split(f"## {title}\n")[1], flags=re.MULTILINE)[0]


def test_the_report_in_the_readme_is_what_the_tool_says(root, shared):
    assert shared == root.parent / "shared"  # where the configuration says that the documents are
    assert len(play(section((root / "README.md").read_text(encoding="utf-8"), "Five real documents"), root)) == 1


def test_the_first_try_of_the_readme_works_as_written(root, tmp_path):
    assert len(play(section((root / "README.md").read_text(encoding="utf-8"), "Try it"), tmp_path)) == 2


def test_the_commands_that_the_readme_names_run(root, tmp_path):
    named = set(re.findall(r"`consistency ([a-z ]+)`", (root / "README.md").read_text(encoding="utf-8")))
    assert named == {"init", "rules test", "explain", "check", "compare"}
    rule = "participants-of-the-meeting"
    for command in ("init", "rules test", f"explain {rule}", "check"):
        assert run(f"consistency {command}", tmp_path)[0] < 2, command


def test_what_the_readme_types_into_python_is_answered_so(root):
    text = (root / "README.md").read_text(encoding="utf-8")
    typed = [fence["body"] for fence in FENCE.finditer(text) if fence["language"] == "pycon"]
    for number, body in enumerate(typed, start=1):
        example = doctest.DocTestParser().get_doctest(body, {}, f"example {number}", "README.md", 0)
        assert doctest.DocTestRunner().run(example).failed == 0
    assert typed


def test_the_library_works_in_ten_lines(root, tmp_path):
    page = (root / "README.md").read_text(encoding="utf-8")
    play(section(page, "Try it"), tmp_path)
    code, shown = (re.search(rf"```{language}\n(.*?)```", page, re.DOTALL)[1] for language in ("python", "text"))
    assert len(code.strip().splitlines()) <= 10
    (tmp_path / "example.py").write_text(code, encoding="utf-8")
    assert run("python example.py", tmp_path) == (0, shown)
    (tmp_path / "consistency.toml").write_text('rules = ["rules.yaml"]\ndocuments = ["report.md", "press.md"]\n')
    status, output = run("pytest --consistency", tmp_path)
    assert status == 1
    assert "48,200" in output


@pytest.mark.parametrize("page", PAGES)
def test_the_make_targets_that_a_page_names_exist(root, page):
    targets = set(re.findall(r"^(\w+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = re.findall(r"`make (\w+)|^\$ make (\w+)", (root / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert {a or b for a, b in named} <= targets


def test_every_link_between_pages_leads_somewhere(root):
    pages = [
        root / "README.md",
        root / "CHANGELOG.md",
        *sorted((root / "docs").rglob("*.md")),
        *sorted((root / "data").rglob("*.md")),
    ]
    for page in pages:
        text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
            assert (page.parent / target).exists(), f"{page.relative_to(root)}: {target}"


def test_every_fault_of_documents_is_explained(root):
    text = (root / "docs/explanation/reading-documents.md").read_text(encoding="utf-8")
    assert dict(re.findall(r"^\| `([a-z0-9-]+)` \| (.+) \|$", text, re.MULTILINE)) == FAULTS


def test_every_dependency_is_explained(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = [
        *project["dependencies"],
        *(name for names in project["optional-dependencies"].values() for name in names),
    ]
    text = (root / "docs/dependencies.md").read_text(encoding="utf-8").lower()
    names = {re.split(r"[^\w-]", name)[0] for name in needed if not name.startswith("types-")}
    assert {name for name in names if name not in text} == set()


def test_outputs_are_compared_line_by_line():
    assert matches("a\n...\nd ...", "a\nb\nc\nd e\n")
    assert not matches("a\n...", "b\na")
