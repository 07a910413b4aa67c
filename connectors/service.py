"""One careful way of asking a public service: encrypted, bounded in time, size and tries, and never led elsewhere."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import httpx

from connectors.response_body import read_object, write
from connectors.service_answers import NotNow, check_status, check_type
from errors import FetchError, UsageError


HERE = ("127.0.0.1", "localhost", "::1")
SIGNED = {"User-Agent": "Line-of-Sight/1.0 (dashboard of a children's partnership)"}
LONGEST_PAUSE = 120
MOST_HOPS = 5
MOST_PAGES = 50
PAGE_SIZE = 40


@dataclass(frozen=True)
class Fetched:
    """A file as it was received: where it lies now, what people may call it, and the address that it came from."""

    path: Path
    name: str
    address: str


@dataclass(frozen=True)
class Service:
    """A service at an address `base`, asked at most `tries` times for one thing.

    `quiet` is how many seconds it may say nothing, `whole` how many one answer may take, `most` how many bytes it may have.
    Every failure is a FetchError that says what to do; a `base` without encryption, other than on this machine, is a UsageError.
    """

    base: str
    tries: int = 4
    quiet: float = 30
    whole: float = 900
    most: int = 500_000_000
    sleep: Callable = time.sleep

    def __post_init__(self):
        try:
            url = httpx.URL(self.base)
        except httpx.InvalidURL:
            raise UsageError(f"'{self.base}' is no address. Write one such as https://api.education.gov.uk/statistics") from None
        if url.userinfo:
            raise UsageError("The address of a service may not hold a name or a password. Take them out.")
        if url.scheme != "https" and not (url.scheme == "http" and url.host in HERE):
            raise UsageError(f"The address '{self.base}' must begin with https://, so that nobody can change the figures on their way.")

    def csv(self, path, query, into):
        """Write the CSV file at a path of the service to the file `into`, and return its full address."""
        return self._patiently(path, query, "csv", lambda response: write(response, into, self.most, self.whole))

    def json(self, path, query=None):
        """The JSON object at a path of the service, as a dict."""
        answers = []
        self._patiently(path, query, "json", lambda response: answers.append(read_object(response, self.whole)))
        return answers[-1]

    def pages(self, path, query):
        """Every result of a listing that comes in pages of {'paging': …, 'results': […]}, in order.

        A page that fails is asked for again by itself. A listing without end is stopped.
        """
        for number in range(1, MOST_PAGES + 1):
            answer = self.json(path, {**query, "page": number, "pageSize": PAGE_SIZE})
            try:
                this, last, results = answer["paging"]["page"], answer["paging"]["totalPages"], list(answer["results"])
            except (KeyError, TypeError):
                raise FetchError(f"{self._host} answered in a form that is not its documented one. Nothing was changed.") from None
            if this != number:
                raise FetchError(f"{self._host} gave page {this} where page {number} was asked for. Try again later. Nothing was changed.")
            yield from results
            if not results or number >= last:
                return
        raise FetchError(f"{self._host} has more than {MOST_PAGES} pages of answers. Ask with more words. Nothing was changed.")

    @property
    def _host(self):
        return httpx.URL(self.base).host

    @cached_property
    def _client(self):
        # A proxy that the machine is set up with stands between us and the world, never between us and ourselves.
        return httpx.Client(timeout=self.quiet, headers=SIGNED, trust_env=self._host not in HERE)

    def _patiently(self, path, query, kind, take):
        """Ask until an answer is taken whole, pausing longer each time or for as long as the service asks."""
        address = str(httpx.URL(f"{self.base.rstrip('/')}{path}", params=query or None))
        number = 1
        while True:
            try:
                self._once(address, kind, take)
                return address
            except NotNow as refusal:
                self._pause_or_give_up(refusal, number)
                number += 1

    def _pause_or_give_up(self, refusal, number):
        if number < self.tries and refusal.after <= LONGEST_PAUSE:
            self.sleep(max(refusal.after, 2 ** (number - 1)))
            return
        retry = f"in {refusal.after / 60:.0f} minutes" if refusal.after > LONGEST_PAUSE else "later"
        attempts = f" It was asked {number} times." if number > 1 else ""
        raise FetchError(f"{self._host} {refusal}.{attempts} Try again {retry}. Nothing was changed.") from None

    def _once(self, address, kind, take):
        """One answer, followed to another address of the same service only."""
        for _ in range(MOST_HOPS):
            try:
                with self._client.stream("GET", address) as response:
                    if not response.has_redirect_location:
                        check_status(response, self._host)
                        check_type(response, kind, self._host)
                        return take(response)
                    address = self._next(response)
            except httpx.TimeoutException:
                raise NotNow(f"said nothing for {self.quiet:g} seconds") from None
            except httpx.RequestError:
                raise NotNow("could not be reached, or broke off in the middle of its answer") from None
        raise FetchError(f"{self._host} sends from one address to the next without end. Nothing was changed.")

    def _next(self, response):
        then, now = response.next_request.url, response.request.url
        if (then.scheme, then.host, then.port) != (now.scheme, now.host, now.port):
            raise FetchError(
                f"{self._host} sends on to another place ({then.host}), which is not followed. Check the address. Nothing was changed."
            )
        return str(then)
