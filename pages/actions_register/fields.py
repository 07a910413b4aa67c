"""The fields of each kind of record on its form: key, label, and how it is filled in."""

from typing import NamedTuple

from catalogue.delivery.choices import ACTION_STATES, EVIDENCE, EVIDENCE_TYPES, LEVELS, RISK_STATES, SCALE, STORY_STATES, STREAMS
from catalogue.minutes import HOW


LINE, TEXT, DAY, CHOICE, MONEY, COUNT, LINES, INDICATOR, INDICATORS, OUTCOME, OUTCOMES, ABOVE, SCALED, RECORDS = (
    "line", "text", "day", "choice", "money", "count", "lines", "indicator", "indicators", "outcome", "outcomes", "above", "scaled", "records",
)  # fmt: skip


class Field(NamedTuple):
    """One field. `must` says that a record cannot be without it; `more` puts it behind a fold."""

    key: str
    label: str
    kind: str = LINE
    choices: tuple = ()
    must: bool = False
    more: bool = False


MEETING = Field("meeting", "Meeting", LINE, more=True)
ORIGIN = Field("came_from", "Came from", RECORDS, more=True)
FIELDS = {
    "action": (
        Field("title", "What is done", must=True), Field("owner", "Owner: organisation and role", must=True),
        Field("starts", "Starts", DAY), Field("due", "Due", DAY), Field("status", "State", CHOICE, ACTION_STATES, must=True),
        Field("indicators", "Figures it is about", INDICATORS), Field("outcomes", "Outcomes", OUTCOMES),
        Field("note", "How it goes", TEXT), Field("why_stopped", "Why it was stopped, if it was", TEXT),
        Field("stream", "Stream", CHOICE, STREAMS), Field("level", "Level", CHOICE, LEVELS), Field("evidence", "Evidence", CHOICE, EVIDENCE),
        Field("source", "Where the evidence can be read", more=True), Field("plan", "Plan it belongs to", more=True),
        Field("collective", "Collective action", more=True), Field("workstream", "Enabler workstream", more=True),
        Field("cost", "Cost in pounds, where known", MONEY, more=True), Field("activity", "Activity", TEXT, more=True),
        Field("investment", "Investment", TEXT, more=True), Field("output", "Output", TEXT, more=True), MEETING, ORIGIN,
    ),
    "story": (
        Field("indicator", "Figure it is about", INDICATOR), Field("outcome", "Or a whole outcome", OUTCOME),
        Field("period", "Period, else the latest"), Field("text", "What is going on", TEXT, must=True),
        Field("author", "Who thinks so, such as a sub-group"), Field("status", "State", CHOICE, STORY_STATES, must=True), MEETING, ORIGIN,
    ),
    "decision": (
        Field("text", "What was decided", TEXT, must=True), Field("how", "How", CHOICE, HOW, must=True), Field("decided", "When", DAY),
        Field("indicator", "Figure it is about", INDICATOR), Field("outcome", "Outcome", OUTCOME),
        Field("dissent", "Who disagreed and why, a line each", LINES), Field("review", "To be looked at again on", DAY), MEETING, ORIGIN,
    ),
    "question": (
        Field("text", "What was asked", TEXT, must=True), Field("asked_by", "By which body", must=True), Field("asked", "When it was asked", DAY),
        Field("indicator", "Figure it is about", INDICATOR), Field("outcome", "Outcome", OUTCOME), Field("answer", "The answer", TEXT),
        Field("answered", "When it was answered", DAY), Field("answered_by", "By whom"), MEETING, ORIGIN,
    ),
    "risk": (
        Field("title", "What may go wrong", must=True), Field("body", "Sub-group", must=True), Field("owner", "Owner"),
        Field("likelihood", "Likelihood, 1 to 5", SCALED, SCALE, must=True), Field("impact", "Impact, 1 to 5", SCALED, SCALE, must=True),
        Field("mitigation", "What is done about it", TEXT), Field("indicators", "Figures it is about", INDICATORS),
        Field("outcomes", "Outcomes", OUTCOMES), Field("escalated_to", "Passed up to", ABOVE), Field("asked", "What was asked of them", TEXT),
        Field("came_back", "What came back", TEXT), Field("status", "State", CHOICE, RISK_STATES, must=True), MEETING, ORIGIN,
    ),
    "evidence": (
        Field("title", "What it is called", must=True), Field("type", "What it is", CHOICE, EVIDENCE_TYPES, must=True),
        Field("text", "What it says", TEXT, must=True), Field("dated", "When it was made", DAY), Field("body", "Sub-group or organisation that brings it"),
        Field("source", "Who made it, and where it can be read"), Field("heard", "How many people were heard", COUNT),
        Field("method", "How it was done", TEXT), Field("limits", "What it cannot say", TEXT), Field("review", "To be looked at again on", DAY),
        Field("view", "For a strategy or bid: what it would mean for children", TEXT), Field("indicators", "Figures it supports", INDICATORS),
        Field("outcomes", "Outcomes", OUTCOMES), MEETING, ORIGIN,
    ),
}  # fmt: skip
