"""What the pages say can be read by a councillor in a hurry: grade 9 or below in the middle, and no sentence too long to hold."""

from statistics import median

import pytest

import actions
from access import User
from panels.group_heat_map import group_heat_maps
from panels.heat_map import area_sets, heat_map
from panels.indicators_together_words import about, chart_title
from tests.reading_grade import WORD, grade, sentences, syllables


# Agreed bounds: what a reader holds in one breath with two figures and an interval in it; and the last year of school.
MOST_WORDS = 34
HARDEST = 14


@pytest.fixture(scope="module")
def session(sample_home):
    return actions.Session.of(sample_home, User("tester", "steward"))


@pytest.fixture(scope="module")
def sentences_by_kind(session):
    """{kind of sentence: the texts of it} over every framework of the samples."""
    texts: dict[str, list[str]] = {}

    def keep(kind, *more):
        texts.setdefault(kind, []).extend(text for text in more if text)

    for framework in session.catalogue.frameworks.values():
        area = session.catalogue.areas.by_code[framework.area]
        overview = actions.overview(session, framework.id, area.code)
        keep("overview", overview.headline, overview.lead)
        panels = [row.panel for row in overview.rows if row.panel.latest]
        keep("title of an indicator", *(panel.title for panel in panels))
        keep("words of an indicator", *(panel.words for panel in panels))
        gaps = actions.inequalities(session, framework.id, area.code)
        keep("inequalities", gaps.title, gaps.words)
        keep("gap", *(words for gap in gaps.gaps for words in (gap.title, gap.words)))
        keep(
            "heat map of groups",
            *(heat.words for name in gaps.breakdowns for heat in group_heat_maps([gap for gap in gaps.gaps if gap.breakdown == name])),
        )
        for beside, places in area_sets(session.catalogue, framework, area).values():
            heat = heat_map([actions.overview(session, framework.id, place.code) for place in (area, *places)], beside)
            keep("heat map of areas", heat.title, heat.words)
        for first, second in zip(panels[::3], panels[1::3]):
            made = actions.together(session, (first.indicator.id, second.indicator.id), area.code)
            keep("several indicators", made.title, about(made), chart_title(made))
        for panel in panels[::4]:
            ranking = actions.compare(session, panel.indicator.id, area.code)
            keep("ranking", ranking.title, ranking.words)
            if ranking.shown:
                by_size = actions.by_size(session, panel.indicator.id, area.code)
                keep("by size", by_size.title, by_size.words)
    course = actions.life_course(session, "birmingham-2008", "E08000025")
    balance = actions.balance(session, "blackpool-2016", "E06000009")
    kpis = actions.kpis(session, "worcestershire-2021", "E10000034")
    keep("life course", course.headline, course.lead)
    keep("balance", balance.headline, balance.lead)
    keep("kpis", kpis.overview.headline, kpis.lead)
    return texts


def test_the_grade_is_that_of_its_formula():
    assert [syllables(word) for word in ("compared", "neighbour", "little", "26.7%", "the", "wanted")] == [2, 2, 2, 1, 1, 2]
    assert grade("The cat sat on the mat.") == 0
    assert grade("Indicators are compared with England.") == pytest.approx(0.39 * 5 + 11.8 * 10 / 5 - 15.59, abs=2.5)
    assert (grade(""), sentences("")) == (0.0, [])


def test_every_kind_of_sentence_reads_at_grade_nine_or_below_in_the_middle(sentences_by_kind):
    middle = {kind: round(median(map(grade, texts)), 1) for kind, texts in sentences_by_kind.items()}
    assert {kind: value for kind, value in middle.items() if value > 9} == {}


def test_no_text_is_beyond_a_school_leaver(sentences_by_kind):
    hard = sorted(
        ((round(grade(text), 1), kind, text) for kind, texts in sentences_by_kind.items() for text in texts if grade(text) > HARDEST),
        reverse=True,
    )
    assert hard == []


def test_no_sentence_is_too_long_to_hold(sentences_by_kind):
    long = {
        part for texts in sentences_by_kind.values() for text in texts for part in sentences(text) if len(WORD.findall(part)) > MOST_WORDS
    }
    assert sorted(long) == []
