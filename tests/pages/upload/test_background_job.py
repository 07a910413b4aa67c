"""Cancel: what was begun ends, nothing is left of it, and files that were taken away again are not read on."""

import pytest

import actions
import progress
from pages.upload import background_job
from pages.upload.background_job import Job, stop_others
from tests.extracts import write
from tests.pages.conftest import text


def endless():
    while True:
        progress.at("Reading", 0.5)


def test_a_job_that_is_stopped_is_over_and_says_that_it_was_called_off():
    job = Job("a file", endless)
    assert not job.over(0.01)
    job.stop()
    assert job.over(0) and isinstance(job.error, progress.CalledOff) and job.result is None


def test_a_job_hands_back_what_it_found_or_what_went_wrong():
    found, wrong = Job("a file", lambda: 7), Job("a file", lambda: [][1])
    assert found.over(10) and found.result == 7 and found.error is None
    assert wrong.over(10) and isinstance(wrong.error, IndexError)


def test_work_for_a_file_that_was_taken_away_is_called_off(monkeypatch):
    held = {"gone": Job("gone", endless), "kept": Job("kept", endless)}
    monkeypatch.setattr(background_job, "jobs", lambda: held)
    gone, kept = held.values()
    stop_others(["kept"])
    assert list(held) == ["kept"] and gone.over(0) and not kept.over(0)
    kept.stop()


@pytest.mark.parametrize("done", [[], ["first.csv"]])
def test_what_was_done_before_it_was_called_off_is_handed_on(monkeypatch, done):
    told = []
    monkeypatch.setattr(background_job, "jobs", lambda: held)
    held = {"accepting": Job("two files", endless, done)}
    background_job._cancel("accepting", lambda job: told.append((job.parts, job.result)))
    background_job._cancel("accepting", lambda job: pytest.fail("there is nothing left to cancel"))
    assert told == [(done, None)] and not held


def test_a_file_is_read_once_to_be_looked_at_and_to_be_checked(empty, opened, tmp_path, monkeypatch):
    monkeypatch.setattr(actions, "preview", lambda *_, **__: pytest.fail("the file was read twice"))
    app = opened("upload").file_uploader(key="drop0").upload("new.csv", write(tmp_path / "new.csv").read_bytes(), "text/csv").run()
    assert "new.csv can be accepted: 20 figures were read." in text(app)
