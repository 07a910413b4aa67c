"""The same figure in another palette: each colour is known by its place in the palette that the figure was drawn in."""

from dataclasses import asdict

from charts.theme import PALETTES


def matched(paint: str, alpha: float, theme: str | None) -> tuple[str, float]:
    """(paint, opacity) in a theme: light, dark, or page, where the page sets --los-ink and its like; None leaves them.

    A colour of neither palette stays as it is.
    """
    if theme is None or alpha == 0:
        return paint, alpha
    name, whole = _place(paint, alpha)
    if name is None:
        return paint, alpha
    if theme == "page":
        return f"var(--los-{name},{paint})", alpha
    wanted, strength = _KNOWN[theme][name]
    return wanted, strength if whole else alpha


def _split(text):
    """#12436D as (#12436d, 1); rgba(18,67,109,0.14) as (#12436d, 0.14)."""
    if text.startswith("#"):
        return text.lower(), 1.0
    *parts, alpha = text[text.index("(") + 1 : -1].split(",")
    return "#{:02x}{:02x}{:02x}".format(*map(int, parts)), float(alpha)


_KNOWN = {theme: {name: _split(text) for name, text in asdict(palette).items()} for theme, palette in PALETTES.items()}


def _place(paint, alpha):
    """(name in a palette, whether its opacity is the palette's too): an interval's band is the place's blue, but fainter."""
    for palette in _KNOWN.values():
        for name, known in palette.items():
            if known == (paint, alpha):
                return name, True
    names = (name for palette in _KNOWN.values() for name, known in palette.items() if known[0] == paint)
    return next(names, None), False


def palette_of(paint: str) -> str:
    """The theme in which text of this colour is drawn; light where neither has it."""
    return next((theme for theme, palette in _KNOWN.items() if palette["soft"][0] == paint), "light")
