"""What is printed, and where it goes when nobody reads it."""

import io
import sys

import pytest

from consistency.cli import output
from consistency.errors import Fault
from consistency.reporters.escape import is_unseen


class Broken(io.StringIO):
    """A stream whose reader went away, or whose disk is full."""

    def __init__(self, error):
        super().__init__()
        self.error = error

        self.tried = []

    def write(self, text):
        self.tried.append(text)
        raise self.error


def test_a_reader_that_went_away_is_no_error(monkeypatch):
    stdout, stderr = Broken(BrokenPipeError()), Broken(BrokenPipeError())
    monkeypatch.setattr(sys, "stdout", stdout)
    monkeypatch.setattr(sys, "stderr", stderr)
    output.write("report")
    output.print_note("fault")
    assert (stdout.tried, stderr.tried) == (["report"], ["fault\n"])


def test_a_full_disk_is_an_error_of_standard_output(monkeypatch):
    monkeypatch.setattr(sys, "stdout", Broken(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space left on device: 'standard output'"):
        output.write("report")


def test_after_a_broken_pipe_nothing_is_left_to_complain_at_the_end(monkeypatch, tmp_path):
    with (tmp_path / "out").open("w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        output.detach_output()
        stream.write("goes nowhere")
    assert (tmp_path / "out").read_text() == ""


def test_both_streams_become_utf8_with_plain_line_feeds(monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", stream)
    output.prepare()
    output.write("“a”\n")
    assert stream.buffer.getvalue() == "“a”\n".encode()


def test_faults_are_sorted_and_said_once(capsys):
    a, b = Fault("a.md", 2, 1, "code", "message", "hint"), Fault("b.md", 0, 0, "code", "message")
    output.print_faults([b, a, b])
    assert capsys.readouterr().err == "a.md:2:1: code: message (hint)\nb.md: code: message\n"


def test_a_file_holds_what_cannot_be_encoded_as_escapes(tmp_path):
    output.write("a\udc80\n", tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"a\\udc80\n"


HOSTILE = """\
version: 1
rules:
  - id: hall
    fact: "hall \\x9b31m\\e[31m\\nVerdict: forged"
    kind: name
    names: ["Great \\u202e Hall of the Northern Boats"]
    note: "\\e[31m"
    examples:
      - ignores: "Great \\u202e Hall of the Northern Boats"
  - id: boats
    fact: boats
    kind: count
    find: ["{value} boats"]
"""


@pytest.mark.parametrize(
    "command",
    [
        "check -v",
        "extract",
        "explain hall",
        "explain boats",
        "selftest -v",
        "rules list",
        "rules list --format json",
        "rules test",
        "rules docs",
        "baseline write",
        "baseline check",
    ],
)
def test_no_document_and_no_rule_steers_the_terminal(project, run, command):
    (project / "rules/library.yaml").write_text(HOSTILE, encoding="utf-8")
    (project / "docs/report.md").write_text("The Great \x1b[31m Hall of the Northern Boats has 5 boats.", "utf-8")
    (project / "docs/letter\x1b.md").write_text("In the Great Hall of the Northern Bouts are 5\x1b boats.", "utf-8")
    run("baseline", "write", "--select", "boats")
    _, out, err = run(*command.split(), *(["--force"] if command == "baseline write" else []))
    assert {char for char in out + "".join(err) if is_unseen(char)} == {"\n"}
    assert "\nVerdict: forged" not in out


def test_the_columns_of_a_table_stay_where_they_are(capsys):
    output.print_lines(["a   b", "  c\td"])
    assert capsys.readouterr().out == "a   b\n  c d\n"
