"""The server of Line of Sight: Streamlit's own around the script of the pages, with our routes beside it."""

from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit.starlette import App

from pages.present.ending import lines_closed_at_the_end
from pages.present.routes import present_routes


# Asked before Streamlit's own routes, of which the last answers to every address.
ROUTES: list[BaseRoute] = present_routes()
MIDDLEWARE: list[Middleware] = []

app = App(Path(__file__).resolve().parent / "pages" / "main.py", routes=ROUTES, middleware=MIDDLEWARE, lifespan=lines_closed_at_the_end)
