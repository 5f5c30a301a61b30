"""Blocks of Markdown that are plain to see are those that the parser finds, whatever stands around them."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from consistency.model.document import Manifest
from consistency.readers import parse
from consistency.readers.markdown import markdown_blocks, parsed_blocks

LINES = (
    "Words of a line.¦words that go on¦29 wells¦2019. Words¦1. Words¦2) Words¦3.5 wells¦- Words¦"
    "* Words¦+ Words¦*Words* of¦**Words**¦“Words”¦(words)¦[words](a)¦[a]: words¦[^1]: words¦-   Words¦"
    "-     Words¦- 5 wells¦- 1. Words¦- - Words¦-¦*¦- # Words¦- > Words¦- ```¦# Words¦## **Words**¦###¦"
    "#Words¦####### Words¦# Words #¦===¦---¦***¦___¦- - -¦> Words¦>¦¦ a ¦ b ¦a ¦ b¦--- ¦ ---¦:-: ¦ -:¦"
    "```¦~~~¦```js¦words ```x``` words¦  words¦    words¦\twords¦   - Words¦  > Words¦<div>¦</div>¦"
    "<!-- words¦-->¦\\ words¦words\\¦words  ¦&amp; words¦é words¦水¦_words_¦__¦_¦\x0b¦\xa0¦\x00¦\x0c¦`code` of¦"
    "``code``¦````¦– Words¦: Words¦~ Words¦~~Words~~¦*-¦_-_¦**-¦$5 a¦%¦@¦10. Words¦-\tWords¦1.\tWords¦"
    "0. Words"
).split("¦")
LINES = [*LINES, "| a | b |", "|---|---|", "| 1 | 2 |", "a | b", "", "", "", "", "", " ", "\t"]


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(LINES), max_size=14).map("\n".join).filter(lambda text: not text.startswith("---\n")))
@example("- Words\n\nWords\n\n  words")
@example("```\nWords\n\nWords\n\n# Words\n```\n\nWords")
def test_blocks_are_those_of_the_parser_alone(text):
    assert markdown_blocks(text) == parsed_blocks(text, 0, len(text))


def test_what_the_parser_passes_over_is_divided_at_blank_lines():
    deep = "> " * 25
    document = parse(f"{deep}Words of one.\n\n{deep}Words of two.\n\nEnd.", Manifest("a"), "markdown")
    said = [document.text[passage.start : passage.end] for passage in document.passages]
    assert said == ["Words of one.", "Words of two.", "End."]
