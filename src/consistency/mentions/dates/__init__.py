"""Dates, periods and times of day: their written forms, and the days and minutes that they name."""
