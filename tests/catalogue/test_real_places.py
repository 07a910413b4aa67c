"""Every place that the real extracts name resolves to the right Area, by code, number and name."""

import csv
import re
from pathlib import Path

import pytest

from catalogue import DATA, catalogue


REAL = Path(__file__).resolve().parents[3] / "shared" / "real"
pytestmark = pytest.mark.skipif(not REAL.exists(), reason="the real extracts (../shared/real) are not on this machine")

LAYOUTS = (
    ("country_code", None, "country_name"),
    ("region_code", None, "region_name"),
    ("new_la_code", "old_la_code", "la_name"),
    (None, "old_la_code", "la_name"),
    ("lad_code", None, "lad_name"),
    ("Area Code", None, "Area Name"),
    ("area_code", None, "area_name"),
    ("LTLA23CD", None, "LTLA23NM"),
    ("UTLA23CD", None, "UTLA23NM"),
    (None, "LA code", "Local Authority"),
)
CODED = re.compile(r"E\d{8}( / E\d{8})?|(?!702)\d{3}( / \d{3})?")  # 702 is the forces' post office overseas
# Wrong in the source itself: five numbers that the tribunals' table gives to the wrong place, and a pair in a reference list.
MISPRINTS = {
    ("", "823", "Cambridgeshire"),
    ("", "873", "Central Bedfordshire"),
    ("", "891", "Nottingham"),
    ("", "892", "Northamptonshire7"),
    ("", "928", "Nottinghamshire"),
    ("E07000010 / E07000009", "", "Fenland / East Cambridgeshire"),
}


def fitting(row):
    """The layouts whose headings are all in this row."""
    return [layout for layout in LAYOUTS if set(layout) - {None} <= set(row)]


def calls():
    """Every (code, number, name) by which a real file calls a place in England. Wards, Wales and 'unknown' are left out."""
    found = set()
    for path in sorted(REAL.rglob("*.csv")):
        if path.parent.name == "survey":
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.reader(file)
            heading = next((row for row in rows if fitting(row)), [])
            used = [[heading.index(column) if column else None for column in layout] for layout in fitting(heading)]
            for row in rows:
                found |= {tuple("" if n is None or n >= len(row) else row[n].strip() for n in places) for places in used}
    return {call for call in found if CODED.fullmatch(call[0] or call[1]) and not call[0].startswith("E05")}


def test_codes_numbers_and_names_agree():
    areas = catalogue(DATA).areas
    known = calls() - MISPRINTS
    assert len(known) > 500
    for code, number, name in known:
        by_code, by_number, by_name = (areas.find(text) for text in (code, number, name.rstrip("0123456789")))  # a footnote's number
        place = by_code or by_number
        assert place, (code, number, name)
        assert by_number in (None, place), (code, number, name)
        assert by_name and (by_name == place or (place.closed and by_name.name == place.name)), (code, number, name)
