"""Facts written to a file, one JSON object a line, so that a check can run where the documents are not.

The first line tells the version and the documents; every other line is a fact. Quotes are the matched words only.
"""

from __future__ import annotations

import json
import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from consistency.algebra.calendar import iso, span
from consistency.algebra.interval import Interval
from consistency.errors import Fault, LedgerError
from consistency.model.document import Citation, Locator
from consistency.model.fact import Fact
from consistency.model.reading import Reading, decimal_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from consistency.model.comparison import Source

LEDGER = "ledger.jsonl"
VERSION = 1

_NUMBER = re.compile(r"-?\d+(?:[./]\d+)?")


@frozen
class Ledger:
    """The facts of a set of documents as a run found them.

    Attributes:
        path: the file.
        documents: SHA-256 and number of mentions by document id.
        facts: as they were bound, without what rules derive.
    """

    path: str
    documents: dict[str, tuple[str, int]]
    facts: tuple[Fact, ...]


def ledger_text(documents: Iterable[Source], facts: Iterable[Fact]) -> str:
    """The lines of a ledger; the same facts give the same bytes."""
    head = {
        "version": VERSION,
        "documents": [
            {"id": d.id, "sha256": d.sha256, "mentions": d.mentions} for d in sorted(documents, key=lambda d: d.id)
        ],
    }
    lines = [json.dumps(fact_data(f), ensure_ascii=False) for f in sorted(facts, key=ledger_order)]
    return "\n".join([json.dumps(head, ensure_ascii=False), *lines]) + "\n"


def ledger_order(fact: Fact) -> tuple[object, ...]:
    """The order of facts in a ledger."""
    return fact.rule, fact.document, fact.citation.start, fact.citation.end, bool(fact.operands)


def read_ledger(path: Path) -> Ledger:
    """Read a ledger.

    Raises:
        LedgerError: with every line that is not as this version writes it.
    """
    faults, facts, documents = [], [], dict[str, tuple[str, int]]()
    try:
        lines = path.read_bytes().decode("utf-8").removesuffix("\n").split("\n")  # nothing else ends a line
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(Fault(str(path), 0, 0, "unreadable-ledger", str(error), "write it again")) from error
    for number, line in enumerate(lines, 1):
        try:
            data = json.loads(line)
            if number == 1:
                if data["version"] != VERSION:
                    raise ValueError(f"version {data['version']!r} is not {VERSION}")  # noqa: TRY301 - one way to report
                documents = {d["id"]: (d["sha256"], int(d["mentions"])) for d in data["documents"]}
            else:
                facts.append(_fact(data))
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
            message = f"not a line of a ledger: {_why(error)}"
            faults.append(Fault(str(path), number, 1, "bad-ledger", message, "write it again with extract --ledger"))
    if faults:
        raise LedgerError(faults)
    return Ledger(str(path), documents, tuple(facts))


def _why(error: Exception) -> str:
    """What is wrong with a line, in words of no programmer."""
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON at column {error.colno}"
    if isinstance(error, KeyError):
        return f"{error.args[0]!r} is missing"
    return str(error) if type(error) is ValueError else "a part of it is of another sort"


def fact_data(fact: Fact) -> dict[str, Any]:
    """A fact as a ledger has it: what is empty is left out."""
    place = fact.citation
    data: dict[str, Any] = {
        "rule": fact.rule,
        "document": place.document,
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "paragraph": place.locator.paragraph,
        **({"by_page": True} if place.locator.page else {}),
        "quote": place.quote,
        "page": place.of_page,
        "label": fact.label,
        "rank": fact.rank,
        "as_of": fact.as_of,
        "as_of_source": fact.as_of_source,
        "status": fact.status,
        "issued": fact.issued,
        "passage": fact.passage,
        "formula": fact.formula,
        "per": " ".join(fact.per),
        "told": "|".join(fact.told),
        "reading": _reading_data(fact.reading) if fact.reading else None,
        "operands": [fact_data(f) for f in fact.operands],
    }
    return {key: value for key, value in data.items() if value not in ("", None, [], 0) or key == "start"}


def _reading_data(reading: Reading) -> dict[str, Any]:
    data = {
        "kind": reading.kind,
        "bound": reading.bound,
        "literal": _interval_data(reading.literal, dates=reading.is_date),
        "implied": _interval_data(reading.implied, dates=reading.is_date),
        "value": _number(reading.value, dates=reading.is_date),
        "step": decimal_text(reading.step),
        "unit": reading.unit,
        "precision": reading.precision,
    }
    if reading.implied == reading.literal:
        del data["implied"]
    return {k: v for k, v in data.items() if v not in ("", None, "0", "day") or k == "value"}


def _number(end: Fraction | None, *, dates: bool) -> str | None:
    return None if end is None else iso(end) if dates else decimal_text(end)


def _interval_data(interval: Interval, *, dates: bool) -> list[Any]:
    """Low, high, and in mathematical brackets which ends belong to it."""
    brackets = ("[" if interval.low_closed else "(") + ("]" if interval.high_closed else ")")
    return [_number(interval.low, dates=dates), _number(interval.high, dates=dates), brackets]


def _fact(data: dict[str, Any]) -> Fact:
    citation = Citation(
        document=data["document"],
        start=data["start"],
        end=data["end"],
        line=data["line"],
        column=data["column"],
        quote=data["quote"],
        locator=Locator((), data.get("paragraph", 0), data["line"] if data.get("by_page") else 0),
        of_page=data.get("page", False),
    )
    return Fact(
        rule=data["rule"],
        citation=citation,
        reading=_reading(data["reading"]) if "reading" in data else None,
        label=data.get("label", ""),
        rank=data.get("rank", 0),
        as_of=data.get("as_of", ""),
        as_of_source=data.get("as_of_source", "none"),
        status=data.get("status", "done"),
        issued=data.get("issued", ""),
        passage=data.get("passage", ""),
        formula=data.get("formula", ""),
        per=tuple(data.get("per", "").split()),
        told=tuple(data["told"].split("|")) if "told" in data else (),
        operands=tuple(_fact(f) for f in data.get("operands", [])),
    )


def _reading(data: dict[str, Any]) -> Reading:
    dates = data["kind"] in ("date", "period", "year")

    def interval(parts: list[Any]) -> Interval:
        low, high, brackets = parts
        return Interval(_end(low, dates=dates), _end(high, dates=dates), brackets[0] == "[", brackets[1] == "]")

    literal = interval(data["literal"])
    return Reading(
        kind=data["kind"],
        bound=data["bound"],
        literal=literal,
        implied=interval(data["implied"]) if "implied" in data else literal,
        value=_end(data["value"], dates=dates),
        step=_fraction(data.get("step", "0")),
        unit=data.get("unit", ""),
        precision=data.get("precision", "day"),
    )


@lru_cache(maxsize=1024)  # the ends of a value are often the same
def _end(text: str | None, *, dates: bool) -> Fraction | None:
    return None if text is None else Fraction(span(text).low or 0) if dates else _fraction(text)


def _fraction(text: str) -> Fraction:
    """A number as ``decimal_text`` writes it. One with an exponent could be too long for any memory."""
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{text!r} is no number of a ledger")
    return Fraction(text)
