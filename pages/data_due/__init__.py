"""The page of data that is due: who owes which extract, and since when."""
