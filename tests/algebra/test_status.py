from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.algebra.status import status_at

SENTENCES = [
    ("done", "The town has repaired 40 wells."),
    ("done", "The town repaired 40 wells."),
    ("done", "The will of the people is clear."),
    ("done", "At the request of the town, 30 wells were closed."),
    ("done", "The town has been encouraging 30 firms."),
    ("done", "It was not only cheap but also quick."),
    ("done", "No more than 30 wells are open."),
    ("done", "Do not worry: 30 wells are open."),
    ("done", "Don't panic, 30 wells remain open."),
    ("done", "Do not be afraid: 30 wells remain open."),
    ("done", "The State Council is one of the bodies."),
    ("done", "contributing to over 70 percent of the growth"),
    ("done", "Building on this, the fund paid for 30 loans."),
    ("done", "Developing towns account for 40 wells."),
    ("done", "The letters stated the need to share water."),
    ("done", "40 wells"),
    ("done", "- Support for 14 formats."),
    ("done", "Increase in coverage to 40 percent"),
    ("done", "All plans allow 1,200 API requests per minute."),
    ("done", "The server answered 40 requests."),
    ("done", ""),
    ("planned", "İzmir will repair 40 wells."),
    ("planned", "The town’ll repair 40 wells."),
    ("planned", "The town plans to repair 40 wells by 2030."),
    ("planned", "The coverage is to reach 95 percent."),
    ("planned", "The town has decided to build 30 wells."),
    ("planned", "With a target of 30 wells, the town started."),
    ("planned", "The rate will not exceed 65 percent."),
    ("planned", "Increase the share of wells to 40 percent by 2030."),
    ("planned", "- Completing the second report on wells, and submitting it."),
    ("planned", "The bridge is expected to open in 2031."),
    ("requested", "We urge the town to repair 40 wells."),
    ("requested", "The town requests 40 pumps per year."),
    ("requested", "The town should consider a second well."),
    ("requested", "It is kindly requested that the letter be sent on."),
    ("requested", "The Committee recommended that the town build 30 wells."),
    ("requested", "The Committee calls upon the town to build 30 wells."),
    ("negated", "The town did not repair 40 wells."),
    ("negated", "The town will never sell the wells."),
    ("negated", "They don’t own 30 wells."),
    ("negated", "They don’t worry and do not own 30 wells."),
    ("negated", "The town can no longer afford 30 wells."),
]


@pytest.mark.parametrize(("status", "sentence"), SENTENCES)
def test_a_sentence_reports_plans_requests_or_denies(status, sentence):
    value = re.search(r"\d|\Z", sentence)
    assert status_at(sentence)(value.start()) == status


PLACES = [
    ("done", "30", "The council held 30 sessions, and it will hold 12 more."),
    ("planned", "12", "The council held 30 sessions, and it will hold 12 more."),
    ("done", "55", "The town, which has 55 wells, will repair 40."),
    ("planned", "40", "The town, which has 55 wells, will repair 40."),
    ("planned", "1,240", "The town plans to repair 1,240 wells, among them 10 deep ones."),
    ("planned", "10", "The town plans to repair 1,240 wells, among them 10 deep ones."),
    ("planned", "2030", "By 2030, all wells will be deep."),
    ("planned", "9 percent", "Specific targets include: losses to fall by 9 percent."),
    ("planned", "7", "The town will open 30 ports, which are deep, and 7 roads."),
    ("done", "9", "9 wells, old ones"),
]


@pytest.mark.parametrize(("status", "value", "sentence"), PLACES)
def test_the_words_beside_a_value_decide_for_it(status, value, sentence):
    assert status_at(sentence)(sentence.index(value)) == status


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="abc wilnotshd,;:'’0. -\n") | st.text(), st.integers(-1, 50))
def test_every_text_has_a_status(text, at):
    assert status_at(text)(at) in ("done", "planned", "requested", "negated")


def test_letters_with_a_longer_small_form_move_nothing():
    sentence = "In İzmir it will build 3 towers."
    assert status_at(sentence)(sentence.index("3")) == "planned"
