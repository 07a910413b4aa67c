"""What spreadsheets and other tools call the keys of a record, and the columns that a written-out file has besides."""

import re
from collections.abc import Mapping
from datetime import date


VERSION = "version"
# Who kept a row and when; a file that is written out says so, and one that comes back may still hold it.
KEPT_BY = ("at", "by")
# As plan and risk logs of councils and exports of scorecard and task tools head them, by the key of ours.
ALSO_CALLED = {
    "title": ("action", "action title", "action name", "task", "task name", "name", "what", "risk", "risk title", "issue",
              "risk description", "barrier"),
    "text": ("decision", "question", "story", "finding", "findings", "summary", "what was asked", "what was decided"),
    "owner": ("lead", "lead officer", "responsible", "responsible officer", "who", "assigned to", "assignee", "action owner", "risk owner",
              "accountable", "lead organisation"),
    "starts": ("start", "start date", "started", "date started", "from"),
    "due": ("due date", "deadline", "target date", "end date", "finish", "finish date", "by when", "completion date", "when"),
    "status": ("state", "progress status", "action status", "rag status", "rag"),
    "note": ("notes", "comment", "comments", "update", "latest update", "progress", "progress update", "progress notes"),
    "cost": ("budget", "cost (£)", "cost £", "funding"),
    "indicators": ("indicator", "measure", "measures", "performance measure", "performance measures", "kpi", "kpis"),
    "outcomes": ("outcome", "result", "results", "priority", "objective", "outcome area"),
    "level": ("tier",),
    "evidence": ("evidence grade", "evidence base"),
    "source": ("evidence link", "link", "url"),
    "plan": ("plan name", "strategy", "parent plan"),
    "body": ("sub-group", "subgroup", "group", "board", "workstream lead"),
    "likelihood": ("probability", "likelihood (1-5)", "likelihood score"),
    "impact": ("impact (1-5)", "impact score", "severity"),
    "mitigation": ("mitigating action", "mitigating actions", "mitigations", "controls", "control measures"),
    "asked_by": ("asked by", "raised by", "challenge from"),
    "asked": ("date asked", "date raised"),
    "answer": ("response", "reply"),
    "answered": ("date answered", "date of response"),
    "decided": ("date", "date decided", "decision date"),
    "dated": ("date", "published", "publication date"),
    "review": ("review date", "next review"),
    "came_from": ("arising from", "arises from", "decision ref", "origin"),
    "confidential": ("restricted", "sensitive"),
}  # fmt: skip


DAYS = ("asked", "answered", "decided", "dated", "review", "starts", "due")


def key_of(heading: str, types: Mapping[str, type]) -> str:
    """The key that a heading of a file stands for, among the keys of a kind of record with their types; a heading that is none of them as it is."""
    plain = _plain(heading)
    if plain.replace(" ", "_") in types:
        return plain.replace(" ", "_")
    # A risk has `asked` too, which is no day.
    fitting = [key for key in ALSO_CALLED if key in types and (key not in DAYS or types[key] is date)]
    meant = [key for key in fitting if plain in map(_plain, ALSO_CALLED[key])]
    return meant[0] if meant else plain.replace(" ", "_")


def _plain(heading: str) -> str:
    return re.sub(r"[\s_\-]+", " ", heading.strip().casefold())
