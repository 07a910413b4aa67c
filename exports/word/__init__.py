"""Papers and minutes as Word documents, as councils' committee reports are."""

from exports.word.word_minutes import minutes_docx
from exports.word.word_paper import docx


__all__ = ["docx", "minutes_docx"]
