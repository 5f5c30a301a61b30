"""Numbers as they are written: in digits and in words, with their scales and powers."""
