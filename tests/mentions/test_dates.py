from __future__ import annotations

from datetime import date, timedelta

import pytest
from finders import find_dates
from hypothesis import given, settings
from hypothesis import strategies as st

# text, quote, kind, bound, low, high, precision
CASES = [
    ("It ran from 2021 to 2025.", "from 2021 to 2025", "period", "range", "2021", "2025", "year"),
    ("The plan (2021–2025) ended.", "2021–2025", "period", "range", "2021", "2025", "year"),
    ("between 2014 and 2018", "between 2014 and 2018", "period", "range", "2014", "2018", "year"),
    (
        "held from June 14 to 15, 2023.",
        "from June 14 to 15, 2023",
        "period",
        "range",
        "2023-06-14",
        "2023-06-15",
        "day",
    ),
    ("on 14-15 June 2023", "14-15 June 2023", "period", "range", "2023-06-14", "2023-06-15", "day"),
    ("28 June to 3 July 2023", "28 June to 3 July 2023", "period", "range", "2023-06-28", "2023-07-03", "day"),
    ("From March to April 2023", "From March to April 2023", "period", "range", "2023-03", "2023-04", "month"),
    ("December to March 2021", "December to March 2021", "period", "range", "2020-12", "2021-03", "month"),
    ("5 May 2020 to 3 June", "5 May 2020 to 3 June", "period", "range", "2020-05-05", "2020-06-03", "day"),
    ("the 2012-13 season", "2012-13", "period", "range", "2012", "2013", "year"),
    ("the 1999-00 season", "1999-00", "period", "range", "1999", "2000", "year"),
    ("the war of 1914–18", "1914–18", "period", "range", "1914", "1918", "year"),
    ("fiscal year 2021/22", "fiscal year 2021/22", "period", "range", "2021", "2022", "year"),
    ("FY2021 ended", "FY2021", "year", "exact", "2021", "2021", "year"),
    ("from early 2019 to mid-2021", "from early 2019 to mid-2021", "period", "range", "2019-01", "2021-09", "month"),
    ("in early 2022", "early 2022", "period", "exact", "2022-01", "2022-06", "month"),
    ("late in 2022", "late in 2022", "period", "exact", "2022-07", "2022-12", "month"),
    ("the end of March 2023", "end of March 2023", "period", "exact", "2023-03-21", "2023-03-31", "day"),
    ("the mid-1990s", "mid-1990s", "period", "exact", "1992", "1997", "year"),
    ("the 1990s", "1990s", "period", "exact", "1990", "1999", "decade"),
    ("in the 1800s", "1800s", "period", "exact", "1800", "1899", "century"),
    ("the 19th century", "19th century", "period", "exact", "1801", "1900", "century"),
    ("a twenty-first-century port", "twenty-first-century", "period", "exact", "2001", "2100", "century"),
    ("18th to 20th centuries", "18th to 20th centuries", "period", "range", "1701", "2000", "century"),
    ("In Q3 2021", "Q3 2021", "period", "exact", "2021-07", "2021-09", "quarter"),
    ("the third quarter of 2021", "third quarter of 2021", "period", "exact", "2021-07", "2021-09", "quarter"),
    ("2019 H2 was", "2019 H2", "period", "exact", "2019-07", "2019-12", "half"),
    ("the first half of 2020", "first half of 2020", "period", "exact", "2020-01", "2020-06", "half"),
    ("Tuesday, 10 October 2023", "10 October 2023", "date", "exact", "2023-10-10", "2023-10-10", "day"),
    ("October 10th, 2023", "October 10th, 2023", "date", "exact", "2023-10-10", "2023-10-10", "day"),
    ("the fourth of July 1995", "fourth of July 1995", "date", "exact", "1995-07-04", "1995-07-04", "day"),
    ("25/12/2020", "25/12/2020", "date", "exact", "2020-12-25", "2020-12-25", "day"),
    ("07.07.2020", "07.07.2020", "date", "exact", "2020-07-07", "2020-07-07", "day"),
    ("12-Mar-2020", "12-Mar-2020", "date", "exact", "2020-03-12", "2020-03-12", "day"),
    ("at 2021-05-06T10:00:00Z", "2021-05-06T10:00:00Z", "date", "exact", "2021-05-06", "2021-05-06", "day"),
    ("In September 2021", "September 2021", "date", "exact", "2021-09", "2021-09", "month"),
    ("2/2013", "2/2013", "date", "exact", "2013-02", "2013-02", "month"),
    ("from 2009–11", "from 2009–11", "period", "range", "2009", "2011", "year"),
    ("2014-10", "2014-10", "date", "exact", "2014-10", "2014-10", "month"),
    ("the last Friday of May 2020", "last Friday of May 2020", "date", "exact", "2020-05-29", "2020-05-29", "day"),
    ("the second week of May 2020", "second week of May 2020", "period", "exact", "2020-05-11", "2020-05-17", "day"),
    ("the last day of May 2020", "last day of May 2020", "date", "exact", "2020-05-31", "2020-05-31", "day"),
    ("two weeks before 5 May 2021", "two weeks before 5 May 2021", "date", "exact", "2021-04-21", "2021-04-21", "day"),
    (
        "one month after 31 January 2021",
        "one month after 31 January 2021",
        "date",
        "exact",
        "2021-02-28",
        "2021-02-28",
        "day",
    ),
    ("since 2009", "since 2009", "year", "at-least", "2009", None, "year"),
    ("from 2016 on, it", "from 2016 on", "year", "at-least", "2016", None, "year"),
    ("in 2016 or later", "2016 or later", "year", "at-least", "2016", None, "year"),
    ("from May 2020 onwards", "from May 2020 onwards", "date", "at-least", "2020-05", None, "month"),
    ("2015–present", "2015–present", "year", "at-least", "2015", None, "year"),
    ("by 2021", "by 2021", "year", "at-most", None, "2021", "year"),
    ("by the end of 2021", "by the end of 2021", "period", "at-most", None, "2021-12", "month"),
    ("no later than 31 May 2021", "no later than 31 May 2021", "date", "at-most", None, "2021-05-31", "day"),
    ("before 2030", "before 2030", "year", "below", None, "2030", "year"),
    ("after 2014", "after 2014", "year", "above", "2014", None, "year"),
    ("the post-2015 goals", "post-2015", "year", "above", "2015", None, "year"),
    ("circa 1850", "circa 1850", "year", "about", "1845", "1855", "year"),
    ("Goals Through the Year 2035", "Year 2035", "year", "exact", "2035", "2035", "year"),
    ("the 2030 Agenda", "2030", "year", "exact", "2030", "2030", "year"),
    ("2023 marks a start", "2023", "year", "exact", "2023", "2023", "year"),
    ("Oslo 2022 Games", "2022", "year", "exact", "2022", "2022", "year"),
    ("in AD 79", "AD 79", "year", "exact", "0079", "0079", "year"),
    ("in 79 CE", "79 CE", "year", "exact", "0079", "0079", "year"),
    (
        "in the first half of the 20th century",
        "first half of the 20th century",
        "period",
        "exact",
        "1901",
        "1950",
        "year",
    ),
    ("the second half of the 1990s", "second half of the 1990s", "period", "exact", "1995", "1999", "year"),
    ("the first nine months of 2022", "first nine months of 2022", "period", "exact", "2022-01", "2022-09", "month"),
    ("the last two quarters of 2020", "last two quarters of 2020", "period", "exact", "2020-07", "2020-12", "quarter"),
    ("week 21 of 2018", "week 21 of 2018", "period", "exact", "2018-05-21", "2018-05-27", "day"),
    ("2018-W21", "2018-W21", "period", "exact", "2018-05-21", "2018-05-27", "day"),
    ("the week of 8 October 2014", "week of 8 October 2014", "period", "exact", "2014-10-06", "2014-10-12", "day"),
    ("2016 third quarter", "2016 third quarter", "period", "exact", "2016-07", "2016-09", "quarter"),
    ("Christmas Eve 2014", "Christmas Eve 2014", "date", "exact", "2014-12-24", "2014-12-24", "day"),
    (
        "the second Monday before 5 May 2021",
        "second Monday before 5 May 2021",
        "date",
        "exact",
        "2021-04-26",
        "2021-04-26",
        "day",
    ),
    (
        "the first Monday after 3 May 2021",
        "first Monday after 3 May 2021",
        "date",
        "exact",
        "2021-05-10",
        "2021-05-10",
        "day",
    ),
    ("beginning in December 2019", "beginning in December 2019", "date", "at-least", "2019-12", None, "month"),
    (
        "from 2 May 2003, to 9 May 2015",
        "from 2 May 2003, to 9 May 2015",
        "period",
        "range",
        "2003-05-02",
        "2015-05-09",
        "day",
    ),
    ("1963 -- 2006", "1963 -- 2006", "period", "range", "1963", "2006", "year"),
    ("a poet (1817-1842)", "1817-1842", "period", "range", "1817", "1842", "year"),
    ("2 million in 2017 dollars", "2017", "year", "exact", "2017", "2017", "year"),
    ("the Lake Treaty of 1929 grants fish", "1929", "year", "exact", "1929", "1929", "year"),
    ("the 1805 charter", "1805", "year", "exact", "1805", "1805", "year"),
    ("Ito et al. (2000)", "2000", "year", "exact", "2000", "2000", "year"),
    ("(Ito, 2009b)", "2009", "year", "exact", "2009", "2009", "year"),
    ("the 2000 report", "2000", "year", "exact", "2000", "2000", "year"),
    ("opened 12.5.2019", "12.5.2019", "date", "exact", "2019-05-12", "2019-05-12", "day"),
    ("born 12 May '98", "12 May '98", "date", "exact", "1998-05-12", "1998-05-12", "day"),
    ("on 3-Sep-19", "3-Sep-19", "date", "exact", "2019-09-03", "2019-09-03", "day"),
    ("stamped 03SEP2019", "03SEP2019", "date", "exact", "2019-09-03", "2019-09-03", "day"),
    ("sent 20190512", "20190512", "date", "exact", "2019-05-12", "2019-05-12", "day"),
    ("at 20190512T170000Z", "20190512T170000Z", "date", "exact", "2019-05-12", "2019-05-12", "day"),
    ("Sept '98", "Sept '98", "date", "exact", "1998-09", "1998-09", "month"),
    ("back in '98, the mill", "'98", "year", "exact", "1998", "1998", "year"),
    ("the late '90s", "late '90s", "period", "exact", "1995", "1999", "year"),
    ("the 1980s–90s", "1980s–90s", "period", "range", "1980", "1999", "decade"),
    ("January 1st in 2020", "January 1st in 2020", "date", "exact", "2020-01-01", "2020-01-01", "day"),
    (
        "from the 4th to the 6th of May 2020",
        "from the 4th to the 6th of May 2020",
        "period",
        "range",
        "2020-05-04",
        "2020-05-06",
        "day",
    ),
    (
        "the second to the fourth of May 2020",
        "second to the fourth of May 2020",
        "period",
        "range",
        "2020-05-02",
        "2020-05-04",
        "day",
    ),
    ("4, 5 and 6 May 2020", "4, 5 and 6 May 2020", "period", "range", "2020-05-04", "2020-05-06", "day"),
    ("on May 4 and 5, 2020", "May 4 and 5, 2020", "period", "range", "2020-05-04", "2020-05-05", "day"),
    ("May, June and July 2019", "May, June and July 2019", "period", "range", "2019-05", "2019-07", "month"),
    ("December and January 2020", "December and January 2020", "period", "range", "2019-12", "2020-01", "month"),
    (
        "from mid-May to late June 2019",
        "from mid-May to late June 2019",
        "period",
        "range",
        "2019-05-11",
        "2019-06-30",
        "day",
    ),
    ("early to mid-2020", "early to mid-2020", "period", "range", "2020-01", "2020-09", "month"),
    ("mid- to late 2020", "mid- to late 2020", "period", "range", "2020-04", "2020-12", "month"),
    ("Q1-Q3 2021", "Q1-Q3 2021", "period", "range", "2021-01", "2021-09", "quarter"),
    ("3Q21 was weak", "3Q21", "period", "exact", "2021-07", "2021-09", "quarter"),
    ("Q3'21 was weak", "Q3'21", "period", "exact", "2021-07", "2021-09", "quarter"),
    ("1H22 was weak", "1H22", "period", "exact", "2022-01", "2022-06", "half"),
    ("FY19/20 ended", "FY19/20", "period", "range", "2019", "2020", "year"),
    ("in the spring of 2019", "spring of 2019", "period", "exact", "2019-03", "2019-06", "month"),
    ("the summer of '69", "summer of '69", "period", "exact", "1969-06", "1969-09", "month"),
    ("the winter of 2018-19", "winter of 2018-19", "period", "exact", "2018-12", "2019-03", "month"),
    ("winter 2019", "winter 2019", "year", "exact", "2019", "2019", "year"),
    ("in nineteen ninety-nine", "nineteen ninety-nine", "year", "exact", "1999", "1999", "year"),
    ("since nineteen oh five", "since nineteen oh five", "year", "at-least", "1905", None, "year"),
    ("in nineteen hundred and five", "nineteen hundred and five", "year", "exact", "1905", "1905", "year"),
    ("in two thousand and five", "two thousand and five", "year", "exact", "2005", "2005", "year"),
    ("May of twenty twenty-one", "May of twenty twenty-one", "date", "exact", "2021-05", "2021-05", "month"),
    (
        "from nineteen sixty to nineteen seventy",
        "from nineteen sixty to nineteen seventy",
        "period",
        "range",
        "1960",
        "1970",
        "year",
    ),
    ("the nineteen sixties", "nineteen sixties", "period", "exact", "1960", "1969", "decade"),
    ("week 23, 2020", "week 23, 2020", "period", "exact", "2020-06-01", "2020-06-07", "day"),
    (
        "first two weeks of May 2020",
        "first two weeks of May 2020",
        "period",
        "exact",
        "2020-05-04",
        "2020-05-17",
        "day",
    ),
    (
        "the first ten days of May 2020",
        "first ten days of May 2020",
        "period",
        "exact",
        "2020-05-01",
        "2020-05-10",
        "day",
    ),
    ("the final quarter of 2019", "final quarter of 2019", "period", "exact", "2019-10", "2019-12", "quarter"),
    ("the last month of 2019", "last month of 2019", "date", "exact", "2019-12", "2019-12", "month"),
    (
        "the last decade of the 19th century",
        "last decade of the 19th century",
        "period",
        "exact",
        "1891",
        "1900",
        "decade",
    ),
    (
        "the first quarter of the 20th century",
        "first quarter of the 20th century",
        "period",
        "exact",
        "1901",
        "1925",
        "year",
    ),
    ("the last year of the 1980s", "last year of the 1980s", "year", "exact", "1989", "1989", "year"),
    ("the third last week of 2020", "third last week of 2020", "period", "exact", "2020-12-07", "2020-12-13", "day"),
    (
        "the three months ended March 31, 2021",
        "three months ended March 31, 2021",
        "period",
        "exact",
        "2021-01-01",
        "2021-03-31",
        "day",
    ),
    (
        "for the year ended 31 December 2020",
        "year ended 31 December 2020",
        "period",
        "exact",
        "2020-01-01",
        "2020-12-31",
        "day",
    ),
    ("in the six months to June 2020", "six months to June 2020", "period", "exact", "2020-01-01", "2020-06-30", "day"),
    (
        "the fiscal year ended 30 June 2020",
        "fiscal year ended 30 June 2020",
        "period",
        "exact",
        "2019-07-01",
        "2020-06-30",
        "day",
    ),
    ("the week ending 10 May 2020", "week ending 10 May 2020", "period", "exact", "2020-05-04", "2020-05-10", "day"),
    ("16 days from 5 May 2020", "16 days from 5 May 2020", "date", "exact", "2020-05-21", "2020-05-21", "day"),
    ("the day after 5 May 2020", "the day after 5 May 2020", "date", "exact", "2020-05-06", "2020-05-06", "day"),
    ("in about 1850", "in about 1850", "year", "about", "1845", "1855", "year"),
    ("around May 2019", "around May 2019", "date", "about", "2019-04", "2019-06", "month"),
    ("with effect from 1 July 2021", "with effect from 1 July 2021", "date", "at-least", "2021-07-01", None, "day"),
    (
        "from 13/04/2019 to 05/06/2019",
        "from 13/04/2019 to 05/06/2019",
        "period",
        "range",
        "2019-04-13",
        "2019-06-05",
        "day",
    ),
    ("year-end 2020", "year-end 2020", "period", "exact", "2020-09", "2020-12", "month"),
]


@pytest.mark.parametrize(("text", "quote", "kind", "bound", "low", "high", "precision"), CASES)
def test_a_date_covers_the_days_that_its_words_name(text, quote, kind, bound, low, high, precision):
    (found,) = find_dates(text)
    reading = found.reading
    assert text[found.start : found.end] == quote
    ends = (reading.end_text(reading.literal.low), reading.end_text(reading.literal.high))
    assert (reading.kind, reading.bound, *ends, reading.precision) == (kind, bound, low, high, precision)
    assert reading.implied == reading.literal
    assert (reading.value is None) == (kind == "period" and bound == "range")


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
    "the '20s",
    "spring is near, fall 2,019 steps",
    "the last decade of 1999",
    "the third week of 5 May 2020",
    "on 4-6 May",
    "the fourth of May",
    "31 April 2021",
    "from 2009-11",
    "300 BC",
    "early on 5 May 2021 BC",
    "the 25th hour",
    "0000 AD",
    "5000 years before 5 May 2021",
    "9999 years after 5 May 2021",
    "a total of 1929 grants",
    "women (1743)",
    "week 54 of 2018",
    "the first fourteen months of 2021 or so, the first 0 months of 2021",
    "the ninth Monday of May 2021",
    "the 4th century BC",
    "28 February",
    "they may march",
    "ad 79",
    "yesterday",
    "",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_names_no_day_is_no_date(text):
    assert find_dates(text) == []


def quotes(text):
    return [text[found.start : found.end] for found in find_dates(text)]


def test_days_of_a_list_that_do_not_follow_one_another_stay_apart():
    assert quotes("1, 3 and 5 June 2020") == ["1", "3", "5 June 2020"]
    assert [found.reading.end_text(found.reading.value) for found in find_dates("1, 3 and 5 June 2020")] == [
        "2020-06-01", "2020-06-03", "2020-06-05",
    ]  # fmt: skip
    assert quotes("March and June 2019") == ["March", "June 2019"]
    assert quotes("between March and June 2019") == ["between March and June 2019"]


def test_the_order_of_day_and_month_is_taken_from_other_dates_of_the_text_that_show_one():
    assert quotes("3/4/2020") == []
    assert quotes("3/4/2020, then 25/4/2020") == ["3/4/2020", "25/4/2020"]
    assert find_dates("3/4/2020, then 25/4/2020")[0].reading.literal.low == date(2020, 4, 3).toordinal()
    assert find_dates("3/4/2020, then 4/25/2020")[0].reading.literal.low == date(2020, 3, 4).toordinal()
    assert quotes("3/4/2020, 25/4/2020 and 4/25/2020") == ["25/4/2020", "4/25/2020"]


def test_a_count_of_days_behind_a_hedge_shifts_no_date():
    assert quotes("within 16 days from 5 May 2020") == ["5 May 2020"]
    assert quotes("for three months from 1 June 2020") == ["1 June 2020"]


def test_two_dates_joined_by_and_stay_two_unless_between_opens_them():
    assert len(find_dates("in 2007 and 2009")) == 2
    assert len(find_dates("between 2007 and 2009")) == 1


RENDERINGS = [
    "{d.day} {month} {d.year}",
    "{month} {d.day}, {d.year}",
    "{d.day}{suffix} of {month} {d.year}",
    "{d.day} {short}. {d.year}",
    "{short} {d.day} {d.year}",
    "{d.year}-{d.month:02}-{d.day:02}",
    "{d.year}/{d.month:02}/{d.day:02}",
    "{d.day}-{short}-{d.year}",
    "{d.day}\n{month}\n{d.year}",
]


@settings(deadline=None, max_examples=150)
@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.sampled_from(RENDERINGS))
def test_every_rendered_date_reads_back(day, rendering):
    suffix = "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    months = "January February March April May June July August September October November December".split()
    month = months[day.month - 1]
    text = "It was " + rendering.format(d=day, month=month, short=month[:3], suffix=suffix) + "."
    (found,) = find_dates(text)
    assert found.reading.literal.low == found.reading.literal.high == day.toordinal()


@settings(deadline=None, max_examples=60)
@given(
    st.dates(date(1901, 1, 1), date(2090, 12, 31)),
    st.integers(1, 5000),
    st.sampled_from(["{} to {}", "from {} to {}", "{}–{}"]),
)
def test_every_rendered_period_reads_back(day, length, rendering):
    last = day + timedelta(days=length)
    (found,) = find_dates(rendering.format(day.isoformat(), last.isoformat()))
    assert (found.reading.literal.low, found.reading.literal.high) == (day.toordinal(), last.toordinal())


PIECES = "2021 2019 - – / . , ( ) May may 5 31 of the end early since by q3 to and AD BC first 19th century s".split(
    " "
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from([*PIECES, "\n"])).map(" ".join) | st.text())
def test_dates_stand_in_order_without_overlap_in_any_text(text):
    at = 0
    for found in find_dates(text):
        assert at <= found.start < found.end <= len(text)
        at = found.end
