"""All keys of a rule file, in tables: the loader, the JSON Schema and the reference page are made from them."""

from __future__ import annotations

from consistency.model.document import PASSAGE_KINDS
from consistency.model.rule import CHANGES, RELATIONS, RULE_KINDS, SEVERITIES, SPELLINGS, VERDICTS
from consistency.rulefiles.find_keys import FIND_KEYS, FINDS, PHRASES
from consistency.rulefiles.records import Key, record
from consistency.rulefiles.shapes import (
    DATE,
    FLAG,
    ID,
    PHRASE,
    PLACED,
    TEXT,
    Shape,
    choice,
    list_of,
    mapping_of,
    number,
    one_or_more,
)

VERSION = "1"
TEXTS = one_or_more(PLACED, "text, or a list of texts")

DOCUMENT_KEYS = (
    Key(
        "ids",
        one_or_more(TEXT),
        "Ids of documents: those in a manifest, or else the names that reports show.",
        "[report-2024, letter-2025]",
        "all",
    ),
    Key("series", one_or_more(TEXT), "The series to which the documents belong.", "[annual-report]", "all"),
    Key("genre", one_or_more(TEXT), "The kind of the documents.", "[report, letter]", "all"),
    Key("issued_from", DATE, "Only documents issued on this date or later.", "2023-01-01", "any date"),
    Key("issued_until", DATE, "Only documents issued on this date or earlier.", "2025-12", "any date"),
)

ROUNDING_KEYS = (
    Key(
        "figures",
        number("a whole number from 1 to 15", 1, 15, whole=True),
        "The number of significant figures to which bare numbers may have been rounded.",
        "2",
        required=True,
    ),
)

EXAMPLE_KEYS = (
    Key(
        "text", PLACED, "A text in which the rule must find a value; use it with `finds`.", '"it trained 300 teachers"'
    ),
    Key("finds", TEXTS, "The words of the value, exactly as they stand in `text`.", '"300"'),
    Key("ignores", TEXTS, "Texts in which the rule must find nothing.", '"300 schools"'),
    *(
        Key(
            check,
            TEXTS,
            f"Texts whose statements together {outcome}. Each text counts as a document of its own.",
            f'["{a}", "{b}"]',
        )
        for check, outcome, a, b in [
            ("agrees", "must be an agreement", "300 teachers", "three hundred teachers"),
            ("drifts", "must be a drift", "over 20 teachers", "over 30 teachers"),
            ("contradicts", "must be a contradiction", "300 teachers", "310 teachers"),
            ("incomparable", "must be incomparable", "a wage of 300 dollars", "a wage of 310 euros"),
        ]
    ),
)
EXAMPLE = record("an example", EXAMPLE_KEYS)

RULE_KEYS = (
    Key("id", ID, "Names the fact; unique over all files of a run.", "teachers-trained", required=True),
    Key("fact", TEXT, "The fact as a noun phrase, for reports.", "teachers who were trained", required=True),
    Key("kind", choice(RULE_KINDS), "What kind of value is compared.", "count", required=True),
    Key(
        "find",
        FINDS,
        "Phrases that state the fact, with the slot `{value}`, or `{items}` for a list whose items are counted. "
        "For kind term, you can use it in place of `terms`: phrases without `{value}` that all make the same claim.",
        '["{value} teachers"]',
    ),
    Key(
        "regex",
        one_or_more(PLACED, "a regular expression, or a list of them"),
        "Python regular expressions with a group named `value`, if phrases are not enough. Case does not count.",
        "'(?P<value>\\d+) teachers'",
    ),
    Key(
        "names",
        list_of(PLACED, "a list of names"),
        "For kind name: the names of one thing. Similar wordings are found as well, if digits, ordinals, roman "
        "numerals and negations are the same and the name has at least four words that carry meaning.",
        "[Teachers' Training Plan, Plan for the Training of Teachers]",
    ),
    Key(
        "terms",
        mapping_of(FINDS, "a mapping of labels to phrases"),
        "For kind term: claims from weak to strong, each with the phrases that make it.",
        "{one-of-few: one of the few schools, only: the only school}",
    ),
    Key(
        "ordered",
        FLAG,
        "Whether the terms are ordered by strength. If not, they are different names of one thing.",
        "false",
        "true",
    ),
    Key(
        "members",
        list_of(PHRASE, "a list of phrases", least=2),
        "Use it with `find`: members of a list in the same paragraph. If two or more of them are found there, their "
        "number is a statement as well.",
        "[maths, physics, chemistry]",
    ),
    Key(
        "about",
        TEXTS,
        "The paragraph and the headings above it must have all words of one of these texts, in any order; small words "
        "such as of and the do not count.",
        "training of teachers",
    ),
    Key(
        "unless",
        PHRASES,
        "The sentence must have none of these phrases. They may only have words and choices.",
        '["per year"]',
    ),
    Key(
        "unit",
        TEXT,
        "The unit in which values are compared, in any spelling that is read in a text, or the ISO 4217 code of a "
        "currency. If it is a rate, such as "
        '`EUR / month` or `per million`, values that leave out the "per month" count as rates, too.',
        "kilometre",
        "the units as written",
    ),
    Key(
        "changes",
        choice(CHANGES),
        "Whether the fact may change over time, and in which direction. The date of a value is the one in the text, "
        "or else the date of issue. Codes and terms can only change `freely`, and names never change.",
        "upward",
        "never",
    ),
    Key(
        "plan",
        FLAG,
        "Whether statements that plan or ask for something are compared with statements that report it. "
        "Codes and names are always compared.",
        "true",
        "true if a find declares a status, or else false",
    ),
    Key(
        "derive",
        TEXT,
        "An expression that computes the value from ids of other rules and facts: `+ - * / ( )`, numbers, "
        "`year(id)`, `years(id)`, `count(id)`, `issued`. Write spaces around a minus. `year` is the calendar year of "
        "a date, `years` the number of years that a period touches, `count` the number of different statements, and "
        "`issued` the year of issue. With `kind: percent`, the expression gives a share of one: `income / "
        'income-before - 1` is compared with "12.5 percent".',
        "gdp / population",
    ),
    Key(
        "compare_with",
        TEXT,
        "What the derived value is compared with: an id, a number or an expression. The default is what `find` finds.",
        "gdp-per-head",
    ),
    Key(
        "relation",
        choice(RELATIONS),
        "How the derived value must relate to the other one. For plans: on which side of the target an outcome may be.",
        "at-most",
        "equal",
    ),
    Key(
        "rounding",
        record("a rounding", ROUNDING_KEYS),
        "Allows for rounded numbers, such as `{figures: 2}`.",
        "{figures: 2}",
        "as written",
    ),
    Key(
        "limit",
        FLAG,
        'Whether the value is a limit: then "at least 5 percent" and "a threshold of 5 percent" are the same, and so '
        'are "by 3 June" and "closes on 3 June". Use it for what is required or allowed. Without it, "at least 100 '
        'ml" and "at least 150 ml" may be two rough ways to say the same. A phrase with a word for a limit before '
        "its value (deadline, limit, maximum, minimum, threshold ...) sets it.",
        "true",
        "true if a phrase names a limit",
    ),
    Key(
        "hedge",
        number("a number from 0 to 1", 0, 1),
        'The relative width of "about" and "nearly".',
        "0.05",
        "the lexicon's",
    ),
    Key(
        "spelling",
        choice(SPELLINGS),
        "Whether case, hyphens and punctuation of names count (exact) or not (flexible).",
        "flexible",
        "exact",
    ),
    Key(
        "likeness",
        number("a whole number from 0 to 100", 0, 100, whole=True),
        "How similar a reworded name must be to count as a variant. With 100, only the listed names and small "
        "slips count.",
        "95",
        "90",
    ),
    Key(
        "documents",
        record("a choice of documents", DOCUMENT_KEYS),
        "The documents to which the rule applies.",
        "{genre: [report]}",
        "all",
    ),
    Key(
        "passages",
        one_or_more(choice(PASSAGE_KINDS), "a kind of passage, or a list of them"),
        "The kinds of passage in which the rule looks.",
        "[heading, contents]",
        "all, but lists of contents only for names",
    ),
    Key(
        "severity",
        mapping_of(choice(SEVERITIES), "a mapping of verdicts to severities", VERDICTS),
        "The severity of verdicts in this rule.",
        "{drift: error}",
        "contradiction and unmatched error, drift and incomparable warning, single-source note, agreement off",
    ),
    Key("tags", one_or_more(ID), "Words to select rules by.", "[education]"),
    Key("note", TEXT, "A note for readers of the rule.", "Figures of the ministry."),
    Key(
        "examples",
        list_of(Shape("an example", {"$ref": "#/$defs/example"}, EXAMPLE.read), "a list of examples"),
        "Tests of the rule. At least one should show what the rule must not accept.",
        '[{text: "it trained 300 teachers", finds: "300"}, {ignores: "300 schools"}]',
    ),
)
RULE = record("a rule", RULE_KEYS)

WAIVER_KEYS = (
    Key("rule", ID, "The id of the rule.", "teachers-trained", required=True),
    Key("reason", TEXT, "Why the finding is accepted.", "The letter counts part-time staff.", required=True),
    Key("owner", TEXT, "Who accepts it.", "press office", required=True),
    Key("until", DATE, "The date after which it no longer holds.", "2027-06-30", "no end"),
    Key("document", TEXT, "Only findings that cite this document.", "letter-2025", "all"),
    Key("quote", TEXT, "Only findings that cite these words.", '"310 teachers"', "all"),
)

_RULES = list_of(Shape("a rule", {"$ref": "#/$defs/rule"}, RULE.read), "a list of rules")
FILE_KEYS = (
    Key(
        "version",
        choice([VERSION], code="unknown-version"),
        "The version of the rule language.",
        VERSION,
        required=True,
    ),
    Key("theme", TEXT, "A title for the rules of this file.", "Education"),
    Key("note", TEXT, "A note for readers of the file.", "Maintained by the press office."),
    Key(
        "facts",
        _RULES,
        "Operands for `derive`. They are written and found like rules, but not compared.",
        '[{id: gdp, fact: the GDP, kind: money, find: "GDP of {value}"}]',
    ),
    Key(
        "rules",
        _RULES,
        "The rules.",
        '[{id: teachers, fact: teachers trained, kind: count, find: "{value} teachers"}]',
    ),
    Key(
        "waivers",
        list_of(record("a waiver", WAIVER_KEYS), "a list of waivers"),
        "Findings that are accepted for now.",
        "[{rule: teachers, reason: counted by post, owner: press office}]",
    ),
)
FILE = record("a rule file", FILE_KEYS)

TABLES: dict[str, tuple[Key, ...]] = {
    "file": FILE_KEYS,
    "rule": RULE_KEYS,
    "find": FIND_KEYS,
    "documents": DOCUMENT_KEYS,
    "rounding": ROUNDING_KEYS,
    "example": EXAMPLE_KEYS,
    "waiver": WAIVER_KEYS,
}
