"""A page that is asked for at a build: its figures stay those of the papers, it says so, and its links keep it."""

import pytest

import actions
from tests.extracts import copy_of, published, write
from tests.pages.conftest import text
from tests.pages.shell.test_frame import frame


PAGE = {"framework": "birmingham-2023", "area": "E08000025", "indicator": "ehcp_issued_within_20_weeks"}


@pytest.fixture(scope="module")
def issued(tmp_path_factory):
    """A home, and the build in it that a meeting's papers were issued on, of which some figures have been revised since."""
    folder = tmp_path_factory.mktemp("papers")
    session = copy_of(published, folder)
    table = {"framework": "birmingham-2023", "body": "Board", "date": "2027-01-14", "title": "January meeting"}
    kept, _ = actions.save_meeting(session, table | {"item": [{"kind": "indicator", "indicator": "ehcp_issued_within_20_weeks"}]})
    build = actions.issue_papers(session, kept.meeting.id).build
    actions.load(session, [write(folder / "revised.csv", numerator=700)])
    actions.publish(session)
    return folder / "home", build


@pytest.fixture
def revised(issued, monkeypatch):
    """The build of those papers, in the home that pages opened in this test use."""
    home, build = issued
    monkeypatch.setenv("LOS_HOME", str(home))
    return build


def test_a_page_at_a_build_shows_the_figures_of_the_papers_and_says_so(revised, opened):
    at_papers, today = text(opened("indicator", **PAGE, build=revised)), text(opened("indicator", **PAGE))
    assert "Figures as in the papers of January meeting, 14 January 2027" in at_papers and revised in at_papers
    assert "See the figures of today" in at_papers and "See the figures of today" not in today
    assert ">70.0%</td>" in today and ">70.0%</td>" not in at_papers
    assert "were issued within 20 weeks," in at_papers


def test_its_links_keep_the_build_and_the_way_to_today_does_not(revised, opened):
    app = opened("indicator", **PAGE, build=revised)
    bar = frame(app).replace('\\"', '"')
    assert f"compare?framework=birmingham-2023&area=E08000025&build={revised}" in bar
    assert f'"blackpool?framework=blackpool-2016&build={revised}"' in bar
    assert f'name="build" value="{revised}"' in bar
    today = text(app).split('data-build="')[1].split("</a>")[0]
    assert f"build={revised}" not in today and "indicator?framework=birmingham-2023" in today


def test_a_build_that_there_is_not_is_said_in_the_frame_of_the_page(session, opened):
    said = text(opened("indicator", **PAGE, build="nonsense"))
    assert "There is no version 'nonsense'." in said and "See the figures of today" in said


def test_a_page_where_things_are_done_is_always_of_today(revised, opened):
    assert "See the figures of today" not in text(opened("history", build=revised))
