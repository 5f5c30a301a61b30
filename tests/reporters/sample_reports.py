"""Reports made by hand, over texts of our own: a town library that writes the same facts in three places."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from consistency.algebra.calendar import span
from consistency.algebra.interval import Interval, point
from consistency.errors import Fault
from consistency.model.comparison import Comparison, Finding, Report, Source
from consistency.model.document import Document, Locator, Manifest, Passage
from consistency.model.fact import Fact, NearMiss
from consistency.model.reading import Reading
from consistency.model.rule import Place, Rule, Waiver

TEXTS = {
    "annual-report": (
        "The library in 2024\n\nWe lent 48,200 books to more than 900 readers, and 3 branches were open every day.\n\n"
        "The building fund holds 1.2 million euros for 2,400 members. The new hall opened on 3 May 2024.\n"
    ),
    "letter": (
        "Dear members,\n\nlast year you borrowed 48,200 books. Over 800 readers came, four branches are open.\n\n"
        "We are one of the few libraries with a night desk. Opening of the hall: May 2024.\n"
    ),
    "plan": (
        "Plan for 2025\n\nBy 2025 we will open a reading garden. There are 600 euros for each member.\n\n"
        "We are the only library with a night desk, and last year you borrowed 48,200 books.\n"
    ),
}
ISSUED = {"annual-report": "2025-01-20", "letter": "2025-02-01", "plan": "2024-11"}


def document(name: str, text: str, source: str = "") -> Document:
    manifest = Manifest(id=name, source=source or f"papers/{name}.txt", title=name.replace("-", " ").title())
    passages, at = [], 0
    for number, part in enumerate(text.split("\n\n"), start=1):
        kind = "heading" if number == 1 else "paragraph"
        headings = () if number == 1 else (text.split("\n", 1)[0],)
        passages.append(Passage(at, at + len(part), kind, Locator(headings, number)))
        at += len(part) + 2
    return Document(manifest, text, text, tuple(passages))


DOCUMENTS = {name: document(name, text) for name, text in TEXTS.items()}


def count(value: int, kind: str = "count", unit: str = "") -> Reading:
    return Reading(kind, "exact", point(value), point(value), Fraction(value), unit=unit)


def above(value: int, read_below: int) -> Reading:
    literal = Interval(value, None, low_closed=False)
    return Reading("count", "above", literal, Interval(value, read_below, False, False), Fraction(value))  # noqa: FBT003


def date(iso: str, precision: str = "day") -> Reading:
    return Reading("date", "exact", span(iso), span(iso), span(iso).low, precision=precision)


def state(rule: str, name: str, quote: str, reading: Reading | None = None, **more: object) -> Fact:
    doc = DOCUMENTS[name]
    start = doc.text.index(quote)
    return Fact(rule, doc.cite(start, start + len(quote)), reading, issued=ISSUED[name], **more)


def rule(name: str, fact: str, kind: str = "count", line: int = 3, **more: object) -> Rule:
    return Rule(name, fact, kind, Place("rules/library.yaml", line, 5), theme="A town library", **more)


def finding(comparison: Comparison, severity: str, message: str, **more: object) -> Finding:
    return Finding(comparison, severity, message, f"{comparison.rule.id}-0123456789abcdef", **more)


def _derived() -> Finding:
    fund = Reading(
        "money",
        "exact",
        Interval(1150000, 1250000),
        Interval(1150000, 1250000),
        Fraction(1200000),
        Fraction(100000),
        "EUR",
    )
    per = Reading("money", "exact", fund.literal / point(2400), fund.literal / point(2400), Fraction(500), unit="EUR")
    total = state("building-fund", "annual-report", "1.2 million euros", fund)
    members = state("members", "annual-report", "2,400", count(2400))
    derived = Fact(
        "fund-per-member",
        total.citation,
        per,
        operands=(total, members),
        formula="building-fund / members = 479.167 to 520.833 EUR"
        " where building-fund = “1,200,000 EUR” · members = “2,400”",
    )
    stated = state("fund-stated", "plan", "600 euros", count(600, "money", "EUR"))
    about = rule(
        "fund-per-member",
        "money in the building fund for each member",
        "money",
        40,
        derive="building-fund / members",
        compare_with="fund-stated",
    )
    steps = (
        "1,200,000 was written to the nearest 100,000, so the fund holds 1,150,000 to 1,250,000 EUR",
        "divided by 2,400 members that is 479 to 521 EUR",
        "600 EUR is not among these",
    )
    comparison = Comparison(about, "contradiction", "broken", (derived, stated), (derived, stated), steps)
    return finding(comparison, "error", "the fund gives 479 to 521 EUR a member, the plan says 600 EUR")


def _findings() -> list[Finding]:
    loans = [
        state("loans", name, "48,200", count(48200), as_of="2024", as_of_source="text", copy=name == "plan")
        for name in ("annual-report", "letter", "plan")
    ]
    readers = [
        state("readers", "annual-report", "more than 900", above(900, 1000)),
        state("readers", "letter", "Over 800", above(800, 900)),
    ]
    branches = [state("branches", "annual-report", "3", count(3)), state("branches", "letter", "four", count(4))]
    hall = [
        state("hall-opening", "annual-report", "3 May 2024", date("2024-05-03")),
        state("hall-opening", "letter", "May 2024", date("2024-05", "month")),
    ]
    desk = [
        state("night-desk", "letter", "one of the few libraries", label="one-of-few", rank=0),
        state("night-desk", "plan", "the only library", label="only", rank=1),
    ]
    garden = state(
        "garden", "plan", "2025", date("2025", "year"), status="planned", as_of="2024-11", as_of_source="manifest"
    )
    waiver = Waiver("night-desk", "the slogan stays until the reprint", "Ada", "2026-12-31")
    return [
        finding(
            Comparison(
                rule("branches", "branches that are open", line=9),
                "contradiction",
                "apart",
                tuple(branches),
                tuple(branches),
            ),
            "error",
            "3 and four: no value satisfies both statements",
        ),
        _derived(),
        finding(
            Comparison(
                rule("garden", "year in which the reading garden opens", "year", 52, plan=True),
                "single-source",
                "pending",
                (garden,),
            ),
            "note",
            "planned for 2025, not reported on yet",
        ),
        finding(
            Comparison(
                rule("hall-opening", "day on which the hall opened", "date", 28),
                "agreement",
                "refines",
                tuple(hall),
                tuple(hall),
            ),
            "off",
            "3 May 2024 lies in May 2024",
        ),
        finding(
            Comparison(rule("loans", "books lent in a year", line=15), "agreement", "same", tuple(loans)),
            "off",
            "every statement says 48,200",
        ),
        finding(
            Comparison(
                rule("night-desk", "how rare a night desk is", "term", 60),
                "drift",
                "rank-changed",
                tuple(desk),
                tuple(desk),
            ),
            "warning",
            "“one of the few” became “the only”",
            accepted="waiver",
            waiver=waiver,
        ),
        finding(
            Comparison(
                rule("readers", "people who came to read", line=21),
                "drift",
                "implied-apart",
                tuple(readers),
                tuple(readers),
            ),
            "warning",
            "more than 900 and over 800: both can be true, but a reader takes different values from them",
        ),
        finding(
            Comparison(rule("roof-repair", "cost of the roof repair", "money", 70), "unmatched", "nothing-found"),
            "error",
            "no document states it",
        ),
    ]


def sample() -> Report:
    near = DOCUMENTS["annual-report"]
    start = near.text.index("every day")
    return Report(
        sources=tuple(
            Source(name, doc.manifest.title, ISSUED[name], doc.manifest.source, "0" * 64, mentions=6)
            for name, doc in DOCUMENTS.items()
        ),
        findings=tuple(_findings()),
        near_misses=(NearMiss("branches", near.cite(start, start + 9), "no phrase fits the words around it"),),
        faults=(Fault("papers/scan.txt", 0, 0, "not-utf-8", "the file is not UTF-8", "save it as UTF-8"),),
        rules=8,
        mentions=18,
        notices=(Fault("rules/library.yaml", 80, 5, "unused-waiver", "the waiver of loans: unused", "take it out"),),
    )


def empty() -> Report:
    return Report()


def agreeing() -> Report:
    """A run in which nothing is wrong."""
    full = sample()
    loans = tuple(f for f in full.findings if f.comparison.rule.id == "loans")
    return Report(full.sources, loans, rules=1, mentions=18)


HOSTILE = (
    "<script>alert(1)</script> </script> <img src=x onerror=alert(2)> [click](javascript:alert(3)) \x1b[31mred\x1b[0m"
    " \u202eolleh\u202c \x00 `code` **bold** @everyone #1 ::error::x %0A http://evil.example ]]> --> {{ 7*7 }} 'q'"
    ' "d" &lt;'
)


def hostile() -> Report:
    """A document, a rule, a title, a message and a fault that try to be markup."""
    text = f"{HOSTILE}\n\nThere are 3 {HOSTILE} and 4 {HOSTILE}.\n"
    doc = document(HOSTILE[:25], text, source=f"papers/{HOSTILE[:60]}.txt")
    first = text.index("3 <")
    second = text.index("4 <")
    facts = tuple(
        Fact("bad", doc.cite(at, at + 60), count(value), issued="2025", formula=HOSTILE)
        for at, value in ((first, 3), (second, 4))
    )
    derived = Fact("bad", facts[0].citation, count(7), operands=facts, formula=HOSTILE)
    bad = Rule(
        "bad", HOSTILE, "count", Place(f"rules/{HOSTILE[:30]}.yaml", 1, 1), theme=HOSTILE, tags=(HOSTILE,), note=HOSTILE
    )
    waiver = Waiver("bad", HOSTILE, HOSTILE)
    comparison = Comparison(bad, "contradiction", "apart", (*facts, derived), facts, (HOSTILE,))
    return Report(
        (Source(doc.id, HOSTILE, "2025", doc.manifest.source, mentions=2),),
        (finding(comparison, "error", HOSTILE), Finding(comparison, "error", HOSTILE, "waived", "waiver", waiver)),
        (NearMiss(HOSTILE, facts[0].citation, HOSTILE),),
        (Fault(HOSTILE, 1, 1, "bad-input", HOSTILE, HOSTILE),),
        1,
        2,
        (Fault(HOSTILE, 1, 1, "expired-waiver", HOSTILE, HOSTILE),),
    )


def proved_by(number):
    """A finding whose proof is so many statements, each in a document of its own."""
    report = sample()
    finding = report.findings[0]
    text = DOCUMENTS["letter"]
    facts = tuple(
        evolve(finding.comparison.facts[0], citation=evolve(text.cite(20, 21), document=f"letter-{i:03}"))
        for i in range(number)
    )
    comparison = evolve(finding.comparison, facts=facts, witnesses=facts)
    return evolve(report, findings=(evolve(finding, comparison=comparison),))


REPORTS = {"sample": sample(), "empty": empty(), "hostile": hostile(), "agreeing": agreeing()}
