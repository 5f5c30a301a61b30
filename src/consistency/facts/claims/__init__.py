"""Finds claims, which have no value: in other words than the rule has, denied, weakened, narrowed."""
