"""The verbs that set areas and groups beside one another: who may use them, what they refuse, and that they are worked out once."""

import json
import shutil

import pytest

import actions
from access import User
from errors import AccessError, BoardError, StoreError, UsageError


PLANS, AREA, OTHER = "ehcp_issued_within_20_weeks", "E08000025", "persistent_absence"
ASKED = {
    "compare": (PLANS, AREA), "by_size": (PLANS, AREA), "over_time": (PLANS, AREA), "relate": (PLANS, OTHER, AREA),
    "together": ((PLANS, OTHER), AREA), "inequalities": ("birmingham-2023", AREA), "outlines": (),
}  # fmt: skip


@pytest.fixture(scope="module")
def home(sample_home, tmp_path_factory):
    return shutil.copytree(sample_home, tmp_path_factory.mktemp("compare") / "home")


@pytest.fixture
def viewer(home):
    return actions.Session.of(home, User("reader", "viewer"))


@pytest.mark.parametrize("verb", ASKED)
def test_a_viewer_may_and_one_without_a_role_may_not(home, viewer, verb):
    getattr(actions, verb)(viewer, *ASKED[verb])
    with pytest.raises(AccessError):
        getattr(actions, verb)(actions.Session.of(home, User("nobody", "none")), *ASKED[verb])


@pytest.mark.parametrize("verb", [verb for verb in ASKED if verb != "outlines"])
def test_before_the_first_build_they_say_what_to_do(tmp_path, verb):
    with pytest.raises(BoardError, match="Nothing has been published yet"):
        getattr(actions, verb)(actions.Session.of(tmp_path, User("reader", "viewer")), *ASKED[verb])


@pytest.mark.parametrize("verb", [verb for verb in ASKED if verb != "outlines"])
def test_what_does_not_exist_is_refused(viewer, verb):
    *first, _ = ASKED[verb]
    with pytest.raises(UsageError, match="no area 'Atlantis'"):
        getattr(actions, verb)(viewer, *first, "Atlantis")
    with pytest.raises(UsageError, match="There is no"):
        getattr(actions, verb)(viewer, "nothing", *ASKED[verb][1:])


@pytest.mark.parametrize("verb", [verb for verb in ASKED if verb != "outlines"])
def test_the_same_question_of_the_same_build_is_answered_once(viewer, verb):
    ask = getattr(actions, verb)
    assert ask(viewer, *ASKED[verb]) is ask(viewer, *ASKED[verb])


def test_an_area_may_be_called_by_name(viewer):
    assert actions.compare(viewer, PLANS, "Birmingham") is actions.compare(viewer, PLANS, AREA)


def test_the_ranking_and_the_indicator_page_say_the_same_figure(viewer):
    panel = actions.show(viewer, PLANS, AREA)
    found = actions.compare(viewer, PLANS, AREA, period=panel.latest.period)
    assert found.own.point == panel.latest
    country = next(one for one in panel.comparators if one.kind == "country")
    assert (found.whole.value, found.own.verdict.kind) == (country.value, country.verdict.kind)


def test_a_gap_and_the_breakdown_it_is_made_of_say_the_same_figures(viewer):
    found = next(gap for gap in actions.inequalities(viewer, "birmingham-2023", AREA).gaps if gap.id == f"{PLANS}.sex")
    panel = actions.show(viewer, PLANS, AREA, "sex")
    held = {split.category: split.points[-1] for split in panel.categories}
    assert held[found.contrast.group] == found.latest.point
    assert held[found.contrast.other].value == found.latest.other[0]


def test_outlines_come_by_present_code_and_districts_join_their_county(viewer, home):
    folder = home / "boundaries"
    folder.mkdir()
    square = [[0, 0], [0, 9], [9, 9], [9, 0], [0, 0]]
    features = [
        {"properties": {"code": code}, "geometry": {"type": "Polygon", "coordinates": [[[x + move, y] for x, y in square]]}}
        for move, code in ((0, AREA), (20, "E07000234"), (40, "E07000235"), (60, "E99999999"))
    ]
    file = folder / "areas.geojson"
    file.write_text(json.dumps({"features": features}), encoding="utf-8")
    assert {code: len(rings) for code, rings in actions.outlines(viewer).items()} == {AREA: 1, "E10000034": 2}
    file.write_text("nothing", encoding="utf-8")
    with pytest.raises(StoreError):
        actions.outlines(viewer)
    file.unlink()
    assert actions.outlines(viewer) == {}
