"""What the Compare page is set to: area, indicator, set of areas, period, and the other indicator."""

import actions
from pages.ui import controls
from panels import periods


def indicator(session, framework):
    """The chosen Indicator. Without one in the address: the framework's first that areas can be compared on."""
    comparable = compared_on(session, framework)
    return controls.indicator(session.catalogue, framework, next(iter(comparable or session.catalogue.indicators)))


def compared_on(session, framework):
    """Ids of the indicators that areas can be compared on: with figures, and no bare counts; those of the framework first."""
    known = session.catalogue.indicators
    names = [place.indicator for _, place in framework.places] + sorted(known, key=lambda name: known[name].title)
    having = {indicator.id for indicator in actions.list_indicators(session) if indicator.has_data}
    return [name for name in dict.fromkeys(names) if name in having and known[name].method != "count"]


def peers(ranking):
    """The chosen set of areas, by id; None where nothing can be ranked."""
    titles = {choice.id: choice.title for choice in ranking.choices}
    return controls.choice_control("among", "Among", list(titles), next(iter(titles)), titles.get, 230) if titles else None


def period(ranking):
    """The chosen period, by its label; None where there is none."""
    known = {period.period: periods.of(period) for period in ranking.periods}
    return controls.choice_control("period", "Period", list(known), ranking.period.period, known.get, 170) if known else None


def other_indicator(session, framework, ranking):
    """The other Indicator to set beside the Ranking's; None where there is none with figures."""
    known = session.catalogue.indicators
    names = [name for name in compared_on(session, framework) if name != ranking.indicator.id]
    if not names:
        return None
    return known[controls.choice_control("with", "Compared with", names, names[0], lambda name: known[name].title, 480)]
