"""The server of Line of Sight: Streamlit's own around the script of the pages, with a place for routes and middleware of ours."""

from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit.starlette import App


# Asked before Streamlit's own routes, of which the last answers to every address.
ROUTES: list[BaseRoute] = []
MIDDLEWARE: list[Middleware] = []

app = App(Path(__file__).resolve().parent / "pages" / "main.py", routes=ROUTES, middleware=MIDDLEWARE)
