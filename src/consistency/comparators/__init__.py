"""From the facts of one rule to a verdict with its reason and its witnesses."""
