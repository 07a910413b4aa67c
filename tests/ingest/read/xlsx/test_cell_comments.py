"""Kind: dropped without a word. What an officer remarks on a cell, or strikes through, is part of what the file says."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.ingest.load_extract import faults, figure, loaded
from tests.ingest.read.packed_files import saved, without


EHCP = "ehcp_issued_within_20_weeks"
TEMPLATE = [
    ["indicator", "area", "period", "breakdown", "category", "numerator", "denominator", "value"],
    [EHCP, "E08000025", "2024", None, None, 410, 800, None],
]
COUNCIL = [
    ["area_code", "area_name", "period", "indicator", "measure", "unit", "value"],
    ["E08000025", "Birmingham", "2023/24", "Children in relative low income families (under 16s)", "Percentage", "Persons", 31.2],
]
METRIC = [
    ["Metric type: 6080"],
    ["area", "area label", "area long label", "2022/23"],
    ["E08000025", "Birmingham", "Birmingham City Council", 60],
]
REMARKED = ((TEMPLATE, "F2", "numerator"), (COUNCIL, "G2", "value"), (METRIC, "D3", "2022/23"))


def commented(folder, rows, cell, words, author="Officer"):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.active[cell].comment = Comment(words, author)
    path = folder / "metric 6080.xlsx"
    path.write_bytes(saved(book))
    return loaded(folder, path)


def remarks(done):
    return [(one.row, one.column, one.found, one.severity) for one in done.problems if "comment on cell" in one.message]


@pytest.mark.parametrize(("rows", "cell", "heading"), REMARKED)
@pytest.mark.parametrize("words", ["provisional", "estimate", "Officer:\nchecked against\nthe return"])
def test_a_comment_is_asked_about_with_its_cell_in_every_loader(tmp_path, rows, cell, heading, words):
    done, facts = commented(tmp_path, rows, cell, words)
    plain = " ".join(words.removeprefix("Officer:").split())
    assert remarks(done) == [(int(cell[1:]), heading, plain, "warning")] and len(facts) == 1


@pytest.mark.parametrize(("rows", "cell", "heading"), REMARKED)
@pytest.mark.parametrize("words", ["do not use", "Do not publish until signed off", "suppressed"])
def test_a_comment_that_withholds_a_figure_is_a_fault(tmp_path, rows, cell, heading, words):
    done, facts = commented(tmp_path, rows, cell, words)
    assert faults(done) == [(int(cell[1:]), heading, words)] and facts is None


def test_the_same_words_on_a_cell_of_words_withhold_nothing(tmp_path):
    assert remarks(commented(tmp_path, TEMPLATE, "A1", "do not use tabs")[0]) == [(1, "indicator", "do not use tabs", "warning")]


def test_a_comment_that_names_somebody_is_not_repeated(tmp_path):
    done, _ = commented(tmp_path, TEMPLATE, "F2", "ask Amelia Hart")
    assert remarks(done) == [(2, "numerator", None, "warning")] and "Amelia" not in str(done.problems)


def test_a_conversation_is_read_from_its_own_part(tmp_path):
    book = Workbook()
    for row in TEMPLATE:
        book.active.append(row)
    book.active["F2"].comment = Comment("[Threaded comment] Your version of Excel allows you to read this", "tc")
    thread = b'<ThreadedComments xmlns="x"><threadedComment ref="F2" id="1" personId="2"><text>estimate only</text></threadedComment></ThreadedComments>'
    link = b'<Relationship Id="t1" Type="http://x/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    data = without(saved(book), lambda name, held: held.replace(b"</Relationships>", link) if name.endswith("sheet1.xml.rels") else held)
    packed = BytesIO(data)
    with ZipFile(packed, "a") as archive:
        archive.writestr("xl/threadedComments/threadedComment1.xml", thread)
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed.getvalue())
    assert remarks(loaded(tmp_path, path)[0]) == [(2, "numerator", "estimate only", "warning")]


def test_a_number_that_is_struck_through_is_refused_by_its_cell(tmp_path):
    book = Workbook()
    for row in TEMPLATE:
        book.active.append(row)
    path = tmp_path / "a.xlsx"
    path.write_bytes(saved(book))
    assert figure(loaded(tmp_path, path)[1], EHCP).numerator == 410
    book.active["F2"].font = Font(strike=True)
    path.write_bytes(saved(book))
    done, _ = loaded(tmp_path, path)
    assert [row for row, *_ in faults(done)] == [2] and "cell F2 holds a number that is struck through" in done.problems[0].message
