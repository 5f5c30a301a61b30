from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.mentions import qualifiers, scan

CASES = [
    ("As of July 2022, the fund had 29 members.", "29", "2022-07", "done"),
    ("By the end of 2021, the number of pupils had reached 1.2 million.", "1.2 million", "2021-12", "done"),
    ("In 2022, output reached 121 trillion yuan.", "121 trillion yuan", "2022", "done"),
    ("Overall, in 2022, output reached 121 trillion yuan.", "121 trillion yuan", "2022", "done"),
    ("Members grew to 30 in 2015, then to 45 in 2020.", "30", "2015", "done"),
    ("Members grew to 30 in 2015, then to 45 in 2020.", "45", "2020", "done"),
    ("In 2021 it had 47 wells, in 2022 it had 39.", "47", "2021", "done"),
    ("In 2021 it had 47 wells, in 2022 it had 39.", "39", "2022", "done"),
    ("In 2021 it had 47 wells and in 2022 it had 39.", "47", "2021", "done"),
    ("In 2021 it had 47 wells and in 2022 it had 39.", "39", "2022", "done"),
    ("In 2021 it had 47 wells, and 39 in 2022.", "39", "2022", "done"),
    ("In 2021 it had 47 wells in 2 towns.", "47", "2021", "done"),
    ("In 2021, when it opened, it had 47 wells.", "47", "2021", "done"),
    ("Built in 1990, it had 47 wells, in 2022 the most, and 39 mills.", "39", "", "done"),
    ("The share will rise to 95 percent by 2025.", "95 percent", "2025", "planned"),
    ("The town counted 1,240 wells as of 5 May 2021.", "1,240", "2021-05-05", "done"),
    ("In the third quarter of 2021, 40 wells were dug.", "40", "2021-09", "done"),
    ("The law amended in 2020 covers 30 courts.", "30", "", "done"),
    ("It opened 30 courts under the law of 2020.", "30", "", "done"),
    ("Since 2018, it has opened 30 courts.", "30", "", "done"),
    ("From 2016 to 2020, it opened 30 courts.", "30", "2016/2020", "done"),
    ("From 2016 to 2020, courts rose from 30 to 45.", "30", "2016", "done"),
    ("From 2016 to 2020, courts rose from 30 to 45.", "45", "2020", "done"),
    ("Courts fell in number from 45 to 30 between 2016 and 2020.", "45", "2016", "done"),
    ("Courts fell in number from 45 to 30 between 2016 and 2020.", "30", "2020", "done"),
    ("In 2020, courts rose from 30 to 45.", "45", "2020", "done"),
    ("Between 2016 and 2020, from 30 to 45 courts were open.", "from 30 to 45", "2016/2020", "done"),
    ("It opened 30 courts between May and July 2020.", "30", "2020-05/2020-07", "done"),
    ("Under the 2016-2020 plan, it opened 30 courts.", "30", "", "done"),
    ("Next year we want to open 30 courts.", "30", "", "planned"),
    ("The town wishes to open 30 courts.", "30", "", "planned"),
    ("They are hoping to open 30 courts.", "30", "", "planned"),
    ("The town is determined to open 30 courts.", "30", "", "planned"),
    ("The town is on course to open 30 courts.", "30", "", "planned"),
    ("It is our ambition to open 30 courts.", "30", "", "planned"),
    ("The board heard that 30 courts would open.", "30", "", "planned"),
    ("We would like to thank the 30 courts.", "30", "", "done"),
    ("The town wanted to open 30 courts.", "30", "", "done"),
    ("For want of money it opened 30 courts.", "30", "", "done"),
    ("The town has to open 30 courts.", "30", "", "requested"),
    ("The town has to date opened 30 courts.", "30", "", "done"),
    ("We urge the town to open 30 courts.", "30", "", "requested"),
    ("The town has not opened 30 courts.", "30", "", "negated"),
]


@pytest.mark.parametrize(("text", "quote", "as_of", "status"), CASES)
def test_a_sentence_dates_its_values_only_where_it_says_so(text, quote, as_of, status):
    found = next(m for m in scan(text) if text[m.start : m.end] == quote)
    assert (found.as_of, found.status) == (as_of, status)


def test_a_date_dates_nothing_in_the_next_sentence():
    found = scan("In 2022, it opened 12 ports. It owns 40 ships.")
    assert [m.as_of for m in found] == ["", "2022", ""]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from("In 2022 , . 30 wells will not of by the end May".split())).map(" ".join) | st.text())
def test_qualifying_changes_no_place_and_no_value(text):
    found = scan(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(not m.as_of for m in found if m.reading.is_date)


def test_each_sentence_is_read_once_whichever_value_is_asked_first(monkeypatch):
    text = "As of 2020, it had 5 boats and 7 oars. It will buy 9 boats. None of 3 sank in 2021."
    in_order = [(mention.as_of, mention.status) for mention in scan(text)]
    read = []
    plain = qualifiers.statuses_of
    monkeypatch.setattr(qualifiers, "statuses_of", lambda words, places: read.append(words) or plain(words, places))
    backwards = [(mention.as_of, mention.status) for mention in reversed(scan(text))]
    assert backwards[::-1] == in_order
    assert read == ["None of 3 sank in 2021.", "It will buy 9 boats.", "As of 2020, it had 5 boats and 7 oars."]
