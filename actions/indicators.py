"""Every indicator: where it stands in which framework, and who owes it when there is no data."""

from dataclasses import dataclass

from actions import choose
from actions.live import live_if_any


@dataclass(frozen=True)
class Listed:
    """One indicator. `places` are (framework id, outcome id); `owed_by` is None once there are data."""

    id: str
    title: str
    unit: str
    polarity: str
    places: tuple[tuple[str, str], ...]
    has_data: bool
    owed_by: str | None


def list_indicators(session, framework=None):
    """All indicators, or those of one framework, in the order of their ids. Before the first build none has data."""
    session.require("list")
    wanted = choose.framework(session, framework).id if framework else None
    now = live_if_any(session)
    published = now.indicators() if now else set()
    listed = (_listed(session.catalogue, one, one.id in published) for one in session.catalogue.indicators.values())
    return tuple(one for one in listed if wanted is None or wanted in {place[0] for place in one.places})


def _listed(catalogue, one, has_data):
    places = tuple(dict.fromkeys((framework.id, outcome.id) for framework, outcome, _ in catalogue.places.get(one.id, ())))
    return Listed(one.id, one.title, one.unit, one.better, places, has_data, None if has_data else one.owner)
