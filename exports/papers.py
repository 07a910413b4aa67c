"""A Paper in each format: a dictionary from suffix to its writer."""

from collections.abc import Callable

from catalogue.brand import Brand
from exports.as_html import as_html
from exports.as_pdf import as_pdf
from panels.slide import Paper


Writer = Callable[[Paper, Brand], bytes]
PAPERS: dict[str, Writer] = {}
PAPERS["pdf"] = as_pdf
PAPERS["html"] = as_html
