"""The tile map: one square for every English authority, none taken twice, regions whole."""

import pytest

from catalogue import DATA, catalogue
from errors import CatalogueError
from tests.catalogue.definitions import folder


KNOWN = catalogue(DATA)
AUTHORITIES = ("unitary", "county", "metropolitan district", "London borough")


def test_every_open_authority_has_one_square_and_nothing_else_has():
    authorities = {one.code for one in KNOWN.areas.by_code.values() if one.number and not one.closed and one.kind in AUTHORITIES}
    assert set(KNOWN.tiles) == authorities
    assert len({(tile.column, tile.row) for tile in KNOWN.tiles.values()}) == len(KNOWN.tiles)
    labels = [tile.label for tile in KNOWN.tiles.values()]
    assert len(set(labels)) == len(labels) and max(map(len, labels)) <= 3


def test_the_squares_of_a_region_hang_together():
    regions = {}
    for code, tile in KNOWN.tiles.items():
        regions.setdefault(KNOWN.areas.by_code[code].region, set()).add((tile.column, tile.row))
    for squares in regions.values():
        reached, ready = set(), [min(squares)]
        while ready:
            column, row = ready.pop()
            reached.add((column, row))
            ready += [(x, y) for x, y in squares - reached if abs(x - column) <= 1 and abs(y - row) <= 1]
        assert reached == squares


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("area,x,y,label\n", "the columns must be area, column, row, label"),
        ("area,column,row,label\nE08000099,1,1,Nil\n", "line 2: 'E08000099' is not an area"),
        ("area,column,row,label\nE08000025,1,1,Bir\nE08000025,2,1,Bir\n", "line 3: E08000025 is there twice"),
        ("area,column,row,label\nE08000025,1,1,Bir\nE08000026,1,1,Cov\n", "line 3: column 1, row 1 is taken already"),
        ("area,column,row,label\nE08000025,one,1,Bir\n", "line 2: column and row must be whole numbers"),
    ],
)
def test_a_map_that_cannot_be_drawn_is_refused(tmp_path, text, said):
    known = folder(tmp_path)
    (known / "tiles.csv").write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=said):
        catalogue(known)


def test_without_a_map_there_is_none(tmp_path):
    assert catalogue(folder(tmp_path)).tiles == {}
