"""The HTML report in a real browser. ``make test`` installs one where it may (``.ci/install-browser``)."""

import json

import browser
import pytest
from attrs import evolve
from sample_reports import HOSTILE, agreeing, hostile, sample

from consistency.reporters import render
from consistency.reporters.escape import visible

PROGRAM = browser.find()
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no Chromium is installed (.ci/install-browser installs one)")


@pytest.fixture(scope="module")
def chromium():
    with browser.Browser(PROGRAM) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    many = tuple(evolve(sample().sources[0], id=f"x{n}") for n in range(20))
    reports = {
        "sample": sample(),
        "hostile": hostile(),
        "agreeing": agreeing(),
        "many": evolve(sample(), sources=many),
        "long": evolve(sample(), findings=sample().findings * 30),
        "one": evolve(sample(), findings=sample().findings[:1]),
    }
    for name, report in reports.items():
        (folder / f"{name}.html").write_text(render(report, "html"), encoding="utf-8")
    return folder


@pytest.fixture
def page(chromium, pages):
    """Open one of the pages; at the end nothing may have been logged or requested."""
    chromium.problems.clear()

    def load(name, address="", *, scripts=True):
        chromium.open("about:blank", scripts=scripts)
        chromium.open((pages / f"{name}.html").as_uri() + address, scripts=scripts)
        return chromium

    yield load
    chromium.call("Emulation.setScriptExecutionDisabled", value=False)
    chromium.call("Emulation.setEmulatedMedia", media="", features=[])
    chromium.size(1280, 900)
    assert chromium.problems == []


def rows(page):
    return page.run(
        "[...document.querySelectorAll('tr.fact')].filter(r => r.offsetHeight).map(r => "
        "r.querySelector('.open').getAttribute('href').slice(1))"
    )


def opened(page):
    return page.run("[...document.querySelectorAll('tr.detail article')].map(a => a.id)")


@pytest.mark.parametrize("name", ["sample", "hostile", "agreeing"])
def test_it_loads_without_an_error_and_without_a_request(page, name):
    loaded = page(name)
    assert loaded.run("document.title") == "Consistency report"
    assert loaded.run("document.querySelectorAll('tr.fact').length") > 0


def test_a_verdict_filters_the_facts_and_show_all_brings_them_back(page):
    loaded = page("sample")
    everything = rows(loaded)
    loaded.click(".chip.drift")
    assert rows(loaded) == ["readers", "night-desk"]
    assert loaded.run("document.getElementById('_shown').textContent") == "2 of 8 facts"
    loaded.click(".chip.contradiction")
    assert rows(loaded) == ["branches", "fund-per-member", "readers", "night-desk"]
    loaded.click(".tools [type=reset]")
    loaded.wait("document.querySelectorAll('tr.fact:not([hidden])').length === 8")
    assert rows(loaded) == everything


def test_show_all_is_offered_only_where_facts_are_filtered_away(page):
    loaded = page("sample")
    offered = "document.querySelector('.shown button').offsetHeight > 0"
    assert not loaded.run(offered)
    loaded.click(".chip.contradiction")
    assert loaded.run(offered)
    loaded.click(".shown button")
    loaded.wait(f"!({offered})")


def test_one_fact_is_counted_as_one(page):
    loaded = page("one")
    count = "document.getElementById('_shown').textContent"
    assert loaded.run(count) == "1 fact"
    loaded.click(".chip")
    loaded.wait(f"{count} === '1 of 1 fact'")


def test_of_many_facts_some_are_shown_at_first_and_the_rest_on_demand(page):
    loaded = page("long")
    assert len(rows(loaded)) == 200
    loaded.click(".chip.agreement")
    shown = len(rows(loaded))
    loaded.click(".tools [type=reset]")
    loaded.wait("!document.querySelector('tr.fact[hidden]')")
    assert 0 < shown < len(rows(loaded)) == 200
    loaded.click("#_further button")
    assert len(rows(loaded)) == 240


def test_search_finds_words_of_a_statement_and_of_a_rule(page):
    loaded = page("sample")
    loaded.click("#_search")
    loaded.type("night DESK")
    loaded.wait("document.getElementById('_shown').textContent.includes(' of ')")
    assert "night-desk" in rows(loaded)
    loaded.run("document.getElementById('_search').value = ''")
    loaded.type("no such word")
    loaded.wait("!document.getElementById('_nothing').hidden")
    assert rows(loaded) == []


def test_a_document_filters_to_the_facts_that_it_states(page):
    loaded = page("sample")
    loaded.run(
        "(() => { const s = document.getElementById('_document'); s.value = '2';"
        " s.dispatchEvent(new Event('change', {bubbles: true})); })()"
    )
    assert rows(loaded) == ["fund-per-member", "loans", "garden", "night-desk"]


def test_pressing_a_cell_sets_the_statements_side_by_side_with_the_value_marked(page):
    loaded = page("sample")
    loaded.click("tr.fact a.cell.contradicts[data-doc='1']")
    assert opened(loaded) == ["branches"]
    cards = loaded.run(
        "[...document.querySelectorAll('tr.detail .card')].map(c => [c.offsetTop, c.offsetLeft,"
        " c.querySelector('mark').textContent, c.classList.contains('chosen')])"
    )
    (top, left, first, _), (other_top, other_left, second, chosen) = cards
    assert (first, second, chosen) == ("3", "four", True)
    assert top == other_top
    assert left < other_left
    assert loaded.run("location.hash") == "#branches"
    loaded.click("tr.detail .shut")
    assert opened(loaded) == []


def test_a_deep_link_opens_its_fact_and_its_statement(page):
    loaded = page("sample", "#fund-per-member")
    assert opened(loaded) == ["fund-per-member"]
    loaded = page("sample", "#fund-per-member:3")
    assert loaded.run("document.querySelector('.card.chosen mark').textContent") == "600 euros"


def test_a_deep_link_to_a_fact_that_is_filtered_away_shows_it(page):
    loaded = page("sample")
    loaded.click(".chip.drift")
    loaded.run("void (location.hash = '#loans')")
    loaded.wait("document.querySelectorAll('tr.detail').length === 1")
    assert opened(loaded) == ["loans"]


def test_the_keyboard_moves_opens_and_closes(page):
    loaded = page("sample")
    loaded.run("document.querySelector('tr.fact .open').focus()")
    for key in ("ArrowDown", "ArrowRight"):
        loaded.press(key)
    assert loaded.run("document.activeElement.className").startswith("cell contradicts")
    loaded.press("Enter")
    assert opened(loaded) == ["fund-per-member"]
    assert loaded.run("document.activeElement.getAttribute('aria-expanded')") == "true"
    loaded.press("Escape")
    assert opened(loaded) == []
    assert loaded.run("document.activeElement.className") == "open"


def test_a_screen_reader_is_told_the_state_of_each_cell_and_what_is_in_the_proof(page, chromium):
    page("sample", "#branches")
    chromium.call("Accessibility.enable")
    nodes = chromium.call("Accessibility.getFullAXTree")["nodes"]
    told = {(node["role"]["value"], node["name"]["value"]) for node in nodes if node.get("name") and node.get("role")}
    names = {" ".join(name.split()) for role, name in told if role == "link"}
    assert {"3contradicts", "fourcontradicts", "48,200agrees"} <= {name.replace(" ", "") for name in names}
    words = {name for _, name in told}
    assert {"silent", "in the proof"} <= words


def test_what_a_document_plants_stays_text(page):
    loaded = page("hostile", "#bad")
    assert loaded.run("document.querySelectorAll('script').length") == 2
    assert loaded.run("document.querySelectorAll('img, iframe, object, [onerror], [onclick], [style]').length") == 0
    assert loaded.run("[...document.querySelectorAll('a')].every(a => a.getAttribute('href').startsWith('#'))")
    assert loaded.run("document.querySelector('article h2').textContent") == visible(HOSTILE)


def test_the_policy_would_stop_a_script_that_got_in(page, chromium):
    loaded = page("sample")
    loaded.run(
        "(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        " document.body.append(s); })()"
    )
    assert loaded.run("window.ran") is None
    assert "Content Security Policy" in chromium.problems.pop()


def test_it_reads_without_scripts(page, chromium):
    chromium.call("Emulation.setScriptExecutionDisabled", value=True)
    page("sample", scripts=False)
    chromium.call("DOM.enable")
    root = chromium.call("DOM.getDocument")["root"]["nodeId"]
    node = chromium.call("DOM.querySelector", nodeId=root, selector="#night-desk")["nodeId"]
    assert chromium.call("DOM.getBoxModel", nodeId=node)["model"]["height"] > 100


def test_paper_shows_every_statement_and_no_control(page, chromium):
    loaded = page("sample", "#readers")
    order = "[...document.querySelectorAll('article')].map(a => a.id)"
    chromium.call("Emulation.setEmulatedMedia", media="print")
    loaded.run("dispatchEvent(new Event('beforeprint'))")
    assert loaded.run(order) == loaded.run("[...document.querySelectorAll('tr.fact .open')].map(a => a.hash.slice(1))")
    assert loaded.run("[...document.querySelectorAll('details')].every(d => d.open)")
    assert loaded.run("[...document.querySelectorAll('article')].every(a => a.offsetHeight > 100)")
    assert loaded.run("document.querySelector('.tools').offsetHeight") == 0


def test_paper_shows_the_facts_that_the_filters_leave_and_all_of_those(page, chromium):
    loaded = page("long")
    loaded.click(".chip.drift")
    chromium.call("Emulation.setEmulatedMedia", media="print")
    loaded.run("dispatchEvent(new Event('beforeprint'))")
    printed = "[...document.querySelectorAll('article')].filter(a => a.offsetHeight).map(a => a.className)"
    assert loaded.run(f"{printed}.every(name => name === 'drift')")
    assert len(loaded.run(printed)) == len(rows(loaded)) == 60
    loaded.run("document.querySelector('.tools').reset()")
    loaded.wait("!document.querySelector('tr.fact[hidden]')")
    assert len(loaded.run(printed)) == len(rows(loaded)) == 240


@pytest.mark.parametrize("width", [360, 1280])
def test_without_scripts_every_fact_is_there(page, chromium, width):
    chromium.size(width, 700)
    chromium.call("Emulation.setScriptExecutionDisabled", value=True)
    page("long", scripts=False)
    chromium.call("Emulation.setScriptExecutionDisabled", value=False)
    assert len(rows(chromium)) == 240


def test_paper_has_the_table_whatever_its_width(page, chromium):
    chromium.size(600, 900)
    loaded = page("sample")
    chromium.call("Emulation.setEmulatedMedia", media="print")
    assert loaded.run("getComputedStyle(document.querySelector('#_matrix')).display") == "table"
    cut = "[...document.querySelectorAll('.cell span')].filter((e) => e.scrollWidth > e.clientWidth + 1).length"
    assert loaded.run(cut) == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_read_in_light_and_dark(page, chromium, scheme):
    """WCAG 2.2, 1.4.3: a contrast of at least 4.5 to 1."""
    loaded = page("sample", "#fund-per-member")
    chromium.scheme(scheme)
    faint = loaded.run("""(() => {
      const parts = (c) => c.match(/[\\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
        .map((v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
      const under = (e) => { for (; e; e = e.parentElement) {
        const c = parts(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3]) return c; } };
      const out = [];
      const hint = document.querySelector('input[type=search]');
      const [a, b] = [getComputedStyle(hint, '::placeholder').color, getComputedStyle(hint).backgroundColor]
        .map(parts).map(light).sort((x, y) => y - x);
      if ((a + .05) / (b + .05) < 4.5) out.push('placeholder');
      for (const e of document.querySelectorAll('body *')) {
        if (!e.offsetHeight || e.closest('.vh')) continue;
        if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
        const [a, b] = [light(parts(getComputedStyle(e).color)), light(under(e))].sort((x, y) => y - x);
        if ((a + .05) / (b + .05) < 4.5) out.push(`${e.className || e.tagName}: ${((a + .05) / (b + .05)).toFixed(2)}`);
      }
      return [...new Set(out)];
    })()""")
    assert faint == []


def test_a_screen_reader_is_told_what_is_what(page, chromium):
    loaded = page("sample", "#fund-per-member")
    nodes = chromium.call("Accessibility.getFullAXTree")["nodes"]
    named = {"link", "button", "textbox", "searchbox", "checkbox", "combobox", "image", "table"}
    nameless = [
        n["role"]["value"]
        for n in nodes
        if not n.get("ignored") and n["role"]["value"] in named and not n["name"].get("value", "").strip()
    ]
    assert nameless == []
    ids = loaded.run("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    assert loaded.run("document.querySelectorAll('th:not([scope])').length") == 0


def test_no_word_runs_out_of_a_narrow_window(page, chromium):
    chromium.size(360, 700)
    for name in ("sample", "hostile"):
        loaded = page(name, "#fund-per-member")
        assert loaded.run("document.documentElement.scrollWidth") <= 360, json.dumps(name)


def test_a_narrow_window_names_the_document_of_each_cell(page, chromium):
    named = "document.querySelector('tr.fact .cell').innerText.split('\\n').length"
    assert page("sample").run(named) == 1
    chromium.size(360, 700)
    assert page("sample").run("document.querySelector('tr.fact .cell').innerText").split() == ["annual-report", "3"]


def test_many_documents_leave_room_for_their_cells_in_a_narrow_window(page, chromium):
    chromium.size(360, 700)
    assert page("many").run("document.querySelector('.corner').offsetWidth") <= 180
