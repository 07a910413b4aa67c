"""The lists of the page: what each is called, and the kind of record that it holds."""

LISTS = {
    "": ("Actions", "action"),
    "stories": ("Stories", "story"),
    "decisions": ("Decisions", "decision"),
    "questions": ("Questions", "question"),
    "risks": ("Risks", "risk"),
    "evidence": ("Evidence", "evidence"),
    "reports": ("Reports", ""),
    "since": ("Since the last meeting", ""),
}
ADD = {
    "action": "Add an action", "story": "Write a story behind a figure", "decision": "Record a decision",
    "question": "Note a question", "risk": "Add a risk or barrier",
    "evidence": "Add to the evidence",
}  # fmt: skip
LIST_OF = {kind: name for name, (_, kind) in LISTS.items() if kind}
