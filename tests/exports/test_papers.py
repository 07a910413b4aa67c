"""What holds for the papers in every office format: nothing hidden or withheld is in them, nothing typed means anything, nothing varies."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from catalogue.brand import Brand
from catalogue.meetings import Item
from exports.papers import PAPERS
from panels import item_slides
from tests.charts import hand
from tests.exports import papers, reading


FORMATS = ("pptx", "docx", "xlsx")
NASTY = (
    '=HYPERLINK("http://a.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "<script>alert(1)</script>", '{ HYPERLINK "http://a.example" }',
    "a\x00b\x0bc\ud800d\ufffe", "_x0041_", "]]>&amp;", "x" * 9000,
)  # fmt: skip


@pytest.fixture(scope="module")
def written():
    made = papers.paper()
    return {suffix: PAPERS[suffix](made, Brand()) for suffix in FORMATS}


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_paper_is_the_same_file(written, suffix):
    assert PAPERS[suffix](papers.paper(), Brand()) == written[suffix]


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_office_program_finds_nothing_to_repair(written, suffix, tmp_path):
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(written[suffix])
    assert reading.faults(path) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_hidden_number_is_in_no_part_of_the_file(suffix):
    shown = hand.panel(values=(50, 51.73519, 54))
    hidden = replace(shown, points=(shown.points[0], hand.point(2015, None), shown.points[2]))
    for panel, there in ((shown, True), (hidden, False)):
        slide = item_slides.of_indicator(1, Item("indicator", indicator="plans_in_time"), panel, None)
        content = reading.text(PAPERS[suffix](papers.paper(slide), Brand()))
        assert bool(re.search(r"51\.7|\b517\b", content)) is there


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_public_version_has_no_trace_of_what_is_confidential_nor_of_notes(suffix):
    slides, secret = tuple(papers.every_kind()), papers.confidential()
    whole = papers.paper(*slides, secret)
    public = replace(whole, slides=slides, public=True, marking="")
    assert papers.SECRET in reading.text(PAPERS[suffix](whole, Brand()))
    content = reading.text(PAPERS[suffix](public, Brand()))
    assert papers.SECRET not in content and "51.7" not in content
    assert papers.NOTES not in content
    assert "Public version" in content and "OFFICIAL" not in content and "confidential" not in content.lower()


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_item_that_is_withheld_has_its_number_and_nothing_else(suffix):
    bare = replace(papers.confidential(), title="Item withheld", withheld=True)
    content = reading.text(PAPERS[suffix](papers.paper(bare, public=True), Brand()))
    assert "Item withheld" in content and papers.SECRET not in content and papers.NOTES not in content and "51.7" not in content


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_what_people_type_is_never_a_formula_a_field_or_markup(suffix, text, tmp_path):
    item = Item("indicator", title=text, indicator="plans_in_time", text=text, question=text, lead=text, notes=text)
    panel = hand.panel(
        area=replace(hand.PLACE, name=text), title=text, words=text, alt=text, source_line=text, indicator=hand.indicator(title=text, short=text),
        comparators=(replace(hand.panel().comparators[0], name=text),),
    )  # fmt: skip
    slides = item_slides.of_indicator(1, item, panel, None), item_slides.of_text(2, replace(item, kind="text"))
    made = papers.paper(*slides, marking=text)
    made = replace(made, meeting=replace(made.meeting, title=text, body=text, place=text))
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(PAPERS[suffix](made, Brand(name=text, cover=text)))
    assert reading.faults(path) == []
    content = reading.text(path.read_bytes())
    assert "<script" not in content and "<f>" not in content and "instrText" not in content and "fldSimple" not in content
    assert not re.search(r'Target="http://a\.example|<hyperlink [^>]*r:id|a:hlinkClick', content)


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_file_names_the_board_and_no_user(written, suffix):
    core = reading.parts(written[suffix])["docProps/core.xml"].decode()
    assert (
        "<dc:creator>Board</dc:creator>" in core and "<dc:title>Papers of the Board</dc:title>" in core and "2026-12-01T10:00:00Z" in core
    )
    assert "local user" not in reading.text(written[suffix])


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_paper_without_items_is_a_file_too(suffix, tmp_path):
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(PAPERS[suffix](replace(papers.paper(), slides=()), Brand()))
    assert reading.faults(path) == []


@pytest.mark.parametrize("suffix", FORMATS)
def test_libreoffice_opens_the_file(written, suffix, tmp_path):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed: make test installs it on Debian and Ubuntu")
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(written[suffix])
    run = [
        program,
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(path),
    ]
    subprocess.run(run, check=True, capture_output=True, timeout=300)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
