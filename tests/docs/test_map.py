"""The pages that explain the code name files that exist, and leave out no room of the house."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src/consistency"
PAGES = ["docs/architecture.md", *(str(path.relative_to(ROOT)) for path in sorted(ROOT.glob("docs/explanation/*.md")))]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_no_file_that_is_gone(page):
    named = re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.py)`", (ROOT / page).read_text(encoding="utf-8"))
    assert [name for name in named if not [*SOURCE.glob(f"**/{name}"), *ROOT.glob(name)]] == []


def test_the_map_names_every_folder_of_the_package_and_every_file_of_the_rooms_that_it_shows():
    page = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    folders = {path.parent.name for path in SOURCE.rglob("__init__.py")} - {"consistency", "en"}
    rooms = ("engine", "readers", "facts", "rulefiles", "comparators", "mentions")
    files = {path.name for room in rooms for path in (SOURCE / room).glob("*.py")} - {"__init__.py"}
    assert {name for name in folders if not re.search(rf"\b{name}\b", page)} == set()
    assert {name for name in files if not re.search(rf"\b{name}\b", page)} == set()
