from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.mentions import scan, stretches
from consistency.mentions.fold import FRACTION, fold
from consistency.mentions.hits import Window
from consistency.mentions.plain.flags import BOUND, UNIT
from consistency.mentions.plain.places import digit_places, may_hold_values, word_places
from consistency.mentions.plain.surroundings import before_numbers
from consistency.mentions.plain.tables import tables_of
from consistency.mentions.scan import find
from consistency.mentions.source import source_of
from consistency.mentions.stretches import read_divided
from consistency.mentions.table import MOST
from consistency.mentions.thorough import read_part
from consistency.mentions.vocabulary import vocabulary

PLAIN = [
    "The library lends 853 books to the town.",
    "The library lends 1,240 old books, and it is glad.",
    "More than 853 people crossed it.",
    "The lake holds nearly 40 percent of the water.",
    "It covers 45.5 km of road (12% more).",
    "The bridge cost $4.5 million in 2019.",
    "Built in 1987, it burnt in 1990.",
    "The mill opened on the hill of Dorn in February 2009.",
    "The mill opened there on 29 April 2019, said Anna.",
    "During the 78th session it rained.",
    "The first mill stands beside two old barns.",
    "Here one of the boats sank, says the paper [28].",
    "The paper (Anna, 2004) names gene CD34 in Figure 4.",
    "Its 5 million readers gave p<0.05 away.",
    "About 300-853 books of the town, 5.5 – 7.5 km of road and 12 to 40 percent of it are old.",
    "Between 300 and 853 boats use it, and 45 in 60 are grey.",
    "The lake (Fig. 3) warms the hill by 25 °C, at 3 km/h, says Anna, or 25 km s−1, in 48 h (n = 30, p < 0.05).",
    "The gene CH3ONO2 and the C2 mill.",
    "Of the boats 45 in 100 are grey, and 5 in 1,000 of them sink.",
    "It was April, 2019.",
    "It was fiscal 2019 for all of them.",
    "They met at Easter 2019, or on 3-Sep-19.",
    "- Lakes, total: 45 sq km\n- Hills, other: 40% (2019 est.)\n- Depth: 12 m (29 April 2019 est.)\n- Mills – 7 old",
    "As of 29 April 2019, the boats of 1987 and those of the 1960s were grey.",
    "On April 29 the mill lent 4.5 million (2018) books.",
    "A 12-member board has a two-year plan, and a 13-year-old girl of it reads.",
    "Girls under the age of 12 read it, said a first-time writer.",
    "Dorn 2 is old, with a score of many.",
    "The lithium-7 mill near LK-19 lends 40 books/1,000 readers.",
    "Three boats sank here in 2019.",
    "It had 1080 old books to lend.",
    "In 2019, 45 books were lent; in 1987, 12% of them.",
    "The mill is old. Second, the Third Bridge of Dorn is new.",
    "It is the one with the third-party lender.",
    "It was 2020-05 to the 12th boat.",
]
PARTS = (
    "0 3 12 40 300 1,250 4.5 0.5 2019 1850 (2019) (3) [12] 5% $7 €3 78th 2nd 5-7 12-member 3/4 >5 =9 ~40 -2 1. 2) "
    "A4 one two seven twenty hundred dozen half third first second several few twice a an the and or of in to from "
    "between per each every with about nearly over under more less than at least up most not no some only some late "
    "early end million billion thousand percent km m kg years days month dollars euros pounds degrees points times "
    "fold old aged April May 9 March June Monday week quarter century since by until before after earlier later ago "
    "day year people books grey wells Section page No. Fig. phase type Anna, Dorn; hill. said: (see lake) which, "
    "weighs plus minus another combined mark barrier capped past edged rose won lows 5C GMT usd -odd -point 6-4 "
    "under-16 nine third fifth were maximum minimum wage "
    "2019 est. GMT: - – -8% -$5 -9 km, sq square lithium-7 LK-19 books/1,000 two-year -member 6.2/10 £12m 1960s score "
    "full wide tall & couple whole extra additional 3-plus (five) weekend hours thirds "
    "(5-7) (2.3 ± 0.4) × 10−12 ± 0.1 (stat) bp dna treaty,1 "
    "under-five mortality under-5 children "
    "Second, Third Fourth third-party third-best 2019, one-stop "
    "preferably , aged months 50/60Hz "
    "nor kilo kilos usd 18s under km-5 ratio 1:10 22/04 ~ day past 3pm "
    "wt% mol % ×g 4× 80/min 50/60 Hz mmHg 10−6 γ1 °C. °C -40° +85°C min max. HCl 1M "
    "(762 mm) in 1:12 slope almost 5- 4.52(3) Å "
    "spring fall ended fiscal April, easter nineteen ninety oh sixties '98 20190512 3Q21 3-Sep-19 3/4/2020 25/4/2020 "
    '"Dorn 3" (9 lb) bars levels increase Rs lakh each within on 4/9 4/10 10^999 £40m higher lower nothing 3-pointers '
    "U.S. T-shirts N. Korean M&A 3st 11st 4lb st back buy %, metres record gold 7-Eleven 737s 24 hours RAM ahead "
    "children 737 MAX as much ago 401(k) pt cents rise warming £(23.4)m 1/4 threefold 10.2m visitors 2100 "
    "floors a square foot"
).split(" ")
TEXTS = st.lists(st.sampled_from(PARTS), max_size=14).map(" ".join) | st.text(max_size=40)


def thorough(text):
    return read_part(source_of(text), Window(0, len(text)))


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_plain_numbers_are_read_as_all_expressions_read_them(text):
    assert read_divided(source_of(text)) == thorough(text)


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_sentence_is_read_without_the_expressions_of_the_grammar(text, monkeypatch):
    expected = thorough(text)

    def refuse(*_):
        raise AssertionError("not plain")

    monkeypatch.setattr(stretches, "read_part", refuse)
    monkeypatch.setattr(stretches, "read_numbers", refuse)
    assert find(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "12 and 19 June 2022",
        "born August the 18, 1983",
        "between 5 and 9 boats",
        "5 km, 300 m",
        "10, 20 and 30 mg",
        "more than 10 and less than 20",
        "12 new zealand dollar0",
        "the 12345 service hotline",
        "first 3 months of 2019",
        "5 days before 5 May 2021",
        "a twenty-third most",
        "a second scenario, 3 m2 May",
        "FY2021afterH1",
        "weighs 190 pounds",
        "the grey hill 2030~3 Jun 3",
        "a thousand and fifth",
        "Feb. and 2030 we saw",
        "37 came on May 1, 3 and 5 June 2020",
        "open 4-6 May, and 3 - 6 June",
        "in nineteen oh five",
        "the 19th century-3 boats",
        "2 hours 30 minutes-5",
        "6 ft-2",
        "open 7 am-2",
        "took two and a third hours",
        "a 2 and a third man",
        "took 5-fluorouracil for 3 days",
        "90 and preferably 12 pounds",
        "90 preferably 12 pounds",
    ],
)
def test_numbers_that_words_join_are_left_together(text):
    assert find(text) == thorough(text)


@pytest.mark.parametrize(
    "text",
    [
        "½9th",
        "¾3rd",
        "5½9th of May 2021",
        "Ω½",
        "1p.m2",
        "x.cd34 boats",
        "BC 1 thousand",
        "the mill of DORN 3 hundred",
        "6-4 a.m.",
        "paid $5 of Sep",
        "paid $5 of the boats",
        "a lake 0 -5 May",
        "tel 1.2.3 5",
        "Section 1.2.3 -2",
        "the mill 2030 Sep (3",
        "a lake 1 week (3)",
        "the mill 2030 Sep (3)",
        "the hill is 1 H1",
        "a billion ~ first",
        "a ratio of 3 to 5",
        "fell from 12 to 40 boats",
        "rose by 12 to 400 boats",
        "from 40 to 12 boats",
        "between 5 and 7 May",
        "aged between 5 and 7",
        "more than between 5 and 7 boats",
        "12 to 40 thousand",
        "5-7 of the 12 boats",
        "1-1 km",
        "5 to 7-8",
        "3 in 10",
        "2019 H1 and 2019 h",
        "5 km s−1 a year",
        "5 m/s2 and 5 kg m-2",
        "H1 2019 and CO2e",
        "around every one barrier",
        "5.5  Section",
        "paid $5May",
        "Table 5- 50/60Hz final",
        ">5 Mill Square",
        "(-5 Mill Street)",
        "about 9/10 June it",
        "5-7 of May",
    ],
)
def test_a_number_in_doubt_is_left_to_all_expressions(text):
    assert find(text) == thorough(text)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_every_number_in_words_has_its_place(text):
    source = source_of(text)
    padded = f" {source.folded}"
    places = {start for start, _ in word_places(source)}
    assert {match.start() for match in source.grammar.places.finditer(padded)} <= places


@settings(deadline=None, max_examples=300)
@given(TEXTS | st.text(st.sampled_from("07½²٣ x.,:/-\n"), max_size=20) | st.text(max_size=20))
def test_digits_are_found_as_an_expression_finds_them(text):
    found = re.finditer(f"[0-9{FRACTION}][0-9]*(?:[.,:/-][0-9]+)*", fold(text))
    assert digit_places(source_of(text)) == [match.span() for match in found]


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_a_text_that_holds_a_value_is_not_passed_over(text):
    assert may_hold_values(source_of(text)) or not thorough(text)


def test_a_table_knows_what_the_lexicon_lists():
    lexicon = source_of("").lexicon
    tables = tables_of(lexicon)
    assert all(tables.before[hedge.split()[-1]] & BOUND for hedge in lexicon.before if hedge[-1].isalpha())
    assert all(tables.behind[name.split()[0]] & UNIT for name in lexicon.names if name.isalpha() and name.isascii())
    assert "million" in tables.links
    assert "lake" not in tables.links


def test_a_table_holds_no_more_words_than_it_may():
    table = before_numbers(source_of("").lexicon)
    table.update((f"w{number}", 0) for number in range(MOST))
    assert table["lake"] == 0
    assert len(table) == 1


def test_words_of_the_user_are_read_fast_as_well():
    text = "The field is 12 furlongs long, or so it seems, and lends a generous 30 books."
    assert [m.reading.unit for m in scan(text)] == ["", ""]
    with vocabulary(units={"furlong|furlongs": "201.168 meter"}, hedges={"a generous": "at-least"}):
        found = find(text)
        assert found == thorough(text)
        assert [(hit.reading.unit, hit.reading.bound) for hit in found] == [("furlong", "exact"), ("", "at-least")]
    assert [m.reading.unit for m in scan(text)] == ["", ""]
