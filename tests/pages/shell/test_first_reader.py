"""The first reader after a start of the server finds Find ready; a home that cannot be read keeps no server from starting."""

import asyncio
import threading

import pytest

import actions
from actions.delivery import record_search
from pages.shell.first_reader import made_ready
from tests.extracts import session


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("LOS_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def start_and_stop():
    """Start the app and stop it once what it prepares is ready; in a thread, as a browser of another test may have a loop in this one."""

    async def run():
        async with made_ready(None):
            for thread in threading.enumerate():
                if thread.name == "before the first reader":
                    thread.join(60)

    thread = threading.Thread(target=lambda: asyncio.run(run()))
    thread.start()
    thread.join()


def test_the_first_search_reads_no_record_that_was_there_at_the_start(home):
    who = session(home)
    for number in range(3):
        action = {"framework": "birmingham-2023", "title": f"Mentors for school {number}", "owner": "Council"}
        actions.save_record(who, "action", action)
    record_search._index.cache_clear()
    start_and_stop()
    read = record_search._index.cache_info().misses
    assert actions.find_records(who, "mentors").count == 3
    assert record_search._index.cache_info().misses == read > 0


@pytest.mark.parametrize("ledger", [None, b"", b"no ledger at all" * 400])
def test_a_home_that_is_not_there_or_damaged_is_left_to_the_pages_to_tell(home, ledger, capfd):
    if ledger is not None:
        (home / "uploads" / "ab").mkdir(parents=True)
        (home / "uploads" / "ab" / "abcd").write_bytes(b"x")
        (home / "ledger.sqlite").write_bytes(ledger)
    start_and_stop()
    assert "Traceback" not in capfd.readouterr().err
