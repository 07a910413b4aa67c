"""Kind: personal data in words. A person's name in a category or a note would be read by everybody beside the figure."""

import csv

import pytest

from ingest.checks.people_names import looks_like_a_name
from tests.ingest.load_extract import real


@pytest.mark.parametrize(
    "text",
    ["Amelia Hart", "Jayden Smith", "Peter O'Neill", "Amina Begum", "HART, Amelia", "Hart, Amelia", "up because Jayden Smith left", "Mohammed A.",
     "call Sarah Whitcombe-Jones on Monday", "Zara M", "Yusuf Al-Amin", "Sean Mac Donald"],
)  # fmt: skip
def test_a_name_is_known(text):
    assert looks_like_a_name(text)


@pytest.mark.parametrize(
    "text",
    ["Charlotte Street", "Jack Lane team", "St Thomas Primary", "Martin Luther School", "Female", "White British", "Black Caribbean", "Year 6", "Isle of Wight",
     "Alexandra Park", "Rachel Hill Locality", "Any other Asian background", "Autism", "Provisional", "Joseph Rowntree Foundation", "Adrian"],
)  # fmt: skip
def test_a_place_a_group_and_a_house_are_none(text):
    assert not looks_like_a_name(text)


@pytest.mark.parametrize("file", ["kpi/children_poverty.csv", "health/la_hospital_admissions_2324.csv", "areas/regions.csv"])
def test_no_word_of_a_real_file_is_taken_for_a_name(file):
    with real(file).open(encoding="utf-8-sig", newline="") as stream:
        words = {cell for row in csv.reader(stream) for cell in row if cell and not cell[0].isdigit()}
    assert [word for word in words if looks_like_a_name(word)] == []
