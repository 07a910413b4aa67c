"""The template in which a partner hands in figures of its own."""

import loaders.template


def template(session):
    """The template as CSV text: its headings, and rows that show how to fill it in."""
    session.require("template")
    return loaders.template.csv(session.catalogue)
