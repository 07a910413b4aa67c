"""The Method page: how figures are judged and small numbers protected."""
