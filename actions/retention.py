"""Uploads whose time is over: data/policy.toml says for how long each kind of extract is kept."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime

import clock


MONTHS = 12


@dataclass(frozen=True)
class Overdue:
    """An upload (a ledger dict) that was to be kept until a day, which has come."""

    upload: dict
    until: date


def retention(session):
    """Every Overdue upload, the longest overdue first; empty where none is."""
    session.require("history")
    keep = session.catalogue.policy.keep_months
    kept = (
        (one, _until(one, keep[one["loader"]])) for one in session.ledger.uploads() if one["state"] != "erased" and one["loader"] in keep
    )
    overdue = [Overdue(upload, until) for upload, until in kept if until <= clock.today() and not upload["invented"]]
    return tuple(sorted(overdue, key=lambda one: one.until))


def _until(upload, months):
    """The day so many months after an upload was accepted; the last of the month where there is no such day."""
    accepted = datetime.fromisoformat(upload["at"]).date()
    month = accepted.month - 1 + months
    year, month = accepted.year + month // MONTHS, month % MONTHS + 1
    return date(year, month, min(accepted.day, monthrange(year, month)[1]))
