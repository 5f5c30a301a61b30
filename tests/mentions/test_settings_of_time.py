"""Lengths of time with a letter, as the settings of programs have them."""

from __future__ import annotations

import pytest
from told_values import told_values

LENGTHS = {
    "timeout: 30m": ["30m | exact 30 minute"],
    "idle_timeout=30m": ["30m | exact 30 minute"],
    "a long delay (15m)": ["15m | exact 15 minute"],
    "set the TTL to 7d": ["7d | exact 7 day"],
    '"ttl": "7d"': ["7d | exact 7 day"],
    "Retention: 7d": ["7d | exact 7 day"],
    "retry every 12h": ["12h | exact 12 hour"],
    "logs are kept for 30d.": ["30d | exact 30 day"],
    "it runs at least 7d, then ends": ["at least 7d | at-least 7 day"],
}
OTHERS = {
    "a 30m pool": ["30m | exact 30 meter"],
    "every 30m along the road": ["30m | exact 30 meter"],
    "30m people": ["30m | exact 30000000"],
    "€30m": ["€30m | exact 30000000 EUR"],
    "7d printing": [],
    "after 3d printing it": [],
    "a 3d printer": [],
    "Fig. 7d": [],
    "under section 7d for": [],
    "the delay at point 7d-4": [],
    "the lake is 30m deep; the delay is long": ["30m | exact 30 meter"],
}


@pytest.mark.parametrize(("text", "values"), LENGTHS.items())
def test_a_letter_is_a_length_of_time_where_a_setting_is_told(text, values):
    assert told_values(text) == values


@pytest.mark.parametrize(("text", "values"), OTHERS.items())
def test_elsewhere_the_letter_is_something_else(text, values):
    assert told_values(text) == values
