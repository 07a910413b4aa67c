"""A column under a new name is told, and a column that is merely there is not."""

from tests.ingest.load_extract import known, loaded


INDICATOR = "ehcp_issued_within_20_weeks"
PLACE = "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name"
LEEDS = "2024,Calendar year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,383,E08000035,Leeds"
SOURCE = known().indicators[INDICATOR].sources[0]
NAMES = sorted(SOURCE.columns)


def extract(names):
    cells = ("All EHC plans issued" if one.startswith("breakdown") else "40" for one in NAMES)
    return f"{PLACE},{','.join(names)}\n{LEEDS},{','.join(cells)}\n"


def renamed(done):
    return [(one.column, one.message) for one in done.problems if "under a new name" in one.message]


def test_a_renamed_column_is_told_with_where_to_say_that_it_is_the_same(tmp_path):
    old = SOURCE.numerator
    done, _ = loaded(tmp_path, extract([f"{one}_total" if one == old else one for one in NAMES]))
    ((column, words),) = [one for one in renamed(done) if f"{INDICATOR}.toml" in one[1]]
    assert column == f"{old}_total"
    assert f"looks like '{old}' of '{SOURCE.release}'" in words


def test_nothing_is_told_where_all_columns_are_there_or_nothing_is_like_them(tmp_path):
    done, facts = loaded(tmp_path, extract(NAMES))
    assert facts is not None and not any(f"/{INDICATOR}.toml" in words for _, words in renamed(done))
    done, _ = loaded(tmp_path, extract(["x" if one == SOURCE.numerator else one for one in NAMES]))
    assert not renamed(done)
