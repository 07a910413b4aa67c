"""The command line: its exit codes and JSON are a contract with scripts."""

import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import openpyxl
import pytest

import actions
import cli
import progress
from commands import terminal
from errors import BoardError
from ingest.database import database
from metrics.direction import DIRECTIONS
from store.home_folder import home
from store.lock import writing
from tests.extracts import PLANS, write
from tests.ingest.read.packed_files import workbook


ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("LOS_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LOS_ROLE", raising=False)
    return tmp_path / "home"


@pytest.fixture
def first(tmp_path):
    return write(tmp_path / "first.csv")


@pytest.fixture
def run(capsys):
    """Run a command; (exit code, its JSON) where --json was asked for, else (exit code, standard output, standard error)."""

    def run(*arguments):
        code = cli.main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return (code, json.loads(out)) if "--json" in arguments else (code, out, err)

    return run


def test_load_writes_a_copy_with_each_fault_beside_its_cell(run, first, tmp_path):
    out, bad = tmp_path / "out.xlsx", write(tmp_path / "bad.csv", cell="forty")
    code, said, _ = run("load", bad, "--annotated", out)
    assert code == 1 and f"A copy with each fault beside its cell: {out}" in said
    sheet = openpyxl.load_workbook(out)["bad.csv"]
    assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment] == ["F21"] and sheet["F21"].value == "forty"
    out.unlink()
    code, said, _ = run("load", first, "--annotated", out)
    assert code == 0 and "Nothing is wrong with first.csv" in said and not out.exists()


@pytest.mark.parametrize(("more", "name"), [(["x.csv"], "out.xlsx"), ([], "out.csv")])
def test_a_copy_is_of_one_file_and_a_workbook_or_nothing_is_loaded(run, first, tmp_path, place, more, name):
    files = [first, *(write(tmp_path / one) for one in more)]
    code, _, err = run("load", *files, "--annotated", tmp_path / name)
    assert code == 2 and "--annotated writes" in err and not list(place.rglob("*.parquet"))


def test_load_answers_with_every_file_and_the_build(run, first, tmp_path):
    bad = write(tmp_path / "bad.csv", cell="forty")
    code, answer = run("load", first, "--publish", "--json")
    (build,) = home().published.iterdir()
    assert code == 0 and answer["build"] == build.stem
    code, answer = run("load", first, bad, "--publish", "--json")
    assert code == 1 and set(answer) == {"files", "build"} and answer["build"] is None
    unchanged, rejected = answer["files"]
    counted = {"faults", "warnings", "fitting", "like", "private"}
    assert set(unchanged) == {"file", "status", "loader", "upload", "rows", "facts", "problems"} | counted
    assert (unchanged["file"], unchanged["status"], unchanged["loader"], unchanged["rows"]) == ("first.csv", "unchanged", "template", 20)
    assert (rejected["file"], rejected["status"], rejected["upload"], rejected["facts"]) == ("bad.csv", "rejected", None, 0)
    faults = [problem for problem in rejected["problems"] if problem["severity"] == "fault"]
    assert [(fault["row"], fault["column"], fault["found"]) for fault in faults] == [(21, "numerator", "forty")]
    assert set(faults[0]) == {"row", "column", "found", "message", "severity", "table"}


def test_what_was_accepted_of_a_batch_is_published_only_where_that_is_asked_for(run, first, tmp_path):
    bad = write(tmp_path / "bad.csv", cell="forty")
    code, out, _ = run("load", first, bad, "--publish", "--partial")
    assert code == 1 and "Published as version" in out and "1 of 2 rejected." in out and "Nothing was published" not in out
    assert run("load", bad, "--publish", "--partial")[0] == 1
    assert run("load", first, "--partial")[0] == 2


def test_a_batch_with_a_rejected_file_publishes_nothing_and_keeps_the_others(run, first, tmp_path):
    code, out, _ = run("load", first, write(tmp_path / "bad.csv", cell="forty"), "--publish")
    assert code == 1
    assert "first.csv: accepted" in out and "bad.csv: rejected" in out
    assert "row 21, column 'numerator': 'forty'" in out
    assert "1 of 2 rejected. The others are kept. Nothing was published." in out
    assert run("history", "--json")[1]["builds"] == []


def test_a_dry_run_says_what_would_happen_and_changes_nothing(run, first, place):
    code, answer = run("load", first, "--dry-run", "--json")
    assert code == 0 and answer["files"][0]["status"] == "accepted" and not place.exists()
    assert run("load", first, "--dry-run", "--publish")[0] == 2


def test_show_answers_with_the_whole_panel_unrounded(run, tmp_path):
    run("load", write(tmp_path / "first.csv", denominator=999), "--publish")
    code, answer = run("show", PLANS, "--area", "E08000025", "--json")
    assert code == 0
    assert set(answer) == {
        "indicator", "title", "unit", "area", "breakdown", "build", "series", "comparators", "trend", "target", "rank", "ranked", "words",
    }  # fmt: skip
    assert (answer["indicator"], answer["unit"], answer["area"], answer["breakdown"]) == (PLANS, "%", "E08000025", "all")
    assert [one["period"] for one in answer["series"]] == ["2020", "2021", "2022", "2023", "2024"]
    first = answer["series"][0]
    assert set(first) == {
        "period", "period_type", "start", "end", "category", "numerator", "denominator", "value", "lower95", "upper95", "lower998",
        "upper998", "status", "symbol",
    }  # fmt: skip
    assert (first["start"], first["end"], first["period_type"]) == ("2020-01-01", "2020-12-31", "calendar year")
    assert (first["numerator"], first["denominator"], first["status"], first["symbol"]) == (400, 999, "shown", None)
    assert first["value"] == 100 * 400 / 999
    assert first["lower998"] < first["lower95"] < first["value"] < first["upper95"] < first["upper998"]
    assert answer["comparators"][0] | {"name": "England", "code": "E92000001", "period": "2024"} == answer["comparators"][0]
    assert set(answer["comparators"][0]) == {"name", "code", "period", "value", "verdict"}
    assert set(answer["trend"]) == {"verdict", "method", "level", "points"} and answer["trend"]["points"] == 5
    assert "Birmingham" in answer["words"]


def test_overview_answers_with_the_direction_of_every_indicator(run, tmp_path):
    run("load", write(tmp_path / "first.csv", denominator=999), "--publish")
    code, answer = run("overview", "--framework", "birmingham-2023", "--area", "E08000025", "--json")
    assert code == 0 and set(answer) == {"headline", "lead", "counts", "indicators"}
    one = next(one for one in answer["indicators"] if one["id"] == PLANS)
    assert set(one) == {
        "id", "official", "value", "period", "england", "neighbours", "trend", "move", "move_unusual", "direction", "target",
    }  # fmt: skip
    assert (one["value"], one["period"], one["official"]) == (
        100 * 404 / 999,
        "2024",
        "EHC plans issued within 20 weeks, excluding exceptions",
    )
    assert (one["trend"], one["move"], one["move_unusual"], one["direction"]) == ("none", "none", False, "no clear trend")
    assert sum(answer["counts"][name] for name in DIRECTIONS) == answer["counts"]["indicators"] == len(answer["indicators"])
    assert answer["counts"]["with_figure"] == 1
    assert {one["direction"] for one in answer["indicators"] if one["value"] is None} == {"too few years"}
    out = run("overview", "--framework", "birmingham-2023", "--area", "Birmingham")[1]
    assert answer["headline"] in out and "40.4 %  no clear trend   2020 to 2024" in out


def test_hidden_and_missing_values_are_null_with_their_status(run, tmp_path):
    extract = write(tmp_path / "small.csv", numerator=3, denominator=2000, areas=["E08000025"])
    run("load", extract, "--publish")
    series = run("show", PLANS, "--area", "E08000025", "--json")[1]["series"]
    assert series[0]["status"] == "hidden" and series[0]["symbol"] == "c"
    assert all(series[0][name] is None for name in ("numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998"))


def test_list_and_history_answer_as_agreed(run, first):
    run("load", first, "--publish")
    listed = run("list", "--framework", "birmingham-2023", "--json")[1]["indicators"]
    assert set(listed[0]) == {"id", "title", "unit", "polarity", "places", "has_data", "owed_by"}
    assert set(listed[0]["places"][0]) == {"framework", "outcome"}
    found = run("history", "--json")[1]
    assert set(found) == {"uploads", "builds", "proposals"}
    assert set(found["uploads"][0]) >= {"upload", "file", "sha256", "loader", "by", "at", "rows", "state"}
    assert set(found["builds"][0]) >= {"build", "at", "by", "live"} and found["builds"][0]["live"] is True


def test_a_proposal_is_made_approved_or_cancelled_and_told_in_history(run, first, tmp_path):
    upload = run("load", first, "--json")[1]["files"][0]["upload"]
    code, made = run("propose", "--reason", "quarter 2", "--json")
    assert code == 0 and made | {"uploads": [upload], "state": "proposed", "by": "local user", "reason": "quarter 2", "due": None} == made
    code, out, _ = run("approve", made["number"])
    assert code == 0 and out.startswith("Published as version ")
    run("load", write(tmp_path / "second.csv", numerator=700))
    code, out, _ = run("publish", "--at", "2999-12-01 09:00")
    assert code == 0 and "2999-12-01 09:00" in out and "Nobody sees it before." in out
    scheduled, published = run("history", "--json")[1]["proposals"]
    assert (scheduled["state"], published["state"], published["decided_by"]) == ("scheduled", "published", "local user")
    assert run("publish", "--due", "--json") == (0, {"builds": []})
    assert run("cancel", scheduled["number"])[0] == 0
    assert "cancelled" in run("history")[1]


def test_two_builds_are_told_apart_and_an_upload_is_written_as_it_came(run, first, tmp_path):
    one = run("load", first, "--publish", "--json")[1]["build"]
    loaded = run("load", write(tmp_path / "second.csv", numerator=700), "--publish", "--json")[1]
    code, found = run("changes", loaded["build"], "--json")
    assert code == 0 and (found["before"], found["after"]) == (one, loaded["build"])
    assert found["indicators"] == [{"indicator": PLANS, "new": 0, "changed": 20, "gone": 0, "hidden": 0, "shown": 0}]
    assert f"From {one} to {loaded['build']}" in run("changes", loaded["build"], one)[1]
    upload, out = loaded["files"][0]["upload"], tmp_path / "again.csv"
    assert run("download", upload, "--out", out)[0] == 0
    assert out.read_bytes() == (tmp_path / "second.csv").read_bytes()
    assert run("download", upload, "--out", out)[0] == 2
    assert run("download", upload, "--out", tmp_path / "no" / "where.csv")[0] == 2


def test_a_build_is_pinned_and_let_go(run, first, tmp_path):
    build = run("load", first, "--publish", "--json")[1]["build"]
    assert (
        run("pin", build, "--reason", "meeting")[1] == f"Pinned. Everyone sees version {build} until it is let go: python cli.py unpin.\n"
    )
    out = run("load", write(tmp_path / "second.csv", numerator=700), "--publish")[1]
    assert "Nobody sees it yet, as another version is pinned: python cli.py unpin." in out
    assert [(one["live"], one["pinned"], one["held"]) for one in run("history", "--json")[1]["builds"]] == [
        (False, False, True), (True, True, False),
    ]  # fmt: skip
    assert run("unpin")[1].startswith("Let go. Everyone now sees version ")


def test_withdraw_and_restore_move_the_live_build_and_come_back(run, first):
    upload = run("load", first, "--publish", "--json")[1]["files"][0]["upload"]
    assert run("withdraw", upload, "--json")[0] == 0
    assert run("show", PLANS, "--area", "E08000025", "--json")[1]["series"] == []
    code, out, _ = run("restore", upload, "--reason", "it was right")
    assert code == 0 and out.startswith("Restored. Everyone now sees version ")
    assert len(run("show", PLANS, "--area", "E08000025", "--json")[1]["series"]) == 5


def test_preview_shows_and_writes_the_table_exactly_as_read(run, tmp_path):
    file = tmp_path / "any.csv"
    file.write_bytes("Größe;x\r\n01,50;\r\nc;b\r\n".encode("cp1252"))
    code, answer = run("preview", file, "--out", tmp_path / "table.csv", "--json")
    assert code == 0 and answer["columns"] == ["Größe", "x"] and answer["delimiter"] == "semicolon"
    assert answer["table"] == [{"row": 2, "cells": ["01,50", None]}, {"row": 3, "cells": ["c", "b"]}]
    assert (tmp_path / "table.csv").read_bytes() == 'Größe,x\r\n"01,50",\r\nc,b\r\n'.encode()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nonsense"], "invalid choice"),
        ([], "required: VERB"),
        (["load"], "required: FILE"),
        (["load", "nowhere.csv"], "There is no file nowhere.csv"),
        (["load", "."], ". is a folder. Name the files in it"),
        (["publish", "--loudly"], "--loudly"),
        (["show", "ehcp_issued_in_20_weeks", "--area", "E08000025"], f"Did you mean {PLANS}"),
        (["show", PLANS, "--area", "Birmingam"], "Did you mean E08000025 (Birmingham)"),
        (["list", "--framework", "birmingham"], "birmingham-2023"),
        (["withdraw", "abc"], "There is no upload 'abc'"),
        (["watch", "nowhere"], "There is no folder nowhere"),
        (["publish", "--at", "soon"], "Write it as 2026-12-01 09:00"),
        (["publish", "--due", "--at", "2999-12-01 09:00"], "stands alone"),
        (["publish", "3f2a9c81d0b7"], "There is no upload"),
        (["approve", "7"], "There is no proposal '7'"),
        (["pin", "monday"], "There is no version 'monday'"),
        (["unpin"], "No version is pinned"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_meant(run, first, arguments, says):
    run("load", first, "--publish")
    code, out, err = run(*arguments)
    assert (code, out) == (2, "") and says in err
    code, answer = run(*arguments, "--json")
    assert code == 2 and says in answer["error"]


def test_showing_before_anything_is_published_ends_with_1_and_what_to_do(run):
    code, _, err = run("show", PLANS, "--area", "E08000025")
    assert code == 1 and "Load an extract and publish it: python cli.py load FILE --publish" in err


@pytest.mark.parametrize(("role", "code"), [("viewer", 3), ("contributor", 3), ("steward", 0), ("emperor", 3)])
def test_a_role_that_may_not_ends_with_3(run, first, monkeypatch, role, code):
    run("load", first)
    monkeypatch.setenv("LOS_ROLE", role)
    assert run("publish")[0] == code


def test_a_second_writer_ends_with_4_and_is_told_who_is_first(run, first, place):
    with writing(home(), "night job"):
        code, answer = run("load", first, "--json", "--wait", "0")
    assert code == 4 and "night job" in answer["error"]
    assert run("load", first)[0] == 0


def test_a_second_writer_waits_for_the_first_and_says_so(first, place):
    load = [sys.executable, "cli.py", "load", str(first)]
    with writing(home(), "night job"):
        second = subprocess.Popen(load, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert "night job" in (words := second.stderr.readline()) and "Waiting for up to 60 seconds" in words
    out, _ = second.communicate()
    assert second.returncode == 0 and "accepted" in out


def test_a_bug_of_ours_ends_with_70_and_a_reference_and_tells_no_cell(run, first, place, monkeypatch):
    def fails(*_):
        raise ValueError("canary 4711")

    monkeypatch.setattr(actions, "publish", fails)
    code, out, err = run("load", first, "--publish")
    reference = err.split("reference ")[1].split(";")[0]
    log = (place / "log").read_text()
    assert code == 70 and reference in log
    assert "cli.py" in log and "in fails" in log and "ValueError" in log
    assert "canary" not in out + err + log
    assert run("load", first, "--publish", "--json")[1]["reference"]


def test_check_ends_with_1_when_anything_is_not_well(run, first, place):
    run("load", first, "--publish")
    code, answer = run("check", "--json")
    assert code == 0 and answer["well"] and [one["what"] for one in answer["findings"]] == [
        "definitions", "ledger", "uploads", "retention", "live build", "rebuild", "disclosure",
    ]  # fmt: skip
    (kept,) = (place / "uploads").glob("??/*")
    kept.chmod(0o644)
    kept.write_text("changed")
    code, out, _ = run("check")
    assert code == 1 and "NOT WELL  uploads: The kept first.csv" in out and "Load the same file again" in out


def test_the_home_may_be_named_before_or_after_the_verb(run, first, tmp_path):
    assert run("load", first, "--home", tmp_path / "one")[0] == 0
    assert run("--home", tmp_path / "two", "load", first)[0] == 0
    assert (tmp_path / "one" / "ledger.sqlite").exists() and (tmp_path / "two" / "ledger.sqlite").exists()


@pytest.mark.parametrize("contents", [b"", b"a,b\n", b"PK\x03\x04" + bytes(range(256)) * 9, b"name,town\nx,y\n", b"\x00" * 50])
def test_what_is_no_extract_is_refused_and_changes_nothing(run, place, tmp_path, contents):
    file = tmp_path / "extract.csv"
    file.write_bytes(contents)
    code, answer = run("load", file, "--publish", "--json")
    assert code == 1 and answer["build"] is None and answer["files"][0]["status"] == "rejected"
    assert answer["files"][0]["problems"]
    assert not home().ledger.exists() or actions.Session.of(None, None).ledger.lines() == []
    assert run("preview", file)[0] in (0, 1)


def test_as_a_program_it_keeps_json_alone_on_standard_output(place, first):
    done = subprocess.run(
        [sys.executable, "cli.py", "load", first, "--publish", "--json"], cwd=ROOT, capture_output=True, text=True, env=os.environ
    )
    assert done.returncode == 0 and done.stderr == ""
    assert json.loads(done.stdout)["files"][0]["status"] == "accepted" and done.stdout.count("\n") == 1


@pytest.mark.parametrize("arguments", [["list", "--json"], ["list"]])
def test_whoever_closes_the_pipe_has_what_they_wanted_and_no_traceback(place, arguments):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as closed:
        done = subprocess.run(
            [sys.executable, "cli.py", *arguments], cwd=ROOT, stdout=closed, stderr=subprocess.PIPE, text=True, timeout=60
        )
    assert (done.returncode, done.stderr) == (0, "")


def test_every_error_for_people_has_its_exit_code():
    codes = {kind.__name__: kind.exit_code for kind in [BoardError, *BoardError.__subclasses__()]}
    assert codes == {
        "BoardError": 1, "UploadError": 1, "CatalogueError": 1, "StoreError": 1, "FetchError": 1, "UsageError": 2, "AccessError": 3,
        "BusyError": 4, "DisclosureError": 1, "SettingsError": 2, "SignInError": 3,
    }  # fmt: skip


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_how_far_the_work_has_come_is_shown_on_a_terminal_and_wiped_at_the_end(monkeypatch):
    screen = Terminal()
    monkeypatch.setattr(terminal.sys, "stderr", screen)
    with terminal.progress_on_a_terminal(pace=0.001):
        progress.at("Copying", 0.5)
        until = time.monotonic() + 30
        while "Copying … 50%" not in screen.getvalue() and time.monotonic() < until:
            time.sleep(0.001)
    assert "Copying … 50%" in screen.getvalue() and screen.getvalue().endswith("\r\x1b[K")


def test_nothing_is_drawn_where_nobody_watches(run, first):
    code, _, err = run("load", first)
    assert code == 0 and not err


def test_preview_shows_every_table_of_a_workbook(run, tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(workbook(Cover=[["about", "this"], ["a", "b"]], Data=[["x", "y"], ["1", "2"], ["3", "4"]]))
    code, answer = run("preview", path, "--json")
    assert (code, answer["where"], answer["rows"], answer["delimiter"]) == (0, "sheet 'Data'", 2, None)
    assert [(one["where"], one["columns"]) for one in answer["beside"]] == [("sheet 'Cover'", ["about", "this"])]


def test_stopped_by_hand_while_the_database_is_at_work_is_no_bug(run, first, place, monkeypatch):
    asked = database()
    # As a program that was just started has it: a test before this one may have run a server, which takes Ctrl+C for itself.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def ask(*_, **__):
        threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
        asked.execute("select max(hash(i)) from range(3000000000) a(i)")

    monkeypatch.setattr(actions, "load", ask)
    try:
        code, _, err = run("load", first)
    finally:
        signal.signal(signal.SIGINT, before)
    assert code == 130 and "Nothing is left half done" in err and not (place / "log").exists()
