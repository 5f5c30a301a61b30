"""Figures that offices, charities and museums release in many places: reports, letters, press and pages."""

from __future__ import annotations

import pytest
from rule_texts import lines

from consistency import check


def test_a_number_to_call_is_read_whole_where_its_spaces_are_entities(tmp_path):
    rule = '{id: line, fact: line, kind: code, find: "call {value}", examples: [{ignores: call us}]}'
    (tmp_path / "rules.yaml").write_text(f"version: 1\nrules:\n  - {rule}\n")
    (tmp_path / "page.html").write_text("<p>Call <b>0800&nbsp;772&#160;514</b> at any time.</p>")
    for other, verdict in (("0800 772 514", "agreement"), ("0800 772 515", "contradiction")):
        (tmp_path / "note.txt").write_text(f"Call {other} at any time.\n")
        report = check([tmp_path / "page.html", tmp_path / "note.txt"], tmp_path / "rules.yaml")
        assert [finding.verdict for finding in report.findings] == [verdict]


@pytest.mark.parametrize(
    ("phrase", "written", "quoted"),
    [
        ("the Müller prize went to {value} winners", "The M&uuml;ller prize went to 5 winners.", "5"),
        ("the children's ward has {value} beds", "The children&#39;s ward has 5 beds.", "5"),
        (
            "the museum charges a fee in the café",
            "The museum doesn&rsquo;t charge a fee in the caf&eacute;.",
            "The museum doesn&rsquo;t charge a fee in the caf&eacute;",
        ),
    ],
)
def test_words_with_entities_in_them_are_read_whole(tmp_path, phrase, written, quoted):
    kind = "count" if "value" in phrase else "term"
    rule = f'{{id: line, fact: line, kind: {kind}, find: "{phrase}", examples: [{{ignores: none}}]}}'
    (tmp_path / "rules.yaml").write_text(f"version: 1\nrules:\n  - {rule}\n")
    (tmp_path / "page.html").write_text(f"<p>{written}</p>")
    (tmp_path / "note.txt").write_text(f"{phrase.format(value=6)}.\n".capitalize().replace("müller", "Müller"))
    report = check([tmp_path / "page.html", tmp_path / "note.txt"], tmp_path / "rules.yaml")
    assert report.faults == ()
    (finding,) = report.findings
    assert finding.verdict == "contradiction"
    assert quoted in {fact.citation.quote for fact in finding.comparison.facts}


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Do not wait: entry is free.", "agreement"),
        ("Do not worry, entry is free.", "agreement"),
        ("It is not new; entry is free.", "agreement"),
        ("It is not that entry is free.", "contradiction"),
        ("It is not, as we said, that entry is free.", "agreement"),
    ],
)
def test_a_denial_ends_at_a_sign_behind_which_a_clause_begins(judged, said, verdict):
    assert judged(lines(kind="term", find='"entry is free"'), "Entry is free.", said)[0][0] == verdict


@pytest.mark.parametrize("said", ["Not included: 20 meals.", "The fare does not cover: 20 meals."])
def test_a_denial_reaches_over_a_colon_to_the_things_behind_it(judged, said):
    rule = lines(kind="count", find='"{value} meals"')
    assert judged(rule, "It has 20 meals.", said)[0] == ("contradiction", "denied")


def test_a_phrase_that_has_the_number_of_all_leaves_it_to_no_other_phrase(judged):
    rule = lines(kind="count", find='["{value} wards reached it", "{value} of the 14 wards reached it"]')
    verdict, quotes, _ = judged(rule, "Six of the 14 wards reached it.", "6 wards reached it.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 Six", "d2 6"])


def test_a_phrase_without_the_number_of_all_still_finds_it(judged):
    rule = lines(kind="count", find='"{value} wards reached it"')
    assert judged(rule, "Six of the 14 wards reached it.", "6 wards reached it.")[0] == ("contradiction", "apart")


@pytest.mark.parametrize("front", ["a total of", "a record", "the total of", "only", "the"])
def test_words_that_change_nothing_may_stand_in_front_of_a_value(judged, front):
    rule = lines(kind="count", find='"counted {value} guests"')
    verdict, quotes, _ = judged(rule, f"It counted {front} 4,912 guests.", "It counted 4,912 guests.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 4,912", "d2 4,912"])


@pytest.mark.parametrize(
    ("kind", "find", "a", "b", "expected"),
    [
        ("number", "{value} pupils per teacher", "18.1 pupils", "18 pupils", ("agreement", "refines")),
        ("count", "{value} pupils per teacher", "17.5 pupils", "18 pupils", ("agreement", "refines")),
        ("count", "{value} pupils per teacher", "18.6 pupils", "18 pupils", ("contradiction", "apart")),
        ("count", "{value} pupils per teacher", "19 pupils", "18 pupils", ("contradiction", "apart")),
        ("percent", "{value} came by train", "Four in ten", "41 percent", ("drift", "round-number")),
        ("percent", "{value} came by train", "Four in ten", "43 percent", ("contradiction", "apart")),
        ("percent", "{value} came by train", "Two-thirds", "68%", ("drift", "round-number")),
        ("percent", "{value} came by train", "41 of 100", "42 percent", ("contradiction", "apart")),
        ("percent", "{value} came by train", "About four in ten", "41 percent", ("agreement", "refines")),
    ],
)
def test_a_number_that_cannot_be_exact_is_taken_for_a_rounded_one(judged, kind, find, a, b, expected):
    behind = find.removeprefix("{value} ").removeprefix("pupils ")
    assert judged(lines(kind=kind, find=f'"{find}"'), f"{a} {behind}.", f"{b} {behind}.")[0] == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("before 2041", "by 2040", ("agreement", "refines")),
        ("before 1 May 2030", "by 30 April 2030", ("agreement", "refines")),
        ("before 2041", "by 2039", ("contradiction", "apart")),
        ("before May 2030", "by the end of April 2030", ("agreement", "refines")),
    ],
)
def test_a_limit_before_a_date_is_one_of_the_day_before_it(judged, a, b, expected):
    rule = lines(kind="date", find='"replaced {value}"', limit="true")
    assert judged(rule, f"All pipes are replaced {a}.", f"All pipes are replaced {b}.")[0] == expected


TURNED = [
    ("percent", "leaks were {value} lower", "Leaks were 5.3% lower.", "Leaks were 5.3% higher."),
    ("percent", "leaks were {value} lower", "Leaks were 5.3% lower.", "Leaks were 7% higher."),
    ("percent", "sales rose by {value}", "Sales rose by 12 percent.", "Sales fell by 12 percent."),
    ("count", "zones that leak (fell|shrank) from {other} to {value}", "Zones that leak fell from 74 to 61.",
     "Zones that leak rose from 61 to 74."),
    ("money", "surplus of the fund was {value}", "The surplus of the fund was $3 million.",
     "The deficit of the fund was $3 million."),
    ("count", "an increase of {value} beds", "It is an increase of 40 beds.", "It is a decrease of 40 beds."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "find", "said", "other"), TURNED)
def test_a_number_is_denied_by_one_beside_a_word_of_the_contrary(judged, kind, find, said, other):
    assert judged(lines(kind=kind, find=f'"{find}"'), said, other)[0] == ("contradiction", "denied")


@pytest.mark.parametrize(
    "other",
    [
        "In 2019, leaks were 5.3% higher.",  # of another time
        "Leaks were 5.3% higher in 2019.",
        "Leaks will be 5.3% higher.",
        "If leaks were 5.3% worse, fines are due.",
        "The lower rate is 5.3%.",
        "Leaks were low, and rates 5.3% higher.",
    ],
)
def test_what_only_looks_like_the_contrary_denies_no_number(judged, other):
    rule = lines(kind="percent", find='"leaks were {value} lower"')
    assert judged(rule, "Leaks were 5.3% lower.", other)[0] == ("single-source", "only-here")


def test_a_phrase_for_each_direction_finds_both(judged):
    rule = lines(kind="percent", find='["sales rose by {value}", "sales fell by {value}"]')
    assert judged(rule, "Sales rose by 4 percent.", "Sales fell by 4 percent.")[0] == ("agreement", "same")


def test_the_rate_of_another_band_is_no_contrary(judged):
    rule = lines(kind="percent", find='"the higher rate is {value}"')
    verdict, _, missed = judged(rule, "The higher rate is 40 percent.", "The lower rate is 10 percent.")
    assert (verdict, missed) == (("single-source", "only-here"), [])


@pytest.mark.parametrize(
    ("keys", "said", "other", "missed"),
    [
        ({"kind": "quantity", "find": '"gets {value} of water a day"'}, "Each gets 14 litres of water a day.",
         "Each gets 14 litres of water a week.", "14 litres"),
        ({"kind": "count", "find": '"treat {value} patients (a day|daily)"'}, "They treat 60 patients daily.",
         "They treat 60 patients weekly.", "60"),
        ({"kind": "term", "find": '"on the first Sunday entry is free"'}, "On the first Sunday entry is free.",
         "On the last Sunday entry is free.", "On the last Sunday entry is free"),
        ({"kind": "percent", "find": '"an increase of {value}"'}, "It is an increase of 9 percent.",
         "It is a decrease of 9 percent.", "9 percent"),
    ],
)  # fmt: skip
def test_a_phrase_with_another_word_of_a_row_is_a_near_miss(judged, keys, said, other, missed):
    verdict, _, near = judged(lines(**keys), said, other)
    assert (verdict, near) == (("single-source", "only-here"), [f"d2 {missed}"])


@pytest.mark.parametrize("find", ["the range of {value}", "range {value}", "within the range of {value}"])
def test_the_words_before_a_range_may_be_those_of_the_phrase(judged, find):
    rule = lines(kind="quantity", find=f'["kept {{value}}", "{find}"]')
    said = "It stays within the range of 2 to 8 °C."
    verdict, _, missed = judged(rule, "It is kept between 2 and 8 °C.", said)
    assert verdict[0] == ("agreement" if " of " in find else "single-source"), missed


@pytest.mark.parametrize(("amount", "value"), [("214 MEUR", "214 million euros"), ("12 TEUR", "12,000 euros")])
def test_a_currency_with_its_scale_in_front_is_money(judged, amount, value):
    rule = lines(kind="money", find='"income was {value}"')
    assert judged(rule, f"The income was {amount}.", f"The income was {value}.")[0][0] == "agreement"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("88.3% of the wells were not tested.", ("contradiction", "apart")),
        ("11.7% of the wells were not tested.", ("agreement", "same")),
        ("Fewer than 12% of the wells were not tested.", ("agreement", "refines")),
        ("More than 12% of the wells were not tested.", ("contradiction", "crosses-bound")),
        ("One in nine of the wells was never tested.", ("single-source", "only-here")),
        ("Nearly 12% of the wells were never tested.", ("agreement", "refines")),
        ("11.7% of the wells were not only tested but sealed.", ("single-source", "only-here")),
        ("11.7% of the wells were not yet dug.", ("single-source", "only-here")),
    ],
)
def test_what_a_denial_leaves_of_a_share_is_held_against_it(judged, said, expected):
    rule = lines(kind="percent", find='"{value} of the wells were tested"')
    assert judged(rule, "88.3% of the wells were tested.", said)[0] == expected


def test_a_share_is_denied_with_another_form_of_its_verb(judged):
    rule = lines(kind="ratio", find='"{value} of the pupils passed"')
    verdict, quotes, _ = judged(rule, "Two-thirds of the pupils passed.", "A third of the pupils did not pass.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 Two-thirds", "d2 A third"])


def test_of_two_past_tenses_either_may_be_denied(judged):
    rule = lines(kind="percent", find='"{value} of those released returned"')
    said = "27% of those released did not return."
    assert judged(rule, "27% of those released returned.", said)[0] == ("contradiction", "apart")


def test_what_is_left_of_no_share_is_not_known(judged):
    rule = lines(kind="count", find='"{value} wells were tested"')
    verdict, _, missed = judged(rule, "31 wells were tested.", "31 wells were not tested.")
    assert (verdict, missed) == (("single-source", "only-here"), ["d2 31"])


@pytest.mark.parametrize("limit", ["by the end of June 2029 at the latest", "no later than 30 June 2029 at the latest"])
def test_a_limit_may_be_said_twice(judged, limit):
    rule = lines(kind="date", find='"switched off {value}"', limit="true")
    assert judged(rule, "It is switched off by 30 June 2029.", f"It is switched off {limit}.")[0][0] == "agreement"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Norda is the second largest operator.", ("contradiction", "denied")),
        ("Norda was, by sales, the third largest operator.", ("single-source", "only-here")),
        ("Norda is now the largest operator.", ("agreement", "same")),
        ("Norda is the second operator.", ("single-source", "only-here")),
        ("Norda is not the second largest operator.", ("single-source", "only-here")),
    ],
)
def test_a_rank_in_front_of_a_superlative_denies_it(judged, said, expected):
    assert (
        judged(lines(kind="term", find='"Norda is the largest operator"'), "Norda is the largest operator.", said)[0]
        == expected
    )


@pytest.mark.parametrize("said", ["The most visited show was here.", "The second most visited show was here."])
def test_a_rank_is_told_in_front_of_most_as_well(judged, said):
    rule = lines(kind="term", find='"the most visited show"')
    assert (judged(rule, "It was the most visited show.", said)[0][0] == "contradiction") is ("second" in said)


def test_a_word_that_only_ends_like_a_superlative_has_no_rank(judged):
    rule = lines(kind="term", find='"the rest was paid"')
    assert judged(rule, "The rest was paid.", "The second rest was paid.")[0] == ("single-source", "only-here")


@pytest.mark.parametrize("tail", ["for consumers", "in the first year", "for small firms", "for women"])
def test_a_claim_for_some_is_less_than_one_for_all(judged, tail):
    rule = lines(kind="term", find='"advice is free"')
    assert judged(rule, "Advice is free.", f"Advice is free {tail}.")[0] == ("drift", "scope-changed")


@pytest.mark.parametrize("tail", ["for everyone", "in 2024", "for all women", "for many reasons", "in all towns"])
def test_a_claim_for_all_is_the_same(judged, tail):
    rule = lines(kind="term", find='"advice is free"')
    assert judged(rule, "Advice is free.", f"Advice is free {tail}.")[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("It has 83 clerks.", "Our 83 clerks help.", "One clerk was ill."), ("drift", "scope-changed")),
        (("It has 83 clerks.", "Our 83 clerks help.", "It has 1 clerk."), ("contradiction", "apart")),
        (("It has 83 clerks.", "One clerk was ill."), ("contradiction", "apart")),
        (("It has 83 clerks.", "Our 81 clerks help.", "One clerk was ill."), ("contradiction", "apart")),
        (("It has 83 clerks. The 83 clerks help.", "One clerk was ill."), ("contradiction", "apart")),
    ],
)
def test_one_of_those_whom_others_count_is_no_count_of_them(judged, texts, expected):
    assert judged(lines(kind="count", find='"{value} clerks"'), *texts)[0] == expected
