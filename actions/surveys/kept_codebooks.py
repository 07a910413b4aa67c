"""Codebooks of surveys, kept in versions beside the ledger: every version says who kept it and when, and is there for ever."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import clock
from actions.issued_papers import OWNER
from actions.received_file import refuse_what_is_not_there
from actions.session import Session
from catalogue import Catalogue, Codebook
from catalogue.codebook_lines import line_of
from catalogue.codebooks import codebook_of
from catalogue.did_you_mean import nearest_key
from errors import Problem, UploadError
from ingest.read.containers import read_headings
from ingest.read.correction import Correction
from loaders.survey.codebook_columns import codebook_fits
from loaders.survey.draft.drafted_codebook import ChosenHead, CodebookDraft, draft_codebook
from store.records import Record, Records
from store.work_folder import workspace


KIND = "codebook"


@dataclass(frozen=True)
class KeptCodebook:
    """A version of a Codebook, and its TOML."""

    book: Codebook
    toml: str
    version: int
    at: str
    by: str


def draft_survey(
    session: Session, file: Path, name: str | None = None, title: str | None = None, area: str | None = None, period: str | None = None
) -> CodebookDraft:
    """A first codebook for the export of a survey tool; nothing is kept. Raises UsageError where there is no such file."""
    session.require("preview")
    refuse_what_is_not_there([file])
    with workspace(session.home) as folder:
        return draft_codebook(file, name or Path(file).name, session.catalogue, clock.today(), folder, ChosenHead(title, area, period))


def read_codebook(catalogue: Catalogue, toml: str, name: str) -> tuple[Codebook, dict[str, Any]]:
    """(the Codebook, its table) of a TOML text, whose file people call `name`. Raises UploadError with every fault, its line and the nearest right word."""
    try:
        table = tomllib.loads(toml.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        words = f"this is not readable TOML: {error}. Correct that line"
        raise UploadError(name, [Problem(words, line_of(str(error), toml))]) from error
    faults: list[str] = []
    book = codebook_of({"id": Path(name).stem} | table, name, catalogue.indicators, catalogue.areas, faults)
    faults += [f"{name}: {fault}" for fault in _unknown_outcomes(book, catalogue)] if book else []
    if not table:
        faults = [f"{name}: the file is empty; fill it in"]
    if faults:
        raise UploadError(
            name, [Problem(fault.removeprefix(f"{name}: ").removeprefix(f"{name} "), line_of(fault, toml)) for fault in faults]
        )
    return book, table


def _unknown_outcomes(book: Codebook, catalogue: Catalogue) -> list[str]:
    known = {outcome.id for framework in catalogue.frameworks.values() for outcome in framework.outcomes}
    asked = [question for question in book.questions.values() if question.outcome and question.outcome not in known]
    return [f"question '{each.id}' speaks to '{each.outcome}', which is no outcome{nearest_key(each.outcome, known)}" for each in asked]


def list_codebooks(session: Session) -> tuple[KeptCodebook, ...]:
    """The newest version of every codebook that is kept, by id; one that today's definitions refuse is left out."""
    session.require("list")
    return tuple(filter(None, (_kept(session, record) for record in Records(session.home).latest(KIND, OWNER))))


def codebook_versions(session: Session, survey: str) -> tuple[KeptCodebook, ...]:
    """Every version of the codebook of a survey, the oldest first; empty where none is kept."""
    session.require("list")
    records = (record for record in Records(session.home).versions(KIND, OWNER) if record.id == survey and record.body)
    return tuple(filter(None, (_kept(session, record) for record in records)))


def _kept(session: Session, record: Record) -> KeptCodebook | None:
    try:
        book, _ = read_codebook(session.catalogue, record.body["toml"], f"{record.id}.toml")
    except UploadError:
        return None
    return KeptCodebook(book, record.body["toml"], record.version, record.at, record.by)


def keep_codebook(session: Session, toml: str, name: str) -> KeptCodebook:
    """Keep a codebook, or a new version of it where it has changed. Raises UploadError with every fault; nothing is kept then."""
    session.require("load")
    book, _ = read_codebook(session.catalogue, toml, name)
    records = Records(session.home)
    known = records.newest(KIND, OWNER, book.id)
    if known is None or known.body["toml"] != toml:
        with session.writing():
            known = records.save(KIND, OWNER, book.id, {"toml": toml}, session.user.name)
    return KeptCodebook(book, toml, known.version, known.at, known.by)


def fitting_codebook(session: Session, file: Path) -> KeptCodebook | None:
    """The kept codebook, the newest of several, whose headings all stand in a file; None where there is none."""
    headings: dict[tuple[int, ...], tuple[str, ...]] = {}
    for kept in sorted(list_codebooks(session), key=lambda kept: kept.at, reverse=True):
        rows = kept.book.heading_rows
        if rows not in headings:
            headings[rows] = read_headings(file, Correction(heading=rows) if rows else None)
        if codebook_fits(kept.book, headings[rows]):
            return kept
    return None
