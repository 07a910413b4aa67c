"""What is printed on each page of a meeting's papers and minutes, such as OFFICIAL-SENSITIVE."""

from catalogue import Framework
from catalogue.meetings import Meeting


OFFICIAL_SENSITIVE = "OFFICIAL-SENSITIVE"


def marking(meeting: Meeting, framework: Framework) -> str:
    """The meeting's own marking; without one, papers of a Board that meets in private or of an agenda with confidential items are sensitive."""
    sensitive = framework.cycle.confidential or any(item.confidential for item in meeting.items)
    return meeting.marking or (OFFICIAL_SENSITIVE if sensitive else "")
