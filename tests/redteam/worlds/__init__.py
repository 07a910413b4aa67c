"""Worlds: children drawn one by one, and the extracts that a council would write of them."""
