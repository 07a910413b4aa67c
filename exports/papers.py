"""A Paper in each format, draft minutes, the deck, the brief and the calendar: dictionaries from suffix to writer.

A writer brings a library of its own (typst, python-pptx, plotly …), which is loaded when something is first written, and not at every start.
"""

from collections.abc import Callable
from importlib import import_module

from catalogue.brand import Brand
from panels.minutes_record import MinutesRecord
from panels.slide import Paper


Writer = Callable[[Paper, Brand], bytes]


def when_called(module: str, name: str) -> Callable[..., bytes]:
    """The function of this name, whose module is imported by its first call."""

    def call(*arguments: object) -> bytes:
        return getattr(import_module(module), name)(*arguments)

    return call


PAPERS: dict[str, Writer] = {
    "pptx": when_called("exports.powerpoint", "pptx"),
    "pdf": when_called("exports.as_pdf", "as_pdf"),
    "docx": when_called("exports.word", "docx"),
    "xlsx": when_called("exports.workbook", "xlsx"),
    "html": when_called("exports.as_html", "as_html"),
}
MINUTES: dict[str, Callable[[MinutesRecord, Brand], bytes]] = {
    "pdf": when_called("exports.as_pdf", "minutes_pdf"),
    "html": when_called("exports.as_html", "minutes_html"),
    "docx": when_called("exports.word", "minutes_docx"),
}
deck = when_called("exports.deck", "deck")
brief_pdf = when_called("exports.as_pdf.pdf_brief", "brief_pdf")
calendar_file = when_called("exports.calendar_file", "calendar_file")
