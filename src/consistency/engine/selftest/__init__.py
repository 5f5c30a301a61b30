"""A check of the check: a changed statement must be reported, a reworded one must not."""

from consistency.engine.selftest.run import CHANGES, selftest
from consistency.engine.selftest.trials import Selftest, Trial

__all__ = ["CHANGES", "Selftest", "Trial", "selftest"]
