"""Bare numbers that are no value of a rule: without a unit where it measures, or with another one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from consistency.algebra.units import is_rate
from consistency.facts.values.table_units import kind_in, with_unit_beside
from consistency.model.reading import BARE_KINDS

if TYPE_CHECKING:
    from consistency.facts.tokens import Tokens
    from consistency.model.mention import Mention
    from consistency.model.rule import Find, Rule


def is_of_unlike_unit(rule: Rule, find: Find, mention: Mention, tokens: Tokens) -> bool:
    """Whether a bare number measures nothing, or something else than its phrase.

    In running text a quantity has a unit: "(408 on the drug, 204 on placebo)" gives no dose. In a table, it may have
    been left out, and is told. A unit that the label gives goes before the one of the phrase: "Share (%)" is no sum.
    """
    reading = mention.reading
    if reading.kind not in BARE_KINDS or reading.unit:
        return False
    if not find.unit:
        return rule.kind == "quantity" and not is_rate(rule.unit) and tokens.passage.kind != "cell"
    beside, meant = with_unit_beside(tokens, mention), kind_in(find.unit)
    return beside is not None and meant is not None and beside.mention.reading.kind not in (*BARE_KINDS, meant)
