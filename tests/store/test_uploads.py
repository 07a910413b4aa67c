"""Kept files: their bytes, their names, and what is found when they are damaged."""

import hashlib

import pytest

from store import uploads
from store.home_folder import home
from store.work_folder import workspace


@pytest.fixture
def place(tmp_path):
    made = home(tmp_path / "home")
    made.make()
    return made


def keep(place, file):
    with workspace(place) as folder:
        copied, sha = uploads.copy(file, folder)
        uploads.keep(place, copied, sha)
    return sha


def test_a_file_is_kept_byte_for_byte_under_its_hash_and_cannot_be_written_to(place, tmp_path):
    file = tmp_path / "extract.csv"
    file.write_bytes(b"\xef\xbb\xbfa,b\r\n1,2\r\n" * 200_000)
    sha = keep(place, file)
    kept = uploads.path(place, sha)
    assert sha == hashlib.sha256(file.read_bytes()).hexdigest()
    assert kept.read_bytes() == file.read_bytes()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert not list(place.work.iterdir())


def test_the_same_bytes_are_kept_once(place, tmp_path):
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_text("a,b\n1,2\n")
    assert keep(place, tmp_path / "one.csv") == keep(place, tmp_path / "two.csv")
    assert len(uploads.kept(place)) == 1


def test_changed_and_missing_uploads_are_found(place, tmp_path):
    shas = []
    for name in ("whole", "changed", "lost"):
        (tmp_path / name).write_text(name)
        shas.append(keep(place, tmp_path / name))
    whole, changed, lost = shas
    uploads.path(place, changed).chmod(0o644)
    uploads.path(place, changed).write_text("chanGed")
    uploads.path(place, lost).unlink()
    assert uploads.damage(place, shas) == {changed: "damaged", lost: "missing"}


def test_keeping_the_same_file_again_mends_a_damaged_upload(place, tmp_path):
    file = tmp_path / "extract.csv"
    file.write_text("a,b\n1,2\n")
    sha = keep(place, file)
    uploads.path(place, sha).chmod(0o644)
    uploads.path(place, sha).write_text("a,b\n1,9\n")
    keep(place, file)
    assert uploads.damage(place, [sha]) == {}
