"""What the three files of an office suite share: clean text, the words of a paper, tables, charts as series, pictures, fixed archives."""
