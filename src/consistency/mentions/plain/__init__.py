"""Reads plain numbers from tables: numbers with no special words beside them. Agrees with ``thorough``, but faster."""
