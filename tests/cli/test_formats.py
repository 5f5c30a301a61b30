"""Documents in every format, as a user checks them."""

import pytest

RST = """\
Report
======

.. note::

   In May, *312* people took part in the :ref:`meeting <may>`.

.. The library holds 7,000 books.

.. list-table::
   :header-rows: 1

   * - Place
     - Stock
   * - Library
     - The library holds 5,000 books.
"""


@pytest.fixture
def rst(project):
    (project / "docs/report.md").unlink()
    (project / "docs/report.rst").write_text(RST)
    return project


def test_restructured_text_is_checked_beside_markdown(rst, run):
    status, out, err = run("check", "--format", "concise")
    assert (status, err) == (1, [])
    assert "docs/letter.md:3:29: error participants" in out
    assert "(against docs/report.rst:6:13)" in out
    assert "Found: 1 contradiction, 1 rule" in out  # about rooms, which the report told


def test_a_statement_in_restructured_text_is_accepted_by_a_comment(rst, run):
    (rst / "docs/report.rst").write_text(
        RST.replace(".. note::", ".. consistency: ignore[participants] guests\n\n.. note::")
    )
    status, out, _ = run("check", "--format", "concise", "--ignore", "rooms")
    assert (status, "[accepted: ignore-comment]" in out) == (0, True)


def test_values_of_restructured_text_are_extracted_where_they_stand(rst, run):
    status, out, _ = run("extract", "docs/report.rst")
    assert status == 0
    assert [line.split(": ")[0] for line in out.splitlines() if line.startswith("report.rst")] == [
        "report.rst:6:13",
        "report.rst:16:26",
    ]
