"""The library as a program calls it."""

import importlib
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve

import consistency
from consistency.errors import DocumentError, RuleError, UsageError

REPORT = "The library lent 48,200 books.\n"
PRESS = "More than 50,000 books were lent.\n"
RULES = """\
version: 1
rules:
  - id: books-lent
    fact: books lent in a year
    kind: count
    find: ["lent {value} books", "{value} books were lent"]
    examples: [{ignores: "It holds 90,000 books."}]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for path, text in {"docs/report.md": REPORT, "docs/press.md": PRESS, "rules.yaml": RULES}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "documents", ["docs", ["docs/report.md", Path("docs/press.md")], (d for d in ["docs/press.md", "docs/report.md"])]
)
def test_a_check_takes_paths_as_they_come(folder, documents):
    report = consistency.check(documents, "rules.yaml")
    assert [(f.comparison.rule.id, f.verdict) for f in report.findings] == [("books-lent", "contradiction")]
    assert (report.faults, len(report.sources)) == ((), 2)


def test_a_check_takes_what_was_read_and_loaded(folder):
    rules, documents = consistency.load_rules(["rules.yaml"]), consistency.read("docs")
    assert consistency.check(documents, rules) == consistency.check("docs", "rules.yaml")
    assert consistency.check(documents, rules, ignore=["books-*"]).findings == ()
    assert consistency.check(documents[0], rules).findings[0].verdict == "single-source"


def test_paths_are_read_as_the_command_reads_them(folder):
    (folder / "docs/press.md").write_text(f"{PRESS}\nIt rained on 3 May 2021.\n")
    report = consistency.check("docs", "rules.yaml")
    command = [sys.executable, "-m", "consistency", "check", "docs", "--rules", "rules.yaml", "--format", "json"]
    printed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
    assert consistency.render(report, "json") == printed


def test_a_report_holds_what_could_not_be_read_beside_what_was_found(folder):
    (folder / "broken.yaml").write_text("version: 1\nrulez: []\n")
    report = consistency.check(["docs", "missing.md"], ["rules.yaml", "broken.yaml"])
    assert {fault.path for fault in report.faults} == {"missing.md", "broken.yaml"}
    assert report.findings[0].verdict == "contradiction"


def test_documents_of_one_name_that_were_read_apart_are_told_apart(folder):
    for name, text in {"a": REPORT, "b": PRESS}.items():
        (folder / name).mkdir()
        (folder / name / "README.md").write_text(text)
    documents = consistency.read("a/README.md") + consistency.read("b/README.md") + consistency.read("a/README.md")
    report = consistency.check(documents, "rules.yaml")
    assert [source.id for source in report.sources] == ["a/README.md", "b/README.md"]
    cited = [str(fact.citation) for fact in report.findings[0].comparison.facts]
    assert cited == ["a/README.md:1:18", "b/README.md:1:1"]
    assert report == consistency.check(["b/README.md", "a/README.md"], "rules.yaml")


def test_two_texts_that_nothing_tells_apart_are_a_fault(folder):
    (document,) = consistency.read("docs/report.md")
    other = evolve(document, text=document.text.replace("48", "49"))
    report = consistency.check([document, other], "rules.yaml")
    assert [fault.code for fault in report.faults] == ["duplicate-document"]


@pytest.mark.parametrize("call", [lambda: consistency.check((), "rules.yaml"), lambda: consistency.check("docs")])
def test_a_check_of_nothing_or_by_nothing_is_refused(folder, call):
    with pytest.raises(UsageError, match=r"no (documents to look at|rules to check by)"):
        call()


@pytest.mark.parametrize(
    "call",
    [
        lambda: consistency.read(""),
        lambda: consistency.load_rules(["rules.yaml", ""]),
        lambda: consistency.check("", "rules.yaml"),
        lambda: consistency.check(["docs", ""], "rules.yaml"),
        lambda: consistency.check("docs", ""),
        lambda: consistency.check("docs", "rules.yaml", data=""),
    ],
)
def test_an_empty_path_is_not_the_working_folder(folder, call):
    with pytest.raises(UsageError, match="a path is empty"):
        call()


def test_one_selector_may_be_a_text_and_one_that_names_no_rule_is_a_fault(folder):
    assert len(consistency.check("docs", "rules.yaml", select="books-*").findings) == 1
    report = consistency.check("docs", "rules.yaml", select=["book-lent"])
    assert [str(f) for f in report.faults] == [
        'consistency: unknown-rule: select "book-lent" names no rule (did you mean "books-lent"?)'
    ]


def test_a_data_set_is_checked_where_its_files_stand(folder):
    (folder / "data").mkdir()
    (folder / "data/documents.yaml").write_text("documents:\n- {id: a, file: report.md}\n- {id: b, file: press.md}\n")
    report = consistency.check(rules="rules.yaml", data="data", folder="docs")
    assert [source.id for source in report.sources] == ["a", "b"]
    assert report.findings[0].verdict == "contradiction"


@pytest.mark.parametrize("form", ["text", "path", "document"])
def test_values_are_extracted_with_their_exact_place(folder, form):
    source = {"text": PRESS, "path": Path("docs/press.md"), "document": consistency.read("docs/press.md")[0]}[form]
    (mention,) = consistency.extract(source)
    assert PRESS[mention.start : mention.end] == "More than 50,000"
    assert mention.reading.bound == "above"


@pytest.mark.parametrize("cell", [None, float("nan"), b"5 km", ["5 km"]])
def test_what_is_no_text_is_refused_by_name(cell):
    with pytest.raises(TypeError, match=f"expected, {type(cell).__name__} is given"):
        consistency.extract(cell)
    for texts in ((cell, "5 km"), ("5 km", cell)):
        with pytest.raises(TypeError, match=f"a text is expected, {type(cell).__name__} is given"):
            consistency.compare(*texts)


def test_two_texts_are_held_against_each_other():
    assert consistency.compare("It has fewer than 50 rooms.", "It has 60 rooms.").verdict == "contradiction"


@pytest.mark.parametrize(
    "call",
    [
        consistency.read,
        lambda folder: consistency.extract(folder / "docs/report.md"),
        lambda folder: consistency.load_rules(folder / "rules.yaml"),
        lambda folder: consistency.check(folder, folder / "rules.yaml"),
        lambda folder: consistency.compare("It runs 29 boats.", "It runs 31 boats."),
    ],
    ids=["documents", "mentions", "rules", "report", "comparison"],
)
def test_what_functions_give_can_be_pickled(folder, call):
    given = call(folder)
    assert pickle.loads(pickle.dumps(given)) == given


def test_a_report_is_rendered(folder):
    assert "CONTRADICTION" in consistency.render(consistency.check("docs", "rules.yaml"), "text")


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: consistency.read(["missing.md", "gone.md"]), DocumentError),
        (lambda: consistency.extract(Path("missing.md")), DocumentError),
        (lambda: consistency.extract(Path("docs")), DocumentError),
        (lambda: consistency.load_rules(["missing.yaml", "gone.yaml"]), RuleError),
    ],
)
def test_where_there_is_no_report_one_error_has_every_fault(folder, call, error):
    with pytest.raises(error) as caught:
        call()
    assert isinstance(caught.value, consistency.ConsistencyError)
    assert caught.value.faults


def test_every_fault_comes_at_once(folder):
    with pytest.raises(consistency.ConsistencyError) as caught:
        consistency.read(["missing.md", "gone.md"])
    assert [fault.path for fault in caught.value.faults] == ["gone.md", "missing.md"]


def test_the_names_of_the_library_are_listed_and_no_others_exist():
    fresh = importlib.reload(consistency)
    assert {name for name in dir(fresh) if not name.startswith("__")} == set(fresh.__all__) - {"__version__"}
    with pytest.raises(AttributeError, match="has no attribute 'chekc'"):
        fresh.chekc  # noqa: B018 -- asking is the test


def test_asking_for_values_loads_no_rules_and_no_reports():
    code = "import sys, consistency; consistency.extract('12 rooms'); print(*sorted(sys.modules))"
    loaded = set(
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not {"consistency.rulefiles", "consistency.reporters", "consistency.facts", "pint", "jinja2"} & loaded
