"""From text to values: any number, date or period, with what it literally allows and what a reader takes from it."""
