"""Fingertips, the public health profiles: one indicator for every area of a type, as its download has it."""

from connectors.service import Fetched, Service
from errors import UsageError


BASE = "https://fingertips.phe.org.uk"
COUNTIES_AND_UNITARIES, ENGLAND = 502, 15


def fetch(number, folder, area_type=COUNTIES_AND_UNITARIES, parent_type=ENGLAND, service=None):
    """The Fetched of an indicator by its number, in `folder`, for areas of a type, each beside its parent of another type."""
    if not number.isdigit():
        raise UsageError(f"'{number}' is no number of a Fingertips indicator. Write one such as 90284.")
    query = {"indicator_ids": number, "child_area_type_id": area_type, "parent_area_type_id": parent_type}
    into = folder / "fetched.csv"
    address = (service or Service(BASE)).csv("/api/all_data/csv/by_indicator_id", query, into)
    return Fetched(into, f"fingertips_{number}_area_type_{area_type}.csv", address)
