"""A service that is slow, ill, busy, cut short, endless, or somebody else: asked again within bounds, or refused in words."""

import gzip
import json
import threading
from datetime import timedelta
from email.utils import format_datetime

import pytest

import clock
from connectors import Service
from errors import FetchError, UsageError
from tests.connectors.server import answered, cut_short, serving


CSV = (200, {"Content-Type": "text/csv; charset=utf-8"}, b"a,b\n1,2\n")
ILL = (503, {}, b"")


@pytest.fixture
def into(tmp_path):
    return tmp_path / "fetched.csv"


@pytest.fixture
def pauses():
    return []


def ask(base, pauses, into, **limits):
    return Service(base, sleep=pauses.append, **limits).csv("/file", {"one": 1}, into)


def test_a_file_is_kept_as_received_with_its_address(into, pauses):
    with serving(CSV) as (base, asked):
        assert ask(base, pauses, into) == f"{base}/file?one=1"
    assert into.read_bytes() == CSV[2] and asked == ["/file?one=1"] and pauses == []


def test_a_packed_answer_is_unpacked(into, pauses):
    packed = (200, {"Content-Type": "text/csv", "Content-Encoding": "gzip"}, gzip.compress(CSV[2]))
    with serving(packed) as (base, _):
        ask(base, pauses, into)
    assert into.read_bytes() == CSV[2]


@pytest.mark.parametrize("first", [ILL, (500, {}, b"oops"), cut_short], ids=["503", "500", "cut short"])
def test_what_may_pass_is_asked_for_again_after_ever_longer_pauses(into, pauses, first):
    with serving(first, first, CSV) as (base, asked):
        ask(base, pauses, into)
    assert into.read_bytes() == CSV[2] and len(asked) == 3 and pauses == [1, 2]


def test_it_gives_up_after_so_many_tries(into, pauses):
    with serving(ILL) as (base, asked), pytest.raises(FetchError, match=r"is out of order \(503\). It was asked 4 times"):
        ask(base, pauses, into)
    assert len(asked) == 4 and pauses == [1, 2, 4]


def test_a_busy_service_is_left_alone_for_as_long_as_it_asks(into, pauses):
    later = format_datetime(clock.now() + timedelta(seconds=50))
    with serving((429, {"Retry-After": "7"}, b""), (429, {"Retry-After": later}, b""), CSV) as (base, _):
        ask(base, pauses, into)
    assert pauses[0] == 7 and 45 < pauses[1] <= 50


def test_a_service_that_asks_for_an_hour_is_not_waited_for(into, pauses):
    with serving((429, {"Retry-After": "3600"}, b"")) as (base, asked), pytest.raises(FetchError, match="Try again in 60 minutes"):
        ask(base, pauses, into)
    assert len(asked) == 1 and pauses == []


def test_silence_ends(into, pauses):
    free = threading.Event()
    with serving(lambda handler: free.wait(5)) as (base, asked):
        with pytest.raises(FetchError, match="said nothing for 0.05 seconds. It was asked 2 times"):
            ask(base, pauses, into, quiet=0.05, tries=2)
        free.set()
    assert len(asked) == 2


def test_an_answer_that_drips_ends(into, pauses):
    with serving(CSV) as (base, _), pytest.raises(FetchError, match="did not finish within"):
        ask(base, pauses, into, whole=-1)


def test_nobody_there(into, pauses):
    with serving(CSV) as (base, _):
        pass
    with pytest.raises(FetchError, match="could not be reached"):
        ask(base, pauses, into)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((404, {}, b""), "nothing under this number or name"),
        ((401, {}, b""), "may want a sign-in or a key"),
        ((200, {"Content-Type": "text/html"}, b"<html>Sign in</html>"), "a web page, which is probably asking to sign in"),
        ((200, {"Content-Type": "application/json"}, b"{}"), "application/json where CSV was asked for"),
        ((302, {"Location": "http://example.org/file"}, b""), r"sends on to another place \(example.org\)"),
        ((302, {"Location": "/file"}, b""), "from one address to the next without end"),
        ((204, {}, b""), "answered with 204"),
    ],
    ids=["404", "401", "page", "json", "elsewhere", "round and round", "nothing"],
)
def test_what_will_not_pass_is_refused_at_once(into, pauses, answer, words):
    with serving(answer) as (base, _), pytest.raises(FetchError, match=words):
        ask(base, pauses, into)
    assert pauses == []


def test_another_address_of_the_same_service_is_followed(into, pauses):
    with serving((302, {"Location": "/there"}, b""), CSV) as (base, asked):
        ask(base, pauses, into)
    assert into.read_bytes() == CSV[2] and asked == ["/file?one=1", "/there"]


def test_a_flood_is_stopped(into, pauses):
    with serving((200, {}, b"x" * 5000)) as (base, _), pytest.raises(FetchError, match="more than 0 MB"):
        ask(base, pauses, into, most=4000)


@pytest.mark.parametrize("base", ["http://example.org", "ftp://example.org", "https://me:secret@example.org", "nonsense", "http://[x"])
def test_an_address_without_encryption_or_with_a_password_is_refused(base):
    with pytest.raises(UsageError) as refused:
        Service(base)
    assert "secret" not in str(refused.value)


def paged(total, *, stuck=False):
    """An answer with the page that was asked for, of so many."""

    def answer(handler):
        page = 1 if stuck else int(handler.path.split("page=")[1].split("&")[0])
        found = {"paging": {"page": page, "totalPages": total}, "results": [{"number": page}]}
        answered(handler, 200, {"Content-Type": "application/json"}, json.dumps(found).encode())

    return answer


def test_every_page_of_a_listing_and_only_the_one_that_failed_again(pauses):
    with serving(paged(3), ILL, paged(3)) as (base, asked):
        found = list(Service(base, sleep=pauses.append).pages("/list", {"search": "care plans"}))
    assert [one["number"] for one in found] == [1, 2, 3]
    assert [path.split("page=")[1][0] for path in asked] == ["1", "2", "2", "3"]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (paged(10**9), "more than 50 pages"),
        (paged(9, stuck=True), "gave page 1 where page 2 was asked for"),
        ((200, {"Content-Type": "application/json"}, b'{"paging": {"pa'), "JSON that cannot be read"),
        ((200, {"Content-Type": "application/json"}, b"[1, 2]"), "not its documented one"),
        ((200, {"Content-Type": "application/json"}, b'{"results": 3}'), "not its documented one"),
    ],
    ids=["endless", "stuck", "broken", "list", "other"],
)
def test_a_listing_that_is_none_is_refused(pauses, answer, words):
    with serving(answer) as (base, _), pytest.raises(FetchError, match=words):
        list(Service(base, sleep=pauses.append).pages("/list", {}))
