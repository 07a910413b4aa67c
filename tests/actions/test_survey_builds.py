"""A survey among the builds: what is compared, previewed, erased and lost is said by the name of the survey, and never without a word."""

import pytest

import actions
from errors import StoreError
from store import uploads
from tests.extracts import copy_of, session, write
from tests.loaders.survey.draft.six_layouts import microsoft_forms, responses


VOICES = "Survey: Voices, 2026"


def waiting(folder):
    """A home in which one figure is published, and a survey is accepted and not published yet."""
    who = session(folder / "home", "administrator")
    actions.load(who, [write(folder / "plans.csv")])
    actions.publish(who)
    (folder / "voices.csv").write_text(microsoft_forms(responses()), encoding="utf-8", newline="")
    drafted = actions.draft_survey(who, folder / "voices.csv")
    (folder / "book.toml").write_text(drafted.toml, encoding="utf-8")
    actions.load_survey(who, folder / "voices.csv", drafted.toml)


@pytest.fixture
def who(tmp_path):
    copy_of(waiting, tmp_path)
    return session(tmp_path / "home", "administrator")


def test_any_file_can_be_checked_while_a_survey_waits_to_be_published(who, tmp_path):
    found = actions.difference(who, write(tmp_path / "more.csv", numerator=500), area="E08000025")
    assert [change.indicator for change in found.changes] == [VOICES, "ehcp_issued_within_20_weeks"]
    assert [panel.indicator.id for _, panel in found.panels] == ["ehcp_issued_within_20_weeks"]


def test_a_survey_that_is_checked_is_told_with_its_findings(who, tmp_path):
    fewer = microsoft_forms(responses()[:-20])
    (tmp_path / "fewer.csv").write_text(fewer, encoding="utf-8", newline="")
    found = actions.difference(who, tmp_path / "fewer.csv", loader="survey", codebook=tmp_path / "book.toml", area="E08000025")
    assert found.outcome.status == "accepted"
    assert [change.indicator for change in found.changes] == [VOICES] and found.changes[0].new > 50


def test_a_survey_is_one_line_of_what_differs_and_of_what_an_erasure_takes(who):
    made = actions.publish(who)
    (change,) = actions.between(who, made.build).indicators
    assert change.indicator == VOICES and change.new > 50 and not change.revisions and not change.lost
    survey = next(upload for upload in who.ledger.uploads() if upload.file == "voices.csv")
    assert actions.erasure(who, survey.upload).indicators == (VOICES,)


def test_nothing_is_published_without_the_codebook_of_a_survey_whose_findings_would_go_without_a_word(who, tmp_path):
    actions.publish(who)
    survey = next(upload for upload in who.ledger.uploads() if upload.file == "voices.csv")
    kept = uploads.path(who.home, survey.codebook)
    content = kept.read_bytes()
    kept.unlink()
    actions.load(who, [write(tmp_path / "more.csv", numerator=500)])
    with pytest.raises(StoreError, match="The kept codebook of voices.csv .* is missing"):
        actions.publish(who)
    assert [listed.id for listed in actions.list_surveys(who)] == ["voices"]
    kept.write_bytes(content)
    actions.publish(who)
    assert [listed.id for listed in actions.list_surveys(who)] == ["voices"]
