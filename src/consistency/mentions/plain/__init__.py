"""Numbers whose neighbours leave no doubt, read from tables; the same as all expressions read, and faster."""
