"""Who is asking, and what the address asks for."""

from functools import lru_cache

import streamlit as st

import actions
import progress
from access import local_user
from catalogue.areas import ENGLAND
from errors import BoardError
from pages.shell.address import asked


SAVING = "Saving. If someone else is saving at this moment, this waits up to a minute for them."


def session():
    """The Session of the one who looks at the page, in this copy's home. It waits a minute for another writer."""
    return actions.Session.of(None, local_user(), wait=60, told=progress.at)


def frameworks(catalogue):
    """Ids of the frameworks, the newest first."""
    return sorted(catalogue.frameworks, key=lambda one: -catalogue.frameworks[one].since)


def framework(catalogue):
    """The Framework in the address, else the newest."""
    return catalogue.frameworks[asked("framework", catalogue.frameworks, frameworks(catalogue)[0])]


def area(catalogue, framework):
    """The Area in the address, else the framework's own."""
    return catalogue.areas.by_code[asked("area", catalogue.areas.by_code, framework.area)]


def areas(catalogue, framework):
    """Codes to choose from: the framework's own and its parts first, then every authority, the regions and England."""
    return _areas(catalogue, framework.id)


@lru_cache(maxsize=64)
def _areas(catalogue, framework):
    framework, known = catalogue.frameworks[framework], catalogue.areas
    own = [framework.area, *framework.areas, *(part.code for part in known.children(framework.area))]
    held = [one for one in known.by_code.values() if not one.closed]
    authorities = sorted((one for one in held if one.number and one.code not in (ENGLAND, *own)), key=lambda one: one.name)
    regions = [one for one in held if one.kind == "region"]
    return tuple(dict.fromkeys([*own, *(one.code for one in (*authorities, *regions)), ENGLAND]))


def build(session):
    """The Build that everyone sees now, or None before the first."""
    try:
        found = framework(session.catalogue)
        return actions.overview(session, found.id, found.area).build
    except BoardError:
        return None


def narrow():
    """Whether the page is read on a phone, as far as the browser says."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def theme():
    """light or dark, as the browser shows the page."""
    return st.context.theme.type or "light"


def indicator(session, framework, area):
    """The id of the indicator in the address, else of the most pressing one, else of the first with a figure, else the first."""
    overview = actions.overview(session, framework.id, area.code)
    figures = [row for row in overview.rows if row.panel.latest]
    first = next(iter((*overview.worst, *figures, *overview.rows))).panel.indicator.id
    return asked("indicator", session.catalogue.indicators, first)


def placed(catalogue, indicator, framework):
    """Where an indicator stands in a framework, in words; where it is not placed in it, where it stands in the others."""
    places = catalogue.places.get(indicator.id, ())
    own = list(dict.fromkeys(outcome.title for one, outcome, _ in places if one.id == framework.id))
    return " · ".join(own or [f"{outcome.title} ({one.short})" for one, outcome, _ in places])
