"""An upload destroyed for good, and uploads whose time is over. Only the line in the ledger stays."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

import clock
from actions import lookup
from actions.live_build import live
from actions.new_build import Build, build, finish_erasures
from actions.publication import refuse_without_reason
from actions.publication_state import served
from actions.session import Session
from actions.surveys.kept_quotes import words_of_quotes
from errors import UsageError
from store.ledger import UploadEntry


MONTHS = 12


@dataclass(frozen=True)
class Erasure:
    """What an erasure takes away: the upload (as the ledger has it), the indicators of which figures leave the charts and how many rows,
    and the names of the builds that are destroyed. `live` is the Build made without it, None where it was not shown."""

    upload: UploadEntry
    indicators: tuple[str, ...]
    rows: int
    builds: tuple[str, ...]
    live: Build | None = None


def erasure(session: Session, upload: str) -> Erasure:
    """The Erasure that erase() would carry out. Nothing is changed."""
    session.require("erase")
    entry = lookup.upload(session, upload)
    _refuse_erased(entry)
    return _planned(session, entry)


def erase(session: Session, upload: str, reason: str) -> Erasure:
    """Destroy an upload and return the Erasure. The live build is made anew without it; what is pinned stays pinned, without it.

    The ledger line comes before the bytes go: a process that is stopped between the two leaves them to the next (finish_erasures).
    """
    session.require("erase")
    refuse_without_reason(reason)
    with session.writing():
        entry = lookup.upload(session, upload)
        _refuse_erased(entry)
        plan, shown = _planned(session, entry), served(session)
        rest = [upload for upload in shown if upload.upload != entry.upload]
        detail = {"upload": entry.upload, "sha256": entry.sha256, "destroyed": list(plan.builds)}
        if words := words_of_quotes(session, entry.upload):
            detail["quotes"] = list(words)
        if len(rest) < len(shown):
            pinned = session.ledger.live().detail.get("pinned")
            made = build(session, "erase", rest, reason, pinned=pinned, **detail)
        else:
            session.ledger.append("erase", session.user.name, reason=reason, **detail)
            made = None
        finish_erasures(session)
    return Erasure(plan.upload, plan.indicators, plan.rows, plan.builds, made)


def _planned(session, known):
    """What is lost with an upload: every build that held it, and the figures of it that everyone sees now."""
    builds = [build.build for build in session.ledger.builds() if known.upload in build.uploads]
    shown = any(upload.upload == known.upload for upload in served(session))
    return Erasure(known, tuple(sorted(_feeds(live(session), known.upload))) if shown else (), known.facts, tuple(builds))


def _feeds(published, upload):
    """The indicators that an upload feeds, and as one name the survey whose findings are of it."""
    surveys = [survey for survey in published.surveys() if survey.upload == upload]
    definitions = set().union(*map(published.survey_definitions, surveys))
    names = {row.indicator for row in published.extracts() if row.upload == upload and row.indicator not in definitions}
    return names | {f"Survey: {survey.title}, {survey.period}" for survey in surveys}


def _refuse_erased(known):
    if known.state == "erased":
        raise UsageError(f"{known.file} (upload {known.upload}) was erased already, on {known.moved.at[:10]}. Nothing of it is left.")


@dataclass(frozen=True)
class Overdue:
    """An upload (as the ledger has it) that was to be kept until a day, which has come."""

    upload: UploadEntry
    until: date


def retention(session: Session) -> tuple[Overdue, ...]:
    """Every Overdue upload, the longest overdue first; empty where none is."""
    session.require("history")
    keep = session.catalogue.policy.keep_months
    kept = (
        (upload, _until(upload, keep[upload.loader]))
        for upload in session.ledger.uploads()
        if upload.state != "erased" and upload.loader in keep
    )
    overdue = [Overdue(upload, until) for upload, until in kept if until <= clock.today() and not upload.invented]
    return tuple(sorted(overdue, key=lambda entry: entry.until))


def _until(upload, months):
    """The day so many months after an upload was accepted; the last of the month where there is no such day."""
    accepted = datetime.fromisoformat(upload.at).date()
    month = accepted.month - 1 + months
    year, month = accepted.year + month // MONTHS, month % MONTHS + 1
    return date(year, month, min(accepted.day, monthrange(year, month)[1]))
