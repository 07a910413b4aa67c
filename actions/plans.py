"""What one partnership's plan asks to see besides the overview: the life course, the KPI report, the balance of streams.

Each is made once per build: the build is part of what it is remembered by.
"""

from functools import lru_cache

from actions import choose
from actions.live import live
from actions.session import definitions
from actions.show import overview_in
from panels.balance import balance as weighed
from panels.kpis import kpi_report
from panels.life_course import life_course as laid_out


def life_course(session, framework, area):
    """The LifeCourse of a framework and area: stages by outcomes, and the plan's first year against today."""
    session.require("life_course")
    return _life_course(*_asked(session, framework, area))


def kpis(session, framework, area):
    """The KpiReport of a framework and area; without sub-groups where the framework has no codes of its own."""
    session.require("kpis")
    return _kpis(*_asked(session, framework, area))


def balance(session, framework, area):
    """The Balance of a framework and area; without streams where the framework has none."""
    session.require("balance")
    return _balance(*_asked(session, framework, area))


def _asked(session, framework, area):
    return live(session), session.data, choose.framework(session, framework).id, choose.area(session, area).code


@lru_cache(maxsize=16)
def _life_course(published, data, framework, area):
    return laid_out(overview_in(published, data, framework, area))


@lru_cache(maxsize=16)
def _kpis(published, data, framework, area):
    return kpi_report(published, definitions(data), overview_in(published, data, framework, area))


@lru_cache(maxsize=16)
def _balance(published, data, framework, area):
    return weighed(overview_in(published, data, framework, area))
