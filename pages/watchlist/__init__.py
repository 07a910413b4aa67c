"""The watchlist (My list): indicators and views that a person keeps."""
