"""Texts that differ in a word that turns the value round, or tells of another one."""

from __future__ import annotations

import pytest

from consistency.engine.pairs import compare

CONTRARY = [
    # reference, statement, verdict
    ("Catches fell by 12 percent.", "Catches rose by 12 percent.", "contradiction"),
    ("Catches fell by 12 percent.", "Catches rose by 15 percent.", "unknown"),
    ("Catches fell by 12 percent in Ada.", "The harvest rose by 12 percent.", "unknown"),
    ("The tide was 20 cm above average.", "The tide was 20 cm below average.", "contradiction"),
    ("Fees were 3 percent higher than in 2019.", "Fees were 3 percent lower than in 2019.", "contradiction"),
    ("Fees were 3 percent higher than in 2019.", "Fees were 3 percent higher than in 2019.", "agreement"),
    ("The gale killed 12 sailors.", "The gale injured 12 sailors.", "unknown"),
    ("Catches grew by 1,200 tonnes.", "Catches grew to 1,200 tonnes.", "unknown"),
    ("Catches grew by 1,200 tonnes.", "Catches grew by 1,300 tonnes.", "contradiction"),
    ("Life on board rose from 74.8 to 77.3 years.", "Life on board rose by 2.5 years.", "unknown"),
    ("Life on board is 77.3 years.", "Life on board rose by 2.5 years.", "unknown"),
    ("Fees rose by 12 percent.", "Fees are 18 percent.", "unknown"),
    ("Fees rose by 12 percent.", "Fees are 12 percent.", "unknown"),
    ("Fees rose by 12 percent.", "Fees saw an increase of 18 percent.", "contradiction"),
    ("In 2022 it took 1,310 boats, down 12% from 2021.", "Boats rose by 12% in 2022.", "contradiction"),
    ("The limit is 35 mg as an annual mean.", "The limit is 35 mg as a daily mean.", "unknown"),
    ("Less than 1% of the crews failed.", "Over 99% of the crews passed.", "unknown"),
    ("The tank is 85 percent full.", "The tank is 15 percent empty.", "unknown"),
    ("The ferry leaves at 7:45 and arrives at 9:10.", "The ferry arrives at 7:45.", "contradiction"),
    ("It sold 500 maps in its first week.", "It sold 500 maps in its first month.", "unknown"),
    ("Catches fell by 45% since 1990.", "Catches fell by 45% since 2005.", "contradiction"),
]
TURNED = [
    ("Catches in the port fell by 12 percent in May.", "Catches rose by 12 percent in May.", "contradiction"),
    ("Lamps closed at 41 crowns, up 3 percent on the day.", "Lamps fell by 3 percent on the day.", "contradiction"),
    ("Catches fell by 12 percent.", "Catches of crabs rose by 12 percent.", "unknown"),
    ("The share was 68 percent, down from 71 percent.", "The share rose to 68 percent.", "contradiction"),
    ("The share was 68 percent, down from 71 percent.", "The share fell to 68 percent.", "agreement"),
    ("Catches were 12 percent above average.", "Catches were 12 percent below the average.", "contradiction"),
    ("Catches slipped 4 percent in May.", "In May, catches climbed by 4 percent.", "contradiction"),
    ("The yard lost 14 million.", "The yard made a profit of 14 million.", "unknown"),
    ("The deficit is 4 million.", "The debt is 9 million.", "unknown"),
    ("The tar melts at 134 °C.", "The tar boils at 290 °C.", "unknown"),
    ("The yard employs 400 people.", "The yard hired 90 people.", "unknown"),
    ("The play earned 48 million.", "The play cost 20 million to stage.", "unknown"),
]
DIMENSIONS = [
    ("The dock is 45 m deep.", "The canal is 45 km long.", "unknown"),
    ("The dock is 45 m deep.", "The dock has a depth of 52 m.", "contradiction"),
    ("The mast is 30 m high.", "The mast is 28 m tall.", "contradiction"),
    ("Catches tripled to 900.", "Catches doubled to 900.", "contradiction"),
]
PERIODS = [
    ("The fair runs from 3 to 7 July.", "The fair runs from 3 to 8 July.", "drift"),
    ("The fair runs from 3 to 7 July.", "The fair runs from 3 to 7 July.", "agreement"),
    ("The quay is open from 9 a.m. to 5 p.m.", "The quay is open from 9 a.m. to 6 p.m.", "drift"),
    ("She led the yard from 1998 to 2004.", "She led the yard until 2006.", "drift"),
    ("She led the yard from 1998 to 2004.", "She led the yard until 2004.", "agreement"),
    ("She led the yard from 1998 to 2004.", "She led the yard since 1999.", "drift"),
    ("She led the yard from 1998 to 2004.", "She led the yard since 1998.", "agreement"),
    ("She led the yard from 1998 to 2004.", "She left the yard by 2006.", "agreement"),
    ("The dock is open until 31 December 2001.", "The dock is open until June 2002.", "contradiction"),
    ("The dock is open until 31 December 2001.", "The dock is open until the end of 2001.", "agreement"),
    ("The quay is open from 9 a.m. to 5 p.m.", "The quay is open until 6 p.m.", "drift"),
    ("Fees are due within 14 days.", "Fees are due within 21 days.", "drift"),
    ("It took less than 14 days.", "It took less than 15 days.", "drift"),
    ("Up to 40 cm of rain are due.", "Up to 60 cm of rain are due.", "drift"),
    ("Fewer than 40 boats are due.", "Fewer than 60 boats are due.", "agreement"),
]
FORMER = [
    ("Fees fell from 5.1% to 4.7%.", "Fees stood at 5.1%.", "unknown"),
    ("Fees fell from 5.1% to 4.7%.", "Fees stood at 4.7%.", "agreement"),
    ("Fees fell from 5.1% to 4.7%.", "Fees fell from 5.1%.", "agreement"),
    ("Fees are now 50 crowns (previously 20 crowns).", "Fees are 20 crowns.", "unknown"),
    ("The yard once had 40 cranes.", "The yard has 12 cranes.", "unknown"),
    ("The yard has 12 cranes.", "The yard used to have 40 cranes.", "unknown"),
    ("The yard used 40 cranes.", "The yard used 12 cranes.", "contradiction"),
    ("Fees are now 50 crowns (previously 20 crowns).", "Fees were previously 20 crowns.", "agreement"),
    ("The share is 61.2%, up from 58.4% in 2016.", "The share was 58.4% in 2016.", "agreement"),
    ("The share is 61.2%, up from 58.4% in 2016.", "The share was 61.2% in 2016.", "contradiction"),
    ("The share is 61.2%, up from 58.4% in 2016.", "The share is 58.4%.", "unknown"),
    ("The share is 61.2% in March, up from 58.4% in June.", "The share was 58.4% in June.", "agreement"),
    ("The share is 61.2% in March, up from 58.4% in June.", "The share was 61.2% in June.", "contradiction"),
    ("The pier draws 60 boats from 12 ports.", "Boats of 12 ports come to the pier.", "agreement"),
]
NONE_AND_ALL = [
    ("No boats sank.", "Three boats sank.", "contradiction"),
    ("Three boats sank.", "No boats sank.", "contradiction"),
    ("No boats sank.", "Three tugs sank.", "unknown"),
    ("No doubt the yard keeps 12 boats.", "The yard keeps 12 boats.", "agreement"),
    ("The yard keeps 12 boats.", "No doubt the yard keeps 12 boats.", "agreement"),
    ("No fewer than 12 boats sank.", "Nine boats sank.", "contradiction"),
    ("None of the 12 boats sank.", "12 boats sank.", "contradiction"),
    ("None of the 12 boats sank.", "None of the 12 boats sank.", "agreement"),
    ("Nine of the ten boats sank.", "All ten boats sank.", "unknown"),
    ("Nine of the ten boats sank.", "The yard lost nine boats.", "agreement"),
    ("The crews are 300 men and 200 women.", "The crews are 500 people.", "unknown"),
    ("The crews are 300 men and 200 women.", "The crews are 200 men.", "contradiction"),
]
RATES = [
    ("The line carries 90,000 guests a day.", "The line carries 90,000 guests a week.", "unknown"),
    ("The line carries 90,000 guests a day.", "The line carries 630,000 guests per week.", "unknown"),
    ("The line carries 90,000 guests a day.", "The line carries 90,000 guests each day.", "agreement"),
    ("The line carries 90,000 guests a day.", "The line carries 95,000 guests per day.", "contradiction"),
    ("Two in three members backed her.", "66 percent of members backed her.", "drift"),
    ("Two in three members backed her.", "40 percent of members backed her.", "contradiction"),
    ("The term is 18 months.", "The term is two years.", "contradiction"),
    ("The mean is 24.87.", "The mean is 25.", "agreement"),
]


@pytest.mark.parametrize(
    ("reference", "statement", "verdict"), [*CONTRARY, *TURNED, *DIMENSIONS, *PERIODS, *FORMER, *NONE_AND_ALL, *RATES]
)
def test_a_word_that_turns_a_value_round_is_heard(reference, statement, verdict):
    assert compare(reference, statement).verdict == verdict
