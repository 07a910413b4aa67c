"""The pages that are for some frameworks only: which framework suits each, and an address that names one of them."""

from collections.abc import Callable
from functools import lru_cache

import streamlit as st

from catalogue import Catalogue, Framework
from errors import UsageError
from pages.shell import context
from panels.balance import STREAM
from panels.kpis import has_kpi_codes
from panels.life_course import STAGE


def has_lens(kind: str) -> Callable[[Framework], bool]:
    """Whether a framework has lenses of this kind, as a function of the framework."""
    return lambda framework: any(lens.kind == kind for lens in framework.lenses)


SUITS = {"life_course": has_lens(STAGE), "worcestershire": has_kpi_codes, "blackpool": has_lens(STREAM)}


@lru_cache(maxsize=256)
def _suited(catalogue: Catalogue, in_address: str, page: str) -> Framework | None:
    """The Framework in the address if the page is for it, else the newest that it is for; None where there is none."""
    known = [catalogue.frameworks[name] for name in (in_address, *context.frameworks(catalogue))]
    return next((framework for framework in known if SUITS[page](framework)), None)


def frameworks_of_plans(catalogue: Catalogue) -> dict[str, str]:
    """{page: id of the framework it would show}, for the pages that are for some frameworks only."""
    in_address = context.framework(catalogue).id
    suited = {page: _suited(catalogue, in_address, page) for page in SUITS}
    return {page: framework.id for page, framework in suited.items() if framework}


def suited_framework(catalogue: Catalogue, page: str) -> Framework:
    """The Framework that a page shows, after the address has been put right where it named another; an area goes with that.

    Raises UsageError where no framework has what the page shows.
    """
    in_address = context.framework(catalogue).id
    framework = _suited(catalogue, in_address, page)
    if framework is None:
        raise UsageError("No framework here has what this page shows. Frameworks are files under data/frameworks; add one that has.")
    if framework.id != in_address:
        st.query_params["framework"] = framework.id
        st.query_params.pop("area", None)
        st.rerun()
    return framework
