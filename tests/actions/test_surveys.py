"""A survey drafted, loaded and read back by the command line: its figures are the file's, no small number is among them, and faults are told whole."""

import json
from collections import Counter

import pytest

import cli
from tests.loaders.survey.draft.six_layouts import BULLIED, LIFE, SAFE, STATEMENTS, WHERE, microsoft_forms, responses


SMALL = range(1, 6)


def run(capsys, home, *words):
    code = cli.main(["--home", str(home), "survey", *map(str, words), "--json"])
    return code, json.loads(capsys.readouterr().out)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A home in which one survey was drafted, loaded and published, and the responses in it."""
    folder, given = tmp_path_factory.mktemp("survey"), responses()
    (folder / "voices.csv").write_text(microsoft_forms(given), encoding="utf-8", newline="")
    home = ["--home", str(folder / "home"), "survey"]
    assert cli.main([*home, "draft", str(folder / "voices.csv"), "--to", str(folder / "book.toml"), "--json"]) == 0
    assert cli.main([*home, "load", str(folder / "voices.csv"), "--codebook", str(folder / "book.toml"), "--publish", "--json"]) == 0
    return folder, given


@pytest.fixture
def found(place, capsys):
    code, answer = run(capsys, place[0] / "home", "findings", "voices")
    assert code == 0
    return {question["text"]: question for question in answer["questions"]}


def test_the_survey_is_listed_with_its_period_and_place(place, capsys):
    code, answer = run(capsys, place[0] / "home", "list")
    (survey,) = answer["surveys"]
    assert (code, survey["id"], survey["period"], survey["areas"]) == (0, "voices", "2026", ["E08000025"])


def test_every_shown_figure_is_that_of_the_file(place, found):
    given = place[1]
    columns = {SAFE: [r.safe for r in given], BULLIED: [r.bullied for r in given], LIFE: [r.life for r in given]}
    columns |= {statement: [r.agree[at] for r in given] for at, statement in enumerate(STATEMENTS)}
    shown = 0
    for text, answers in columns.items():
        question = found[text]
        valid = Counter(answer for answer in answers if answer and answer != "Prefer not to say")
        assert (question["base"], question["valid"]) == (len(given), valid.total())
        assert question["unanswered"] == len(given) - valid.total()
        for answer in question["answers"]:
            if answer["status"] == "shown":
                shown += 1
                assert answer["n"] == valid[answer["answer"]]
                assert answer["share"] == pytest.approx(100 * answer["n"] / valid.total())
                assert answer["lower95"] < answer["share"] < answer["upper95"]
    assert shown > 15


def test_several_answers_rest_on_those_who_ticked_any_and_routing_on_those_who_were_led_there(place, found):
    question, ticked = found[WHERE], [r.where for r in place[1] if r.where]
    led = sum(r.bullied == "Yes" for r in place[1])
    assert question["several"] and question["valid"] == len(ticked) and question["base"] in (led, None)
    shown = [answer for answer in question["answers"] if answer["status"] == "shown"]
    assert shown and all(answer["n"] == sum(answer["answer"] in where for where in ticked) for answer in shown)


def test_the_net_score_is_good_less_bad(found):
    question = found[SAFE]
    sides = {side["side"]: side["share"] for side in question["sides"]}
    assert question["net"] == pytest.approx(sides["positive"] - sides["negative"])
    assert question["net_lower95"] < question["net"] < question["net_upper95"]


def test_no_small_number_is_shown_nor_left_over(found):
    """Of everyone and of each group: no count, no remainder, no base under ten, and never a single hidden answer."""
    hidden = 0
    for question in found.values():
        everyone = [(question["valid"], question["answers"])]
        for valid, answers in everyone + [(group["valid"], group["answers"]) for group in question["groups"]]:
            known = [answer["n"] for answer in answers if answer["status"] == "shown"]
            hidden += len(answers) - len(known)
            assert not [n for n in known if n in SMALL]
            assert valid is None or valid >= 10
            if valid and not question["several"]:
                assert valid - sum(known) not in SMALL and len(answers) - len(known) != 1
                assert not [n for n in known if valid - n in SMALL]
    assert hidden, "the survey has small numbers"


def test_a_group_is_shown_whole_or_not_at_all(found):
    for question in found.values():
        if not question["several"]:
            assert all(len({answer["status"] for answer in group["answers"]}) <= 1 for group in question["groups"])


def test_the_kept_codebook_reads_the_next_file_once_its_period_is_said(place, tmp_path, capsys):
    file = tmp_path / "next.csv"
    file.write_text(microsoft_forms(responses(120, seed=7)), encoding="utf-8", newline="")
    home = place[0] / "home"
    code, answer = run(capsys, home, "load", file)
    assert code == 2 and "--period" in answer["error"]
    code, answer = run(capsys, home, "load", file, "--period", "2027", "--dry-run")
    assert (code, answer["survey"], answer["version"]) == (0, "voices-2027", None)


def test_every_fault_of_a_codebook_is_told_with_its_line_and_the_nearest_word(place, tmp_path, capsys):
    text = (place[0] / "book.toml").read_text(encoding="utf-8")
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("positive = "))
    lines[at] = 'positive = ["Strongly agre"]'
    kind = next(number for number, line in enumerate(lines) if line == 'kind = "multi"')
    lines[kind] = 'kind = "multy"'
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("\n".join(lines), encoding="utf-8")
    code, answer = run(capsys, tmp_path / "home", "load", place[0] / "voices.csv", "--codebook", wrong)
    told = {problem["row"]: problem["message"] for problem in answer["problems"]}
    assert code == 1 and answer["survey"] is None
    assert "Did you mean 'Strongly agree'?" in told[at + 1] and "Did you mean 'multi'?" in told[kind + 1]


def test_a_file_with_an_answer_nobody_offered_is_refused_and_nothing_is_kept(place, tmp_path, capsys):
    file = tmp_path / "odd.csv"
    rows = (place[0] / "voices.csv").read_text(encoding="utf-8").replace("Very unsafe", "Very unsaef")
    file.write_text(rows, encoding="utf-8", newline="")
    code, answer = run(capsys, tmp_path / "home", "load", file, "--codebook", place[0] / "book.toml")
    assert code == 1 and answer["survey"] is None
    assert "Did you mean 'Very unsafe'?" in answer["files"][0]["problems"][0]["message"]
    code, answer = run(capsys, tmp_path / "home", "list")
    assert (code, answer) == (0, {"surveys": []})
    code, answer = run(capsys, tmp_path / "home", "load", file)
    assert code == 2 and "survey draft" in answer["error"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("findings", "voice"), "Did you mean 'voices'?"),
        (("findings", "voices", "--to", "x.toml"), "--to says nothing"),
        (("draft", "nowhere.csv", "--to", "x.toml"), "There is no file"),
        (("draft", "nowhere.csv"), "--to CODEBOOK.toml"),
        (("findings",), "Name a survey"),
        (("list", "voices"), "takes no name"),
    ],
)
def test_what_cannot_be_meant_is_said(place, capsys, words, complaint):
    code, answer = run(capsys, place[0] / "home", *words)
    assert code == 2 and complaint in answer["error"]
