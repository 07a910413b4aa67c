"""Which frameworks a page is for, and an address that names one of them."""

from functools import lru_cache

import streamlit as st

from errors import UsageError
from pages.shell import context
from panels.balance import STREAM
from panels.kpis import coded
from panels.life_course import STAGE


def has(kind):
    """Whether a framework has lenses of this kind, as a function of the framework."""
    return lambda framework: any(lens.kind == kind for lens in framework.lenses)


SUITED = {"life_course": has(STAGE), "worcestershire": coded, "blackpool": has(STREAM)}


def suited(catalogue, page):
    """The Framework in the address if the page is for it, else the newest that it is for; None where there is none."""
    return _suited(catalogue, context.framework(catalogue).id, page)


@lru_cache(maxsize=256)
def _suited(catalogue, asked, page):
    known = [catalogue.frameworks[name] for name in (asked, *context.frameworks(catalogue))]
    return next((one for one in known if SUITED[page](one)), None)


def plans_of(catalogue):
    """{page: id of the framework it would show}, for the pages that are for some frameworks only."""
    asked = context.framework(catalogue).id
    found = {page: _suited(catalogue, asked, page) for page in SUITED}
    return {page: one.id for page, one in found.items() if one}


def framework(catalogue, page):
    """The same, after the address has been put right where it named another; an area that came along goes with that.

    Raises UsageError where no framework has what the page shows.
    """
    found = suited(catalogue, page)
    if found is None:
        raise UsageError("No framework here has what this page shows. Frameworks are files under data/frameworks; add one that has.")
    if found.id != context.framework(catalogue).id:
        st.query_params["framework"] = found.id
        st.query_params.pop("area", None)
        st.rerun()
    return found
