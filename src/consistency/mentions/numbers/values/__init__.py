"""What one amount or several make: a value with its bounds and its noun, a range, a share, a list."""
