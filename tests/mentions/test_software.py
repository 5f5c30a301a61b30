"""What manuals and changelogs name by numbers is no value: releases of software, keys, addresses of machines."""

from __future__ import annotations

import pytest
from told_values import told_number

from consistency import extract

RELEASES = {
    "In Git 2.25 the default changed.": [],
    "It runs on git 2.25 and python 3.8.": ["2.25 | 2.25", "3.8 | 3.8"],  # no names without a capital
    "It needs macOS 14.2, Node.js 18 or Qt 5.15.": [],
    "We dropped Python 2.6, 2.7 and 3.3.": [],
    "Python 3.8 and 3.5 percent of the users are gone.": ["3.5 percent | 3.5"],
    "Docker 2.1 and 4.5 hours later it was done.": ["4.5 hours | 4.5"],
    "Git 2 hours later was as good.": ["2 hours | 2"],
    "Creative Commons Attribution 4.0 holds, or GPL 3.": [],
    "The 3.x line and 14.x are old; 3. X marks it.": ["3 | 3"],
    "It may be called 0-N times.": [],
}
VERSIONS = {
    "Versions 2.8.2 through 2.8.12 did so.": [],
    "Since 2.8.12 and until 3.1.14 it did so.": [],
    "It was mended in 2.8.12 for good.": [],
    "It was signed on 2.8.12 by both.": ["2.8.12 | 734717"],
    "It holds until 31.8.12 for both.": ["until 31.8.12 | 734746"],
}
KEYS = {
    "Its SHA-1 is e5:df:74:3c:b6:01:c4:9b:98:43:dc:ab:8c:e8:6a:81.": [],
    "The card 00:1A:2B:3C:4D:5E and 00:11:22:33:44:55 answer.": [],
    "Ask fe80::1ff:fe23:4567:890a or 2001:db8::8a2e:370:7334.": [],
    "Run 9d32a4fc-f944-11e6-4105-0a1b2c3d4e5f failed.": [],
    "Give it to arn:aws:iam::123456789012:root alone.": [],
    "See bug 24759, errno 13 or signal 9, and chmod 755 it.": [],
    "The bug hit 40 users, and the signal 9 km off.": ["40 | 40", "9 km | 9"],
}
LINES = {
    "It came with 4c025c667e, 68c8a7c and 6C02042A.": [],
    "It costs 68c, or 1e10000 of them.": ["68c | 0.68"],
    'Set {"seconds":"0", "minutes":"5"}, or x=\'6\'.': ["0 | 0", "5 | 5", "6 | 6"],
    'The 12" pipe is 5\'10" long.': ['12" | 12', "5'10\" | 70"],
    "Give it 16MB max_size, 5 min_size and 3 kg_total.": ["16MB | 16", "5 | 5", "3 | 3"],
    "Send the 2fa token, 12 Ma old.": ["12 Ma old | 12"],
    "Run it 3 times for 3.10\n$ make it\n": ["3 times | 3", "3.10 | 3.1"],
}
LABELS = {
    "Article 5 and 400,000 people stand against it.": ["400,000 | 400000"],
    "Articles 5, 400 and 12 stand against it.": [],
}


@pytest.mark.parametrize(("text", "values"), (RELEASES | VERSIONS | KEYS | LINES | LABELS).items())
def test_a_name_is_no_value(text, values):
    assert [f"{text[m.start : m.end]} | {told_number(m.reading)}" for m in extract(text)] == values
