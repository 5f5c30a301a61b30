"""The report as a page: one HTML file that needs no network. Plain records in Python, their look in ``assets``."""

from consistency.reporters.html import report  # noqa: F401 - importing it registers the format
