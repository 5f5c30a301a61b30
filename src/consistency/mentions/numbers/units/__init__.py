"""Reads units and currencies, with their powers and compounds."""
