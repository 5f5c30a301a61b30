"""Units and currencies, as texts spell, join and raise them."""
