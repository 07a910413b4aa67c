"""The responses of a survey in, by a codebook that is kept: read, checked and published on the path of every upload."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from actions.loading import load
from actions.reading_choice import LoadOptions
from actions.received_file import Outcome, refuse_what_is_not_there
from actions.session import Session
from actions.surveys.kept_codebooks import fitting_codebook, keep_codebook, read_codebook
from catalogue.codebook_toml import codebook_toml
from errors import UsageError
from store import uploads
from store.work_folder import workspace


UNKNOWN = (
    "Which column is which question? No codebook that is kept has only headings of this file. Draft one, look at it, and name it: "
    "python cli.py survey draft FILE --to CODEBOOK.toml"
)
SAME_PERIOD = (
    "The codebook of '{survey}' is of {period}, and a file of that survey is loaded already. Say of which period this one is with --period; "
    "or, to put it in the place of the other, name the codebook with --codebook."
)
TOP = re.compile(r"^\s*\[", re.MULTILINE)


@dataclass(frozen=True)
class LoadedSurvey:
    """A survey, by its id, the version of its codebook (None where the file was rejected), and the Outcome of its file."""

    survey: str
    version: int | None
    outcome: Outcome


def load_survey(
    session: Session,
    file: Path,
    codebook: Path | str | None = None,
    name: str | None = None,
    period: str | None = None,
    reason: str | None = None,
    dry_run: bool = False,
) -> LoadedSurvey:
    """Load responses by a codebook (a path, or TOML text), else by the kept one with the same headings, and keep the codebook.

    `period` puts another in the place of the codebook's: another wave, which is a survey of its own. Every question is published with
    its findings at the next publish; of two files of one survey the later counts alone. Raises UploadError with every fault of the codebook; a file with faults is an Outcome.
    """
    session.require("load")
    refuse_what_is_not_there([file])
    toml, called = _codebook_text(session, file, codebook, period)
    book, table = read_codebook(session.catalogue, toml, called)
    if period and period != book.period:
        table |= {"period": period, "id": f"{book.id}-{re.sub(r'[^a-z0-9]+', '-', period.lower()).strip('-')}"}
        toml = codebook_toml(table)
        book, table = read_codebook(session.catalogue, toml, called)
    toml = _with_name_and_findings(toml, book.id, table)
    recipe: dict[str, Any] | None = {"correction": {"heading": list(book.heading_rows)}} if book.heading_rows else None
    with workspace(session.home) as folder:
        written = folder / f"{book.id}.toml"
        written.write_text(toml, encoding="utf-8")
        options = LoadOptions("survey", written, dry_run, [name or Path(file).name], recipe, reason=reason)
        (outcome,) = load(session, [file], options)
    if outcome.status == "rejected" or dry_run:
        return LoadedSurvey(book.id, None, outcome)
    return LoadedSurvey(book.id, keep_codebook(session, toml, f"{book.id}.toml").version, outcome)


def _codebook_text(session: Session, file: Path, codebook: Path | str | None, period: str | None) -> tuple[str, str]:
    """(the TOML of the codebook, what people call it)."""
    if isinstance(codebook, Path):
        refuse_what_is_not_there([codebook])
        try:
            return codebook.read_text(encoding="utf-8-sig"), codebook.name
        except UnicodeDecodeError as error:
            raise UsageError(f"{codebook} is no text in UTF-8. Save it again as UTF-8.") from error
    if codebook:
        return codebook, "the codebook"
    kept = fitting_codebook(session, file)
    if kept is None:
        raise UsageError(UNKNOWN)
    if not period and _loaded_another(session, kept.toml, file):
        raise UsageError(SAME_PERIOD.format(survey=kept.book.id, period=kept.book.period))
    return kept.toml, f"{kept.book.id}.toml"


def _loaded_another(session: Session, toml: str, file: Path) -> bool:
    """Whether another file than this one is active that was read by this codebook."""
    book, mine = sha256(toml.encode()).hexdigest(), uploads.digest(Path(file))
    return any(entry.state == "active" and entry.codebook == book and entry.sha256 != mine for entry in session.ledger.uploads())


def _with_name_and_findings(toml: str, survey: str, table: dict[str, Any]) -> str:
    """The same text, in which the survey has a name that stays and asks for its findings."""
    more = [f'id = "{survey}"'] if "id" not in table else []
    if "findings" in table and not table["findings"]:
        return codebook_toml(table | {"id": survey, "findings": True})
    more += [] if "findings" in table else ["findings = true"]
    return "\n".join([*more, toml]) if more else toml
