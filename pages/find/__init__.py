"""The Find page: a search through indicators, outcomes, lenses and words."""
