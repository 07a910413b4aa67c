"""From a service to an accepted upload: by the id of a data set, by the number of an indicator, from the command line too."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

import actions
import cli
from connectors import Service, dfe, fingertips
from errors import FetchError, UsageError
from store import uploads
from tests.connectors.server import answered, serving
from tests.extracts import session
from tests.loaders.dfe.test_tidy import HEAD, row


ID = "0f6a2b1c-9d3e-4c58-8a7b-1234567890ab"
CSV = (HEAD + row()).encode()
SUMMARY = {"id": ID, "title": "Education, health & care plans", "latestVersion": {"version": "2.1", "published": "2026-06-24T08:30:00Z"}}
HEADINGS = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,"
    "Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,"
    "Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range\n"
)
INJURY = HEADINGS + (
    "90284,Admissions,E92000001,England,E08000025,Birmingham,UA,Persons,<15 yrs,,,2023/24,80.1,77,83,75,85,1930,241000,,,,,20230000,,,1y\n"
)


def department(handler):
    """The statistics service with one publication that has one data set."""
    path, query = urlsplit(handler.path).path, parse_qs(urlsplit(handler.path).query)
    listing = {"paging": {"page": 1, "pageSize": 40, "totalResults": 1, "totalPages": 1}}
    bodies = {
        "/v1/publications": listing | {"results": [{"id": "p-1", "title": "Plans"}] if query.get("search") == ["care plans"] else []},
        "/v1/publications/p-1/data-sets": listing | {"results": [SUMMARY]},
        f"/v1/data-sets/{ID}": SUMMARY,
    }
    if path == f"/v1/data-sets/{ID}/csv":
        return answered(handler, 200, {"Content-Type": "text/csv"}, CSV)
    found = bodies.get(path)
    return answered(handler, 200 if found else 404, {"Content-Type": "application/json"}, json.dumps(found or {}).encode())


def test_a_data_set_is_kept_as_received_with_its_address_in_the_ledger(tmp_path):
    who = session(tmp_path / "home", "contributor")
    with serving(department) as (base, asked):
        (outcome,) = actions.fetch(who, "dfe", f"https://api.education.gov.uk/statistics/v1/data-sets/{ID}", base)
    assert (outcome.status, outcome.loader, outcome.file) == ("accepted", "dfe_tidy", "education_health_care_plans_version_2.1.csv")
    (kept,) = who.ledger.uploads()
    assert kept["address"] == f"{base}/v1/data-sets/{ID}/csv?dataSetVersion=2.1" and kept["at"]
    assert uploads.path(who.home, kept["sha256"]).read_bytes() == CSV
    assert asked[-1].endswith("dataSetVersion=2.1")


def test_the_version_asked_for(tmp_path):
    with serving(department) as (base, asked):
        got = dfe.fetch(ID, tmp_path, "1.0", Service(base))
    assert got.name.endswith("_version_1.0.csv") and asked[-1].endswith("dataSetVersion=1.0")


def test_a_page_of_the_catalogue(tmp_path):
    class Catalogue:
        def csv(self, path, query, into):
            return f"https://catalogue{path}"

    got = dfe.fetch(f"https://explore-education-statistics.service.gov.uk/data-catalogue/data-set/{ID}", tmp_path, service=Catalogue())
    assert got.address == f"https://catalogue/data-catalogue/data-set/{ID}/csv"


@pytest.mark.parametrize(("named", "version"), [("plans", None), (ID, "newest")])
def test_what_names_no_data_set_or_version(tmp_path, named, version):
    with pytest.raises(UsageError):
        dfe.fetch(named, tmp_path, version)


def test_a_summary_that_is_not_as_documented(tmp_path):
    with (
        serving((200, {"Content-Type": "application/json"}, b'{"title": "Plans"}')) as (base, _),
        pytest.raises(FetchError, match="'version'"),
    ):
        dfe.fetch(ID, tmp_path, service=Service(base))


def test_an_indicator_of_fingertips(tmp_path):
    who = session(tmp_path / "home", "contributor")
    with serving((200, {"Content-Type": "text/csv"}, INJURY.encode())) as (base, asked):
        (outcome,) = actions.fetch(who, "fingertips", "90284", base, area_type=501)
    assert (outcome.status, outcome.loader, outcome.facts) == ("accepted", "fingertips", 1)
    assert parse_qs(urlsplit(asked[0]).query) == {"indicator_ids": ["90284"], "child_area_type_id": ["501"], "parent_area_type_id": ["15"]}
    with pytest.raises(UsageError):
        fingertips.fetch("injury", tmp_path)


def test_a_file_with_faults_and_a_service_that_fails_leave_nothing(tmp_path):
    who = session(tmp_path / "home", "contributor")
    with serving((200, {"Content-Type": "text/csv"}, INJURY.replace("80.1", "eighty").encode())) as (base, _):
        (outcome,) = actions.fetch(who, "fingertips", "90284", base)
    with serving((404, {}, b"")) as (base, _), pytest.raises(FetchError):
        actions.fetch(who, "fingertips", "90284", base)
    assert outcome.status == "rejected" and who.ledger.uploads() == [] and list(who.home.work.iterdir()) == []


def test_a_dry_run_makes_no_home(tmp_path):
    who = session(tmp_path / "home", "contributor")
    with serving(department) as (base, _):
        (outcome,) = actions.fetch(who, "dfe", ID, base, dry_run=True)
    assert outcome.status == "accepted" and not who.home.folder.exists()


def test_the_command_line(tmp_path, monkeypatch, capsys):
    home = ["--home", str(tmp_path / "home"), "--json"]

    def run(*words):
        code = cli.main(["fetch", *words, *home])
        return code, json.loads(capsys.readouterr().out)

    with serving(department) as (base, _):
        monkeypatch.setenv("LOS_DFE_URL", base)
        code, answer = run("dfe", "--find", "care plans")
        assert code == 0 and [one["id"] for one in answer["data_sets"]] == [ID]
        code, answer = run("dfe", ID, "--publish")
        assert code == 0 and answer["build"] and answer["files"][0]["status"] == "accepted"
        assert run("dfe", ID.replace("0f", "1f"))[0] == 1
    assert run("dfe", ID, "--area-type", "502")[0] == 2
    assert run("dfe")[0] == 2
    assert run("dfe", ID, "--base-url", "http://example.org")[0] == 2
    monkeypatch.setenv("LOS_ROLE", "viewer")
    assert run("dfe", ID)[0] == 3
