"""The verbs around meetings: their JSON is a contract with scripts."""

import json

import pytest

import actions
import cli
from tests.extracts import session, write


AGENDA = """
id = "january"
framework = "birmingham-2023"
body = "Board"
date = 2027-01-14
starts = 14:00:00
minutes = 90
title = "January Board"
[[item]]
kind = "indicator"
indicator = "ehcp_issued_within_20_weeks"
question = "What next?"
[[item]]
kind = "decision"
title = "A secret"
confidential = true
"""


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run a command with --json; (exit code, its JSON)."""
    monkeypatch.setenv("LOS_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LOS_ROLE", raising=False)
    (tmp_path / "january.toml").write_text(AGENDA)

    def run(*arguments):
        code = cli.main([*map(str, arguments), "--json"])
        return code, json.loads(capsys.readouterr().out)

    assert run("meeting", tmp_path / "january.toml")[0] == 0
    return run


def test_meetings_are_listed_with_their_deadlines_and_without_a_build_before_they_are_issued(run):
    code, answer = run("meetings")
    assert code == 0 and answer == {
        "meetings": [
            {
                "meeting": "january", "framework": "birmingham-2023", "body": "Board", "title": "January Board", "date": "2027-01-14",
                "papers_due": "2027-01-11", "minutes_due": "2027-01-21", "build": None, "items": 2,
            }
        ]
    }  # fmt: skip
    assert run("meetings", "--framework", "blackpool-2016") == (0, {"meetings": []})
    assert run("meetings", "--framework", "nowhere")[0] == 2


def test_a_calendar_lists_its_events_and_writes_them(run, tmp_path):
    code, answer = run(
        "calendar", "--framework", "birmingham-2023", "--from", "2027-01-01", "--to", "2027-01-31", "--ics", tmp_path / "c.ics"
    )
    assert code == 0 and [(one["kind"], one["date"], one["sequence"]) for one in answer["events"]] == [
        ("papers", "2027-01-11", 0), ("meeting", "2027-01-14", 0), ("minutes", "2027-01-21", 0),
    ]  # fmt: skip
    assert (tmp_path / "c.ics").read_bytes().count(b"BEGIN:VEVENT") == 3
    code, answer = run("calendar", "--framework", "birmingham-2023", "--from", "soon", "--to", "2027-01-31")
    assert code == 2 and "'soon' is no date" in answer["error"]


def test_minutes_are_kept_listed_and_refused(run, tmp_path):
    assert run("minutes", "january")[1]["version"] == 0
    (tmp_path / "minutes.toml").write_text(
        'members = 3\n[[present]]\nmember = "Chair"\n[[action]]\ntext = "x"\nowner = "y"\ndue = 2027-02-01\n'
    )
    code, answer = run("minutes", "january", tmp_path / "minutes.toml", "--to", tmp_path / "m.pdf")
    assert code == 0 and answer["version"] == 1 and answer["actions"] == [{"text": "x", "owner": "y", "due": "2027-02-01"}]
    assert answer["quorum"] | {"present": 1, "needed": 2, "reached": False} == answer["quorum"]
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF")
    (tmp_path / "minutes.toml").write_text('[[decision]]\ntext = "x"\nhow = "?"\n')
    code, answer = run("minutes", "january", tmp_path / "minutes.toml")
    assert code == 1 and answer["version"] is None and answer["problems"][0]["column"] == "how"


def test_minutes_are_put_on_record_once_and_asking_again_is_no_fault(run, tmp_path):
    file = tmp_path / "minutes.toml"
    file.write_text(
        '[[decision]]\nitem = 1\ntext = "Fund it"\nhow = "vote"\n[[action]]\ntext = "Write"\nowner = "Council"\n', encoding="utf-8"
    )
    code, answer = run("minutes", "january", file, "--records")
    assert code == 0 and [address.partition(".")[0] for address in answer["records"]] == ["decision", "action"]
    code, answer = run("minutes", "january", file, "--records")
    assert code == 0 and answer["records"] == []


def test_packs_and_the_brief_are_written(run, tmp_path):
    who = session(tmp_path / "home", "steward")
    actions.load(who, [write(tmp_path / "plans.csv")])
    build = actions.publish(who).build
    for suffix, starts in (("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")):
        code, answer = run("pack", "january", "--to", tmp_path / f"x.{suffix}", "--public")
        content = (tmp_path / f"x.{suffix}").read_bytes()
        assert (code, answer["items"], answer["build"]) == (0, 1, build) and content.startswith(starts) and b"secret" not in content
    code, answer = run("brief", "--framework", "birmingham-2023", "--area", "E08000025", "--to", tmp_path / "b.pdf")
    assert code == 0 and answer["indicators"] == ["ehcp_issued_within_20_weeks"]
    assert run("brief", "--framework", "birmingham-2023", "--area", "E08000025", "--to", tmp_path / "b.docx")[0] == 2
    assert run("pack", "--framework", "birmingham-2023", "--area", "E08000025", "--to", tmp_path / "s.pdf")[0] == 0


def test_a_meeting_is_withdrawn_for_a_reason_listed_and_restored(run, tmp_path):
    assert run("meeting", "--withdraw", "january")[0] == 2
    assert run("meeting", "--withdraw", "january", "--reason", "Doubled") == (0, {"withdrawn": "january"})
    assert run("meetings") == (0, {"meetings": []}) and run("meeting", tmp_path / "january.toml")[0] == 2
    (gone,) = run("meetings", "--withdrawn")[1]["withdrawn"]
    assert (gone["meeting"], gone["title"], gone["date"], gone["reason"]) == ("january", "January Board", "2027-01-14", "Doubled")
    assert run("meeting", "--restore", "january") == (0, {"restored": "january", "items": 2})
    assert [one["meeting"] for one in run("meetings")[1]["meetings"]] == ["january"] and run("meetings", "--withdrawn") == (
        0,
        {"withdrawn": []},
    )
    assert run("meeting")[0] == 2 and run("meeting", tmp_path / "january.toml", "--restore", "january")[0] == 2
