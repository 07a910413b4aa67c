"""Slices of real extracts, each spoilt in one of the ways that people spoil them: never loaded with another figure without a word.

Every kind is tried in every layout of which there is a real extract and in which it makes sense.
"""

import zipfile

import pytest

from ingest.file_preview import preview
from ingest.mapping.suggested_mapping import suggested_mapping
from tests.ingest.load_extract import known, loaded, real
from tests.polluted.real_slices import SLICES, injuries, low_income, plans_in_time, protection_plans


ROW = 3


def of_each(turn, slices=SLICES):
    """Each slice as `made`, of which all but one are marked slow: which one goes by the turn of the kind."""
    marks = [() if at == turn % len(slices) else (pytest.mark.slow,) for at in range(len(slices))]
    return pytest.mark.parametrize("made", [pytest.param(made, marks=mark, id=made.__name__) for made, mark in zip(slices, marks)])


def named(done, line, *words):
    """Whether a problem names the line, and one of the words where any are given."""
    return any(
        problem.row == line and (not words or any(word in f"{problem.column} {problem.message}" for word in words))
        for problem in done.problems
    )


def headline(facts, made):
    """{(area, period): value} of the indicator that a slice feeds."""
    own = facts[(facts.indicator == made.indicator) & (facts.breakdown == "all")]
    return {(area, period): value for area, period, value in zip(own.area, own.period, own.value)}


@of_each(0)
def test_a_slice_gives_the_figures_of_its_publisher(tmp_path, made):
    extract = made()
    done, facts = loaded(tmp_path, extract.text())
    printed = {round(float(row[extract.columns["value"]]), 4) for row in extract.rows if row[extract.columns["value"]][0].isdigit()}
    assert done.path and {round(value, 4) for value in headline(facts, extract).values() if value == value} <= printed


@of_each(1, (plans_in_time, protection_plans, low_income))
def test_a_file_filtered_to_one_group_is_refused_with_its_column_and_group(tmp_path, made):
    """Kind 1: a filter left unread."""
    done, _ = loaded(tmp_path, made().with_column("sex", ("Female",)).text())
    assert not done.path and any("'Female'" in problem.message and problem.column == "sex" for problem in done.problems)


@of_each(2)
@pytest.mark.parametrize("written", ["Nov-10", "45809"])
def test_a_year_that_a_spreadsheet_made_a_date_of_is_refused_with_its_row(tmp_path, made, written):
    """Kind 2: periods."""
    done, _ = loaded(tmp_path, made().changed(ROW, period=written).text())
    assert not done.path and named(done, ROW + 2)


@of_each(3)
@pytest.mark.parametrize("times", [0.01, 100])
def test_a_figure_on_another_scale_is_asked_about_by_its_row(tmp_path, made, times):
    """Kind 3: scale."""
    extract = made()
    value = float(extract.rows[ROW][extract.columns["value"]])
    done, _ = loaded(tmp_path, extract.changed(ROW, value=f"{value * times:.4f}").text())
    assert named(done, ROW + 2)


@of_each(0)
def test_the_name_of_another_place_beside_a_code_is_refused_with_both(tmp_path, made):
    """Kind 4: places."""
    done, _ = loaded(tmp_path, made().changed(ROW, name="Cornwall").text())
    assert not done.path and named(done, ROW + 2, "code")


def test_a_total_among_the_sexes_is_the_headline_and_no_third_sex(tmp_path):
    """Kind 5: totals among parts; the counts are real ones, divided as a partnership divides its own."""
    extract, rows = protection_plans(), []
    for row in extract.rows[:8]:
        of, base = (int(row[extract.columns[role]]) for role in ("numerator", "denominator"))
        parts = (("Female", of // 2, base // 2), ("Male", of - of // 2, base - base // 2), ("Total", of, base))
        rows += [f"{extract.indicator},{row['new_la_code']},{row['time_period']},sex,{sex},{n},{d}," for sex, n, d in parts]
    done, facts = loaded(tmp_path, "indicator,area,period,breakdown,category,numerator,denominator,value\n" + "\n".join(rows) + "\n")
    counted = facts[facts.breakdown == "all"].groupby("area").numerator.sum()
    assert done.path and set(facts.category) == {"all", "Female", "Male"}
    assert counted.sum() == sum(int(row[extract.columns["numerator"]]) for row in extract.rows[:8])


@of_each(2)
def test_a_renamed_column_is_told_and_its_figures_are_not_lost_without_a_word(tmp_path, made):
    """Kind 6: dropped without a word."""
    extract = made()
    done, _ = loaded(tmp_path, extract.renamed("value", "fig_2").text())
    assert any(extract.columns["value"] in f"{problem.column} {problem.message}" for problem in done.problems)


@of_each(1)
@pytest.mark.parametrize(("cell", "symbol"), [("[c]", "c"), ("..", "x"), ("[x]", "x")])
def test_a_symbol_in_place_of_a_figure_is_that_symbol(tmp_path, made, cell, symbol):
    """Kind 8: symbols and signs."""
    extract = made().changed(ROW, value=cell, numerator=cell)
    done, facts = loaded(tmp_path, extract.text())
    assert done.path and symbol in set(facts[facts.row == ROW + 2].symbol)


@of_each(2, (plans_in_time, protection_plans, injuries))
def test_nobody_of_nobody_is_not_applicable_and_told(tmp_path, made):
    """Kind 9: 0 of 0."""
    extract = made()
    done, facts = loaded(tmp_path, extract.changed(ROW, numerator="0", denominator="0", value="0.0").text())
    row = facts[(facts.row == ROW + 2) & (facts.indicator == extract.indicator)].iloc[0]
    assert (row.symbol, row.value == row.value) == ("z", False) and named(done, ROW + 2)


@of_each(3)
def test_a_column_of_people_is_refused_and_nothing_of_it_is_repeated(tmp_path, made):
    """Kind 10: personal data. The addresses are invented."""
    done, _ = loaded(tmp_path, made().with_column("Contact", ("invented@example.org",)).text())
    assert not done.path and any(problem.column == "Contact" for problem in done.problems)
    assert not any("invented@" in str(problem) for problem in done.problems)


def test_a_real_scorecard_and_a_table_under_strange_headings_are_matched(tmp_path):
    """Kind 11: matching a table to ours."""
    scores = real("kpi/hart_kpi_2014_15_q2.csv")
    suggested = suggested_mapping(preview(scores, scores.name).text, known()).columns
    assert (suggested["value"], suggested["target"], suggested["note"]) == ("this_quarter", "target", "note")
    strange = tmp_path / "strange.csv"
    strange.write_text(low_income().renamed("code", "X").renamed("period", "When").renamed("value", "Outcome").text(), encoding="utf-8")
    suggested = suggested_mapping(preview(strange, strange.name).text, known()).columns
    assert {ours: suggested[ours] for ours in ("period", "value", "indicator")} == {
        "period": "When",
        "value": "Outcome",
        "indicator": "indicator",
    }
    assert suggested["area"] in ("X", "area_name")


@pytest.mark.parametrize("beside", [low_income, None], ids=["another kind", "a list of places"])
def test_a_whole_release_with_a_table_of_another_kind_names_it(tmp_path, beside):
    """Kind 13: whole releases."""
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as archive:
        for made in (plans_in_time, protection_plans):
            archive.writestr(f"data/{made.__name__}.csv", made().text())
        archive.writestr("data/beside.csv", beside().text() if beside else real("areas/regions.csv").read_bytes())
    done, facts = loaded(tmp_path, tmp_path / "release.zip")
    assert any("beside.csv" in (problem.table or "") for problem in done.problems)
    assert facts is None or set(facts.indicator) >= {"ehcp_issued_within_20_weeks", "repeat_child_protection_plans"}


@of_each(0)
def test_hundreds_of_columns_too_many_are_refused_in_words(tmp_path, made):
    """Kind 14: bigness."""
    done, _ = loaded(tmp_path, made().text().replace("\n", ",1" * 500 + "\n"))
    assert [problem.row for problem in done.problems] == [1] and "may have 500" in done.problems[0].message


@of_each(1)
def test_many_faults_of_a_kind_are_each_told_by_row_and_by_the_heading_in_the_file(tmp_path, made):
    """Kind 15: messages."""
    extract = made()
    spoilt = extract
    for number in range(9):
        spoilt = spoilt.changed(number, value="n.k.")
    done, _ = loaded(tmp_path, spoilt.text())
    wrong = [problem for problem in done.problems if problem.found == "n.k."]
    assert [problem.row for problem in wrong] == list(range(2, 11)) and {problem.column for problem in wrong} == {extract.columns["value"]}
