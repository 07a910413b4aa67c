"""Worcestershire KPIs: each KPI with its verdicts, its groups, its districts, and who owes it."""

import shutil
from datetime import date

import actions
from panels.format import placed
from tests.pages.conftest import markup, text


HERE = {"framework": "worcestershire-2021", "area": "E10000034"}


def test_every_kpi_is_there_by_sub_group_with_what_stands_behind_it(session, opened):
    said = text(opened("kpi_report", **HERE))
    found = actions.kpis(session, *HERE.values())
    assert found.overview.headline in said and found.lead in said
    assert "&lt;tr" not in markup(opened("kpi_report", **HERE)), "no tag is shown as text"
    for group in found.subgroups:
        assert f">{group.outcome.title}</h2>" in said
        for kpi in group.kpis:
            assert f"indicator={kpi.row.place.indicator}" in said
            assert all(f"<b>{name}</b> {ends}" in said for name, ends in (line.split(": ", 1) for line in kpi.words))
    assert [code for code in found.codes if f'<span class="code">{code}</span>' not in said] == []
    assert any(kpi.parts and len(kpi.subsets) > 3 for group in found.subgroups for kpi in group.kpis)


def test_each_kpi_is_compared_with_neighbours_where_it_has_any(session, opened):
    said = text(opened("kpi_report", **HERE))
    kpi = next(one for group in actions.kpis(session, *HERE.values()).subgroups for one in group.kpis if one.row.panel.rank)
    assert placed(kpi.row.panel.rank, kpi.row.panel.ranked, kpi.row.panel.indicator.better) in said


def test_all_four_ways_of_measuring_are_named_and_none_is_invented(session, opened):
    said = text(opened("kpi_report", **HERE))
    assert "Measured four ways" in said
    assert all(way in said for way in session.catalogue.frameworks["worcestershire-2021"].measured_by)
    assert said.count("nothing on record here yet") == 3


def test_who_owes_what_and_since_when_closes_the_report(session, opened):
    said = text(opened("kpi_report", **HERE))
    owed = actions.owed(session, "worcestershire-2021")
    assert "Data due" in said and owed.headline in said
    assert "sked for since 2021" in said


def test_one_sub_group_is_shown_alone_and_open(session, opened):
    said = text(opened("kpi_report", section="send", **HERE))
    assert "<h1>SEND Partnership</h1>" in said
    assert "Early Help Partnership</h2>" not in said
    assert "<details open>" in said and "<details><summary>" not in said[said.index("<h1>") :]


def test_a_district_has_its_own_report(session, opened):
    said = text(opened("kpi_report", framework="worcestershire-2021", area="E07000236"))
    assert "<h1>" in said and "<h3>Districts</h3>" not in said


def test_a_framework_without_codes_gives_way_to_one_with(session, opened):
    app = opened("kpi_report", framework="birmingham-2023", section="send")
    assert app.selectbox(key="choose_area").value == "E10000034"
    assert "<h1>SEND Partnership</h1>" in text(app)


def test_before_the_first_build_the_page_says_what_to_do(empty, opened):
    assert "Nothing has been published yet" in text(opened("kpi_report"))


def test_a_way_of_measuring_says_what_is_on_record_of_it_and_leads_there(session, opened, tmp_path, monkeypatch):
    home = tmp_path / "home"
    shutil.copytree(session.home.folder, home)
    monkeypatch.setenv("LOS_HOME", str(home))
    own = actions.Session.of(home, session.user)
    audit = {"framework": "worcestershire-2021", "type": "audit of practice", "text": "Plans were late."}
    for title, dated in (("Spring audit", date(2026, 3, 2)), ("Autumn audit", date(2026, 10, 5))):
        actions.save_record(own, "evidence", audit | {"title": title, "dated": dated})
    said = text(opened("kpi_report", **HERE))
    ways = said.split("Measured four ways")[1].split("</ol>")[0]
    assert "two on record, the latest of 5 October 2026</a>" in ways.split("Audits of practice")[1].split("</li>")[0]
    assert "actions?" in ways and "list=evidence" in ways
    assert ways.count("nothing on record here yet") == 2
