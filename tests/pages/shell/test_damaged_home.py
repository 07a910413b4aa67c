"""A home that was damaged or copied by halves: every page says what is wrong and what to do, or shows what is still whole."""

import shutil

import pytest

from store import builds, uploads
from tests.extracts import copy_of, published
from tests.pages.conftest import text


PAGES = ("overview", "upload", "history")


@pytest.fixture
def home(tmp_path, monkeypatch):
    who = copy_of(published, tmp_path)
    monkeypatch.setenv("LOS_HOME", str(who.home.folder))
    return who


def live_file(who):
    place = builds.path(who.home, who.ledger.builds()[-1]["build"])
    place.chmod(0o644)
    return place


def cut_short(place):
    place.write_bytes(place.read_bytes()[:4000])


@pytest.mark.parametrize("damage", [lambda place: place.unlink(), cut_short])
def test_a_lost_or_damaged_published_file_is_made_again_by_whoever_opens_a_page(home, opened, damage):
    damage(live_file(home))
    for page in PAGES:
        assert "This cannot be shown" not in text(opened(page))
    assert home.ledger.lines()[-1].verb == "rebuild"


def test_uploads_that_are_gone_are_named_where_they_are_needed(home, opened):
    (sha,) = (one["sha256"] for one in home.ledger.uploads())
    uploads.path(home.home, sha).unlink()
    for page in PAGES:
        assert "This cannot be shown" not in text(opened(page)), "what is published is still whole"
    live_file(home).unlink()
    shutil.rmtree(home.home.facts)
    assert "400.csv" in text(opened()) and "is missing. Load the same file again" in text(opened())


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda ledger: ledger.unlink(), "is missing although uploads or versions of the figures are kept beside it"),
        (lambda ledger: ledger.write_bytes(b""), "holds nothing although uploads or versions of the figures are kept beside it"),
        (lambda ledger: ledger.write_bytes(ledger.read_bytes()[:5000]), "is damaged"),
        (lambda ledger: ledger.write_text("no ledger"), "is damaged"),
    ],
)
def test_a_ledger_that_is_lost_or_damaged_is_said_on_every_page(home, opened, damage, says):
    damage(home.home.ledger)
    for page in PAGES:
        assert says in text(opened(page)) and "from your last backup" in text(opened(page)), page
