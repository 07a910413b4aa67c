"""A paper as its parts, in words and pictures, before any format: what PDF and HTML are both written from."""

from exports.document.model import Document, Grid, Head, Lines, Picture, Question, Row, Section, Words
from exports.document.paper_document import of_paper


__all__ = ["Document", "Grid", "Head", "Lines", "Picture", "Question", "Row", "Section", "Words", "of_paper"]
