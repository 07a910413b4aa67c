"""The body of an answer, taken whole or not at all: neither too large nor too slow."""

import json
import time

from errors import FetchError


MOST_JSON = 10_000_000


def write(response, into, most, whole):
    """Write the body of an answer to a file, as it comes."""
    with into.open("wb") as file:
        for piece in _pieces(response, most, whole):
            file.write(piece)


def read_object(response, whole):
    """The JSON object that is the body of an answer."""
    try:
        answer = json.loads(b"".join(_pieces(response, MOST_JSON, whole)))
    except ValueError:
        raise FetchError(f"{response.url.host} answered with JSON that cannot be read. Try again later. Nothing was changed.") from None
    if not isinstance(answer, dict):
        raise FetchError(f"{response.url.host} answered in a form that is not its documented one. Nothing was changed.")
    return answer


def _pieces(response, most, whole):
    """The bytes of an answer, as long as they are neither too many nor too slow."""
    started, size = time.monotonic(), 0
    for piece in response.iter_bytes():
        size += len(piece)
        if size > most:
            raise FetchError(f"{response.url.host} answered with more than {most / 1e6:,.0f} MB. Fetch it by hand. Nothing was changed.")
        if time.monotonic() - started > whole:
            raise FetchError(f"{response.url.host} did not finish within {whole / 60:.0f} minutes. Try again later. Nothing was changed.")
        yield piece
