"""Look for texts on which finding values crashes, breaks a law, takes more than linear time, or depends on the way.

Four parts share the time: texts of telling pieces, whole values joined in many ways, texts of any characters, and
short pieces repeated many times, whose time must grow no faster than their length. Every finding is printed with
the text that shows it.

Run: ``python benchmarks/fuzz_mentions.py [--seconds 60] [--seed 1]``
"""

from __future__ import annotations

import itertools
import random
import sys
import time
import traceback

from fuzzing import main

from consistency.algebra.sentences import sentence_spans
from consistency.algebra.status import status_at
from consistency.mentions import scan
from consistency.mentions.hits import Window
from consistency.mentions.source import source_of
from consistency.mentions.stretches import read_divided
from consistency.mentions.thorough import read_part

PIECES = (
    "0 1 2 3 12 30 007 1,234 1 234 5.5 .5 1.2.3 2021 1999 2000 2030 21st 3rd 18th-20th 2/3 1/2/2020 25/12/2020 "
    "2021-05-06 2012-13 Q3 H1 FY2021 10:30 3pm 50% $5 €1.5bn -5 −3 +4 ± ~ ≈ ≥ < > = × ½ ¾ ² ⁻¹ ° °C µm km kg "
    "m2 cu m USD RMB million billion bn k M one two twenty hundred thousand dozen dozens tens hundreds of half "
    "third thirds quarter first second fifth hundredth and a an the to from between by since until before "
    "after as at in on of or per each every out nearly about around over under more than less not exceed at "
    "least up to the another combined mark barrier capped past edged rose won lows 5C GMT usd plus odd -odd something "
    "magnitude-7.1 under-16 6-4 no more fewer some only May may March Feb. Sept 5 June Monday week year years "
    "century 19th 1990s mid- early late end beginning BC AD Section Table No. p. [12] (3) (a) COVID-19 PM2.5 A/72/1 "
    "'19 '90s 20190512 5/6/2020 3-Sep-19 3Q21 May June spring fall winter nineteen ninety-nine oh ended "
    "April, fiscal easter ending last final days months two thousand first early-to-mid weeks of the "
    "25/12/18 4/22/18 12/25/2018-1/5/2019 10/1-11/2/2017 weekend centuries quarters built 80's 70s 1/2017-12/2017 "
    "/ twenty-first 1.1^2 "
    "(5-7) (2.3 ± 0.4) × 10−12 ± 0.1 (stat) bp dna treaty,1 "
    "preferably , aged months 50/60Hz "
    "nor kilo kilos usd 18s under km-5 ratio 1:10 22/04 ~ day past 3pm "
    "wt% mol % ×g 4× 80/min 50/60 Hz 10−6 γ1 °C. -40° +85°C min max. HCl 1M (762 mm) slope 1:12 5- 4.52(3) Å "
    "couple full wide extra whole or hours thirds (five) pounds "
    "U.S. T-shirts N. Korean M&A 3st 11st 4lb st back buy %, metres record gold 7-Eleven 737s RAM ahead children MAX "
    "as much ago 401(k) pt rise £(23.4)m 1/4 $6.38-3/4 threefold 10.2m visitors 2100 floors square foot "
    "17:30 9:15 5pm a.m. p.m. noon o'clock 17h30 0800 past minutes GMT half past quarter to the morning "
    "First, Second Third third-party 2019, second-half aged cannot carry "
    "www.a.b/1 tel + 41 22 917 90 00 will shall plans should not never ' ’ “ ” – — - , . ; : ! ? ( ) [ ] { } / "
    "\\ * _ # @ & \x7f\x7f \n \n\n \t \u3000 \u2003 \uff11\uff12 \u4e94 İ ß ǅ \ufb01 \U0001f600 \u200b \u0301 é Ω"
).split(" ")

FORMS = (
    "5|1,234|1 234|.5|1.2 million|£3m|$5bn|5%|50 percent|25 bps|2/3|3½|two|one hundred and five|a dozen|a third|"
    "two thirds|half|twice|3-fold|one in five|5 per 1,000|3 × 10⁻⁵|10^6|5 kg|12 km/h|7 feet 10 inches|"
    "2 hours 30 minutes|5 °C|a month|33-year-old|aged 12|third|21st|2.3 ± 0.1|3 x 4 m|(5.2)|-3|5 more people|"
    "12-14|5 to 7 percent|at least a dozen|under-16s|5+|five or so|II|Table 5|[12]|5.1.2|10:30|5pm|noon|"
    "4/22/18|4/22/2018|22/04/2018|04-22-98|2018-04-22|20180422|22.4.2018|3-Sep-19|12 May '98|May 12, 1998|12 May|"
    "the 12th|12th of May 2019|May 2019|mid-May|early 2022|2022|'19|1990s|the 90s|19th century|Q3 2021|2021-Q3|"
    "third quarter of 2021|3Q21|FY2021|2015-16|spring 2020|Easter 2019|week 12 of 2020|2020-W12|300 BC|AD 300|"
    "nineteen ninety-nine|Monday, 5 May 2020|end of 2021|10/1|the weekend of 5 May 2019|2020-05|1/2017|"
    "June quarter of 2023|June 2023 quarter|decade to 2020|aged 12 and 14|12 second-half"
).split("|")
"""Values as they are written, whole."""
FRAMES = (
    "{} to {}@{}-{}@{} - {}@{}–{}@{} and {}@{}, {}@{} or {}@{} until {}@{}/{}@{} of {}@{} out of {}@{} per {}@{} x {}@"
    "{} ± {}@{} ({})@{}: {}@{}; {}@{}...{}@({})@“{}”@'{}'@[{}]@*{}*@{}, {} and {}@between {} and {}@from {} to {}@"
    "since {} and {}@about {} by {}@not {} but {}@{}\n{}@| {} | {} |@{}'s@no later than {}@rose by {} from {}@"
    "Sat {} to Sunday {}@{} or {}@does not take more than {}@the quarter of its {}"
).split("@")
"""Ways to write one value or to join some."""


class MentionsFuzzing:
    """Texts in which the values are looked for."""

    def __init__(self, seed: int):
        self.chance = random.Random(seed)
        self.found: list[str] = []
        self.texts = 0

    def check(self, text: str) -> None:
        """Scan one text and hold the laws of mentions."""
        self.texts += 1
        try:
            mentions = scan(text)
            spans = [(m.start, m.end) for m in mentions]
            assert spans == sorted(spans), "not in order"
            assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans)), "overlap"
            assert all(0 <= a < b <= len(text) for a, b in spans), "outside the text"
            assert all(m.reading.implied.within(m.reading.literal) for m in mentions), "implied outside literal"
            assert all(m.as_of is not None and m.status for m in mentions), "neither dated nor qualified"
            sentences = sentence_spans(text)
            assert all(a[1] <= b[0] for a, b in itertools.pairwise(sentences)), "sentences overlap"
            status_at(text)(len(text) // 2)
        except Exception:  # noqa: BLE001 - whatever it is, it is a finding
            self.found.append(f"{text[:400]!r}\n{traceback.format_exc(limit=-3)}")

    def compare(self, text: str) -> None:
        """Check one text, and that plain numbers are read in it as all expressions read them."""
        self.check(text)
        try:
            are_alike = read_divided(source_of(text)) == read_part(source_of(text), Window(0, len(text)))
        except Exception:  # noqa: BLE001 - whatever it is, it is a finding
            self.found.append(f"{text[:400]!r}\n{traceback.format_exc(limit=-3)}")
        else:
            if not are_alike:
                self.found.append(f"{text[:400]!r}: plain numbers are read otherwise")

    def random_texts(self) -> None:
        """Texts of pieces, glued or spaced."""
        for _ in range(50):
            glue = self.chance.choice(["", " ", " ", "  "])
            self.compare(glue.join(self.chance.choices(PIECES, k=self.chance.randint(1, 25))))

    def framed_texts(self) -> None:
        """Whole values in every way to join them, in a sentence."""
        for _ in range(50):
            frame = self.chance.choice(FRAMES)
            words = frame.format(*self.chance.choices(FORMS, k=frame.count("{}")))
            self.compare(self.chance.choice(["{}", "It was {} boats.", "It ran {} for 3 days in 2019."]).format(words))

    def odd_texts(self) -> None:
        """Texts of any characters."""
        for _ in range(10):
            self.compare(
                "".join(
                    chr(self.chance.choice([self.chance.randint(9, 0x2FF), self.chance.randint(0x2000, 0xFFFF)]))
                    for _ in range(self.chance.randint(1, 40))
                )
            )

    def repeated(self, size: int = 4_000) -> None:
        """A short text many times over: twice the length may take little more than twice the time."""
        unit = self.chance.choice(["", " "]).join(self.chance.choices(PIECES, k=self.chance.randint(1, 4)))
        if not unit:
            return
        head, tail = self.chance.choice(PIECES), self.chance.choice([*PIECES, ""])
        spent = [min(self.timed(head + unit * (n // len(unit)) + tail) for _ in range(2)) for n in (size, 4 * size)]
        if spent[1] > 0.4 and spent[1] > 7 * spent[0]:
            self.found.append(
                f"superlinear: {head!r} + {unit!r} * n + {tail!r}: {spent[0]:.2f} s, then {spent[1]:.2f} s"
            )

    def timed(self, text: str) -> float:
        """Seconds of processor time that one check takes."""
        start = time.process_time()
        self.check(text)
        return time.process_time() - start

    def round(self) -> None:
        """Some texts of each kind."""
        self.random_texts()
        self.framed_texts()
        self.odd_texts()
        self.repeated()

    def told(self) -> str:
        """How many texts were read."""
        return f"{self.texts:,} texts"


if __name__ == "__main__":
    sys.exit(main(__doc__, MentionsFuzzing))
