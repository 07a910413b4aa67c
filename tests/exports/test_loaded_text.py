"""What a file that was loaded calls its groups, and says in its notes, means nothing in any paper made of it."""

import csv
import io

import openpyxl
import pytest

import actions
from tests.exports.test_typed_records import judge, judge_html
from tests.exports.test_typed_text import NASTY, OFFICE
from tests.extracts import HEADING, PLANS, session


AREA, BREAKDOWN = "E08000025", "locality"
YEARS = range(2020, 2025)


@pytest.fixture(scope="module")
def steward(tmp_path_factory):
    """Someone with a published file in which each text is a group of children and a note."""
    folder = tmp_path_factory.mktemp("loaded")
    who, text = session(folder / "home"), io.StringIO()
    table = csv.writer(text)
    table.writerow(HEADING.split(","))
    groups = [" ".join(name.split()) for name in NASTY]
    for year in YEARS:
        for number, name in enumerate(groups):
            table.writerow([PLANS, AREA, year, BREAKDOWN, name, 300 + number, 900, "", "", name])
        table.writerow(
            [PLANS, AREA, year, "", "", sum(300 + number for number in range(len(groups))), 900 * len(groups), "", "", groups[0]]
        )
    (folder / "plans.csv").write_text(text.getvalue(), encoding="utf-8")
    (outcome,) = actions.load(who, [folder / "plans.csv"])
    assert outcome.status == "accepted", outcome.problems
    actions.publish(who)
    item = {"kind": "indicator", "indicator": PLANS, "breakdown": BREAKDOWN}
    actions.save_meeting(
        who, {"id": "loaded", "framework": "birmingham-2023", "body": "Board", "title": "L", "date": "2027-01-14", "item": [item]}
    )
    return who


def test_its_groups_are_there(steward):
    """What is tried below is published, and shown."""
    panel = actions.show(steward, PLANS, AREA, BREAKDOWN)
    assert {split.category for split in panel.categories if any(point.status == "shown" for point in split.points)} >= {
        NASTY[0],
        NASTY[5],
        NASTY[6],
    }


def test_no_paper_makes_anything_of_it(steward, tmp_path):
    paper = actions.meeting_paper(steward, "loaded")
    for suffix in OFFICE:
        content = actions.write_paper(steward, paper, suffix)
        judge(content, tmp_path / f"paper.{suffix}")
    judge_html(actions.write_paper(steward, paper, "html"))
    judge_html(actions.write_deck(steward, paper))
    pdf = actions.write_paper(steward, paper, "pdf")
    assert b"/JavaScript" not in pdf and b"/URI (http://a.example" not in pdf


def test_no_cell_of_its_workbook_is_a_formula(steward):
    content = actions.write_paper(steward, actions.meeting_paper(steward, "loaded"), "xlsx")
    sheets = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"] and any(cell.value == NASTY[0] for cell in cells)
