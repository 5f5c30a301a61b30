from __future__ import annotations

import pytest
from finders import find_identifiers
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency import extract
from consistency.mentions import scan

CASES = [
    ("TEL: + 412 2917 9000 • FAX: +41 22 917 90 08", ["+ 412 2917 9000", "+41 22 917 90 08"]),
    ("or (022) 917 90 00 or 555-010-1234", ["(022) 917 90 00", "555-010-1234"]),
    ("PLACE DU LAC • 1211 GENEVA 10", ["1211 GENEVA 10"]),
    ("12 Mill Street, Albany, NY 10017", ["12 Mill Street", "10017"]),
    ("see pp. 2010–2016 and pages 1990 – 2001", ["pp. 2010–2016", "pages 1990 – 2001"]),
    ("see pages 5, 2012 and 14", ["pages 5, 2012 and 14"]),
    ("see Section 3, 5 May 2019, and Section 4, 10 a.m.", ["Section 3", "Section 4"]),
    ("resolution  60/251    and A/HRC/40/6", ["resolution  60/251", "A/HRC/40/6"]),
    ("Agenda item 114 (c), Article 19", ["Agenda item 114 (c)", "Article 19"]),
    ("Sections 5 and 6, Table 2.3, page 2012", ["Sections 5 and 6", "Table 2.3", "page 2012"]),
    ("as shown [12] and [3, 5-7]", ["[12]", "[3, 5-7]"]),
    ("1. Right to water", ["1."]),
    ("2.1 Methods", ["2.1"]),
    ("(1) wells and (2) pumps", ["(1)", "(2)"]),
    ("COVID-19, PM2.5, 5G, G20, H1N1 and CO2", ["COVID-19", "PM2.5", "5G", "G20", "H1N1", "CO2"]),
    ("2-propanol, 5-Fluorouracil and 25-hydroxyvitamin D", ["2-propanol", "5-Fluorouracil", "25-hydroxyvitamin"]),
    ("a 3-bedroom flat and a 4-wheel drive", []),
    ("Boeing 747 with Python 3.11", ["Boeing 747", "Python 3.11"]),
    ("water safety1 rules", ["safety1"]),
    ("a v2.1 or 2.1.3", ["v2.1", "2.1.3"]),
    ("see https://a.example/2021/05 or me2@a.example", ["https://a.example/2021/05", "me2@a.example"]),
    ("doi 10.1000/182 and ISBN 978-3-16-148410-0", ["10.1000/182", "ISBN 978-3-16-148410-0"]),
    ("the 12369 hotline", ["12369"]),
    ("by Feb. 30 at 10:30 or 3 p.m.", ["Feb. 30"]),
    ("01/02/2018, 0 BC, 31 April 2021", ["01/02/2018", "0 BC", "31 April 2021"]),
    ("42 U.S.C. § 1983", ["42 U.S.C. § 1983"]),
    ("3M makes tape. 3M's tape, the 3M Company", ["3M", "3M", "3M"]),
    ("3M users and 3M people, sold 3M, €3M", []),
    ("Trench 3, trench 4 and Pit 7", ["Trench 3", "trench 4", "Pit 7"]),
    ("dug a trench 12 metres long, a grave 12 feet deep", []),
    ("Form 12 and Group of 77", ["Form 12", "Group of 77"]),
    ("they run 29 mills. They form 12 teams.", []),
    ("call 110 or dial 30 towns", ["call 110"]),
    ("ISO 9001 and rfc 2616", ["ISO 9001", "rfc 2616"]),
    ("old windows 10 of them, Windows 10", ["Windows 10"]),
    ("form 12 teams and a group of 20 people", []),
    ("the Data Act 2018", []),
    ("only 5 may go", []),
    ("10 km2 and 5 m2; USD50 million; x10", []),
    ("a ratio of 10:30", []),
    ("women (45) and under-18s", []),
    ("10 October 2023 and 2021-05-06", []),
    ("phases 5, 7, and 9 and Eqs. (14) and (16)", ["phases 5, 7, and 9", "Eqs. (14) and (16)"]),
    ("in month 7, month 7 wells fell", ["month 7"]),
    ("the age group 15-24", []),
    ("wells grew (22), F(3, 8.9) = 4.1", ["(22)", "(3, 8.9)"]),
    ("core 22/10a-4 and Mg(ClO4)2", ["22/10a-4", "ClO4", "2"]),
    ("unit 007", ["unit 007"]),
    ("(0 = none, 1 = some)", ["0 = ", "1 = "]),
    ("Chapter Two and Group of Seven", ["Chapter Two", "Group of Seven"]),
    ("samples 1 and 2, samples 12", ["samples 1 and 2"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_numbers_that_are_names_are_set_aside(text, expected):
    assert [text[start:end] for start, end in find_identifiers(text)] == expected


@pytest.mark.parametrize("text", [text for text, spans in CASES if spans])
def test_no_value_is_read_inside_an_identifier(text):
    spans = find_identifiers(text)
    assert not [m for m in scan(text) if any(m.start < end and start < m.end for start, end in spans)]


@settings(deadline=None, max_examples=300)
@given(st.text(alphabet="A1a. /-:([)]#@+,°\n5") | st.text())
def test_identifiers_stand_in_order_without_overlap_in_any_text(text):
    at = 0
    for start, end in find_identifiers(text):
        assert at <= start < end <= len(text)
        at = end


def test_a_legal_citation_does_not_begin_inside_a_word():
    text = "They sold m2 U.S. 234 times, see 12 U.S. 234."
    assert [text[mention.start : mention.end] for mention in extract(text)] == ["234 times"]


def test_digits_in_groups_number_nothing():
    (found,) = scan("Of all items (12,345 in May), none were sold.")
    assert (found.reading.kind, found.reading.value) == ("count", 12_345)
