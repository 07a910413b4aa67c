"""The addresses of presenting, under the path that the server stands at."""

from starlette.routing import BaseRoute, Route
from streamlit import get_option

from pages.present import handlers


def present_routes() -> list[BaseRoute]:
    """The routes for the app. A meeting's id has no dot, so that the worker's name is no meeting."""
    base = (get_option("server.baseUrlPath") or "").strip("/")
    here = f"{f'/{base}' if base else ''}/present"
    return [
        Route(f"{here}/sw.js", handlers.worker),
        Route(f"{here}/{{meeting}}", handlers.deck),
        Route(f"{here}/{{meeting}}/events", handlers.events),
        Route(f"{here}/{{meeting}}/position", handlers.move, methods=["POST"]),
        Route(f"{here}/{{meeting}}/questions", handlers.questions, methods=["GET"]),
        Route(f"{here}/{{meeting}}/questions", handlers.park, methods=["POST"]),
    ]
