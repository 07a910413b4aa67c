"""The frame around every page: brand, pages, where we are; what has changed, said aloud; who acts here."""

from base64 import b64encode
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

import actions
from access import User, may
from errors import CatalogueError
from pages.shell import context
from pages.shell.address import BUILD, carried, href
from pages.shell.navigation import PAGES, SEARCH, bar_groups
from pages.shell.plan_pages import frameworks_of_plans
from pages.shell.print_summary import begin_summary, print_summary
from pages.sign_in.addresses import SIGN_OUT, base_path
from pages.ui.templates import render
from pages.ui.watchlist_star import starred_indicators, toggle_pressed_star
from panels.periods import day, month


HERE = Path(__file__).parent
# In the order of the cascade: what a small screen or paper changes comes after what it changes.
SHEETS = (
    "shell/base.css",
    "shell/bar.css",
    "ui/export_menu.css",
    "ui/watchlist_star.css",
    "ui/type.css",
    "ui/verdict.css",
    "overview/stories.css",
    "overview/all_at_once.css",
    "ui/scorecard_table.css",
    "indicator/key_facts.css",
    "ui/data_table.css",
    "shell/small_screens.css",
    "ui/ranked_table.css",
    "upload/upload.css",
    "meetings/agenda.css",
    "actions_register/register.css",
    "find/search_results.css",
    "ui/data_due_table.css",
    "ui/changes_table.css",
    "ui/glossary_words.css",
    "accessibility/statement.css",
    "ui/paired_table.css",
    "ui/link_tabs.css",
    "overview/attention_lists.css",
    "ui/gap_table.css",
    "ui/heat_map.css",
    "shell/print.css",
)
STYLE = "\n".join((HERE.parent / name).read_text(encoding="utf-8") for name in SHEETS)
# As an address, as Streamlit would read the file again for every view of a page.
ICON = f"data:image/svg+xml;base64,{b64encode((HERE / 'icon.svg').read_bytes()).decode()}"

_bar = st.components.v2.component(
    "los_frame",
    html=f"\n{render('shell/frame.html')}\n",
    css=STYLE,
    js="".join(
        (HERE / name).read_text(encoding="utf-8")
        for name in ("word_meanings.js", "copy_link.js", "print_charts.js", "signed_out.js", "frame.js")
    ),
    isolate_styles=False,
)

# Between these pages the indicator that is looked at is kept.
OF_ONE_INDICATOR = ("indicator", "compare")
_ALOUD = ContextVar("aloud", default="")


def show_top(page, pages):
    """The bar above every page; follows the link that was clicked, if any. `pages` is url path → Page."""
    place = place_line()
    begin_summary(place)
    _ALOUD.set("")
    titles, plans = (
        tuple((path, page.title) for path, page in pages.items()),
        tuple(frameworks_of_plans(context.session().catalogue).items()),
    )
    html = _bar_markup(titles, bar_groups(pages), plans, page.url_path, place, st.query_params.get("indicator"), **carried())
    toggle_pressed_star()
    data = {
        "signedIn": base_path() if actions.signing_in() else None,
        "html": html,
        "page": page.url_path,
        "build": carried()[BUILD],
        "mine": starred_indicators(context.session(), page.url_path),
    }
    clicked = _bar(data=data, key="frame", on_go_change=_nothing, on_star_change=_nothing).go
    if clicked:
        follow_link(clicked, pages)


class PageLink(NamedTuple):
    """A page in the bar: its title, its address, and whether it is the one that is shown."""

    title: str
    address: str
    is_here: bool


@lru_cache(maxsize=1024)
def _bar_markup(
    titles: tuple[tuple[str, str], ...],
    groups: tuple[tuple[str, tuple[str, ...]], ...],
    plans: tuple[tuple[str, str], ...],
    current: str,
    place: str,
    indicator: str | None,
    **kept: str | None,
) -> str:
    title_of, framework_of = dict(titles), dict(plans)
    more = {path: {"indicator": indicator} for path in OF_ONE_INDICATOR}
    links = {
        path: PageLink(title, href(path, **_kept(framework_of.get(path), kept), **more.get(path, {})), path == current)
        for path, title in titles
    }
    entries = [(word, [links[path] for path in paths]) for word, paths in groups]
    return str(render("shell/bar.html", entries=entries, kept=kept, searchable=SEARCH in title_of, place=place))


def _kept(plan: str | None, kept: dict[str, str | None]) -> dict[str, str | None]:
    """What a link keeps of the present address: of a page that is for another framework, only that framework and the build."""
    return kept if plan in (None, kept.get("framework")) else {"framework": plan, BUILD: kept.get(BUILD)}


def place_line() -> str:
    """Place, framework, the month that figures reach and the day they were loaded; a pinned build is said to be held."""
    session = context.session()
    framework = context.framework(session.catalogue)
    area, summary = context.area(session.catalogue, framework), context.live_overview(session)
    as_at = ""
    if summary and summary.reaches and summary.loaded:
        pinned = f", held at {day(summary.build.at)}" if actions.pinned(session) else ""
        as_at = f"figures to {month(summary.reaches)}, loaded {day(summary.loaded)}{pinned}"
    return " · ".join(filter(None, [*area_and_framework(area, framework), as_at]))


def area_and_framework(area, framework):
    """The names of an area and of a framework; one of them where it says the other.

    Of an area that the framework is not for, it is said that only its indicators are those of the framework.
    """
    if framework.short.startswith(area.name):
        return [framework.short]
    is_own = framework.area in (area.code, area.parent) or area.code in framework.areas
    return [area.name, framework.short if is_own else f"indicators of {framework.short}"]


def _nothing():
    """A trigger needs a callback to be told apart from other reruns."""


def follow_link(address, pages):
    """Switch to the page that a link of ours names, with its query, at the build of this one. A link to no page of ours leads to the first."""
    parts = urlsplit(address)
    kept = {name: value for name, value in carried().items() if name == BUILD and value}
    st.switch_page(pages.get(parts.path.strip("./"), pages[""]), query_params=kept | dict(parse_qsl(parts.query)))


def announce(message):
    """Have said aloud what the page now shows. It comes with the foot of the page; the frame puts it into a live region, which
    outlasts reruns."""
    _ALOUD.set(message)


def name_tab(words, path):
    """Name the tab of the browser, and so its history and bookmarks: what the page shows (a list of words), then which page it is."""
    st.set_page_config(page_title=f"{', '.join(words)} · {PAGES[path].title} – Line of Sight")


def show_foot(user: User) -> None:
    """Who acts here, said quietly under every page; on paper, what the page is set to and of when its figures are."""
    values = {
        "announcement": _ALOUD.get(),
        "summary": print_summary(),
        "user": user,
        "sign_out": actions.signing_in() and f"{base_path()}{SIGN_OUT}",
        "faulty": _faulty(user),
    }
    st.html(render("shell/foot.html", **values))


def _faulty(user: User) -> dict[str, list[str]]:
    """The definitions that must be put right, for those who can; none where all of them are unusable, as the page says that itself."""
    if not may(user, "check"):
        return {}
    try:
        return context.session().catalogue.faulty
    except CatalogueError:
        return {}


def show_sample_banner() -> None:
    """The banner of every page that shows invented figures."""
    st.html(render("shell/sample_banner.html"))
