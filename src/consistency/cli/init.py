"""``consistency init``: a configuration, a first rule file and a workflow that run as they are."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from consistency.cli import output
from consistency.engine.config import find_config
from consistency.errors import Fault, UsageError
from consistency.rulefiles import schema_text

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

USUAL = ("README.md", "docs")  # where documents stand in most projects


def run(arguments: Namespace) -> int:
    """Write what is not there yet; nothing is ever written over."""
    folder: Path = arguments.folder
    if folder.exists() and not folder.is_dir():
        raise UsageError(Fault(str(folder), 0, 0, "not-a-folder", "is a file", "name the folder of your project"))
    for path, text in _files(folder).items():
        if (folder / path).exists():
            output.print_lines([f"kept     {folder / path}"])
            continue
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        output.write(text, folder / path)
        output.print_lines([f"written  {folder / path}"])
    configured = folder / "pyproject.toml"
    if find_config(folder) == configured:
        output.print_lines([f"kept     {configured}: its [tool.consistency] is to name the rules and documents"])
    output.print_lines(["", "Next: consistency rules test, then consistency check"])
    return 0


def _files(folder: Path) -> dict[str, str]:
    documents = [name for name in USUAL if (folder / name).exists()]
    named = ", ".join(f'"{name}"' for name in documents or ["docs"])
    files = {
        "rules/first.yaml": _template("rules.yaml"),
        "rules/rules.schema.json": schema_text(),
        ".github/workflows/consistency.yml": _template("workflow.yml"),
    }
    if find_config(folder) != folder / "pyproject.toml":
        files["consistency.toml"] = _template("consistency.toml").replace("@DOCUMENTS@", named)
    if not documents:
        files |= {"docs/report.md": _template("report.md"), "docs/letter.md": _template("letter.md")}
    return files


def _template(name: str) -> str:
    return resources.files("consistency.cli").joinpath("templates", name).read_text(encoding="utf-8")
