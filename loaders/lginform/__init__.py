"""Downloads from LG Inform, wide and long."""
