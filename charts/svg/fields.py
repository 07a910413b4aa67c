"""Reads one part of a figure property by property, and refuses what is left over: nothing is dropped in silence."""

from math import isfinite
from typing import Any, NoReturn

from charts.svg.colour import Colour, colour
from charts.svg.unsupported_figure import Refused


LARGEST = 10_000


class Fields:
    """The properties of one part of a figure. Used as a context: when it ends, a property that nobody took is refused.

    `theme` is the palette in which colours come back: see `colour`.
    """

    def __init__(self, given: dict, where: str, theme: str | None = None):
        if not isinstance(given, dict):
            raise Refused(where, "is not a set of properties")
        # A property that is None is not there, as in JSON.
        self._left = dict(given)
        self.where, self.theme = where, theme

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None and self._left:
            for name, value in self._left.items():
                if value is not None:
                    self.refuse(name)

    def refuse(self, name: str, why: str = "is not known to the SVG writer") -> NoReturn:
        """Raises Refused for a property by its full name."""
        raise Refused(f"{self.where}.{name}", why)

    def has(self, name: str) -> bool:
        """Whether a property is there and was not yet taken."""
        return self._left.get(name) is not None

    def take(self, name: str, default: Any = None) -> Any:
        """A property as it stands, or the default."""
        value = self._left.pop(name, None)
        return default if value is None else value

    def need(self, name: str) -> Any:
        """A property that must be there, because a template or a browser would otherwise choose it."""
        value = self._left.pop(name, None)
        if value is None:
            self.refuse(name, "must be given")
        return value

    def only(self, name: str, *allowed: Any) -> Any:
        """A property that may have these values alone; the first is Plotly's own where it is absent."""
        value = self.take(name, allowed[0])
        # True is no 1, though they are equal.
        if value not in allowed or isinstance(value, bool) != isinstance(allowed[allowed.index(value)], bool):
            self.refuse(name, f"is {value!r:.60}, which is not known to the SVG writer")
        return value

    def fixed(self, name: str, value: Any) -> None:
        """A property that must be there and have this value, because Plotly's own is another."""
        if not self.has(name):
            self.refuse(name, f"must be given as {value!r}")
        self.only(name, value)

    def number(self, name: str, default: float | None = None) -> float:
        """A finite number; without a default it must be there."""
        value = self.need(name) if default is None else self.take(name, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
            self.refuse(name, "is not a number")
        return value

    def length(self, name: str, default: float | None = None, least: float = 0) -> float:
        """A number of pixels, no fewer than the least and no more than any sheet has."""
        value = self.number(name, default)
        if not least <= value <= LARGEST:
            self.refuse(name, f"is {value:g}, which is no number of pixels")
        return value

    def share(self, name: str, default: float | None = None) -> float:
        """A number from 0 to 1."""
        value = self.number(name, default)
        if not 0 <= value <= 1:
            self.refuse(name, "is not between 0 and 1")
        return value

    def text(self, name: str) -> str:
        """Words, which must be there."""
        value = self.need(name)
        if not isinstance(value, str):
            self.refuse(name, "is no text")
        return value

    def colour(self, name: str) -> Colour:
        """A colour, which must be there."""
        return colour(self.need(name), f"{self.where}.{name}", self.theme)

    def unseen(self, *names: str) -> None:
        """Passes over properties that do not show in a drawing."""
        for name in names:
            self._left.pop(name, None)

    def part(self, name: str) -> "Fields":
        """The properties within a property, none where it is absent."""
        return Fields(self.take(name, {}), f"{self.where}.{name}", self.theme)

    def parts(self, name: str) -> list["Fields"]:
        """The same for each item of a list."""
        items = self.take(name, ())
        if not isinstance(items, (list, tuple)):
            self.refuse(name, "is no list")
        return [Fields(item, f"{self.where}.{name}[{place}]", self.theme) for place, item in enumerate(items)]
