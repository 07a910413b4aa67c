"""How a risk has moved against its version before."""

from datetime import date

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


def movement_over(kept: Kept, since: date) -> str:
    """How the rating has moved since a day, however many versions there were: up from 12, unchanged, new, new and up from 12."""
    rated = [(version.at[:10], version.record.rating) for version in kept.versions if version.record]
    earlier = [rating for at, rating in rated if at < since.isoformat()]
    first, now = (earlier[-1] if earlier else rated[0][1]), kept.record.rating
    moved = f"{UP if now > first else DOWN} from {first}" if now != first else ""
    return (moved or SAME) if earlier else " and ".join(filter(None, (NEW, moved)))


def band(risk: Risk) -> str:
    """high from 15 of 25 up, medium from 8 up, else low."""
    return "high" if risk.rating >= HIGH else "medium" if risk.rating >= MIDDLE else "low"


def _before(kept: Kept) -> Risk | None:
    return next((version.record for version in reversed(kept.versions[:-1]) if version.record), None)
