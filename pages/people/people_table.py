"""Who has signed in to this copy, as a table."""

from collections.abc import Sequence

from markupsafe import Markup

from actions.people import Person
from pages.ui.data_table import plain_table
from pages.ui.wording import when


HEADINGS = ("Name", "Role", "Given by", "Last signed in", "Signed in now")


def people_table(people: Sequence[Person]) -> Markup | None:
    """One row for each Person, by name; None where nobody has signed in."""
    rows = [
        (
            person.name,
            person.role or "none: sees nothing",
            "an administrator here" if person.given else "the sign-in service",
            when(person.came) if person.came else "long ago",
            {0: "no", 1: "yes"}.get(person.open, f"yes, in {person.open} places"),
        )
        for person in people
    ]
    return plain_table("Who has signed in", HEADINGS, rows) if rows else None
