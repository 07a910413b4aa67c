"""Extracts that nobody wrote, in every layout, with any fault in them: what is published is what was written, or the row is named.

Each run tries the same few; -m slow tries ten thousand, other ones each time, and an example that fails is printed to be tried again.
"""

import tempfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import ReadingOptions, load
from loaders import LOADERS
from tests.generated.extract_layouts import LAYOUTS, PLACES, Figure, definitions
from tests.generated.file_dress import dresses, written
from tests.generated.injected_faults import FAULTS


EVERY_RUN, SLOW = 8, 840


@st.composite
def figures(draw) -> list[Figure]:
    """Percentages of a few places over a few years, each with a level of its own from which it drifts."""
    places = draw(st.lists(st.sampled_from(PLACES), min_size=2, max_size=4, unique=True))
    first, years = draw(st.integers(2012, 2020)), draw(st.integers(2, 4))
    made = []
    for place in places:
        base, level = draw(st.integers(1_000, 9_000)), draw(st.integers(150, 600))
        for year in range(first, first + years):
            denominator = base + draw(st.integers(-20, 20))
            made.append(Figure(place, year, denominator * (level + draw(st.integers(-9, 9))) // 1000, denominator))
    return made


@st.composite
def cases(draw, layout):
    """(the figures, what was injected, how it is written, the fault's name) in a layout; a fault that it cannot have is none."""
    made = draw(figures())
    extract = layout(made)
    fault = draw(st.sampled_from(FAULTS))
    injected = fault(draw, extract) or FAULTS[0](draw, extract)
    return made, injected, draw(dresses()), fault.__name__


def published(path, indicator):
    """{(place, year in which it ends): (numerator, denominator, value)} of the headline facts, None for what is not told."""
    table = pq.read_table(path, columns=["indicator", "breakdown", "area", "period", "ends", "numerator", "denominator", "value"])
    facts = [fact for fact in table.to_pylist() if (fact["indicator"], fact["breakdown"]) == (indicator, "all")]
    assert len({(fact["area"], fact["period"]) for fact in facts}) == len(facts), "a figure stands twice"
    return {(fact["area"], fact["ends"].year): (fact["numerator"], fact["denominator"], fact["value"]) for fact in facts}


def is_written(fact, figure, roles, hidden):
    """Whether a fact is the figure as far as the layout tells it."""
    numerator, denominator, value = fact
    if hidden:
        return value is None and numerator is None
    counts = (numerator in (None, figure.numerator)) and (denominator in (None, figure.denominator))
    if "numerator" in roles and "denominator" in roles:
        counts = counts and (numerator, denominator) == (figure.numerator, figure.denominator)
    return counts and value is not None and abs(round(value, 1) - float(figure.value)) < 0.06


def wrong(folder, made, injected, dress):
    """What became of a file that should not have, in words; None where all is well."""
    extract = injected.extract
    data, lines, heading = written(extract, dress)
    path = Path(folder) / extract.file
    path.write_bytes(data)
    done = load(path, ReadingOptions(extract.file), definitions(), LOADERS, Path(folder) / "facts.parquet")
    rows = {lines[row] for row in injected.rows} | ({heading} if injected.words else set())
    named = any(
        problem.row in rows or any(word in f"{problem.found} {problem.column} {problem.message}" for word in injected.words)
        for problem in done.problems
    )
    problems = [str(problem) for problem in done.problems][:4]
    if not done.path:
        return None if named else f"refused, and rows {sorted(rows)} not named: {problems}"
    facts, touched = published(done.path, extract.indicator), {figure for row in injected.rows for figure in extract.of[row]}
    differ = [
        figure for figure in made
        if (figure.place.code, figure.year) not in facts
        or not is_written(facts[figure.place.code, figure.year], figure, extract.roles, figure in injected.hidden)
    ]  # fmt: skip
    more = facts.keys() - {(figure.place.code, figure.year) for figure in made}
    if not injected.harmless or differ or more:
        if not named:
            return f"loaded without a word on rows {sorted(rows)}: {differ[:2]}, {sorted(more)[:2]}, {[facts.get((figure.place.code, figure.year)) for figure in differ[:2]]}; {problems}"
        if touched and len(touched) < len(made) and set(differ) - touched:
            return f"other figures are not as written: {list(set(differ) - touched)[:2]}; {problems}"
    return None


def check(case):
    made, injected, dress, fault = case
    with tempfile.TemporaryDirectory() as folder:
        mistake = wrong(folder, made, injected, dress)
    assert mistake is None, f"{fault}: {mistake}"


EASY = (HealthCheck.too_slow, HealthCheck.data_too_large)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_what_is_published_is_what_was_written_or_the_row_is_named(layout):
    @settings(max_examples=EVERY_RUN, derandomize=True, database=None, deadline=None, suppress_health_check=EASY)
    @given(cases(layout))
    def some(case):
        check(case)

    some()


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_ten_thousand_files_are_published_as_written_or_the_row_is_named(layout):
    @settings(max_examples=SLOW, derandomize=False, database=None, deadline=None, print_blob=True, suppress_health_check=EASY)
    @given(cases(layout))
    def many(case):
        check(case)

    many()
