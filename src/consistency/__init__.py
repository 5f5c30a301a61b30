"""Checks that facts stated in more than one document agree, with exact citations.

``read``, ``extract``, ``load_rules``, ``check`` and ``render``, in the order of the flow, ``compare`` for two texts and
``compare_documents`` for documents without rules, ``vocabulary``
for words of your own, and the records that they give and take. They raise a ``ConsistencyError`` for what they cannot
use, with everything that is wrong in its ``faults``. Nothing is imported until it is asked for.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # typing is a third of a start
if TYPE_CHECKING:
    from consistency.engine.pairs import PairComparison as PairComparison
    from consistency.engine.pairs import compare as compare
    from consistency.errors import ConsistencyError as ConsistencyError
    from consistency.errors import Fault as Fault
    from consistency.mentions.vocabulary import vocabulary as vocabulary
    from consistency.model.comparison import Comparison as Comparison
    from consistency.model.comparison import Finding as Finding
    from consistency.model.comparison import Report as Report
    from consistency.model.document import Citation as Citation
    from consistency.model.document import Document as Document
    from consistency.model.fact import Fact as Fact
    from consistency.model.mention import Mention as Mention
    from consistency.model.reading import Reading as Reading
    from consistency.model.rule import RuleSet as RuleSet
    from consistency.reporters import render as render
    from consistency.verbs.checking import check as check
    from consistency.verbs.checking import compare_documents as compare_documents
    from consistency.verbs.checking import load_rules as load_rules
    from consistency.verbs.documents import extract as extract
    from consistency.verbs.documents import read as read

__version__ = "0.1.0"

_HOME = {
    "Citation": "consistency.model.document",
    "Comparison": "consistency.model.comparison",
    "ConsistencyError": "consistency.errors",
    "Document": "consistency.model.document",
    "Fact": "consistency.model.fact",
    "Fault": "consistency.errors",
    "Finding": "consistency.model.comparison",
    "Mention": "consistency.model.mention",
    "PairComparison": "consistency.engine.pairs",
    "Reading": "consistency.model.reading",
    "Report": "consistency.model.comparison",
    "RuleSet": "consistency.model.rule",
    "check": "consistency.verbs.checking",
    "compare": "consistency.engine.pairs",
    "compare_documents": "consistency.verbs.checking",
    "extract": "consistency.verbs.documents",
    "load_rules": "consistency.verbs.checking",
    "read": "consistency.verbs.documents",
    "render": "consistency.reporters",
    "vocabulary": "consistency.mentions.vocabulary",
}

__all__ = [
    "Citation",
    "Comparison",
    "ConsistencyError",
    "Document",
    "Fact",
    "Fault",
    "Finding",
    "Mention",
    "PairComparison",
    "Reading",
    "Report",
    "RuleSet",
    "__version__",
    "check",
    "compare",
    "compare_documents",
    "extract",
    "load_rules",
    "read",
    "render",
    "vocabulary",
]


if not TYPE_CHECKING:  # a type checker is to know these names alone

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module 'consistency' has no attribute {name!r}")
        value: object = getattr(import_module(_HOME[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*(name for name in globals() if name.startswith("__")), *__all__})
