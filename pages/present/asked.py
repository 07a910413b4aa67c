"""What a request must be before it is answered: of our own pages where it changes something, small, and readable."""

import json
from urllib.parse import urlsplit

from starlette.requests import Request


MOST_BYTES = 16_000


class Refused(Exception):
    """A request that is not answered: the status, and why in words."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


async def asked_table(request: Request) -> dict:
    """The JSON table that a page of ours sent. Raises Refused for one from another site, too large, or unreadable."""
    refuse_strangers(request)
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refused(415, "This is not JSON.")
    try:
        table = json.loads(await _body(request))
    except (ValueError, RecursionError) as error:
        raise Refused(400, "This is not readable JSON.") from error
    if not isinstance(table, dict):
        raise Refused(400, "This is not a JSON object.")
    return table


def refuse_strangers(request: Request) -> None:
    """Raise Refused for a request from another site. A browser says where it comes from: by Sec-Fetch-Site, or by Origin where that is older."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin", "")
    own = site == "same-origin" if site else urlsplit(origin).netloc == request.headers.get("host")
    if not own:
        raise Refused(403, "This was sent from another site, and changes nothing here.")


async def _body(request: Request) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            raise Refused(413, f"This is larger than {MOST_BYTES:,} bytes.")
        parts.append(part)
    return b"".join(parts)
