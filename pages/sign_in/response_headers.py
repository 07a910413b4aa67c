"""What every answer carries: what a browser may load, and that no other site may frame or guess at it."""

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


# Inline scripts of Streamlit's own page by their hash. Components of ours come from blob: addresses that it makes.
# Styles stand within the markup of charts and pages.
POLICY = (
    "default-src 'self'; script-src 'self' blob: {hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
YEAR = 31_536_000


class ResponseHeaders:
    """ASGI middleware that adds these headers wherever an answer has none of its own of that name; `secure` says that https is used."""

    def __init__(self, app: ASGIApp, secure: bool = False) -> None:
        self.app = app
        self._headers = HEADERS | {"Content-Security-Policy": POLICY.format(hashes=" ".join(_hashes()))}
        if secure:
            self._headers |= {"Strict-Transport-Security": f"max-age={YEAR}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


class _InlineScripts(HTMLParser):
    """Collects the scripts that stand within a page."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self._within = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._within = tag == "script" and "src" not in dict(attributes)

    def handle_endtag(self, tag: str) -> None:
        self._within = False

    def handle_data(self, data: str) -> None:
        if self._within:
            self.scripts.append(data)


def _hashes() -> list[str]:
    page = _InlineScripts()
    page.feed((Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8"))
    digests = (hashlib.sha256(script.encode()).digest() for script in page.scripts)
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
