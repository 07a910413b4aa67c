"""The verbs of stories, actions, decisions, questions and risks: their JSON is a contract with scripts."""

import json

import pytest

import actions
import cli
from tests.extracts import PLANS, session, write


ACTION = f"""
framework = "birmingham-2023"
area = "E08000025"
title = "More plan writers"
owner = "Council"
due = 2026-01-01
indicators = ["{PLANS}"]
status = "on course"
"""


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run a command with --json; (exit code, its JSON)."""
    monkeypatch.setenv("LOS_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("LOS_ROLE", raising=False)

    def run(*arguments, **files):
        for name, content in files.items():
            (tmp_path / f"{name}.toml").write_text(content)
        code = cli.main([*map(str, arguments), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return run


@pytest.mark.parametrize(
    ("verb", "key"), [("story", "stories"), ("action", "actions"), ("decision", "decisions"), ("question", "questions"), ("risk", "risks")]
)
def test_nothing_is_listed_before_the_first(run, verb, key):
    assert run(verb) == (0, {key: []}) and run(verb, "--framework", "nowhere")[0] == 2


def test_an_action_is_kept_changed_and_listed_with_its_history(run, tmp_path):
    file = tmp_path / "action.toml"
    code, answer = run("action", file, action=ACTION)
    assert code == 0 and answer["version"] == 1 and answer["problems"] == []
    run("action", file, action=ACTION.replace("on course", "done"))
    listed = run("action", "--framework", "birmingham-2023", "--area", "E08000025", "--indicator", PLANS)[1]["actions"]
    assert [(entry["id"], entry["status"], entry["due"], len(entry["history"])) for entry in listed] == [
        (answer["action"], "done", "2026-01-01", 2)
    ]
    assert run("action", "--framework", "blackpool-2016")[1] == {"actions": []}


def test_faults_are_told_and_nothing_is_kept(run, tmp_path):
    code, answer = run("action", tmp_path / "action.toml", action=ACTION + 'stream = "sideways"\n')
    assert code == 1 and answer["action"] is None and answer["problems"][0]["column"] == "stream"
    (tmp_path / "actions.csv").write_text("framework,title,owner\nbirmingham-2023,A,B\nbirmingham-2023,C,\n")
    code, answer = run("action", tmp_path / "actions.csv")
    assert code == 1 and (answer["problems"][0]["row"], answer["problems"][0]["column"]) == (3, "owner")
    assert run("action")[1] == {"actions": []} and run("action", tmp_path / "none.toml")[0] == 2


def test_the_other_records_are_kept_and_listed(run, tmp_path):
    who = session(tmp_path / "home")
    actions.load(who, [write(tmp_path / "plans.csv")])
    actions.publish(who)
    files = {
        "story": f'framework = "birmingham-2023"\nindicator = "{PLANS}"\ntext = "Two writers left"\n',
        "decision": f'framework = "birmingham-2023"\nindicator = "{PLANS}"\ntext = "Fund it"\nhow = "vote"\ndissent = ["Police: too dear"]\n',
        "question": 'framework = "birmingham-2023"\ntext = "Why?"\nasked_by = "Board"\nasked = 2026-01-01\n',
        "risk": 'framework = "birmingham-2023"\ntitle = "No writers"\nbody = "SEND"\nlikelihood = 2\nimpact = 3\n',
    }
    for verb, content in files.items():
        assert run(verb, tmp_path / f"{verb}.toml", **{verb: content})[0] == 0
    story, decision = run("story")[1]["stories"][0], run("decision")[1]["decisions"][0]
    assert story["figure"]["value"] == pytest.approx(40.4) and story["since"] == [] and story["status"] == "draft"
    assert decision["dissent"] == ["Police: too dear"] and decision["figure"]["build"]
    assert run("question")[1]["questions"][0]["open"] and run("risk")[1]["risks"][0]["rating"] == 6


def test_a_report_is_written_and_names_its_chapters(run, tmp_path):
    who = session(tmp_path / "home")
    actions.load(who, [write(tmp_path / "plans.csv")])
    actions.publish(who)
    code, answer = run("report", "birmingham-2023", "--kind", "annual", "--to", tmp_path / "r.html")
    assert code == 0 and "You said, we did" in answer["chapters"] and (tmp_path / "r.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert run("report", "birmingham-2023", "--kind", "nonsense", "--to", tmp_path / "r.html")[0] == 2


def test_evidence_is_kept_and_listed_with_few_people_as_words(run, tmp_path):
    entry = 'framework = "birmingham-2023"\ntitle = "Visits"\ntype = "feedback"\ntext = "Unheard"\nheard = {}\n'
    for number in (4, 40):
        assert run("evidence", tmp_path / "entry.toml", entry=entry.format(number))[0] == 0
        (listed,) = run("evidence")[1]["entries"]
        assert (listed["heard"], listed["heard_words"]) == (
            (None, "fewer than 10 people were heard") if number == 4 else (40, "40 people were heard")
        )
