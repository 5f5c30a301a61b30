from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency.engine.pairs import compare

CASES = [
    # reference, statement held against it, verdict, reason
    ("The keepers run 29 lighthouses.", "The keepers run 29 lighthouses.", "agreement", "same"),
    ("The keepers run 29 lighthouses.", "The keepers run twenty-nine lighthouses.", "agreement", "same"),
    ("The keepers run 29 lighthouses.", "The keepers run more than 20 lighthouses.", "agreement", "refines"),
    ("The keepers run 29 lighthouses.", "The keepers run more than 29 lighthouses.", "contradiction", "crosses-bound"),
    ("The keepers run 29 lighthouses.", "The keepers run 31 lighthouses.", "contradiction", "apart"),
    ("The keepers run less than 8 boats.", "The keepers run 3 boats.", "drift", "implied-apart"),
    ("It won 16 gold, 8 silver and 13 bronze medals.", "It won 37 medals.", "unknown", "not-aligned"),
    ("Wages will rise on the coast from 11 to 12 crowns.", "Wages will be 12 crowns.", "agreement", "same"),
    ("The net shall not exceed 12 miles.", "The net may be up to 12 miles.", "agreement", "same"),
    ("The net shall not exceed 12 miles.", "The net may be up to 24 miles.", "drift", "implied-apart"),
    (
        "It made a loss of 3 million, not a profit of 3 million.",
        "It made a profit of 3 million.",
        "contradiction",
        "denied",
    ),
    ("The keepers run 5 to 9 boats.", "The keepers run 7 boats.", "unknown", "undetermined"),
    ("The keepers run over 20 boats.", "The keepers run over 30 boats.", "drift", "implied-apart"),
    (
        "Light reached 65.2 percent of the coast.",
        "Light reached 65 percent of the coast.",
        "agreement",
        "within-rounding",
    ),
    ("The tower cost $28,460.", "The tower cost $28,000.", "drift", "round-number"),
    ("The beam reaches 3 km.", "The beam reaches 3,000 metres.", "agreement", "same"),
    ("The beam reaches 3 km.", "The beam reaches 2 km.", "contradiction", "apart"),
    ("It opened on 5 May 2015.", "It opened in 2015.", "agreement", "refines"),
    ("It opened on 5 May 2015.", "It opened in 2016.", "contradiction", "apart"),
    ("A boat is 1 / 9 of the fleet.", "A boat is 3 / 9 of the fleet.", "contradiction", "apart"),
    ("The boat came 27 th of 89 boats.", "The boat came less than 77 th of 89 boats.", "agreement", "refines"),
    (
        "The boat came 27 th of 89 boats.",
        "The boat came more than 27 th of 89 boats.",
        "contradiction",
        "crosses-bound",
    ),
    ("The boat costs $40 a day.", "The boat costs $ more than 30 a day.", "agreement", "refines"),
    ("The ratio of boats is 3 to 7.", "The ratio of boats is less than 4 to 7.", "agreement", "refines"),
    ("As of 8 March, 29 boats came.", "By March 12, more than 40 boats came.", "unknown", "other-date"),
    ("As of 8 March, 29 boats came.", "By March 8, more than 40 boats came.", "contradiction", "crosses-bound"),
    ("As of 8 March, 29 boats came.", "There were more than 40 boats after 8 March.", "unknown", "other-date"),
    ("As of 8 March 2019, 29 boats came.", "By 12 March 2019, over 20 boats came.", "agreement", "refines"),
    ("The first boat came on 8 March 2019.", "The first boat came on 12 March 2019.", "contradiction", "apart"),
    ("The first boat came on 8 March 2019.", "The third boat came on 12 March 2019.", "unknown", "other-date"),
    ("By June 2019, 29 boats came.", "By May 2019, 40 boats came.", "unknown", "other-date"),
    ("As of 8 March 2019, 29 boats came.", "By 12 March, over 40 boats came.", "unknown", "other-date"),
    ("Since 2019, 29 boats came.", "Since 2019, 40 boats came.", "contradiction", "apart"),
    ("One in five boats came.", "25 percent of the boats came.", "contradiction", "apart"),
    ("One in five boats came.", "20 percent of the boats came.", "agreement", "same"),
    ("Fees reached 30 million in the north, 47.1 million in all.", "Fees of over 46 million.", "agreement", "refines"),
    ("Harbour. Budget: 11.6 million", "Harbour. Budget: $11.6 million", "agreement", "same"),
    ("Harbour. Budget: 11.6 million", "Harbour. Budget: $12.9 million", "unknown", "not-aligned"),
    ("It rose to 57 out of 100 for 30 critics.", "More than 29 people spoke of it.", "agreement", "refines"),
    ("The keepers run 29 lighthouses.", "Bread rose by 31 percent.", "unknown", "not-aligned"),
    ("The keepers run lighthouses.", "The keepers run 29 lighthouses.", "unknown", "not-aligned"),
    ("Ruritania. Coast. Lighthouses: 29", "Freedonia. Coast. Lighthouses: 31", "unknown", "other-subject"),
    ("Ruritania. Lighthouses: 29 (2019)", "Ruritania. Lighthouses: 31 (2020)", "unknown", "other-date"),
    ("Ruritania. Lighthouses: 29 (2020)", "Ruritania. Lighthouses: 31 (2020)", "contradiction", "apart"),
]


@pytest.mark.parametrize(("reference", "statement", "verdict", "reason"), CASES)
def test_a_statement_is_held_against_a_reference(reference, statement, verdict, reason):
    comparison = compare(reference, statement)
    assert (comparison.verdict, comparison.reason) == (verdict, reason)


OTHER_THINGS = [
    ("The pier has 14 ferries and 30 tugs.", "The pier has 14 tugs.", "contradiction"),
    ("The pier has 14 ferries and 30 tugs.", "The pier has 30 tugs.", "agreement"),
    ("The pier has 14 ferries.", "The pier has 14 cranes.", "unknown"),
    ("The pier has 14 ferries.", "The pier has 15 cranes.", "unknown"),
    ("The school employs 220 teachers.", "The school has 3,100 pupils.", "unknown"),
    ("The band has 12 fiddles.", "The museum shows 15 pictures.", "unknown"),
    ("Late that week 53 people saw the old lamp of the tower.", "The lamp drew 60 visitors.", "contradiction"),
]
OPPOSITES = [
    ("Catches fell by 12 percent.", "Sales rose by 12 percent in all.", "unknown"),
    ("Catches fell by 12 percent.", "Catches dropped by 12 percent.", "agreement"),
    ("The gale killed 31 people and injured 140.", "The gale killed 140 people.", "contradiction"),
    ("The gale killed 31 people and injured 140.", "The gale killed 31 people.", "agreement"),
    ("The keeper was born in 1923 and died in 2001.", "The keeper died in 1923.", "contradiction"),
    ("They hold $523 million in assets, $219 million in liabilities.", "Liabilities: $219 million.", "agreement"),
]
DENIALS = [
    ("The yard does not employ 95 people.", "The yard employs 95 people.", "contradiction"),
    ("The yard employs 95 people.", "The yard didn't employ 95 people.", "contradiction"),
    ("The yard does not employ more than 80 people.", "The yard employs 95 people.", "contradiction"),
    ("The yard does not employ more than 80 people.", "The yard employs 70 people.", "unknown"),
    ("The yard does not employ more than 80 people.", "The yard does not employ more than 90 people.", "agreement"),
    ("The yard does not employ more than 80 people.", "The yard does not employ more than 70 people.", "drift"),
    ("In 2018, 45 boats were not in use.", "In 2018, 45 boats lay idle.", "agreement"),
    ("Not 12 but 15 boats came.", "15 boats came.", "agreement"),
    ("Not 12 but 15 boats came.", "12 boats came.", "contradiction"),
    ("Do not worry: entry costs 7 euros.", "Entry costs 7 euros.", "agreement"),
    ("Do not worry, only 3 lamps broke.", "3 lamps broke.", "agreement"),
]


@pytest.mark.parametrize(("reference", "statement", "verdict"), OTHER_THINGS)
def test_a_number_of_another_noun_is_of_another_thing(reference, statement, verdict):
    assert compare(reference, statement).verdict == verdict


@pytest.mark.parametrize(("reference", "statement", "verdict"), OPPOSITES)
def test_words_that_exclude_one_another_part_their_values(reference, statement, verdict):
    assert compare(reference, statement).verdict == verdict


@pytest.mark.parametrize(("reference", "statement", "verdict"), DENIALS)
def test_what_one_text_denies_another_cannot_say(reference, statement, verdict):
    assert compare(reference, statement).verdict == verdict


def test_a_date_is_held_against_the_one_behind_the_same_word():
    reference = "The light was lit in 1884 and moved in 1891."
    assert compare(reference, "It was moved in 1891.").verdict == "agreement"
    assert compare(reference, "It was moved in 1884.").verdict == "contradiction"


def test_values_are_aligned_by_what_they_count():
    reference = "The congress had 300 guests, 40 speakers and 12 halls."
    agrees = compare(reference, "There were 12 halls and more than 30 speakers.")
    assert agrees.verdict == "agreement"
    assert [(a.statement.noun, a.reference.noun) for a in agrees.alignments] == [("halls", "halls"), ("speakers",) * 2]
    assert compare(reference, "There were 14 halls for 300 guests.").verdict == "contradiction"


def test_texts_that_differ_in_their_values_alone_are_aligned_in_order():
    reference = "From pier 5 to pier 9 there are 40 boats, 9 cranes and 5 sheds."
    compared = compare(reference, "From pier 5 to pier 9 there are 40 boats, 5 cranes and 9 sheds.")
    assert [(a.statement.reading.value, a.reference.reading.value) for a in compared.alignments][-2:] == [
        (5, 9),
        (9, 5),
    ]
    assert compared.verdict == "contradiction"


def test_a_number_that_ends_a_name_states_nothing():
    comparison = compare("Tower House 2 has 40 rooms.", "Tower House 2 has 40 rooms.")
    assert [a.statement.noun for a in comparison.alignments] == ["rooms"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(a, b):
    assert compare(a, b).verdict in ("agreement", "drift", "contradiction", "unknown")


@given(st.integers(1, 10**6), st.sampled_from(["more than ", "at least ", "nearly ", "about ", "under ", ""]))
def test_a_statement_follows_from_itself(number, bound):
    text = f"The keepers run {bound}{number} boats along the coast."
    assert compare(text, text).verdict == "agreement"
