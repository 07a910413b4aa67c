"""A copied link reopens the same view: whatever is chosen on a page is in its address, and the address alone brings it back."""

import re

import pytest

from tests.pages.conftest import text


VIEWS = {
    "overview": {"framework": "worcestershire-2021", "area": "E10000034"},
    "indicator": {"framework": "birmingham-2023", "area": "E08000025", "indicator": "persistent_absence"},
    "compare": {"framework": "birmingham-2023", "area": "E08000025", "indicator": "persistent_absence"},
    "inequalities": {"framework": "birmingham-2023", "area": "E08000025"},
    "life_course": {"framework": "birmingham-2008", "area": "E08000025"},
    "kpi_report": {"framework": "worcestershire-2021", "area": "E10000034"},
    "prevention_balance": {"framework": "blackpool-2016", "area": "E06000009"},
    "data_due": {},
}


def controls(app):
    """What every control of the page is set to, by its key."""
    return {one.key: one.value for one in (*app.selectbox, *app.multiselect, *app.number_input, *app.text_input) if one.key}


def pick(control, index):
    """Choose an option by its place. Where options are written by a dictionary, AppTest must be given its key."""
    titles = getattr(control.format_func, "__self__", None)
    return control.set_value(list(titles)[index]) if isinstance(titles, dict) else control.select_index(index)


def heading(app):
    return re.search(r"<h1.*?</h1>", text(app), re.DOTALL).group()


@pytest.mark.parametrize("page", VIEWS)
def test_the_address_brings_back_whatever_is_chosen(session, opened, page):
    keys = [one.key for one in opened(page, **VIEWS[page]).selectbox]
    assert keys
    for key in keys:
        app = opened(page, **VIEWS[page])
        chosen = next(one for one in app.selectbox if one.key == key)
        other = 1 if chosen.index != 1 else 2
        if other >= len(chosen.options):
            continue
        app = pick(chosen, other).run()
        again = opened(page, **{name: app.query_params[name] for name in app.query_params})
        assert controls(again) == controls(app), f"{key}: {chosen.options[other]}"
        assert heading(again) == heading(app)
