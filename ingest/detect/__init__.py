"""Which kind of extract a table is, which tables of an upload are one, and what a table that is none seems to be."""
