"""The first look: which partnership someone is from is asked once, and an address never contradicts itself."""

from tests.pages.conftest import text


def test_someone_new_is_asked_once_with_a_link_for_each_framework(session, opened):
    shown = text(opened())
    assert "Which partnership are you from?" in shown and "<h1" in shown
    for framework in session.catalogue.frameworks.values():
        assert f"framework={framework.id}&area={framework.area}" in shown.replace("&amp;", "&")


def test_who_has_chosen_is_not_asked_again(session, opened):
    assert "Which partnership" not in text(opened(framework="birmingham-2023"))
    assert "Which partnership" not in text(opened(area="E08000025"))


def test_an_area_without_a_framework_is_seen_by_its_own(session, opened):
    app = opened(area="E07000239")
    assert app.selectbox(key="choose_framework").value == "worcestershire-2021"


def test_an_area_of_another_partnership_is_said_to_be_measured_by_this_one(session, opened):
    shown = text(opened(framework="birmingham-2023", area="E10000034"))
    assert "Worcestershire · indicators of Birmingham 2023–2028" in shown


def test_invented_is_said_once_on_a_page(session, opened):
    for page in ("overview", "inequalities", "compare", "indicator", "kpi_report", "life_course", "prevention_balance"):
        shown = text(opened(page, framework="birmingham-2023", area="E08000025", indicator="persistent_absence"))
        visible = shown.split("data-said=")[0]
        assert visible.count("Invented") == 1, page


def test_an_address_that_names_nothing_is_told_so(session, opened):
    shown = text(opened("indicator", framework="birmingham-2023", indicator="no_such_figure"))
    assert "names the indicator “no_such_figure”, and there is none of that name here" in shown and "q=no+such+figure" in shown
    assert "names the" not in text(opened("indicator", framework="birmingham-2023", indicator="persistent_absence"))
