"""Values as manuals, data sheets and protocols write them: the words, the kind and bound, the literal interval."""

from __future__ import annotations

import pytest

from consistency.mentions.scan import scan


def read(text):
    def shown(reading):
        low, high = ("" if end is None else f"{float(end):.9g}" for end in (reading.literal.low, reading.literal.high))
        return f"{reading.kind} {reading.bound} {low} to {high} {reading.unit}".rstrip()

    return [f"{text[m.start : m.end]} | {shown(m.reading)}" for m in scan(text)]


SIZES = {
    "a state file of 512 KB": ["512 KB | quantity exact 511.5 to 512.5 kilobyte"],
    "a state file of 512KB": ["512KB | quantity exact 511.5 to 512.5 kilobyte"],
    "a state file of 512 kB": ["512 kB | quantity exact 511.5 to 512.5 kilobyte"],
    "a word of 512 Kb": ["512 Kb | quantity exact 511.5 to 512.5 kilobit"],
    "a line of 512 Kb/s": ["512 Kb/s | quantity exact 511.5 to 512.5 kilobit / second"],
    "a line of 512 Kbps": ["512 Kbps | quantity exact 511.5 to 512.5 kilobit_per_second"],
}
ELECTRICAL = {
    "an input of 12 VDC": ["12 VDC | quantity exact 11.5 to 12.5 volt"],
    "an input of 24Vdc": ["24Vdc | quantity exact 23.5 to 24.5 volt"],
    "an input of 230 VAC": ["230 VAC | quantity exact 229.5 to 230.5 volt"],
    "an input of 100-240 VAC": ["100-240 VAC | quantity range 100 to 240 volt"],
    "a resistor of 10 kohm": ["10 kohm | quantity exact 9.5 to 10.5 kiloohm"],
    "a sensitivity of -94 dBm": ["-94 dBm | quantity exact -94.5 to -93.5 decibel_milliwatt"],
    "mains of 50/60 Hz": ["50 | quantity exact 49.5 to 50.5 hertz", "60 Hz | quantity exact 59.5 to 60.5 hertz"],
    "mains of 110/220 V": ["110 | quantity exact 109.5 to 110.5 volt", "220 V | quantity exact 219.5 to 220.5 volt"],
    "bands of 2.4/5 GHz": [
        "2.4 | quantity exact 2.35 to 2.45 gigahertz",
        "5 GHz | quantity exact 4.5 to 5.5 gigahertz",
    ],
    "1/2 A of it": ["1/2 A | quantity exact 0.5 to 0.5 ampere"],
    "a 3/4 inch pipe": ["3/4 inch | quantity exact 0.75 to 0.75 inch"],
    "a 17/64 inch drill": ["17/64 inch | quantity exact 0.265625 to 0.265625 inch"],
}
AT_THE_START = {
    "2.4 GHz radio": ["2.4 GHz | quantity exact 2.35 to 2.45 gigahertz"],
    "1.5 TiB": ["1.5 TiB | quantity exact 1.45 to 1.55 tebibyte"],
    "8.14 Wh": ["8.14 Wh | quantity exact 8.135 to 8.145 watt_hour"],
    "3.3 V supply": ["3.3 V | quantity exact 3.25 to 3.35 volt"],
    "5.5 V max": ["5.5 V max | quantity at-most  to 5.5 volt"],
    "2.7 V to 5.5 V": ["2.7 V to 5.5 V | quantity range 2.7 to 5.5 volt"],
    "2.1 Bar charts": [],
    "1.2 Volt meters": [],
}
MARGINS = {
    "accuracy of ±0.5 °C": ["±0.5 °C | quantity exact 0.45 to 0.55 degree_Celsius"],
    "accuracy of ± 10 %": ["± 10 % | percent exact 9.5 to 10.5 percent"],
    "accuracy of +/-2 mm": ["+/-2 mm | quantity exact 1.5 to 2.5 millimeter"],
    "± 40 guests came": ["± 40 | count about 36 to 44"],
}
SIGNS = {
    "needs >=8 GB of it": [">=8 GB | quantity at-least 8 to  gigabyte"],
    "needs <=8 GB of it": ["<=8 GB | quantity at-most  to 8 gigabyte"],
    "needs Quill >=3.38 here": [">=3.38 | number at-least 3.38 to"],
    "at 20…80 %": ["20…80 % | percent range 20 to 80 percent"],
    "at 20...80 %": ["20...80 % | percent range 20 to 80 percent"],
    "at 0 … 50 °C": ["0 … 50 °C | quantity range 0 to 50 degree_Celsius"],
    "at -40°C…+85°C": ["-40°C…+85°C | quantity range -40 to 85 degree_Celsius"],
    "in 3.1...3.9 of it": ["3.1...3.9 | number range 3.1 to 3.9"],
    "waited 20... 80 came": ["20 | count exact 20 to 20", "80 | count exact 80 to 80"],
    "shows 1920 × 1080 pixels": [
        "1920 | quantity exact 1919.5 to 1920.5 pixel",
        "1080 pixels | quantity exact 1079.5 to 1080.5 pixel",
    ],
    "a relay of 4 × 100 m": ["4 | count exact 4 to 4", "100 m | quantity exact 99.5 to 100.5 meter"],
    "at 3 × 108 m/s": ["3 × 108 m/s | quantity exact 250000000 to 350000000 meter / second"],
}
OFTEN = {
    "swept 300 times a day": ["300 times | ratio exact 300 to 300 fold"],
    "read over 2 million times per month": ["over 2 million times | ratio above 2000000 to  fold"],
}
QUOTED = {
    "wait = '90s'": ["90s | duration exact 90 to 90 second"],
    "in the '90s of it": ["'90s | period exact 726468 to 730119"],
}
CELLS = {
    "Payload ; maximum ; 4 MiB": ["maximum ; 4 MiB | quantity at-most  to 4 mebibyte"],
    "Current ; max. ; 20 mA": ["max. ; 20 mA | quantity at-most  to 20 milliampere"],
    "Maximum: 20 mA": ["Maximum: 20 mA | quantity at-most  to 20 milliampere"],
    "Minimum: 20 boats": ["Minimum: 20 | count at-least 20 to"],
    "Extension ; 1 min ; 35": ["1 min | duration exact 1 to 1 minute", "35 | count exact 35 to 35"],
    "Sack ; 2 kg ; 300 g": ["2 kg | quantity exact 1.5 to 2.5 kilogram", "300 g | quantity exact 299.5 to 300.5 gram"],
    "Incubation ; min ; 30": ["30 | count exact 30 to 30"],
}
LABORATORY = {
    "spin at 12,000 × g": ["12,000 × g | quantity exact 11999.5 to 12000.5 standard_gravity"],
    "spin at 12,000 x g": ["12,000 x g | quantity exact 11999.5 to 12000.5 standard_gravity"],
    "dilute it 1:50 in water": ["1:50 | ratio exact 0.02 to 0.02"],
    "diluted 1:1000": ["1:1000 | ratio exact 0.001 to 0.001"],
    "a dilution of 1:50": ["1:50 | ratio exact 0.02 to 0.02"],
    "diluted 1:25000": ["1:25000 | ratio exact 4e-05 to 4e-05"],
    "a 1:50 dilution": ["1:50 | ratio exact 0.02 to 0.02"],
}


@pytest.mark.parametrize(
    ("text", "values"),
    (SIZES | ELECTRICAL | AT_THE_START | MARGINS | SIGNS | OFTEN | QUOTED | CELLS | LABORATORY).items(),
)
def test_values_are_read_as_a_technical_reader_reads_them(text, values):
    assert read(text) == values
