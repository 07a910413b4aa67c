"""A Panel and a Ranking as a DataFrame: typed columns, the rows that are shown, and nothing in the place of one that is not."""

import pandas as pd

from panels.build import panel
from panels.data_frame import COLUMNS, RANKS, points_frame
from tests.panels.test_ranking import FIVE, METS, ranked_in, rows_of
from tests.panels.world import BIRMINGHAM, PLANS, Told, catalogue, hidden, published_file, row


def test_a_panel_is_a_typed_table_in_which_a_hidden_number_is_missing(tmp_path):
    rows = [row(BIRMINGHAM, 2022, 300, 1000, PLANS), hidden(BIRMINGHAM, 2023), row(BIRMINGHAM, 2024, 320, 1000, PLANS)]
    shown = panel(published_file(tmp_path, Told(rows)), catalogue(PLANS), PLANS.id, BIRMINGHAM)
    table = shown.frame()
    assert {name: str(kind) for name, kind in table.dtypes.items()} == COLUMNS
    assert list(table.status) == ["shown", "hidden", "shown"] and list(table.value.isna()) == [False, True, False]
    assert [table.value[0], table.value[2]] == [shown.points[0].value, shown.points[2].value]
    assert table.starts[0] == pd.Timestamp(shown.points[0].start) and table.ends[2] == pd.Timestamp(shown.points[2].end)
    assert table.loc[1, ["numerator", "denominator", "value", "lower95", "upper95", "lower998", "upper998"]].isna().all()


def test_a_ranking_keeps_its_order_and_an_area_without_a_figure_has_no_rank(tmp_path):
    found = ranked_in(tmp_path, [*rows_of(FIVE), hidden(METS[4], 2024)])
    table = found.frame()
    assert {name: str(kind) for name, kind in table.dtypes.items()} == COLUMNS | RANKS
    assert list(table.area) == [entry.area.code for entry in found.entries]
    assert list(table["rank"][:5]) == [1, 2, 3, 3, 5] and table["rank"][5:].isna().all() and table.value[5:].isna().all()
    assert table.set_index("area").loc[BIRMINGHAM, "mark"] == "this"


def test_without_rows_there_are_the_columns_alone():
    empty = points_frame([])
    assert len(empty) == 0 and list(empty.columns) == list(COLUMNS)
