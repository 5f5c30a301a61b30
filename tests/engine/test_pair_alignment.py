"""Which value of a reference is meant by one of a statement."""

from __future__ import annotations

import pytest

from consistency.engine.pairs import compare
from consistency.lexicons import rows

PARTS = [
    # reference, statement, verdict
    ("Catches stood at 412 in Port Ada and 95 in Port Bel.", "Port Ada had fewer than 100 catches.", "contradiction"),
    ("Catches stood at 412 in Port Ada and 95 in Port Bel.", "Port Bel had fewer than 100 catches.", "agreement"),
    ("The keepers paid 4 million for oil, 7 million for glass.", "They paid 7 million for oil.", "contradiction"),
    ("The pier is 96 m wide and 410 m long.", "The pier is 96 m long.", "contradiction"),
    ("The pier is 96 m wide and 410 m long.", "The pier is more than 400 m long.", "agreement"),
    ("Of 120 keepers, 35 were women.", "More than 40 of the keepers were women.", "contradiction"),
    ("Fees rose from 1,200 to 1,850.", "Fees rose to 1,200.", "contradiction"),
    ("Fees rose from 1,200 to 1,850.", "Fees rose to 1,850.", "agreement"),
    ("The pier drew 60 boats in 2018 and 75 in 2019.", "In 2018 the pier drew 75 boats.", "contradiction"),
    ("The pier drew 60 boats in 2018 and 75 in 2019.", "The pier drew more than 70 boats in 2019.", "agreement"),
    (
        "The lamp helped 91 percent of the boats and 84 percent of the tugs.",
        "It helped 91 percent of tugs.",
        "contradiction",
    ),
    ("The port beat the harbour 3-1 in the final.", "The port won the final 3-1.", "agreement"),
    ("The port beat the harbour 3-1 in the final.", "The port won the final 4-1.", "contradiction"),
    (
        "The boats, among them 14 tugs (and 3 new ones), paid 90 crowns, while ferries paid 50.",
        "Ferries paid 50 crowns.",
        "agreement",
    ),
    ("Tar melts at 60 °C and boils at 300 °C.", "Tar melts at 300 °C.", "contradiction"),
    ("Tar melts at 60 °C and boils at 300 °C.", "Tar boils at 300 °C.", "agreement"),
    ("Dry the rope for 45 minutes, then let it cool for 10 minutes.", "Dry the rope for 10 minutes.", "contradiction"),
    ("Boats need 8 minutes 20 seconds to Ada and 43 minutes to Bel.", "Boats need 43 minutes to Ada.", "contradiction"),
    ("Spending on lamps grew by 4% and on oil by 6%.", "Oil spending grew by 4%.", "contradiction"),
    ("Spending on lamps grew by 4% and on oil by 6%.", "Spending on lamps grew by 4%.", "agreement"),
    ("Tugs fell 12% to 1,940 while fast boats rose 8% to 620.", "There were 1,940 fast boats.", "contradiction"),
    (
        "Fees for 2023 were £84 million (2022: £79 million).",
        "Fees in 2022 were £84 million.",
        "contradiction",
    ),
    (
        "Fees for 2023 were £84 million (2022: £79 million).",
        "Fees in 2022 were £79 million.",
        "agreement",
    ),
    ("She rowed at Ada for 11 years and at Bel for six.", "She rowed at Bel for 11 years.", "contradiction"),
    ("She rowed at Ada for 11 years and at Bel for six.", "She rowed at Bel for six years.", "agreement"),
    (
        "He built nine boats, one in 1921 and the last in 1957.",
        "His last boat appeared in 1921.",
        "contradiction",
    ),
    ("She rowed in the 2010 and 2012 seasons.", "She rowed in the 2010 season.", "agreement"),
    ("She won the 2010 season and the 2012 final.", "She won the 2012 season.", "contradiction"),
]
PARTS_AND_WHOLES = [
    ("The list won 84 of the 200 seats.", "The list won more than 100 seats.", "contradiction"),
    ("The list won 84 of the 200 seats.", "The list won 84 seats.", "agreement"),
    ("Two of the five boats sank.", "Of the five boats, two sank.", "agreement"),
    ("Oil gave 27% of the light, gas 12% and wax 19%.", "Wax gave 27% of the light.", "contradiction"),
    ("Oil gave 27% of the light, gas 12% and wax 19%.", "Gas gave 12% of the light.", "agreement"),
    ("The yard keeps 37 boats, 12 of which are new.", "The yard keeps 12 boats.", "contradiction"),
    ("The yard keeps 37 boats, 12 of which are new.", "12 boats are new.", "agreement"),
    (
        "The old list won with 51% of the vote, ahead of the new list with 44%.",
        "The new list got 51% of the vote.",
        "contradiction",
    ),
]
RESULTS = [
    ("The Ducks beat the Owls 27-14 in the final.", "The Ducks beat the Owls 24-14 in the final.", "contradiction"),
    ("The Ducks beat the Owls 27-14 in the final.", "The Ducks beat the Owls 27-14.", "agreement"),
    ("Ines beat Ada by 120 votes.", "Ines got 3,400 votes.", "unknown"),
    ("Ines beat Ada by 120 votes.", "Ines won by 300 votes.", "contradiction"),
    ("The Ducks beat the Owls 40-3.", "The Ducks had a 37-point win over the Owls.", "unknown"),
]
CONVERTED = [
    ("The ferry sails 60 miles (100 km) up the coast.", "The ferry sails 97 km up the coast.", "agreement"),
    ("The ferry sails 60 miles (100 km) up the coast.", "The ferry sails 99 km up the coast.", "agreement"),
    ("The ferry sails 60 miles (100 km) up the coast.", "The ferry sails 120 km up the coast.", "contradiction"),
    ("The ferry sails 100 km up the coast.", "The ferry sails 60 miles (100 km) up the coast.", "agreement"),
    ("The mast is a 30 m (98 ft) pole.", "The 98-foot mast is over 29 m high.", "agreement"),
]
SENSES = [
    ("The gale claimed the lives of 42 sailors.", "The gale killed 42 people.", "agreement"),
    ("In the gale 42 people died.", "The gale claimed fewer than 40 lives.", "contradiction"),
    ("The yard has 3,400 employees.", "The yard has a workforce of more than 3,000.", "agreement"),
    ("The play was rated by 26 reviewers.", "The play had more than 30 critics.", "contradiction"),
    ("The keepers won 14 honours.", "The keepers won fewer than 14 honors.", "contradiction"),
    ("The tower has 28 floors.", "The tower has 30 storeys.", "contradiction"),
    ("The school employs 220 teachers.", "The choir sold 3,100 tickets.", "unknown"),
    ("The club has 700 members.", "The quay holds 12,000 people.", "unknown"),
]
SCALES = [
    ("It has a score of 64 out of 100 from 31 critics.", "It got a score below 60.", "contradiction"),
    ("It has a score of 71 from 26 keepers.", "It scored more than 70 percent.", "agreement"),
    ("It has a rating of 7.1 from 26 keepers.", "It is rated over 7.5 out of 10.", "contradiction"),
    ("The guide, which rates piers out of 100, gave it a score of 60.", "Fewer than 30 piers are better.", "unknown"),
    ("On average it got 5.7/10; 52% of keepers liked it.", "More than 50% of keepers liked it.", "agreement"),
    ("He died at the age of 81.", "He was over 80 when he died.", "agreement"),
    ("He died at the age of 81.", "He was 79 when he died.", "contradiction"),
    ("They asked keepers aged 40 to 65.", "They asked keepers aged 30 to 65.", "drift"),
]
RANKS = [
    ("The song peaked at number 12.", "The song reached the top 20.", "agreement"),
    ("The song peaked at number 12.", "The song reached the top ten.", "contradiction"),
    ("The song peaked at #12.", "The song peaked at number twelve.", "agreement"),
    (
        "The song peaked at number 3 in Ruritania and number 17 in Freedonia.",
        "It reached number 17 in Ruritania.",
        "contradiction",
    ),
    ("The port ranked 40th.", "The port ranked above the 41st.", "agreement"),
    ("The port ranked 40th.", "The port ranked below 30th.", "agreement"),
    ("The port ranked 40th.", "The port ranked below 50th.", "contradiction"),
    ("The bus of number 12 reached the pier.", "Number 14 is a boat.", "unknown"),
    ("The port ranked 27th in freight, 19th in ferries.", "The port ranked 19 in ferries.", "agreement"),
    ("The port ranked 27th in freight, 19th in ferries.", "The port ranked 27 in ferries.", "contradiction"),
    ("The port ranked 19 ferries by age.", "The port ranked 20 ferries by age.", "contradiction"),
]
NAMED = [
    ("The pier took 113 million against a cost of 10 million.", "Its high cost was 11 million.", "contradiction"),
    ("The pier took 113 million against a cost of 10 million.", "Its high cost was 10 million.", "agreement"),
    (
        "The number of keepers in 1971 was 3,090 and now in 2017, by the last count, there are 15,882 in all.",
        "There were 3,090 keepers in 1971.",
        "agreement",
    ),
    (
        "The ferry made a trial run on 27 April 2005 and entered regular service on 25 October 2007.",
        "On October 25, 2007, the ferry entered regular service.",
        "agreement",
    ),
    ("The guide sold 500 copies of 12 books.", "500 copies were sold.", "agreement"),
    ("The pier took 212 million on a budget of 65 million.", "The pier had a budget of 212 million.", "contradiction"),
    ("The pier took 212 million on a budget of 65 million.", "The pier took 212 million.", "agreement"),
    (
        "The guide took $46 million at home and $32 million abroad, for a worldwide total of $78 million.",
        "The guide took over $77 million across the world.",
        "agreement",
    ),
]
EVENTS = [
    ("The pier opened on 4 May 2011.", "The pier opened on 9 May 2011.", "contradiction"),
    ("The pier opened on 4 May 2011.", "The guide to the pier by Oskar Lindqvist was praised in June 2012.", "unknown"),
    ("Ines Ferreira, born in 1989, paints boats.", "Since 2011 Ferreira has worked for a yard in Lagos.", "unknown"),
]
PLANS = [
    ("The yard will build 20 boats.", "The yard has built 20 boats.", "unknown"),
    ("The yard has built 12 boats.", "The yard will build 20 boats.", "unknown"),
    ("The yard will build 20 boats.", "The yard plans to build 30 boats.", "contradiction"),
    ("The yard planned to build 20 boats and built 12.", "The yard built 20 boats.", "contradiction"),
]
MORE = [
    ("On Friday 12 more boats came, 90 in all.", "90 boats came.", "agreement"),
    ("On Friday 12 more boats came.", "90 boats came.", "unknown"),
    ("On Friday 12 more boats came.", "On Friday 14 more boats came.", "contradiction"),
]
NAMES = [
    ("The film ran for 12 weeks.", "The film 28 Days of Rain ran for 12 weeks.", "agreement"),
    (
        "In a remarkable second round of 62, the keeper won.",
        "The keeper had a second round of less than 63.",
        "agreement",
    ),
]
BOUNDS = [
    ("It has over 746 million views.", "The film has fewer than 748 million views.", "agreement"),
    ("It keeps more than 5 boats.", "The yard keeps fewer than 8 boats.", "drift"),
    ("It keeps about 40 boats.", "The yard keeps 40 boats.", "agreement"),
    ("It keeps about 15,000 boats.", "The yard keeps more than 14,000 boats.", "agreement"),
    ("It keeps nearly 104 boats.", "The yard keeps more than 103 boats.", "agreement"),
    ("It keeps about 15,000 boats.", "The yard keeps more than 15,000 boats.", "drift"),
    ("It keeps about 15,000 boats.", "The yard keeps more than 16,000 boats.", "contradiction"),
    ("It keeps at least 40 boats.", "The yard keeps 40 boats.", "drift"),
]


@pytest.mark.parametrize(
    ("reference", "statement", "verdict"),
    [
        *PARTS,
        *PARTS_AND_WHOLES,
        *RESULTS,
        *CONVERTED,
        *SENSES,
        *SCALES,
        *RANKS,
        *NAMED,
        *EVENTS,
        *PLANS,
        *MORE,
        *NAMES,
        *BOUNDS,
    ],
)
def test_a_value_is_held_against_the_one_that_is_meant(reference, statement, verdict):
    assert compare(reference, statement).verdict == verdict


WHY = [
    ("The pier has 14 ferries.", "The pier has 14 ferries.", "the two stand at the same place of the same words"),
    ("The pier has 14 ferries.", "There are 14 ferries.", "both are of ferries"),
    ("The pier is 96 m wide and 410 m long.", "The pier is 410 m long.", '"long" tells it from "96 m"'),
    ("Fees rose from 1,200 to 1,850.", "Fees rose to 1,200.", '"to" tells it from "1,200"'),
    ("The pier cost 9 million.", "The pier is 9 million old.", 'both stand beside "pier"'),
    ("The pier has 14 ferries.", "Ships weigh 14 tonnes.", "the reference has no value of its kind and unit"),
    ("The pier has 14 ferries.", "A quay keeps 15 cranes.", "it counts cranes, the reference ferries"),
    (
        "The yard will build 20 boats.",
        "The yard built 20 boats.",
        "one of the texts plans it, the other one reports it",
    ),
    (
        "It took 1,310 boats in 2022, and 12% more than in 2021.",
        "It took 1,310 boats in 2021.",
        'the reference tells "1,310" of another date',
    ),
    (
        "Catches fell by 12 percent.",
        "Sales rose by 12 percent in all.",
        'words that exclude one another stand beside it and beside "12 percent"',
    ),
    (
        "Catches fell by 12 percent.",
        "Catches rose by 12 percent.",
        "the two stand at the same place of the same words, but for one of the contrary",
    ),
    (
        "They bought 5 kg of oil and 7 kg of glass for the lamps, the tugs and all the old boats of the port.",
        "A keeper who slept well weighed 6 kg near that port.",
        "no value of the reference has enough words in common with it",
    ),
    ("The tower is 112 m high.", "The spire is 74 m high.", "the texts tell of two things"),
    (
        "Oil, which is for the port, its boats, tugs, quays and ferries, burnt for 12 hours.",
        "In that port, for no boats, tugs or keepers known by Ada, Bel and Ines, it lasted 13 hours.",
        "it is the only value of its kind",
    ),
    ("Oil burnt for 12 hours.", "The gale lasted 13 hours.", "the texts tell of two things"),
    (
        "Boats, tugs and ferries of the old port burnt oil: at night in the gales of that year 12 kg, then 14 kg.",
        "Boats, tugs and ferries of the old port, where keepers always ate much good bread, got 14 kg.",
        "the texts have words in common",
    ),
]


@pytest.mark.parametrize(("reference", "statement", "why"), WHY)
def test_an_alignment_says_in_plain_words_why(reference, statement, why):
    assert compare(reference, statement).alignments[0].why == why


def test_many_values_are_not_told_from_one_another():
    reference = "The keepers counted " + ", ".join(f"{n} at pier {chr(97 + n % 26)}{n}" for n in range(100, 160)) + "."
    assert compare(reference, "At pier v125, they counted 125.").verdict == "agreement"


def test_a_word_of_the_synonyms_has_one_sense():
    words = [word for (line,) in rows("synonyms") for word in line.split("|")]
    assert len(words) == len(set(words))
