"""The words that a record may use where it has to choose one of a few."""

from difflib import get_close_matches

from errors import Problem


STORY_STATES = DRAFT, APPROVED, WITHDRAWN = "draft", "approved", "withdrawn"
ACTION_STATES = NOT_STARTED, ON_COURSE, LATE, DONE, STOPPED = "not started", "on course", "late", "done", "stopped"
ENDED = (DONE, STOPPED)
STREAMS = ("upstream", "downstream")
LEVELS = (
    "universal", "citywide prevention", "targeted prevention", "targeted", "early intervention", "specialist", "social prevention",
)  # fmt: skip
EVIDENCE = PROVEN, RATIONALE, NO_EVIDENCE = "proven", "scientific rationale", "none yet"
EVIDENCE_TYPES = NEEDS, RESEARCH, ASSURANCE, AUDIT, FEEDBACK, CONSULTATION, RECOGNITION, STRATEGY = (
    "needs assessment", "research", "quality assurance", "audit of practice", "feedback", "consultation", "recognition", "strategy or bid",
)  # fmt: skip
RISK_STATES = OPEN, CLOSED = "open", "closed"
SCALE = (1, 2, 3, 4, 5)
# What people write for one of ours.
ALSO = {
    "none": NO_EVIDENCE, "in progress": ON_COURSE, "on track": ON_COURSE, "on_course": ON_COURSE, "not_started": NOT_STARTED, "ongoing": ON_COURSE,
    "not yet started": NOT_STARTED, "complete": DONE, "completed": DONE, "finished": DONE, "overdue": LATE, "delayed": LATE,
    "behind schedule": LATE, "cancelled": STOPPED, "abandoned": STOPPED,
}  # fmt: skip


def plain_choice(text: object, choices: tuple[str, ...]) -> object:
    """A word in the spelling of the choices, however it was written; anything else as it is, to be refused with its name."""
    if not isinstance(text, str):
        return text
    word = " ".join(text.casefold().split())
    return word if word in choices else ALSO[word] if ALSO.get(word) in choices else text


def choice_fault(column: str, value: str | None, choices: tuple[str, ...], where: str):
    """A Problem where the value is none of the choices, with the nearest of them; nothing where it is not given."""
    if value is None or value in choices:
        return
    near = get_close_matches(value.casefold(), choices, 1)
    hint = f" Did you mean {near[0]}?" if near else ""
    yield Problem(f"is none of these: {', '.join(choices)}.{hint}", column=column, found=value, table=where)
