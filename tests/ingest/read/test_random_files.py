"""A thousand files with every structural fault: read exactly as Python's csv module reads them, or refused. Never in between."""

import pytest

from ingest.read import fast_reader
from tests.ingest.read.random_files import made, read
from tests.ingest.read.table_rows import reading, rows
from tests.sampled_cases import every


@pytest.mark.parametrize("first", every(3, range(0, 1000, 100)))
def test_a_file_is_read_exactly_or_refused(tmp_path, first):
    for seed in range(first, first + 100):
        file = made(seed)
        with reading(tmp_path, file.data) as (text, problems):
            if problems.faults:
                assert file.damaged, f"seed {seed}: a whole file was refused: {problems.listed()}"
                assert all(problem.row for problem in problems.listed() if problem.severity == "fault"), (
                    f"seed {seed}: a fault without its line"
                )
                continue
            left_out = {line for skipped in text.skipped for line in range(skipped.first, skipped.last + 1)}
            expected = [row for row in read(file) if row[0] not in left_out]
            found = [(text.heading_rows[0], *text.columns), *rows(text)]
            assert found == expected, f"seed {seed}"
            lost = [row for row in read(file) if row[0] in left_out]
            assert not lost or file.damaged, f"seed {seed}: rows of a whole file were left out: {lost}"


def test_both_ways_of_reading_agree(tmp_path, monkeypatch):
    """The fast reader believed only where every byte is accounted for gives what the careful one gives."""
    agreed = 0
    for seed in range(5000, 5150):
        data = made(seed).data
        with reading(tmp_path, data) as (text, problems):
            fast = text and (text.columns, text.skipped, rows(text)), problems.listed()
        with monkeypatch.context() as patch:
            patch.setattr(fast_reader, "read_regular_file", lambda *_: None)
            with reading(tmp_path, data) as (text, problems):
                careful = text and (text.columns, text.skipped, rows(text)), problems.listed()
        assert fast == careful, f"seed {seed}"
        agreed += 1
    assert agreed == 150
