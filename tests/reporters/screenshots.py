"""Pictures of a report for the documentation.

Run: ``python tests/reporters/screenshots.py report.html docs/images/report.png [address] [light|dark]``
"""

from __future__ import annotations

import sys
from pathlib import Path

import browser


def main(page: str, picture: str, address: str = "", scheme: str = "light") -> None:
    with browser.Browser(browser.find(), 1280, 960) as opened:
        opened.scheme(scheme)
        opened.open(Path(page).resolve().as_uri() + address)
        opened.run("new Promise(done => setTimeout(done, 500))")
        Path(picture).write_bytes(opened.picture())


if __name__ == "__main__":
    main(*sys.argv[1:])
