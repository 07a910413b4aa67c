"""The frame around every page: brand, pages, where we are; what has changed, said aloud; who acts here."""

from base64 import b64encode
from contextvars import ContextVar
from functools import lru_cache
from html import escape
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

import actions
from pages.shell import context
from pages.shell.address import carried, href, link
from pages.shell.navigation import PAGES, SEARCH, bar_groups
from pages.shell.plan_pages import frameworks_of_plans
from pages.shell.print_summary import begin_summary, print_summary
from pages.ui.watchlist_star import starred_indicators, toggle_pressed_star
from panels.periods import day


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
    "ui/scorecard_table.css",
    "indicator/key_facts.css",
    "ui/data_table.css",
    "shell/small_screens.css",
    "ui/ranked_table.css",
    "upload/upload.css",
    "find/search_results.css",
    "ui/data_due_table.css",
    "ui/changes_table.css",
    "ui/glossary_words.css",
    "accessibility/statement.css",
    "ui/paired_table.css",
    "ui/link_tabs.css",
    "overview/attention_lists.css",
    "ui/gap_table.css",
    "shell/print.css",
)
STYLE = "\n".join((HERE.parent / name).read_text(encoding="utf-8") for name in SHEETS)
# As an address, as Streamlit would read the file again for every view of a page.
ICON = f"data:image/svg+xml;base64,{b64encode((HERE / 'icon.svg').read_bytes()).decode()}"

_bar = st.components.v2.component(
    "los_frame",
    html='\n<div class="los-frame"></div><div role="status" aria-live="polite" class="los-hidden"></div>\n',
    css=STYLE,
    js="".join((HERE / name).read_text(encoding="utf-8") for name in ("word_meanings.js", "copy_link.js", "print_charts.js", "frame.js")),
    isolate_styles=False,
)

_ALOUD = ContextVar("aloud", default="")


def show_top(page, pages):
    """The bar above every page; follows the link that was clicked, if any. `pages` is url path → Page."""
    place = place_line()
    begin_summary(place)
    _ALOUD.set("")
    titles, plans = tuple((path, one.title) for path, one in pages.items()), tuple(frameworks_of_plans(context.session().catalogue).items())
    html = _markup(titles, bar_groups(pages), plans, page.url_path, place, **carried())
    toggle_pressed_star()
    data = {"html": html, "page": page.url_path, "mine": starred_indicators(context.session(), page.url_path)}
    clicked = _bar(data=data, key="frame", on_go_change=_nothing, on_star_change=_nothing).go
    if clicked:
        follow_link(clicked, pages)


@lru_cache(maxsize=1024)
def _markup(titles, words, plans, current, place, **kept):
    titles, plans = dict(titles), dict(plans)
    links = {path: _link(path, title, path == current, _kept(plans.get(path), kept)) for path, title in titles.items()}
    listed = "".join(_group(word, [links[path] for path in paths], current in paths) for word, paths in words)
    box = _box(kept) if SEARCH in titles else ""
    return (
        '<a class="los-skip" href="#content">Skip to the content</a><div class="los-bar">'
        f'<a class="los-brand" data-go href="{escape(href("", **kept))}">Line of Sight</a><nav aria-label="Pages"><ul>{listed}</ul></nav>{box}'
        f'<p class="los-where">{escape(place)}</p></div><div class="los-rule"></div>'
    )


def _kept(plan, kept):
    """What a link keeps of the present address: of a page that is for another framework, only that framework."""
    return kept if plan in (None, kept.get("framework")) else {"framework": plan}


def _link(path, title, here, kept):
    return f'<li><a data-go href="{escape(href(path, **kept))}"{" aria-current=page" if here else ""}>{escape(title)}</a></li>'


def _group(word, links, here):
    """The links of a group behind its word; those of no group as they are."""
    if not word:
        return "".join(links)
    summary = f"<summary{' class=is-here' if here else ''}>{escape(word)}</summary>"
    return f'<li><details class="los-more">{summary}<ul>{"".join(links)}</ul></details></li>'


def _box(kept):
    """The box to find an indicator or a word from every page."""
    hidden = "".join(f'<input type="hidden" name="{name}" value="{escape(value)}">' for name, value in kept.items() if value)
    return (
        '<form class="los-find" role="search" action="find"><label class="los-hidden" for="los-q">Find an indicator or a word</label>'
        f'<input id="los-q" name="q" type="search" placeholder="Find" autocomplete="off" maxlength="200">{hidden}</form>'
    )


def place_line():
    """Place, framework and the date of the data in words; that of a pinned build is said to be held."""
    session = context.session()
    framework = context.framework(session.catalogue)
    area, build = context.area(session.catalogue, framework), context.live_build(session)
    as_at = "" if build is None else f"{'data held at' if actions.pinned(session) else 'data as at'} {day(build.at)}"
    return " · ".join(filter(None, [*area_and_framework(area, framework), as_at]))


def area_and_framework(area, framework):
    """The names of an area and of a framework; one of them where it says the other."""
    return [framework.short] if framework.short.startswith(area.name) else [area.name, framework.short]


def _nothing():
    """A trigger needs a callback to be told apart from other reruns."""


def follow_link(address, pages):
    """Switch to the page that a link of ours names, with its query. A link to no page of ours leads to the first."""
    parts = urlsplit(address)
    st.switch_page(pages.get(parts.path.strip("./"), pages[""]), query_params=dict(parse_qsl(parts.query)))


def announce(message):
    """Have said aloud what the page now shows. It comes with the foot of the page; the frame puts it into a live region, which
    outlasts reruns."""
    _ALOUD.set(message)


def name_tab(words, path):
    """Name the tab of the browser, and so its history and bookmarks: what the page shows (a list of words), then which page it is."""
    st.set_page_config(page_title=f"{', '.join(words)} · {PAGES[path].title} – Line of Sight")


def show_foot(user):
    """Who acts here, said quietly under every page; on paper, what the page is set to and of when its figures are."""
    st.html(
        f'<div class="los los-foot" data-said="{escape(_ALOUD.get())}"><p class="los-printed">{escape(print_summary())}</p><p>This copy runs on this machine only; whoever uses it acts as {escape(user.role)}. '
        f'<a data-go href="{escape(link("method"))}">How figures are judged and small numbers protected</a>. '
        f'<a data-go href="{escape(link("glossary"))}">What the words mean</a>. '
        f'<a data-go href="{escape(link("accessibility"))}">Accessibility</a>. '
        '<button type="button" class="los-copy" data-copy>Copy a link to this page</button>.</p></div>'
    )


def show_sample_banner():
    """The banner of every page that shows invented figures."""
    st.html(
        '<div class="los los-invented"><strong>Invented sample data.</strong> These figures are made up, to show what the pages do. '
        "An indicator's sample figures go when its first real data file is loaded.</div>"
    )
