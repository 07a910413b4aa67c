"""A home in one file and back: the same figures, nothing lost on the way, and nothing changed by a file that is not sound."""

import json
import shutil
import sqlite3
import subprocess
import sys
import time
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

import actions
import cli
from access import User
from errors import AccessError, UsageError
from store.sign_in_table import SignInTable
from tests.extracts import publish, write


ROOT = Path(__file__).resolve().parent.parent.parent
AREA, INDICATOR = "E08000025", "persistent_absence"


def administrator(folder):
    return actions.Session.of(folder, User("root", "administrator"))


@pytest.fixture
def place(tmp_path):
    """The Session of a home in which a figure is published and one person has signed in, and a backup of it."""
    session = administrator(tmp_path / "home")
    publish(session, tmp_path, indicator=INDICATOR)
    SignInTable(session.home).open("https://login.example", "1", "ada", "viewer", None, timedelta(hours=1))
    (session.home.folder / "settings.toml").write_text('client_secret = "hush"', encoding="utf-8")
    actions.backup(session, tmp_path / "kept.zip")
    return session, tmp_path / "kept.zip"


def figures(session):
    return [(point.period, point.value) for point in actions.show(session, INDICATOR, AREA).points]


def kept(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_lost_home_comes_back_with_its_figures_and_history(place, tmp_path):
    session, backup = place
    before, lines = figures(session), session.ledger.lines()
    shutil.rmtree(session.home.folder)
    actions.restore_backup(session, backup)
    assert figures(session) == before and before
    assert session.ledger.lines()[:-1] == lines and session.ledger.lines()[-1].verb == "restore_backup"
    assert [finding.words for finding in actions.check(session) if not finding.well] == []


def test_a_home_of_another_machine_is_made_of_it(place, tmp_path):
    session, backup = place
    other = administrator(tmp_path / "elsewhere")
    actions.restore_backup(other, backup)
    assert figures(other) == figures(session)
    # Whoever signed in keeps the name that tells who did what, and has to sign in again.
    assert [(person.name, person.open) for person in SignInTable(other.home).people(timedelta(hours=1))] == [("ada", 0)]


def test_neither_secrets_of_the_machine_nor_sign_ins_are_in_it(place):
    _, backup = place
    assert oct(backup.stat().st_mode & 0o077) == "0o0"
    with zipfile.ZipFile(backup) as opened:
        assert not [name for name in opened.namelist() if name.startswith(("settings", "work", "log", "facts", "writing"))]
        assert b"hush" not in b"".join(opened.read(name) for name in opened.namelist())
        copy = backup.with_name("sign_ins.sqlite")
        copy.write_bytes(opened.read("sign_ins.sqlite"))
    assert sqlite3.connect(copy).execute("SELECT count(*) FROM sign_in").fetchone() == (0,)


def test_what_was_done_since_is_not_lost_without_a_word(place, tmp_path):
    session, backup = place
    actions.load(session, [write(tmp_path / "later.csv", indicator=INDICATOR, years=range(2015, 2020))])
    standing = kept(session.home.folder)
    with pytest.raises(UsageError, match="1 line that it does not hold"):
        actions.restore_backup(session, backup)
    assert {name: content for name, content in kept(session.home.folder).items() if "lock" not in name} == {
        name: content for name, content in standing.items() if "lock" not in name
    }
    done = actions.restore_backup(session, backup, replace=True)
    assert len(session.ledger.uploads()) == 1
    assert len(actions.Session.of(done.aside, session.user).ledger.uploads()) == 2


def test_the_same_backup_twice_gives_nothing_up(place):
    session, backup = place
    before = figures(session)
    actions.restore_backup(session, backup)
    assert actions.restore_backup(session, backup).erased_since == () and figures(session) == before


def test_an_upload_that_was_erased_since_is_named(place):
    session, backup = place
    (upload,) = session.ledger.uploads()
    actions.erase(session, upload.upload, "asked to")
    done = actions.restore_backup(session, backup, replace=True)
    assert done.erased_since == (upload.upload,)


def damaged(backup, name, content):
    """The same backup with another content of one file, of which its list knows nothing."""
    other = backup.with_name("damaged.zip")
    with zipfile.ZipFile(backup) as opened, zipfile.ZipFile(other, "w") as made:
        for each in opened.namelist():
            made.writestr(each, content(opened.read(each)) if name(each) else opened.read(each))
    return other


@pytest.mark.parametrize("part", ["ledger.sqlite", "uploads", "published", "sign_ins"])
def test_one_changed_byte_restores_nothing(place, part):
    session, backup = place
    other = damaged(backup, lambda name: name.startswith(part), lambda content: content[:-1] + bytes([content[-1] ^ 1]))
    shutil.rmtree(session.home.folder)
    with pytest.raises(UsageError, match="Nothing was changed"):
        actions.restore_backup(session, other)
    assert not session.home.ledger.exists()


def test_a_file_that_would_leave_the_home_is_refused(place, tmp_path):
    session, backup = place
    other = backup.with_name("outside.zip")
    with zipfile.ZipFile(backup) as opened, zipfile.ZipFile(other, "w") as made:
        said = json.loads(opened.read("manifest.json"))
        said["files"]["../outside"] = "0"
        for name in opened.namelist():
            made.writestr(name, json.dumps(said) if name == "manifest.json" else opened.read(name))
        made.writestr("../outside", "x")
    with pytest.raises(UsageError):
        actions.restore_backup(session, other, replace=True)
    assert not (tmp_path / "outside").exists()


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + bytes(18), b"indicator,area\n"])
def test_what_is_no_backup_is_refused(place, tmp_path, content):
    session, _ = place
    (tmp_path / "other.zip").write_bytes(content)
    with pytest.raises(UsageError, match="no backup of Line of Sight"):
        actions.restore_backup(session, tmp_path / "other.zip")


def test_a_file_that_is_there_is_not_written_over(place, tmp_path):
    session, backup = place
    before = backup.read_bytes()
    with pytest.raises(UsageError, match="already"):
        actions.backup(session, backup)
    assert backup.read_bytes() == before


@pytest.mark.parametrize("role", ["none", "viewer", "contributor", "steward"])
def test_only_an_administrator_may(place, tmp_path, role):
    session, backup = place
    other = actions.Session.of(session.home.folder, User("x", role))
    for verb, arguments in ((actions.backup, (tmp_path / "new.zip",)), (actions.restore_backup, (backup,))):
        with pytest.raises(AccessError):
            verb(other, *arguments)


def test_by_the_command_line(place, tmp_path, capsys):
    session, _ = place
    home = ["--home", str(session.home.folder), "--json"]
    assert cli.main([*home, "backup", "--to", str(tmp_path / "by line.zip")]) == 0
    assert json.loads(capsys.readouterr().out)["lines"] == len(session.ledger.lines())
    assert cli.main(["--home", str(tmp_path / "third"), "--json", "restore", str(tmp_path / "by line.zip")]) == 0
    assert json.loads(capsys.readouterr().out)["aside"] is None
    assert figures(administrator(tmp_path / "third")) == figures(session)


@pytest.mark.parametrize("moment", [0.0, 0.3, 0.6, 0.9])
def test_a_restore_that_is_killed_loses_nothing_and_can_be_done_again(place, tmp_path, moment):
    session, backup = place
    before = figures(session)
    actions.load(session, [write(tmp_path / "later.csv", indicator=INDICATOR, years=range(2015, 2020))])
    command = [sys.executable, "cli.py", "--home", str(session.home.folder), "restore", str(backup), "--replace"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ended = time.monotonic() + 60
    while not list(session.home.folder.glob("work/*/uploads")) and process.poll() is None and time.monotonic() < ended:
        time.sleep(0.002)
    time.sleep(moment * 0.05)
    process.kill()
    process.wait()
    actions.restore_backup(session, backup, replace=True)
    assert figures(session) == before
    everywhere = b"".join(content for name, content in kept(session.home.folder).items() if "uploads/" in name)
    assert (tmp_path / "later.csv").read_bytes() in everywhere
