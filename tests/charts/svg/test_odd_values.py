"""Whatever stands in a figure, the writer draws it or says what it refuses; it never fails in another way."""

import pytest

from charts.svg import Refused, svg
from tests.charts.svg.drawing import GIVEN
from tests.charts.svg.figures import KINDS
from tests.charts.svg.test_every_property import leaves, with_value


ODD = [None, [], {}, [[1]], {"a": [1]}, True, "", "x", -1, 0, 1e308, -1e308, 1e-300, float("nan"), object(), b"x", (1, 2, 3), [None]]


def paths(figure):
    """Every property of a figure, its parts and lists among them, once for each kind of place."""
    seen = {}
    for path, _ in leaves(figure):
        for size in range(2, len(path) + 1):
            seen.setdefault(tuple(step if isinstance(step, str) else "#" for step in path[:size]), path[:size])
    return seen.values()


@pytest.mark.parametrize("kind", KINDS)
def test_an_odd_value_anywhere_is_drawn_or_refused(kind):
    figure = KINDS[kind]().to_dict()
    del figure["layout"]["template"]
    for path in paths(figure):
        for value in ODD:
            try:
                drawn = svg(with_value(figure, path, value), width=860, **GIVEN)
            except Refused:
                continue
            except Exception as error:
                pytest.fail(f"{'.'.join(map(str, path))} = {value!r}: {error!r}")
            assert "nan" not in drawn and "inf" not in drawn.replace("information", ""), (path, value)
