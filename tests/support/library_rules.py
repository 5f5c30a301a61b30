"""Rules for the facts of a small library, from which projects for tests are put together."""

HEAD = """\
version: 1
theme: Library
rules:
"""
PARTICIPANTS = """\
  - id: participants
    fact: people who took part in the meeting
    kind: count
    find: ["{value} people took part", "attended by {value} participants"]
    tags: [meeting]
    examples:
      - text: "In May, 312 people took part"
        finds: "312"
      - ignores: "5 people live there"
"""
BOOKS = """\
  - id: books
    fact: books that the library holds
    kind: count
    find: "{value} books"
    tags: [stock]
    examples:
      - ignores: "5 people live there"
"""
ROOMS = """\
  - id: rooms
    fact: rooms of the library
    kind: count
    find: "{value} rooms"
    examples:
      - ignores: "5 people live there"
"""
