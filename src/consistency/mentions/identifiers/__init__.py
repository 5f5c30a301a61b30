"""Digits that are no values by their form or by what stands beside them: codes, addresses, telephone numbers."""
