"""Exact arithmetic on what is written: intervals, rounding, calendar, units, likeness. It knows no documents."""
