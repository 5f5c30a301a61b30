"""What the argument and the body of a directive are: words, code, or markup that no reader sees.

A directive that is not named here holds words, so that none is hidden by mistake.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Content: TypeAlias = Literal["words", "code", "markup"]

_MARKUP = frozenset("toctree index meta role bibliography tabularcolumns".split())
"""Those of which nothing is shown as it is written."""
_CODE = frozenset(
    "code code-block sourcecode parsed-literal math raw doctest testcode testoutput testsetup testcleanup ipython "
    "prompt productionlist graphviz digraph graph mermaid plantuml uml blockdiag plot jinja jupyter-execute eval-rst "
    "code-cell console".split()
)
"""Those whose body is code; their argument is the name of a language."""
_FORMULAS = frozenset({"math", "parsed-literal"})
"""But the argument of these begins the body."""
_NAMED = frozenset(
    "figure image include literalinclude only ifconfig container class rst-class cssclass module currentmodule "
    "default-role sectnum section-numbering title unicode date highlight program contents target-notes autosummary "
    "sectionauthor moduleauthor codeauthor grid tab-set automodule autoclass autofunction automethod autodata "
    "autoattribute autoexception".split()
)
"""Those whose argument is a name or a place; if they have a body, it is words."""
_DESCRIBED = frozenset(
    "attribute cmdoption data decorator decoratormethod describe envvar exception function interface macro method "
    "object option property staticmethod classmethod type var".split()
)
"""Those that describe what is named in code."""
VERSIONS = frozenset({"versionadded", "versionchanged", "versionremoved", "deprecated"})
"""Those whose argument begins with a version."""
SHOWN = frozenset({"caption", "header", "title"})
"""Options whose values are shown."""


def contents_of(name: str) -> tuple[Content, Content]:
    """What the argument and the body of a directive are."""
    if name in _MARKUP:
        return "markup", "markup"
    if name in _CODE:
        return ("code" if name in _FORMULAS else "markup"), "code"
    if name in _NAMED:
        return "markup", "words"
    return ("code" if name in _DESCRIBED or ":" in name else "words"), "words"
