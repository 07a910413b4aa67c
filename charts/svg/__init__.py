"""Chart figures written as SVG, without a browser: for slides, papers, files and pages, in any size and either palette."""

from charts.svg.unsupported_figure import Refused
from charts.svg.write import svg


__all__ = ["Refused", "svg"]
