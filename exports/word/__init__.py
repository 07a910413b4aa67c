"""Papers as a Word document, as councils' committee reports are."""

from exports.word.word_paper import docx


__all__ = ["docx"]
