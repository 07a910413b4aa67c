"""Whatever the figures: a verdict never contradicts the polarity, and a hidden figure never speaks."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from panels import overview
from tests.panels.world import BIRMINGHAM, ENGLAND, ENTRANTS, NEAR, PLANS, Told, catalogue, framework, hidden, series, shown


N = 1000
pairs = st.lists(st.one_of(st.none(), st.integers(0, N).map(lambda x: (x, N))), min_size=1, max_size=7)
polarity = st.sampled_from(["high", "low", "neither"])
base = st.sampled_from([PLANS, replace(ENTRANTS, id="plans")])
WAYS = {"better": {"high": 1, "low": -1}, "worse": {"high": -1, "low": 1}, "higher": {"neither": 1}, "lower": {"neither": -1}}
quick = settings(max_examples=150, deadline=None)


def agrees(kind, better, difference):
    """Whether a verdict may be said of this difference under this polarity."""
    if kind in ("similar", "none"):
        return True
    return better in WAYS[kind] and WAYS[kind][better] * difference > 0


@quick
@given(pairs, pairs, polarity, base)
def test_no_verdict_contradicts_the_polarity(own, england, better, indicator):
    panel = shown(series(BIRMINGHAM, *own) + series(ENGLAND, *england), replace(indicator, better=better))
    for comparator in panel.comparators:
        if comparator.value is not None:
            here = next(point for point in panel.points if point.period == comparator.period)
            assert agrees(comparator.verdict.kind, better, here.value - comparator.value)
            title = panel.title.lower()
            assert ("above england" not in title) or here.value > comparator.value
            assert ("below england" not in title) or here.value < comparator.value
    for change in filter(None, (panel.previous, panel.baseline)):
        assert agrees(change.verdict.kind, better, change.difference)
        assert change.verdict.words.startswith(("up", "down", "unchanged"))
        assert (change.difference > 0) == change.verdict.words.startswith("up")
    way = {"increasing": 1, "decreasing": -1}.get(panel.trend.verdict.words.split(",")[0], 0)
    assert agrees(panel.trend.verdict.kind, better, way)
    assert not panel.title.startswith("Only") or (better == "high" and "below" in panel.title)


@quick
@given(pairs, pairs, polarity)
def test_a_rank_is_the_number_of_better_figures_and_one(own, others, better):
    rows = series(BIRMINGHAM, own[-1]) + [one for code, pair in zip(NEAR, others) for one in series(code, pair)]
    panel = shown(rows, replace(PLANS, better=better))
    values = [one.point.value for one in panel.neighbours if one.point and one.point.status == "shown"]
    assert panel.ranked == len(values)
    if panel.rank:
        sign = -1 if better == "low" else 1
        assert panel.rank == 1 + sum(sign * value > sign * panel.latest.value for value in values)


def everything(panel):
    """Every word of a Panel."""
    return " ".join([panel.title, panel.words, panel.alt, panel.source_line, panel.method_words])


@quick
@given(pairs, st.integers(1, N - 1))
def test_a_number_left_on_a_hidden_row_by_mistake_changes_nothing(own, secret):
    """Belt and braces: even a row that wrongly kept its value would neither be judged nor said."""
    rows = series(BIRMINGHAM, *own, first=2010) + series(ENGLAND, *own, first=2010)
    leak = {"value": secret / 7, "numerator": secret, "lower95": 0, "upper95": 100}
    clean, leaky = (
        shown([*rows, *(hidden(code, 2020, **more) for code in (BIRMINGHAM, ENGLAND, *NEAR))]) for more in ({}, leak)
    )  # fmt: skip
    assert everything(clean) == everything(leaky)
    assert (clean.trend, clean.rank, clean.previous, clean.latest) == (leaky.trend, leaky.rank, leaky.previous, leaky.latest)
    assert [one.verdict for one in clean.comparators] == [one.verdict for one in leaky.comparators]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(pairs, pairs, polarity), min_size=1, max_size=5))
def test_counts_add_up(drawn):
    indicators = [replace(PLANS, id=f"i{number}", better=better) for number, (*_, better) in enumerate(drawn)]
    rows = []
    for one, (own, england, _) in zip(indicators, drawn):
        rows += series(BIRMINGHAM, *own, indicator=one) + series(ENGLAND, *england, indicator=one)
    names = [one.id for one in indicators]
    found = overview(Told(rows), catalogue(*indicators, frameworks=[framework(("A", *names), ("B", *names))]), "plan", BIRMINGHAM)
    counts = found.counts
    assert counts.indicators == len(drawn) == len(found.rows)
    assert sum(counts.directions.values()) == counts.with_figure == counts.indicators - len(found.missing)
    assert not {row.place.indicator for row in found.worst} & {row.place.indicator for row in found.best}
