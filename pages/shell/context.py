"""Who is asking, in which home, and what the address asks for: framework, area, the build that is shown."""

from functools import lru_cache

import streamlit as st

import actions
import progress
from access import User, local_user
from actions.sign_ins import NOBODY
from catalogue import Area, Catalogue, Framework
from catalogue.areas import ENGLAND
from errors import BoardError
from pages.shell.address import parameter
from pages.sign_in.addresses import cookie_name
from panels.overview import Overview
from panels.panel import Build


SAVING = "Saving. If someone else is saving at this moment, this waits up to a minute for them."


def session() -> actions.Session:
    """The Session of the one who looks at the page, in this copy's home. It waits a minute for another writer."""
    return actions.Session.of(None, user(), wait=60, told=progress.at)


def user() -> User:
    """Who looks at the page: the local user where nobody has to sign in, else whoever holds the browser's cookie, who may do nothing once that is over."""
    settings = actions.signing_in()
    if settings is None:
        return local_user()
    return actions.who_is(settings, st.context.cookies.get(cookie_name(settings))) or User("nobody", NOBODY)


def frameworks(catalogue: Catalogue) -> list[str]:
    """Ids of the frameworks, the newest first."""
    return sorted(catalogue.frameworks, key=lambda name: -catalogue.frameworks[name].since)


def framework(catalogue: Catalogue) -> Framework:
    """The Framework in the address, else the newest that is for the area in the address, else the newest."""
    start = framework_of_area(catalogue, st.query_params.get("area")) or frameworks(catalogue)[0]
    return catalogue.frameworks[parameter("framework", catalogue.frameworks, start)]


def framework_of_area(catalogue: Catalogue, code: str | None) -> str | None:
    """Id of the newest framework of a place or of what it is part of; None where no framework is for it, or no place is named."""
    place = catalogue.areas.by_code.get(code or "")
    own = {place.code, place.parent} if place else set()
    return next((name for name in frameworks(catalogue) if catalogue.frameworks[name].area in own), None)


def area(catalogue: Catalogue, framework: Framework) -> Area:
    """The Area in the address, else the framework's own."""
    return catalogue.areas.by_code[parameter("area", catalogue.areas.by_code, framework.area)]


def areas(catalogue: Catalogue, framework: Framework) -> tuple[str, ...]:
    """Codes to choose from: the framework's own and its parts first, then every authority, the regions and England."""
    return _areas(catalogue, framework.id)


@lru_cache(maxsize=64)
def _areas(catalogue: Catalogue, framework_id: str) -> tuple[str, ...]:
    framework, known = catalogue.frameworks[framework_id], catalogue.areas
    own = [framework.area, *framework.areas, *(part.code for part in known.children(framework.area))]
    present = [area for area in known.by_code.values() if not area.closed]
    authorities = sorted((area for area in present if area.number and area.code not in (ENGLAND, *own)), key=lambda area: area.name)
    regions = [area for area in present if area.kind == "region"]
    return tuple(dict.fromkeys([*own, *(area.code for area in (*authorities, *regions)), ENGLAND]))


def live_build(session: actions.Session) -> Build | None:
    """The Build that everyone sees now, or None before the first."""
    summary = live_overview(session)
    return summary and summary.build


def live_overview(session: actions.Session) -> Overview | None:
    """The Overview of the framework that is looked at in its own area, or None before the first build."""
    try:
        shown = framework(session.catalogue)
        return actions.overview(session, shown.id, shown.area)
    except BoardError:
        return None


def on_phone() -> bool:
    """Whether the page is read on a phone, as far as the browser says."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def theme() -> str:
    """light or dark, as the browser shows the page."""
    return st.context.theme.type or "light"
