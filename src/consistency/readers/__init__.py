"""From bytes to documents: exact text, a mask of equal length, passages with locators."""
