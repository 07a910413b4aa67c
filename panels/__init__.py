"""Safe rows → Panels and Overviews: all that any screen, slide or sheet shows, with its words."""

from panels.build import panel, panels


__all__ = ["panel", "panels"]
