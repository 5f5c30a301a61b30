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
        "The ids of the documents: those of a manifest, else the names under which reports list them.",
        "[report-2024, letter-2025]",
        "all",
    ),
    Key("series", one_or_more(TEXT), "The series that they belong to.", "[annual-report]", "all"),
    Key("genre", one_or_more(TEXT), "What kind of documents they are.", "[report, letter]", "all"),
    Key("issued_from", DATE, "Issued on this date or later.", "2023-01-01", "any date"),
    Key("issued_until", DATE, "Issued on this date or earlier.", "2025-12", "any date"),
)

ROUNDING_KEYS = (
    Key(
        "figures",
        number("a whole number from 1 to 15", 1, 15, whole=True),
        "To how many significant figures bare numbers may have been rounded.",
        "2",
        required=True,
    ),
)

EXAMPLE_KEYS = (
    Key("text", PLACED, "A text in which the rule must find a value; goes with `finds`.", '"it trained 300 teachers"'),
    Key("finds", TEXTS, "The words of the value, exactly as they stand in `text`.", '"300"'),
    Key("ignores", TEXTS, "Texts in which the rule must find nothing.", '"300 schools"'),
    *(
        Key(check, TEXTS, f"Texts, each a document of its own, whose statements together {outcome}.", f'["{a}", "{b}"]')
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
        "How statements are recognised: phrases with the slot `{value}`, or with `{items}` for a list that is counted. "
        "For kind term in place of `terms`: a claim, whose phrases all say the same and have no `{value}`.",
        '["{value} teachers"]',
    ),
    Key(
        "regex",
        one_or_more(PLACED, "a regular expression, or a list of them"),
        "Python regular expressions with a group named `value`, for what phrases cannot say. Case does not count.",
        "'(?P<value>\\d+) teachers'",
    ),
    Key(
        "names",
        list_of(PLACED, "a list of names"),
        "For kind name: the names of one thing. Wordings that are nearly one of them are found as well, when digits, "
        "ordinals, roman numerals and negations are the same and the name has four words that carry meaning.",
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
        "Whether the terms have an order of strength; else they are other names of one thing.",
        "false",
        "true",
    ),
    Key(
        "members",
        list_of(PHRASE, "a list of phrases", least=2),
        "Beside `find`: members of a list that stands in the paragraph of the statement. When two or more of them are "
        "found there, their number is a statement as well.",
        "[maths, physics, chemistry]",
    ),
    Key(
        "about",
        TEXTS,
        "The paragraph with the headings above it must hold all words of one of these, in any order; small words "
        "such as of and the do not count.",
        "training of teachers",
    ),
    Key(
        "unless",
        PHRASES,
        "The sentence must hold none of these phrases, which have words and choices only.",
        '["per year"]',
    ),
    Key(
        "unit",
        TEXT,
        "The unit in which values are compared, in any spelling that is read in a text, or the ISO 4217 code of a "
        "currency. Where it is a rate, such as "
        '`EUR / month`, or `per million`, values whose words leave out the "per month" are such rates as well.',
        "kilometre",
        "the units as written",
    ),
    Key(
        "changes",
        choice(CHANGES),
        "Whether the fact may move over time, and which way. Time is the date that the text gives for the value, else "
        "the date of issue. Codes and terms may move `freely` only, and names not at all.",
        "upward",
        "never",
    ),
    Key(
        "plan",
        FLAG,
        "Whether statements that plan or ask for something are set against statements that report it; "
        "codes and names are compared whatever is planned.",
        "true",
        "true where a find declares a status, else false",
    ),
    Key(
        "derive",
        TEXT,
        "An expression over ids of rules and facts that documents state: `+ - * / ( )`, numbers, `year(id)`, "
        "`years(id)`, `count(id)`, `issued`. A minus has spaces around it. `year` is the calendar year of a date, "
        "`years` how many years a period touches, `count` how many distinct statements there are, `issued` the year "
        "of issue. With `kind: percent` a share of one is computed: `income / income-before - 1` is held against "
        '"12.5 percent".',
        "gdp / population",
    ),
    Key(
        "compare_with",
        TEXT,
        "What the derived value is held against: an id, a number or an expression. Without it: what `find` finds.",
        "gdp-per-head",
    ),
    Key(
        "relation",
        choice(RELATIONS),
        "How the derived value must relate to the other; for plans, on which side of the target an outcome may lie.",
        "at-most",
        "equal",
    ),
    Key(
        "rounding",
        record("a rounding", ROUNDING_KEYS),
        "Grants that bare numbers were rounded, such as `{figures: 2}`.",
        "{figures: 2}",
        "as written",
    ),
    Key(
        "limit",
        FLAG,
        'Whether the value is a limit itself: "at least 5 percent" and "a threshold of 5 percent" are the same then, '
        'and "by 3 June" and "closes on 3 June". For what is asked for or allowed: without it, "at least 150 ml" may '
        'be a rough way to say what "at least 100 ml" does. A '
        "phrase that names a limit in front of its value (deadline, limit, maximum, minimum, threshold ...) sets it.",
        "true",
        "whether a phrase names a limit",
    ),
    Key(
        "hedge",
        number("a number from 0 to 1", 0, 1),
        'The relative width of "about" and "nearly".',
        "0.05",
        "the lexicon's",
    ),
    Key("spelling", choice(SPELLINGS), "Whether case, hyphens and punctuation of names count.", "flexible", "exact"),
    Key(
        "likeness",
        number("a whole number from 0 to 100", 0, 100, whole=True),
        "How alike a reworded name must be to count as a variant; 100 for listed names and small slips of them only.",
        "95",
        "90",
    ),
    Key(
        "documents",
        record("a choice of documents", DOCUMENT_KEYS),
        "The documents of which the rule speaks.",
        "{genre: [report]}",
        "all",
    ),
    Key(
        "passages",
        one_or_more(choice(PASSAGE_KINDS), "a kind of passage, or a list of them"),
        "The kinds of passage in which the rule looks.",
        "[heading, contents]",
        "all; but in lists of contents for names alone",
    ),
    Key(
        "severity",
        mapping_of(choice(SEVERITIES), "a mapping of verdicts to severities", VERDICTS),
        "What a verdict weighs in this rule.",
        "{drift: error}",
        "contradiction and unmatched error, drift and incomparable warning, single-source note, agreement off",
    ),
    Key("tags", one_or_more(ID), "Words by which rules are selected.", "[education]"),
    Key("note", TEXT, "For whoever reads the rule.", "Figures of the ministry."),
    Key(
        "examples",
        list_of(Shape("an example", {"$ref": "#/$defs/example"}, EXAMPLE.read), "a list of examples"),
        "Tests of the rule; at least one should show what it must not accept.",
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
    Key("theme", TEXT, "The title of what the rules are about.", "Education"),
    Key("note", TEXT, "For whoever reads the file.", "Maintained by the press office."),
    Key(
        "facts",
        _RULES,
        "Operands for `derive`: written like rules, found like rules, but not compared on their own.",
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
