"""The gaps between groups of children across a framework, from the live build."""

from functools import lru_cache

import panels.inequalities as gaps
from actions import choose
from actions.live import live
from actions.session import definitions


def inequalities(session, framework, area):
    """The Inequalities of a framework in an area (by code, number or name).

    Raises UsageError for what does not exist, and BoardError before anything is published.
    """
    session.require("inequalities")
    return _inequalities(live(session), session.data, choose.framework(session, framework).id, choose.area(session, area).code)


@lru_cache(maxsize=64)
def _inequalities(published, data, framework, area):
    known = definitions(data)
    return gaps.inequalities(published, known, known.frameworks[framework], known.areas.by_code[area])
