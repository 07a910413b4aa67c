"""The server of Line of Sight: Streamlit's own around the script of the pages, with our gate before it and our routes beside it."""

import sys
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute
from streamlit import get_option
from streamlit.starlette import App

import actions
from errors import SettingsError
from pages.present.routes import present_routes
from pages.shell.first_reader import made_ready
from pages.sign_in.gate import Gate
from pages.sign_in.listening import answer_own_pages, refuse_to_listen
from pages.sign_in.response_headers import ResponseHeaders
from pages.sign_in.sign_in_pages import sign_in_routes


try:
    settings = actions.signing_in()
    refuse_to_listen(settings, get_option("server.address"))
    answer_own_pages(settings)
except SettingsError as error:
    sys.exit(str(error))

# Asked before Streamlit's own routes, of which the last answers to every address.
ROUTES: list[BaseRoute] = sign_in_routes() + present_routes()
# The headers go around the gate, so that its refusals carry them too.
MIDDLEWARE: list[Middleware] = [Middleware(ResponseHeaders, secure=bool(settings and settings.secure)), Middleware(Gate)]

app = App(Path(__file__).resolve().parent / "pages" / "main.py", routes=ROUTES, middleware=MIDDLEWARE, lifespan=made_ready)
