"""The brief: one page, whatever it holds."""

import io
from dataclasses import replace

import page
import pytest
from pypdf import PdfReader

import actions
from catalogue.brand import Brand
from errors import BoardError, UsageError
from exports.as_pdf.pdf_brief import brief_pdf
from panels.brief import brief
from tests.extracts import session, write


@pytest.fixture(scope="module")
def steward(tmp_path_factory):
    folder = tmp_path_factory.mktemp("brief")
    who = session(folder / "home")
    actions.load(who, [write(folder / "plans.csv")])
    actions.publish(who)
    return who


def text(content):
    read = PdfReader(io.BytesIO(content))
    assert len(read.pages) == 1
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    assert not report.failures
    return " ".join(read.pages[0].extract_text().split())


def test_it_is_one_page_with_the_headline_the_indicators_and_what_is_due(steward):
    made = actions.brief(steward, "birmingham-2023", "E08000025")
    said, overview = text(made.content), actions.overview(steward, "birmingham-2023", "E08000025")
    assert overview.headline in said and made.indicators == ("ehcp_issued_within_20_weeks",)
    assert overview.rows[0].panel.build.id == made.build and made.build in said
    assert "31 December 2026: Progress report to the Health and Wellbeing Board" in said


def test_the_same_figures_give_the_same_bytes(steward):
    assert actions.brief(steward, "birmingham-2023", "E08000025") == actions.brief(steward, "birmingham-2023", "E08000025")


def test_very_long_texts_are_set_smaller_and_stay_on_the_page(steward):
    overview = actions.overview(steward, "birmingham-2023", "E08000025")
    row = next(one for one in overview.rows if one.panel.latest)
    long = replace(row, panel=replace(row.panel, title="A statement that goes on and on. " * 12))
    rows = tuple(replace(long, place=replace(long.place, indicator=f"i{n}")) for n in range(7))
    made = brief(
        replace(overview, worst=rows, headline="#panic() " * 40, lead="Words. " * 150),
        tuple(("1 May 2027", "Report " * 40) for _ in range(9)),
    )
    assert len(made.rows) == len(made.due) == 5
    said = text(brief_pdf(made, row.panel.build, Brand()))
    assert said.count("A statement that goes on and on.") == 60 and said.count("#panic()") == 40


def test_without_any_figure_it_says_so(steward):
    said = text(actions.brief(steward, "blackpool-2016", "E06000009").content)
    assert "Nothing is due in the next three months." in said


def test_an_unknown_framework_or_no_build_is_refused(steward, tmp_path):
    with pytest.raises(UsageError):
        actions.brief(steward, "nowhere", "E08000025")
    with pytest.raises(BoardError):
        actions.brief(session(tmp_path / "home"), "birmingham-2023", "E08000025")
