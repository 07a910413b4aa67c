"""What people call each kind of agenda item."""

KINDS = {
    "indicator": "An indicator",
    "comparison": "A comparison of areas",
    "inequality": "A gap between groups",
    "outcome": "A whole outcome",
    "survey": "Answers to a survey question",
    "text": "A text",
    "decision": "A decision",
    "actions": "Actions from earlier meetings",
}
