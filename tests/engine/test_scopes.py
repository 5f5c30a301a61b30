"""What a value or a claim holds for, as the words beside it say: a year or a month, one person or all, all but some."""

from __future__ import annotations

import pytest
from attrs import evolve
from readings import count, fact
from rule_texts import lines

from consistency.comparators import compare_facts
from consistency.engine.judge import judge
from consistency.model.fact import LIMITED
from consistency.model.rule import Rule


@pytest.mark.parametrize(
    ("kind", "unit", "first", "second", "expected"),
    [
        ("count", "", "1,200 files a year", "1,200 files per year", ("agreement", "same")),
        ("count", "", "1,200 files a year", "1,200 files", ("agreement", "qualified")),
        ("count", "", "1,200 files a year", "1,200 files a month", ("drift", "scope-changed")),
        ("count", "", "1,200 new files annually", "1,200 new files in total", ("drift", "scope-changed")),
        ("duration", "", "54 hours a week", "54 hours per week", ("agreement", "same")),
        ("duration", "", "54 hours a week", "54 hours", ("agreement", "qualified")),
        ("duration", "", "54 hours a week", "54 hours per month", ("drift", "scope-changed")),
        ("percent", "", "3 percent a year", "3 percent over four years", ("drift", "scope-changed")),
        ("percent", "", "3 percent a year", "3 percent annually", ("agreement", "same")),
        ("quantity", "", "5.1 tonnes of paper per capita", "5.1 tonnes of paper in all", ("drift", "scope-changed")),
        ("quantity", "", "5.1 tonnes per capita", "5.1 tonnes per inhabitant", ("agreement", "same")),
        ("money", "", "300 euros a month", "300 euros", ("agreement", "qualified")),
        ("money", "", "300 euros a month", "310 euros", ("contradiction", "apart")),
        ("money", "", "300 euros a month", "300 euros a week", ("contradiction", "apart")),
        ("money", "", "300 euros a month", "300 euros over two years", ("incomparable", "different-dimensions")),
        ("quantity", "", "150 mg a day", "0.15 g", ("agreement", "qualified")),
        ("quantity", "", "0.3 g per 100 ml", "0.3 g of salt per 100 millilitres", ("agreement", "same")),
        ("quantity", "", "0.3 g per 100 ml", "0.3 g per 10 ml", ("drift", "scope-changed")),
        ("quantity", "", "5.2 kWh/100 km", "5.2 kWh per 100 km", ("agreement", "same")),
        ("quantity", "", "5.2 kWh/100 km", "5.2 kWh/10 km", ("drift", "scope-changed")),
        ("quantity", "", "118 kg / 260 lb", "118 kg / 261 lb", ("agreement", "same")),
        ("money", "", "$20 per 1,000 requests", "$20 per thousand requests", ("agreement", "same")),
        ("money", "", "$20 per 1,000 requests", "$20 per 10,000 requests", ("drift", "scope-changed")),
        ("money", "", "$20 per 1,000 requests", "$20", ("agreement", "qualified")),
        ("quantity", "", "50 km/h", "50 km", ("incomparable", "different-dimensions")),
        ("money", "EUR / month", "300 euros a month before tax", "3,600 euros annually", ("agreement", "qualified")),
        ("money", "EUR / month", "300 euros a month", "300 euros annually", ("contradiction", "apart")),
        ("money", "EUR / month", "300 euros a month", "300 euros per quarter", ("contradiction", "apart")),
        ("money", "EUR / month", "300 euros a month", "900 euros quarterly", ("agreement", "same")),
        (
            "money",
            "EUR / month",
            "300 euros a month",
            "300 euros over two years",
            ("incomparable", "different-dimensions"),
        ),
        ("money", "EUR / month", "300 euros a month", "300 euros", ("agreement", "same")),
        ("money", "EUR / month", "300 euros a month", "300 euros per person", ("incomparable", "different-dimensions")),
        ("quantity", "gram / liter", "3 mg per litre", "0.003 g of lead per litre", ("agreement", "same")),
        ("quantity", "gram / liter", "3 mg per litre", "0.003 g of lead per gallon", ("contradiction", "apart")),
    ],
)
def test_what_a_value_holds_for_is_part_of_it(judged, kind, unit, first, second, expected):
    rule = lines(kind=kind, find='"needs {value}"', **({"unit": unit} if unit else {}))
    assert judged(rule, f"It needs {first}.", f"It needs {second}.")[0] == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("12 percent compared with 2024", "12 percent on 2019", ("drift", "scope-changed")),
        ("12 percent compared with 2024", "12 percent on 2024", ("agreement", "same")),
        ("12 percent, relative to the level of 1990", "12 percent (against 1990 levels)", ("agreement", "same")),
        ("12 percent below 1990 levels", "12 percent below 2005 levels", ("drift", "scope-changed")),
        ("12 percent from 2019 to 2024", "12 percent compared to 2019", ("agreement", "same")),
        ("12 percent of all gas by 2030, against 2019", "12 percent since 2015", ("drift", "scope-changed")),
        ("12 percent since 2019", "12 percent", ("agreement", "same")),
        ("12 percent since 2019", "12 percent over five years", ("agreement", "qualified")),
        ("12 percent on 20 May 2019", "12 percent on 21 May 2018", ("agreement", "qualified")),
        ("12 percent against 2,019 tonnes", "12 percent against 2018", ("agreement", "same")),
        ("12 percent. It grew on 2019", "12 percent on 2018", ("agreement", "same")),
    ],
)
def test_a_change_is_reckoned_from_a_year(judged, first, second, expected):
    rule = lines(kind="percent", find='"fell by {value}"')
    assert judged(rule, f"It fell by {first}.", f"It fell by {second}.")[0] == expected


def test_a_limit_for_a_year_is_none_for_a_claim(judged):
    rule = lines(kind="money", limit="true", find='"liability must {value}"')
    texts = [f"The liability must not exceed EUR 20 per {said}." for said in ("calendar year", "claim")]
    assert judged(rule, *texts)[0] == ("drift", "scope-changed")


@pytest.mark.parametrize(
    "behind",
    [
        "in a year",
        "a year earlier",
        "(a year ago)",
        "; a year is short",
        "and a day off",
        "in all languages",
    ],
)
def test_a_time_that_follows_a_value_is_not_always_what_it_holds_for(judged, behind):
    rule = lines(kind="count", find='"{value} files"')
    assert judged(rule, "It has 12 files a week.", f"It has 12 files {behind}.")[0] == ("agreement", "qualified")


@pytest.mark.parametrize("behind", ["over 60 years old", "over 60 years of age"])
def test_an_age_that_follows_a_value_is_that_of_a_part(judged, behind):
    rule = lines(kind="count", find='"{value} files"')
    assert judged(rule, "It has 12 files a week.", f"It has 12 files {behind}.")[0] == ("agreement", "qualified")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("a month", "contradiction"),
        ("each month", "contradiction"),
        ("a month on average", "contradiction"),
        ("a month ago", "single-source"),
        ("a month after it opened", "single-source"),
        ("a month earlier", "single-source"),
    ],
)
def test_a_phrase_with_a_rate_finds_none_in_a_time_that_has_passed(judged, said, expected):
    rule = lines(kind="count", find='"{value} files per month"')
    assert judged(rule, "It has 12 files per month.", f"It has 14 files {said}.")[0][0] == expected


@pytest.mark.parametrize(
    ("said", "expected"), [("every second", "contradiction"), ("every second day", "single-source")]
)
def test_a_second_day_is_no_second(judged, said, expected):
    rule = lines(kind="number", find='"{value} files per second"')
    assert judged(rule, "It has 12 files per second.", f"It has 14 files {said}.")[0][0] == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("In the financial year 2023, it lent 1,200 books.", ("agreement", "same")),
        ("It lent 1,200 books in fiscal 2023.", ("agreement", "same")),
        ("It lent 1,200 books in the calendar year 2023.", ("drift", "scope-changed")),
        ("In the calendar year 2023, it lent 1,200 books.", ("drift", "scope-changed")),
        ("It grew in the calendar year 2023. It lent 1,200 books.", ("agreement", "same")),
        ("It lent 1,200 books in 2023.", ("agreement", "same")),
    ],
)
def test_a_fiscal_year_is_no_calendar_year(judged, second, expected):
    rule = lines(kind="count", find='"lent {value} books"')
    assert judged(rule, "It lent 1,200 books in the fiscal year 2023.", second)[0] == expected


def test_a_year_of_a_sort_leaves_a_monthly_fee_a_rate(judged):
    rule = lines(kind="money", unit="EUR / month", find='"fee is {value}"')
    texts = ("In the fiscal year 2023 the fee is EUR 20.", "The fee is EUR 20 a month.")
    assert judged(rule, *texts)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("six times a year", "six times per year", ("agreement", "same")),
        ("two times a year", "twice a year", ("agreement", "same")),
        ("six times a year", "once a year", ("contradiction", "apart")),
        ("twice a year", "twice a month", ("drift", "scope-changed")),
        ("once a year", "once every year", ("agreement", "same")),
        ("six times a year", "twice a year or more", ("drift", "implied-apart")),
        ("twice a year", "twice a year or so", ("agreement", "refines")),
        ("twice a year", "at least twice a year", ("drift", "bound-changed")),
        ("twice a year", "more than once a year", ("drift", "implied-apart")),
        ("twice a year", "at most once a year", ("contradiction", "crosses-bound")),
        ("once or twice a year", "once or twice per year", ("agreement", "same")),
        ("once or twice a year", "twice a year", ("agreement", "refines")),
        ("once or twice a year", "three times a year", ("contradiction", "apart")),
    ],
)
@pytest.mark.parametrize("kind", ["count", "ratio", "number"])
def test_how_often_is_a_number_of_times(judged, kind, first, second, expected):
    assert (
        judged(lines(kind=kind, find='["meets {value}"]'), f"It meets {first}.", f"It meets {second}.")[0] == expected
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The code applies to all staff except drivers.", ("drift", "scope-changed")),
        ("The code applies to all staff of the town, other than drivers.", ("drift", "scope-changed")),
        ("The code only applies to all staff.", ("drift", "scope-changed")),
        ("The code not only applies to all staff.", ("agreement", "same")),
        ("The code applies to all staff only in winter.", ("drift", "scope-changed")),
        ("The code applies to all staff exclusively.", ("drift", "scope-changed")),
        ("The code applies to all staff, not only drivers.", ("agreement", "same")),
        ("The code applies to all staff, including but not limited to drivers.", ("agreement", "same")),
        ("The code applies to all staff, but not to drivers.", ("drift", "scope-changed")),
        ("The code applies to all staff. Drivers except themselves.", ("agreement", "same")),
    ],
)
def test_a_claim_that_is_narrowed_is_another_one(judged, said, expected):
    rule = lines(kind="term", find='["applies to all staff"]')
    assert judged(rule, "The code applies to all staff.", said)[0] == expected


def test_a_claim_that_is_narrowed_alike_is_the_same(judged):
    rule = lines(kind="term", find='["applies to all staff", "holds for all staff"]')
    texts = ("The code applies to all staff except drivers.", "It holds for all staff excluding drivers.")
    assert judged(rule, *texts)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("90 euros per person per night", "90 euros per night and person", ("agreement", "same")),
        ("90 euros per person per night", "90 euros per person", ("agreement", "same")),
        ("90 euros per person", "90 euros per room", ("drift", "scope-changed")),
        ("90 euros per person", "90 euros in total", ("drift", "scope-changed")),
        ("90 euros a night", "90 euros per night", ("agreement", "same")),
        ("90 euros a night", "90 euros", ("agreement", "qualified")),
        ("90 euros a night", "90 euros a stay", ("drift", "scope-changed")),
        ("90 euros a night", "90 euros a week", ("incomparable", "different-dimensions")),
        ("90 euros a person a night", "90 euros per person per night", ("agreement", "same")),
        ("90 euros a night", "90 euros a night ago", ("agreement", "qualified")),
        ("90 files a visit", "90 files a night", ("agreement", "same")),
        ("90 files a year", "90 files in the fiscal year 2023", ("agreement", "qualified")),
        ("90 files a year", "90 files per clerk", ("agreement", "same")),
        ("90 files in all", "90 files in the fiscal year 2023", ("agreement", "same")),
        ("90 files in all", "90 files", ("agreement", "same")),
    ],
)
def test_a_value_may_hold_for_several_things(judged, first, second, expected):
    kind = "money" if "euros" in first else "count"
    assert judged(lines(kind=kind, find='"needs {value}"'), f"It needs {first}.", f"It needs {second}.")[0] == expected


@pytest.mark.parametrize(
    ("per", "scope"),
    [
        ("", ""),
        ("year", "for each year"),
        ("quarter_year", "for each quarter"),
        ("month thing:person", "for each month, for each person"),
        ("year:fiscal", "in a fiscal year"),
        ("all", "in all"),
        (LIMITED, "narrowed"),
    ],
)
def test_what_a_statement_holds_for_is_told_in_words(per, scope):
    assert evolve(fact(count(3)), per=tuple(per.split())).scope == scope


def test_a_finding_says_for_what_each_statement_holds():
    facts = [evolve(fact(count(3), name), per=(per,)) for name, per in (("a", "year"), ("b", "month"))]
    (first, second) = (judge(compare_facts(Rule("files", "files", "count"), pair)) for pair in (facts, facts[::-1]))
    assert "for each year and" in first.message
    other = [facts[0], evolve(facts[1], per=("week",))]
    third = judge(compare_facts(Rule("files", "files", "count"), other))
    assert first.fingerprint == second.fingerprint != third.fingerprint
