"""The plans' own views on a real home: each is made once per build, and made anew by the next."""

import pytest

import actions
from errors import BoardError, UsageError
from tests.extracts import copy_of, session, write


YEARS = [f"{year}/{year % 100 + 1}" for year in range(2019, 2024)]
VIEWS = {
    actions.life_course: ("birmingham-2008", "E08000025"),
    actions.kpis: ("worcestershire-2021", "E10000034"),
    actions.balance: ("blackpool-2016", "E06000009"),
}


def levels(folder):
    who = session(folder / "home")
    actions.load(who, [write(folder / "level.csv", "good_level_of_development", years=YEARS)])
    actions.publish(who)


@pytest.fixture
def who(tmp_path):
    return copy_of(levels, tmp_path)


@pytest.mark.parametrize(("verb", "asked"), VIEWS.items(), ids=lambda one: getattr(one, "__name__", ""))
def test_a_view_is_made_once_per_build_and_anew_by_the_next(who, tmp_path, verb, asked):
    first = verb(who, *asked)
    assert verb(who, *asked) is first
    actions.load(who, [write(tmp_path / "next.csv", "good_level_of_development", years=YEARS, numerator=700)])
    actions.publish(who)
    values = [
        next(row.panel.latest.value for row in found.overview.rows if row.place.indicator == "good_level_of_development")
        for found in (first, verb(who, *asked))
    ]
    assert values[0] < 50 < values[1]


@pytest.mark.parametrize("verb", VIEWS, ids=lambda one: one.__name__)
def test_what_does_not_exist_is_refused(who, verb):
    with pytest.raises(UsageError, match="There are: .*birmingham-2008"):
        verb(who, "nowhere", "E08000025")
    with pytest.raises(UsageError, match="There is no area"):
        verb(who, "birmingham-2008", "nowhere")


@pytest.mark.parametrize("verb", VIEWS, ids=lambda one: one.__name__)
def test_before_the_first_build_it_is_said_that_nothing_is_published(tmp_path, verb):
    with pytest.raises(BoardError, match="Nothing has been published yet"):
        verb(session(tmp_path / "nothing"), *VIEWS[verb])


def test_a_framework_without_stages_codes_or_streams_has_none(who):
    assert actions.life_course(who, "blackpool-2016", "E06000009").stages == ()
    assert actions.kpis(who, "blackpool-2016", "E06000009").subgroups == ()
    assert actions.balance(who, "birmingham-2023", "E08000025").streams == ()
