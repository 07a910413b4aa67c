"""What is answered at each address of presenting. Whatever reads the store runs beside the server's own loop."""

from dataclasses import asdict
from functools import partial
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse

import actions
from pages.present import screens
from pages.present.answers import HEADERS, answering, session
from pages.present.asked import asked_table


WORKER = (Path(__file__).parent / "sw.js").read_text(encoding="utf-8")


async def _worker(request: Request) -> Response:
    return Response(WORKER, media_type="text/javascript", headers=HEADERS)


async def _deck(request: Request) -> Response:
    """The deck; ?public leaves out what the public version does."""
    public = "public" in request.query_params
    return HTMLResponse(
        await run_in_threadpool(actions.served_deck, session(request), request.path_params["meeting"], public), headers=HEADERS
    )


async def _events(request: Request) -> Response:
    room = await run_in_threadpool(actions.screens_of, session(request), request.path_params["meeting"])
    return StreamingResponse(screens.listen(room), media_type="text/event-stream", headers=HEADERS | {"X-Accel-Buffering": "no"})


async def _move(request: Request) -> Response:
    place = screens.place_of(await asked_table(request))
    screens.move(await run_in_threadpool(actions.screens_of, session(request), request.path_params["meeting"], True), place)
    return JSONResponse({"moved": True}, headers=HEADERS)


async def _questions(request: Request) -> Response:
    parked = await run_in_threadpool(actions.parked_questions, session(request), request.path_params["meeting"])
    return JSONResponse({"questions": [asdict(question) for question in parked]}, headers=HEADERS)


async def _park(request: Request) -> Response:
    given = await asked_table(request)
    arguments = (session(request), request.path_params["meeting"], given.get("item"), given.get("text"), given.get("id"))
    return JSONResponse(asdict(await run_in_threadpool(actions.park_question, *arguments)), 201, HEADERS)


worker, events, move, questions, park = map(answering, (_worker, _events, _move, _questions, _park))
deck = partial(answering, as_json=False)(_deck)
