"""Columns of any table matched to ours, by suggestion and by a person."""
