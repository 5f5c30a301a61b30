from pathlib import Path

import pytest

from consistency.engine.config import Config, chosen, find_config, load_config
from consistency.engine.config_keys import KEYS
from consistency.errors import UsageError
from consistency.mentions.vocabulary import own_hedge, own_unit


def write(folder: Path, text: str, name: str = "consistency.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path) -> list[str]:
    with pytest.raises(UsageError) as caught:
        load_config(path)
    return [str(fault).removeprefix(str(path)) for fault in caught.value.faults]


def test_every_key_is_read_and_paths_start_at_the_file(tmp_path):
    path = write(
        tmp_path,
        'rules = "rules"\ndata = ["data/a", "data/b"]\ndocuments = "../texts"\nformat = "json"\n'
        'select = ["a-*", "b"]\nignore = "c"\nfail-on = "drift"\nbaseline = "known.json"\n'
        '[units]\n"sack|sacks" = "own"\n[hedges]\n"a generous" = "at-least"\n',
    )
    assert load_config(path) == Config(
        path=path,
        rules=(tmp_path / "rules",),
        data=(tmp_path / "data/a", tmp_path / "data/b"),
        documents=(tmp_path / "../texts",),
        format="json",
        select=("a-*", "b"),
        ignore=("c",),
        fail_on="drift",
        baseline=tmp_path / "known.json",
        units=(own_unit("sack|sacks", "own"),),
        hedges=(own_hedge("a generous", "at-least"),),
    )


def test_every_key_has_a_field():
    assert {key.replace("-", "_") for key in KEYS} | {"path"} == {a.name for a in Config.__attrs_attrs__}


def test_pyproject_is_read_at_its_own_table(tmp_path):
    path = write(tmp_path, '[project]\nname = "x"\n[tool.consistency]\nrules = ["r"]\n', "pyproject.toml")
    assert load_config(path).rules == (tmp_path / "r",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('rule = "x"', [':1:1: unknown-key: unknown key "rule" (did you mean "rules"?)']),
        ('fail_on = "x"', [':1:1: unknown-key: unknown key "fail_on" (did you mean "fail-on"?)']),
        ("rules = 3", [':1:1: wrong-type: "rules" must be text or a list of texts, not a number']),
        ("select = [1]", [':1:1: wrong-type: "select" must be text or a list of texts, not a list like this']),
        (f"rules = {'9' * 5000}", [":1: not-toml: a number has too many digits (write text)"]),
        ("exclude = 5", [':1:1: wrong-type: "exclude" must be text or a list of texts, not a number']),
        ('select = ""', [':1:1: wrong-value: "select" holds an empty text']),
        ("format = true", [':1:1: wrong-type: "format" must be text, not true or false']),
        ("baseline = 2026-01-01", [':1:1: wrong-type: "baseline" must be text, not a date']),
        ("units = 4", [':1:1: wrong-type: "units" must be a table, not a number']),
        (
            '[units]\nsack = 3\n"x1" = "own"\n',
            [
                ':2:1: wrong-type: "sack" must be text, not a number',
                ':3:1: wrong-unit: "x1" is no spelling of a unit (write letters, such as furlong|furlongs)',
            ],
        ),
        (
            'units = { sack = "3" }',
            [
                ':1:1: wrong-unit: "3" defines no unit (such as "201.168 meter", or "own" for a unit of its own)',
            ],
        ),
        ('fail-on = "errors"', [':1:1: wrong-value: "fail-on" cannot be "errors" (did you mean "error"?)']),
        ('rulez = "x"\nformat = 1', [
            ':1:1: unknown-key: unknown key "rulez" (did you mean "rules"?)',
            ':2:1: wrong-type: "format" must be text, not a number',
        ]),
    ],
)  # fmt: skip
def test_each_fault_is_named_with_its_line_and_all_come_at_once(tmp_path, text, expected):
    assert faults(write(tmp_path, text)) == expected


def test_what_a_call_names_takes_the_place_of_what_is_configured():
    config = Config(documents=(Path("docs"),), select=("a",), ignore=("b",))
    assert chosen(config, {"select": ("c",)}) == Config(documents=(Path("docs"),), select=("c",), ignore=("b",))


@pytest.mark.parametrize(
    ("data", "given", "folder"),
    [
        ((), {"data": (Path("set"),)}, None),
        ((), {"data": (Path("set"),), "documents": (Path("texts"),)}, Path("texts")),
        ((Path("old"),), {"data": (Path("set"),)}, Path("docs")),
        ((Path("old"),), {}, Path("docs")),
        ((Path("old"),), {"documents": (Path("texts"),)}, Path("texts")),
        ((Path("old"),), {"data": ()}, None),
    ],
)
def test_configured_documents_are_the_folder_of_data_sets_only_beside_configured_ones(data, given, folder):
    assert chosen(Config(data=data, documents=(Path("docs"),)), given).folder == folder


def test_a_data_set_has_one_folder_of_documents(tmp_path):
    (fault,) = faults(write(tmp_path, '\ndata = "d"\ndocuments = ["a", "b"]'))
    assert fault.startswith(':3:1: wrong-value: "documents" must name one folder when "data" is given')


def test_an_unknown_key_without_a_neighbour_lists_the_keys(tmp_path):
    assert "the keys are rules, data" in faults(write(tmp_path, "zzz = 1"))[0]


def test_a_wrong_fail_on_without_a_neighbour_lists_the_choices(tmp_path):
    assert "one of error, contradiction" in faults(write(tmp_path, 'fail-on = "zzz"'))[0]


def test_a_key_of_another_tool_is_not_taken_for_ours(tmp_path):
    path = write(tmp_path, '[tool.other]\nrulez = 1\n[tool.consistency]\nrulez = "x"\n', "pyproject.toml")
    assert faults(path) == [':4:1: unknown-key: unknown key "rulez" (did you mean "rules"?)']


def test_a_nested_table_is_pointed_at(tmp_path):
    path = write(tmp_path, "[tool.consistency]\nrules = 'r'\n[tool.consistency.extra]\na = 1\n", "pyproject.toml")
    assert 'unknown key "extra"' in faults(path)[0]


def test_a_table_that_is_none_is_refused(tmp_path):
    path = write(tmp_path, "tool.consistency = 3\n", "pyproject.toml")
    assert faults(path) == [":1:1: wrong-type: [tool.consistency] must be a table"]


def test_broken_toml_is_one_fault_with_its_place(tmp_path):
    assert faults(write(tmp_path, "rules = [\n'a'\n'b'\n]"))[0].startswith(":3:1: not-toml: ")
    assert faults(write(tmp_path, f"rules = {'[' * 100_000}"))[0].startswith(":1: not-toml: ")


def test_a_file_that_is_missing_or_not_utf8_is_one_fault(tmp_path):
    assert faults(tmp_path / "consistency.toml") == [
        ": cannot-read: the configuration cannot be read: No such file or directory (check the path)"
    ]
    (tmp_path / "consistency.toml").write_bytes(b"rules = '\xff'")
    assert faults(tmp_path / "consistency.toml") == [
        ": not-utf8: the configuration is not UTF-8 text (save it as UTF-8)"
    ]


def test_the_nearest_configuration_upwards_is_found(tmp_path, monkeypatch):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")  # is not about us
    top = write(tmp_path, "[tool.consistency]\nrules = 'r'\n", "pyproject.toml")
    assert find_config(inner).resolve() == top
    monkeypatch.chdir(inner)
    assert find_config(Path()) == Path("../../pyproject.toml")
    assert find_config(tmp_path) == top


def test_two_configurations_in_one_folder_are_refused(tmp_path):
    write(tmp_path, "")
    write(tmp_path, "[tool.consistency]\n", "pyproject.toml")
    with pytest.raises(UsageError, match="two-configurations"):
        find_config(tmp_path)
