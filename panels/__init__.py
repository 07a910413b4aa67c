"""Published rows → Panels and Overviews: all that any screen, slide or sheet shows, with its words."""

from panels.build import panel, panels
from panels.overview import overview


__all__ = ["overview", "panel", "panels"]
