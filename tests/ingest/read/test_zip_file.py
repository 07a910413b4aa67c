"""A zip is read file by file; what is no table in it is told, and what could harm is refused."""

import io
import struct
import zipfile

import pytest

from ingest.read import containers
from tests.ingest.read.packed_files import workbook, zipped
from tests.ingest.read.table_rows import rows


TABLE = "area,value\nLeeds,1\nYork,2\n"


@pytest.fixture
def opened(tmp_path):
    """A function from a zip's bytes to its Tables."""
    held = []

    def read(data):
        path = tmp_path / "upload"
        path.write_bytes(data)
        held.extend(found := containers.read_tables(path, tmp_path))
        return found

    yield read
    containers.close_tables(held)


def told(tables):
    """(where, severity, message) of every problem."""
    return [(table.where, one.severity, one.message) for table in tables for one in table.problems.listed()]


def test_every_table_in_a_zip_is_read_and_junk_is_passed_over(opened):
    inside = {
        "data/a.csv": TABLE, "data/": "", "b.TSV": TABLE.replace(",", "\t"), "c.xlsx": workbook(One=[["area", "value"], ["Hull", 3]]),
        "__MACOSX/data/._a.csv": b"\0", ".DS_Store": b"\0", "data/Thumbs.db": b"\0", "~$c.xlsx": b"\0",
        "data-guidance/data-guidance.txt": "Notes\n", "data/readme.pdf": "%PDF-1.7",
    }  # fmt: skip
    found = opened(zipped(**inside))
    read = {table.where: rows(table.text) for table in found if table.text}
    assert read == {
        "file 'data/a.csv'": [(2, "Leeds", "1"), (3, "York", "2")],
        "file 'b.TSV'": [(2, "Leeds", "1"), (3, "York", "2")],
        "file 'c.xlsx', sheet 'One'": [(2, "Hull", "3")],
    }
    assert told(found) == [("file 'data/readme.pdf'", "warning", "is not a CSV file or a workbook, and was left out")]


def test_a_fault_in_one_file_is_told_with_its_name_and_line(opened):
    found = opened(zipped(**{"a.csv": TABLE, "b.csv": TABLE.replace("York,2", "York")}))
    assert [(where, severity, words[:18]) for where, severity, words in told(found)] == [("file 'b.csv'", "fault", "this row has 1 cel")]


def _locked():
    data = bytearray(zipped(**{"a.csv": TABLE}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.index(mark) + place
        data[start : start + 2] = struct.pack("<H", 1)
    return bytes(data)


def _twice():
    held = io.BytesIO()
    with pytest.warns(UserWarning), zipfile.ZipFile(held, "w") as archive:
        for value in ("1", "2"):
            archive.writestr("a.csv", TABLE.replace("1", value))
    return held.getvalue()


def _damaged():
    data = zipped(**{"a.csv": TABLE * 50})
    start = data.index(b"a.csv") + 10
    return data[:start] + b"\xff" * 8 + data[start + 8 :]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: zipped(**{"a.csv": TABLE, "inner.zip": zipped(**{"b.csv": TABLE})}), "a zip file inside another: unpack it"),
        (lambda: zipped(**{"a.csv": TABLE, "old.xls": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600}), "an old Excel or Word file"),
        (_locked, "locked with a password"),
        (_twice, "two files called 'a.csv'"),
        (_damaged, "damaged"),
        (lambda: zipped(**{"a.csv": TABLE, "../../b.csv": TABLE}), "unpacked outside of it ('../../b.csv')"),
        (lambda: zipped(**{"/etc/a.csv": TABLE}), "unpacked outside"),
        (lambda: zipped(**{"C:/a.csv": TABLE}), "unpacked outside"),
        (lambda: zipped(**{"a.csv": b"0" * (101 << 20)}), "unpacks to 101 MB"),
        (lambda: zipped(**{f"{number}.csv": "" for number in range(10_001)}), "more than 10,000 files"),
        (lambda: zipped(**{f"{number}.csv": TABLE for number in range(101)}), "more than 100 tables"),
        (lambda: zipped(**{"a.pdf": "%PDF-1.7"}), "no CSV file or workbook in it"),
        (lambda: zipped(**{"a.csv": ""}), "this file is empty"),
    ],
    ids=["nested", "old", "locked", "twice", "damaged", "up", "root", "drive", "bomb", "many files", "many tables", "no table", "empty"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_words(opened, make, words):
    faults = [message for _, severity, message in told(opened(make())) if severity == "fault"]
    assert len(faults) == 1 and words in faults[0], faults


def test_nothing_is_left_behind(opened, tmp_path):
    opened(zipped(**{"a.csv": TABLE, "c.xlsx": workbook(One=[["area", "value"], ["Hull", 3]])}))
    assert [path.name for path in tmp_path.iterdir()] == ["upload"]
