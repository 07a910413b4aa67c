"""A Paper as one HTML page: styles, script, font and charts are inside, and its policy lets nothing else run or be fetched."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from catalogue.brand import Brand
from exports.deck.views import slide_views
from panels.slide import Paper


FOLDER = Path(__file__).resolve().parent
SCRIPTS = ("deck.js", "links.js", "questions.js", "presenter.js", "keys.js", "start.js")
KINDS = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".svg": "image/svg+xml"}
ENVIRONMENT = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def deck(paper: Paper, brand: Brand, served: bool = False) -> bytes:
    """The page of a Paper; one without slides says that the agenda is empty.

    One that is `served` speaks to its own server, and to nobody else: for the presenter's phone, for questions, and to open the
    live page of a figure. Otherwise it is a file that speaks to nobody.
    """
    style, script = _style(brand.colour), _script()
    page = ENVIRONMENT.get_template("deck.html").render(
        paper=paper, meeting=paper.meeting, brand=brand, logo=_logo(brand), slides=slide_views(paper, served), served=served,
        style=Markup(style), script=Markup(script), policy=_policy(style, script, served),
    )  # fmt: skip
    return page.encode()


def _policy(style: str, script: str, served: bool) -> str:
    """What the browser may do with the page: run this script, apply this style, and show what is inside the page."""
    own = "; connect-src 'self'; worker-src 'self'" if served else ""
    return (
        f"default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; font-src data:; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'{own}"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


@cache
def _script() -> str:
    parts = [(FOLDER / "script" / name).read_text(encoding="utf-8") for name in SCRIPTS]
    return f'(() => {{\n"use strict"\n{"".join(parts)}}})()\n'


@cache
def _style(colour: str) -> str:
    """The style sheets, with the font inside and the partnership's colour, which was checked when it was read."""
    font = b64encode((FOLDER / "font" / "sight-sans.woff2").read_bytes()).decode()
    sheets = "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in ("deck.css", "presenter.css", "phone.css"))
    return sheets.replace("%FONT%", f"data:font/woff2;base64,{font}").replace("%BRAND%", colour)


def _logo(brand: Brand) -> str | None:
    """The logo as an address that holds it; None without one."""
    path = brand.logo_path
    return path and f"data:{KINDS[path.suffix.lower()]};base64,{b64encode(path.read_bytes()).decode()}"
