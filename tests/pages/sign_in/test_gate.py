"""Without sign-in a copy answers this machine alone, and does not start where others could reach it."""

import asyncio
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from errors import SettingsError
from pages.sign_in.gate import USER, Gate, within
from pages.sign_in.listening import refuse_to_listen
from tests.actions.test_people import SETTINGS


ROOT = Path(__file__).resolve().parent.parent.parent.parent


async def _get(app, client, headers):
    transport = httpx.ASGITransport(app, client=(client, 50000))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as browser:
        return await browser.get("/", headers=headers)


@pytest.fixture
def answer(tmp_path, monkeypatch):
    monkeypatch.setenv("LOS_HOME", str(tmp_path))
    app = Gate(Starlette(routes=[Route("/", lambda request: PlainTextResponse(request.scope[USER].name))]))

    def get(client, **headers):
        # In a thread of its own, as one that drives a browser has a loop already.
        with ThreadPoolExecutor(1) as apart:
            return apart.submit(asyncio.run, _get(app, client, headers)).result()

    return get


@pytest.mark.parametrize("client", ["127.0.0.1", "127.8.8.8", "::1"])
def test_this_machine_is_answered(answer, client):
    assert answer(client).text == "local user"


@pytest.mark.parametrize("client", ["10.0.0.5", "192.168.1.20", "2001:db8::1", "0.0.0.0", "not an address"])
def test_no_other_machine_is(answer, client):
    refused = answer(client)
    assert refused.status_code == 403 and "sign-in" in refused.text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_what_another_program_passes_on_is_not_from_this_machine(answer, header):
    assert answer("127.0.0.1", **{header: "127.0.0.1"}).status_code == 403


def test_settings_that_cannot_be_used_open_nothing(answer, tmp_path):
    (tmp_path / "settings.toml").write_text("[signin]\nissuer = 5\n", encoding="utf-8")
    refused = answer("127.0.0.1")
    assert refused.status_code == 503 and "issuer" not in refused.text and str(tmp_path) not in refused.text


def test_settings_that_are_lost_open_nothing(answer, tmp_path):
    (tmp_path / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    assert answer("127.0.0.1").status_code == 401
    (tmp_path / "settings.toml").unlink()
    assert answer("127.0.0.1").status_code == 503


@pytest.mark.parametrize(
    ("path", "base", "inside"),
    [
        ("/signin", "", "/signin"),
        ("/los/signin", "/los", "/signin"),
        ("/signin", "/los", None),
        ("/losers/signin", "/los", None),
        ("/los", "/los", None),
        ("/los/los/signin", "/los", "/los/signin"),
    ],
)
def test_only_addresses_under_its_own_path_are_its_own(path, base, inside):
    assert within(path, base) == inside


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "::", "192.168.1.20", "outcomes.example"])
def test_it_does_not_listen_to_others(address):
    with pytest.raises(SettingsError, match="sign-in"):
        refuse_to_listen(None, address)


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1"])
def test_it_listens_to_this_machine(address):
    refuse_to_listen(None, address)


def test_the_server_does_not_start_for_others(tmp_path):
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0", "--server.address", "0.0.0.0"]
    ended = subprocess.run(command, cwd=ROOT, env={**os.environ, "LOS_HOME": str(tmp_path)}, capture_output=True, text=True, timeout=120)
    assert ended.returncode != 0 and "set up sign-in" in ended.stderr and "Traceback" not in ended.stderr
