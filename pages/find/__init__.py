"""The Find page: a search through indicators, outcomes, lenses, words and records."""
