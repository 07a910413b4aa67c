"""A framework for an area: order, counts that count once, stories, and what is missing."""

from dataclasses import replace

import pytest

from catalogue import Lens, Place
from errors import UsageError
from panels import overview
from panels.attention import WEIGHTS, attention, distance
from tests.panels.world import BIRMINGHAM, ENGLAND, ENTRANTS, NEAR, PLANS, Told, catalogue, framework, hidden, series, shown


THIRD = replace(PLANS, id="third", title="Third", short="Third", statement="{value} of third")
FALLING = [(700, 1000), (600, 1000), (500, 1000), (400, 1000), (300, 1000)]


def seen(rows, *placed, lens=None, area=BIRMINGHAM, indicators=(PLANS, ENTRANTS, THIRD), loaded=("plans", "entrants"), **more):
    plan = framework(*(placed or (("Included", "plans"), ("Safe", "entrants"))), **more)
    return overview(Told(rows, loaded=loaded), catalogue(*indicators, frameworks=[plan]), "plan", area, lens)


WORSE = series(BIRMINGHAM, *FALLING) + series(ENGLAND, *[(600, 1000)] * 5)
BETTER = series(BIRMINGHAM, *FALLING, indicator=ENTRANTS) + series(ENGLAND, *[(600, 1000)] * 5, indicator=ENTRANTS)


def test_sections_keep_the_framework_order_and_each_row_its_panel():
    found = seen(WORSE + BETTER)
    assert [section.outcome.title for section in found.sections] == ["Included", "Safe"]
    assert [row.panel.indicator.id for row in found.rows] == ["plans", "entrants"]
    assert [row.attention for row in found.rows] == [8, -8]


def test_an_indicator_placed_twice_is_counted_and_listed_once():
    found = seen(WORSE + BETTER, ("Included", "plans"), ("Safe", "entrants", "plans"))
    assert [len(section.rows) for section in found.sections] == [1, 2]
    assert [row.outcome.title for row in found.rows] == ["Included", "Safe"]
    assert (found.counts.indicators, found.counts.with_figure, found.counts.directions["getting worse"], len(found.worst)) == (2, 2, 1, 1)


def test_the_worst_and_the_best_lead_as_stories():
    found = seen(WORSE + BETTER)
    assert [(story.kind, story.panel.indicator.id) for story in found.stories] == [("worse", "plans"), ("better", "entrants")]
    assert found.stories[0].note == "Included · 2024 · lowest since 2020 · down 10.0 points since 2023 · getting worse"
    assert ([row.place.indicator for row in found.worst], [row.place.indicator for row in found.best]) == (["plans"], ["entrants"])


def test_three_worse_and_one_better_make_two_and_one():
    names = [f"extra{number}" for number in range(3)]
    extras = [replace(PLANS, id=name) for name in names]
    rows = BETTER + [one | {"indicator": name} for name in names for one in WORSE]
    found = seen(rows, ("Included", *names), ("Safe", "entrants"), indicators=(ENTRANTS, *extras))
    assert [story.kind for story in found.stories] == ["worse", "worse", "better"]
    assert [story.kind for story in seen(rows, ("Included", *names), indicators=extras).stories] == ["worse"] * 3


def test_two_stories_come_from_two_outcomes_where_they_can():
    names = [f"extra{number}" for number in range(3)]
    extras = [replace(PLANS, id=name) for name in names]
    rows = [one | {"indicator": name} for name in names for one in WORSE]
    found = seen(rows, ("Included", "extra0", "extra1"), ("Safe", "extra2"), ("Well", "entrants"), indicators=(ENTRANTS, *extras))
    assert [story.panel.indicator.id for story in found.stories] == ["extra0", "extra2", "extra1"]


def test_headline_and_lead():
    found = seen(WORSE + BETTER)
    assert found.headline == "One indicator is getting better, one worse. Ask first about: Plans within 20 weeks (30.0%, getting worse)."
    assert found.lead == "2 of 2 indicators have figures. Hardly any of the verdicts here could be chance alone."


def test_the_lead_says_what_is_unchanged_too_short_or_untested():
    rows = series(BIRMINGHAM, *[(500, 1000)] * 5) + series(BIRMINGHAM, (500, 1000), indicator=ENTRANTS)
    rows += series(BIRMINGHAM, *FALLING, indicator=THIRD, lower95=None, upper95=None)
    found = seen(rows, ("Included", "plans", "entrants", "third"))
    assert found.headline == "No indicator is clearly getting better or worse."
    assert found.lead.startswith("3 of 3 indicators have figures. Two show no clear trend and one has too few years.")


@pytest.mark.parametrize(
    ("rows", "headline"),
    [
        ([], "No figures yet for Birmingham."),
        ([hidden(BIRMINGHAM, 2020)], "No figures yet for Birmingham."),
        (series(BIRMINGHAM, (1, 2)), "It is too early to say what is getting better or worse."),
        (
            series(BIRMINGHAM, *FALLING),
            "One indicator is getting worse, none better. Ask first about: Plans within 20 weeks (30.0%, getting worse).",
        ),
        (series(BIRMINGHAM, *FALLING[::-1]), "One indicator is getting better, none worse."),
    ],
)
def test_every_state_has_a_headline(rows, headline):
    found = seen(rows)
    assert found.headline == headline
    assert found.lead


def test_missing_rows_say_who_owes_them():
    found = seen(WORSE, loaded=("plans",))
    assert [row.place.indicator for row in found.missing] == ["entrants"]
    assert found.missing[0].panel.words == "No data yet. Due from Birmingham City Council, expected June 2026."


def test_expected_flags_are_five_in_a_hundred_comparisons_and_two_in_a_thousand_trends_and_moves():
    names = [f"extra{number}" for number in range(40)]
    extras = [replace(PLANS, id=name) for name in names]
    found = seen([one | {"indicator": name} for name in names for one in WORSE], ("Included", *names), indicators=extras)
    assert found.counts.by_chance == pytest.approx(40 * 0.05 + 80 * 0.002)
    assert found.lead.endswith("About two of the verdicts here could be chance alone.")


def test_a_lens_takes_only_its_places():
    lens = Lens("send", "dashboard", "SEND and Inclusion", "For the inspection.")
    placed = (("Included", Place("plans", lenses=("send",)), "entrants"), ("Safe", "entrants"))
    found = seen(WORSE + BETTER, *placed, lens="send", lenses=(lens,))
    assert ([row.place.indicator for row in found.rows], found.lens, len(found.sections)) == (["plans"], lens, 1)


def test_an_empty_framework_is_no_error():
    found = seen([], ("Included",))
    assert (found.rows, found.lead, found.build) == ((), "No indicator is placed here.", None)


@pytest.mark.parametrize(
    ("framework_id", "area", "lens"), [("none", BIRMINGHAM, None), ("plan", "nowhere", None), ("plan", BIRMINGHAM, "none")]
)
def test_what_does_not_exist_is_named(framework_id, area, lens):
    with pytest.raises(UsageError, match="none|nowhere"):
        overview(Told([]), catalogue(PLANS, frameworks=[framework(("Included", "plans"))]), framework_id, area, lens)


def test_two_questions_serve_any_number_of_indicators():
    told = Told(WORSE + BETTER)
    overview(
        told, catalogue(PLANS, ENTRANTS, THIRD, frameworks=[framework(("Included", "plans", "entrants", "third"))]), "plan", BIRMINGHAM
    )
    assert told.asked == 2


def test_attention_adds_the_weights_of_what_is_worse():
    near = [one for code in NEAR for one in series(code, *[(600, 1000)] * 5)]
    assert attention(shown(WORSE + near)) == sum(WEIGHTS.values()) - WEIGHTS["target"]
    assert attention(shown([])) == 0


def test_distance_from_england_is_one_scale_for_all_and_blind_to_which_side_is_counted():
    def away(x, england, indicator=PLANS):
        return distance(shown(series(BIRMINGHAM, (x, 1000)) + series(ENGLAND, (england, 1000)), indicator))

    assert away(900, 800) == pytest.approx(away(100, 200))
    assert away(100, 200) > away(150, 200) > away(200, 200) == 0
    assert away(0, 200) == 0
    assert distance(shown(series(BIRMINGHAM, (500, 1000)))) == 0


def test_what_something_speaks_against_is_not_among_the_best():
    """Far ahead of England, and getting worse: the sum speaks for it, the Board would not call it good."""
    ahead = series(BIRMINGHAM, *[(300 + 20 * year, 1000) for year in range(5)], indicator=ENTRANTS)
    rows = ahead + series(ENGLAND, *[(900, 1000)] * 5, indicator=ENTRANTS)
    rows += [one for code in NEAR for one in series(code, *[(900, 1000)] * 5, indicator=ENTRANTS)]
    (row,) = (one for one in seen(rows).rows if one.place.indicator == "entrants")
    assert (row.attention, row.panel.trend.verdict.kind) == (-1, "worse")
    assert seen(rows).best == ()


def test_what_stands_out_where_neither_way_is_better_is_a_question():
    """Refused: 60 against England's 30 in a hundred and rising; level with England, or falling towards it, it is none."""
    neither = replace(PLANS, better="neither")

    def asked(*pairs):
        rows = series(BIRMINGHAM, *pairs) + series(ENGLAND, *[(300, 1000)] * len(pairs))
        found = seen(rows, ("Included", "plans"), indicators=(neither,))
        assert not (found.worst or found.best)
        return [row.place.indicator for row in found.ask_why]

    assert asked((500, 1000), (600, 1000)) == ["plans"]
    assert asked((700, 1000), (600, 1000)) == asked((300, 1000), (310, 1000)) == []


def test_the_best_neither_worsened_nor_lie_behind_england_by_chance():
    england = series(ENGLAND, *[(500, 1000)] * 5)
    assert [row.place.indicator for row in seen(series(BIRMINGHAM, *FALLING[::-1]) + england, ("Included", "plans")).best] == ["plans"]
    slipped = series(BIRMINGHAM, (300, 1000), (400, 1000), (500, 1000), (700, 1000), (690, 1000))
    assert seen(slipped + england, ("Included", "plans")).best == ()


def test_what_is_named_first_says_how_it_stands_against_england_where_it_heads_nowhere():
    rows = series(BIRMINGHAM, *[(300, 1000)] * 5) + series(ENGLAND, *[(6000, 10000)] * 5)
    assert seen(rows).headline.endswith(" Ask first about: Plans within 20 weeks (30.0%, worse than England).")
