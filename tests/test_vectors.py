"""The judge of vectors: it agrees where it should, and it reports a planted wrong answer."""

import csv
import re
from pathlib import Path

import pytest

from tests.agreement import checks, inputs
from tests.vectors import judgements, main


VECTORS = Path(__file__).resolve().parents[2] / "shared" / "vectors"
with_vectors = pytest.mark.skipif(not VECTORS.is_dir(), reason="the reference answers are not beside the project")

HEADING = "case_id,group,x,n,multiplier,value,lower95_0cl,upper95_0cl,lower99_8cl,upper99_8cl,statistic,method"
RIGHT = "a,edge,2.5,10,1,0.25,0.0809478242099945,0.55781857572145,0.0457717189959876,0.698467731230744,proportion of 1,Wilson"
WRONG = RIGHT.replace("a,edge", "b,edge").replace("0.55781857572145", "0.5578186")


def folder(path, **files):
    for name, lines in files.items():
        (path / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def test_agreement_is_a_count_and_an_exit_of_0(tmp_path, capsys):
    assert main([folder(tmp_path, proportion=[HEADING, RIGHT])]) == 0
    assert capsys.readouterr().out == "proportion: 1 of 1\n"


def test_a_planted_wrong_answer_is_named_and_ends_with_1(tmp_path, capsys):
    assert main([folder(tmp_path, proportion=[HEADING, RIGHT, WRONG])]) == 1
    out = capsys.readouterr().out
    assert "proportion: 1 of 2" in out
    assert re.search(r"^  b: upper95_0cl ours 0\.557818575\d*, theirs 0\.5578186$", out, re.MULTILINE)


def test_a_file_that_cannot_be_read_is_a_disagreement_and_the_others_still_run(tmp_path, capsys):
    assert main([folder(tmp_path, proportion=[HEADING, RIGHT], rate=["case_id", "a"])]) == 1
    out = capsys.readouterr().out
    assert "proportion: 1 of 1" in out
    assert "could not be judged" in out


def test_other_files_and_inputs_alone_are_said_not_judged(tmp_path, capsys):
    assert main([folder(tmp_path, notes=["a"], dsr_input=["case_id"])]) == 1
    out = capsys.readouterr().out
    assert "dsr_input: not judged (nothing to judge without dsr_expected)" in out
    assert "notes: not judged (not a file that we judge)" in out


def test_a_request_without_a_folder_explains_itself(tmp_path, capsys):
    assert main([]) == 2
    assert main([str(tmp_path / "nowhere")]) == 2
    assert "Usage" in capsys.readouterr().out


@with_vectors
def test_every_case_of_every_file_agrees():
    for name, agreement, note in judgements(VECTORS):
        assert agreement, f"{name}: {note}"
        assert agreement.cases, name
        assert not agreement.disagreements, f"{name}: {agreement.disagreements[0]}"


PLANTED = {
    "proportion": "upper95_0cl", "proportion_confidence": "lowercl", "rate": "lower99_8cl", "rate_confidence": "uppercl",
    "byars": "byars_upper95", "mean": "lower90", "benchmark": "outcome_two_level", "trend_expected": "label_wls",
    "dsr_expected": "upper99_8cl", "dsr_nonindependent_expected": "value", "isr_expected": "israte_upper95",
    "life_expectancy": "uppercl", "xmr_points": "special_cause_type_mdc2023", "xmr_series": "variation_icon",
    "quantile": "quantile", "p_adjust": "bh", "projection_expected": "pi_upper", "errors": "error",
}  # fmt: skip


@with_vectors
@pytest.mark.parametrize(("name", "column"), PLANTED.items())
def test_a_wrong_answer_in_any_of_our_files_is_reported(tmp_path, name, column):
    for file in VECTORS.glob(f"{name.split('_')[0]}*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    planted = plant(tmp_path / f"{name}.csv", column)
    agreement = next(agreement for file, agreement, _ in judgements(tmp_path) if file == name)
    assert len(agreement.disagreements) == 1, planted
    assert column in agreement.disagreements[0] or name == "errors"


def plant(path, column):
    """Change one answer in the middle of a file: a number by one in a million, a word into another, an error into none."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    filled = [row for row in rows if row[column] not in ("", "Inf")]
    row = filled[len(filled) // 2]
    try:
        row[column] = repr(float(row[column]) * (1 + 1e-6) + 1e-6)
    except ValueError:
        row[column] = "" if column == "error" else "Wrong"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return row


def test_every_input_is_judged_with_a_file_that_is_judged():
    assert set(inputs().values()) <= set(checks())
    assert not set(inputs()) & set(checks())
