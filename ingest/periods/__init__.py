"""Periods of time: what they are called, when they begin and end, and how people write them."""
