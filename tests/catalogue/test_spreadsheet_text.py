import pytest

from catalogue.spreadsheet_text import guarded, unguarded


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-", "@sum", "\tx", "plain", "", "'quoted'", "'"])
def test_what_is_written_is_read_back_and_never_begins_as_a_formula(text):
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
