"""Days, months and years as they are written, and what looks like one and is none."""

from __future__ import annotations

from datetime import date

import pytest
from finders import find_dates
from marks import unmarked
from told_dates import quoted_dates, told_dates

from consistency.mentions.dates.bounds import ENDS

DAYS = {
    "Tuesday, «10 October 2023»": "date exact 2023-10-10 day",
    "«October 10th, 2023»": "date exact 2023-10-10 day",
    "the «fourth of July 1995»": "date exact 1995-07-04 day",
    "«25/12/2020»": "date exact 2020-12-25 day",
    "«07.07.2020»": "date exact 2020-07-07 day",
    "«12-Mar-2020»": "date exact 2020-03-12 day",
    "at «2021-05-06T10:00:00Z»": "date exact 2021-05-06 day",
    "the work will end «June 11, 2019»": "date exact 2019-06-11 day",
    "«Christmas Eve 2014»": "date exact 2014-12-24 day",
    "opened «12.5.2019»": "date exact 2019-05-12 day",
    "opened on «25.12.18» or": "date exact 2018-12-25 day",
    "signed on «4/22/18», it": "date exact 2018-04-22 day",
    "dated «04-22-98»": "date exact 1998-04-22 day",
    "Date: «22/04/18»": "date exact 2018-04-22 day",
    "on «21 / 01 / 2019» it": "date exact 2019-01-21 day",
    "born «12 May '98»": "date exact 1998-05-12 day",
    "on «3-Sep-19»": "date exact 2019-09-03 day",
    "stamped «03SEP2019»": "date exact 2019-09-03 day",
    "sent «20190512»": "date exact 2019-05-12 day",
    "at «20190512T170000Z»": "date exact 2019-05-12 day",
    "«January 1st in 2020»": "date exact 2020-01-01 day",
    "Sun «May 12 17:00:09 2019 +0200»": "date exact 2019-05-12 day",
    "Sun «May  5 17:00:09 CEST 2019»": "date exact 2019-05-05 day",
    "[«12/May/2019:17:00:09 +0200»]": "date exact 2019-05-12 day",
    "on «2020-W23-3» it": "date exact 2020-06-03 day",
    "«2021-05-06   9:05» Ann": "date exact 2021-05-06 day",
    "«2021-05-06» 9:05 p.m.": "date exact 2021-05-06 day",
    "«2021-05-06» 09:05-10:05": "date exact 2021-05-06 day",
    "Version 2.8, «17 August 2003»": "date exact 2003-08-17 day",
    "Version 1.1 - «26 February 2007»": "date exact 2007-02-26 day",
    "version 1.28, «2014-07-28»": "date exact 2014-07-28 day",
    "the latest version («2013-11-29»)": "date exact 2013-11-29 day",
    "Section 5, «6 May 2019»": "date exact 2019-05-06 day",
    "1.0.3 («15 Feb 05»)": "date exact 2005-02-15 day",
    "| Launch | «22/04/18» | 9 |": "date exact 2018-04-22 day",
    "| Launch | «22 Apr 18» | 9 |": "date exact 2018-04-22 day",
    "«22 APR 18»": "date exact 2018-04-22 day",
    "Posted «22/04/18» by": "date exact 2018-04-22 day",
    "on «May Day 2019»": "date exact 2019-05-01 day",
}

MONTHS = {
    "In «September 2021»": "date exact 2021-09 month",
    "«2/2013»": "date exact 2013-02 month",
    "«2014-10»": "date exact 2014-10 month",
    "«Sept '98»": "date exact 1998-09 month",
    "«May of twenty twenty-one»": "date exact 2021-05 month",
}

YEARS = {
    "«FY2021» ended": "year exact 2021 year",
    "Goals Through the «Year 2035»": "year exact 2035 year",
    "the «2030» Agenda": "year exact 2030 year",
    "«2023» marks a start": "year exact 2023 year",
    "Oslo «2022» Games": "year exact 2022 year",
    "in «AD 79»": "year exact 0079 year",
    "in «79 CE»": "year exact 0079 year",
    "2 million in «2017» dollars": "year exact 2017 year",
    "the Lake Treaty of «1929» grants fish": "year exact 1929 year",
    "the «1805» charter": "year exact 1805 year",
    "Ito et al. («2000»)": "year exact 2000 year",
    "(Ito, «2009»b)": "year exact 2009 year",
    "a singer (fl. «1420»)": "year exact 1420 year",
    "Copyright «2000» Dale Mill": "year exact 2000 year",
    "Release 2.8, «2019»": "year exact 2019 year",
    "© «2004» W3C": "year exact 2004 year",
    "the «2000» report": "year exact 2000 year",
    "back in «'98», the mill": "year exact 1998 year",
    "«winter 2019»": "year exact 2019 year",
    "in «nineteen ninety-nine»": "year exact 1999 year",
    "in «nineteen hundred and five»": "year exact 1905 year",
    "in «two thousand and five»": "year exact 2005 year",
}

BOUNDED = {
    "«since 2009»": "year at-least 2009.. year",
    "«from 2016 on», it": "year at-least 2016.. year",
    "in «2016 or later»": "year at-least 2016.. year",
    "«from May 2020 onwards»": "date at-least 2020-05.. month",
    "«2015–present»": "year at-least 2015.. year",
    "«by 2021»": "year at-most ..2021 year",
    "«by the end of 2021»": "period at-most ..2021-12 month",
    "«no later than 31 May 2021»": "date at-most ..2021-05-31 day",
    "«before 2030»": "year below ..2030 year",
    "«through and including 3 May 2021»": "date at-most ..2021-05-03 day",
    "«after 2014»": "year above 2014.. year",
    "«ahead of 3 May 2021»": "date below ..2021-05-03 day",
    "files «older than 3 May 2021»": "date below ..2021-05-03 day",
    "files «no older than 3 May 2021»": "date at-least 2021-05-03.. day",
    "files «newer than 3 May 2021»": "date above 2021-05-03.. day",
    "the «post-2015» goals": "year above 2015.. year",
    "«circa 1850»": "year about 1845..1855 year",
    "«beginning in December 2019»": "date at-least 2019-12.. month",
    "«since nineteen oh five»": "year at-least 1905.. year",
    "«in about 1850»": "year about 1845..1855 year",
    "it ran «since about 1850»": "year about 1845..1855 year",
    "shut «until roughly 2030»": "year about 2025..2035 year",
    "«in or before 1990»": "year at-most ..1990 year",
    "«on or about 3 May 2020»": "date about 2020-04-30..2020-05-06 day",
    "«around May 2019»": "date about 2019-04..2019-06 month",
    "«with effect from 1 July 2021»": "date at-least 2021-07-01.. day",
}


@pytest.mark.parametrize(("line", "meaning"), [*DAYS.items(), *MONTHS.items(), *YEARS.items(), *BOUNDED.items()])
def test_a_date_covers_the_days_that_its_words_name(line, meaning):
    assert told_dates(line) == [(line, meaning)]


@pytest.mark.parametrize("line", [*DAYS, *MONTHS, *YEARS, *BOUNDED])
def test_a_reader_takes_of_a_date_what_its_words_allow(line):
    (found,) = find_dates(unmarked(line))
    assert found.reading.value is not None
    if not line[1:].startswith(tuple(ENDS)):
        assert found.reading.implied == found.reading.literal


@pytest.mark.parametrize("line", ["since 2009", "until May 2021", "with effect from 1 July 2021", "through 2024"])
def test_a_reader_takes_the_date_itself_where_its_words_name_an_end(line):
    (found,) = find_dates(line)
    (named,) = find_dates(line.removeprefix(next(words for words in ENDS if line.startswith(words))))
    assert found.reading.implied == named.reading.literal
    assert found.reading.literal != found.reading.implied


NOTHING = [
    "2,100 people",
    "2021 people came",
    "more than 2000 of them",
    "1500 m deep",
    "1950 km of roads",
    "2000 schools",
    "a 2000-seat hall",
    "$2021",
    "No. 2021",
    "page 2012",
    "1500-2000 words",
    "3 of 1998.5",
    "ISO-2015",
    "01/02/2018",
    "version 12.5.2019",
    "section 4.10.2019",
    "version 2019.5.12",
    "Sections 5, 6 may apply.",
    "It had 2000 or 2010 members.",
    "It sold 1,999, 2000 and 2001 units.",
    "v. 12.5.2019",
    "build 20190512",
    "lines 1990-1999",
    "call 555-2019",
    "a score of 20-19",
    "no. 20190512",
    "20190512 people",
    "$20190512",
    "20191301",
    "1h30",
    "2h22 later",
    "in nineteen ten-day trips",
    "in two thousand and five cases",
    "twenty twenty-dollar bills",
    "chapters nineteen and twenty",
    "since two thousand",
    "of nineteen eighty girls",
    "in '98 percent of cases",
    "they said '19 of us'",
    "in his 80s",
    "in the 80's",
    "on 3/4/18",
    "on 18-04-22",
    "Ubuntu 22.04.18",
    "the 25/10/15 vote",
    "the '20s",
    "spring is near, fall 2,019 steps",
    "the last decade of 1999",
    "the third week of 5 May 2020",
    "31 April 2021",
    "from 2009-11",
    "early on 5 May 2021 BC",
    "the 25th hour",
    "0000 AD",
    "9999 years after 5 May 2021",
    "a total of 1929 grants",
    "women (1743)",
    "week 54 of 2018",
    "the week of 31 February 2018",
    "the fifth quarter of 2018",
    "the third half of 2018",
    "summer 2018/19",
    "at 13 p.m.",
    "the first fourteen months of 2021 or so, the first 0 months of 2021",
    "the ninth Monday of May 2021",
    "0 BC",
    "12,000 AD",
    "they may march",
    "ad 79",
    "yesterday",
    "",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_names_no_day_is_no_date(text):
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["Version 3.1 of June 2024", "Report 4.2, June 2024", "Version 3.1 June 2024"])
def test_the_decimals_of_a_number_are_no_day(text):
    assert quoted_dates(text) == ["June 2024"]


def test_about_limits_a_year_where_something_came_about_in_it():
    assert quoted_dates("a mill built about 1850") == ["about 1850"]
    assert quoted_dates("a mill that dates from around 1650") == ["around 1650"]
    assert quoted_dates("Dorn (c.1850), c.2000 boats, 5.c.1850") == ["c.1850"]
    assert quoted_dates("a book about 1990 and how about 2011?") == ["1990", "2011"]


def test_the_order_of_day_and_month_is_taken_from_other_dates_of_the_text_that_show_one():
    assert quoted_dates("3/4/2020") == []
    assert quoted_dates("3/4/2020, then 25/4/2020") == ["3/4/2020", "25/4/2020"]
    assert find_dates("3/4/2020, then 25/4/2020")[0].reading.literal.low == date(2020, 4, 3).toordinal()
    assert find_dates("3/4/2020, then 4/25/2020")[0].reading.literal.low == date(2020, 3, 4).toordinal()
    assert quoted_dates("3/4/2020, 25/4/2020 and 4/25/2020") == ["25/4/2020", "4/25/2020"]
