"""From a report to text: one function and one file a format."""
