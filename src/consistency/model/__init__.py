"""Frozen records with their invariants in validators. They know no files and do no I/O."""
