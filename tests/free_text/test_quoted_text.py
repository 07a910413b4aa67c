import pytest

from free_text.quoted_text import is_shortened


MASKED = "My friend [name] says the park near [place] needs lights, and so do I."


@pytest.mark.parametrize(
    "quote", [MASKED, "The park … needs lights", "my friend [name] says [...] lights", "… the park near [place] needs lights …"]
)
def test_words_may_be_left_out(quote):
    assert is_shortened(quote, MASKED)


@pytest.mark.parametrize(
    "quote", ["My friend Ada says the park", "lights needs", "My friend says the park needs no lights", "", "…", "My name", "place name"]
)
def test_no_word_may_come_in_or_change_its_place(quote):
    assert not is_shortened(quote, MASKED)
