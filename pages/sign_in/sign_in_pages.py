"""What is answered on the way in and out. Whatever asks the provider or the disk runs beside the server's own loop."""

from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

import actions
from access import User
from errors import BoardError, SignInError
from pages.present.asked import Refused, refuse_strangers
from pages.sign_in import addresses
from pages.sign_in.addresses import attempt_cookie_name, base_path, cookie_name, own_address
from pages.sign_in.attempts_per_minute import too_many
from pages.ui.templates import render
from signin.sign_in_settings import SignIn


HEADERS = {"Cache-Control": "no-store"}
MINUTES = 10
# A logout token is some hundred bytes; nothing longer is read.
LONGEST_TOKEN = 20_000
OURS = "Try again. If it happens again, tell whoever looks after this copy: reference {}."


def sign_in_routes() -> list[BaseRoute]:
    """The routes for the app, under the path that it stands at."""
    base = base_path()
    return [
        Route(f"{base}{addresses.SIGN_IN}", _guarded(_sign_in)),
        Route(f"{base}{addresses.CALLBACK}", _guarded(_callback)),
        Route(f"{base}{addresses.BACK_CHANNEL}", _ended_by_provider, methods=["POST"]),
        Route(f"{base}{addresses.SIGN_OUT}", _guarded(_asked_to_sign_out), methods=["GET"]),
        Route(f"{base}{addresses.SIGN_OUT}", _guarded(_sign_out), methods=["POST"]),
        Route(f"{base}{addresses.CHECK}", _check),
        Route(f"{base}{addresses.LIVE}", _live),
        Route(f"{base}{addresses.READY}", _ready),
    ]


Page = Callable[[Request, SignIn], Awaitable[Response]]


def _guarded(page: Page) -> Callable[[Request], Awaitable[Response]]:
    """A page of signing in: where that is set up, not too often, and with every error in words of ours."""

    @wraps(page)
    async def answered(request: Request) -> Response:
        settings = actions.signing_in()
        if settings is None:
            return RedirectResponse(f"{base_path()}/", 303, HEADERS)
        if too_many(request.client.host if request.client else ""):
            return _message("Too many tries", "Wait a minute, then try again.", 429)
        try:
            return await page(request, settings)
        except Refused as error:
            return _message("This cannot be done", str(error), error.status)
        except SignInError as error:
            return _message("You are not signed in", str(error), 403)
        except Exception as error:
            # A refusal of the disk names places on this machine, so it is written to the log as a bug of ours is.
            return _message("Something went wrong on our side", OURS.format(actions.note_bug(None, error)), 500)

    return answered


async def _sign_in(request: Request, settings: SignIn) -> Response:
    step = await run_in_threadpool(actions.begin_sign_in, settings, own_address(request.query_params.get("next")))
    response = RedirectResponse(step.address, 303, HEADERS)
    _keep(response, settings, attempt_cookie_name(settings), step.token, MINUTES * 60)
    return response


async def _callback(request: Request, settings: SignIn) -> Response:
    token, query = request.cookies.get(attempt_cookie_name(settings)), request.query_params
    step = await run_in_threadpool(actions.finish_sign_in, settings, token, query.get("state"), query.get("code"))
    response = RedirectResponse(f"{base_path()}{step.address}", 303, HEADERS)
    # Whoever was signed in here before is so no longer: a browser is one person.
    await run_in_threadpool(_end_before, settings, request)
    _keep(response, settings, cookie_name(settings), step.token, settings.hours * 3600)
    response.delete_cookie(attempt_cookie_name(settings), secure=settings.secure, httponly=True)
    return response


def _end_before(settings: SignIn, request: Request) -> None:
    before = request.cookies.get(cookie_name(settings))
    if before:
        actions.sign_out(before)


async def _asked_to_sign_out(request: Request, settings: SignIn) -> Response:
    user = await run_in_threadpool(_who, settings, request)
    if user is None:
        return await _signed_out(settings, own_address(request.query_params.get("next")))
    return HTMLResponse(render("sign_in/sign_out.html", name=user.name, home=f"{base_path()}/"), headers=HEADERS)


async def _sign_out(request: Request, settings: SignIn) -> Response:
    """From a form of this copy only: no other site may sign anybody out."""
    refuse_strangers(request)
    token = request.cookies.get(cookie_name(settings))
    everywhere = "everywhere" in request.query_params
    if token:
        await run_in_threadpool(actions.sign_out, token, everywhere)
    return await _signed_out(settings)


async def _signed_out(settings: SignIn, wanted: str = "/") -> Response:
    provider = await run_in_threadpool(actions.sign_out_of_provider, settings)
    page = render("sign_in/signed_out.html", address=f"{base_path()}{wanted}", provider=provider)
    response = HTMLResponse(page, headers=HEADERS | {"Clear-Site-Data": '"cache", "storage"'})
    response.delete_cookie(cookie_name(settings), secure=settings.secure, httponly=True)
    return response


async def _ended_by_provider(request: Request) -> Response:
    """Back-Channel Logout: the provider itself says whose sign-in is over."""
    settings = actions.signing_in()
    if settings is None or int(request.headers.get("content-length") or LONGEST_TOKEN) >= LONGEST_TOKEN:
        return JSONResponse({"error": "invalid_request"}, 400, HEADERS)
    form = await request.form()
    try:
        await run_in_threadpool(actions.provider_signs_out, settings, str(form.get("logout_token", "")))
    except SignInError:
        return JSONResponse({"error": "invalid_request"}, 400, HEADERS)
    return Response(None, 200, HEADERS)


async def _check(request: Request) -> Response:
    """Says nothing to whoever is signed in; the gate answers everybody else."""
    return Response(None, 204, HEADERS)


async def _live(request: Request) -> Response:
    """The process answers."""
    return PlainTextResponse("live", headers=HEADERS)


async def _ready(request: Request) -> Response:
    """What is needed to answer readers can be read: settings, definitions, ledger."""
    try:
        await run_in_threadpool(actions.ready)
    except BoardError:
        return PlainTextResponse("not ready", 503, HEADERS)
    return PlainTextResponse("ready", headers=HEADERS)


def _who(settings: SignIn, request: Request) -> User | None:
    return actions.who_is(settings, request.cookies.get(cookie_name(settings)))


def _keep(response: Response, settings: SignIn, name: str, token: str, seconds: int) -> None:
    response.set_cookie(name, token, seconds, path="/", secure=settings.secure, httponly=True, samesite="lax")


def _message(title: str, words: str, status: int) -> Response:
    page = render("ui/message_page.html", title=title, words=words, address=f"{base_path()}/", link="Try again")
    return HTMLResponse(page, status, HEADERS)
