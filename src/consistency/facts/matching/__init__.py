"""What a rule looks for, phrases, names and expressions, and where it stands in a passage."""
