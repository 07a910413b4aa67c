"""A Paper, or any Document, as HTML. Whatever is filled into the template is escaped; charts alone are markup, written by our own writer."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from catalogue.brand import Brand
from catalogue.delivery.record_address import referred_line
from exports.document import Document, Grid, Lines, Picture, Question, Words, of_paper
from exports.document.minutes_document import of_minutes
from exports.writable_text import cleaned
from panels.minutes_record import MinutesRecord
from panels.slide import Paper


FOLDER = Path(__file__).resolve().parent
KINDS = {Words: "words", Lines: "lines", Question: "question", Picture: "picture", Grid: "grid"}
MEDIA = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}


def as_html(paper: Paper, brand: Brand) -> bytes:
    """The HTML of a Paper, with the contents and the page numbers of every other format."""
    return document_html(of_paper(paper, phone=True), brand)


def minutes_html(record: MinutesRecord, brand: Brand) -> bytes:
    """The minutes of a meeting as one HTML file."""
    return document_html(of_minutes(record), brand)


def document_html(document: Document, brand: Brand) -> bytes:
    """The HTML of any Document."""
    document = cleaned(document)
    style = _style(document, brand)
    filled = _environment().get_template("paper.html").render(
        document=document, brand=brand, logo=_logo(brand), style=Markup(style), policy=_policy(style), referred_line=referred_line,
    )  # fmt: skip
    return filled.encode("utf-8")


@cache
def _environment() -> Environment:
    made = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters |= {"kind": lambda block: KINDS[type(block)], "drawn": Markup}
    return made


def _style(document: Document, brand: Brand) -> str:
    """The style sheet in the colour of the partnership, with what a printer writes on each page."""
    sheet = (FOLDER / "paper.css").read_text(encoding="utf-8").replace("#1d4f91", brand.colour)
    return sheet.replace('"MARKING"', _quoted(document.marking)).replace('"FOOT"', _quoted(" · ".join(document.foot)))


def _quoted(text: str) -> str:
    """A text within a style sheet, with everything but letters, digits and spaces as its number, so that it cannot end there."""
    letters = (
        character if character == " " or (character.isascii() and character.isalnum()) else f"\\{ord(character):06x}" for character in text
    )
    return f'"{"".join(letters)}"'


def _policy(style: str) -> str:
    """What the file may do: nothing but this style sheet, and pictures within it."""
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def _logo(brand: Brand) -> str:
    """The logo as an address that holds it, empty without one. An SVG shown this way runs nothing."""
    if not (path := brand.logo_path):
        return ""
    return f"data:{MEDIA[path.suffix.lower()]};base64,{base64.b64encode(path.read_bytes()).decode('ascii')}"
