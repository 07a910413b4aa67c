"""Streams year by year: the verdict of each year is of that year alone, and one flag more or fewer is no movement."""

from dataclasses import replace
from datetime import date

from catalogue import Lens, Place
from panels import overview
from panels.balance import balance
from tests.panels.world import BIRMINGHAM, ENGLAND, ENTRANTS, PLANS, Told, catalogue, framework, hidden, row, series


UP, DOWN = Lens("up", "stream", "Upstream", "Early."), Lens("down", "stream", "Downstream", "Late.")
NEITHER = replace(PLANS, id="neither", title="Neither", short="Neither", better="neither")
PLACED = ("Well", Place("plans", lenses=("up",)), Place("entrants", lenses=("down",)))


def seen(rows, placed=PLACED, lenses=(UP, DOWN)):
    plan = framework(placed, lenses=lenses)
    return balance(overview(Told(rows), catalogue(PLANS, ENTRANTS, NEITHER, frameworks=[plan]), "plan", BIRMINGHAM))


def kinds(found):
    return {line.row.place.indicator: line.kinds for stream in found.streams for line in stream.lines}


def test_each_year_is_judged_against_england_of_the_same_period():
    rows = series(BIRMINGHAM, (300, 1000), (500, 1000), (700, 1000)) + series(ENGLAND, *[(500, 1000)] * 3)
    found = seen(rows)
    assert found.years == (2020, 2021, 2022)
    assert kinds(found) == {"plans": ("worse", "similar", "better"), "entrants": (None, None, None)}
    assert [stream.lens.title for stream in found.streams] == ["Upstream", "Downstream"]
    assert [dict(tally) for tally in found.streams[0].tallies] == [{"worse": 1}, {"similar": 1}, {"better": 1}]


def test_a_low_figure_is_better_where_low_is_better():
    rows = series(BIRMINGHAM, (300, 1000), indicator=ENTRANTS) + series(ENGLAND, (500, 1000), indicator=ENTRANTS)
    assert kinds(seen(rows))["entrants"] == ("better",)


def test_a_hidden_year_and_a_year_without_england_have_no_verdict_and_none_is_carried_over():
    rows = series(BIRMINGHAM, (300, 1000), None, (300, 1000)) + series(ENGLAND, (500, 1000), (500, 1000))
    rows += [hidden(ENGLAND, 2022)] + series(BIRMINGHAM, (300, 1000), first=2019, indicator=NEITHER)
    assert kinds(seen(rows))["plans"] == ("worse",)
    rows += [row(BIRMINGHAM, 2023, 300, 1000), row(ENGLAND, 2023, 500, 1000)]
    found = seen(rows)
    assert (found.years, kinds(found)["plans"]) == ((2020, 2023), ("worse", "worse"))


def test_a_figure_without_interval_is_not_judged():
    rows = [one | {"lower95": None, "upper95": None} for one in series(BIRMINGHAM, (300, 1000))] + series(ENGLAND, (500, 1000))
    assert kinds(seen(rows))["plans"] == ()


def test_of_several_figures_in_one_year_the_last_counts():
    half = [
        {"period": f"2020 H{n}", "period_type": "half-year", "starts": date(2020, 6 * n - 5, 1), "ends": date(2020, 6 * n, 30)}
        for n in (1, 2)
    ]
    rows = [row(BIRMINGHAM, 2020, x, 1000) | when for x, when in zip((300, 700), half)]
    rows += [row(ENGLAND, 2020, 500, 1000) | when for when in half]
    assert kinds(seen(rows))["plans"] == ("better",)


def test_gained_and_lost_set_the_latest_beside_the_first_year():
    rows = series(BIRMINGHAM, (300, 1000), (700, 1000), (500, 1000)) + series(ENGLAND, *[(500, 1000)] * 3)
    rows += series(BIRMINGHAM, (300, 1000), (700, 1000), indicator=ENTRANTS) + series(ENGLAND, *[(500, 1000)] * 2, indicator=ENTRANTS)
    up, down = seen(rows).streams
    assert ((up.gained, up.lost), (down.gained, down.lost)) == ((1, 0), (0, 1))


def test_where_neither_direction_is_better_nothing_is_gained_or_lost():
    rows = series(BIRMINGHAM, (300, 1000), (700, 1000), indicator=NEITHER) + series(ENGLAND, *[(500, 1000)] * 2, indicator=NEITHER)
    (stream,) = seen(rows, ("Well", Place("neither", lenses=("up",))), (UP,)).streams
    assert (stream.lines[0].kinds, stream.gained, stream.lost) == (("lower", "higher"), 0, 0)


def test_words_count_what_is_compared_and_say_what_chance_would_flag():
    rows = series(BIRMINGHAM, (300, 1000), (300, 1000)) + series(ENGLAND, *[(500, 1000)] * 2)
    found = seen(rows)
    assert found.headline == "Upstream, one of one indicator compared is worse than England."
    assert found.lead == (
        "Indicators: one for upstream and one for downstream. Compared with England, since the first year of each: upstream, none better and none worse. "
        "Chance alone would move hardly one of one in any year."
    )


def test_without_figures_or_streams_nothing_is_claimed():
    found = seen([])
    assert (found.years, found.headline, found.lead) == (
        (),
        "No figure here can be compared with England yet.",
        "Indicators: one for upstream and one for downstream.",
    )
    none = seen([], ("Well", "plans"), ())
    assert (none.streams, none.lead) == ((), "")
