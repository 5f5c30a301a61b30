"""Findings accepted where they stand: ``<!-- consistency: ignore[rule-id] reason -->`` in a document."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve, frozen

from consistency.errors import Fault
from consistency.late import LatePattern
from consistency.model.document import INDENTED
from consistency.model.fact import stated_facts
from consistency.readers import format_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from consistency.model.comparison import Finding
    from consistency.model.document import Document, Passage
    from consistency.model.fact import Fact
    from consistency.model.rule import Rule

Span: TypeAlias = tuple[str, int, int]
"""A passage: the id of its document, its start and its end."""

SIGN = "consistency:"  # no comment is without it
HINT = "write <!-- consistency: ignore[rule-id] reason -->"
HINT_INDENTED = "write .. consistency: ignore[rule-id] reason"
LOOK_BACK = 2000  # characters of a line that are looked at for the start of code
IGNORABLE = frozenset({"contradiction", "drift", "incomparable"})

# In markup, what is written as "ignore[books]" is, with another word, is a comment as well: one that is not understood.
_IN_MARKUP = r"<!--\s{0,40}consistency:\s{0,40}(?P<markup>(?:ignore\b|[\w-]{1,40}\[)[\s\S]{0,500}?)-->"
_WHOLE_LINE = r"^[ \t]{0,40}(?:[#;%]{1,4}|//|\.\.)?[ \t]{0,40}consistency:[ \t]{0,40}(?P<line>ignore\b[^\n]{0,500})$"
_COMMENT = LatePattern(f"{_IN_MARKUP}|{_WHOLE_LINE}", re.MULTILINE)
_FENCE = LatePattern(r"^[ \t>]{0,20}(?:`{3}|~{3})", re.MULTILINE)
_WORD = LatePattern(r"ignore(?![\w-])")
_TERMS = LatePattern(r"ignore\[(?P<rules>[\w\-, \t]+)\](?P<reason>.*)", re.DOTALL)


@frozen
class IgnoreComment:
    """A comment that accepts what the named rules find in one passage.

    Attributes:
        document: id of the document.
        start: of the passage it speaks for: the one on its line, or the next one when it stands alone.
        end: of that passage.
        rules: ids; globs and tags are not understood, so that nothing more is hidden than was meant.
        reason: why.
        place: path, line and column for notices.
    """

    document: str
    start: int
    end: int
    rules: tuple[str, ...]
    reason: str
    place: tuple[str, int, int]

    @property
    def span(self) -> Span:
        """The passage for which it speaks."""
        return self.document, self.start, self.end


def ignore_comments(document: Document) -> tuple[tuple[IgnoreComment, ...], tuple[Fault, ...]]:
    """The comments of a document, and a notice for each that cannot be understood.

    In Markdown, HTML and reStructuredText only what is a comment there counts, so that a page may show how one is
    written.
    """
    found, notices = list[IgnoreComment](), list[Fault]()
    if SIGN not in document.text:
        return (), ()
    shown = document.manifest.source or document.id
    in_code, hint = _code(document), HINT_INDENTED if shown.lower().endswith(INDENTED) else HINT
    speaking = [p for p in document.passages if _COMMENT.sub("", document.text[p.start : p.end]).strip()]
    for match in _COMMENT.finditer(document.text):
        if in_code(match.start()):
            continue
        place = (shown, *document.position(match.start()))
        written = match["markup"] or match["line"]
        terms = _TERMS.match(written)
        rules = tuple(name.strip() for name in terms["rules"].split(",") if name.strip()) if terms else ()
        reason = " ".join(terms["reason"].split()) if terms else ""
        if not rules or not reason:
            missing = "names no rule" if _WORD.match(written) else "does not begin with 'ignore'"
            what = "has no reason" if rules else missing
            notices.append(Fault(*place, "bad-ignore", f"the ignore comment {what}", hint))
            continue
        start, end = _spoken_for(document, speaking, match.start())
        found.append(IgnoreComment(document.id, start, end, rules, reason, place))
    return tuple(found), tuple(notices)


def _code(document: Document) -> Callable[[int], bool]:
    """Whether a place in a Markdown document is inside code, or in other markup outside of its comments."""
    text = document.text
    written_in = format_of(Path(document.manifest.source).suffix, text)
    if written_in == "html":
        from consistency.readers.tags import tags  # noqa: PLC0415 - only for pages

        shown = {tag.start for tag in tags(text) if text.startswith("<!--", tag.start)}
        return lambda place: place not in shown
    if written_in in ("docx", "pdf"):
        return lambda _place: True  # what stands there is printed
    if written_in == "rst":
        return lambda place: not document.masked[place : text.index(SIGN, place) + len(SIGN)].isspace()
    if written_in != "markdown":
        return lambda _place: False
    fences = [match.start() for match in _FENCE.finditer(text)]

    def inside(place: int) -> bool:
        near = max(0, place - LOOK_BACK)
        line = max(text.rfind("\n", near, place) + 1, near)
        return bisect_right(fences, place) % 2 == 1 or text.count("`", line, place) % 2 == 1

    return inside


def _spoken_for(document: Document, passages: Sequence[Passage], place: int) -> tuple[int, int]:
    """The nearest passage on the line before a comment, else the first one after it, else nothing."""
    index = bisect_right(passages, place, key=lambda passage: passage.start)
    beside = passages[index - 1] if index else None
    if beside and document.position(beside.end)[0] >= document.position(place)[0]:
        return beside.start, beside.end
    return (passages[index].start, passages[index].end) if index < len(passages) else (0, 0)


def apply_ignores(
    findings: Sequence[Finding],
    comments: Iterable[IgnoreComment],
    without: Callable[[Rule, Callable[[Fact], bool]], Finding],
    known: Collection[str],
) -> tuple[tuple[Finding, ...], tuple[Fault, ...]]:
    """Mark the findings that rest on ignored statements alone; a comment that changes nothing becomes a notice.

    Args:
        findings: one for each rule that was compared.
        comments: of all documents.
        without: judges a rule again, leaving out the statements for which a function is true.
        known: ids of all rules, compared or not.
    """
    comments = tuple(comments)
    naming = defaultdict[str, list[IgnoreComment]](list)
    for comment in comments:
        for name in dict.fromkeys(comment.rules):
            naming[name].append(comment)
    used: set[IgnoreComment] = set()
    judged = []
    for finding in findings:
        rule = finding.comparison.rule
        named = naming[rule.id]
        around = _Ignored(named)
        touched = set[Span]().union(*map(around.passages_of, finding.comparison.facts if named else ()))
        mine = [comment for comment in named if comment.span in touched]
        if mine and finding.verdict in IGNORABLE:
            used.update(mine)
            rest = without(rule, _Ignored(mine).holds)
            finding = _without_ignored(finding, rest, tuple(_with_reasons(finding, mine)))  # noqa: PLW2901 - judged
        judged.append(finding)
    compared = {finding.comparison.rule.id for finding in findings}
    notices = [_unused(c, compared, known) for c in comments if c not in used]
    return tuple(judged), tuple(sorted(notice for notice in notices if notice))


def _without_ignored(finding: Finding, rest: Finding, ignored: tuple[tuple[Fact, str], ...]) -> Finding:
    """A finding of which comments leave out some statements: accepted, or what the rest still shows."""
    if rest.verdict in IGNORABLE:
        comparison = evolve(rest.comparison, facts=finding.comparison.facts)
        return evolve(rest, comparison=comparison, accepted=finding.accepted, waiver=finding.waiver, ignored=ignored)
    return evolve(finding, accepted=finding.accepted or "ignore-comment", ignored=ignored)


def _with_reasons(finding: Finding, comments: Sequence[IgnoreComment]) -> Iterator[tuple[Fact, str]]:
    """The statements that some comments leave out, each with why."""
    around = _Ignored(comments)
    for fact in stated_facts(finding.comparison.facts):
        spans = around.passages_of(fact)
        if spans:
            yield fact, "; ".join(dict.fromkeys(comment.reason for comment in comments if comment.span in spans))


class _Ignored:
    """The passages for which some comments speak: as they do not overlap, bisection finds that of a statement."""

    def __init__(self, comments: Iterable[IgnoreComment]) -> None:
        self._spans = sorted({comment.span for comment in comments})

    def passages_of(self, fact: Fact) -> set[Span]:
        """The passages in which a statement, or one that it is computed from, stands."""
        found = set()
        for leaf in stated_facts([fact]):
            start = leaf.citation.start
            before = bisect_right(self._spans, (leaf.document, start, sys.maxsize))
            span = self._spans[before - 1] if before else ("", 0, 0)
            if span[0] == leaf.document and start < span[2]:
                found.add(span)
        return found

    def holds(self, fact: Fact) -> bool:
        """Whether a statement, or one that it is computed from, stands in one of them."""
        return bool(self.passages_of(fact))


def _unused(comment: IgnoreComment, compared: Collection[str], known: Collection[str]) -> Fault | None:
    """A notice for a comment that no finding needs; none when its rule was left out of this run."""
    unknown = [rule for rule in comment.rules if rule not in known]
    if unknown:
        message = f"the ignore comment names {unknown[0]!r}, and no rule is called so"
        return Fault(*comment.place, "unused-ignore", message, "consistency rules list shows every rule")
    if not set(comment.rules) <= set(compared):
        return None
    message = f"no finding needs the ignore comment for {', '.join(comment.rules)}"
    return Fault(*comment.place, "unused-ignore", message, "take it out")
