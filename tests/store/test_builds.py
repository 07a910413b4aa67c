"""Builds on disk: kept by name, the last few only, and never under a reader's feet."""

import duckdb
import pytest

from publish.published_file import TABLES
from store import builds
from store.home_folder import home
from store.published import Published
from store.work_folder import workspace


@pytest.fixture
def place(tmp_path):
    made = home(tmp_path)
    made.make()
    return made


def build(place, name):
    with workspace(place) as folder:
        with duckdb.connect(str(folder / "made")) as db:
            db.execute(TABLES)
            db.execute("INSERT INTO build VALUES (?, now()::TIMESTAMP, 'steward', '')", [name])
        return builds.keep(place, folder / "made", name)


def test_a_build_is_whole_until_a_byte_changes(place):
    sha = build(place, "one")
    file = builds.path(place, "one")
    assert builds.intact(place, "one", sha)
    file.chmod(0o644)
    held = bytearray(file.read_bytes())
    held[len(held) // 2] ^= 1
    file.write_bytes(held)
    assert not builds.intact(place, "one", sha)
    assert not builds.intact(place, "two", sha)


def test_only_the_last_few_builds_stay_and_a_reader_of_an_old_one_reads_on(place):
    names = [f"b{number}" for number in range(8)]
    for name in names:
        build(place, name)
    build(place, "never live")
    reader = Published(builds.path(place, "b0"))
    builds.prune(place, names)
    assert {file.stem for file in place.published.iterdir()} == set(names[-builds.KEPT :])
    assert reader.build().id == "b0"
    reader.close()
