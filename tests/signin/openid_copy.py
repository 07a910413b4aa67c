"""A copy in which people sign in, beside a certified OpenID provider with invented people; and somebody who signs in without a browser."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.browser.conftest import free_port


HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIBRARY = Path(sys.prefix) / "provider" / "node_modules" / "oidc-provider" / "lib" / "index.js"
SECRET = "a secret of the tests, long enough"
# What each may do here is what the provider's roles say; two hundred groups are more than a cookie or a header holds.
PEOPLE = {
    "ada": {"preferred_username": "ada@council.example", "roles": ["contributor"]},
    "ben": {"preferred_username": "ben@council.example", "roles": ["steward", "something else"]},
    "cleo": {"preferred_username": "cleo@council.example", "roles": ["steward"]},
    "vi": {"preferred_username": "vi@nhs.example", "roles": ["viewer"], "groups": [f"00000000-0000-4000-8000-{n:012}" for n in range(200)]},
    "nobody": {"preferred_username": "nobody@police.example", "roles": ["steward-of-something-else"]},
    "twin": {"preferred_username": "ada@council.example", "roles": ["steward"]},
}


@dataclass(frozen=True)
class OpenidCopy:
    """Addresses of a copy and of its provider, and the home of the copy."""

    address: str
    provider: str
    home: Path

    def client(self) -> httpx.Client:
        """A browser without a page: it keeps cookies, and follows where it is sent."""
        return httpx.Client(follow_redirects=True, timeout=60, headers={"Accept": "text/html", "Sec-Fetch-Site": "same-origin"})

    def sign_in(self, person: str, page: str = "/") -> httpx.Client:
        """A client in which somebody has signed in on the way to a page of the copy."""
        client = self.client()
        came_back(client, client.get(f"{self.address}{page}"), person)
        return client


def came_back(client: httpx.Client, form: httpx.Response, person: str) -> httpx.Response:
    """Fill in the provider's form; return the page of the copy that follows."""
    action = re.search(r'<form[^>]*action="([^"]+)"', form.text)[1]
    return client.post(str(form.url.join(action)), data={"prompt": "login", "login": person, "password": "any"})


def serve_openid_copy(home: Path, **settings: object):
    """Start provider and copy on free ports, and stop them when the generator is closed; yields the OpenidCopy."""
    node = shutil.which("node")
    if not node or not LIBRARY.exists():
        pytest.skip("there is no OpenID provider to sign in with: make test installs one where npm is there")
    port, provider_port = free_port(), free_port()
    address, provider = f"http://127.0.0.1:{port}", f"http://localhost:{provider_port}"
    client = {
        "client_id": "line-of-sight", "client_secret": SECRET, "redirect_uris": [f"{address}/signin/callback"],
        "post_logout_redirect_uris": [f"{address}/"], "backchannel_logout_uri": f"{address}/signin/ended",
        "backchannel_logout_session_required": True,
    }  # fmt: skip
    given = {
        "issuer": provider,
        "client_id": "line-of-sight",
        "client_secret": SECRET,
        "redirect_uri": f"{address}/signin/callback",
    } | settings
    home.mkdir(parents=True, exist_ok=True)
    lines = "\n".join(f"{name} = {json.dumps(value)}" for name, value in given.items())
    (home / "settings.toml").write_text(f"[signin]\n{lines}\n", encoding="utf-8")
    assert tomllib.loads((home / "settings.toml").read_text(encoding="utf-8"))["signin"] == given
    # Tokens are signed at the time of this machine, so the copy counts by it too.
    environment = {name: value for name, value in os.environ.items() if name != "LOS_CLOCK"} | {"LOS_HOME": str(home)}
    given_to_provider = {"port": provider_port, "client": client, "people": PEOPLE}
    processes = [
        subprocess.Popen([node, str(HERE / "provider.mjs"), str(LIBRARY), json.dumps(given_to_provider)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL),
        subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)],
            cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        ),
    ]  # fmt: skip
    try:
        for ready in (f"{provider}/.well-known/openid-configuration", f"{address}/health/live"):
            _wait_for(ready)
        yield OpenidCopy(address, provider, home)
    finally:
        for process in processes:
            process.kill()
            process.wait()


def _wait_for(address):
    for _ in range(480):
        try:
            if httpx.get(address).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.25)
    pytest.fail(f"{address} did not answer in two minutes")
