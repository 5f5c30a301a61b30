"""Numbers that are labels behind a cue: "Section 5", "page 2012", "ISO 9001", "Boeing 747", "TEL: 022 917"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from consistency.late import LatePattern
from consistency.lexicons import by_role, number_words, rows, with_role
from consistency.mentions.dates.counted import counts, measures
from consistency.mentions.dates.words import AM_OR_PM, DASH, DAY, MODAL_MONTH, MONTH_NAME, OF
from consistency.mentions.fold import EN_DASH
from consistency.mentions.lexicon import current, default, names_of
from consistency.mentions.pieces import GAP, MAY_GAP, WORD_END, trie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from consistency.mentions.hits import Span

_NO_CUES: Final = frozenset(
    {
        "street",
        "street-saint",
        "street-ordinal",
        "block",
        "hotline",
        "emergency",
        "emergency-number",
        "phone-lead",
        "phone-reach",
        "score",
        "verbal",
        "verb-lead",
        "noun-lead",
        "listing",
        "reaching",
        "singular",
    }
)
ROLES: Final = {phrase: role for phrase, role in rows("identifier_cues") if role not in _NO_CUES}
CUES: Final = {role: [phrase for phrase, _ in entries] for role, entries in by_role("identifier_cues").items()}


def _lengths() -> dict[str, list[int]]:
    """The lengths in words of the phrases that end with a word, the longest first."""
    lengths: dict[str, set[int]] = {}
    for words in map(str.split, ROLES):
        lengths.setdefault(words[-1], set()).add(len(words))
    return {last: sorted(counts, reverse=True) for last, counts in lengths.items()}


LENGTHS: Final = _lengths()
_AGE: Final = with_role("words", "age-noun")
ROMAN = r"[ivxlc]{1,6}"
NUMBER = rf"\(?\d+(?:[./{EN_DASH}-]\d+){{0,5}}[a-z]?{WORD_END}\)?(?:[ \n]?\((?:[a-z]|\d{{1,3}}|{ROMAN})\)){{0,3}}"
LABEL = LatePattern(NUMBER)
_TO_NEXT = (
    rf"(?:,{MAY_GAP}(?:{trie(CUES['listing'])}{GAP})?|{MAY_GAP}{DASH}{MAY_GAP}"
    rf"|{GAP}{trie([*CUES['listing'], *CUES['reaching']])}{GAP})"
)
_THOUSANDS = r"\d{1,3}(?:,\d{3})++(?!\d)"
_PERCENT_NAMES = trie(names_of("percent"))
_DATE = (
    rf"(?:(?<=, )(?:19|20)\d\d|\d{{4}}-\d\d-\d\d)(?![\d./-]|,?{MAY_GAP}[a-z]{{0,3}}{MAY_GAP}\d)"
    rf"|\d{{1,2}}(?::\d\d|{MAY_GAP}{AM_OR_PM}{WORD_END})"
    rf"|{DAY}{MAY_GAP}(?:{OF}{GAP})?(?!{MODAL_MONTH}{WORD_END}(?!,?{GAP}\d{{4}})){MONTH_NAME}{WORD_END}"
)
"""A date or a time, which belongs to no list of labels: "Version 1.2, 5 May 2019"."""
_COUNTED = rf"(?:(?!{trie(CUES['singular'])}\b)[a-z]+s|{trie(default().plurals | default().roles['people'])})"
"""A counted thing: the number in front of it belongs to no list of labels: "in Ward 4, 512 people"."""
MORE = LatePattern(rf"(?:{_TO_NEXT}(?!{_DATE}|{_THOUSANDS})(?>{NUMBER})(?!{GAP}(?:{_COUNTED}\b|{OF}{GAP}\d))){{0,24}}")
ANY_MORE = LatePattern(rf"(?:{_TO_NEXT}(?!{_THOUSANDS}){NUMBER}){{0,24}}")
MORE_RELEASES = LatePattern(
    rf"(?:{_TO_NEXT}\d{{1,3}}(?:\.\d{{1,4}})+(?![\w%]|{GAP}(?:[a-z]+s|{_PERCENT_NAMES})\b)){{0,12}}"
)
"""The releases behind the first one of a product: "Python 3.8, 3.9 and 3.10"."""
CODE = LatePattern(r"\d(?:[\da-z./:()-]*[\da-z)])?")
_DIALLED = r"\d[\d ()./-]{1,24}\d(?!\d)"
PHONE = re.compile(_DIALLED)
_OR_PHONE = LatePattern(rf",?{GAP}{trie(CUES['listing'])}{GAP}{_DIALLED}")
_SHARE = LatePattern(rf"\d{{1,3}}(?:\.\d{{1,4}})?(?: ?%|{GAP}{_PERCENT_NAMES})")
"""A number behind the name of a firm that is none of its products: "Boeing 0.6%"."""
LARGE_SCALES: Final = trie(
    [*number_words("scale")]
    + [word.lower() for word, (value, where) in default().scales.items() if value >= 10**6 and where != "glued"]
)
_SUM = LatePattern(rf"\d{{1,3}}(?:,\d{{3}})+(?![\d,])|\d{{1,4}}(?:\.\d{{1,3}})?[ -]?{LARGE_SCALES}(?![a-z\d])")
"""An amount behind a currency that is also the name of a product: "PHP8 million"."""
_PERCENT = re.compile(r"[ \n]?(?:[%°]|\(\d{1,3}(?:\.\d{1,4})? ?%)")
"""Signs behind a number that show that it is no label: "in Table 3, 12 %", "at week 4, 12 (31%)"."""
_PAIR = re.compile(rf"\d+[{EN_DASH}-]\d")
_UNIT = re.compile(r"[ \n]{1,60}+([a-z]++)")
_LETTERED = re.compile(r"\d[A-F]\Z")
"""The end of a label that is no amount: "level 6B"."""
_GROUPED = re.compile(_THOUSANDS)
"""Digits in groups of three, which number nothing: "of the items 12,345 were sold"."""
YEAR_LIKE = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d)?(?![\d./-])")
SEASON_LIKE = re.compile(r"(?:19|20)\d\d[/-]\d\d(?![\d./-])")


def cued_span(text: str, folded: str, start: int, end: int, words: Sequence[str]) -> Span | None:
    """The span of the cue and the label at ``start``; None if no cue comes before the number, or it is a count.

    Args:
        text: one running text.
        folded: its folded copy.
        start: where the number begins.
        end: where its digits, or its word, end.
        words: the words before it.
    """
    if not words:
        return None
    role, cue = _role(words)
    if not role:
        return None
    opening = folded.rfind(cue.split()[0], 0, start)
    if folded[opening - 1 : opening].isalnum():
        return None  # the end of a long word in front of its label
    if role == "product":
        return _product_span(text, folded, opening, start, end)
    if role == "phone":
        stop = _end(PHONE, folded, start)
        if stop <= start + 2 or counts(text, folded, stop):
            return None
        second = _end(_OR_PHONE, folded, stop)
        return opening, stop if counts(text, folded, second) else second
    if role == "code":
        return opening, max(end, _end(CODE, folded, start))
    if _is_like_year(folded, start, role):
        return None
    if role != "firm" and _GROUPED.match(folded, start):
        return None
    first = max(end, _end(LABEL, folded, start)) if folded[start].isdigit() else end
    if folded[first : first + 2].lstrip(" ")[:1] in ("%", "°") or (is_verb(cue, words) and counts(text, folded, first)):
        return None
    last = _end_of_labels(text, folded, role, opening, start, first)
    return (opening, last) if last else None


def _product_span(text: str, folded: str, opening: int, start: int, end: int) -> Span | None:
    """The name of a product and its number, with the releases behind it: "Boeing 747", "Python 3.8, 3.9 and 3.10"."""
    last = max(end, _end(CODE, folded, start))
    unit = _UNIT.match(folded, last)
    is_many = unit is not None and current().is_plural(unit[1]) and measures(text, folded, last)  # "Git 2 hours later"
    if text[opening:start].islower() or is_many or _SHARE.match(folded, start) or _SUM.match(folded, start):
        return None
    return opening, _end(MORE_RELEASES, folded, last) if "." in folded[start:last] else last


def _end_of_labels(text: str, folded: str, role: str, opening: int, start: int, first: int) -> int:
    """Where the labels behind a cue end; 0 if the first is more likely an amount.

    Args:
        text: one running text.
        folded: its folded copy.
        role: the role of the cue.
        opening: where the cue begins.
        start: where the first label begins.
        first: where it ends.
    """
    if role in ("before", "firm") and text[opening].islower() and _is_measured(text, folded, first):
        return 0
    last = _last_of(text, folded, first)
    if role == "unsure" and _LETTERED.search(text, start, first):
        return last
    if role in ("unsure", "titled") and counts(text, folded, _end(ANY_MORE, folded, first)):
        return first if role == "unsure" and _is_proper(text, opening, first) else 0
    if role == "list" and ((last == first and not _PAIR.match(folded, start)) or measures(text, folded, last)):
        return 0  # "in cores (0-10 cm)"
    return 0 if role == "titled" and not text[opening].isupper() else last


def _last_of(text: str, folded: str, first: int) -> int:
    """Where a list of labels ends, given the end of the first; "in Table 3, 12 percent of them" has only one label."""
    last = _end(MORE, folded, first)
    return first if last > first and (_PERCENT.match(folded, last) or measures(text, folded, last)) else last


def _is_measured(text: str, folded: str, end: int) -> bool:
    """Whether a unit makes a number behind a cue an amount: "crossed the line 12 seconds ahead", "a box 12 in wide"."""
    unit = _UNIT.match(folded, end)
    is_many = unit is not None and (len(unit[1]) < len("min") or current().is_plural(unit[1]))
    return is_many and measures(text, folded, end)  # "table 3 second row" is no amount


def is_verb(cue: str, words: Sequence[str]) -> bool:
    """Whether a cue is more likely a verb: "to stage 40 plays", but not "according to rule 40"."""
    if cue not in CUES["verbal"] or len(words) < 2 or words[-2] not in CUES["verb-lead"]:
        return False
    return len(words) < 3 or words[-3] not in CUES["noun-lead"]


def _is_proper(text: str, opening: int, end: int) -> bool:
    """Whether a cue has a capital inside a sentence, and the word behind its label has none: "90 Model 3 cars"."""
    inside = text[:opening].rstrip(" \n")[-1:]
    return text[opening].isupper() and (inside.isalnum() or inside == ",") and text[end : end + 2].lstrip().islower()


def _is_like_year(folded: str, start: int, role: str) -> bool:
    """Whether digits behind a cue are more likely a year, or two: "the three years (2015/16 to 2017/18)"."""
    if role == "list" and SEASON_LIKE.match(folded, start):
        return True
    return role != "firm" and YEAR_LIKE.match(folded, start) is not None


def is_announced(words: Sequence[str]) -> bool:
    """Whether some words end with a phrase whose number may be a name."""
    return bool(_role(words[-3:])[0])


def _role(words: Sequence[str]) -> tuple[str, str]:
    """The longest phrase at the end of the words, with its role in front; only some phrases may have a colon."""
    last = words[-1].lstrip("([\"'")
    has_colon = last.endswith(":")
    last = last.rstrip(":")
    for count in LENGTHS.get(last, ()):
        if count > len(words):
            continue
        phrase = " ".join([*words[len(words) - count : -1], last])
        role = ROLES.get(phrase, "")
        if role and not (has_colon and role not in ("phone", "code", "firm")):
            is_age = count == 1 and len(words) > 1 and words[-2] in _AGE
            return ("", "") if is_age else (role, phrase)
    return "", ""


def _end(form: re.Pattern[str] | LatePattern, folded: str, at: int) -> int:
    found = form.match(folded, at)
    return found.end() if found else at
