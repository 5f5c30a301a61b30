"""Reads numbers in digits and in words, with their scales and powers."""
