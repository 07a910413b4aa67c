"""A Drawing as a chart of PowerPoint's own, with the workbook behind it."""

from exports.powerpoint.chart.line_chart import bands
from exports.powerpoint.chart.part import Chart


__all__ = ["Chart", "bands"]
