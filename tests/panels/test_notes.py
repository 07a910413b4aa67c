"""Text alternatives, sources and methods."""

from dataclasses import replace

from tests.panels.world import BIRMINGHAM, ENGLAND, ENTRANTS, NEAR, PLANS, hidden, series, shown


def test_the_alternative_says_what_the_line_does_and_what_is_hidden():
    rows = [*series(BIRMINGHAM, (700, 1000), (600, 1000)), hidden(BIRMINGHAM, 2022), *series(BIRMINGHAM, (267, 1000), first=2023)]
    assert shown(rows + series(ENGLAND, (464, 1000), first=2023)).alt == (
        "Chart of Education, health and care plans issued within 20 weeks, Birmingham, 2020 to 2023: from 70.0% to 26.7%; "
        "England 46.4%. One hidden to protect children."
    )
    assert shown(series(BIRMINGHAM, (267, 1000))).alt == f"Chart of {PLANS.title}, Birmingham, 2020: 26.7%."
    assert shown([]).alt == f"No chart of {PLANS.title}, Birmingham: no figure for Birmingham."


def test_the_source_says_when_it_was_loaded_what_is_next_and_which_way_is_better():
    found = shown(series(BIRMINGHAM, (1, 2))).source_line
    assert (
        found
        == "Source: Department for Education, SEN2 return; figures to December 2020, loaded 14 November 2025; next expected June 2026. Higher is better."
    )
    bare = shown([], replace(PLANS, next_expected=None, better="neither"), loaded=()).source_line
    assert bare == "Source: Department for Education, SEN2 return. Neither higher nor lower is better in itself."


def test_the_method_says_which_test_at_which_level_and_why():
    found = shown(series(BIRMINGHAM, *[(500, 1000)] * 5) + [one for code in NEAR for one in series(code, (1, 2), first=2024)]).method_words
    assert "Wilson's score method, 95%" in found
    assert "Cochran and Armitage's test, as each figure is a count out of a known total" in found
    assert "99.8% level" in found
    assert "median of those with a figure" in found
    weighted = shown(series(BIRMINGHAM, *[(500, 1000)] * 5, indicator=ENTRANTS), ENTRANTS).method_words
    assert "the slope weighted by the intervals" in weighted
    assert "Byar's method" in weighted


def test_a_short_series_says_why_it_was_not_tested():
    assert shown(series(BIRMINGHAM, (1, 2))).method_words.endswith(
        "Trend: not tested, as it needs five comparable figures, one a year, and there is one."
    )
