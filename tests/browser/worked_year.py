"""What a partnership has on record after a year, for the views of pages: a question, its decision, a late action, a story, a meeting to come.

It is Worcestershire's: the meetings that other tests present are Birmingham's, and late actions would stand on their agendas.
"""

from datetime import date

import actions
from access import User


FRAMEWORK, FIGURE, MEETING = "worcestershire-2021", "obesity_year_6", "worcestershire-december"
ABOUT = {"framework": FRAMEWORK, "indicator": FIGURE}


def keep_a_year(home):
    """Keep them in a home that has figures."""
    session = actions.Session.of(home, User("tester", "steward"))
    held = {"framework": FRAMEWORK, "body": "Board", "date": date(2026, 12, 10), "title": "December Board"}
    actions.save_meeting(
        session, held | {"id": MEETING, "item": [{"kind": "indicator", "indicator": FIGURE, "question": "What would help?"}]}
    )
    why = {"id": "why", "text": "Why are so many children obese by year 6?", "asked_by": "Parent carer forum", "meeting": MEETING}
    actions.save_record(session, "question", ABOUT | why | {"asked": date(2026, 3, 4)})
    fund = {"id": "fund", "text": "Fund walking clubs", "how": "vote", "decided": date(2026, 5, 6), "dissent": ["Health: too soon"]}
    actions.save_record(session, "decision", ABOUT | fund | {"came_from": ["question.why"], "meeting": MEETING})
    clubs = {"id": "clubs", "title": "Walking clubs after school", "owner": "Council, public health", "came_from": ["decision.fund"]}
    days = {"starts": date(2023, 9, 1), "due": date(2026, 9, 30), "stream": "upstream", "evidence": "proven", "indicators": [FIGURE]}
    actions.save_record(session, "action", {"framework": FRAMEWORK} | clubs | days | {"note": "Eight of twelve clubs meet."})
    text = "Two leisure centres **closed**.\n\n- clubs are full\n- see [the plan](https://example.org/plan)"
    actions.save_record(session, "story", ABOUT | {"id": "tale", "text": text, "status": "approved", "came_from": ["decision.fund"]})
    risk = {"id": "leaders", "title": "No club leaders can be found", "body": "Health group", "likelihood": 4, "impact": 4}
    actions.save_record(session, "risk", {"framework": FRAMEWORK, "indicators": [FIGURE]} | risk)
    heard = {"id": "heard", "title": "What families told us", "type": "feedback", "text": "Clubs are too far.", "heard": 120}
    actions.save_record(session, "evidence", {"framework": FRAMEWORK, "indicators": [FIGURE], "review": date(2026, 10, 1)} | heard)
