"""Pages run by AppTest on a home with the sample figures, built once by the real verbs."""

import functools
from html import unescape

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

import actions
from access import User
from pages.shell.navigation import PAGES


STEWARD = User("tester", "steward")
PATHS = {entry.folder: path for path, entry in PAGES.items()}


@pytest.fixture
def session(sample_home, monkeypatch):
    """The steward's Session of that home, which pages opened in this test use too."""
    monkeypatch.setenv("LOS_HOME", str(sample_home))
    return actions.Session.of(sample_home, STEWARD)


@pytest.fixture
def empty(tmp_path, monkeypatch):
    """The same in a home where nothing was ever loaded."""
    monkeypatch.setenv("LOS_HOME", str(tmp_path / "home"))
    return actions.Session.of(tmp_path / "home", STEWARD)


@functools.cache
def components():
    """What a server knows of components of pages, found once as there: AppTest looks through all that is installed for each app."""
    manager = BidiComponentManager()
    manager.discover_and_register_components(start_file_watching=False)
    return manager


@pytest.fixture
def opened():
    """Opens a page by its folder, with what its address asks for: opened('overview', area='E10000034')."""

    def open_one(page="overview", **query):
        app = AppTest.from_file("../../pages/main.py", default_timeout=60)
        app.query_params.update(query)
        if page != "overview":
            # As a browser that comes with the address: AppTest itself would have the first page drawn before each other one.
            app._page_hash = calc_hash(PATHS[page])
        app._bidi_component_manager = components()
        app.run()
        assert not app.exception, app.exception
        return app

    return open_one


def text(app):
    """Everything the page says, in its order, with entities as the characters they stand for."""
    return unescape(markup(app))


def markup(app):
    """The same as it is sent to the browser."""
    said = []
    for element in (*app.get("html"), *app.get("bidi_component")):
        proto = element.proto
        said.append(getattr(proto, "body", "") or proto.bytes.decode() or proto.json)
    return "\n".join(said)
