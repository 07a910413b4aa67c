"""Outlines of areas from a file that someone put there: read exactly, thinned, or refused in plain words."""

import json

import numpy as np
import pytest

from errors import StoreError
from store.boundaries import LARGEST, boundaries_file, outlines
from store.home_folder import Home


SQUARE = [[0, 0], [0, 1000], [1000, 1000], [1000, 0], [0, 0]]


def feature(code, geometry, **more):
    return {"type": "Feature", "properties": {"CTYUA24NM": "A place", "CTYUA24CD": code, **more}, "geometry": geometry}


def written(folder, features, name="areas.geojson"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def moved(by):
    return [[x + by, y] for x, y in SQUARE]


def test_the_first_file_of_the_folder_is_taken_and_without_one_there_is_none(tmp_path):
    home = Home(tmp_path)
    assert boundaries_file(home) is None
    (tmp_path / "boundaries").mkdir()
    assert boundaries_file(home) is None
    for name in ("b.geojson", "a.geojson", "0.txt"):
        (tmp_path / "boundaries" / name).write_text("{}")
    assert boundaries_file(home).name == "a.geojson"


def test_polygons_and_parts_come_by_their_area_code(tmp_path):
    path = written(
        tmp_path,
        [
            feature("E08000025", {"type": "Polygon", "coordinates": [SQUARE]}),
            feature("E08000026", {"type": "MultiPolygon", "coordinates": [[moved(2000)], [moved(4000)]]}),
        ],
    )
    found = outlines(path)
    assert {code: len(rings) for code, rings in found.items()} == {"E08000025": 1, "E08000026": 2}
    assert np.ptp(found["E08000025"][0], axis=0) == pytest.approx((1000, 1000), rel=0.01)


def test_the_code_is_found_whatever_its_property_is_called(tmp_path):
    one = {"type": "Feature", "properties": {"id": 7, "GSS": "E08000025"}, "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}
    assert list(outlines(written(tmp_path, [one]))) == ["E08000025"]


def test_a_line_of_a_thousand_points_is_thinned_to_what_an_eye_can_see(tmp_path):
    angle = np.linspace(0, 2 * np.pi, 50_000)
    ring = np.column_stack([np.cos(angle), np.sin(angle)]) * 1e5
    found = outlines(written(tmp_path, [feature("E08000025", {"type": "Polygon", "coordinates": [ring.tolist()]})]))
    assert 100 < len(found["E08000025"][0]) < 5_000
    assert np.abs(np.hypot(*found["E08000025"][0].T) - 1e5).max() < 300


def test_an_area_too_small_to_see_keeps_its_outline(tmp_path):
    tiny = [[x / 1e6, y / 1e6] for x, y in SQUARE]
    large = [[x * 1000, y * 1000] for x, y in SQUARE]
    found = outlines(
        written(
            tmp_path,
            [feature(code, {"type": "Polygon", "coordinates": [ring]}) for code, ring in (("E06000053", tiny), ("E08000025", large))],
        )
    )
    assert set(found) == {"E06000053", "E08000025"}


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"features": 3}', '{"features": [{"properties": null, "geometry": {"type": "Point"}}]}', '{"type": "FeatureCollection", "features": []}',
     '{"features": [{"properties": {"code": "E08000025"}, "geometry": {"type": "Polygon", "coordinates": "none"}}]}'],
)  # fmt: skip
def test_what_is_no_map_is_refused_in_plain_words(tmp_path, text):
    path = tmp_path / "areas.geojson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StoreError, match="areas.geojson is no GeoJSON map of areas"):
        outlines(path)


def test_points_and_features_without_a_code_are_left_out(tmp_path):
    features = [
        feature("E08000025", {"type": "Polygon", "coordinates": [SQUARE]}),
        feature("E08000026", {"type": "Point", "coordinates": [0, 0]}),
        feature("unknown", {"type": "Polygon", "coordinates": [SQUARE]}),
        feature("E08000027", None),
    ]
    assert list(outlines(written(tmp_path, features))) == ["E08000025"]


@pytest.mark.parametrize("ring", [[[0, 0], [0, 1e400], [1, 1]], [["a", 0], [1, 1], [2, 2]]])
def test_coordinates_that_are_no_numbers_are_refused(tmp_path, ring):
    path = tmp_path / "areas.geojson"
    path.write_text(json.dumps({"features": [feature("E08000025", {"type": "Polygon", "coordinates": [ring]})]}))
    with pytest.raises(StoreError):
        outlines(path)


def test_a_file_too_large_to_draw_is_refused(tmp_path):
    path = tmp_path / "full.geojson"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(StoreError, match="ultra generalised"):
        outlines(path)
