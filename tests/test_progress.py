"""How far work has come: it says so, it is told in shares, and it can be called off."""

import threading

import pytest

import progress
from ingest.database import database
from progress import CalledOff, Work, followed


def test_work_says_where_it_is_to_whoever_looks_on():
    work = Work()
    progress.at("Nobody looks on")
    with followed(work):
        progress.at("Copying", 0.25)
        assert (work.step, work.share) == ("Copying", 0.25)
        progress.at("Reading")
        assert (work.step, work.share) == ("Reading", 0.0)
    progress.at("Nobody looks on")
    assert work.step == "Reading"


def test_work_that_is_called_off_ends_at_its_next_step():
    work = Work()
    work.call_off()
    with followed(work), pytest.raises(CalledOff):
        progress.at("Reading")


def test_a_question_to_the_database_is_called_off_in_the_middle(tmp_path):
    work, db, ended = Work(), database(tmp_path), []

    def ask():
        with followed(work), pytest.raises(Exception, match="(?i)interrupt"):
            progress.at("Checking", database=db)
            db.execute("select max(hash(i * j)) from range(100000000) a(i), range(1000) b(j)")
        ended.append(True)

    asking = threading.Thread(target=ask)
    asking.start()
    while asking.is_alive():
        assert 0 <= work.share <= 1
        if work.step:
            work.call_off()
        asking.join(0.05)
    db.close()
    assert ended and work.share <= 1
