"""How a risk has moved against its version before."""

from catalogue.delivery.kept import Kept
from catalogue.delivery.risk import Risk


NEW, UP, DOWN, SAME = "new", "up", "down", "unchanged"
HIGH, MIDDLE = 15, 8


def movement(kept: Kept) -> str:
    """new for a first version, else whether the rating is up, down or unchanged since the version before."""
    before = _before(kept)
    if before is None:
        return NEW
    moved = kept.record.rating - before.rating
    return UP if moved > 0 else DOWN if moved < 0 else SAME


def movement_words(kept: Kept) -> str:
    """up from 8, down from 20, unchanged, new."""
    name = movement(kept)
    return f"{name} from {_before(kept).rating}" if name in (UP, DOWN) else name


def band(risk: Risk) -> str:
    """high from 15 of 25 up, medium from 8 up, else low."""
    return "high" if risk.rating >= HIGH else "medium" if risk.rating >= MIDDLE else "low"


def _before(kept: Kept) -> Risk | None:
    return next((version.record for version in reversed(kept.versions[:-1]) if version.record), None)
