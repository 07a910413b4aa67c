"""The markup of the pages: Jinja templates beside the code that fills them, in which whatever is filled in is escaped.

A page's code gives a template values; only the template knows tags. `render` fills a whole template, `Macros` calls one part of it.
"""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from pages.shell.address import href, link
from panels.format import sentence, spelled
from panels.periods import day


FOLDER = Path(__file__).resolve().parent.parent
STATEMENT = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
LINE_BREAK = re.compile(r"[ \t]*(?:\n[ \t]*)+")


class Compact(Extension):
    """Keeps the line breaks and the indentation of a template for its reader: none is sent.

    Beside a tag or a statement a line break is nothing; within a text it is a space.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        pieces = STATEMENT.split(source)
        return "".join(piece if index % 2 else _compact(pieces, index) for index, piece in enumerate(pieces))


def _compact(pieces: list[str], index: int) -> str:
    """A text between two statements. A comment stands for its line breaks, so that an error is reported with the right line."""
    text = pieces[index]
    before, after = "".join(pieces[max(0, index - 1) : index]), "".join(pieces[index + 1 : index + 2])

    def instead(match: re.Match) -> str:
        left, right = (text[: match.start()] or before)[-2:], (text[match.end() :] or after)[:2]
        beside_tag = not left or not right or left[-1] == ">" or left in ("%}", "#}") or right[0] == "<" or right in ("{%", "{#")
        lines = "\n" * match[0].count("\n")
        return f"{'' if beside_tag else ' '}{{#{lines}#}}"

    return LINE_BREAK.sub(instead, text)


ENVIRONMENT = Environment(
    loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, extensions=[Compact], auto_reload=False, cache_size=-1
)
ENVIRONMENT.globals |= {"href": href, "link": link, "day": day}
ENVIRONMENT.filters |= {"sentence": sentence, "spelled": spelled}


def render(template: str, **values: object) -> Markup:
    """A template, by its path below pages/, filled with values."""
    return Markup(ENVIRONMENT.get_template(template).render(values))


def drawing(svg: str) -> Markup:
    """A drawing of charts as markup, which stands in a template as it is: charts escape the texts they draw."""
    return Markup(svg)


class Macros:
    """The macros of a template as functions: Macros("ui/verdict.html").judged(verdict)."""

    def __init__(self, template: str) -> None:
        self._template = template

    def __getattr__(self, name: str):
        return getattr(ENVIRONMENT.get_template(self._template).module, name)
