"""Papers as tagged PDF, set by typst from templates of ours. What people typed reaches a template as data, never as its source."""

from exports.as_pdf.pdf_paper import as_pdf, document_pdf, minutes_pdf


__all__ = ["as_pdf", "document_pdf", "minutes_pdf"]
