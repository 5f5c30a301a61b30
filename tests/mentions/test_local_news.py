"""Values in local news: rates of pay and rent, streets, ages of people, a number told again as a share."""

from __future__ import annotations

import pytest
from told_values import told_values

RATES = {
    "Rent is £640 pcm, plus £30pw for a bed.": ["£640 pcm | exact 640 GBP / month", "£30pw | exact 30 GBP / week"],
    "Cooks earn £24,000 pa and maids £9.20ph.": [
        "£24,000 pa | exact 24000 GBP / year",
        "£9.20ph | exact 9.2 GBP / hour",
    ],
    "It pays £31k p.a. to all.": ["£31k p.a. | exact 31000 GBP / year"],
    "It pays more than 500 euros pw to cooks.": ["more than 500 euros pw | above 500 EUR / week"],
    "Rooms are £500-600pcm.": ["£500-600pcm | range 500 to 600 GBP / month"],
    "It bought a £50 PA system for $5 phones.": ["£50 | exact 50 GBP", "$5 | exact 5 USD"],
    "The shop opens at 6 p.m. to all.": ["6 p.m. | exact 1080"],
}
STREETS = {
    "She lives at 7 Quay St.": [],
    "The house at 12 Mill Rd, Ely, burnt.": [],
    "A shop on 43rd Street and one on Fifth Avenue burnt.": [],
    "The second avenue and the 3rd street are shut.": ["second | exact 2", "3rd | exact 3"],
    "In 1943 Mont St Michel burnt.": ["1943 | exact 709301"],
    "He came 3rd. Street cooks wept.": ["3rd | exact 3"],
}
AGES = {
    "The accused, 41, of Ely, denies it.": ["41 | exact 41 year"],
    "Aged just 16, he fled.": ["16 | exact 16 year"],
    "Dorn, 34, admitted it.": ["34 | exact 34 year"],
    "A woman, 34, and a boy, 6, fled.": ["34 | exact 34 year", "6 | exact 6 year"],
    "Of every driver, 12, or more, came.": ["12 | exact 12"],
    "Of the men, 12, all told, came.": ["12 | exact 12"],
}
TOLD_AGAIN = {
    "The index fell 87.4, or 1.1 per cent, to 7,812.": [
        "87.4 | exact 87.4",
        "1.1 per cent | exact 1.1 percent",
        "7,812 | exact 7812",
    ],
    "Of the 30 men, 12, or 40%, came.": ["30 | exact 30", "12 | exact 12", "40% | exact 40 percent"],
    "It rose by 5, 6, or 7 percent.": [
        "5 | exact 5 percent",
        "6 | exact 6 percent",
        "7 percent | exact 7 percent",
    ],
}
STEPS = {
    "Oats gained 2 cents to $3.50, soy 12 cents to $11.85.": [
        "2 cents | exact 0.02 USD",
        "$3.50 | exact 3.5 USD",
        "12 cents | exact 0.12 USD",
        "$11.85 | exact 11.85 USD",
    ],
    "It fell to between 10 cents and $20.": ["between 10 cents and $20 | range 0.1 to 20 USD"],
    "Soap costs 50 cents to $20.": ["50 cents to $20 | range 0.5 to 20 USD"],
}
LABELS = {
    "It flies 20 A350-1000s of the 1980s.": ["20 | exact 20", "1980s | exact 722815"],
    "It expects 2025 sales of T$3 bn.": ["2025 | exact 739252", "T$3 bn | exact 3e+09 TWD"],
    "It took 2005 orders, more than 2025 sales.": ["2005 | exact 2005", "more than 2025 | above 2025"],
    "It landed on runway 27L.": [],
    "It was heard in Courtroom 4B, and in court 3 of Ely.": [],
    "It hears the court 12 years on.": ["12 years | exact 12 year"],
    "The claim under s. 174(2) of it, for plans 23/01877/FUL, failed.": [],
    "It took about 5 s. 12 people left.": ["about 5 s | about 5 second", "12 | exact 12"],
    "The resin according to claim 7, and as in claims 1 to 3, is new.": [],
    "A six-figure sum was raised at five-a-side games.": [],
    "Two 999 calls and a 911 dispatcher's tape were heard.": ["Two | exact 2"],
    "It took 912 calls at $911 calls included.": ["912 | exact 912", "$911 | exact 911 USD"],
    "Call 1-800-FERRIES to see it in 3-D.": [],
    "The 4x100m relay, 6 x 800 metres and a 4 x 30 m plot": [
        "4 | exact 4",
        "100m | exact 100 meter",
        "6 | exact 6",
        "800 metres | exact 800 meter",
        "4 | exact 4 meter",
        "30 m | exact 30 meter",
    ],
    "In Ward 4, 512 people voted, and in Group 2, 14 of 20.": ["512 | exact 512", "14 of 20 | exact 0.7"],
    "In Table 3, 12 children and, in Zone 2, 18 sheep": ["12 | exact 12", "18 | exact 18"],
    "Sections 4, 5 and 6 of it": [],
    "Local 338 met Engine 54, Task Force 141 and badge 1120 over H.R. 1 on channels 4 and 5.": [],
    "Local 12 boats dig channels 4 metres deep.": ["12 | exact 12", "4 metres | exact 4 meter"],
    "The storms claim 12 lives.": ["12 | exact 12"],
    "The kit meets EN 62368-1 and BS EN 14604.": [],
}
DAYS = {
    "It ends 31/12, at noon.": [],
    "It rose 31/12 fold.": ["31 | exact 31", "12 fold | exact 12 fold"],
    "On April 12 people voted in 46 towns.": ["April 12 | exact 103", "46 | exact 46"],
    "In April 12 people voted.": ["12 | exact 12"],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [case for table in (RATES, STREETS, AGES, TOLD_AGAIN, STEPS, LABELS, DAYS) for case in table.items()],
)
def test_local_news_is_read_as_its_readers_do(text, expected):
    assert told_values(text) == expected


BOUNDS = {
    "The crown weakened past 1,600 to the mark.": ["weakened past 1,600 | above 1600"],
    "The count failed to rise above 40.": ["failed to rise above 40 | at-most 40"],
    "He was unable to win more than 20 seats.": ["unable to win more than 20 | at-most 20"],
    "He failed more than 20 pupils.": ["more than 20 | above 20"],
    "It has never fallen below 10, and it never once fell below 9.": [
        "never fallen below 10 | at-least 10",
        "never once fell below 9 | at-least 9",
    ],
    "Costs will not top €2bn, and the count has yet to crack 50.": [
        "not top €2bn | at-most 2e+09 EUR",
        "yet to crack 50 | below 50",
    ],
    "The count smashed the 40 mark and is restricted to 50.": [
        "smashed the 40 | above 40",
        "restricted to 50 | at-most 50",
    ],
    "He won a sprint over 100m.": ["100m | exact 100 meter"],
    "It felt shocks above magnitude 5.": ["above magnitude 5 | above 5"],
    "The fees top out at $310.": ["top out at $310 | at-most 310 USD"],
    "Delays of an hour or more, and a walk of a mile or so": [
        "an hour or more | at-least 1 hour",
        "a mile or so | about 1 mile",
    ],
    "It asks for 3 days a month or less.": ["3 days | at-most 3 day"],
    "A second or third try failed, a foot under par.": ["third | exact 3"],
    "Keep it below 5C.": ["below 5C | below 5 degree_Celsius"],
    "It is the 5C isotope.": [],
    "Births fell below the 95 per cent needed, and above the 19,000 expected.": [
        "below the 95 per cent | below 95 percent",
        "above the 19,000 | above 19000",
    ],
    "Many came; a tenth do not.": ["a tenth | exact 0.1"],
    "Not even a third voted.": ["Not even a third | below 0.333333333"],
    "It went for north of the $3m asking price.": ["north of the $3m | above 3000000 USD"],
}
SCALES = {
    "It owes R3,9-billion, or R3,9bn, or N3,9 billion.": [
        "R3,9-billion | exact 3.9e+09 ZAR",
        "R3,9bn | exact 3.9e+09 ZAR",
        "N3,9 billion | exact 3.9e+09 NGN",
    ],
    "It owes R1,250bn.": [],
    "Land made R85 000 a hectare, and R5 000-R10 000 or R1 200.50 is due.": [
        "R85 000 a hectare | exact 85000 ZAR / hectare",
        "R5 000-R10 000 | range 5000 to 10000 ZAR",
        "R1 200.50 | exact 1200.5 ZAR",
    ],
    "It sold 1.56m sq ft, 3m cu m, 2m square feet and 1.2m ha.": [
        "1.56m sq ft | exact 1560000 foot ** 2",
        "3m cu m | exact 3000000 meter ** 3",
        "2m square feet | exact 2000000 foot ** 2",
        "1.2m ha | exact 1200000 hectare",
    ],
    "He is six foot three and 17 stone.": ["six foot three | exact 75 inch", "17 stone | exact 17 stone"],
    "The hall is six foot and 3 boats long.": ["six foot | exact 6 foot", "3 | exact 3"],
    "It is a 50m square field.": ["50m | exact 50 meter"],
}


@pytest.mark.parametrize(("text", "expected"), [*BOUNDS.items(), *SCALES.items()])
def test_a_bound_or_a_scale_of_the_news_is_read_whole(text, expected):
    assert told_values(text) == expected
