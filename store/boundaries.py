"""Outlines of areas, from a GeoJSON file that someone has put into the home's folder `boundaries`."""

import json
import re
from pathlib import Path

import numpy as np

from errors import StoreError
from store.disk import reaching
from store.home_folder import Home


LARGEST = 60_000_000
CODE = re.compile(r"[EWSNK]\d{8}")
FINEST = 900


def boundaries_file(home: Home) -> Path | None:
    """The first GeoJSON file, by name, in the folder `boundaries` of a Home; None where there is none."""
    folder = home.folder / "boundaries"
    return next(iter(sorted(folder.glob("*.geojson"))), None) if folder.is_dir() else None


def outlines(path: Path) -> dict[str, list[np.ndarray]]:
    """{area code: its rings} of a GeoJSON file, each ring an array of (x, y) in the file's own coordinates.

    The code is the property that holds one in most features; features without are left out. Rings are thinned to what an
    eye can see on a page. Raises StoreError for a file that is too large or is no map of areas.
    """
    with reaching(path):
        if path.stat().st_size > LARGEST:
            raise StoreError(
                f"{path.name} is larger than {LARGEST // 1_000_000} MB. Put an ultra generalised version of the boundaries there instead."
            )
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    try:
        features = [feature for feature in json.loads(text)["features"] if feature.get("geometry")]
        key = _code_key(features)
        by_code = {
            feature["properties"][key]: _rings(feature["geometry"])
            for feature in features
            if CODE.fullmatch(str(feature["properties"].get(key)))
        }
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise StoreError(
            f"{path.name} is no GeoJSON map of areas with their nine-character codes. Put another file there, or take it away."
        ) from error
    return _thinned({code: rings for code, rings in by_code.items() if rings})


def _code_key(features):
    """The property that holds an area code most often."""
    counts = {}
    for feature in features:
        for name, value in feature["properties"].items():
            counts[name] = counts.get(name, 0) + bool(CODE.fullmatch(str(value)))
    best = max(counts, key=counts.get)
    if not counts[best]:
        raise ValueError("no property holds a code")
    return best


def _rings(geometry):
    """The rings of a Polygon or MultiPolygon; none of any other kind."""
    if geometry["type"] == "Polygon":
        polygons = [geometry["coordinates"]]
    elif geometry["type"] == "MultiPolygon":
        polygons = geometry["coordinates"]
    else:
        polygons = []
    return [np.array([point[:2] for point in ring], float) for polygon in polygons for ring in polygon]


def _thinned(by_code):
    """The same with points on a grid as fine as a page can show, and rings that shrink to nothing left out.

    An area keeps its largest ring however small it is.
    """
    if not by_code:
        raise StoreError("The file of boundaries holds no area with a nine-character code. Put another file there, or take it away.")
    every = np.concatenate([ring for rings in by_code.values() for ring in rings])
    if not np.isfinite(every).all():
        raise StoreError("The file of boundaries holds coordinates that are no numbers. Put another file there, or take it away.")
    grain = np.ptp(every, axis=0).max() / FINEST
    return {code: _kept(rings, grain) for code, rings in by_code.items()}


def _kept(rings, grain):
    thin = [_snapped(ring, grain) for ring in rings]
    large = [ring for ring in thin if len(ring) > 3]
    return large or [max(rings, key=len)]


def _snapped(ring, grain):
    if not grain > 0:
        return ring
    on_grid = np.round(ring / grain)
    moved = np.r_[True, (np.diff(on_grid, axis=0) != 0).any(axis=1)]
    return on_grid[moved] * grain
