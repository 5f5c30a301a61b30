"""What the command line and the configuration say together; the command line wins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from consistency.engine.config import Config, chosen, find_config, load_config
from consistency.errors import Fault, UsageError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

WHERE = "or name them in consistency.toml or [tool.consistency] of pyproject.toml; consistency init begins one"


def settings(arguments: Namespace) -> Config:
    """The configuration that holds for a call, its words put in use.

    Documents named on the command line take the place of the configured documents and data sets.

    Raises:
        UsageError: when the configuration cannot be used.
    """
    named: Path | None = getattr(arguments, "config", None)
    path = named or find_config(Path())
    config = load_config(path) if path else Config()
    given = {
        name: value
        for name in ("rules", "data", "exclude", "format", "fail_on", "baseline")
        if (value := getattr(arguments, name, None)) is not None
    }
    for name in ("rules", "data", "exclude"):
        if name in given:
            given[name] = tuple(given[name])
    for name in ("select", "ignore"):
        if (values := getattr(arguments, name, None)) is not None:
            given[name] = tuple(part.strip() for value in values for part in value.split(",") if part.strip())
    if getattr(arguments, "paths", None) and "data" not in given:
        given["data"] = ()
    if (folder := getattr(arguments, "documents", None)) is not None:
        given["documents"] = (folder,)
    config = chosen(config, given)
    if config.units or config.hedges or config.date_order:
        from consistency.mentions.vocabulary import use  # noqa: PLC0415 - few projects have words of their own

        use(config.vocabulary)
    return config


def paths_to_read(config: Config, paths: Sequence[Path]) -> tuple[Sequence[Path], tuple[Path, ...], Path | None]:
    """What to read: documents, data sets, and the folder where the data sets' files stand.

    Raises:
        UsageError: when that is nothing, for a check that looks at nothing is never green.
    """
    if config.data:
        return paths, config.data, config.folder
    if paths or config.documents:
        return paths or config.documents, (), None
    raise UsageError(Fault("", 0, 0, "no-documents", "no documents to look at", f"name documents or --data, {WHERE}"))


def require_rules(config: Config) -> tuple[Path, ...]:
    """The rule files to use.

    Raises:
        UsageError: when there are none.
    """
    if not config.rules:
        raise UsageError(Fault("", 0, 0, "no-rules", "no rules to check by", f"name rule files with --rules, {WHERE}"))
    return config.rules
