"""No property of a figure is dropped in silence: one that is changed changes the drawing or is refused, but for those listed here."""

import re
from copy import deepcopy

import pytest

from charts.svg import Refused, svg
from tests.charts.svg.drawing import GIVEN
from tests.charts.svg.figures import KINDS


# What does not show, and why.
UNSEEN = re.compile(
    "|".join((
        r"data\.\d+\.(name|hoverinfo|hovertemplate)",  # seen by pointing, or in a key
        r"data\.\d+\.text(\.\d+)?",  # the same, in these modes
        r"data\.\d+\.cliponaxis",  # marks are whole at the edge
        r"layout\.(hovermode|dragmode|hoverlabel.*)",  # seen by pointing
        r"layout\.[xy]axis\.fixedrange",  # cannot be dragged
        r"layout\.bargap",  # bars have their own width
        r"layout\.template.*",  # fills in only what a figure does not say
        r"layout\.margin\.[lr]",  # follow the words
        r"layout\.annotations\.\d+\.(ay|arrowcolor|arrowwidth)",  # words are moved apart anew, and joined where they moved
        r"layout\.annotations\.\d+\.(yanchor|align)",  # words at an end stand level with it, on one side
        r"layout\.annotations\.\d+\.([xy]shift|standoff)",
    ))
)  # fmt: skip
# An axis that is not drawn has no looks, nor has a bar without a pattern; words at the side stand at the value of their line.
OF_KIND = {
    "likert": re.compile(r"layout\.[xy]axis\.(?!type|range|visible).*|data\.[01]\.marker\.pattern\.(?!shape).*"),
    "caterpillar": re.compile(r"layout\.annotations\.\d+\.y"),
    "funnel": re.compile(r"layout\.annotations\.\d+\.y"),
}


def shows(kind, path):
    return not UNSEEN.fullmatch(path) and not (kind in OF_KIND and OF_KIND[kind].fullmatch(path))


def leaves(part, path=()):
    """(path, value) of everything in a figure."""
    items = part.items() if isinstance(part, dict) else some(part) if isinstance(part, (list, tuple)) else None
    if items is None:
        yield path, part
    else:
        for name, value in items:
            yield from leaves(value, (*path, name))


def some(part):
    """The entries of a list with their places; of a long one the first and the last few, as the rest are alike."""
    entries = list(enumerate(part))
    return entries if len(entries) < 13 else entries[:4] + entries[-2:]


def with_value(figure, path, value):
    """A figure in which the property at a path has another value."""
    figure = {"data": list(figure["data"]), "layout": figure["layout"]}
    place, parent, last = figure, None, None
    for step in path[:-1]:
        place[step] = list(place[step]) if isinstance(place[step], (list, tuple)) else dict(place[step])
        parent, last, place = place, step, place[step]
    place[path[-1]] = value
    assert parent is None or parent[last] is place
    return figure


def outcome(figure):
    try:
        return svg(figure, width=860, **GIVEN)
    except Refused:
        return None


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_that_is_changed_changes_the_drawing_or_is_refused(kind):
    figure = KINDS[kind]().to_dict()
    del figure["layout"]["template"]
    before = outcome(figure)
    silent = {
        ".".join(map(str, path))
        for path, value in leaves(figure)
        if value is not None and outcome(with_value(figure, path, "something else")) == before
    }
    assert {path for path in silent if shows(kind, path)} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_property_that_is_added_anywhere_is_refused(kind):
    figure = KINDS[kind]().to_dict()
    del figure["layout"]["template"]
    parts = {path[:size] for path, _ in leaves(figure) for size in range(len(path))}
    for path in sorted(parts, key=str):
        place = figure
        for step in path:
            place = place[step]
        if isinstance(place, dict) and path[:2] != ("layout", "hoverlabel"):
            with pytest.raises(Refused, match="unheard_of"):
                svg(with_value(figure, (*path, "unheard_of"), 1), width=860, **GIVEN)


@pytest.mark.parametrize("kind", KINDS)
def test_a_look_that_is_changed_a_little_changes_the_drawing(kind):
    figure = deepcopy(KINDS[kind]().to_dict())
    del figure["layout"]["template"]
    before = outcome(figure)
    numbers = [(path, value) for path, value in leaves(figure) if isinstance(value, (int, float)) and not isinstance(value, bool)]
    looks = [(path, value) for path, value in numbers if path[0] == "layout" or path[2] in ("line", "marker")]
    silent = {".".join(map(str, path)) for path, value in looks if outcome(with_value(figure, path, value + 2.7)) == before}
    assert {path for path in silent if shows(kind, path)} == set()
