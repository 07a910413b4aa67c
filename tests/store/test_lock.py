"""One writer at a time, between processes and between threads."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from errors import BusyError
from store.home_folder import home
from store.lock import writing
from store.work_folder import workspace


ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys, time
from store.home_folder import home
from store.lock import writing
from store.work_folder import workspace
place = home(sys.argv[1])
with workspace(place) as folder, writing(place, "night job"):
    (folder / "half").write_text("half")
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.wait()
    process.stdout.close()


def test_the_second_writer_is_told_who_holds_the_lock_and_since_when(tmp_path, holder):
    with (
        pytest.raises(BusyError, match=rf"night job \(process {holder.pid}\) has been writing since \d\d:\d\d:\d\d"),
        writing(home(tmp_path), "me"),
    ):
        pass


def test_a_killed_writer_frees_the_lock_and_its_half_made_files_are_swept(tmp_path, holder):
    place = home(tmp_path)
    holder.kill()
    holder.wait()
    assert len(list(place.work.iterdir())) == 1
    with writing(place, "me"), workspace(place) as folder:
        assert list(place.work.iterdir()) == [folder]


def test_the_work_of_a_living_process_is_not_swept(tmp_path, holder):
    place = home(tmp_path)
    with workspace(place):
        assert len(list(place.work.iterdir())) == 2
    assert len(list(place.work.iterdir())) == 1


def test_two_threads_take_turns_when_they_are_willing_to_wait(tmp_path):
    place, order, inside = home(tmp_path), [], threading.Event()

    def second():
        inside.wait()
        with writing(place, "second", wait=10):
            order.append("second")

    thread = threading.Thread(target=second)
    thread.start()
    with writing(place, "first"):
        inside.set()
        thread.join(0.2)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_a_thread_that_will_not_wait_is_told_at_once(tmp_path):
    with writing(home(tmp_path), "first"), pytest.raises(BusyError, match="first"), writing(home(tmp_path), "second"):
        pass


def test_a_thread_that_waits_says_once_for_whom_and_how_long(tmp_path):
    told = []
    with writing(home(tmp_path), "first"), pytest.raises(BusyError, match="Try again"), writing(home(tmp_path), "second", 0.2, told.append):
        pass
    assert len(told) == 1 and "first" in told[0] and "Waiting for up to 0.2 seconds" in told[0]
