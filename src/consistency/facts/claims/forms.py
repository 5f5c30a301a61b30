"""Finds other words for a word of a claim: forms of its verb, words of its sense, its contrary, its scale."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from consistency.facts.claims.marks import FORMS_OF_BE, claim_words
from consistency.facts.words.inflected import plural
from consistency.facts.words.verbs import finite, gerunds, infinitives, of_participle, participles
from consistency.lexicons import BELOW_HUNDRED, by_role, number_words, rows
from consistency.model.fact import PAST

if TYPE_CHECKING:
    from collections.abc import Mapping


class Meaning(NamedTuple):
    """The meaning of a word at a place of a claim.

    Attributes:
        is_contrary: whether it means the contrary.
        mark: how the word weakens or changes the claim; "" if it does not.
        is_bare: whether it is a form of a verb that needs an auxiliary in front, as "open" in "will open".
    """

    is_contrary: bool = False
    mark: str = ""
    is_bare: bool = False


Allowed: TypeAlias = "Mapping[str, Meaning]"
"""The words allowed at one place of a claim, each with its meaning there."""
AS_WRITTEN, _PAST = Meaning(), Meaning(mark=PAST)
_FORMS = {(): AS_WRITTEN, (PAST,): _PAST, ("bare",): Meaning(is_bare=True)}
HAVE, BE, COPULAS = (
    {words[0]: _FORMS[marks] for words, marks in claim_words(verb).items()} for verb in ("have", "be", "copula")
)


@lru_cache(maxsize=8192)
def verb_forms(word: str, *, is_led: bool, has_subject: bool) -> tuple[dict[str, Meaning], bool]:
    """The forms of the verb of a claim, and whether the verb is in the past tense.

    Args:
        word: the verb as the phrase has it.
        is_led: whether its neighbours show that it is a verb; else only forms behind an auxiliary are sure.
        has_subject: whether its subject is in front of it, and agrees with it in number.
    """
    if word in FORMS_OF_BE:
        return BE | COPULAS, BE[word] == _PAST
    if word in COPULAS:
        return BE | COPULAS, COPULAS[word] == _PAST
    if word in HAVE:
        return dict(HAVE), HAVE[word] == _PAST
    found, is_past = dict[str, Meaning](), False
    for infinitive, do in infinitives(word) or [(verb, "done") for verb in of_participle(word)] or ((word, ""),):
        third, *pasts = finite(infinitive)
        found.setdefault(infinitive, Meaning(is_bare=do == "did" or not is_led or (has_subject and do == "does")))
        is_past |= do == "did"
        if is_led or not do:  # without a form of "do", it stands behind an auxiliary of its own
            found.setdefault(third, AS_WRITTEN)
            found.update((past, _PAST) for past in pasts if past not in found)
            found.update(
                (form, Meaning(is_bare=True))
                for form in (*participles(infinitive), *gerunds(infinitive))
                if form not in found
            )
    found[word] = _PAST if is_past else AS_WRITTEN
    return found, is_past


@cache
def other_words() -> dict[str, list[tuple[str, Meaning]]]:
    """For each listed word, the words of the contrary, and the other words of its scale with their marks."""
    found = defaultdict[str, list[tuple[str, Meaning]]](list)
    same = same_words()
    for pair in rows("contraries"):
        for word, other in product(*([word, *sorted(same.get(word, ()))] for word in pair)):
            found[word].append((other, Meaning(is_contrary=True)))
            found[other].append((word, Meaning(is_contrary=True)))
    graded = [(*mark.split(), word) for _, mark, word in by_role("claims")["graded"]]
    for (scale, own, word), (scale_of, mark, other) in product(graded, graded):
        if scale == scale_of and word != other:
            found[word].append((other, Meaning(mark="" if mark == own else mark)))
    return dict(found)


@cache
def same_words() -> dict[str, set[str]]:
    """For each form of a word in the lists of senses, the other words of its sense in the same form.

    Numbers in words and in figures count as one sense.
    """
    senses = defaultdict[tuple[str, ...], list[str]](list)
    for role, sense, word in rows("claims"):
        if role == "word-of-sense":
            senses[role, sense].append(word)
            senses[role, sense, "plural"].append(plural(word))
        elif role == "verb-of-sense":
            third, *pasts = finite(word)
            for form, said in (("do", (word,)), ("does", (third,)), ("did", pasts), ("done", participles(word))):
                senses[role, sense, form] += said
    for word, number in number_words(*BELOW_HUNDRED).items():
        senses["number", str(number)].extend((word, str(number)))
    found = defaultdict[str, set[str]](set)
    for words in senses.values():
        for word in words:
            found[word].update(other for other in words if other != word)
    return dict(found)
