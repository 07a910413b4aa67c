"""An SVG read back, so that tests say what is drawn and not how it is written."""

import re
from xml.etree import ElementTree as ET

from charts.svg import svg
from charts.svg.fit.chart_layout import fit
from charts.svg.fit.chart_sheet import Box
from charts.svg.measure import block
from charts.svg.read.figure import read


SPACE = "{http://www.w3.org/2000/svg}"
GIVEN = {"title": "A title", "description": "A description."}


def drawn(figure, **given):
    """The root element of a figure's SVG, 860 pixels wide if nothing else is asked for."""
    return ET.fromstring(svg(figure, **{**GIVEN, "width": 860, **given}))


def texts(root):
    """The words of each label, its lines joined by a space."""
    return [" ".join(_lines(element)) for element in root.iter(f"{SPACE}text")]


def _lines(element):
    rows = [part for part in element if part.get("x")]
    return ["".join(row.itertext()) for row in rows] or ["".join(element.itertext())]


def laid(figure, width, height=None):
    """The Sheet of a figure."""
    return fit(read(figure), width, height)


def numbers(data):
    """The numbers of path data."""
    return [float(text) for text in re.findall(r"-?\d+(?:\.\d+)?", data)]


def overlapping(sheet):
    """Pairs of labels whose letters cover each other, each as its words."""
    boxes = [(ink(label), "".join(text for line in label.lines for text, _ in line)) for label in sheet.labels]
    return [(words, other) for place, (box, words) in enumerate(boxes) for over, other in boxes[place + 1 :] if box.meets(over)]


def ink(label):
    """The box that the letters of a label fill, from the top of its capitals to the foot of its descenders."""
    wide, tall = block(label.lines, label.size)
    left = label.x - {"start": 0, "middle": 0.5, "end": 1}[label.anchor] * wide
    return Box(left, label.y - 0.7 * label.size, left + wide, label.y + tall - 1.1 * label.size)


def outside(sheet):
    """The words of labels that leave the sheet."""
    return [
        "".join(text for line in label.lines for text, _ in line)
        for label, box in ((label, ink(label)) for label in sheet.labels)
        if box.left < 0 or box.right > sheet.width or box.top < 0 or box.bottom > sheet.height
    ]
