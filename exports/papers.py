"""A Paper in each format: a dictionary from suffix to its writer."""

from collections.abc import Callable

from catalogue.brand import Brand
from exports.as_html import as_html, document_html
from exports.as_pdf import as_pdf, document_pdf
from exports.document.minutes import of_minutes
from panels.record import MinutesRecord
from panels.slide import Paper


Writer = Callable[[Paper, Brand], bytes]
PAPERS: dict[str, Writer] = {}
PAPERS["pdf"] = as_pdf
PAPERS["html"] = as_html

MINUTES: dict[str, Callable[[MinutesRecord, Brand], bytes]] = {}
MINUTES["pdf"] = lambda record, brand: document_pdf(of_minutes(record), brand)
MINUTES["html"] = lambda record, brand: document_html(of_minutes(record), brand)
