"""An answer in our own words, whatever happens: the page or the table asked for, or what is wrong and what to do."""

from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

import actions
from errors import AccessError, BoardError, UsageError
from pages.present.asked import Refused
from pages.sign_in.gate import USER
from pages.ui.templates import render


# Nothing of a meeting is kept by a cache on the way; only the page's own worker keeps its deck, on the machine it is shown on.
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "frame-ancestors 'none'",
}
STATUS = {UsageError: 404, AccessError: 403}
OURS = "Nothing was lost. Try again. If it happens again, tell whoever looks after this copy: reference {}."
Handler = Callable[[Request], Awaitable[Response]]


def session(request: Request) -> actions.Session:
    """The Session of the one who asks, in this copy's home."""
    return actions.Session.of(None, request.scope[USER], wait=10)


def answering(handler: Handler, as_json: bool = True) -> Handler:
    """The handler with every error of it turned into an answer; a bug of ours is written to the log under the reference given."""

    @wraps(handler)
    async def answered(request: Request) -> Response:
        try:
            return await handler(request)
        except Refused as error:
            return _refusal(error.status, "This cannot be done", str(error), as_json)
        except BoardError as error:
            return _refusal(STATUS.get(type(error), 409), "This cannot be shown", str(error), as_json)
        except Exception as error:
            return _refusal(500, "Something went wrong on our side", OURS.format(actions.note_bug(None, error)), as_json)

    return answered


def _refusal(status: int, title: str, words: str, as_json: bool) -> Response:
    if as_json:
        return JSONResponse({"error": words}, status, HEADERS)
    return HTMLResponse(render("ui/message_page.html", title=title, words=words, address="../", link="Go to the overview"), status, HEADERS)
