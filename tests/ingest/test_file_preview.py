"""A preview shows how a file was read, and gives its table back unchanged."""

import csv
import io

import pytest

from ingest.file_preview import preview
from tests.ingest.read.random_files import made, read


def test_a_preview_says_how_the_file_was_read(tmp_path):
    path = tmp_path / "kept"
    path.write_bytes('Table 1;;\na;b;b\n1;"x\ny";\n\n2;;é\n\nSource: us\n'.encode("cp1252"))
    seen = preview(path, "shown.csv")
    assert (seen.name, seen.encoding, seen.delimiter, seen.header_rows, seen.columns, seen.row_count) == (
        "shown.csv", "Windows-1252", "semicolon", (2,), ("a", "b", "b"), 2,
    )  # fmt: skip
    assert seen.rows() == [(3, "1", "x\ny", None), (6, "2", None, "é")]
    assert [(one.first, one.last, one.why) for one in seen.skipped] == [
        (1, 1, "above the heading"), (5, 5, "blank"), (7, 8, "notes below the table"),
    ]  # fmt: skip
    assert [one.severity for one in seen.problems] == ["warning"]


@pytest.mark.parametrize("seed", [seed for seed in range(60) if not made(seed).damaged])
def test_the_table_written_is_the_table_read(tmp_path, seed):
    file = made(seed)
    path, out = tmp_path / "in.csv", tmp_path / "out.csv"
    path.write_bytes(file.data)
    preview(path, "in.csv").write_csv(out)
    written = list(csv.reader(io.StringIO(out.read_bytes().decode(), newline="")))
    assert written == [list(cells) for _, *cells in read(file)]


def test_what_is_no_table_has_no_columns_and_says_why(tmp_path):
    path, out = tmp_path / "in.csv", tmp_path / "out.csv"
    path.write_bytes(b"%PDF-1.7")
    seen = preview(path, "in.csv")
    seen.write_csv(out)
    assert (seen.encoding, seen.columns, seen.rows(), out.read_bytes()) == (None, (), [], b"")
    assert "PDF" in seen.problems[0].message
