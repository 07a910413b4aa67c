"""The addresses of presenting, under the path that the server stands at."""

from starlette.routing import BaseRoute, Route
from streamlit import get_option

from pages.present import handlers


def present_routes() -> list[BaseRoute]:
    """The routes for the app. A meeting's id has no dot, so that the worker's name is no meeting."""
    base = (get_option("server.baseUrlPath") or "").strip("/")
    root = f"{f'/{base}' if base else ''}/present"
    return [
        Route(f"{root}/sw.js", handlers.worker),
        Route(f"{root}/{{meeting}}", handlers.deck),
        Route(f"{root}/{{meeting}}/events", handlers.events),
        Route(f"{root}/{{meeting}}/position", handlers.move, methods=["POST"]),
        Route(f"{root}/{{meeting}}/questions", handlers.questions, methods=["GET"]),
        Route(f"{root}/{{meeting}}/questions", handlers.park, methods=["POST"]),
    ]
