"""A meeting of twenty items on the sample figures, for the tests of presenting."""

MEETING = "birmingham-2023-board-2027-01-14"
SHOWN = (
    "persistent_absence", "infant_mortality", "ehcp_issued_within_20_weeks", "obesity_year_6", "suspension_rate", "children_looked_after_rate",
    "first_time_entrants_to_youth_justice", "severe_absence",
)  # fmt: skip
TABLE = {
    "framework": "birmingham-2023",
    "area": "Birmingham",
    "body": "Board",
    "date": "2027-01-14",
    "starts": "14:00",
    "minutes": 120,
    "title": "January meeting",
}


def agenda(known):
    """The table of the meeting; `known` are the ids of the indicators that there are."""
    names = [name for name in SHOWN if name in known]
    items = [
        {"kind": "indicator", "indicator": name, "question": "What would help?", "minutes": 5, "notes": "Careful here."} for name in names
    ]
    items += [{"kind": "comparison", "indicator": name, "minutes": 5} for name in names[:4]]
    items += [{"kind": "inequality"}, {"kind": "inequality", "indicator": "persistent_absence"}, {"kind": "outcome", "outcome": "included"}]
    items += [{"kind": "survey", "indicator": "feels_safe_at_home"}]
    items += [{"kind": "decision", "title": "Adopt the plan", "text": "It costs little.", "question": "Do we?", "confidential": True}]
    items += [{"kind": "text", "text": f"Note {number}\nSome words"} for number in range(20 - len(items))]
    return TABLE | {"item": items}
