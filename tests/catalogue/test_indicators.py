from datetime import date

from catalogue import Break, catalogue
from tests.catalogue.definitions import folder


def source(path, **changed):
    """The one source of the one indicator."""
    return catalogue(folder(path, **changed)).indicators["plans_in_time"].sources[0]


def test_a_source_needs_every_heading_it_names(tmp_path):
    assert source(tmp_path).columns == {"in_time", "plans", "topic", "breakdown"}


def test_known_spellings_name_the_categories_of_a_breakdown(tmp_path):
    assert source(tmp_path).breakdowns["sex"].categories == {"F": "Female", "M": "Male", "unknown": "Not recorded"}


def test_a_source_may_spell_a_category_otherwise(tmp_path):
    changed = [('column = "breakdown", ', 'column = "breakdown", categories = { F = "Girls" }, ')]
    assert source(tmp_path, plans_in_time=changed).breakdowns["sex"].categories["F"] == "Girls"


def test_categories_have_a_reading_order(tmp_path):
    known = catalogue(folder(tmp_path))
    assert known.order("sex") == {"Female": 0, "Male": 1, "Not recorded": 2}
    assert known.order("colour") == {}


def test_the_digest_changes_with_any_definition(tmp_path):
    before = catalogue(folder(tmp_path)).digest
    assert catalogue(folder(tmp_path)).digest == before
    assert catalogue(folder(tmp_path, plans_in_time=[("Waiting harms.", "Waiting hurts.")])).digest != before


def test_breaks_in_a_series_have_a_day_and_a_reason(tmp_path):
    changed = [("[[from]]", '[[break]]\nsince = 2022-01-01\nreason = "Counted anew"\n\n[[from]]')]
    assert catalogue(folder(tmp_path, plans_in_time=changed)).indicators["plans_in_time"].breaks == (
        Break(date(2022, 1, 1), "Counted anew"),
    )
