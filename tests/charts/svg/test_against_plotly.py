"""Every kind of chart held against Plotly's own drawing in a browser: the same shapes and words in the same places, nearly the same picture.

With LOS_PICTURES=folder both pictures of each pair are kept there, ours after Plotly's.
"""

import io
import json
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from charts.svg import svg
from charts.theme import PALETTES
from tests.charts.svg.drawing import GIVEN, laid
from tests.charts.svg.figures import EVERY, KINDS, STATES
from tests.charts.svg.plotly import like
from tests.sampled_cases import turn_about


pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("plotly")]

# name: (width, height, type size), and how many pixels of the screen make one of the chart's own type
SIZES = {"page": ((860, None, None), 1), "phone": ((358, 340, None), 2), "slide": ((1760, 700, 30), 2)}
# In pixels of the chart's own type. Plotly puts words on whole pixels, bars too.
SHAPE, WORDS = 1.0, 1.6
# The share of pixels that differ by more than a quarter of the scale once both are blurred over a pixel. Plotly puts a bar on whole
# pixels of the page, cuts the dots at its edge, and puts words on whole pixels: more of them differ where a pixel is enlarged.
PICTURE, BARS = 0.004, 0.012


def both(canvas, figure, theme, size):
    """(what Plotly draws, what we draw), each as (shapes and labels, picture), and the zoom."""
    (width, height, type_size), zoom = SIZES[size]
    page, scale = canvas(zoom), (type_size or 15) / 15
    sheet = laid(figure, width / scale, height and height / scale)
    page.evaluate("colour => {document.body.style.background = colour}", PALETTES[theme].paper)
    theirs = json.loads(json.dumps(like(figure, sheet), default=lambda day: day.isoformat()))
    page.evaluate(
        "figure => { place.innerHTML = ''; return Plotly.newPlot('place', figure.data, figure.layout, {staticPlot: true}) }", theirs
    )
    sides = [(page.evaluate("plotlys(place)"), picture(page, sheet))]
    drawn = svg(figure, width=width / scale, height=height and height / scale, **GIVEN)
    page.evaluate("drawn => {Plotly.purge('place'); place.innerHTML = drawn}", drawn)
    sides.append((page.evaluate("ours(place)"), picture(page, sheet)))
    return sides, sheet


def picture(page, sheet):
    """The picture of the sheet; where ours has a key, of what stands over it and the names of the axis, which may have moved inwards."""
    height = sheet.plot.bottom if sheet.samples else sheet.height
    return page.screenshot(clip={"x": 0, "y": 0, "width": sheet.width, "height": height})


def apart(box, others):
    """How far the sides of a box are from those of the nearest of the others."""
    return min((max(abs(a - b) for a, b in zip(box, other)) for other in others), default=float("inf"))


def middle(label):
    left, top, right, bottom = label[1:]
    return (left + right) / 2, (top + bottom) / 2


def difference(first, second):
    """The share of pixels that differ clearly."""
    arrays = [blurred(np.asarray(Image.open(io.BytesIO(one)).convert("RGB"), float)) for one in (first, second)]
    return (np.abs(arrays[0] - arrays[1]).max(axis=2) > 64).mean()


def blurred(array):
    for axis in (0, 1):
        array = (np.roll(array, 1, axis) + 2 * array + np.roll(array, -1, axis)) / 4
    return array


def keep(name, theirs, ours):
    if folder := os.environ.get("LOS_PICTURES"):
        pictures = [Image.open(io.BytesIO(one)).convert("RGB") for one in (theirs, ours)]
        pair = Image.new("RGB", (pictures[0].width, pictures[0].height * 2 + 8), "#cc3399")
        for place, one in enumerate(pictures):
            pair.paste(one, (0, place * (one.height + 8)))
        pair.save(Path(folder) / f"{name}.png")


LOOKS = [*(("light", size) for size in SIZES), ("dark", "page")]
CASES = [*turn_about(KINDS, LOOKS, step=3), *((name, "light", "page") for name in STATES)]


@pytest.mark.parametrize(("name", "theme", "size"), CASES)
def test_we_draw_what_plotly_draws(canvas, name, theme, size):
    ((theirs, their_picture), (ours, our_picture)), sheet = both(canvas, EVERY[name](theme), theme, size)
    keep(f"{name}-{theme}-{size}", their_picture, our_picture)
    missing = [box for box in theirs["shapes"] if apart(box, ours["shapes"]) > SHAPE]
    assert not missing, "shapes of Plotly's that we do not draw"
    for label in theirs["labels"]:
        alike = [middle(other) for other in ours["labels"] if other[0] == label[0]]
        assert apart(middle(label), alike) <= WORDS, label
    assert difference(their_picture, our_picture) < (BARS if name == "likert" else PICTURE)
