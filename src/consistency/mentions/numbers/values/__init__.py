"""Combines amounts into values: with bounds and noun, as ranges, shares and lists."""
