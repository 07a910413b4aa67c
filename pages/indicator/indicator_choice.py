"""Which indicator the page shows, and where it stands in the frameworks."""

import actions
from catalogue import Area, Catalogue, Framework, Indicator
from pages.shell.address import parameter


def shown_first(session: actions.Session, framework: Framework, area: Area) -> str:
    """The id of the indicator in the address, else of the most pressing one, else of the first with a figure, else the first."""
    overview = actions.overview(session, framework.id, area.code)
    figures = [row for row in overview.rows if row.panel.latest]
    first = next(iter((*overview.worst, *figures, *overview.rows))).panel.indicator.id
    return parameter("indicator", session.catalogue.indicators, first)


def placement(catalogue: Catalogue, indicator: Indicator, framework: Framework) -> str:
    """Where an indicator stands in a framework, in words; where it is not placed in it, where it stands in the others."""
    places = catalogue.places.get(indicator.id, ())
    own = list(dict.fromkeys(outcome.title for placed_in, outcome, _ in places if placed_in.id == framework.id))
    return " · ".join(own or [f"{outcome.title} ({placed_in.short})" for placed_in, outcome, _ in places])
