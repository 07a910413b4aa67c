"""What people wrote in a survey that is loaded: read again from its kept file whenever it is to be read, and kept nowhere else."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from actions.issued_papers import OWNER
from actions.session import Session
from actions.surveys.kept_codebooks import KIND, codebook_versions, list_codebooks
from catalogue import Catalogue, Codebook, codebook
from catalogue.did_you_mean import did_you_mean
from errors import UsageError
from free_text.coding_file import AnswerPlace, AnswersToRead
from ingest.mapping.recipe import read_recipe
from ingest.read.correction import Correction
from loaders.survey.written_answers import WrittenAnswer, written_answers
from store import uploads
from store.ledger import UploadEntry
from store.records import Records
from store.work_folder import workspace


@dataclass(frozen=True)
class WrittenSurvey:
    """A loaded survey with questions that are answered in people's own words."""

    id: str
    title: str
    period: str


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


def written_surveys(session: Session) -> tuple[WrittenSurvey, ...]:
    """Every WrittenSurvey, the newest first; empty where none is loaded."""
    session.require("code")
    loaded = _loaded(session)
    books = {kept.book.id: kept.book for kept in list_codebooks(session)}
    known = [books[name] for name in reversed(loaded) if name in books]
    return tuple(
        WrittenSurvey(book.id, book.title, book.period)
        for book in known
        if any(question.kind == "text" for question in book.questions.values())
    )


def survey_texts(session: Session, survey: str, known: SurveyTexts | None = None) -> SurveyTexts:
    """The SurveyTexts of a survey by its id. Raises UsageError where no file of it is active, and where nothing in it is in people's own words.

    `known` is what was read before; it is handed back while neither the file nor the codebook has changed, so that whoever reads one
    answer after the other does not wait for the file each time.
    """
    session.require("code")
    loaded = _loaded(session)
    if survey not in loaded:
        words = did_you_mean(survey, loaded, 0.6) or (f" There are: {', '.join(loaded)}." if loaded else " None is loaded yet.")
        raise UsageError(
            f"There is no loaded survey '{survey}'.{words} Load one with: python cli.py survey load FILE --codebook CODEBOOK.toml"
        )
    if known and known.upload == loaded[survey] and known.book.id == survey and _codebook_is(session, known):
        return known
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
    loaded = {}
    for entry in session.ledger.uploads():
        if entry.state == "active" and entry.loader == "survey" and entry.codebook:
            survey = _survey_of(uploads.path(session.home, entry.codebook), session.catalogue)
            if survey:
                loaded.pop(survey, None)
                loaded[survey] = entry
    return loaded


# The name of a kept file is the hash of its content; a survey that was counted has the rows of each theme in its codebook, which takes long to read.
@lru_cache(maxsize=256)
def _survey_of(path: Path, catalogue: Catalogue) -> str | None:
    """The id of the survey whose codebook is at a path."""
    book = codebook(path, catalogue.indicators, catalogue.areas, [])
    return book.id if book else None


def _codebook_is(session: Session, texts: SurveyTexts) -> bool:
    newest = Records(session.home).newest(KIND, OWNER, texts.book.id)
    return newest is not None and newest.body["toml"] == texts.toml


def _correction(session: Session, upload: UploadEntry) -> Correction | None:
    recipe = read_recipe(uploads.path(session.home, upload.recipe)).recipe if upload.recipe else None
    return recipe.correction if recipe else None
