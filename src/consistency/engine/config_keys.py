"""The keys of the configuration: what each means, and how its value is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from consistency.errors import did_you_mean
from consistency.model.failing import FAIL_ON

if TYPE_CHECKING:
    from consistency.mentions.vocabulary import OwnHedge, OwnUnit

_Word = TypeVar("_Word")


@frozen
class Refusal:
    """Why the value of a key cannot be used."""

    code: str
    message: str
    hint: str = ""


@frozen
class Refusals:
    """What is wrong with the entries of a table, by their keys."""

    entries: tuple[tuple[str, Refusal], ...]


def _units(value: Any, _folder: Path) -> tuple[OwnUnit, ...] | Refusal | Refusals:
    from consistency.mentions.vocabulary import own_unit  # noqa: PLC0415 - few projects have units of their own

    return _words(value, own_unit, "wrong-unit")


def _hedges(value: Any, _folder: Path) -> tuple[OwnHedge, ...] | Refusal | Refusals:
    from consistency.mentions.vocabulary import own_hedge  # noqa: PLC0415 - few projects have hedges of their own

    return _words(value, own_hedge, "wrong-hedge")


def _words(value: Any, read: Callable[[str, str], _Word], code: str) -> tuple[_Word, ...] | Refusal | Refusals:
    """A table of words."""
    from consistency.mentions.vocabulary import WordError  # noqa: PLC0415 - few projects have words of their own

    if not isinstance(value, dict):
        return Refusal("wrong-type", f"must be a table, not {_type(value)}")
    words: list[_Word] = []
    refused: list[tuple[str, Refusal]] = []
    for name, meaning in value.items():
        if not isinstance(meaning, str):
            refused.append((name, Refusal("wrong-type", f'"{name}" must be text, not {_type(meaning)}')))
            continue
        try:
            words.append(read(name, meaning))
        except WordError as error:
            refused.append((name, Refusal(code, str(error), error.hint)))
    return Refusals(tuple(refused)) if refused else tuple(words)


def _texts(value: Any, _folder: Path) -> tuple[str, ...] | Refusal:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        return Refusal("wrong-type", f"must be text or a list of texts, not {_type(value)}")
    if not all(items):
        return Refusal("wrong-value", "holds an empty text")
    return tuple(items)


def _paths(value: Any, folder: Path) -> tuple[Path, ...] | Refusal:
    texts = _texts(value, folder)
    return texts if isinstance(texts, Refusal) else tuple(folder / text for text in texts)


def _patterns(value: Any, folder: Path) -> tuple[str, ...] | Refusal:
    """Patterns: names as written, and paths made relative to the folder of the configuration."""
    texts = _texts(value, folder)
    if isinstance(texts, Refusal):
        return texts
    return tuple((folder / text).as_posix() if "/" in text.removesuffix("/") else text for text in texts)


def _text(value: Any, _folder: Path) -> str | Refusal:
    if not isinstance(value, str) or not value:
        return Refusal("wrong-type", f"must be text, not {_type(value)}")
    return value


def _path(value: Any, folder: Path) -> Path | Refusal:
    text = _text(value, folder)
    return text if isinstance(text, Refusal) else folder / text


def _fail_on(value: Any, folder: Path) -> str | Refusal:
    return _choice(_text(value, folder), tuple(FAIL_ON))


def _date_order(value: Any, folder: Path) -> str | Refusal:
    from consistency.mentions.dates.order import ORDERS  # noqa: PLC0415 - few projects name one

    return _choice(_text(value, folder), ORDERS)


def _choice(text: str | Refusal, options: tuple[str, ...]) -> str | Refusal:
    """One of some words."""
    if isinstance(text, Refusal) or text in options:
        return text
    return Refusal("wrong-value", f'cannot be "{text}"', did_you_mean(text, options, f"one of {', '.join(options)}"))


def _type(value: Any) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", dict: "a table", list: "a list like this"}
    return "an empty text" if value == "" else names.get(type(value), "a date")


@frozen
class Setting:
    """One key of the configuration: what it means, and how its value is read."""

    meaning: str
    read: Callable[[Any, Path], Any]


KEYS: dict[str, Setting] = {
    "rules": Setting("rule files, and folders of them", _paths),
    "data": Setting("data sets: folders with a documents.yaml", _paths),
    "documents": Setting("what to check; with data, the one folder where the files of the data sets stand", _paths),
    "exclude": Setting("names and paths, perhaps with stars, that are left out of folders of documents", _patterns),
    "format": Setting("format of the report on standard output", _text),
    "select": Setting("ids, globs or tags of the rules to check", _texts),
    "ignore": Setting("ids, globs or tags of the rules to leave out", _texts),
    "fail-on": Setting(f"what fails a run: {', '.join(FAIL_ON)}", _fail_on),
    "baseline": Setting("file of the recorded findings", _path),
    "units": Setting("table of units of your own: spellings, and what the unit is", _units),
    "date-order": Setting(
        "order of day and month in dates whose text shows none: day-first or month-first", _date_order
    ),
    "hedges": Setting("table of hedges of your own: words, and the bound that they set", _hedges),
}
"""Every key, for the loader, the documentation and ``init``."""
