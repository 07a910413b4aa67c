"""Sign-ins end when they should, and never come back; of what a browser holds nothing readable is kept."""

from datetime import timedelta

import pytest

from store.home_folder import Home
from store.sign_in_table import SignInTable


HOUR, IDLE = timedelta(hours=1), timedelta(minutes=20)
ISSUER = "https://login.example"


@pytest.fixture
def table(tmp_path):
    return SignInTable(Home(tmp_path / "home"))


def open_for(table, subject="1", name="ada", role="viewer", provider_session=None):
    return table.open(ISSUER, subject, name, role, provider_session, HOUR)


def test_before_anybody_signs_in_nobody_is_found(table):
    assert table.find("anything", IDLE) is None and table.find("", IDLE) is None


def test_somebody_is_found_by_what_their_browser_holds(table):
    token = open_for(table)
    assert (table.find(token, IDLE).name, table.find(token, IDLE).role) == ("ada", "viewer")
    assert table.find(token[:-1], IDLE) is None


def test_nothing_that_signs_in_can_be_read_from_the_file(table):
    token, (other, _) = open_for(table), table.begin("/")
    files = b"".join(file.read_bytes() for file in table.home.folder.iterdir())
    assert token.encode() not in files and other.encode() not in files
    assert [oct(file.stat().st_mode & 0o077) for file in table.home.folder.iterdir()] == ["0o0"] * len(list(table.home.folder.iterdir()))


def test_it_ends_at_the_latest_hour_however_active_somebody_is(table, set_clock):
    set_clock("2026-03-01T10:00")
    token = open_for(table)
    for minute in (15, 30, 45, 59):
        set_clock(f"2026-03-01T10:{minute}")
        assert table.find(token, IDLE, active=True)
    set_clock("2026-03-01T11:00")
    assert table.find(token, IDLE) is None


def test_it_ends_for_whoever_does_nothing(table, set_clock):
    set_clock("2026-03-01T10:00")
    token = open_for(table)
    set_clock("2026-03-01T10:19")
    assert table.find(token, IDLE, active=False)
    set_clock("2026-03-01T10:20")
    assert table.find(token, IDLE) is None
    # What was over stays so, whoever asks.
    assert table.find(token, IDLE, active=True) is None


def test_signing_out_ends_one_or_all(table):
    first, second, other = open_for(table), open_for(table), open_for(table, "2", "ben")
    table.end(first)
    assert not table.find(first, IDLE) and table.find(second, IDLE)
    third = open_for(table)
    table.end(third, everywhere=True)
    assert not table.find(second, IDLE) and not table.find(third, IDLE) and table.find(other, IDLE)


def test_a_provider_ends_one_of_its_sessions_or_all_of_somebody(table):
    first, second, other = (open_for(table, "1", "ada", provider_session=name) for name in ("a", "b", "b"))
    assert table.end_all(ISSUER, "1", "a") == 1
    assert not table.find(first, IDLE) and table.find(second, IDLE)
    assert table.end_all("https://another.example", "1") == 0 and table.find(other, IDLE)
    assert table.end_all(ISSUER, "1") == 2 and not table.find(other, IDLE)


def test_an_attempt_counts_once_and_for_ten_minutes(table, set_clock):
    set_clock("2026-03-01T10:00")
    token, attempt = table.begin("/indicator")
    assert table.take(token) == attempt and table.take(token) is None
    late, _ = table.begin("/")
    set_clock("2026-03-01T10:11")
    assert table.take(late) is None


def test_two_people_of_one_name_stay_two(table):
    """Who did what, and who is the second person, is told by the name."""
    ada, twin = open_for(table, "1", "ada"), open_for(table, "2", "ada", "steward")
    names = table.find(ada, IDLE).name, table.find(twin, IDLE).name
    assert names[0] == "ada" and names[1].startswith("ada (") and len(set(names)) == 2
    # Whoever changes their name at the provider is not somebody else here.
    assert table.find(open_for(table, "2", "cleo"), IDLE).name == names[1]


def test_a_role_given_here_holds_at_once_and_until_it_is_taken_back(table):
    token = open_for(table, role=None)
    assert table.find(token, IDLE).role is None
    table.give("ada", "steward")
    assert table.find(token, IDLE).role == "steward"
    table.give("ada", None)
    assert table.find(token, IDLE).role is None


def test_people_are_listed_with_their_open_sign_ins(table, set_clock):
    set_clock("2026-03-01T10:00")
    open_for(table), open_for(table), open_for(table, "2", "ben", None)
    table.end(open_for(table, "2", "ben"))
    assert [(person.name, person.open) for person in table.people(IDLE)] == [("ada", 2), ("ben", 1)]
    set_clock("2026-03-01T12:00")
    assert [person.open for person in table.people(IDLE)] == [0, 0]
