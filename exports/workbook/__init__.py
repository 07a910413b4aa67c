"""Papers as a spreadsheet: what they are, what is in them, and one tidy table to a sheet."""

from exports.workbook.paper_workbook import xlsx


__all__ = ["xlsx"]
