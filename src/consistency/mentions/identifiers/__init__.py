"""Finds digits that are no values, by their form or their neighbours: codes, addresses, telephone numbers."""
