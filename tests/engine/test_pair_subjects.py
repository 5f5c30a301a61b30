"""Texts that say the same of two things, of two times, or of two events."""

from __future__ import annotations

import pytest

from consistency.engine.pairs import compare

LED_TO = [
    # reference, statement, verdict
    ("The Pier List won 18 percent of the vote.", "The Pier List won 18 percent of the seats.", "unknown"),
    ("Women are 43 percent of the staff.", "Women are 61 percent of the keepers.", "unknown"),
    ("Women are 43 percent of the staff.", "Women are 61 percent of employees.", "contradiction"),
    ("A fifth of the port's tugs are electric.", "A fifth of the port's ferries are electric.", "unknown"),
    ("Two thirds of the oil is burnt for light.", "Two thirds of the gas is burnt for light.", "unknown"),
    ("Two thirds of members voted yes.", "67% of members backed it.", "agreement"),
    ("The port set aside 6 million for lamps.", "The port set aside 6 million for new cranes.", "unknown"),
    ("The port set aside 6 million for lamps.", "The port set aside 7 million for lamps.", "contradiction"),
    ("The quay in Port Ada drew 410,000 guests.", "The quay in Port Bel drew 290,000 guests.", "unknown"),
    ("The quay in Ada drew 410,000 guests.", "Fewer than 300,000 visited the quay in Bel.", "unknown"),
    ("The quay in Ada drew 410,000 guests.", "In Ada, fewer than 300,000 visited the quay.", "contradiction"),
    ("Boats from Ada to Bel cost 89 crowns.", "Boats from Ada to Cal cost 98 crowns.", "unknown"),
    ("It has 40 cranes to load boats.", "It has 42 cranes to lift boats.", "contradiction"),
    ("The yard keeps 128 kg of oil.", "The yard keeps 8 kg of bread.", "unknown"),
    ("Turnout reached 71% in Port Ada and 64% in Port Bel.", "Turnout in Port Cal was 59%.", "unknown"),
    ("The fair ran for 21 days at Port Ada.", "The fair ran for 9 days in London.", "unknown"),
]
TURNED = [
    ("Ada beat Bel 4-2 at home.", "Bel beat Ada 4-2.", "unknown"),
    ("Ada beat Bel 4-2 at home.", "Ada beat Bel 4-2.", "agreement"),
    ("Port Ada beat Port Bel 4-2.", "Port Bel was beaten by Port Ada 4-2.", "agreement"),
    ("Boats take 9 hours from Ada to Bel.", "Boats from Bel to Ada take 9 hours.", "agreement"),
]
DATED = [
    ("It took 1,310 boats in 2022, down 12% from 2021.", "It took 1,310 boats in 2021.", "unknown"),
    ("It took 1,310 boats in 2022, down 12% from 2021.", "It took over 1,300 boats in 2022.", "agreement"),
    ("In 2022 it took 1,310 boats, down 12% from 2021.", "In 2022 boats were down 12%.", "agreement"),
    ("It caught 84,000 tonnes in 2020, compared with 79,500 in 2019.", "In 2019 it caught 79,500 tonnes.", "agreement"),
    (
        "It caught 84,000 tonnes in 2020, compared with 79,500 in 2019.",
        "In 2019 it caught 84,000 tonnes.",
        "contradiction",
    ),
]
ELIDED = [
    ("Men earn €3,400 a month on average, women €2,900.", "Women earn less than €3,000 a month.", "agreement"),
    ("Men earn €3,400 a month on average, women €2,900.", "Women earn €3,400 a month on average.", "contradiction"),
    ("A room costs €90 a night. Lunch costs €12.", "Lunch costs €12.", "agreement"),
    ("Ines caught 14 crabs, Ada 22 and Bel 9.", "Ada caught 22 crabs.", "agreement"),
    ("Ines caught 14 crabs, Ada 22 and Bel 9.", "Ada caught 14 crabs.", "contradiction"),
    ("Ines caught 14 crabs, Ada 22 and Bel 9.", "Bel caught fewer than 10 crabs.", "agreement"),
    ("The yard pays £4 million for oil, 7 for glass.", "The yard pays £7 million for glass.", "agreement"),
    ("The yard pays £4 million for oil, 7 for glass.", "The yard pays £4 million for glass.", "contradiction"),
    ("The north yard builds 40 boats, the south yard 25.", "The south yard builds 40 boats.", "contradiction"),
    ("They sailed in 3 boats, Apollo 8 and Gemini 7.", "They sailed in 8 boats.", "contradiction"),
    ("About 6% of lamps fail in Ada, 9 in Bel.", "In Bel 9% of lamps fail.", "agreement"),
    (
        "Of lamps on oil 14 percent of wicks fail and 9 percent on gas.",
        "14 percent of wicks on gas fail.",
        "contradiction",
    ),
]
CLAUSES = [
    ("Sales rose 6% to 410 million while debt fell 3% to 52 million.", "Debt was 410 million.", "contradiction"),
    ("Sales rose 6% to 410 million while debt fell 3% to 52 million.", "Debt was 52 million.", "agreement"),
    ("Sales rose 6% to 410 million while debt fell 3% to 52 million.", "Sales grew to 410 million.", "agreement"),
    ("The yard built 14 tugs in 20 days and the quay kept 3 cranes for 8 days.", "Cranes: 8 days.", "agreement"),
    ("The quay lends 2,000 lamps a day.", "The quay has 90,000 lamps.", "unknown"),
    ("The quay lends 2,000 lamps a day.", "The quay lends 2,000 lamps.", "agreement"),
    ("The quay lies at 12 m, the yard at 24 m.", "The yard lies at 12 m.", "contradiction"),
    ("The quay lies at 12 m, the yard at 24 m.", "The yard is more than 20 m high.", "agreement"),
    ("The guild lost 14 boats and now keeps 31.", "The guild keeps 14 boats.", "contradiction"),
    ("The guild lost 14 boats and now keeps 31.", "The guild keeps 31 boats.", "agreement"),
]
ROWS = [
    ("It took 124 boats in the first quarter.", "It took 118 boats in the second quarter.", "unknown"),
    ("It took 124 boats in the first quarter.", "In the first quarter it took 118 boats.", "contradiction"),
    ("It came in the third place.", "It came in the fourth place.", "contradiction"),
    ("The mean catch is 62 kg.", "The largest catch was 410 kg.", "unknown"),
    ("The record high of 46 cm was set in Ada.", "The record low of 4 cm was set in Ada.", "unknown"),
    ("The yard, 14 km north of Ada, is old.", "The yard lies 14 km south of Ada.", "unknown"),
    ("The guild gained 14 boats.", "In all, the guild lost 14 boats.", "unknown"),
    ("Catches closed at 41 tonnes, up 3.1 percent.", "Catches closed 3.1 percent lower.", "contradiction"),
]
TWO_THINGS = [
    ("The tower is 112 m high.", "The spire is 74 m high.", "unknown"),
    ("The tower is 112 m high.", "The spire of the tower is 74 m high.", "unknown"),
    ("The tower, the oldest one, is 112 m high.", "The tower, a landmark, is 74 m high.", "contradiction"),
    ("The tower is 112 m high.", "The old tower is 74 m high.", "contradiction"),
    ("The tower has an area of 112 m².", "The area of the tower is 74 m².", "contradiction"),
    ("The number of keepers is 112.", "The port employs 74 keepers.", "contradiction"),
    ("Keepers weigh 80 kg.", "Sailors weigh 74 kg.", "unknown"),
    ("The yard has 80 lamps.", "Kings has 74 lamps.", "contradiction"),
    ("Sales of lamps reached 84 million.", "Sales of candles rose to 120 million.", "unknown"),
    ("Turnout was 68 percent.", "Turnout among young keepers was 52 percent.", "unknown"),
    ("Turnout among young keepers was 68 percent.", "Among young keepers, turnout was 52 percent.", "contradiction"),
    ("The yard has built nine fishing boats.", "The yard has built two pilot boats.", "unknown"),
    ("The yard has built nine reported boats.", "The yard has built two pilot boats.", "contradiction"),
    ("About 38% of the guests are Frisian.", "About 12% of the guests are Walloon.", "unknown"),
    ("Wind drives 27% of the mills.", "Water drives 22% of the mills.", "unknown"),
    ("Wind drives 27% of the mills.", "The wind drives 22% of the mills.", "contradiction"),
    ("Rain in April was 94 mm.", "Rain in May was 61 mm.", "unknown"),
    ("Entry is £9.", "Parking costs £4.", "unknown"),
    ("The old lamp burnt for 12 hours.", "The older lamp burnt for 9 hours.", "unknown"),
    ("The quay has 640 beds.", "The quay employs 2,100 people.", "unknown"),
    ("The quay was seen by 640 guests.", "The quay was seen by 700 people.", "contradiction"),
    ("The quay was seen by 640 keepers.", "The quay was seen by 700 people.", "contradiction"),
    ("The play drew 640 reviews.", "The play was reviewed by 700 people.", "contradiction"),
    ("The fair was held on 9 June 2019.", "The next fair was held on 11 June 2020.", "unknown"),
    ("The next fair drew 40 boats.", "The next fair drew 60 boats.", "contradiction"),
    ("In its opening week the fair drew 40 boats.", "In its second week the fair drew 60 boats.", "unknown"),
]
VERBS = [
    ("The pier opened in 1998.", "The pier was repainted in 2012.", "unknown"),
    ("The pier opened in 1998.", "The pier opened in 2012.", "contradiction"),
    ("The yard was founded in 1950.", "The yard was established in 1952.", "contradiction"),
    ("The gale sickened 85 sailors, of whom 6 died.", "The gale killed 85 sailors.", "contradiction"),
    ("The fever infected 3,400 people.", "More than 3,000 people died of the fever.", "unknown"),
    ("Trade slowed to 2.4 percent.", "Trade accelerated to 2.4 percent.", "contradiction"),
    ("It was 2 degrees warmer than usual.", "It was 2 degrees colder than usual.", "unknown"),
    ("The pier opened in 1998.", "In 1998 a book on boats, tugs and the gales of the pier came out.", "unknown"),
]


@pytest.mark.parametrize(
    ("reference", "statement", "verdict"), [*LED_TO, *TURNED, *DATED, *ELIDED, *CLAUSES, *ROWS, *TWO_THINGS, *VERBS]
)
def test_what_is_said_of_something_else_is_not_held_against_it(reference, statement, verdict):
    assert compare(reference, statement).verdict == verdict
