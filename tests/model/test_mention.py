from __future__ import annotations

import pickle

import pytest
from attrs import evolve

from consistency.algebra.interval import point
from consistency.model.mention import Mention, late_mention
from consistency.model.reading import Reading

TWELVE = Reading("count", "exact", point(12), point(12))


class Asked:
    """Sentences that count how often they are asked."""

    def __init__(self):
        self.times = 0

    def qualities(self, number):
        self.times += 1
        return f"202{number}", "planned"


def test_a_late_mention_asks_its_sentence_once_and_only_when_needed():
    sentences = Asked()
    mention = late_mention(3, 5, TWELVE, "wells", (sentences, 4))
    assert (mention.start, mention.end, mention.reading, mention.noun) == (3, 5, TWELVE, "wells")
    assert sentences.times == 0
    assert (mention.status, mention.as_of, mention.status) == ("planned", "2024", "planned")
    assert sentences.times == 1


def test_a_late_mention_is_as_good_as_one_made_at_once():
    made = Mention(3, 5, TWELVE, "wells", "2021", "planned")
    for late in (late_mention(3, 5, TWELVE, "wells", (Asked(), 1)) for _ in range(3)):
        assert late == made
        assert hash(late) == hash(made)
        assert repr(late) == repr(made)
    assert evolve(late_mention(3, 5, TWELVE, "wells", (Asked(), 1)), noun="") == evolve(made, noun="")
    assert pickle.loads(pickle.dumps(late_mention(3, 5, TWELVE, "wells", (Asked(), 1)))) == made


def test_a_mention_has_no_other_attribute():
    with pytest.raises(AttributeError, match="has no 'kind'"):
        _ = Mention(3, 5, TWELVE).kind
