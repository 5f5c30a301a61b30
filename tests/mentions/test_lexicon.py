"""Every line of every word list is well formed."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from consistency.algebra.units import PREFIXES, exact_number, parse_dimension
from consistency.lexicons import (
    LANGUAGES,
    ROLES,
    VARIABLE,
    any_of,
    behind_any_of,
    has_own_lists,
    missing_folder,
    rows,
)
from consistency.mentions.dates.holidays import UNKNOWN, on_holiday
from consistency.mentions.pieces import trie
from consistency.model.reading import BOUNDS

LISTS = sorted(path.stem for path in (LANGUAGES / "en").glob("*.tsv"))
COLUMNS = {
    "numbers": 3, "scales": 3, "fractions": 3, "vague": 4, "hedges": 3, "words": 2, "units": 7, "prefixes": 4,
    "currencies": 4, "plurals": 1, "beside_numbers": 2, "stopwords": 1, "multiples": 2,
    "date_words": 3, "seasons": 3, "holidays": 3, "months": 2, "weekdays": 2, "year_cues": 2,
    "sentences": 2, "name_words": 2, "statuses": 3, "synonyms": 1, "changes": 3,
    "inflections": 3, "rates": 3, "contraries": 2, "claims": 3, "digit_names": 2,
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
def test_a_list_names_its_source_and_has_no_empty_cell(name):
    text = (LANGUAGES / "en" / f"{name}.tsv").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert text.endswith("\n")
    for row in rows(name):
        assert all(cell.strip() == cell for cell in row), row
        assert row[0], row


@pytest.mark.parametrize("name", LISTS)
def test_no_row_stands_twice_in_a_list(name):
    assert sorted(rows(name)) == sorted(set(rows(name)))


@pytest.mark.parametrize("name", sorted(ROLES))
def test_each_role_of_a_list_is_explained_in_it(name):
    text = (LANGUAGES / "en" / f"{name}.tsv").read_text(encoding="utf-8")
    told = " ".join(line[2:] for line in text.split("\n") if line.startswith("#")).replace("- ", "-")
    assert {row[ROLES[name][0]] for row in rows(name)} <= set(re.findall(r"[\w-]+", told))


@pytest.mark.parametrize(("name", "columns"), sorted(COLUMNS.items()))
def test_every_line_has_the_columns_of_its_list(name, columns):
    assert {len(row) for row in rows(name)} == {columns}
    assert "Source:" in (LANGUAGES / "en" / f"{name}.tsv").read_text(encoding="utf-8")


def test_number_words_and_scales_have_whole_values():
    assert all(int(value) >= 0 for _, value, _ in rows("numbers"))
    assert all(where in ("any", "glued", "money") and int(value) > 1 for _, value, where in rows("scales"))
    assert all(int(low) < int(high) >= int(implied) for _, low, high, implied in rows("vague"))
    assert all(int(below) > 1 for _, _, below in rows("fractions"))


def test_hedges_have_a_known_bound_and_place():
    assert {bound for _, _, bound in rows("hedges")} <= set(BOUNDS)
    assert {place for _, place, _ in rows("hedges")} == {"before", "after", "age"}


def test_no_word_is_its_own_opposite():
    for sides in rows("opposites"):
        words = [word for side in sides for word in side.split("|")]
        assert len(sides) > 1, sides
        assert len(set(words)) == len(words), sides


def test_units_have_exact_factors_and_known_prefixes():
    for _, dimension, factor, offset, prefixes, _, _ in rows("units"):
        assert exact_number(factor) > 0
        assert exact_number(offset) >= 0
        assert parse_dimension(dimension) is not None
        assert prefixes in PREFIXES
    for _, part, place, _ in [row[:4] for row in rows("currencies")]:
        assert 0 < Fraction(part) <= 10**6
        assert place in ("any", "after", "large")


@pytest.fixture
def lists(monkeypatch, tmp_path):
    """A folder of lists of another language; what was read before is read anew."""
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path


def test_a_list_of_another_language_takes_the_place_of_the_english_one(lists):
    (lists / "weekdays.tsv").write_text("# Days.\nmontag\t1\n", encoding="utf-8")
    assert has_own_lists.__wrapped__()
    assert rows.__wrapped__("weekdays") == (("montag", "1"),)
    assert rows.__wrapped__("months") == rows("months")


def test_roles_that_a_list_of_another_language_does_not_name_stay_english(lists):
    (lists / "words.tsv").write_text("and\tund\n", encoding="utf-8")
    words = rows.__wrapped__("words")
    assert [word for role, word in words if role == "and"] == ["und"]
    assert ("minus", "minus") in words


@pytest.mark.parametrize(("name", "entry"), [("rates", "each\tpro\t-"), ("inflections", "noun\tboote\tboot")])
def test_so_do_roles_of_lists_with_meanings(lists, name, entry):
    (lists / f"{name}.tsv").write_text(f"{entry}\n", encoding="utf-8")
    own, shipped = rows.__wrapped__(name), rows(name)
    assert own[0] == tuple(entry.split("\t"))
    assert {role for role, *_ in own} == {role for role, *_ in shipped}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_with_roles_says_in_which_column_they_stand(name):
    columns = re.search("Columns: ([^.;]*)", (LANGUAGES / "en" / f"{name}.tsv").read_text(encoding="utf-8"))
    named = columns[1].split(", ") if columns else []
    assert "role" not in named or ROLES[name][0] == named.index("role")


def test_a_folder_of_lists_that_is_not_there_is_named(lists, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(lists / "none"))
    assert missing_folder() == str(lists / "none")
    with pytest.raises(FileNotFoundError, match=f"{VARIABLE} names no folder of word lists"):
        rows.__wrapped__("words")


def test_a_trie_matches_its_words_and_no_others():
    pattern = re.compile(trie(["six", "sixteen", "sixty", "up to"]))
    assert [bool(pattern.fullmatch(word)) for word in ("six", "sixteen", "sixt", "up to", "up \n to", "upto")] == [
        True, True, False, True, True, False,
    ]  # fmt: skip


DATE_ROLES = (
    "before after glued opening on the of in year-word year part unit last back shift running unsure ended week "
    "week-of week-of-short part-lead era now suffix to and nought calibrated century centuries millennium decade title "
    "modal-month dating fiscal quarter half quarter-sign half-sign week-sign weekend dated spanning topical or "
    "month-word ends period owner after-from decade-end to-date concluding"
).split()


def test_an_expression_for_any_of_some_words_stands_in_one_piece():
    expression = re.compile(any_of(["at", "up to", "to"]) + " 5")
    assert all(map(expression.fullmatch, ("at 5", "up  to 5", "to 5")))
    assert expression.fullmatch("at") is None


def test_an_expression_for_no_words_matches_nowhere():
    assert not any(re.search(expression, "a 5") for expression in (any_of([]), behind_any_of([], " "), trie([])))


def test_words_of_several_lengths_are_looked_for_behind_a_place():
    expression = re.compile(behind_any_of(["at", "up to", "&"], " ") + "5")
    texts = ("at 5", "up to 5", "a& 5", "that 5", "5")
    assert [expression.search(text) is not None for text in texts] == [True, True, True, False, False]


def test_words_beside_numbers_have_a_known_role():
    assert {role for _, role in rows("beside_numbers")} == {"loose", "tail", "clock", "counts", "link"}


def test_words_of_dates_have_a_known_role_and_meaning():
    meanings = {role: {meaning for _, kind, meaning in rows("date_words") if kind == role} for role in DATE_ROLES}
    assert {kind for _, kind, _ in rows("date_words")} == set(DATE_ROLES)
    for role in ("before", "after", "glued"):
        assert meanings[role] <= set(BOUNDS)
    assert meanings["opening"] == {"from", "between"}
    assert meanings["unit"] == {"day", "week", "month", "quarter", "half", "year", "decade"}
    assert meanings["part"] == {"early", "mid", "late", "start", "end", "first", "second"}
    assert meanings["shift"] | meanings["era"] == {"1", "-1"}
    assert all(int(tens) % 10 == 0 for tens in meanings["decade"])


def test_months_seasons_and_holidays_are_in_the_calendar():
    assert {int(number) for _, number in rows("months")} == set(range(1, 13))
    assert {int(number) for _, number in rows("weekdays")} == set(range(1, 8))
    assert all(1 <= int(month) <= 12 for _, *months in rows("seasons") for month in months)
    assert all(on_holiday(name, "2020") for name, _, day in rows("holidays") if day != UNKNOWN)
