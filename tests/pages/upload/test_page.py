"""Upload: what was read, every fault at once, what would change, and nothing kept before it is accepted."""

import io

import openpyxl
import pytest
import streamlit
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

import actions
from tests.extracts import write
from tests.ingest.read.packed_files import workbook
from tests.loaders.dfe.metadata.test_metadata_checks import GOOD, data
from tests.pages.conftest import text


@pytest.fixture
def extract(tmp_path):
    return write(tmp_path / "new.csv").read_bytes()


def dropped(app, name, data):
    return app.file_uploader(key="drop0").upload(name, data, "text/csv").run()


def buttons(app):
    """The ways to accept what was dropped."""
    return [button.label for button in app.button if button.label.startswith("Accept")]


def accept(app):
    next(button for button in app.button if button.label.startswith("Accept")).click().run()


def test_a_good_file_is_read_and_nothing_is_kept_until_it_is_accepted(empty, opened, extract):
    app = dropped(opened("upload"), "new.csv", extract)
    said = text(app)
    assert "new.csv can be accepted: 20 figures were read." in said
    assert "Line of Sight template" in said
    assert "On the charts of Birmingham" in said
    assert not actions.history(empty).uploads
    accept(app)
    assert "Accepted, and published: new.csv" in text(app)
    assert [one["file"] for one in actions.history(empty).uploads] == ["new.csv"]
    assert actions.show(empty, "ehcp_issued_within_20_weeks", "E08000025").latest.value == pytest.approx(40.4)


def test_a_file_with_faults_tells_them_all_and_cannot_be_accepted(empty, opened, tmp_path):
    bad = write(tmp_path / "bad.csv", areas=("Nowhere", "E08000025", "Neverland"), cell="many").read_bytes()
    app = dropped(opened("upload"), "bad.csv", bad)
    said = text(app)
    assert "bad.csv cannot be loaded yet" in said
    assert ">2–6, 12–16</th>" in said and said.count("'Nowhere'") == 1
    assert "Neverland" in said
    assert "many" in said
    assert not buttons(app)
    assert not actions.history(empty).uploads


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04not a text file", b"just,some\nother,table\n"])
def test_a_file_of_another_kind_gets_an_answer_and_no_button(empty, opened, data):
    app = dropped(opened("upload"), "odd.csv", data)
    assert "odd.csv cannot be loaded yet" in text(app)
    assert not buttons(app)


def test_a_copy_of_the_file_with_each_fault_beside_its_cell_can_be_taken_away(empty, opened, tmp_path, monkeypatch):
    made, button = {}, streamlit.download_button
    monkeypatch.setattr(
        streamlit,
        "download_button",
        lambda label, data, name, *rest, **more: made.update({name: data}) or button(label, data, name, *rest, **more),
    )
    bad = write(tmp_path / "bad.csv", areas=("Nowhere",)).read_bytes()
    app = dropped(opened("upload"), "bad.csv", bad)
    assert any("beside its cell" in one.proto.label for one in app.get("download_button"))
    book = openpyxl.load_workbook(io.BytesIO(made["bad_annotated.xlsx"]()))
    assert book["bad.csv"]["B2"].value == "Nowhere" and "that we know" in book["bad.csv"]["B2"].comment.text
    assert not actions.history(empty).uploads


def test_a_file_that_is_loaded_already_changes_nothing(empty, opened, extract, tmp_path):
    actions.load(empty, [write(tmp_path / "again.csv")])
    actions.publish(empty)
    app = dropped(opened("upload"), "again.csv", extract)
    assert "again.csv is loaded already" in text(app)
    assert not buttons(app)


def test_what_a_file_says_never_becomes_markup(empty, opened, tmp_path):
    bad = write(tmp_path / "bad.csv", areas=("<script>alert(1)</script>",)).read_bytes()
    said = [part.proto.body for part in dropped(opened("upload"), "<b>bad</b>.csv", bad).get("html")]
    assert not any("<script>" in part or "<b>bad</b>" in part for part in said)


def test_a_contributor_accepts_and_a_steward_publishes(empty, opened, extract, monkeypatch):
    monkeypatch.setenv("LOS_ROLE", "contributor")
    app = dropped(opened("upload"), "new.csv", extract)
    assert buttons(app) == ["Accept"]
    accept(app)
    assert "A steward of your partnership publishes it" in text(app)
    assert actions.history(empty).pending


def test_metadata_dropped_with_their_data_are_checked_with_it(empty, opened):
    files = [("x.csv", data().encode(), "text/csv"), ("x.meta.csv", GOOD.replace("Plans started", "").encode(), "text/csv")]
    app = opened("upload").file_uploader(key="drop0").set_value(files).run()
    said = text(app)
    assert "x.csv cannot be loaded yet: 1 thing to put right" in said and "its metadata, row 3" in said
    assert "x.meta.csv cannot" not in said


def test_a_fault_in_a_workbook_is_told_with_its_sheet(empty, opened, tmp_path):
    bad = write(tmp_path / "bad.csv", areas=("Nowhere",)).read_text(encoding="utf-8")
    app = dropped(opened("upload"), "book.xlsx", workbook(Figures=[line.split(",") for line in bad.splitlines()]))
    assert "book.xlsx cannot be loaded yet" in text(app)
    assert "sheet 'Figures', rows 2–6" in text(app)


def test_two_files_of_one_name_are_told_side_by_side(empty, opened, tmp_path):
    bad = write(tmp_path / "bad.csv", areas=("Nowhere",)).read_bytes()
    good = write(tmp_path / "good.csv").read_bytes()
    app = opened("upload").file_uploader(key="drop0").set_value([("new.csv", one, "text/csv") for one in (good, good, bad, bad)]).run()
    assert not app.exception and "went wrong" not in text(app)
    assert [text(app).count(f'<h2 class="upshot {kind}">new.csv can') for kind in ("is-better", "is-worse")] == [2, 2]
    assert buttons(app) == ["Accept and publish these 2 files"]


def test_a_faulty_file_beside_a_good_one_is_told_as_left_out(empty, opened, extract):
    files = [("new.csv", extract, "text/csv"), ("odd.csv", b"just,some\nother,table\n", "text/csv")]
    app = opened("upload").file_uploader(key="drop0").set_value(files).run()
    assert "Left out: odd.csv. Drop it again to go on with it." in text(app)
    accept(app)
    assert "Accepted, and published: new.csv</h2>" in text(app)
    assert "Left out: odd.csv. Drop it again to go on with it." in text(app)


def test_nothing_of_a_dropped_file_stays_in_memory_once_it_is_accepted(empty, opened, extract, monkeypatch):
    gone = []
    monkeypatch.setattr(
        MemoryUploadedFileManager, "remove_file", lambda self, session_id, file_id: gone.append(self.get_files(session_id, [file_id]))
    )
    app = dropped(opened("upload"), "new.csv", extract)
    assert not gone
    accept(app)
    assert [file.data for (file,) in gone] == [extract]


def test_a_file_that_is_refused_only_when_it_is_accepted_is_told_as_left_out(empty, opened, extract, monkeypatch):
    app = dropped(opened("upload"), "new.csv", extract)
    monkeypatch.setattr(actions, "load", lambda *_, **__: (actions.Outcome("new.csv", "rejected", None, None, 0, 0),))
    accept(app)
    assert "Left out: new.csv. Drop it again to go on with it." in text(app) and "Accepted" not in text(app)
