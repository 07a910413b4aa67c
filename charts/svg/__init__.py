"""Chart figures written as SVG, without a browser: for slides, papers, files and pages, in any size and either palette."""

from charts.svg.refused import Refused
from charts.svg.write import svg


__all__ = ["Refused", "svg"]
