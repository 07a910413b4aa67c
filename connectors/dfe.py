"""The Department for Education's statistics service (explore education statistics), version 1 of its interface."""

import re
from dataclasses import dataclass

from connectors.service import Fetched, Service
from errors import FetchError, UsageError


BASE = "https://api.education.gov.uk/statistics"
CATALOGUE = "https://explore-education-statistics.service.gov.uk"
ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
PAGE = "/data-catalogue/data-set/"
VERSION = re.compile(r"\d+(\.(\d+|\*)){0,2}")


@dataclass(frozen=True)
class DataSet:
    """A data set that can be fetched: its id, what it is called, the publication it is part of, its latest version and the day of that."""

    id: str
    title: str
    publication: str
    version: str
    published: str


def fetch(named, folder, version=None, service=None):
    """The Fetched of the data set that an id or an address names, in `folder`: its latest version, or the one asked for.

    The address may be that of the service, or that of a page of the data catalogue, which has the latest version alone.
    """
    match = ID.search(named)
    if not match:
        raise UsageError(f"'{named}' names no data set. Give its id or its address; python cli.py fetch dfe --find WORDS lists some.")
    if version and not VERSION.fullmatch(version):
        raise UsageError(f"'{version}' is no version. Write one such as 1.2.")
    into = folder / "fetched.csv"
    if named.startswith(CATALOGUE + PAGE):
        address = (service or Service(CATALOGUE)).csv(f"{PAGE}{match[0]}/csv", None, into)
        return Fetched(into, f"dfe_{match[0]}.csv", address)
    service = service or Service(BASE)
    title, latest = _summary(service, match[0])
    address = service.csv(f"/v1/data-sets/{match[0]}/csv", {"dataSetVersion": version or latest}, into)
    return Fetched(into, f"{_as_name(title)}_version_{version or latest}.csv", address)


def find(words, service=None):
    """Every DataSet of the publications whose title or summary has these words."""
    service = service or Service(BASE)
    for publication in service.pages("/v1/publications", {"search": words}):
        for data_set in service.pages(f"/v1/publications/{_text(publication, 'id')}/data-sets", {}):
            latest = data_set.get("latestVersion") or {}
            yield DataSet(
                _text(data_set, "id"),
                _text(data_set, "title"),
                _text(publication, "title"),
                _text(latest, "version"),
                _text(latest, "published")[:10],
            )


def _summary(service, id):
    answer = service.json(f"/v1/data-sets/{id}")
    return _text(answer, "title"), _text(answer.get("latestVersion") or {}, "version")


def _text(answer, key):
    value = answer.get(key) if isinstance(answer, dict) else None
    if not isinstance(value, str) or not value:
        raise FetchError(f"The statistics service answered without '{key}', which it documents. Nothing was changed.")
    return value


def _as_name(title):
    return re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_")[:80] or "dfe"
