"""Places of the health service in a download, whose codes Fingertips writes with an n before them: left out and told, and never refused.

The kind: places beside authorities, in a download by integrated care board, which has England and authorities too.
"""

from tests.ingest.load_extract import figure, loaded
from tests.loaders.fingertips.test_fingertips import INJURIES
from tests.loaders.fingertips.test_fingertips_ages import HEADINGS, row


def test_rows_of_a_care_board_are_left_out_and_told(tmp_path):
    board = row().replace("E08000025,Birmingham,UA", "nE54000055,NHS Birmingham and Solihull,ICBs")
    done, facts = loaded(tmp_path, HEADINGS + row() + board)
    assert figure(facts, INJURIES).area == "E08000025"
    assert [one.message for one in done.problems if one.column == "Area Code"] == [
        "one row is of a place that this dashboard does not hold (nE54000055), and left out"
    ]
