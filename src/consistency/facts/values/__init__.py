"""What a rule and the words, titles and cells around a value make of its reading."""
