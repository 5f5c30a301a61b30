import re
from fractions import Fraction
from html.parser import HTMLParser
from importlib import resources

import pytest
from attrs import evolve
from sample_reports import DOCUMENTS, above, count, date, hostile, rule, sample, state

from consistency.algebra.interval import Interval
from consistency.model.comparison import Comparison, Finding, Report
from consistency.reporters import render
from consistency.reporters.html.page import page_of

VOID = {"meta", "input", "br", "circle", "line", "rect", "path"}


class Tags(HTMLParser):
    """Whether every tag is closed in order; ``td``, ``th`` and ``tr`` may be left open as HTML allows."""

    def __init__(self, text):
        super().__init__()
        self.open, self.wrong = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, _attributes):
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        """A shape of a drawing, closed where it is opened."""

    def handle_endtag(self, tag):
        while self.open and self.open[-1] == "td" and tag in {"tr", "tbody"}:
            self.open.pop()
        if not self.open or self.open.pop() != tag:
            self.wrong.append((tag, self.getpos()))


def compared(verdict, reason, facts, witnesses, **more):
    about = rule("fact", "a fact", **more)
    finding = Finding(Comparison(about, verdict, reason, tuple(facts), tuple(witnesses)), "warning", "so it is", "f")
    return page_of(evolve(sample(), findings=(finding,)))


def states(view):
    return [None if isinstance(cell, int) else cell.state for cell in view.rows[0].cells]


@pytest.mark.parametrize("report", [sample(), hostile(), Report()])
def test_every_tag_is_closed(report):
    tags = Tags(render(report, "html"))
    assert tags.wrong == []
    assert tags.open == []


def test_every_link_leads_to_a_place_on_the_page():
    text = render(sample(), "html")
    ids = set(re.findall(r'\bid="([^"]+)"', text))
    assert {link.removeprefix("#") for link in re.findall(r'href="([^"]+)"', text)} <= ids


def test_the_page_asks_nothing_of_the_network():
    assert not re.search(r"(?:src|url)\s*[=(]|https?://|@import|<link", re.sub(r"evil", "", render(sample(), "html")))


def test_a_document_outside_the_proof_contradicts_only_what_it_cannot_stand_beside():
    three = state("fact", "annual-report", "3", count(3))
    four = state("fact", "letter", "four", count(4))
    either = state("fact", "plan", "2025", above(2, 9))
    assert states(compared("contradiction", "apart", [three, four, either], [three, four])) == [
        "contradicts",
        "contradicts",
        "agrees",
    ]
    five = evolve(either, reading=count(5))
    assert states(compared("contradiction", "apart", [three, four, five], [three, four]))[2] == "contradicts"


@pytest.mark.parametrize(
    ("reading", "expected"),
    [(above(900, 1000), "drifts"), (above(800, 900), "drifts"), (above(800, 1000), "agrees"), (count(850), "drifts")],
)
def test_a_document_outside_the_proof_drifts_from_what_reads_otherwise(reading, expected):
    more = state("fact", "annual-report", "more than 900", above(900, 1000))
    less = state("fact", "letter", "Over 800", above(800, 900))
    third = state("fact", "plan", "600", reading)
    assert states(compared("drift", "implied-apart", [more, less, third], [more, less]))[2] == expected


def test_names_are_set_beside_each_other_by_their_labels():
    names = [
        state("fact", d, q, label=label)
        for d, q, label in [("annual-report", "hall", "hall"), ("letter", "desk", "desk"), ("plan", "desk", "desk")]
    ]
    assert states(compared("drift", "renamed", names, names[:2])) == ["drifts", "drifts", "drifts"]


@pytest.mark.parametrize(("reason", "words"), [("same", "agreement"), ("qualified", "agreement, qualified")])
def test_a_qualified_agreement_says_so_where_its_verdict_stands(reason, words):
    facts = [state("fact", "annual-report", "3", count(3)), state("fact", "letter", "four", count(4))]
    assert compared("agreement", reason, facts, facts).rows[0].verdict_words == words


def test_documents_whose_values_cannot_be_compared_are_not_only_here():
    values = [state("fact", "annual-report", "3", count(3)), state("fact", "letter", "four", count(4))]
    found = states(compared("incomparable", "different-dimensions", values, values))
    assert found == ["not-comparable", "not-comparable", None]


def test_a_document_that_says_nothing_is_silent():
    three = state("fact", "annual-report", "3", count(3))
    assert states(compared("single-source", "only-here", [three], [])) == ["only-here", None, None]


def test_many_documents_draw_a_run_of_silence_in_one_piece():
    report = sample()
    many = tuple(evolve(report.sources[0], id=f"x{n}") for n in range(20))
    view = page_of(evolve(report, sources=(*report.sources, *many)))
    loans = next(row for row in view.rows if row.rule == "loans")
    assert [cell if isinstance(cell, int) else cell.state for cell in loans.cells] == ["agrees"] * 3 + [20]
    assert not view.few


def test_the_drawing_marks_open_closed_and_endless_ends_and_the_proof():
    more = state("fact", "annual-report", "more than 900", above(900, 1000))
    exact = state("fact", "letter", "Over 800", count(800))
    drawing = compared("contradiction", "crosses-bound", [more, exact], [more]).rows[0].drawing
    first, second = drawing.lanes
    assert (first.literal.left_end, first.literal.right_end) == ("open", "none")
    assert (second.literal.left_end, second.literal.right_end) == ("closed", "closed")
    assert (first.witness, second.witness) == (True, False)
    assert [text for _, text in drawing.ticks] == ["800", "900", "1,000"]
    assert "more than 900 (read as above 900, below 1,000), in the proof" in drawing.told


def test_one_value_or_values_of_two_units_are_not_drawn():
    three = state("fact", "annual-report", "3", count(3))
    assert compared("agreement", "same", [three, three], []).rows[0].drawing is None
    share = state("fact", "letter", "four", count(4, "percent", "percent"))
    day = state("fact", "letter", "four", date("2024-05-03"))
    for other in share, day:
        assert compared("incomparable", "different-dimensions", [three, other], []).rows[0].drawing is None


def test_twelve_values_are_drawn_and_the_rest_counted():
    facts = [state("fact", "annual-report", "3", count(n)) for n in range(15)]
    drawing = compared("contradiction", "apart", facts, facts[:2]).rows[0].drawing
    assert (len(drawing.lanes), drawing.more) == (12, 3)


def test_values_that_differ_only_in_their_ends_are_drawn_in_the_middle():
    point = state("fact", "annual-report", "3", count(3))
    open_end = Interval(3, None, low_closed=False)
    beyond = state("fact", "letter", "four", evolve(above(3, 4), literal=open_end, implied=open_end, value=Fraction(3)))
    drawing = compared("contradiction", "crosses-bound", [point, beyond], [point, beyond]).rows[0].drawing
    assert drawing.ticks == (("460.0", "3"),)


def test_statements_for_several_dates_make_a_timeline():
    facts = [
        state("fact", "annual-report", "3", count(3), as_of="2023", as_of_source="text"),
        state("fact", "letter", "four", count(4), as_of="2021", as_of_source="text"),
        state("fact", "plan", "600", count(600), as_of="2022", as_of_source="manifest"),
    ]
    view = compared("drift", "superseded", facts, facts[:2])
    assert [moment.date for moment in view.rows[0].moments] == ["2021", "2023"]
    view = compared("drift", "superseded", facts, facts[:2], changes="freely")
    assert [moment.date for moment in view.rows[0].moments] == ["2021", "2022", "2023"]
    assert compared("drift", "superseded", facts[:1], facts[:1]).rows[0].moments == ()


def test_long_names_of_many_documents_keep_the_end_that_tells_them_apart():
    report = sample()
    many = tuple(evolve(report.sources[0], id=f"the-yearly-report-of-the-town-library-{n}") for n in range(20))
    labels = page_of(evolve(report, sources=many)).labels
    assert (labels[7], labels[17]) == ("the-yearly-…-library-7", "the-yearly-…library-17")
    assert page_of(evolve(report, sources=many[:3])).labels[2] == "the-yearly-report-of-the-town-library-2"


def test_a_derivation_names_the_statements_that_it_comes_from():
    row = next(row for row in page_of(sample()).rows if row.rule == "fund-per-member")
    assert [derivation.numbers for derivation in row.derivations] == [(1, 2)]
    assert [card.operand for card in row.cards] == ["building-fund", "members", ""]


def test_addresses_are_the_rules_ids_plain_and_unique():
    assert [row.anchor for row in page_of(sample()).rows][:2] == ["branches", "fund-per-member"]
    assert [row.anchor for row in page_of(hostile()).rows] == ["bad", "bad-2"]
    odd = evolve(sample().findings[0], comparison=evolve(sample().findings[0].comparison, rule=rule('_"x y', "odd")))
    assert page_of(evolve(sample(), findings=(odd,))).rows[0].anchor == "--x-y"


def test_a_statement_of_a_document_that_the_report_does_not_name_has_a_card_but_no_cell():
    report = sample()
    view = page_of(evolve(report, sources=report.sources[:1]))
    loans = next(row for row in view.rows if row.rule == "loans")
    assert [card.column for card in loans.cards] == [0, -1, -1]
    assert len(loans.cells) == 1


def test_a_cell_counts_what_else_its_document_says_and_not_how_often():
    report = DOCUMENTS["annual-report"]
    again = report.text.rindex("3")
    first, other = (state("fact", "annual-report", quote, count(3)) for quote in ("3", "2,400"))
    row = compared("agreement", "same", [first, evolve(first, citation=report.cite(again, again + 1)), other], []).rows[
        0
    ]
    assert (len(row.cards), row.cells[0].more) == (3, 1)


def test_every_card_holds_the_words_of_its_document():
    for row in page_of(sample()).rows:
        for card in row.cards:
            sentence = " ".join(DOCUMENTS[card.document].text.split())
            assert card.before.removeprefix("…") + card.quote + card.after.removesuffix("…") in sentence


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1])
def test_words_and_edges_of_the_page_have_the_contrast_of_wcag_aa(theme):
    style = (resources.files("consistency.reporters.html") / "assets/report.css").read_text(encoding="utf-8")
    colours = dict(re.findall(r"--([\w-]+): (#\w{6});", style.split(":root {")[theme + 1].split("}")[0]))
    hues = ("agrees", "drifts", "contradicts", "only", "none")
    pairs = [(hue, ground) for hue in (*hues, "ink", "soft") for ground in ("paper", "card")]
    pairs += [(hue, f"{hue}-wash") for hue in hues] + [("ink", "mark"), ("soft", "wash"), ("accent", "paper")]
    assert [pair for pair in pairs if contrast(*(colours[name] for name in pair)) < 4.5] == []
    assert [ground for ground in ("paper", "card") if contrast(colours["edge"], colours[ground]) < 3] == []
