"""Excel workbooks: every sheet as a table of the text that a person sees."""
