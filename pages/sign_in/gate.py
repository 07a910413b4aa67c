"""The gate before everything that this copy serves: without a sign-in, where one is needed, not a byte passes."""

import time
from collections.abc import Callable
from urllib.parse import quote

from starlette.requests import HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import actions
from access import User, local_user
from actions.sign_ins import NOBODY
from errors import BoardError
from pages.sign_in.addresses import CHECK, OPEN, SIGN_IN, base_path, cookie_name
from pages.ui.templates import render
from signin.sign_in_settings import is_this_machine


USER = "los.user"
# Streamlit's own code for a line that is closed by the server on purpose is any of these; the browser then asks again, and is sent to sign in.
ENDED = 4401
SECONDS = 1
NOT_HERE = (
    "Line of Sight answers only to the machine it runs on until people sign in. Set up sign-in in settings.toml (see the README), "
    "or open it on that machine."
)
NOT_SET_UP = "The settings of this copy cannot be used, so nothing is shown. Whoever looks after it is told why when it is started."


class Gate:
    """ASGI middleware. Where nobody has to sign in only this machine is answered, and whoever sits at it is the local user."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        try:
            settings = actions.signing_in()
        except BoardError:
            # What is wrong names places on this machine, which is for whoever starts it, and not for whoever asks.
            await _refuse(scope, receive, send, PlainTextResponse(NOT_SET_UP, 503))
            return
        path = within(scope["path"], base_path())
        if settings is None:
            if not from_this_machine(scope):
                await _refuse(scope, receive, send, PlainTextResponse(NOT_HERE, 403))
                return
            scope[USER] = local_user()
            await self.app(scope, receive, send)
            return
        if path in OPEN:
            await self.app(scope, receive, send)
            return
        token = HTTPConnection(scope).cookies.get(cookie_name(settings))
        user = actions.who_is(settings, token, active=path != CHECK)
        if user is None:
            await _refuse(scope, receive, send, _sent_to_sign_in(scope, path))
        elif user.role == NOBODY:
            await _refuse(scope, receive, send, _without_role(user))
        else:
            scope[USER] = user
            line = Line(receive, send, user, lambda active: actions.who_is(settings, token, active))
            await self.app(scope, line.receive if scope["type"] == "websocket" else receive, line.send)


class Line:
    """A line that stays open: with every message it is asked anew whether whoever holds it is still signed in, in the same role.

    A page that is drawn sends many messages at once; for those it is asked once a second.
    """

    def __init__(self, receive: Receive, send: Send, user: User, who: Callable[[bool], User | None]) -> None:
        self._receive, self._send, self._user, self._who = receive, send, user, who
        self._asked, self._over = time.monotonic(), False

    async def receive(self) -> Message:
        message = await self._receive()
        if message["type"] == "websocket.receive" and not self._stands(active=True):
            await self._close()
            return {"type": "websocket.disconnect", "code": ENDED}
        return message

    async def send(self, message: Message) -> None:
        if self._over:
            return
        if message["type"] == "websocket.send" and not self._stands(active=False):
            await self._close()
        elif message["type"] == "http.response.body" and message.get("more_body") and not self._stands(active=False):
            self._over = True
            await self._send({"type": "http.response.body", "body": b""})
        else:
            await self._send(message)

    def _stands(self, active: bool) -> bool:
        if self._over or (not active and time.monotonic() - self._asked < SECONDS):
            return not self._over
        self._asked = time.monotonic()
        return self._who(active) == self._user

    async def _close(self) -> None:
        if not self._over:
            self._over = True
            await self._send({"type": "websocket.close", "code": ENDED})


def within(path: str, base: str) -> str | None:
    """The part of a path behind the one that the server stands at; None for an address outside it, at which nothing is open."""
    return path.removeprefix(base) if path.startswith(f"{base}/") else None


def from_this_machine(scope: Scope) -> bool:
    """Whether a request came from this machine itself; one that says it was passed on by another program did not."""
    client = scope.get("client")
    passed_on = any(name in (b"forwarded", b"x-forwarded-for", b"x-real-ip") for name, _ in scope["headers"])
    return not passed_on and (client is None or is_this_machine(client[0]))


async def _refuse(scope: Scope, receive: Receive, send: Send, response: PlainTextResponse | HTMLResponse | RedirectResponse) -> None:
    if scope["type"] == "websocket":
        # A line is refused once it has asked to be opened.
        await receive()
        await send({"type": "websocket.close", "code": ENDED})
    else:
        await response(scope, receive, send)


def _sent_to_sign_in(scope: Scope, path: str | None) -> PlainTextResponse | RedirectResponse:
    """To the provider for whoever opens a page; for what a page asks for by itself, only that nobody is signed in."""
    headers = {"Cache-Control": "no-store"}
    accepts = HTTPConnection(scope).headers.get("accept", "")
    if scope.get("method") != "GET" or "text/html" not in accepts:
        return PlainTextResponse("Nobody is signed in here.", 401, headers)
    query = scope["query_string"].decode("latin-1")
    wanted = quote(f"{path or '/'}{f'?{query}' if query else ''}", safe="")
    return RedirectResponse(f"{base_path()}{SIGN_IN}?next={wanted}", 303, headers)


def _without_role(user: User) -> HTMLResponse:
    words = f"You are signed in as {user.name}, but have no role in this copy yet. Ask whoever looks after it to give you one."
    page = render("ui/message_page.html", title="You have no role here yet", words=words, address=f"{base_path()}/signout", link="Sign out")
    return HTMLResponse(page, 403, {"Cache-Control": "no-store"})
