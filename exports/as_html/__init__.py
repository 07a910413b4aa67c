"""Papers as one HTML file: no script, nothing from elsewhere, on a phone and on A4."""

from exports.as_html.html_paper import as_html, document_html, minutes_html


__all__ = ["as_html", "document_html", "minutes_html"]
