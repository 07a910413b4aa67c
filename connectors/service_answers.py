"""What the head of an answer says: take it, ask again, or give up, in words."""

from email.utils import parsedate_to_datetime

import clock
from errors import FetchError


KINDS = {
    "csv": ("text/csv", "application/csv", "text/plain", "application/octet-stream", "binary/octet-stream", "application/vnd.ms-excel"),
    "json": ("application/json", "application/problem+json"),
}


class NotNow(Exception):
    """A failure that may pass. `after` is how many seconds the service asks to be left alone."""

    def __init__(self, words, after=0.0):
        self.after = after
        super().__init__(words)


def check_status(response, host):
    """Raise NotNow for a service that is busy or ill, and FetchError for one that will not answer."""
    status = response.status_code
    if status == 429:
        raise NotNow("is being asked too often", _after(response))
    if status >= 500:
        raise NotNow(f"is out of order ({status})", _after(response))
    if status in (401, 403):
        raise FetchError(f"{host} refuses us ({status}): it may want a sign-in or a key. Nothing was changed.")
    if status in (400, 404):
        raise FetchError(f"{host} has nothing under this number or name ({status}). Check it. Nothing was changed.")
    if status != 200:
        raise FetchError(f"{host} answered with {status}, which is not understood. Nothing was changed.")


def check_type(response, kind, host):
    """Raise FetchError where the answer says that it is something else."""
    content_type = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if content_type == "text/html":
        raise FetchError(f"{host} answered with a web page, which is probably asking to sign in. Nothing was changed.")
    if content_type and content_type not in KINDS[kind]:
        raise FetchError(f"{host} answered with {content_type} where {kind.upper()} was asked for. Nothing was changed.")


def _after(response):
    """The seconds of Retry-After, which may be a date."""
    header = response.headers.get("retry-after", "").strip()
    if header.isdigit():
        return float(header)
    try:
        return max(0.0, (parsedate_to_datetime(header) - clock.now()).total_seconds())
    except (TypeError, ValueError):
        return 0.0
