"""Who has read which answer of a survey into which themes. Every reading is kept in versions; no words of an answer are in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from actions.session import Session
from actions.surveys.kept_themes import has_themes, keep_themes, kept_themes
from actions.surveys.survey_texts import SurveyTexts, survey_texts
from actions.table_lines import Line, table_lines
from errors import UploadError, UsageError
from free_text.coding_file import AnswerPlace, CodingFile, coding_headings, read_coding, themes_of_file
from free_text.theme_codebook import BETWEEN as BETWEEN_THEMES
from free_text.theme_codebook import URGENT, theme_codebook, theme_toml
from store.records import Records


KIND, BETWEEN = "coding", "\x1f"
LONGEST_NAME = 60
Readings = Mapping[AnswerPlace, tuple[str, ...]]


@dataclass(frozen=True)
class Coder:
    """Somebody who has read answers: their Readings, and whether these settle what others read differently."""

    name: str
    readings: Readings
    settles: bool


@dataclass(frozen=True)
class KeptCoding:
    """What was kept of one file: how many answers were read, how many of them are new or read otherwise now, and how many need a person today."""

    coder: str
    read: int
    changed: int
    urgent: int


def keep_coding(
    session: Session, survey: str, coder: str, content: bytes, file: str, settles: bool = False, known: SurveyTexts | None = None
) -> KeptCoding:
    """Keep what somebody has read, from a CSV or a workbook; all of it or nothing. Raises UploadError with every fault by row.

    A survey without themes takes those of the file, so that what was coded elsewhere can be brought in. With `settles` these readings count where
    coders differ.
    """
    session.require("code")
    coder, texts = _named(coder), survey_texts(session, survey, known)
    lines = table_lines(session.home, lambda headings: coding_headings(headings, texts.to_read), content, file)
    read = _read(session, texts, lines, file)
    if read.problems:
        raise UploadError(file, sorted(read.problems, key=lambda problem: problem.row or 0))
    mine = {place: reading for place, reading in _readings(session, texts) if reading.coder == coder and reading.settles == settles}
    changed = {place: themes for place, themes in read.readings.items() if place not in mine or mine[place].themes != themes}
    return KeptCoding(coder, len(read.readings), len(changed), _write(session, texts, coder, changed, settles))


def keep_reading(
    session: Session,
    survey: str,
    coder: str,
    place: AnswerPlace,
    themes: Sequence[str],
    settles: bool = False,
    first: bool = False,
    known: SurveyTexts | None = None,
) -> KeptCoding:
    """Keep how somebody reads one answer, by the ids or titles of its themes. Raises UsageError with every fault.

    With `first` it is refused where this reader has read the answer already: of two who read under one name, neither writes over the other.
    """
    session.require("code")
    coder, texts = _named(coder), survey_texts(session, survey, known)
    if not themes:
        raise UsageError("This answer has no theme yet. Name one or several; where none fits: Another matter, or Nothing said.")
    row = (1, (str(place.row), place.question, BETWEEN_THEMES.join(themes)))
    read = read_coding(("row", "question", "themes"), [row], texts.to_read, kept_themes(session, texts).book)
    if read.problems:
        raise UsageError("\n".join(f"{problem.found or ''} {problem.message}.".strip() for problem in read.problems))
    before = Records(session.home).newest(KIND, survey, _id(texts, place, coder, settles))
    if before and first:
        raise UsageError(f"Somebody has read this answer as {coder} already. If two of you read, each needs a name of their own.")
    changed = read.readings if before is None or before.body["themes"] != list(read.readings[place]) else {}
    return KeptCoding(coder, 1, len(changed), _write(session, texts, coder, changed, settles))


def _named(coder: str) -> str:
    """The name of a reader with single spaces, which also takes out what stands between the parts of an id."""
    coder = " ".join(coder.split())
    if not coder:
        raise UsageError("Who has read the answers? Give the reader a name, such as first reader.")
    if len(coder) > LONGEST_NAME:
        raise UsageError(f"The reader's name is too long. Use at most {LONGEST_NAME} letters.")
    return coder


def _write(session: Session, texts: SurveyTexts, coder: str, changed: Readings, settles: bool) -> int:
    """Keep readings, and the ledger's line of them; return how many of them need a person today."""
    urgent = sum(URGENT in themes for themes in changed.values())
    if changed:
        bodies = {
            _id(texts, place, coder, settles): {"themes": list(themes), "settles": settles, "coder": coder}
            for place, themes in changed.items()
        }
        detail = {"survey": texts.book.id, "coder": coder, "answers": len(changed), "urgent": urgent or None, "settles": settles or None}
        with session.writing():
            Records(session.home).save_all(KIND, texts.book.id, bodies, session.user.name, noted=("code", detail))
    return urgent


def _read(session: Session, texts: SurveyTexts, lines: list[Line], file: str) -> CodingFile:
    (_, headings), *rows = lines
    if not has_themes(session, texts.book.id):
        made = themes_of_file(headings, [cells for _, cells in rows])
        book = theme_codebook(theme_toml(made), file, texts.to_read.questions)
        read = read_coding(headings, rows, texts.to_read, book)
        if not read.problems:
            keep_themes(session, texts.book.id, theme_toml(made), file, texts)
        return read
    return read_coding(headings, rows, texts.to_read, kept_themes(session, texts).book)


@dataclass(frozen=True)
class _Reading:
    coder: str
    themes: tuple[str, ...]
    settles: bool
    at: str


def _readings(session: Session, texts: SurveyTexts) -> Iterator[tuple[AnswerPlace, _Reading]]:
    """Each (answer, reading) that is kept of the answers there are."""
    rows = {**texts.to_read.respondents, **{f"{texts.upload.sha256[:12]} {place.row}": place.row for place in texts.to_read.places}}
    for record in Records(session.home).latest(KIND, texts.book.id):
        question, mark, _ = record.id.split(BETWEEN, 2)
        place = AnswerPlace(rows.get(mark, 0), question)
        if place in texts.to_read.places:
            yield place, _Reading(record.body["coder"], tuple(record.body["themes"]), record.body["settles"], record.at)


def _id(texts: SurveyTexts, place: AnswerPlace, coder: str, settles: bool) -> str:
    """By the respondent's mark where the survey has one, so that a file that was exported again keeps its readings; else by file and row."""
    mark = texts.mark_of(place.row) or f"{texts.upload.sha256[:12]} {place.row}"
    return BETWEEN.join((place.question, mark, *([coder, "settles"] if settles else [coder])))


def coders(session: Session, texts: SurveyTexts) -> tuple[Coder, ...]:
    """Everybody who has read answers of a survey, who began first first; whoever settles last."""
    readings_of: dict[tuple[bool, str], dict[AnswerPlace, tuple[str, ...]]] = {}
    began: dict[tuple[bool, str], str] = {}
    for place, reading in _readings(session, texts):
        key = (reading.settles, reading.coder)
        readings_of.setdefault(key, {})[place] = reading.themes
        began[key] = min(began.get(key, reading.at), reading.at)
    return tuple(
        Coder(name, readings_of[settles, name], settles)
        for settles, name in sorted(readings_of, key=lambda key: (key[0], began[key], key[1]))
    )


def final_readings(read: tuple[Coder, ...]) -> Readings:
    """What counts of each answer that somebody has read: what settles it, else what the first reader of it says."""
    final: dict[AnswerPlace, tuple[str, ...]] = {}
    for coder in sorted(read, key=lambda coder: not coder.settles):
        for place, themes in coder.readings.items():
            final.setdefault(place, themes)
    # An answer that anybody says needs a person today is kept out of everything else, whoever read it first.
    urgent = {place for coder in read for place, themes in coder.readings.items() if URGENT in themes}
    return {place: (URGENT,) if place in urgent else themes for place, themes in final.items()}
