"""From mentions to facts: which rule claims which value, with qualifiers and citation."""
