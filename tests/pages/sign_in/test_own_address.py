"""Behind a server that speaks TLS, pages are opened by the address of the settings: lines open for these, and for no other site's."""

import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from store.home_folder import Home
from store.sign_in_table import SignInTable
from tests.browser.conftest import free_port


ROOT = Path(__file__).resolve().parents[3]
SETTINGS = """
[signin]
issuer = "https://login.example"
client_id = "x"
redirect_uri = "https://outcomes.example/signin/callback"
"""


@pytest.fixture(scope="module")
def behind(tmp_path_factory):
    """(port of a copy that listens to every machine, the cookie of somebody who is signed in)."""
    home, port = tmp_path_factory.mktemp("behind") / "home", free_port()
    home.mkdir()
    (home / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    token = SignInTable(Home(home)).open("https://login.example", "1", "ada", "viewer", None, timedelta(hours=1))
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.address", "0.0.0.0"]
    environment = os.environ | {"LOS_HOME": str(home)}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(480):
        try:
            httpx.get(f"http://127.0.0.1:{port}/health/live")
            break
        except httpx.TransportError:
            time.sleep(0.25)
    yield port, {"Cookie": f"__Host-line-of-sight={token}", "Host": "outcomes.example"}
    process.kill()
    process.wait()


def line(behind, origin):
    port, headers = behind
    return connect(f"ws://127.0.0.1:{port}/_stcore/stream", additional_headers=headers, origin=origin, subprotocols=["streamlit"])


def test_a_line_opens_for_a_page_of_its_own_address(behind):
    with line(behind, "https://outcomes.example"):
        pass


@pytest.mark.parametrize("origin", ["https://evil.example", "https://outcomes.example.evil.example", "null"])
def test_no_line_opens_for_a_page_of_another(behind, origin):
    with pytest.raises(InvalidStatus), line(behind, origin):
        pass


def test_browsers_are_told_to_use_tls_alone(behind):
    port, headers = behind
    assert "max-age" in httpx.get(f"http://127.0.0.1:{port}/signin/check", headers=headers).headers["strict-transport-security"]
