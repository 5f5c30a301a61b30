import re

from consistency.reporters import FORMATS


def test_the_reference_lists_every_format_and_no_other(root):
    text = (root / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == sorted(FORMATS)


def test_the_pictures_of_the_how_to_are_there(root):
    page = root / "docs" / "how-to" / "read-a-report.md"
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    assert len(pictures) == 2
    assert all((page.parent / picture).is_file() for picture in pictures)
