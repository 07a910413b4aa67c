"""One chart in the form in which python-pptx takes charts: the bytes of its markup and of the workbook behind it."""

from datetime import datetime

from exports.office.chart_series import Drawing
from exports.powerpoint.chart import bars
from exports.powerpoint.chart import line_chart as lines
from exports.powerpoint.chart.chart_workbook import content, sheet


SPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


class Chart:
    """A Drawing in a frame of that many points, with the two members that `shapes.add_chart` reads of its data."""

    def __init__(self, drawing: Drawing, points_wide: float, points_high: float, at: datetime):
        self.drawing, self.at = drawing, at
        self.points = points_wide, points_high
        self.sheet = sheet(drawing)

    @property
    def xlsx_blob(self) -> bytes:
        return content(self.sheet, self.drawing.title, self.at)

    def xml_bytes(self, _kind: object) -> bytes:
        plot, key = self._plot(), bars.key() if self.drawing.kind == "stacked" else ""
        type_ = '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
        return (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {SPACES}><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>'
            f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{plot}</c:plotArea>{key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>{type_}</c:chartSpace>'
        ).encode()

    def _plot(self) -> str:
        if self.drawing.kind == "lines":
            return lines.markup(self.drawing, self.sheet, *self.points)
        return (bars.stacked if self.drawing.kind == "stacked" else bars.ranked)(self.drawing, self.sheet)
