"""Headings that could be taken for one another."""

from tests.ingest.load_extract import faults, loaded
from tests.loaders.dfe.test_tidy import HEAD as TIDY
from tests.loaders.dfe.test_tidy import row as tidy_row
from tests.loaders.test_template_rows import HEAD, row


def test_a_heading_twice_is_refused_where_it_is_needed(tmp_path):
    done, _ = loaded(tmp_path, HEAD.replace("note", "value") + row(note="26"))
    assert faults(done) == [(1, "value", None)] and "columns 8 and 10" in done.problems[0].message
    done, _ = loaded(tmp_path, TIDY.replace("CPP_start,", "CPP_subsequent,CPP_start,") + tidy_row(cells="1,100,25,25.0"))
    assert faults(done) == [(1, "CPP_subsequent", None)]


def test_a_heading_twice_elsewhere_harms_nothing(tmp_path):
    done, facts = loaded(tmp_path, TIDY.strip() + ",other,other\n" + tidy_row().strip() + ",1,2\n")
    assert done.problems == () and len(facts) == 1


def test_a_filled_column_without_a_heading_is_a_warning_and_an_empty_one_is_nothing(tmp_path):
    done, _ = loaded(tmp_path, HEAD.strip() + ",,\n" + row().strip() + ",7,\n")
    assert [(one.severity, one.row, "column 11" in one.message) for one in done.problems] == [("warning", 1, True)]
