"""For what a value holds, as the words behind it say: "1,200 cases a year", "5.1 tonnes per capita"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from attrs import evolve

from consistency.algebra.named_units import titled_unit
from consistency.algebra.units import large_scales
from consistency.facts.words.inflected import plural, small_words
from consistency.lexicons import any_of, behind_any_of, by_role, with_role
from consistency.model.fact import ALL, THING

if TYPE_CHECKING:
    from consistency.model.fact import Marks
    from consistency.model.mention import Mention
    from consistency.model.reading import Reading

REACH: Final = 80
_YEAR: Final = r"(?:18|19|20)\d\d"
_WORD = r"[^\W\d][\w'-]*"


def basis(text: str, mention: Mention, begin: int) -> Marks:
    """For what a value holds: units of time, things such as "thing:person", ``ALL``; nothing where nothing says.

    The noun of the value and what it is of may stand between them: "5.1 tonnes of carbon dioxide per capita". There may
    be several: "EUR 90 per person per night".

    Args:
        text: the passage.
        mention: the value.
        begin: where the passage begins in the document.
    """
    at = mention.end - begin
    if amount := _amount().match(text, at, at + REACH):
        return (_of_amount(amount),)
    found = _behind().match(text, at, at + REACH)
    between = found["noun"].casefold().split() if found else []
    if found is None or not _parting().isdisjoint(between):
        return ()
    if found["all"] or found["over"]:
        return (ALL,)
    if found["alone"]:
        return (_words_of("alone")[found["alone"].casefold()],)
    if found["priced"] and (between or mention.reading.kind != "money"):
        return ()
    said = {_one(found["thing"] or found["time"] or found["priced"])}
    while (found := _further().match(text, found.end())) is not None:
        said.add(_one(found["thing"] or found["known"]))
    return tuple(sorted(said))


def is_for_each(text: str, mention: Mention, begin: int, start: int) -> bool:
    """Whether the length of time that begins at a document offset is that for each of which a value holds.

    Of "30 days of paid leave a year" the year is no length of a leave.
    """
    at = mention.end - begin
    found = _behind().match(text, at, at + REACH) if start - begin < at + REACH else None
    return found is not None and found.end() > start - begin and bool(basis(text, mention, begin))


def _of_amount(found: re.Match[str]) -> str:
    """The mark of an amount for each of which a value holds: "amount:100_milliliter"."""
    number, of = found["number"].replace(",", "").casefold(), found["of"]
    unit = titled_unit(of)
    return f"amount:{large_scales().get(number, number)}_{unit[1] if unit else of.casefold()}".replace(" ", "")


def _one(word: str) -> str:
    small = word.casefold()
    return _words_of("time").get(small) or _words_of("thing").get(small) or f"{THING}{small}"


def sort_of_year(text: str, mention: Mention, begin: int) -> Marks:
    """The sort of year that a value is for, as "in the financial year" says behind it or before it in its sentence."""
    start, end = mention.start - begin, mention.end - begin
    found = _behind_in_year().match(text, end, end + REACH)
    if found is None:
        near = max(0, start - REACH)
        opened = max(text.rfind(stop, near, start) for stop in (". ", "; ", "\n\n"))
        found = max(_in_year().finditer(text, max(opened + 1, near), start), key=re.Match.start, default=None)
    return (_words_of("year")[found["year"].casefold()],) if found else ()


def base_year(text: str, mention: Mention, begin: int) -> Marks:
    """The mark of the year that a change is reckoned from: "down 12% on 2019", "40% below 1990 levels"."""
    end = mention.end - begin
    found = _based().match(text, end, end + REACH)
    return (f"base:{found['near'] or found['year']}",) if found else ()


def without_time(reading: Reading) -> tuple[Reading, Marks]:
    """A length of time for each of another one ("54 hours per week") as that length, and for what it holds.

    So with a number of times: "four times a year".
    """
    of, _, per = reading.unit.partition(" / ")
    return (evolve(reading, unit=of), (per,)) if per and (reading.kind == "duration" or of == "fold") else (reading, ())


@cache
def _parting() -> frozenset[str]:
    """Words that part a value from for what it holds; "tonnes of carbon dioxide per capita" are of one thing."""
    return (small_words() - with_role("words", "of")).union(_words_of("lasting"))


@cache
def _words_of(role: str) -> dict[str, str]:
    return {word: what for _, word, what in by_role("rates").get(role, ())}


@cache
def _behind() -> re.Pattern[str]:
    """What may stand behind a value: up to four words of its noun, and for what it holds."""
    roles = ("each", "one", "time", "priced", "alone", "all")
    each, one, time, priced, alone, whole = (any_of(_words_of(role)) for role in roles)
    ago, aged, over = (any_of(with_role("words", role)) for role in ("ago", "age-after", "over"))
    times = any_of(map(plural, _words_of("time")))
    no_thing, all_of = any_of(_words_of("no-thing")), behind_any_of(_words_of("all-of"))
    return re.compile(
        rf"(?P<noun>(?:[ \n-]{_WORD}){{0,4}}?)[ \n]\(?(?:{each}[ \n](?!{no_thing}\b)(?P<thing>{_WORD})"
        rf"|{one}[ \n](?P<time>{time})\b(?![ \n]{ago}\b)"
        rf"|{one}[ \n](?P<priced>{priced})\b(?![ \n]{ago}\b)"
        rf"|(?P<alone>{alone})(?!\w)"
        rf"|(?P<all>{whole})\b(?!{all_of}[ \n]{_WORD}|[ \n]{time}\b)"  # "in all languages" is no sum
        rf"|(?P<over>{over})[ \n](?:{_WORD}[ \n]){{0,2}}[\w-]+[ \n]{times}\b(?![ \n]{aged}\b))",
        re.IGNORECASE,
    )


@cache
def _amount() -> re.Pattern[str]:
    """An amount for each of which a value holds: "0.3 g per 100 ml", "5.2 kWh/100 km", "$20 per thousand requests".

    Behind a stroke other numbers are the same value in another unit: "118 kg / 260 lb".
    """
    each, scales = any_of(_words_of("each")), any_of(large_scales())
    return re.compile(
        rf"(?:(?:[ \n-]{_WORD}){{0,4}}?[ \n]\(?{each}[ \n]|[ \n]?/[ \n]?(?=10+\b))"
        rf"(?P<number>\d[\d,]*(?:\.\d+)?|{scales}\b)[ \n-]?(?P<of>[^\W\d_][\w²³]*)",
        re.IGNORECASE,
    )


@cache
def _further() -> re.Pattern[str]:
    """For what else a value holds: "per person per night", "per night and person"."""
    each, known = any_of(_words_of("each")), any_of([*_words_of("time"), *_words_of("thing")])
    words = with_role("date_words", "and")
    joint, behind_joint = any_of(words), behind_any_of(words, r"[ \n]")
    return re.compile(
        rf"[ \n](?:{joint}[ \n])?(?:{each}[ \n](?P<thing>{_WORD})|{behind_joint}(?P<known>{known})\b)",
        re.IGNORECASE,
    )


@cache
def _based() -> re.Pattern[str]:
    """A year that a change is reckoned from, behind its value and up to eight words of what changed and by when."""
    base, near = (any_of(_words_of(role)) for role in ("base", "base-near"))
    word, lead = r"[ \n-][^\W_][\w'-]*", r"(?:[^\W\d]\w{0,7}[ \n]){0,3}?"  # "the level of 1990"
    no_more = r"\b(?![,.]\d|[ \n]?%|-\d)"
    return re.compile(
        rf"[ \n]{near}[ \n](?P<near>{_YEAR}){no_more}"
        rf"|(?:{word}){{0,8}}?,?[ \n]\(?{base}[ \n]{lead}(?P<year>{_YEAR}){no_more}",
        re.IGNORECASE,
    )


@cache
def _in_year() -> re.Pattern[str]:
    """A sort of year that something was in: "in the fiscal year"."""
    of, years, the = any_of(_words_of("of")), any_of(_words_of("year")), any_of(with_role("date_words", "the"))
    return re.compile(rf"\b{of}[ \n](?:{the}[ \n])?(?P<year>{years})\b", re.IGNORECASE)


@cache
def _behind_in_year() -> re.Pattern[str]:
    """A sort of year behind a value and up to four words of its noun."""
    return re.compile(rf"(?:[ \n-]{_WORD}){{0,4}}?[ \n]{_in_year().pattern}", re.IGNORECASE)
