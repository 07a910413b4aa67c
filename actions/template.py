"""The template in which a partner hands in figures of its own."""

from ingest.template_file import template_csv


def template(session):
    """The template as CSV text: its headings, and rows that show how to fill it in."""
    session.require("template")
    return template_csv(session.catalogue)
