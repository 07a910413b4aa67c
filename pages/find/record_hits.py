"""The records that were found: stories, actions, decisions, questions, risks and evidence."""

from typing import NamedTuple

from markupsafe import Markup

from actions import RecordHits
from catalogue import Catalogue, Framework
from catalogue.delivery.kept import Kept
from pages.actions_register.trail_steps import TrailStep, trail_step
from pages.ui.templates import render
from panels.format import sentence, spelled


# What says most of a record under its title; of a story only its page shows the words, as it knows whether it may.
ABOUT = {"action": "note", "question": "answer", "risk": "mitigation", "evidence": "text"}
OWNER = {"action": "owner", "question": "asked_by", "risk": "body", "evidence": "body", "story": "author"}


class RecordEntry(NamedTuple):
    """One record of the list: its step with title and state, what it says most in words, who owns or asked it, None where that is not said."""

    step: TrailStep
    about: str | None
    owner: str | None
    framework: Framework


def record_hits(hits: RecordHits, catalogue: Catalogue) -> Markup:
    """The list of the records that were found; empty where none was."""
    titles = {name: indicator.title for name, indicator in catalogue.indicators.items()}
    entries = [_entry(kept, catalogue, titles) for kept in hits.nearest if kept.record.framework in catalogue.frameworks]
    return render("find/record_hits.html", hits=hits, entries=entries, heading=sentence(record_count(hits)))


def record_count(hits: RecordHits) -> str:
    """one record, six records, 5,000 records; empty for none."""
    return f"{spelled(hits.count)} record{'' if hits.count == 1 else 's'}" if hits.count else ""


def _entry(kept: Kept, catalogue: Catalogue, titles: dict[str, str]) -> RecordEntry:
    about, owner = (getattr(kept.record, names.get(kept.kind, ""), None) for names in (ABOUT, OWNER))
    framework = catalogue.frameworks[kept.record.framework]
    return RecordEntry(trail_step(kept, titles, {}), about, owner, framework)
