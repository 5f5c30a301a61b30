"""Rule files collected as tests."""
