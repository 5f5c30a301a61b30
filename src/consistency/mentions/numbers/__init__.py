"""Reads numbers with their units, bounds, ranges and counted nouns."""
