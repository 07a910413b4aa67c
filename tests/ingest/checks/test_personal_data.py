"""Personal data is refused at the door; the message says where, and never what."""

from zipfile import ZipFile

import pytest
from openpyxl import Workbook

from ingest.checks.personal_data import kinds_in
from tests.ingest.load_extract import known, loaded
from tests.loaders.test_template_rows import HEAD, row


@pytest.mark.parametrize(
    ("cell", "kinds"),
    [
        ("943 476 5919", ["NHS numbers"]), ("4010232137", ["NHS numbers"]), ("4010232138", []), ("1234567890", []),
        ("H801200001001", ["UPNs"]), ("moved, h801200001001, in May", ["UPNs"]), ("A801200001001", []),
        ("someone@example.org", ["e-mail addresses"]), ("ask a.b+c@school.example.uk today", ["e-mail addresses"]),
        ("B15 2TT", ["postcodes"]), ("lives at sw1a1aa", ["postcodes"]), ("B15", []),
        ("07700 900123", ["telephone numbers"]), ("+44 7700 900123", ["telephone numbers"]), ("call 0121 496 0000", ["telephone numbers"]),
        ("E08000025", []), ("2024/25", []), ("1,234,567,890", []), ("57.0123456789", []), ("12183016", []), ("KS2", []), ("2024-25 Q3", []),
    ],
)  # fmt: skip
def test_what_a_cell_gives_away(cell, kinds):
    assert kinds_in(cell) == kinds


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("Surname", "Smith"),
        ("child_name", "Smith"),
        ("Date of birth", "01/02/2011"),
        ("DOB", "2011"),
        ("UPN", "?"),
        ("NHS number", "?"),
        ("E-mail", "?"),
    ],
)
def test_a_heading_gives_its_column_away(tmp_path, heading, cell):
    done, facts = loaded(tmp_path, HEAD.replace("note", heading) + row() + row(period="2023/24", note=cell))
    assert facts is None
    assert [(one.row, one.column, one.found) for one in done.problems if one.severity == "fault"] == [(3, heading, None)]


def test_nothing_of_a_cell_is_told_once_a_file_holds_personal_data(tmp_path):
    done, facts = loaded(
        tmp_path, HEAD + row(area="Adam Smith", cells="Adam Smith,1,") + row(period="2023/24", note="ring 07700 900123 Adam Smith")
    )
    assert facts is None
    assert (3, "note") in [(one.row, one.column) for one in done.problems]
    assert "Smith" not in str(done.problems) and "900123" not in str(done.problems)


@pytest.mark.parametrize(("beside", "places"), [("officer", [None]), ("email", [3, 3])])
def test_a_column_called_name_is_a_persons_only_beside_other_personal_headings(tmp_path, beside, places):
    head = HEAD.strip().replace("note", "name") + f",{beside}\n"
    done, _ = loaded(tmp_path, head + row().strip() + ",\n" + row(period="2023/24", note="Adam").strip() + ",?\n")
    assert [one.row for one in done.problems if one.severity == "fault"] == [place for place in places if place]


def test_a_file_of_no_known_kind_is_told_of_its_personal_data_too(tmp_path):
    done, _ = loaded(tmp_path, "forename,score\nAdam,3\n")
    assert [(one.row, one.column) for one in done.problems] == [(1, None), (2, "forename")]


@pytest.mark.parametrize("area", [one.name for one in known().areas.by_code.values()][:40])
def test_a_place_gives_nobody_away(area):
    assert kinds_in(area) == []


# Kind: personal data, both ways. A checksum alone is no proof, and neither is a heading over organisations.


@pytest.mark.parametrize(
    ("heading", "cells", "private"),
    [
        ("Budget", ["9200002500", "4500001300", "412"], False),
        ("Budget", ["9200002500", "4500001301", "4500001302", "412"], False),
        ("NHS number", ["9200002500", "4500001301"], True),
        ("Amount", ["9434765919", "9434765870"], True),
        ("Amount", ["943 476 5919", "12"], True),
        ("Parent Name", ["NHS Birmingham and Solihull Integrated Care Board - QHL", "West Midlands"], False),
        ("Parent Name", ["NHS Birmingham and Solihull Integrated Care Board - QHL", "Ann Other"], True),
        ("Pupil name", ["Ann Other"], True),
        ("School Name", ["Hill Top Primary School"], False),
    ],
)
def test_heading_spread_and_neighbours_are_weighed(tmp_path, heading, cells, private):
    rows = "".join(f"low_birth_weight,Leeds,{2000 + number},,,,,9,{cell}\n" for number, cell in enumerate(cells))
    done, _ = loaded(tmp_path, f"indicator,area,period,breakdown,category,numerator,denominator,value,{heading}\n{rows}")
    assert done.private is private
    assert not any(cell in one.message + str(one.found) for one in done.problems for cell in cells) or not private


@pytest.mark.parametrize(
    ("part", "content", "private"),
    [
        ("xl/pivotCache/pivotCacheDefinition1.xml", '<x xmlns="a"><cacheField name="Date of birth"/></x>', True),
        ("xl/pivotCache/pivotCacheDefinition1.xml", '<x xmlns="a"><cacheField name="Region"/></x>', False),
        ("xl/pivotCache/pivotCacheRecords1.xml", '<x xmlns="a"><s v="943 476 5919"/></x>', True),
        ("xl/comments1.xml", '<x xmlns="a"><t>see 943 476 5919</t></x>', True),
        ("xl/comments1.xml", '<x xmlns="a"><t>checked by the team</t></x>', False),
        ("docProps/custom.xml", '<x xmlns="a"><t>B15 2TT</t></x>', True),
    ],
)
def test_people_whom_a_workbook_keeps_out_of_sight_are_refused_and_not_repeated(tmp_path, part, content, private):
    path = tmp_path / "figures.xlsx"
    book = Workbook()
    book.active.append(["indicator", "area", "period", "breakdown", "category", "numerator", "denominator", "value"])
    book.active.append(["low_birth_weight", "Birmingham", "2023", None, None, None, None, 9])
    book.save(path)
    with ZipFile(path, "a") as archive:
        archive.writestr(part, content)
    done, _ = loaded(tmp_path, path)
    assert (done.path is None, done.private) == (private, private)
    assert not any("943" in one.message or "B15" in one.message for one in done.problems)
