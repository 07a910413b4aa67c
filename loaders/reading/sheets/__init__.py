"""Excel workbooks: each sheet as the table of text that a person sees in it."""
