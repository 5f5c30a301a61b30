import pytest
from attrs import evolve
from sample_reports import sample

from consistency.errors import UsageError
from consistency.reporters import FORMATS, HASHED, render
from consistency.reporters.escape import visible
from consistency.reporters.registry import reporter


def test_a_reporter_with_a_wrong_signature_is_refused_when_it_is_registered():
    with pytest.raises(TypeError, match=r"a reporter takes \(report, options\)"):
        reporter("mine")(visible)
    assert "mine" not in FORMATS


def test_a_name_cannot_be_taken_twice():
    with pytest.raises(ValueError, match="two reporters are called 'text'"):
        reporter("text")(FORMATS["json"])


@pytest.mark.parametrize(("name", "hint"), [("jsn", 'did you mean "json"?'), ("qqqq", "one of ")])
def test_an_unknown_format_is_a_usage_error_with_a_hint(name, hint):
    with pytest.raises(UsageError) as caught:
        render(sample(), name)
    assert caught.value.faults[0].hint.startswith(hint)


@pytest.mark.parametrize("options", [{"color": True}, {"fail_on": "panic"}])
def test_an_unknown_option_is_a_usage_error(options):
    with pytest.raises(UsageError, match="unknown-option"):
        render(sample(), "text", **options)


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_formats_that_tell_no_hash_are_written_alike_without_it(name):
    told, untold = (
        evolve(report, sources=tuple(evolve(source, sha256=hashed) for source in report.sources))
        for report, hashed in ((sample(), "5" * 64), (sample(), ""))
    )
    assert (render(told, name) == render(untold, name)) is (name not in HASHED)
