"""What can be wrong with a file, its headings and its figures, by subject."""
