"""Years, decades, centuries and millennia that are counted from the epoch."""

from __future__ import annotations

import pytest
from told_dates import quoted_dates, told_dates

from consistency.mentions.scan import scan

BEFORE = {
    "The town fell in «300 BC» after a siege.": "year exact -0299 year",
    "in «44 B.C.»": "year exact -0043 year",
    "in «44 BCE».": "year exact -0043 year",
    "in «300BC»": "year exact -0299 year",
    "in «1 BC»": "year exact 0000 year",
    "«by 10,000 BC» it": "year at-most ..-9999 year",
    "«c. 300 BC», found late": "year about -0304..-0294 year",
    "«about 300 BC» it fell": "year about -0304..-0294 year",
    "«after 44 BC»": "year above -0043.. year",
    "He reigned «from 306 BC to 281 BC».": "period range -0305..-0280 year",
    "He reigned «from 306 to 281 BC».": "period range -0305..-0280 year",
    "He reigned «306–281 BC».": "period range -0305..-0280 year",
    "«between 300 and 200 BC»": "period range -0299..-0199 year",
    "dated to «3640–3490 cal BC»": "period range -3639..-3489 year",
    "dated to «2500 cal. BC»": "year exact -2499 year",
    "«From 27 BC to AD 14» the mint": "period range -0026..0014 year",
    "in the «480s BC»": "period exact -0488..-0479 decade",
    "in the «1200s BC»": "period exact -1298..-1199 century",
    "the «3rd century BC»": "period exact -0299..-0200 century",
    "the «early 3rd century BC»": "period exact -0299..-0250 year",
    "the «first half of the 3rd century BC»": "period exact -0299..-0250 year",
    "the «last decade of the 3rd century BC»": "period exact -0209..-0200 decade",
    "the «3rd to 2nd century BC»": "period range -0299..-0100 century",
    "the «late 4th to early 3rd century BC»": "period range -0349..-0250 year",
    "the «1st century BC to the 3rd century AD»": "period range -0099..0300 century",
    "the «5th millennium BC»": "period exact -4999..-4000 century",
    "«two years after 300 BC»": "year exact -0297 year",
}
OURS = {
    "in use «AD 60-110»": "period range 0060..0110 year",
    "in use «AD 270–75»": "period range 0270..0275 year",
    "in use «60–110 AD»": "period range 0060..0110 year",
    "buried «in about AD 270»": "year about 0265..0275 year",
    "he fell on «19 August AD 14»": "date exact 0014-08-19 day",
    "it burned in «July 64 AD»": "date exact 0064-07 month",
}
DAYS_BEFORE = {
    "he fell on «15 March 44 BC»": "date exact -0043-03-15 day",
    "he fell on «March 15, 44 BC»": "date exact -0043-03-15 day",
    "it ended in «September 490 BC»": "date exact -0489-09 month",
    "it ran «from 3 May 490 BC to 5 June 489 BC»": "period range -0489-05-03..-0488-06-05 day",
}
SEVERAL = {
    "the 3rd and 2nd centuries BC": ["3rd", "2nd centuries BC"],
    "the 3rd or 2nd century BC": ["3rd", "2nd century BC"],
    "a late 4th or early 3rd century BC vase": ["late 4th", "early 3rd century BC"],
    "the late 2nd or early 3rd century AD": ["late 2nd", "early 3rd century AD"],
    "in 300 or 299 BC": ["300", "299 BC"],
}
NO_DATES = [
    "300 bc of it",
    "0 BC",
    "a plan B. C. Dorn had 300 of",
    "5 cal of it",
    "between 300 and 200 cal",
    "300 to 200 boats",
    "Vancouver, BC 300",
    "480s of it",
    "AD 60-11",
    "300 or 299 boats",
    "its 3rd or 2nd boat",
    "the third or second mill",
]


@pytest.mark.parametrize(("line", "meaning"), [*BEFORE.items(), *OURS.items(), *DAYS_BEFORE.items()])
def test_years_are_counted_from_the_epoch(line, meaning):
    assert told_dates(line) == [(line, meaning)]


@pytest.mark.parametrize(("text", "dates"), SEVERAL.items())
def test_the_last_of_several_tells_the_era(text, dates):
    assert quoted_dates(text) == dates


@pytest.mark.parametrize("text", NO_DATES)
def test_what_names_no_year_before_the_epoch(text):
    assert quoted_dates(text) == []


def test_a_value_is_dated_by_a_year_before_the_epoch():
    (dated,) = (m for m in scan("In 300 BC the town had 50,000 people.") if m.reading.kind == "count")
    assert dated.as_of == "-0299"


def test_calories_are_no_era():
    (found,) = scan("It has 250 cal a slice.")
    assert found.reading.kind == "quantity"
