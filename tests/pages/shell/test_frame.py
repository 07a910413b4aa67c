"""The bar: short, with plans and data behind a word each, and a box to find anything; on paper, what the page is set to."""

import re
from html import unescape

from pages.shell.navigation import GROUPS, PAGES, bar_groups
from tests.pages.conftest import text


def frame(app):
    return unescape(app.get("bidi_component")[0].proto.json)


def test_every_page_is_in_the_bar_once_but_find_and_the_statement():
    told = bar_groups(dict.fromkeys(PAGES))
    assert sorted(path for _, paths in told for path in paths) == sorted(set(PAGES) - {"find", "accessibility"})
    assert {word: set(paths) for word, paths in told if word} == {word: set(paths) for word, paths in GROUPS.items()}


def test_a_group_says_that_its_page_is_open(session, opened):
    said = frame(opened("data_due"))
    assert "<summary class=is-here>Data</summary>" in said and "<summary>Plans</summary>" in said


def test_plans_lead_to_their_framework_and_keep_the_area_only_within_it(session, opened):
    said = frame(opened(framework="worcestershire-2021", area="E07000236"))
    assert "worcestershire?framework=worcestershire-2021&area=E07000236" in said
    assert 'href="blackpool?framework=blackpool-2016"' in said.replace('\\"', '"')


def test_the_box_keeps_where_we_are(session, opened):
    said = frame(opened(framework="worcestershire-2021", area="E10000034")).replace('\\"', '"')
    assert 'role="search" action="find"' in said
    assert '<input type="hidden" name="framework" value="worcestershire-2021">' in said


def test_paper_says_what_the_page_is_set_to(session, opened):
    said = text(opened(framework="worcestershire-2021", area="E10000034", order="attention"))
    line = said[said.index('class="los-printed">') :].split("</p>")[0]
    assert "Framework: Worcestershire. Area: Worcestershire. Show: All KPI sub-groups. Order: Needs attention first." in line
    assert re.search(r"figures to [A-Z][a-z]+ 20\d\d, loaded \d+ November 2026", line)


def test_a_viewer_sees_no_page_that_changes_anything(session, opened, monkeypatch):
    monkeypatch.setenv("LOS_ROLE", "viewer")
    said = frame(opened())
    assert ">Upload<" not in said and ">Data due<" in said
