"""The words around a number that limit it."""
