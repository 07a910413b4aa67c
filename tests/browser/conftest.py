"""A real server on a home of its own with the sample figures, and a real browser."""

import functools
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.judged import Record
from tests.browser.shared_context import SharedContext
from tests.browser.worked_year import keep_a_year
from tests.browser.written_survey import keep_what_was_written


ROOT = Path(__file__).resolve().parent.parent.parent
# A busy machine makes a page slow, not wrong.
PATIENCE = 120_000
PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/156.0 Mobile Safari/537.36"


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def record():
    """The Record of this run, which is written where LOS_ACCESSIBILITY says once all is judged, as of LOS_ACCESSIBILITY_ON: make accessibility."""
    kept = Record()
    yield kept
    if path := os.environ.get("LOS_ACCESSIBILITY"):
        kept.write(Path(path), os.environ["LOS_ACCESSIBILITY_ON"])


def free_port():
    """A port of this machine that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def serve(home, base="", port=None):
    """A server of this project on a free port, or the one given: (process, address). It is up when this returns.

    `base` is the path that it stands under.
    """
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.baseUrlPath", base]
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "LOS_HOME": str(home)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}{base and f'/{base}'}"
    for _ in range(240):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health")
            return process, address
        except OSError:
            time.sleep(0.25)
    process.kill()
    raise RuntimeError("the server did not start")


@pytest.fixture(scope="session")
def sample_home(sample_home, tmp_path_factory):
    """A copy for the servers of this process, as they write what people choose into it; with a year of records and a survey of a partnership."""
    home = tmp_path_factory.mktemp("browser") / "home"
    shutil.copytree(sample_home, home)
    keep_a_year(home)
    keep_what_was_written(home, home.parent)
    return home


@pytest.fixture(scope="session")
def server(sample_home):
    """The address of a server on the sample figures, which tests must leave as they found them."""
    process, address = serve(sample_home)
    yield address
    process.terminate()
    process.wait()


class Watched:
    """A page of the browser, with what it complained of and whom it called."""

    def __init__(self, page, begin=lambda address: None):
        """`begin` is called with each address before it is opened."""
        self.page, self.context, self.begin, self.errors, self.called = page, page.context, begin, [], set()
        self.page.set_default_timeout(PATIENCE)
        self.page.on(
            "console", lambda message: self.errors.append(message.text) if message.type == "error" and not _probing(message) else None
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", lambda request: self.called.add(request.url))

    def open(self, address, ready="main h1, [data-testid=stMain] h1"):
        self.begin(address)
        self.page.goto(address)
        self.page.wait_for_selector(ready)
        self.page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", state="attached")
        return self.page

    @property
    def origins(self):
        """Those of the servers that it called."""
        return {f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, self.called) if parts.scheme == "http"}

    @property
    def strangers(self):
        """Requests that left this machine."""
        return {url for url in self.called if not url.startswith(("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:"))}


def _probing(message):
    """Streamlit looks for its server under the page's own path first, and the browser reports that as an error."""
    return "404" in message.text and "_stcore" in (message.location or {}).get("url", "")


@pytest.fixture(scope="session")
def shared(browser):
    """The SharedContext of this process for an agent (None is the browser's own), made once it is asked for: shared(agent)."""

    @functools.cache
    def context_of(agent):
        contexts.append(SharedContext(browser, **({"user_agent": agent} if agent else {})))
        return contexts[-1]

    contexts = []
    yield context_of
    for context in contexts:
        context.close()


@pytest.fixture
def watched(browser, shared):
    """Opens a Watched page: watched(width=…, theme=…).

    With `apart` it is of a browser of its own: of another person, or of one whose network is off. So it is where a context is given more.
    """
    opened, own = [], []

    def open_one(width=1440, height=900, theme="light", permissions=(), apart=False, **given):
        settings = {"viewport": {"width": width, "height": height}, "color_scheme": theme, "permissions": list(permissions)}
        agent = PHONE if width < 500 else None
        if apart or given:
            own.append(browser.new_context(**settings, user_agent=agent, **given))
            return Watched(own[-1].new_page())
        context = shared(agent)
        opened.append((context, Watched(context.page(**settings), context.stay)))
        return opened[-1][1]

    yield open_one
    for context in own:
        context.close()
    for context in {context for context, _ in opened}:
        context.forget(set().union(*(seen.origins for _, seen in opened)))
