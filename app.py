"""The server of Line of Sight: Streamlit's own around the script of the pages, with our routes beside it."""

from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit.starlette import App

from pages.present.routes import present_routes
from pages.shell.first_reader import made_ready


# Asked before Streamlit's own routes, of which the last answers to every address.
ROUTES: list[BaseRoute] = present_routes()
MIDDLEWARE: list[Middleware] = []

app = App(Path(__file__).resolve().parent / "pages" / "main.py", routes=ROUTES, middleware=MIDDLEWARE, lifespan=made_ready)
