"""The Indicator page: the whole story of one figure for one area."""
