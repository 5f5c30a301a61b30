"""Whole documents of several trades against rules as their authors would write them: the verdict, and what is cited."""

from __future__ import annotations

import pytest

from consistency import check


@pytest.fixture
def judged(tmp_path):
    """The finding of the last rule, its quotes, and the quotes of near misses."""

    def run(rule, *texts, more="", issued=()):
        (tmp_path / "rules.yaml").write_text(f"version: 1\n{more}rules:\n  - id: a-fact\n    fact: a fact\n{rule}")
        (tmp_path / "docs").mkdir()
        entries = []
        for number, text in enumerate(texts, 1):
            (tmp_path / "docs" / f"d{number}.md").write_text(text)
            dated = f", issued: {issued[number - 1]}" if issued else ""
            entries.append(f"  - {{id: d{number}, file: d{number}.md{dated}}}")
        (tmp_path / "docs" / "documents.yaml").write_text("documents:\n" + "\n".join(entries) + "\n")
        report = check(data=[tmp_path / "docs"], rules=[tmp_path / "rules.yaml"])
        assert report.faults == ()
        (finding,) = report.findings
        quotes = [f"{fact.document} {fact.words}" for fact in finding.comparison.facts]
        missed = [f"{near.citation.document} {near.citation.words}" for near in report.near_misses]
        return (finding.verdict, finding.comparison.reason), quotes, missed

    return run


def lines(**keys):
    return "".join(f"    {key}: {value}\n" for key, value in keys.items())


TABLE = "| Bay | Boats | Crews | Change |\n|---|---|---|---|\n| North | 15 | 1,702 | +12.9% |\n"


def test_the_cells_of_a_row_do_not_share_the_unit_of_the_last_one(judged):
    rule = lines(kind="count", find='["{value} crews in the north", "North {other} {value}"]')
    verdict, quotes, _ = judged(rule, TABLE, "There were 1,702 crews in the north.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 1,702", "d2 1,702"])


@pytest.mark.parametrize(
    ("texts", "expected", "cited"),
    [
        (("Leaks were seen in 97 out of 1,207 wells.", "Leaks were seen in 97 wells."), "agreement", "97"),
        (("Leaks were seen in 79 out of 1,207 wells.", "Leaks were seen in 97 wells."), "contradiction", "79"),
        (("Leaks were seen in nine of 14 wells.", "Leaks were seen in 9 wells."), "agreement", "nine"),
    ],
)
def test_a_part_of_so_many_things_is_a_number_of_them(judged, texts, expected, cited):
    verdict, quotes, _ = judged(lines(kind="count", find='"seen in {value} wells"'), *texts)
    assert (verdict[0], quotes[0]) == (expected, f"d1 {cited}")


def test_behind_its_of_stands_the_number_of_all(judged):
    rule = lines(kind="count", find='["of {value} wells", "has {value} wells"]')
    verdict, quotes, _ = judged(rule, "Leaks were seen in 97 of 1,207 wells.", "The field has 1,207 wells.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 1,207", "d2 1,207"])


@pytest.mark.parametrize("part", ["one of 27 wells", "one of seven wells", "12 of the 27 wells"])
def test_one_of_many_and_a_part_of_known_ones_tell_how_many_there_are(judged, part):
    verdict, _, _ = judged(lines(kind="count", find='"{value} wells"'), f"It is {part}.", "There are 31 wells.")
    assert verdict == ("contradiction", "apart")


def test_a_part_is_still_a_share_for_rules_of_shares(judged):
    rule = lines(kind="percent", find='["{value} of the wells leak", "{value} wells leak"]')
    verdict, quotes, _ = judged(rule, "97 out of 1,207 wells leak.", "8.0% of the wells leak.")
    assert (verdict[0], quotes[0]) == ("agreement", "d1 97 out of 1,207")


def test_a_bare_number_is_an_age_where_the_rule_asks_for_one(judged):
    rule = lines(kind="age", find='["aged {value}", "people who were {value}"]')
    verdict, _, _ = judged(rule, "Members are aged at least 50 years.", "We asked people who were 50 or older.")
    assert verdict == ("agreement", "same")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("There was an increase in leaks.", "contradiction"),
        ("There was no increase in leaks.", "agreement"),
        ("It went on without increase in leaks.", "agreement"),
    ],
)
def test_no_denies_a_claim(judged, said, expected):
    rule = lines(kind="term", find='["increase in leaks", "more leaks than before"]')
    verdict, _, _ = judged(rule, "There were not more leaks than before.", said)
    assert verdict[0] == expected


@pytest.mark.parametrize("said", ["failed to build 20 mills", "was unable to build 20 mills"])
def test_a_failure_denies_a_value(judged, said):
    rule = lines(kind="count", plan="true", find='["build {value} mills", "built {value} mills"]')
    assert judged(rule, "The town built 20 mills.", f"The town {said}.")[0] == ("contradiction", "denied")


def test_a_limit_that_nobody_passes_is_an_upper_one(judged):
    rule = lines(kind="count", find='["ward had {value} beds"]')
    verdict, quotes, _ = judged(rule, "No ward had more than 24 beds.", "Each ward had at most 24 beds.")
    assert (verdict, quotes[0]) == (("agreement", "same"), "d1 more than 24")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("425 to 440 million euros", "425 to 450 million euros", ("drift", "implied-apart")),
        ("425 to 440 million euros", "between EUR 425 million and EUR 440 million", ("agreement", "same")),
        ("4 to 5 million euros", "4.1 to 4.8 million euros", ("agreement", "refines")),
        ("5 to 7 tonnes", "5 to 8 tonnes", ("drift", "implied-apart")),
        ("5 to 7 tonnes", "6 tonnes", ("agreement", "refines")),
    ],
)
def test_two_ranges_have_the_same_ends(judged, first, second, expected):
    kind = "money" if "euro" in first else "quantity"
    rule = lines(kind=kind, find='["expects {value}"]')
    assert judged(rule, f"The mill expects {first}.", f"The mill expects {second}.")[0] == expected


def test_two_rough_ways_to_say_an_exact_number_agree_where_it_stands_beside_them(judged):
    rule = lines(kind="count", find='["{value} people came"]')
    rough = ("More than 2,400 people came.", "About 2,400 people came.")
    assert judged(rule, *rough)[0] == ("drift", "bound-changed")


def test_an_exact_number_explains_its_rough_ones(judged):
    rule = lines(kind="count", find='["{value} people came"]')
    texts = ("More than 2,400 people came.", "About 2,400 people came.", "2,412 people came.")
    assert judged(rule, *texts)[0] == ("agreement", "refines")


@pytest.mark.parametrize(("constant", "expected"), [("100 / 3", "agreement"), ("2 * 40", "contradiction")])
def test_a_value_is_held_against_an_expression_of_numbers(judged, constant, expected):
    more = (
        "facts:\n"
        '  - {id: rented, fact: rented flats, kind: count, find: "{value} are rented"}\n'
        '  - {id: flats, fact: flats, kind: count, find: "{value} flats"}\n'
    )
    rule = lines(kind="percent", derive="rented / flats", compare_with=f'"{constant}"', relation="at-least")
    verdict, _, _ = judged(rule, "Of its 640 flats, 220 are rented.", more=more)
    assert verdict[0] == expected


HEADED = "| EUR million | 2023 | 2024 |\n|---|---|---|\n| Revenue | 389.1 | {} |\n"


@pytest.mark.parametrize(("cell", "expected"), [("412.3", "agreement"), ("421.3", "contradiction")])
def test_a_find_names_the_unit_of_bare_numbers(judged, cell, expected):
    find = '["revenue was {value}", {phrase: "Revenue {other} {value}", times: 1000000, unit: EUR}]'
    verdict, quotes, _ = judged(
        lines(kind="money", find=find), HEADED.format(cell), "Our revenue was 412 million euros."
    )
    assert (verdict[0], quotes[0]) == (expected, f"d1 {cell}")


def test_without_a_unit_a_bare_number_is_a_near_miss_of_a_rule_about_money(judged):
    rule = lines(kind="money", find='["revenue was {value}", "Revenue {other} {value}"]')
    verdict, _, missed = judged(rule, HEADED.format("412.3"), "Our revenue was 412 million euros.")
    assert (verdict, missed) == (("single-source", "only-here"), ["d1 412.3"])


@pytest.mark.parametrize("said", ["2,231,400 people live here.", "Some 2.2 million people live here."])
def test_a_find_names_the_scale_of_bare_numbers(judged, said):
    find = '["{value} people live here", {phrase: "Inhabitants {value}", times: 1000}]'
    assert (
        judged(lines(kind="count", find=find), "| Inhabitants | 2,231 |\n|---|---|\n| Inhabitants | 2,231 |\n", said)[
            0
        ][0]
        == "agreement"
    )


@pytest.mark.parametrize(
    ("said", "expected"), [("No leaks were found.", "contradiction"), ("3 leaks were found.", "agreement")]
)
def test_a_phrase_can_state_a_value_by_itself(judged, said, expected):
    rule = lines(kind="count", find='["{value} leaks", {phrase: "no leaks", states: 0}]')
    verdict, quotes, _ = judged(rule, "There were three leaks.", said)
    assert (verdict[0], len(quotes)) == (expected, 2)


def test_no_in_place_of_a_value_is_a_near_miss(judged):
    verdict, quotes, missed = judged(lines(kind="count", find='"{value} leaks were found"'), "No leaks were found.")
    assert (verdict[0], quotes, missed) == ("unmatched", [], ["d1 No"])


def test_a_near_miss_cites_a_value_of_the_kind_of_the_rule(judged):
    rule = lines(kind="age", find='"mean age ... years {value}"')
    _, _, missed = judged(rule, "Of 2,412 people, the mean age was 67.4 years.", "The mean age is known.")
    assert missed == ["d1 67.4 years"]


@pytest.mark.parametrize(
    ("limit", "said", "expected"),
    [
        ("true", "A list needs at least 5 percent.", ("agreement", "same")),
        ("true", "A list needs at least 3 percent.", ("contradiction", "apart")),
        ("true", "A list needs at most 5 percent.", ("agreement", "same")),
        ("false", "A list needs at least 5 percent.", ("drift", "bound-changed")),
        ("false", "A list needs at least 3 percent.", ("drift", "implied-apart")),
    ],
)
def test_the_words_that_bound_a_limit_do_not_count(judged, limit, said, expected):
    rule = lines(kind="percent", limit=limit, find='["threshold of {value}", "list needs {value}"]')
    assert judged(rule, "There is a threshold of 5 percent.", said)[0] == expected


def test_a_limit_from_above_is_no_limit_from_below(judged):
    rule = lines(kind="percent", limit="true", find='["threshold of {value}", "list needs {value}"]')
    texts = "A list needs at least 5 percent.", "A list needs at most 5 percent.", "There is a threshold of 5 percent."
    verdict, quotes, _ = judged(rule, *texts)
    assert (verdict, quotes[:2]) == (("drift", "bound-changed"), ["d1 at least 5 percent", "d2 at most 5 percent"])


@pytest.mark.parametrize(("day", "expected"), [("15 April 2021", "agreement"), ("15 May 2021", "contradiction")])
def test_a_find_takes_one_side_of_a_period(judged, day, expected):
    rule = lines(kind="date", find='["begins on {value}", {phrase: "ran {value}", side: start}]')
    assert judged(rule, f"The trial begins on {day}.", "The trial ran from April 2021 to June 2023.")[0][0] == expected


@pytest.mark.parametrize(("side", "expected"), [("end", "missed"), ("start", "fulfilled")])
def test_a_plan_is_held_against_one_side_of_what_was_done(judged, side, expected):
    rule = lines(
        kind="date", plan="true", find=f'["will end in {{value}}", {{done: "worked {{value}}", side: {side}}}]'
    )
    texts = ("The works will end in May 2024.", "They worked between May and July 2024.")
    assert judged(rule, *texts, issued=("2024-01", "2024-09"))[0][1] == expected


def test_a_weekday_in_front_of_a_date_does_not_matter(judged):
    verdict, quotes, _ = judged(
        lines(kind="date", find='"starts on {value}"'),
        "It starts on Sunday, 29 September 2024.",
        "It starts on 29 September 2024.",
    )
    assert (verdict, quotes[0]) == (("agreement", "same"), "d1 29 September 2024")


def test_sums_of_unlike_units_keep_their_unit(judged):
    more = (
        "facts:\n"
        '  - {id: swum, fact: swum, kind: quantity, find: "swam {value}"}\n'
        '  - {id: run, fact: run, kind: quantity, find: "ran {value}"}\n'
    )
    rule = lines(kind="quantity", derive="run + swum", find='"{value} in all"')
    assert judged(rule, "She swam 400 m and ran 10 km.", "It was 10.4 km in all.", more=more)[0] == (
        "agreement",
        "holds",
    )


MOVING = {"kind": "percent", "changes": "downward", "find": '["{value} of the mills leak"]'}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("5.8 percent of the mills leak in 2023.", ("drift", "superseded")),
        ("5.8 percent of the mills leak.", ("drift", "superseded")),
        ("6.1 percent of the mills leak in 2023.", ("agreement", "same")),
    ],
)
def test_a_date_of_issue_is_no_proof_that_two_statements_hold_for_one_date(judged, said, expected):
    texts = ("6.1 percent of the mills leak.", said)
    assert judged(lines(**MOVING), *texts, issued=("2023-06-30", "2024-06-30"))[0] == expected


@pytest.mark.parametrize(
    ("changes", "expected"), [("freely", ("drift", "superseded")), ("never", ("contradiction", "denied"))]
)
def test_a_claim_that_moves_may_be_denied_later(judged, changes, expected):
    rule = lines(kind="term", changes=changes, find='["listed as safe"]')
    texts = ("The mill is listed as safe.", "The mill is no longer listed as safe.")
    assert judged(rule, *texts, issued=("2020", "2024"))[0] == expected


@pytest.mark.parametrize("row", ["| 1 | Anna Teller | SWE | 2:23:58 |", "Anna Teller (SWE), 2:23:58, led the field"])
def test_hours_minutes_and_seconds_are_a_length_of_time(judged, row):
    rule = lines(kind="duration", find='["Teller SWE {value}", "won in {value}"]')
    texts = (f"| Rank | Name | From | Time |\n|---|---|---|---|\n{row}\n", "She won in 2:23:58.")
    assert judged(rule, *texts)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("at most 24 pupils", "at most 25 pupils", ("drift", "implied-apart")),
        ("no more than 20 pupils", "no more than 30 pupils", ("drift", "implied-apart")),
        ("at most 24 pupils", "up to 24 pupils", ("agreement", "same")),
    ],
)
def test_two_upper_bounds_next_to_one_another_are_two(judged, first, second, expected):
    rule = lines(kind="count", find='["holds {value} pupils"]')
    assert judged(rule, f"It holds {first}.", f"It holds {second}.")[0] == expected


def test_two_closing_times_are_two(judged):
    rule = lines(kind="time", find='["Thursdays {value}"]')
    texts = ("It is open on Thursdays until 9 p.m.", "It is open on Thursdays until 8 p.m.")
    assert judged(rule, *texts)[0] == ("drift", "implied-apart")


def test_a_later_plan_takes_the_place_of_an_earlier_one_for_the_same_date(judged):
    rule = lines(kind="money", changes="upward", find='["will reach {value}"]')
    texts = ("Savings will reach 120 million euros by 2027.", "Savings will reach 135 million euros by 2027.")
    assert judged(rule, *texts, issued=("2024-05", "2024-12"))[0] == ("drift", "superseded")


def test_a_number_in_brackets_behind_a_year_is_read_and_a_comparison_dates_nothing(judged):
    rule = lines(kind="count", find='["more than in 2022 ({value})", "had {value} guests in 2022"]')
    texts = (
        "It had 286,430 guests, 18 percent more than in 2022 (242,700), and sold tea.",
        "It had 242,700 guests in 2022.",
    )
    assert judged(rule, *texts)[0] == ("agreement", "same")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("It may not release more than 5 micrograms.", ("agreement", "same")),
        ("It may not release more than 6 micrograms.", ("drift", "implied-apart")),
        ("It did not release less than 6 micrograms.", ("contradiction", "crosses-bound")),
    ],
)
def test_a_bound_that_is_denied_is_the_opposite_bound(judged, said, expected):
    rule = lines(kind="quantity", find='["release {value}"]')
    assert judged(rule, "No fitting shall release more than 5 µg.", said)[0] == expected


@pytest.mark.parametrize(
    ("kind", "phrase", "said", "expected"),
    [
        ("count", "{value} boats", "The yard builds twelve (12) boats.", ("agreement", "same")),
        ("count", "{value} boats", "The yard builds thirteen (13) boats.", ("contradiction", "apart")),
        ("duration", "{value} of receipt", "It is due within ninety (90) days of receipt.", ("drift", "implied-apart")),
        ("percent", "keeps {value} of", "It keeps ten per cent (10%) of the price.", ("agreement", "same")),
        ("percent", "keeps {value} of", "It keeps ten (10) per cent of the price.", ("agreement", "same")),
    ],
)
def test_a_value_may_be_written_in_words_and_again_in_figures(judged, kind, phrase, said, expected):
    other = "The yard builds 12 boats. It keeps 10 percent of the price. It is due within 30 days of receipt."
    assert judged(lines(kind=kind, find=f'"{phrase}"'), other, said)[0] == expected


def test_figures_that_say_another_number_than_the_words_are_a_near_miss(judged):
    rule = lines(kind="count", find='"builds {value} boats"')
    other = "The yard builds 12 boats.", "The yard builds 12 boats."
    assert judged(rule, *other, "The yard builds twelve (21) boats.")[2] == ["d3 twelve"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("within 7 days", ("agreement", "same")),
        ("within ten days", ("drift", "implied-apart")),
        ("within a month", ("drift", "implied-apart")),
        ("in 5 days", ("agreement", "refines")),
    ],
)
def test_two_limits_of_a_time_are_two_limits_however_round_they_are(judged, said, expected):
    rule = lines(kind="duration", find='["answers {value}", "answers in {value}"]')
    assert judged(rule, "The office answers within a week.", f"The office answers {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("at least 12 months", ("agreement", "same")),
        ("at least 18 months", ("drift", "implied-apart")),
        ("more than 18 months", ("drift", "implied-apart")),
    ],
)
def test_two_least_times_are_two(judged, said, expected):
    rule = lines(kind="duration", find='"stay for {value}"')
    assert judged(rule, "Crews stay for at least one year.", f"Crews stay for {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("until 31 March 2027", ("agreement", "refines")),
        ("until the end of March 2027", ("agreement", "refines")),
        ("until the end of March 2028", ("drift", "implied-apart")),
        ("until 1 March 2027", ("contradiction", "crosses-bound")),
        ("by 31 March 2027", ("drift", "bound-changed")),
        ("by 31 March 2028", ("agreement", "refines")),
    ],
)
def test_who_says_until_when_names_the_day(judged, said, expected):
    rule = lines(kind="date", find='["ends on {value}", "runs {value}", "ends {value}"]')
    assert judged(rule, "The lease ends on 31 March 2027.", f"The lease runs {said}.")[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [("8 November 2022", ("agreement", "refines")), ("8 October 2022", ("drift", "implied-apart"))],
)
def test_who_says_since_when_names_the_day(judged, said, expected):
    rule = lines(kind="date", find='["last painted on {value}", "not been painted {value}"]')
    assert (
        judged(rule, "It was last painted on 8 November 2022.", f"It has not been painted since {said}.")[0] == expected
    )


def test_a_value_that_measures_something_else_hides_no_contradiction_of_the_others(judged):
    rule = lines(kind="quantity", find='["weighs {value}", "Weight {value}"]')
    table = "| Weight | 2.4 |\n|---|---|\n| Weight | 2.4 |\n"
    assert judged(rule, table, "It weighs 2.4 kg.", "It weighs 2.4 g.")[0] == ("contradiction", "apart")


def test_a_value_that_measures_something_else_is_told_where_the_others_agree(judged):
    rule = lines(kind="quantity", find='["weighs {value}", "Weight {value}"]')
    texts = "| Weight | 2.4 |\n|---|---|\n| Weight | 2.4 |\n", "It weighs 2.4 kg.", "It weighs 2,400 g."
    assert judged(rule, *texts)[0] == ("incomparable", "different-dimensions")


@pytest.mark.parametrize(
    ("kind", "phrase", "said", "quote"),
    [
        ("time", "open from {value} to {other}", "The pool is open from 7 a.m. to 8 p.m.", "7 a.m."),
        ("time", "open from {other} to {value}", "The pool is open from 7 a.m. to 8 p.m.", "8 p.m."),
        ("date", "runs from {value} to {other}", "It runs from 1 April 2025 to 31 March 2027.", "1 April 2025"),
        ("date", "runs from {other} to {value}", "It runs from 1 April 2025 to 31 March 2027.", "31 March 2027"),
        ("count", "{other} to {value} guests", "There is room for 12 to 15 guests.", "15"),
        ("count", "room for {value} guests", "There is room for 12 to 15 guests.", "12 to 15"),
        ("money", "the estimate of {value}", "It is below the estimate of EUR 13.2 million.", "EUR 13.2 million"),
        (
            "date",
            "received by {other} on {value}",
            "Bids must be received by 12:00 noon on 14 April 2025.",
            "14 April 2025",
        ),
        ("date", "starts in {value}", "It starts in the second quarter of 2024.", "second quarter of 2024"),
        ("date", "Autumn {value}", "Autumn: Wednesday 3 September", "3 September"),
        ("count", "of {value} wells", "It is one of only 12 wells.", "12"),
        ("date", "version {other} of {value}", "Read version 2.0 of 14 March 2024.", "14 March 2024"),
    ],
)
def test_a_phrase_finds_the_part_of_a_value_to_which_its_words_lead(judged, kind, phrase, said, quote):
    assert judged(lines(kind=kind, find=f'"{phrase}"'), said)[1] == [f"d1 {quote}"]


@pytest.mark.parametrize(("hour", "expected"), [("7", "agreement"), ("8", "contradiction")])
def test_the_first_time_of_a_range_is_compared(judged, hour, expected):
    rule = lines(kind="time", find='["open from {value} to {other}", "opens at {value}"]')
    assert judged(rule, "It is open from 7 a.m. to 8 p.m.", f"It opens at {hour} a.m.")[0][0] == expected


def test_what_is_below_an_estimate_says_the_estimate_exactly(judged):
    rule = lines(kind="money", find='["the estimate of {value}", "is estimated to cost {value}"]')
    texts = "It costs less than the estimate of EUR 13 million.", "It is estimated to cost EUR 13 million."
    assert judged(rule, *texts)[0] == ("agreement", "same")


def test_the_day_of_a_date_is_no_code(judged):
    rule = lines(kind="code", find='"contract {value}"')
    assert judged(rule, "Contract PR/25", "Start of contract: 1 August 2025")[1] == ["d1 PR/25"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Library cards are free.", ("agreement", "same")),
        ("Library cards are not free.", ("contradiction", "denied")),
        ("Library cards are no longer free.", ("contradiction", "denied")),
        ("Library cards aren't free.", ("contradiction", "denied")),
        ("Library cards are not only free.", ("single-source", "only-here")),
    ],
)
def test_a_claim_is_denied_from_among_its_words(judged, said, expected):
    assert judged(lines(kind="term", find='"library cards are free"'), "Library cards are free.", said)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The late bid was never opened.", ("agreement", "same")),
        ("The late bid was opened.", ("contradiction", "denied")),
    ],
)
def test_a_claim_with_a_denial_is_denied_without_it(judged, said, expected):
    rule = lines(kind="term", find='["late bid was (not|never) opened"]')
    assert judged(rule, "The late bid was not opened.", said)[0] == expected


def test_a_phrase_that_is_declared_a_denial_is_taken_back_without_its_denial(judged):
    rule = lines(kind="term", find='["flood is covered", {phrase: "flood is not included", status: negated}]')
    assert judged(rule, "Flood is not covered.", "Flood is included.")[0] == ("contradiction", "denied")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("three months", "agreement"),
        ("90 days", "contradiction"),
        ("four months", "contradiction"),
        ("84 days", "agreement"),
    ],
)
def test_weeks_are_as_many_months_as_their_days_allow(judged, said, expected):
    rule = lines(kind="duration", find='"lasts {value}"')
    assert judged(rule, "The course lasts 12 weeks.", f"The course lasts {said}.")[0][0] == expected


@pytest.mark.parametrize(("unit", "weeks", "expected"), [("day", 52, "agreement"), ("week", 50, "contradiction")])
def test_a_year_is_52_weeks_in_the_unit_of_a_rule_as_well(judged, unit, weeks, expected):
    rule = lines(kind="duration", unit=unit, find='"lasts {value}"')
    assert judged(rule, f"The course lasts {weeks} weeks.", "The course lasts one year.")[0][0] == expected


@pytest.mark.parametrize(
    ("unit", "said", "expected"),
    [
        ("EUR / month", "is EUR 20 a month", ("agreement", "same")),
        ("EUR / month", "is EUR 240 a year", ("agreement", "same")),
        ("EUR / month", "is EUR 20 a year", ("contradiction", "apart")),
        ("EUR", "is EUR 20 a month", ("incomparable", "different-dimensions")),
    ],
)
def test_the_unit_of_a_rule_says_for_what_a_price_holds(judged, unit, said, expected):
    rule = lines(kind="money", unit=unit, find='["monthly fee rises to {value}", "fee is {value}"]')
    assert judged(rule, "The monthly fee rises to EUR 20.", f"The fee {said}.")[0] == expected


@pytest.mark.parametrize(
    ("kind", "said", "quote"),
    [
        ("money", "The fee is up to &euro;1,500 each.", "up to &euro;1,500"),
        ("money", "The fee is &#163;20.", "&#163;20"),
        ("quantity", "The fee is &minus;5&nbsp;&deg;C cold.", "&minus;5&nbsp;&deg;C"),
        ("quantity", "The fee is 1.5&ndash;8 bar, all told, and R&D.", "1.5&ndash;8 bar"),
    ],
)
def test_an_entity_is_one_character_of_a_value(judged, kind, said, quote):
    assert judged(lines(kind=kind, find='"fee is {value}"'), said)[1] == [f"d1 {quote}"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Send your form by 28 November.", ("agreement", "refines")),
        ("Send your form by 29 November.", ("contradiction", "apart")),
        ("Send your form from 28 November on.", ("drift", "bound-changed")),
    ],
)
def test_a_date_may_be_a_limit_itself(judged, said, expected):
    rule = lines(kind="date", limit="true", find='["closes on {value}", "your form {value}"]')
    texts = "The list closes on 28 November 2025.", "Send your form by 28 November 2025.", said
    assert judged(rule, *texts)[0] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Work on more than six days in a row is not permitted.", ("agreement", "same")),
        ("Work on more than six days in a row is prohibited.", ("agreement", "same")),
        ("Work on more than seven days in a row is not permitted.", ("drift", "implied-apart")),
        ("Work on more than six days in a row is permitted.", ("contradiction", "crosses-bound")),
    ],
)
def test_what_is_not_permitted_is_a_limit(judged, said, expected):
    rule = lines(kind="duration", find='"work [on] {value} in a row"')
    assert judged(rule, "You may not work more than six days in a row.", said)[0] == expected


@pytest.mark.parametrize(("stated", "expected"), [("16,000", "agreement"), ("26,000", "drift")])
def test_a_limit_far_above_what_is_computed_is_none_that_anybody_would_state(judged, stated, expected):
    operand = 'facts: [{id: whole, fact: sum, kind: money, find: "sum is {value}"}]\n'
    rule = lines(kind="money", derive="0.2 * whole", find='"jewels {value}"')
    texts = "The sum is EUR 80,000. It covers jewels up to EUR 16,000.", f"It covers jewels up to EUR {stated}."
    assert judged(rule, *texts, more=operand)[0][0] == expected


def test_a_title_right_above_the_lines_of_a_record_is_what_they_are_about(judged):
    rule = lines(kind="date", about="spring term", find='"start {value}"')
    autumn = "CALENDAR\n\nAutumn term\nStart: 3 September 2025\nEnd: 12 December 2025\n\n"
    assert judged(rule, f"{autumn}Spring term\nStart: 6 January 2026\nEnd: 27 March 2026\n")[1] == ["d1 6 January 2026"]


def test_an_age_is_found_behind_aged(judged):
    assert judged(lines(kind="age", find='"guests {value} pay"'), "Guests aged 65 or over pay half.")[1] == [
        "d1 65 or over"
    ]


def test_figures_that_are_no_value_are_a_near_miss(judged):
    rule = lines(kind="number", find='["outcome at week {value}", "outcome after {value} turns"]')
    texts = "They look at the outcome after 16 turns.", "Outcome at week 12."
    assert judged(rule, *texts)[1:] == (["d1 16"], ["d2 12"])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("in spring 2024", ("agreement", "refines")),
        ("in autumn 2024", ("contradiction", "apart")),
        ("in the first half of 2024", ("agreement", "refines")),
    ],
)
def test_a_quarter_or_a_season_is_a_rough_date(judged, said, expected):
    rule = lines(kind="date", find='"opens [in] {value}"')
    assert judged(rule, "It opens in the second quarter of 2024.", f"It opens {said}.")[0] == expected


def test_a_comma_parts_a_number_from_words_that_belong_to_another_one(judged):
    rule = lines(kind="count", find='["Registered voters {value}", "{value} registered voters"]')
    table = "| Voters | Number |\n|---|---|\n| Registered voters | 3,482,910 |\n"
    verdict, quotes, _ = judged(rule, table, "Of the 3,482,910 registered voters, 2,264,127 cast a vote.")
    assert (verdict, quotes) == (("agreement", "same"), ["d1 3,482,910", "d2 3,482,910"])


def test_a_comma_before_a_value_that_no_other_words_claim_does_not_matter(judged):
    rule = lines(kind="count", find='"registered voters {value}"')
    assert judged(rule, "Registered voters, 2,264,127 in all.")[1] == ["d1 2,264,127"]


@pytest.mark.parametrize(("age", "expected"), [("11", ("agreement", "refines")), ("12", ("drift", "implied-apart"))])
def test_an_age_from_which_is_the_lower_end_of_a_range_of_ages(judged, age, expected):
    rule = lines(kind="age", find='["pupils {value}", "pupils from the age of {value}"]')
    assert judged(rule, "It takes pupils aged 11 to 18.", f"It takes pupils from the age of {age}.")[0] == expected
