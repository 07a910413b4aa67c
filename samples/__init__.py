"""Invented sample figures: believable, seeded, small, and marked as invented in every row. Nothing here comes from real data.

`python -m samples` writes data/samples again; the same code gives the same bytes.
"""
