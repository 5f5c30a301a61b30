"""The report as one HTML file: no network, no dependency, readable offline, on paper and by a screen reader."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from consistency.reporters.registry import reporter

if TYPE_CHECKING:
    from consistency.model.comparison import Report
    from consistency.reporters.options import Options


@reporter("html")
def html(report: Report, options: Options) -> str:  # noqa: ARG001 - the page shows all, whatever fails the run
    """The page. Its policy admits only its own style and script, by hash, so that no quoted text can ever run."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - only this format needs it
    from markupsafe import Markup  # noqa: PLC0415

    from consistency.reporters.html.page import page_of  # noqa: PLC0415 - many records, which others need not make

    style, early, script = (_asset(name) for name in ("report.css", "early.js", "report.js"))
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(early)} {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return environment.from_string(_asset("report.html.jinja")).render(
        page=page_of(report),
        policy=policy,
        style=Markup(style),  # noqa: S704 - our own file
        early=Markup(early),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
    )


def _asset(name: str) -> str:
    from importlib import resources  # noqa: PLC0415 - slow to import

    return resources.files("consistency.reporters.html").joinpath("assets", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The source expression by which a Content Security Policy names an inline element (CSP level 2)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
