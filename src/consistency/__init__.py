"""Checks that facts stated in more than one document agree, with exact citations.

``read``, ``extract``, ``load_rules``, ``check``, ``compare`` and ``render``, in the order of the flow.
Nothing is imported until it is asked for.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # typing is a third of a start
if TYPE_CHECKING:
    from consistency.engine.pairs import compare as compare
    from consistency.errors import ConsistencyError as ConsistencyError
    from consistency.mentions.vocabulary import vocabulary as vocabulary
    from consistency.model.comparison import Report as Report
    from consistency.reporters import render as render
    from consistency.verbs.checking import check as check
    from consistency.verbs.checking import load_rules as load_rules
    from consistency.verbs.documents import extract as extract
    from consistency.verbs.documents import read as read

__version__ = "0.1.0"

_HOME = {
    "ConsistencyError": "consistency.errors",
    "Report": "consistency.model.comparison",
    "check": "consistency.verbs.checking",
    "compare": "consistency.engine.pairs",
    "extract": "consistency.verbs.documents",
    "load_rules": "consistency.verbs.checking",
    "read": "consistency.verbs.documents",
    "render": "consistency.reporters",
    "vocabulary": "consistency.mentions.vocabulary",
}

__all__ = [
    "ConsistencyError",
    "Report",
    "__version__",
    "check",
    "compare",
    "extract",
    "load_rules",
    "read",
    "render",
    "vocabulary",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'consistency' has no attribute {name!r}")
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
