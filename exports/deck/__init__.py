"""The deck: a meeting's slides as one HTML file that needs no network, shown by its own script in any browser."""

from exports.deck.page import deck


__all__ = ["deck"]
