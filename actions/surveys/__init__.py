"""Surveys: a codebook drafted, kept in versions and loaded by, and the findings of what was published."""
