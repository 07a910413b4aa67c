"""What somebody tries who should not be in: each against a real copy in which people sign in, and a real provider."""

import base64
import hashlib
import hmac
import json
import re
import shutil
import socket
import time
from email.utils import parsedate_to_datetime

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from tests.signin.openid_copy import SECRET, came_back, serve_openid_copy


pytestmark = pytest.mark.xdist_group("sign_in")
# Whatever a browser asks this copy for, and ways to write an address that may mislead a gate.
ADDRESSES = (
    "/", "/indicator?indicator=persistent_absence", "/upload", "/history", "/index.html", "/favicon.png", "/manifest.json",
    "/_stcore/health", "/_stcore/host-config", "/_stcore/metrics", "/_stcore/allowed-message-origins", "/_stcore/stream",
    "/_stcore/upload_file/a/b", "/_stcore/bidi-components/los_frame/index.js", "/media/0123456789abcdef.csv", "/component/x/index.html",
    "/app/static/x", "/static/js/index.js", "/present/sw.js", "/present/a-meeting", "/present/a-meeting/events", "/present/a-meeting/questions",
    "/signin/check", "/signin/", "/signin/callback/", "/SIGNIN", "//", "//signin", "/./", "/signin/../upload", "/%73ignin/../", "/signin%2f..%2fupload",
    "/health/live/", "/health/live/../../media/x", "/health/live%00", "/signin;/upload", "/signout/x", "/\\signin", "/health/ready?x=/../upload/x",
)  # fmt: skip
OPEN = {"/health/ready?x=/../upload/x"}


@pytest.fixture(scope="module")
def copy(sample_home_copy):
    yield from serve_openid_copy(sample_home_copy)


@pytest.fixture(scope="module")
def sample_home_copy(sample_home, tmp_path_factory):
    home = tmp_path_factory.mktemp("signed") / "home"
    shutil.copytree(sample_home, home)
    return home


def raw(copy, method, target, **headers):
    """(status, body, headers as text) of a request whose target goes as it stands, which no library corrects on the way."""
    host, port = copy.address.removeprefix("http://").split(":")
    lines = [
        f"{method} {target} HTTP/1.1",
        f"Host: {host}:{port}",
        "Connection: close",
        *(f"{name}: {value}" for name, value in headers.items()),
    ]
    with socket.create_connection((host, int(port)), 60) as line:
        line.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        answer = b"".join(iter(lambda: line.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), body, head.decode("latin-1").lower()


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"])
def test_no_address_answers_whoever_is_not_signed_in(copy, method):
    for address in ADDRESSES:
        if address in OPEN:
            continue
        status, body, _ = raw(copy, method, address, Accept="*/*", **{"Content-Length": "0"})
        assert status in (400, 401, 404), (method, address, status)
        assert len(body) < 60, (method, address, body)


def test_a_page_that_is_opened_leads_to_the_provider_and_back_to_itself(copy):
    client = copy.client()
    form = client.get(f"{copy.address}/indicator?indicator=persistent_absence&area=E08000025")
    assert str(form.url).startswith(copy.provider)
    page = came_back(client, form, "vi")
    assert str(page.url) == f"{copy.address}/indicator?indicator=persistent_absence&area=E08000025" and page.status_code == 200


def test_every_answer_keeps_other_sites_out(copy):
    for address in ("/", "/signin", "/health/live", "/_stcore/health", "/signout"):
        headers = httpx.get(f"{copy.address}{address}", headers={"Accept": "text/html"}).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"] and "unsafe-eval" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "DENY"
        script = re.search(r"script-src ([^;]*)", headers["content-security-policy"])[1]
        assert "unsafe-inline" not in script and "http" not in script


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-User": "ben@council.example"},
        {"X-Streamlit-User": '{"email": "ben@council.example"}'},
        {"Authorization": "Bearer x"},
        {"X-Forwarded-For": "127.0.0.1"},
        {"Cookie": "line-of-sight=x; __Host-line-of-sight=x; _streamlit_user=x"},
        {"Cookie": "line-of-sight="},
        {"Cookie": "line-of-sight=" + "A" * 7000},
        {"Cookie": "line-of-sight=%00' OR 1=1 --"},
    ],
)
def test_no_header_signs_anybody_in(copy, headers):
    assert httpx.get(f"{copy.address}/_stcore/health", headers=headers).status_code == 401


def test_a_cookie_that_was_stolen_is_worth_nothing_after_signing_out(copy):
    client = copy.sign_in("vi")
    stolen = client.cookies["line-of-sight"]
    jar = {"Cookie": f"line-of-sight={stolen}"}
    assert httpx.get(f"{copy.address}/_stcore/health", headers=jar).status_code == 200
    page = client.post(f"{copy.address}/signout")
    assert "You are signed out" in page.text and '"storage"' in page.headers["clear-site-data"]
    assert httpx.get(f"{copy.address}/_stcore/health", headers=jar).status_code == 401


def test_signing_out_on_all_devices_ends_the_others_too(copy):
    first, second = copy.sign_in("vi"), copy.sign_in("vi")
    first.post(f"{copy.address}/signout?everywhere")
    assert second.get(f"{copy.address}/signin/check", headers={"Accept": "*/*"}).status_code == 401


def test_another_site_signs_nobody_out(copy):
    client = copy.sign_in("vi")
    assert client.post(f"{copy.address}/signout", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert client.post(f"{copy.address}/signout", headers={"Sec-Fetch-Site": "", "Origin": "https://evil.example"}).status_code == 403
    assert client.get(f"{copy.address}/signin/check").status_code == 204


def test_the_way_back_is_gone_once_and_by_the_browser_that_left(copy):
    client = httpx.Client(timeout=60)
    away = client.get(f"{copy.address}/signin").headers["location"]
    form = client.get(away, follow_redirects=True)
    action = re.search(r'<form[^>]*action="([^"]+)"', form.text)[1]
    answer = client.post(str(form.url.join(action)), data={"prompt": "login", "login": "ben", "password": "any"})
    while not (back := answer.headers.get("location", "")).startswith(f"{copy.address}/signin/callback"):
        answer = client.get(str(answer.url.join(back)))
    # Somebody else's browser, another state, none, and no code.
    assert httpx.get(back).status_code == 403
    kept = dict(client.cookies)
    assert client.get(re.sub(r"state=[^&]+", "state=guessed", back)).status_code == 403
    # A wrong state ends the attempt: even the right one comes too late then.
    client.cookies.update(kept)
    assert client.get(back).status_code == 403
    assert "line-of-sight" not in client.cookies


def test_a_way_back_that_was_used_is_not_used_again(copy):
    seen = []
    client = copy.client()
    client.event_hooks = {"response": [lambda answer: seen.append(str(answer.url))]}
    came_back(client, client.get(f"{copy.address}/"), "ben")
    back = next(address for address in seen if "/signin/callback" in address)
    assert client.get(back).status_code == 403
    assert httpx.get(back).status_code == 403


@pytest.mark.parametrize(
    "wanted",
    [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/%0d%0aSet-Cookie:x=1",
        "/signout",
    ],
)
def test_nobody_is_led_elsewhere(copy, wanted):
    client = copy.client()
    page = came_back(client, client.get(f"{copy.address}/signin", params={"next": wanted}), "vi")
    assert str(page.url).startswith(f"{copy.address}/") and "signout" not in str(page.url) and "x" not in client.cookies


def test_two_hundred_groups_break_nothing(copy):
    client = copy.sign_in("vi")
    assert sum(len(name) + len(value) for name, value in client.cookies.items()) < 2000
    with stream(copy, client) as line:
        line.send(b"")


def test_whoever_has_no_role_sees_a_message_alone(copy):
    client = copy.client()
    page = came_back(client, client.get(f"{copy.address}/"), "nobody")
    assert page.status_code == 403 and "no role" in page.text and "nobody@police.example" in page.text
    for address in ("/_stcore/health", "/static/js/index.js", "/present/sw.js"):
        assert client.get(f"{copy.address}{address}").status_code == 403
    with pytest.raises(InvalidStatus), stream(copy, client):
        pass


def stream(copy, client=None):
    """The line of a page, as a browser opens it."""
    cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in client.cookies.items())} if client else {}
    return connect(
        f"{copy.address.replace('http', 'ws')}/_stcore/stream", additional_headers=cookie, origin=copy.address, subprotocols=["streamlit"]
    )


def test_no_line_opens_without_a_sign_in(copy):
    with pytest.raises(InvalidStatus) as refused, stream(copy):
        pass
    assert refused.value.response.status_code == 403


def test_an_open_line_ends_with_the_next_message_after_signing_out(copy):
    client = copy.sign_in("vi")
    with stream(copy, client) as line:
        client.post(f"{copy.address}/signout")
        with pytest.raises(ConnectionClosed):
            for _ in range(100):
                line.send(b"\x00")
                line.recv(5)


def test_nothing_is_uploaded_without_a_sign_in(copy):
    answer = httpx.put(f"{copy.address}/_stcore/upload_file/session/file", files={"file": b"x" * 100_000})
    assert answer.status_code == 401


def logout_token(claims, algorithm="HS256"):
    def part(content):
        return base64.urlsafe_b64encode(json.dumps(content).encode()).rstrip(b"=")

    signed = b".".join((part({"alg": algorithm, "typ": "logout+jwt"}), part(claims)))
    mark = (
        base64.urlsafe_b64encode(hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()).rstrip(b"=") if algorithm == "HS256" else b""
    )
    return (signed + b"." + mark).decode()


@pytest.mark.parametrize("algorithm", ["HS256", "none"])
def test_only_the_provider_ends_what_it_began(copy, algorithm):
    client = copy.sign_in("vi")
    now = int(parsedate_to_datetime(httpx.get(copy.provider).headers["date"]).timestamp())
    event = {"http://schemas.openid.net/event/backchannel-logout": {}}
    claims = {"iss": copy.provider, "aud": "line-of-sight", "sub": "vi", "iat": now, "exp": now + 60, "jti": "1", "events": event}
    answer = httpx.post(f"{copy.address}/signin/ended", data={"logout_token": logout_token(claims, algorithm)})
    assert answer.status_code == 400
    for data in ({}, {"logout_token": "x.y.z"}, {"logout_token": "A" * 50_000}):
        assert httpx.post(f"{copy.address}/signin/ended", data=data).status_code == 400
    assert client.get(f"{copy.address}/signin/check").status_code == 204


def test_signing_out_at_the_provider_ends_it_here(copy):
    client = copy.sign_in("vi")
    form = client.get(f"{copy.provider}/session/end")
    action = re.search(r'<form[^>]*action="([^"]+)"', form.text)[1]
    xsrf = re.search(r'name="xsrf" value="([^"]+)"', form.text)[1]
    client.post(action, data={"xsrf": xsrf, "logout": "yes"})
    for _ in range(40):
        if client.get(f"{copy.address}/signin/check", headers={"Accept": "*/*"}).status_code == 401:
            return
        time.sleep(0.25)
    pytest.fail("the provider ended the session, and the copy did not")


def test_a_token_of_this_session_is_never_sent_to_the_page(copy):
    client = copy.sign_in("vi")
    page = client.get(f"{copy.address}/")
    assert client.cookies["line-of-sight"] not in page.text
    assert "httponly" in client.get(f"{copy.address}/signin", follow_redirects=False).headers["set-cookie"].lower()


def test_knocking_too_often_is_answered_with_a_pause(copy):
    """The last of this file, as what counts is this machine's address."""
    with httpx.Client() as client:
        statuses = {client.get(f"{copy.address}/signin/callback").status_code for _ in range(700)}
    assert 429 in statuses and statuses <= {403, 429}
