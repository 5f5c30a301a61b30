"""Forms of written values, one line each: what is read, its kind and bound, and the literal interval."""

from __future__ import annotations

import datetime as dt

import pytest

from consistency.mentions.scan import scan


def shown(text, mention):
    reading = mention.reading
    low, high = (
        "" if end is None else dt.date.fromordinal(int(end)).isoformat() if reading.is_date else f"{float(end):.7g}"
        for end in (reading.literal.low, reading.literal.high)
    )
    ends = f"{'[' if reading.literal.low_closed else '('}{low}, {high}{']' if reading.literal.high_closed else ')'}"
    unit = f" {reading.unit}" if reading.unit else ""
    return f"{text[mention.start : mention.end]} | {reading.kind} {reading.bound} {ends}{unit}"


FORMS = {
    "a ratio of 3:1": ["3:1 | ratio exact [3, 3]"],
    "within thirty (30) days": ["within thirty (30) days | duration at-most [0, 30] day"],
    "ten (10) per cent": ["ten (10) per cent | percent exact [9.5, 10.5] percent"],
    "thirty (60) days": ["thirty | count exact [30, 30]"],
    "in spring 2024, it": ["spring 2024 | period exact [2024-03-01, 2024-06-30]"],
    "odds of at least 2 to 1": ["at least 2 to 1 | ratio at-least [2, )"],
    "a 3-to-1 ratio": ["3-to-1 | ratio exact [3, 3]"],
    "the ratio rose from 3 to 7": ["3 | count exact [3, 3]", "7 | count exact [7, 7]"],
    "he ranks less than 77 th": ["less than 77 th | ordinal below [0, 77)"],
    "she ranks no lower than 5th": ["no lower than 5th | ordinal at-least [5, )"],
    "over 5th Avenue": [],
    "gives her $ more than 20": ["$ more than 20 | money above (20, ) USD"],
    "pays $ less than 450 per day": ["$ less than 450 per day | money below (, 450) USD / day"],
    "approximately 9 km or longer": ["approximately 9 km or longer | quantity at-least [9, ) kilometer"],
    "an error ≪ 1": ["≪ 1 | count below [0, 1)"],
    "temperatures ranged from -18 °C to -34 °C": [
        "ranged from -18 °C to -34 °C | quantity range [-34, -18] degree_Celsius"
    ],
    "down from 20 to 10 people": ["20 | count exact [20, 20]", "10 | count exact [10, 10]"],
    "rents rose from 20% to 30%, wages from 11% to 64%": [
        "20% | percent exact [19.5, 20.5] percent",
        "30% | percent exact [29.5, 30.5] percent",
        "11% | percent exact [10.5, 11.5] percent",
        "64% | percent exact [63.5, 64.5] percent",
    ],
    "a walk of about 3km-5km": ["about 3km-5km | quantity range [3, 5] kilometer"],
    "the part 24703 L-202": ["24703 | count exact [24703, 24703]"],
    "1/2h later": ["1/2h | duration exact [0.5, 0.5] hour"],
    "1.0 g/cm 3 of it": ["1.0 g/cm 3 | quantity exact [0.95, 1.05] gram / centimeter ** 3"],
    "0.15 m −2 of it": ["0.15 m −2 | quantity exact [0.145, 0.155] meter ** -2"],
    "at 5 m/s 2 boats": ["5 m/s | quantity exact [4.5, 5.5] meter / second", "2 | count exact [2, 2]"],
    "three twenty-firsts of it": ["three twenty-firsts | ratio exact [0.1428571, 0.1428571]"],
    "three million, two hundred and forty boats": [
        "three million, two hundred and forty | count exact [3000240, 3000240]"
    ],
    "two million, three of them": [
        "two million | count exact [1800000, 2200000]",
        "three | count exact [3, 3]",
    ],
    "as Tables 3 and 4 as a whole show": [],
    "(Raspe et al., 2000)": ["2000 | year exact [2000-01-01, 2000-12-31]"],
    "a score above 92% and under 15 reviews": [
        "above 92% | percent above (92, ) percent",
        "under 15 | count below [0, 15)",
    ],
    "rated 6.9/10 or 8.94 out of 10": [
        "6.9/10 | ratio exact [0.685, 0.695]",
        "8.94 out of 10 | ratio exact [0.8935, 0.8945]",
    ],
    "they type 8 words": ["8 | count exact [8, 8]"],
    "97 km 1.435-m gauge": [
        "97 km | quantity exact [96.5, 97.5] kilometer",
        "1.435-m | quantity exact [1.4345, 1.4355] meter",
    ],
    "It costs 5€ now": ["5€ | money exact [4.5, 5.5] EUR"],
    "a list of 5 TWh, 5 MWh": [
        "5 TWh | quantity exact [4.5, 5.5] terawatt_hour",
        "5 MWh | quantity exact [4.5, 5.5] megawatt_hour",
    ],
    "by 5 percentage points, 25 basis points": [
        "5 percentage points | percent exact [4.5, 5.5] percentage-point",
        "25 basis points | percent exact [24.5, 25.5] basis-point",
    ],
    "at 10 ms-1": ["10 ms-1 | quantity exact [9.5, 10.5] meter / second"],
    "no later than 2025": ["no later than 2025 | year at-most (, 2025-12-31]"],
    "from 2010 onwards": ["from 2010 onwards | year at-least [2010-01-01, )"],
    "Q1 FY2020": ["Q1 FY2020 | period exact [2020-01-01, 2020-03-31]"],
    "the first quarter of fiscal 2020": ["first quarter of fiscal 2020 | period exact [2020-01-01, 2020-03-31]"],
    "2.3 (± 0.1) kg": ["2.3 (± 0.1) kg | quantity range [2.2, 2.4] kilogram"],
    "one in 10 adults": ["one in 10 | ratio exact [0.1, 0.1]"],
    "three in 15 games": ["three | count exact [3, 3]", "15 | count exact [15, 15]"],
    "10^6 cells": ["10^6 | count exact [900000, 1100000]"],
    "10⁶ cells": ["10⁶ | count exact [900000, 1100000]"],
    "25² of them": ["25 | count exact [25, 25]"],
    "1 234 567,8 kg": ["1 234 567,8 kg | quantity exact [1234568, 1234568] kilogram"],
    "1.234,56 euros": ["1.234,56 euros | money exact [1234.555, 1234.565] EUR"],
    "several hundred people": ["several hundred | count range [300, 1000)"],
    "a few thousand dollars": ["a few thousand dollars | money range [2000, 10000) USD"],
    "hundreds of millions of dollars": ["hundreds of millions of dollars | money range [2e+08, 1e+09) USD"],
    "a loss of $(5.2) million": ["$(5.2) million | money exact [-5250000, -5150000] USD"],
    "a margin of (3.4)%": ["(3.4)% | percent exact [-3.45, -3.35] percent"],
    "3.4 deaths per 100,000": ["3.4 deaths per 100,000 | ratio exact [3.35, 3.45] per 100000"],
    "a 6-foot-3 guard": ["6-foot-3 | quantity exact [74.5, 75.5] inch"],
    "a 5-foot-10-inch man": ["5-foot-10-inch | quantity exact [69.5, 70.5] inch"],
    "7'10\" tall": ["7'10\" | quantity exact [93.5, 94.5] inch"],
    "after 2h30m": ["2h30m | duration exact [150, 150] minute"],
    "5ft10in": ["5ft10in | quantity exact [69.5, 70.5] inch"],
    "a 3-by-5-inch card": ["3 | quantity exact [2.5, 3.5] inch", "5-inch | quantity exact [4.5, 5.5] inch"],
    "in the '90s": ["'90s | period exact [1990-01-01, 1999-12-31]"],
    "call 1-800-555-1234 now": [],
    "Type 2 diabetes and a Category 5 storm": [],
    "40 GtCO2 a year": ["40 GtCO2 a year | quantity exact [39.5, 40.5] gigametric_ton / year"],
    "a 3.5x rise": ["3.5x | ratio exact [3.45, 3.55] fold"],
    "a 2x4 board": ["4 | count exact [4, 4]"],
    "more than threefold": ["more than threefold | ratio above (3, ) fold"],
    "nearly twice as many": ["nearly twice | ratio nearly [1.8, 2) fold"],
    "twice a week": [],
    "100x50 mm and 0x1F": [
        "100 | quantity exact [99.5, 100.5] millimeter",
        "50 mm | quantity exact [49.5, 50.5] millimeter",
    ],
}


DATES = {
    "in 2015-3": ["2015-3 | date exact [2015-03-01, 2015-03-31]"],
    "in 2014/2015": ["2014/2015 | period range [2014-01-01, 2015-12-31]"],
    "until 2019 jan": ["until 2019 jan | date at-most (, 2019-01-31]"],
    "in 2019 the mayor": ["2019 | year exact [2019-01-01, 2019-12-31]"],
    "between march 2015 and now": ["between march 2015 and now | date at-least [2015-03-01, )"],
    "in 2016's third quarter": ["2016's third quarter | period exact [2016-07-01, 2016-09-30]"],
    "on Mar/3/2019": ["Mar/3/2019 | date exact [2019-03-03, 2019-03-03]"],
    "in FY18": ["FY18 | year exact [2018-01-01, 2018-12-31]"],
    "in 3Q 2020": ["3Q 2020 | period exact [2020-07-01, 2020-09-30]"],
    "in 1H 2019": ["1H 2019 | period exact [2019-01-01, 2019-06-30]"],
}

NEWS = {
    "Storm Kills 12 in the north": ["12 | count exact [12, 12]"],
    "On Monday 12 died": ["12 | count exact [12, 12]"],
    "The Owls beat the Herons 102-98": ["102 | count exact [102, 102]", "98 | count exact [98, 98]"],
    "Voyager 2 flew": [],
    "the index gained 12.5 to 2,988": ["12.5 | number exact [12.45, 12.55]", "2,988 | count exact [2988, 2988]"],
    "rents rose 5 to 7 percent": ["5 to 7 percent | percent range [5, 7] percent"],
    "just shy of their record of $42": ["just shy of their record of $42 | money nearly [41, 42) USD"],
    "paid $250,000 plus a bonus": ["$250,000 | money exact [249999.5, 250000.5] USD"],
    "50 plus countries": ["50 plus | count at-least [50, )"],
    "plus or minus 3 percentage points": [
        "plus or minus 3 percentage points | percent exact [2.5, 3.5] percentage-point"
    ],
    "the crate weighs 1,100 pounds": ["1,100 pounds | quantity exact [1099.5, 1100.5] pound"],
    "a crate for 1,100 pounds": ["1,100 pounds | money exact [1099.5, 1100.5] GBP"],
    "a 190-pound guard": ["190-pound | quantity exact [189.5, 190.5] pound"],
    "$560 million a year earlier": ["$560 million | money exact [5.595e+08, 5.605e+08] USD"],
    "$7.25 an hour": ["$7.25 an hour | money exact [7.245, 7.255] USD / hour"],
    "$53.40 a barrel": ["$53.40 a barrel | money exact [53.395, 53.405] USD / oil_barrel"],
    "its fourth in five quarters": ["five | count exact [5, 5]"],
    "at 65 m.p.h. there": ["65 m.p.h. | quantity exact [64.5, 65.5] mile_per_hour"],
    "the toll could top 1,000": ["could top 1,000 | count above (1000, )"],
    "cut by 25 bps": ["25 bps | percent exact [24.5, 25.5] basis-point"],
    "at 50 kbps": ["50 kbps | quantity exact [49.5, 50.5] kilobit_per_second"],
    "stands 6 feet tall at 285 pounds": [
        "6 feet | quantity exact [5.5, 6.5] foot",
        "285 pounds | quantity exact [284.5, 285.5] pound",
    ],
    "the top 10": ["10 | count exact [10, 10]"],
    "as few as 30": ["as few as 30 | count at-least [30, )"],
}

SPOKEN = {
    "waited two more hours": ["two more hours | duration exact [2, 2] hour"],
    "rested for one full day": ["one full day | duration exact [1, 1] day"],
    "took 20 additional minutes": ["20 additional minutes | duration exact [20, 20] minute"],
    "one more second chance": ["one | count exact [1, 1]"],
    "two full moons": ["two | count exact [2, 2]"],
    "seven consecutive years": ["seven | count exact [7, 7]"],
    "a couple of hours": ["a couple of hours | duration exact [2, 2] hour"],
    "a couple weeks later": ["a couple weeks | duration exact [2, 2] week"],
    "a couple of dozen boats": ["a couple of dozen | count range [24, 36)"],
    "a couple of million trees": ["a couple of million | count range [2000000, 3000000)"],
    "a couple said no": [],
    "two or three hours": ["two or three hours | duration range [2, 3] hour"],
    "2 or 3 percent of it": ["2 or 3 percent | percent range [2, 3] percent"],
    "two or three million trees": ["two or three million | count range [2000000, 3000000]"],
    "20 or 30 boats": ["20 or 30 | count range [20, 30]"],
    "no more than 2 or 3 boats": ["no more than 2 or 3 | count at-most [0, 3]"],
    "at least 20 or 30 boats": ["at least 20 or 30 | count at-least [20, )"],
    "about 20 or 30 boats": ["about 20 or 30 | count range [20, 30]"],
    "6 or 7": ["6 | count exact [6, 6]", "7 | count exact [7, 7]"],
    "tables 2 or 3": [],
    "either 2 or 5 hours": ["2 | duration exact [2, 2] hour", "5 hours | duration exact [5, 5] hour"],
    "a million and one half": ["a million and one half | count exact [1500000, 1500000]"],
    "3 hundred and one": ["3 hundred and one | count exact [301, 301]"],
    "two and a third man": ["two | count exact [2, 2]", "third | ordinal exact [3, 3]"],
    "the 5' end of the gene": ["5 | count exact [5, 5]"],
    "75 USD million": ["75 USD million | money exact [7.45e+07, 7.55e+07] USD"],
    "the twenty-second was lost": ["twenty-second | ordinal exact [22, 22]"],
    "a third less": ["a third | ratio exact [0.3333333, 0.3333333]"],
    "1.234.567 beds": ["1.234.567 | count exact [1234567, 1234567]"],
    "Fourth of July sales": [],
    "half past 0": ["half | ratio exact [0.5, 0.5]", "0 | count exact [0, 0]"],
    "$40m-60 million": ["$40m-60 million | money range [4e+07, 6e+07] USD"],
    "$5 an apple": ["$5 | money exact [4.5, 5.5] USD"],
    "5 kg·m/s": ["5 kg·m/s | quantity exact [4.5, 5.5] kilogram * meter / second"],
    "5 W/(m, K)": ["5 W | quantity exact [4.5, 5.5] watt"],
    "not would have been above 5": ["above 5 | count above (5, )"],
    "The 1980s, 90s kids": ["1980s | period exact [1980-01-01, 1989-12-31]"],
    "an hour or two": ["an hour or two | duration range [1, 2] hour"],
    "rose half a percent": ["half a percent | percent exact [0.5, 0.5] percent"],
    "a tenth of a percent": ["a tenth of a percent | percent exact [0.1, 0.1] percent"],
    "fell for two quarters": ["two | count exact [2, 2]"],
    "two quarters of the town": ["two quarters | ratio exact [0.5, 0.5]"],
    "one and two quarters hours": ["one and two quarters hours | duration exact [1.5, 1.5] hour"],
    "2 thirds of it": ["2 thirds | ratio exact [0.6666667, 0.6666667]"],
    "3 quarters of it": ["3 quarters | ratio exact [0.75, 0.75]"],
    "3 quarters later": ["3 | count exact [3, 3]"],
    "one hundredth of a second": ["one hundredth of a second | duration exact [0.01, 0.01] second"],
    "the one hundredth visitor": ["one hundredth | ordinal exact [100, 100]"],
    "a file of 8x2^10 bits": ["8x2^10 bits | quantity exact [8191.5, 8192.5] bit"],
    "a board 6 in wide.": ["6 in | quantity exact [5.5, 6.5] inch"],
    "6 in high schools": ["6 | count exact [6, 6]"],
    "stands 6 ft 2 in tall.": ["6 ft 2 in | quantity exact [73.5, 74.5] inch"],
    "20-odd years": ["20-odd years | duration about [18, 22] year"],
    "30-plus days": ["30-plus days | duration at-least [30, ) day"],
    "2 degrees under zero": ["2 degrees under zero | quantity exact [-2.5, -1.5] degree"],
    "two pounds of butter": ["two pounds | quantity exact [1.5, 2.5] pound"],
    "two pounds of debt": ["two pounds | money exact [1.5, 2.5] GBP"],
    "on the twenty-first.": ["twenty-first | ordinal exact [21, 21]"],
    "his twenty-first, she said": ["twenty-first | ordinal exact [21, 21]"],
    "a thirty-second pause": ["thirty-second | duration exact [30, 30] second"],
    "a thirty-second floor": ["thirty-second | ordinal exact [32, 32]"],
    "a twenty-second title": ["twenty-second | ordinal exact [22, 22]"],
    "one trillionth of it": ["one trillionth | ratio exact [1e-12, 1e-12]"],
    "from negative ten to negative five": ["from negative ten to negative five | number range [-10, -5]"],
    "fell from 5 to minus 2 degrees": [
        "5 | quantity exact [4.5, 5.5] degree",
        "minus 2 degrees | quantity exact [-2.5, -1.5] degree",
    ],
    "a factor of 1.1^-23.": ["1.1^-23 | number exact [0.1116782, 0.1116782]"],
    "7\u00b2 of it": ["7 | count exact [7, 7]"],
    "10 Polish zlotys": ["10 Polish zlotys | money exact [9.5, 10.5] PLN"],
    "at 30\u00b015' N": ["30°15' | quantity exact [1814.5, 1815.5] arcminute"],
    "at 30\u00b0 15\u2032 20\u2033 N": ["30° 15′ 20″ | quantity exact [108919.5, 108920.5] arcsecond"],
    "angles of 30\u00b0, 15' long": [
        "30° | quantity exact [29.5, 30.5] degree",
        "15' | quantity exact [14.5, 15.5] foot",
    ],
    "5 W m-2 K-1 here": ["5 W m-2 K-1 | quantity exact [4.5, 5.5] watt / meter ** 2 / kelvin"],
    "0.6 W/(m K) here": ["0.6 W/(m K) | quantity exact [0.55, 0.65] watt / meter / kelvin"],
    "4.18 J/(kg\u00b7\u00b0C)": ["4.18 J/(kg·°C) | quantity exact [4.175, 4.185] joule / kilogram / degree_Celsius"],
    "6 boats/(m K)": ["6 | count exact [6, 6]"],
    "5 W/(m apples)": ["5 W | quantity exact [4.5, 5.5] watt"],
    "a low of 950 mbar": ["950 mbar | quantity exact [949.5, 950.5] millibar"],
    "5 boats K-1": ["5 | count exact [5, 5]"],
    "she is 30 y/o": ["30 y/o | age exact [30, 30] year"],
    "two hundred & six": ["two hundred & six | count exact [206, 206]"],
    "ten & five": ["ten | count exact [10, 10]", "five | count exact [5, 5]"],
    "45 (forty-five) boxes": ["45 | count exact [45, 45]"],
    "30 (thirty) days": ["30 (thirty) days | duration exact [30, 30] day"],
    "30 (forty) days": ["30 | count exact [30, 30]", "forty | count exact [40, 40]"],
}


@pytest.mark.parametrize(("text", "expected"), [*FORMS.items(), *NEWS.items(), *DATES.items(), *SPOKEN.items()])
def test_a_form_is_read_as_what_it_says(text, expected):
    assert [shown(text, mention) for mention in scan(text)] == expected
