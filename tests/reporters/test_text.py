import re
from fractions import Fraction

import pytest
from attrs import evolve
from sample_reports import agreeing, count, date, empty, sample

from consistency.algebra.interval import EMPTY, Interval
from consistency.model.comparison import Source
from consistency.model.document import Citation
from consistency.model.reading import Reading
from consistency.reporters import render
from consistency.reporters.context import in_sentence
from consistency.reporters.words import denominators, interval_text, number_text, outcome, reading_text


def test_colour_only_when_asked_for_and_nothing_else_changes():
    plain, coloured = render(sample(), "text"), render(sample(), "text", colour=True)
    assert "\x1b" not in plain
    assert "\x1b" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_contradictions_stand_before_drift_and_what_is_accepted_stands_last():
    titles = re.findall(r"^([A-Z]{3}[A-Z ]*)(?:  | \()", render(sample(), "text"), re.MULTILINE)
    blocks = ["CONTRADICTION", "CONTRADICTION", "DRIFT", "DRIFT"]
    assert titles == [*blocks, "NOTHING FOUND", "AGREEMENT", "ONLY HERE"]


def test_verbose_shows_the_derivation_of_every_verdict():
    assert "600 EUR is not among these" not in render(sample(), "text")
    assert "- 600 EUR is not among these" in render(sample(), "text", verbose=True)


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (empty(), "Nothing was checked: no document was read."),
        (evolve(agreeing(), rules=0), "Nothing was checked: no rule was given."),
        (evolve(sample(), rules=0), "Nothing was checked: no rule could be used."),
        (evolve(agreeing(), findings=()), "Nothing was compared: no rule found a statement in any document."),
        (agreeing(), "Found: 0 contradictions and 1 agreement."),
    ],
)
def test_the_outcome_says_what_was_not_done(report, words):
    assert outcome(report) == words


@pytest.mark.parametrize(
    ("origins", "words"), [("tt", "(from text)"), ("ll", "(from ledger)"), ("tl", "(from 1 text, 1 ledger)")]
)
def test_the_denominators_say_where_the_facts_come_from(origins, words):
    sources = tuple(Source(str(i), origin="text" if o == "t" else "ledger") for i, o in enumerate(origins))
    assert f"2 documents {words}" in denominators(evolve(empty(), sources=sources))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(48200), "48,200"),
        (Fraction("-0.5"), "-0.5"),
        (Fraction("65.15"), "65.15"),
        (Fraction(1, 3), "≈ 0.3333333"),
        (Fraction(10**12, 7), "≈ 142,857,100,000"),
        (Fraction("1.23456789"), "≈ 1.234568"),
        (Fraction("0.0000125"), "0.0000125"),
    ],
)
def test_numbers_are_parted_by_thousands_and_rounding_is_marked(value, text):
    assert number_text(value) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (EMPTY, "no value"),
        (Interval(), "any value"),
        (Interval(3, 3), "3"),
        (Interval(3, None), "at least 3"),
        (Interval(3, None, low_closed=False), "more than 3"),
        (Interval(None, 3), "at most 3"),
        (Interval(None, 3, high_closed=False), "less than 3"),
        (Interval(3, 4), "from 3 to 4"),
        (Interval(3, 4, high_closed=False), "from 3, below 4"),
        (Interval(3, 4, low_closed=False), "above 3 to 4"),
    ],
)
def test_an_interval_is_told_in_words(interval, text):
    reading = Reading("number", "range", interval, EMPTY if interval == EMPTY else interval)
    assert interval_text(reading, interval) == text


def test_a_unit_is_told_in_words():
    reading = Reading("quantity", "exact", Interval(38, 38), Interval(38, 38), unit="degree_Celsius")
    assert reading_text(reading) == "38 degree Celsius"


def test_a_date_is_told_as_precisely_as_it_was_written():
    assert reading_text(date("2024-05", "month")) == "2024-05"
    assert reading_text(date("2024-05-03")) == "2024-05-03"


@pytest.mark.parametrize(
    ("prefix", "quote", "suffix", "shown"),
    [
        ('lass="x">It has <b id="y">', "9</b> big", " halls.</p><p>And", ("It has ", "9 big", " halls.")),
        ("<h1>Title</h1>\n<p>In May ", "9", " <i>halls</i> &amp; rooms<a hr", ("In May ", "9", " halls & rooms")),
        (
            f"half of it <b id='{'x' * 100}'>",
            "9",
            f" halls<b id='{'x' * 97}'> and roo",
            ("…of it ", "9", " halls and…"),
        ),
        ("&lt;b&gt; 1 < 2, 3 > 2 and ", "9", " > 8", ("<b> 1 < 2, 3 > 2 and ", "9", " > 8")),
    ],
)
def test_the_context_of_a_page_is_what_the_page_shows(prefix, quote, suffix, shown):
    citation = Citation("a.HTML", 0, len(quote), 1, 1, quote, prefix, suffix)
    assert in_sentence(citation, 60) == shown
    assert in_sentence(evolve(citation, of_page=False), 200)[1] == quote


@pytest.mark.parametrize(
    ("prefix", "suffix", "shown"),
    [
        ("", "", ("", "9", "")),
        ("It holds ", " words.\n", ("It holds ", "9", " words.")),
        ("One. ", " stay.", ("", "9", " stay.")),
        ("One. Of these, ", " stay. Others", ("Of these, ", "9", " stay.")),
        ("Title\n\nAll ", " words\n\nNext part", ("All ", "9", " words")),
        ("Title\r\n\r\nAll ", " words\r\n\r\nNext part", ("All ", "9", " words")),
        ("Title\r\rAll ", " words\r\rNext part", ("All ", "9", " words")),
        (
            "lf of these words are cut and ",
            " words after which wor",
            ("…of these words are cut and ", "9", " words after which wor"),
        ),
        ("x" * 40 + " and ", " or " + "x" * 40, ("…and ", "9", " or…")),
    ],
)
def test_context_reaches_to_the_end_of_the_sentence_and_is_cut_at_whole_words(prefix, suffix, shown):
    assert in_sentence(Citation("d", 0, 1, 1, 1, "9", prefix, suffix), 30) == shown


@pytest.mark.parametrize(
    ("prefix", "suffix", "shown"),
    [
        ("- 8 mills\n- up to ", " barns\n- 5 carts\n", ("up to ", "9", " barns")),
        ("- ", " barns\n- 5 carts\n", ("", "9", " barns")),
        ("2. It has 8 mills\n3. It has ", " barns\n   and a pond\n", ("It has ", "9", " barns and a pond")),
        ("| Mill | 8 |\n| Barn | ", " |\n| Cart | 5 |\n", ("Barn | ", "9", "")),
        ("| Barn | ", " | red |\n\nText.", ("Barn | ", "9", " | red")),
        ("Set it:\n\n```toml\nbarns = ", "\ncarts = 5\n```\nText", ("barns = ", "9", " carts = 5")),
        ("8 mills\n\n## All ", " barns\n\nText", ("All ", "9", " barns")),
        ("as in Section 3. - ", " barns - red", ("as in Section 3. - ", "9", " barns - red")),
    ],
)
def test_context_of_an_item_a_row_and_of_code_ends_with_it(prefix, suffix, shown):
    assert in_sentence(Citation("d", 0, 1, 1, 1, "9", prefix, suffix), 60) == shown


@pytest.mark.parametrize(
    ("document", "prefix", "suffix", "shown"),
    [
        (
            "a.html",
            "<tr><td>Mill</td><td>8</td></tr>\n<tr><th scope='row'>Barn</th>\n<td>",
            "</td><td>red</td></tr>\n<tr><td>Cart</td>",
            ("Barn | ", "9", " | red"),
        ),
        ("a.html", "<table><tr><td>Barn<td>", "<tr><td>cart", ("Barn | ", "9", "")),
        ("a.html", "<dl><dt>Mill</dt><dd>8</dd><dt>Barn</dt> <dd>", "</dd></dl>", ("Barn | ", "9", "")),
        (
            "a.rst",
            "   * - Mill\n     - 8\n   * - Barn\n     - 7\n     - ",
            "\n     - red\n   * - Cart\n",
            ("Barn | 7 | ", "9", " | red"),
        ),
        ("a.rst", "   * - Barn\n     - ", "\n\nText - red", ("Barn | ", "9", "")),
        ("a.rst", "- 8 mills\n- ", " barns\n- 5 carts", ("", "9", " barns")),
    ],
)
def test_context_of_a_cell_is_its_row(document, prefix, suffix, shown):
    assert in_sentence(Citation(document, 0, 1, 1, 1, "9", prefix, suffix), 60) == shown


def test_a_long_place_stands_alone_so_that_the_others_keep_their_column():
    name = "packages/" * 9 + "README.md"
    report = sample()
    first, *others = report.findings
    witness = first.comparison.facts[0]
    facts = (evolve(witness, citation=evolve(witness.citation, document=name)), *first.comparison.facts[1:])
    changed = evolve(first, comparison=evolve(first.comparison, facts=facts))
    sources = (*report.sources, Source(name, path=name))
    lines = render(evolve(report, findings=(changed, *others), sources=sources), "text").splitlines()
    place = next(number for number, line in enumerate(lines) if line.endswith(str(facts[0].citation)))
    assert len(lines[place + 1]) - len(lines[place + 1].lstrip()) < 40
    assert f"  {name}" in lines


def test_a_short_line_quotes_four_statements_and_counts_the_rest():
    report = agreeing()
    (finding,) = report.findings
    (first, *_) = finding.comparison.facts
    facts = tuple(evolve(first, citation=evolve(first.citation, start=n, line=n + 1)) for n in range(9))
    text = render(
        evolve(report, findings=(evolve(finding, comparison=evolve(finding.comparison, facts=facts)),)), "text"
    )
    assert "and 5 more (same)" in text


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_an_acceptance_without_a_waiver_is_told(name):
    report = sample()
    findings = tuple(evolve(f, accepted="baseline", waiver=None) for f in report.findings)
    assert "Accepted by baseline" in render(evolve(report, findings=findings), name)


def test_near_misses_are_listed_shortly_unless_all_are_asked_for():
    report = sample()
    many = evolve(report, near_misses=report.near_misses * 30)
    assert "and 20 more (--verbose lists all)" in render(many, "text")
    assert render(many, "text", verbose=True).count("every day") > 30


def test_markdown_is_cut_before_a_comment_would_be_refused_and_says_so():
    report = sample()
    text = render(evolve(report, findings=report.findings * 300), "markdown")
    assert len(text) < 65_536
    assert re.search(r"\*\*[\d,]+ more findings did not fit here\.\*\*", text)
    assert text.endswith("1 fault.</sub>\n")


@pytest.mark.parametrize(
    ("name", "mark"), [("text", "and 80 more (--verbose lists them)"), ("markdown", "and 80 more")]
)
def test_of_many_statements_the_proof_and_one_of_each_other_value_are_listed_first(name, mark):
    report = sample()
    finding = report.findings[0]
    (first, *_) = finding.comparison.facts
    values = {30: 31, 70: 28, 90: 33}  # the others say 29
    facts = tuple(
        evolve(first, citation=evolve(first.citation, start=n, line=n + 1), reading=count(values.get(n, 29)))
        for n in range(100)
    )
    comparison = evolve(finding.comparison, facts=facts, witnesses=(facts[70], facts[90]))
    many = evolve(report, findings=(evolve(finding, comparison=comparison),), near_misses=())
    shown = render(many, name)
    assert mark in shown
    listed = list(map(int, re.findall(r"annual-report:(\d+):", shown)))
    assert listed == [*range(1, 18), 31, 71, 91]
    assert len(re.findall(r"annual-report:(\d+):", render(many, "text", verbose=True))) >= 100


def test_markdown_lists_twenty_statements_of_a_finding_and_counts_the_rest():
    report = sample()
    finding = report.findings[0]
    (first, *_) = finding.comparison.facts
    facts = tuple(evolve(first, citation=evolve(first.citation, start=n)) for n in range(25))
    many = evolve(finding, comparison=evolve(finding.comparison, facts=facts))
    assert "and 5 more statements." in render(evolve(report, findings=(many,)), "markdown")
