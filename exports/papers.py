"""A Paper in each format: a dictionary from suffix to its writer."""

from collections.abc import Callable

from catalogue.brand import Brand
from exports.powerpoint import pptx
from exports.word import docx
from exports.workbook import xlsx
from panels.slide import Paper


Writer = Callable[[Paper, Brand], bytes]
PAPERS: dict[str, Writer] = {}
PAPERS["pptx"] = pptx
PAPERS["docx"] = docx
PAPERS["xlsx"] = xlsx
