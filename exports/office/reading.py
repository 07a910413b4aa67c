"""How a chart is to be read, as sentences: what is shaded, where the axis begins, what is not shown."""

from charts import gap_chart as gap
from charts import trend_chart as trend
from exports.office.chart_series import OWN, Drawing
from panels.gap import GroupGap
from panels.panel import Panel
from panels.slide import Slide


RANGE = "the range within which the true figure lies, 19 times in 20 (95% interval)."
NOT_ZERO = "The vertical axis does not start at zero."


def of_picture(slide: Slide) -> str:
    """How the picture of a slide is to be read; '' where there is nothing to say."""
    return " ".join(_notes(slide))


def of_slide(slide: Slide) -> str:
    """The same where there is room for a line only: what could be misread (a cross, an axis that is cut, a break), not what the band is."""
    return " ".join(note for note in _notes(slide) if not note.startswith(trend.SHADED))


def _notes(slide: Slide) -> list[str]:
    """What must be read with the picture of a slide, as sentences."""
    if isinstance(slide.chart, Panel) and slide.item.kind != "survey":
        return list(trend.notes(slide.chart))
    return list(gap.notes(slide.chart)) if isinstance(slide.chart, GroupGap) else []


def of_drawing(drawing: Drawing, banded: bool) -> str:
    """How a chart that can be edited is to be read; `banded` where its interval is a band."""
    known = [pair for series in drawing.series for pair in series.limits if None not in pair]
    lines = drawing.kind == "lines"
    own = next((series for series in drawing.series if series.look == OWN), None)
    parts = [f"{'Shaded' if banded else 'Thin bars'}: {RANGE}"] if known else []
    parts += [NOT_ZERO] if lines and not drawing.scale.from_zero else []
    parts += ["Figures on two sides of a break are not compared."] if lines and "Break" in drawing.labels else []
    gaps = own and any(value is None and label != "Break" for value, label in zip(own.values, drawing.labels))
    return " ".join([*parts, *(["Where the line is broken a figure is not shown: the table says why."] if gaps else [])])
