"""What people wrote in a survey by the command line: read into themes by two, counted, quoted, taken back; and nothing of it gets out."""

import csv
import json
import random

import pytest

import cli
from store.home_folder import home as home_of
from tests.extracts import session


WRITTEN = {
    "parks": ["Better lights in the park", "more green space"],
    "clubs": ["A youth club open at weekends", "things to do after school"],
    "buses": ["Buses that come on time", "cheaper bus fares please"],
}
SECRET = "Zofia Nowakowska"
QUESTION = "One thing"
BOOK = f"""
title = "Voices of autumn"
area = "E08000025"
period = "2026"
period_type = "calendar year"
respondent = "ID"
[[group]]
breakdown = "age"
column = "Age"
bands = {{ "11 to 14" = [11, 14], "15 to 17" = [15, 17] }}
[[question]]
id = "safe"
columns = ["Safe?"]
kind = "single"
answers = ["Yes", "No"]
[[question]]
id = "{QUESTION}"
columns = ["What one thing would help?"]
kind = "text"
"""


def rows():
    """(respondent, age, safe, words, theme) of 240 invented people: 20 wrote nothing, 20 said nothing, one wrote a name and one is in need."""
    draw = random.Random(5)
    for number in range(240):
        theme = draw.choice(list(WRITTEN))
        words = draw.choice(WRITTEN[theme])
        if number % 12 == 1:
            words, theme = "", None
        elif number % 12 == 2:
            words, theme = "idk", "Nothing said"
        elif number == 3:
            words = f"my friend {SECRET} says {words}"
        elif number == 5:
            words, theme = "i am not safe and nobody knows", "Needs a person today"
        yield f"R{number:03}", draw.randint(11, 17), draw.choice(["Yes", "No"]), words, theme


def write(path, heading, lines):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([heading, *lines])
    return path


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A home with the survey published, and two files of codings: of all answers, and of the first hundred, ten of them otherwise."""
    folder = tmp_path_factory.mktemp("themes")
    (folder / "book.toml").write_text(BOOK, encoding="utf-8")
    given = list(rows())
    write(folder / "voices.csv", ["ID", "Age", "Safe?", "What one thing would help?"], [row[:4] for row in given])
    write(folder / "first.csv", ["ID", "themes"], [(row[0], row[4]) for row in given if row[4]])
    second = [(row[0], "buses" if number % 10 == 0 else row[4]) for number, row in enumerate(given[:110]) if row[4]]
    write(folder / "second.csv", ["ID", "themes"], second)
    home = ["--home", str(folder / "home")]
    load = ["survey", "load", str(folder / "voices.csv"), "--codebook", str(folder / "book.toml"), "--publish", "--json"]
    assert cli.main([*home, *load]) == 0
    for coder in ("first", "second"):
        file = str(folder / f"{coder}.csv")
        assert cli.main([*home, "themes", "code", "book", "--coder", coder, "--file", file, "--publish", "--json"]) == 0
    return folder, given


def ask(capsys, folder, *words, code=0):
    capsys.readouterr()
    assert cli.main(["--home", str(folder / "home"), *map(str, words), "--json"]) == code
    return json.loads(capsys.readouterr().out)


def test_counts_are_those_of_the_first_reader_out_of_those_who_said_something(place, capsys):
    folder, given = place
    answer = ask(capsys, folder, "themes", "book")
    said = [row[4] for row in given if row[4] in WRITTEN]
    assert {theme["id"]: (theme["n"], theme["base"]) for theme in answer["themes"]} == {
        theme: (said.count(theme), len(said)) for theme in WRITTEN
    }
    for theme in answer["themes"]:
        assert theme["share"] == pytest.approx(100 * theme["n"] / theme["base"]) and theme["lower95"] < theme["share"] < theme["upper95"]
        assert theme["status"] == "shown"
    assert answer["unread"] == 0 and answer["coders"] == ["first", "second"]


def test_agreement_is_of_the_answers_that_both_have_read(place, capsys):
    folder, given = place
    judged = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
    answer = ask(capsys, folder, "themes", "book")
    both = [(row[4], "buses" if number % 10 == 0 else row[4]) for number, row in enumerate(given[:110]) if row[4]]
    for theme in answer["themes"]:
        first, second = ([each[at] == theme["id"] for each in both] for at in (0, 1))
        assert theme["read_by_several"] == len(both)
        assert theme["kappa"] == pytest.approx(judged.cohen_kappa_score(first, second))
    differ = [(row[0], one, other) for (one, other), row in zip(both, [row for row in given[:110] if row[4]]) if one != other]
    assert len(answer["disagreements"]) == len(differ) > 0


def test_an_answer_that_needs_a_person_is_named_to_readers_and_in_nothing_else(place, capsys):
    folder, _ = place
    answer = ask(capsys, folder, "themes", "book")
    assert [each["row"] for each in answer["urgent"]] == [7]
    refused = ask(capsys, folder, "quotes", "propose", "book", "--row", 7, code=2)
    assert "needs a person today" in json.dumps(refused)


def test_what_settles_a_difference_counts(place, capsys, tmp_path):
    folder, given = place
    before = {theme["id"]: theme["n"] for theme in ask(capsys, folder, "themes", "book")["themes"]}
    row = next(row for row in given if row[4] == "parks")
    settled = write(tmp_path / "settled.csv", ["ID", "themes"], [(row[0], "clubs")])
    ask(capsys, folder, "themes", "code", "book", "--coder", "both", "--file", settled, "--settles", "--publish")
    after = {theme["id"]: theme["n"] for theme in ask(capsys, folder, "themes", "book")["themes"]}
    assert after == before | {"parks": before["parks"] - 1, "clubs": before["clubs"] + 1}
    back = write(tmp_path / "back.csv", ["ID", "themes"], [(row[0], "parks")])
    ask(capsys, folder, "themes", "code", "book", "--coder", "both", "--file", back, "--settles", "--publish")


def test_a_faulty_coding_keeps_nothing_and_says_each_row(place, capsys, tmp_path):
    folder, _ = place
    before = ask(capsys, folder, "themes", "book")
    wrong = write(tmp_path / "wrong.csv", ["ID", "themes"], [("R000", "clubs"), ("R999", "clubs"), ("R004", "clbus")])
    answer = ask(capsys, folder, "themes", "code", "book", "--coder", "third", "--file", wrong, code=1)
    assert [problem["row"] for problem in answer["problems"]] == [3, 4]
    assert ask(capsys, folder, "themes", "book") == before


def test_answers_are_read_masked_and_what_is_written_comes_back(place, capsys, tmp_path):
    folder, given = place
    answer = ask(capsys, folder, "themes", "read", "book", "--coder", "third", "--to", tmp_path / "read.csv")
    assert len(answer["answers"]) == sum(bool(row[3]) for row in given)
    assert not any(part in json.dumps(answer) for part in SECRET.split())
    assert SECRET.split()[0] not in (tmp_path / "read.csv").read_text(encoding="utf-8")
    drawn = [ask(capsys, folder, "themes", "read", "book", "--coder", who, "--sample", 20)["answers"] for who in ("third", "fourth")]
    assert len(drawn[0]) == 20 and [each["row"] for each in drawn[0]] == [each["row"] for each in drawn[1]]


def test_a_quote_is_masked_shortened_looked_at_and_taken_back(place, capsys):
    folder, _ = place
    refused = ask(capsys, folder, "quotes", "propose", "book", "--row", 5, "--text", f"{SECRET} says", code=2)
    assert "what the masks took out stays out" in json.dumps(refused) and SECRET not in json.dumps(refused)
    made = ask(capsys, folder, "quotes", "propose", "book", "--row", 5, "--group", "age")["quotes"]
    assert len(made) == 1 and "[name]" in made[0]["text"] and made[0]["status"] == "waiting for a second look"
    named = made[0]["id"]
    assert ask(capsys, folder, "quotes", "approve", "book", "--quote", named)["quotes"][0]["status"] == "approved"
    other = ask(capsys, folder, "quotes", "propose", "book", "--row", 5, "--text", "my friend [name]", code=0)["quotes"]
    assert {quote["group"] for quote in other} == {made[0]["group"], None}
    assert "no groups by 'sex'" in json.dumps(ask(capsys, folder, "quotes", "propose", "book", "--row", 5, "--group", "sex", code=2))
    assert ask(capsys, folder, "quotes", "withdraw", "book", "--quote", named, "--reason", "The family asked")["quotes"] == [
        quote for quote in other if quote["id"] != named
    ]


def test_what_was_written_is_in_no_published_file_and_no_line_of_the_ledger(place):
    folder, given = place
    home = home_of(folder / "home")
    written = [row[3] for row in given if row[3]]
    for path in home.folder.rglob("*"):
        if path.is_file() and "uploads" not in path.parts:
            content = path.read_bytes()
            assert SECRET.split()[1].encode() not in content, path
            if path.suffix == ".duckdb":
                assert not any(words.encode() in content for words in set(written)), path


def test_check_knows_what_lies_beside_the_survey(place, capsys):
    ask(capsys, place[0], "quotes", "propose", "book", "--row", 2)
    findings = {each["what"]: each for each in ask(capsys, place[0], "check")["findings"]}
    assert findings["uploads"]["well"] and "in no line of the ledger" not in findings["uploads"]["words"]


def test_an_erased_survey_takes_its_quotes_with_it(place, capsys, tmp_path):
    import shutil

    folder = tmp_path / "copy"
    shutil.copytree(place[0], folder)
    made = ask(capsys, folder, "quotes", "propose", "book", "--row", 2)["quotes"]
    words = next(quote["text"] for quote in made if quote["text"])
    upload = next(entry for entry in session(folder / "home").ledger.uploads() if entry.loader == "survey")
    ask(capsys, folder, "erase", upload.upload, "--reason", "They asked")
    assert ask(capsys, folder, "quotes", "book")["quotes"] == []
    kept = [path for path in (folder / "home" / "uploads").rglob("*") if path.is_file()]
    assert not any(words.encode() in path.read_bytes() or b"[question.coding]" in path.read_bytes() for path in kept)
    assert "no loaded survey" in json.dumps(ask(capsys, folder, "themes", "book", code=2))


def test_a_theme_named_as_a_formula_is_none_in_the_answers_and_comes_back(place, capsys, tmp_path):
    import shutil

    folder = tmp_path / "copy"
    shutil.copytree(place[0], folder)
    (tmp_path / "odd.toml").write_text('[[theme]]\nid = "=1+1"\ntitle = "Sums"\nwords = ["park*"]\n', encoding="utf-8")
    ask(capsys, folder, "themes", "keep", "book", "--file", tmp_path / "odd.toml")
    coded = write(tmp_path / "coded.csv", ["ID", "themes"], [("R000", "Sums")])
    ask(capsys, folder, "themes", "code", "book", "--coder", "fifth", "--file", coded)
    ask(capsys, folder, "themes", "read", "book", "--coder", "fifth", "--to", tmp_path / "read.csv")
    cells = [cell for row in csv.reader((tmp_path / "read.csv").open(encoding="utf-8-sig")) for cell in row]
    assert "'=1+1" in cells and not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    back = ask(capsys, folder, "themes", "code", "book", "--coder", "fifth", "--file", tmp_path / "read.csv")
    assert (back["read"], back["changed"]) == (1, 0)
