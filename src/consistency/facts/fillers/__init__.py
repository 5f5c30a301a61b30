"""What may fill the slot of a phrase besides a plain value, a file for each sort."""
