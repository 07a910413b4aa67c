"""What people wrote in a survey that is loaded: found again in its kept file whenever it is to be read, and kept nowhere else."""

from dataclasses import dataclass
from functools import cached_property

from actions.session import Session
from actions.surveys.kept_codebooks import codebook_versions
from catalogue import Codebook, codebook
from catalogue.did_you_mean import did_you_mean
from errors import UsageError
from free_text.coding_file import AnswerPlace, AnswersToRead
from ingest.mapping.recipe import read_recipe
from ingest.read.correction import Correction
from loaders.survey.written_answers import WrittenAnswer, written_answers
from store import uploads
from store.ledger import UploadEntry
from store.work_folder import workspace


@dataclass(frozen=True)
class SurveyTexts:
    """A loaded survey: its Codebook as it was kept, the TOML of that, the upload (as the ledger has it), and every answer in people's own words."""

    book: Codebook
    toml: str
    upload: UploadEntry
    answers: tuple[WrittenAnswer, ...]

    @cached_property
    def to_read(self) -> AnswersToRead:
        """The same without the words: which answers there are."""
        places = frozenset(AnswerPlace(answer.row, answer.question) for answer in self.answers)
        return AnswersToRead(places, {answer.respondent: answer.row for answer in self.answers if answer.respondent}, self.book.respondent)

    def mark_of(self, row: int) -> str | None:
        """The respondent in a row by the file's own mark; None where the file has none."""
        return self._marks.get(row)

    @cached_property
    def _marks(self) -> dict[int, str]:
        return {answer.row: answer.respondent for answer in self.answers if answer.respondent}


def survey_texts(session: Session, survey: str) -> SurveyTexts:
    """The SurveyTexts of a survey by its id. Raises UsageError where no file of it is active, and where nothing in it is in people's own words."""
    loaded = _loaded(session)
    if survey not in loaded:
        words = did_you_mean(survey, loaded, 0.6) or (f" There are: {', '.join(loaded)}." if loaded else " None is loaded yet.")
        raise UsageError(
            f"There is no loaded survey '{survey}'.{words} Load one with: python cli.py survey load FILE --codebook CODEBOOK.toml"
        )
    kept = next((version for version in reversed(codebook_versions(session, survey))), None)
    if kept is None or not any(question.kind == "text" for question in kept.book.questions.values()):
        raise UsageError(
            f"No question of '{survey}' is answered in people's own words. In the codebook such a question has kind = \"text\"."
        )
    upload = loaded[survey]
    with workspace(session.home) as folder:
        answers = written_answers(uploads.path(session.home, upload.sha256), kept.book, _correction(session, upload), folder)
    return SurveyTexts(kept.book, kept.toml, upload, tuple(answers))


def _loaded(session: Session) -> dict[str, UploadEntry]:
    """{survey: its active upload, the last of several}."""
    found = {}
    for entry in session.ledger.uploads():
        if entry.state == "active" and entry.loader == "survey" and entry.codebook:
            book = codebook(uploads.path(session.home, entry.codebook), session.catalogue.indicators, session.catalogue.areas, [])
            if book:
                found[book.id] = entry
    return found


def _correction(session: Session, upload: UploadEntry) -> Correction | None:
    recipe = read_recipe(uploads.path(session.home, upload.recipe)).recipe if upload.recipe else None
    return recipe.correction if recipe else None
