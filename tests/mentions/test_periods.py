"""Periods as they are written: from one date to another, parts of a longer one, counted from a date."""

from __future__ import annotations

import pytest
from finders import find_dates
from marks import unmarked
from told_dates import quoted_dates, told_dates

RANGES = {
    "It ran «from 2021 to 2025».": "period range 2021..2025 year",
    "The plan («2021–2025») ended.": "period range 2021..2025 year",
    "«between 2014 and 2018»": "period range 2014..2018 year",
    "held «from June 14 to 15, 2023».": "period range 2023-06-14..2023-06-15 day",
    "on «14-15 June 2023»": "period range 2023-06-14..2023-06-15 day",
    "«from 4/22/18 to 4/25/18» it ran": "period range 2018-04-22..2018-04-25 day",
    "it ran «4/22/18 - 2019».": "period range 2018-04-22..2019-12-31 day",
    "«28 June to 3 July 2023»": "period range 2023-06-28..2023-07-03 day",
    "«From March to April 2023»": "period range 2023-03..2023-04 month",
    "«December to March 2021»": "period range 2020-12..2021-03 month",
    "«5 May 2020 to 3 June»": "period range 2020-05-05..2020-06-03 day",
    "the «2012-13» season": "period range 2012..2013 year",
    "the «1999-00» season": "period range 1999..2000 year",
    "the war of «1914–18»": "period range 1914..1918 year",
    "«fiscal year 2021/22»": "period range 2021..2022 year",
    "«from early 2019 to mid-2021»": "period range 2019-01..2021-09 month",
    "«18th to 20th centuries»": "period range 1701..2000 century",
    "«from 2009–11»": "period range 2009..2011 year",
    "«from 2 May 2003, to 9 May 2015»": "period range 2003-05-02..2015-05-09 day",
    "«1963 -- 2006»": "period range 1963..2006 year",
    "a poet («1817-1842»)": "period range 1817..1842 year",
    "«from 2015/16 to 2017/18» it": "period range 2015..2018 year",
    "«between 2015-16 and 2017-18» it": "period range 2015..2018 year",
    "the «2015/16–2017/18» seasons": "period range 2015..2018 year",
    "the «1980s and 90s»": "period range 1980..1999 decade",
    "the «1960s, 70s and 80s»": "period range 1960..1989 decade",
    "in the «2019-20» year": "period range 2019..2020 year",
    "«1/2017-12/2017»": "period range 2017-01..2017-12 month",
    "the «1980s–90s»": "period range 1980..1999 decade",
    "The fair runs «3 to 5 May 2020».": "period range 2020-05-03..2020-05-05 day",
    "The term runs «2021-01-01 to 2024-12-31».": "period range 2021-01-01..2024-12-31 day",
    "the «April-June quarter of 2023»": "period range 2023-04..2023-06 month",
    "the «April to June 2023 quarter»": "period range 2023-04..2023-06 month",
    "the «January-March period of 2023»": "period range 2023-01..2023-03 month",
    "«from Monday 12 June to Thursday 15 June 2023»": "period range 2023-06-12..2023-06-15 day",
    "on Saturday «3 and Sunday 4 May 2019»": "period range 2019-05-03..2019-05-04 day",
    "«from the 4th to the 6th of May 2020»": "period range 2020-05-04..2020-05-06 day",
    "the «second to the fourth of May 2020»": "period range 2020-05-02..2020-05-04 day",
    "«4, 5 and 6 May 2020»": "period range 2020-05-04..2020-05-06 day",
    "on «May 4 and 5, 2020»": "period range 2020-05-04..2020-05-05 day",
    "«May, June and July 2019»": "period range 2019-05..2019-07 month",
    "«December and January 2020»": "period range 2019-12..2020-01 month",
    "«from mid-May to late June 2019»": "period range 2019-05-11..2019-06-30 day",
    "«early to mid-2020»": "period range 2020-01..2020-09 month",
    "«mid- to late 2020»": "period range 2020-04..2020-12 month",
    "«Q1-Q3 2021»": "period range 2021-01..2021-09 quarter",
    "«FY19/20» ended": "period range 2019..2020 year",
    "«from nineteen sixty to nineteen seventy»": "period range 1960..1970 year",
    "«between Q1 and Q3 of 2021»": "period range 2021-01..2021-09 quarter",
    "the «first to third quarter of 2021»": "period range 2021-01..2021-09 quarter",
    "«between the second and fourth quarters of 2021»": "period range 2021-04..2021-12 quarter",
    "«from year 2010 to year 2012»": "period range 2010..2012 year",
    "on «5/6 May 2019»": "period range 2019-05-05..2019-05-06 day",
    "«14/3-2/4/2019»": "period range 2019-03-14..2019-04-02 day",
    "«12/25/2018-1/5/2019»": "period range 2018-12-25..2019-01-05 day",
    "grew over «2015-2019» twice": "period range 2015..2019 year",
    "«from 5/12/18 to 25/12/18»": "period range 2018-12-05..2018-12-25 day",
    "«beginning 1 May 2019 and ending 8 June 2020»": "period range 2019-05-01..2020-06-08 day",
    "the lease, «starting on 1 May and ending on 8 June 2020»": "period range 2020-05-01..2020-06-08 day",
    "works «commencing in May 2019, finishing in June 2020»": "period range 2019-05..2020-06 month",
    "«from 1 May to and including 8 June 2020»": "period range 2020-05-01..2020-06-08 day",
    "«17th- to 18th-century» mills": "period range 1601..1800 century",
    "the «17th/18th century»": "period range 1601..1800 century",
    "he lived «between 1450 and 1460»": "period range 1450..1460 year",
    "he died sometime «between 1450 and 1460»": "period range 1450..1460 year",
    "«from May 2019 up to June 2020»": "period range 2019-05..2020-06 month",
    "«2019-05-04/2019-06-22»": "period range 2019-05-04..2019-06-22 day",
    "«4.-22.5.2019»": "period range 2019-05-04..2019-05-22 day",
    "«04–22.05.2019»": "period range 2019-05-04..2019-05-22 day",
    "«4.5. – 22.6.2019»": "period range 2019-05-04..2019-06-22 day",
    "«20.12.-6.1.2019»": "period range 2018-12-20..2019-01-06 day",
    "the «May/June 2019» issue": "period range 2019-05..2019-06 month",
    "the «Dec./Jan. 2019» issue": "period range 2018-12..2019-01 month",
    "«from 13/04/2019 to 05/06/2019»": "period range 2019-04-13..2019-06-05 day",
}

PARTS = {
    "in «early 2022»": "period exact 2022-01..2022-06 month",
    "«late in 2022»": "period exact 2022-07..2022-12 month",
    "the «end of March 2023»": "period exact 2023-03-21..2023-03-31 day",
    "In «Q3 2021»": "period exact 2021-07..2021-09 quarter",
    "the «third quarter of 2021»": "period exact 2021-07..2021-09 quarter",
    "«2019 H2» was": "period exact 2019-07..2019-12 half",
    "the «first half of 2020»": "period exact 2020-01..2020-06 half",
    "in the «first half of the 20th century»": "period exact 1901..1950 year",
    "the «second half of the 1990s»": "period exact 1995..1999 year",
    "«week 21 of 2018»": "period exact 2018-05-21..2018-05-27 day",
    "«2018-W21»": "period exact 2018-05-21..2018-05-27 day",
    "the «week of 8 October 2014»": "period exact 2014-10-06..2014-10-12 day",
    "«2016 third quarter»": "period exact 2016-07..2016-09 quarter",
    "«3Q21» was weak": "period exact 2021-07..2021-09 quarter",
    "«Q3'21» was weak": "period exact 2021-07..2021-09 quarter",
    "«1H22» was weak": "period exact 2022-01..2022-06 half",
    "in the «spring of 2019»": "period exact 2019-03..2019-06 month",
    "the «summer of '69»": "period exact 1969-06..1969-09 month",
    "the «winter of 2018-19»": "period exact 2018-12..2019-03 month",
    "«week 23, 2020»": "period exact 2020-06-01..2020-06-07 day",
    "the «final quarter of 2019»": "period exact 2019-10..2019-12 quarter",
    "in «2020, week 23» or": "period exact 2020-06-01..2020-06-07 day",
    "the «weekend of 3 May 2019»": "period exact 2019-05-04..2019-05-05 day",
    "the «mid of 2018»": "period exact 2018-04..2018-09 month",
    "«2018/Q4»": "period exact 2018-10..2018-12 quarter",
    "«Q3/21» was weak": "period exact 2021-07..2021-09 quarter",
    "calendar «week 23/2020»": "period exact 2020-06-01..2020-06-07 day",
    "«year-end 2020»": "period exact 2020-09..2020-12 month",
}

DECADES = {
    "the «mid-1990s»": "period exact 1992..1997 year",
    "the «1990s»": "period exact 1990..1999 decade",
    "in the «1800s»": "period exact 1800..1899 century",
    "the «19th century»": "period exact 1801..1900 century",
    "a «twenty-first-century» port": "period exact 2001..2100 century",
    "the «late '90s»": "period exact 1995..1999 year",
    "the «nineteen sixties»": "period exact 1960..1969 decade",
}

COUNTED = {
    "the «last Friday of May 2020»": "date exact 2020-05-29 day",
    "the «second week of May 2020»": "period exact 2020-05-11..2020-05-17 day",
    "the «first Friday May 2020» list": "date exact 2020-05-01 day",
    "in the «year to March 2019»": "period exact 2018-04-01..2019-03-31 day",
    "over the «quarter to 30 June 2019»": "period exact 2019-04-01..2019-06-30 day",
    "«three months before June 2019»": "date exact 2019-03 month",
    "the «six months from 1 June 2018»": "period exact 2018-06-01..2018-11-30 day",
    "the «12 months from June 2018»": "period exact 2018-06..2019-05 month",
    "«2 years after 2015»": "year exact 2017 year",
    "it began «a year after May 2015»": "date exact 2016-05 month",
    "on «the Monday before 21 January 2019»": "date exact 2019-01-14 day",
    "the «end of the month of May 2019»": "period exact 2019-05-21..2019-05-31 day",
    "the «latter part of 2019»": "period exact 2019-07..2019-12 month",
    "the «last day of May 2020»": "date exact 2020-05-31 day",
    "«two weeks before 5 May 2021»": "date exact 2021-04-21 day",
    "It opens «a week from 5 May 2021».": "date exact 2021-05-12 day",
    "It costs 39 euros a week from «5 May 2021».": "date exact 2021-05-05 day",
    "It costs €39 a week from «5 May 2021».": "date exact 2021-05-05 day",
    "It counted 5,000 visitors a day from «5 May 2021».": "date exact 2021-05-05 day",
    "«one month after 31 January 2021»": "date exact 2021-02-28 day",
    "the «first nine months of 2022»": "period exact 2022-01..2022-09 month",
    "the «last two quarters of 2020»": "period exact 2020-07..2020-12 quarter",
    "the «second Monday before 5 May 2021»": "date exact 2021-04-26 day",
    "the «first Monday after 3 May 2021»": "date exact 2021-05-10 day",
    "«first two weeks of May 2020»": "period exact 2020-05-04..2020-05-17 day",
    "the «first ten days of May 2020»": "period exact 2020-05-01..2020-05-10 day",
    "the «last month of 2019»": "date exact 2019-12 month",
    "the «last decade of the 19th century»": "period exact 1891..1900 decade",
    "the «first quarter of the 20th century»": "period exact 1901..1925 year",
    "the «last year of the 1980s»": "year exact 1989 year",
    "the «third last week of 2020»": "period exact 2020-12-14..2020-12-20 day",
    "the «first week of 2020»": "period exact 2019-12-30..2020-01-05 day",
    "the «53rd week of 2020»": "period exact 2020-12-28..2021-01-03 day",
    "the «three months ended March 31, 2021»": "period exact 2021-01-01..2021-03-31 day",
    "for the «year ended 31 December 2020»": "period exact 2020-01-01..2020-12-31 day",
    "in the «six months to June 2020»": "period exact 2020-01-01..2020-06-30 day",
    "the «fiscal year ended 30 June 2020»": "period exact 2019-07-01..2020-06-30 day",
    "the «week ending 10 May 2020»": "period exact 2020-05-04..2020-05-10 day",
    "«16 days from 5 May 2020»": "date exact 2020-05-21 day",
    "«the day after 5 May 2020»": "date exact 2020-05-06 day",
    "for the «half year to 30 June 2024»": "period exact 2024-01-01..2024-06-30 day",
    "the «half-year ended 31 December 2023»": "period exact 2023-07-01..2023-12-31 day",
    "the «week commencing Monday 11 March 2024»": "period exact 2024-03-11..2024-03-17 day",
    "in the «12 months through May 2020»": "period exact 2019-06-01..2020-05-31 day",
    "over the «five years through 2023»": "period exact 2019..2023 year",
    "the «year ended in June 2020»": "period exact 2019-07-01..2020-06-30 day",
    "in the «decade to 2020»": "period exact 2011..2020 year",
    "in the «five years to 2023»": "period exact 2019..2023 year",
    "the «June quarter of 2023»": "period exact 2023-04-01..2023-06-30 day",
    "the «June 2023 quarter»": "period exact 2023-04-01..2023-06-30 day",
    "the «second quarter of its fiscal 2023»": "period exact 2023-04..2023-06 quarter",
    "the «first quarter of the harbour's fiscal year 2023»": "period exact 2023-01..2023-03 quarter",
}


@pytest.mark.parametrize(("line", "meaning"), [*RANGES.items(), *PARTS.items(), *DECADES.items(), *COUNTED.items()])
def test_a_period_covers_the_days_that_its_words_name(line, meaning):
    assert told_dates(line) == [(line, meaning)]


@pytest.mark.parametrize(("line", "meaning"), [*RANGES.items(), *PARTS.items(), *DECADES.items(), *COUNTED.items()])
def test_a_period_has_one_value_unless_it_runs_from_one_date_to_another(line, meaning):
    (found,) = find_dates(unmarked(line))
    assert found.reading.implied == found.reading.literal
    assert (found.reading.value is None) == meaning.startswith("period range")


@pytest.mark.parametrize(
    "line", ["the year «before 2015»", "in the decade «before 2015»", "in the months «before May 2015»"]
)
def test_what_lies_before_a_month_or_a_year_without_a_number_is_read_as_a_bound(line):
    ((told, meaning),) = told_dates(line)
    assert told == line
    assert " below " in meaning


def test_days_of_a_list_that_do_not_follow_one_another_stay_apart():
    assert quoted_dates("1, 3 and 5 June 2020") == ["1", "3", "5 June 2020"]
    assert [found.reading.end_text(found.reading.value) for found in find_dates("1, 3 and 5 June 2020")] == [
        "2020-06-01", "2020-06-03", "2020-06-05",
    ]  # fmt: skip
    assert quoted_dates("March and June 2019") == ["March", "June 2019"]
    assert quoted_dates("between March and June 2019") == ["between March and June 2019"]


def test_each_century_and_each_quarter_of_a_list_is_a_period_of_its_own():
    assert quoted_dates("the 16th, 17th and 18th centuries") == ["16th", "17th", "18th centuries"]
    assert quoted_dates("the first and fourth quarters of 2019") == ["first", "fourth quarters of 2019"]
    assert quoted_dates("the 1980s, 90s or 2000s, or the 1960s and 80s") == ["1980s", "2000s"]
    assert quoted_dates("ten years from 2015, 2015/16 to 2019") == ["2015", "2015/16", "2019"]
    assert quoted_dates("some two years after 2015, ten days after 2015") == ["after 2015", "after 2015"]
    assert quoted_dates("in the two years after 2015, the first ten days before May 2019") == [
        "after 2015",
        "before May 2019",
    ]
    assert quoted_dates("every two years after 2015, it took a month after May 2019") == [
        "after 2015",
        "after May 2019",
    ]
    assert quoted_dates("in Q1, Q2 and Q4 2019") == ["Q1", "Q2", "Q4 2019"]
    assert quoted_dates("between 22/Jan/2019 and yesterday") == ["between 22/Jan/2019 and yesterday"]


def test_a_count_of_days_behind_a_hedge_shifts_no_date():
    assert quoted_dates("within 16 days from 5 May 2020") == ["5 May 2020"]
    assert quoted_dates("for three months from 1 June 2020") == ["1 June 2020"]


def test_two_dates_joined_by_and_stay_two_unless_between_opens_them():
    assert len(find_dates("in 2007 and 2009")) == 2
    assert len(find_dates("between 2007 and 2009")) == 1


def test_dates_of_which_one_is_meant_stay_two():
    assert quoted_dates("on 5 or 6 May 2020, in March or June 2019") == ["5", "6 May 2020", "March", "June 2019"]


def test_a_month_in_front_of_another_round_is_a_month():
    assert quoted_dates("the June 2023 quarter-final, three days to 2020") == ["June 2023", "2020"]
