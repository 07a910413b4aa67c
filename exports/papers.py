"""A Paper in each format, and draft minutes: dictionaries from suffix to writer."""

from collections.abc import Callable

from catalogue.brand import Brand
from exports.as_html import as_html, document_html
from exports.as_pdf import as_pdf, document_pdf
from exports.document.minutes_document import of_minutes
from exports.powerpoint import pptx
from exports.word import docx
from exports.workbook import xlsx
from panels.record import MinutesRecord
from panels.slide import Paper


Writer = Callable[[Paper, Brand], bytes]
PAPERS: dict[str, Writer] = {"pptx": pptx, "pdf": as_pdf, "docx": docx, "xlsx": xlsx, "html": as_html}
MINUTES: dict[str, Callable[[MinutesRecord, Brand], bytes]] = {
    "pdf": lambda record, brand: document_pdf(of_minutes(record), brand),
    "html": lambda record, brand: document_html(of_minutes(record), brand),
}
